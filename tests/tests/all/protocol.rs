//! The rules of each protocol stand twice, in the engine and in what runs: they are the same.

use status_codegen as engine;
use status_core::{Category, Protocol, Retry};

const PAIRS: [(engine::Protocol, Protocol); 5] = [
    (engine::Protocol::Http, Protocol::Http),
    (engine::Protocol::Websocket, Protocol::Websocket),
    (engine::Protocol::Smtp, Protocol::Smtp),
    (engine::Protocol::Grpc, Protocol::Grpc),
    (engine::Protocol::Other, Protocol::Other),
];

#[test]
fn engine_and_core_know_the_same_rules() {
    assert_eq!(engine::Protocol::WORDS.len(), PAIRS.len());
    for (compiled, running) in PAIRS {
        assert_eq!(compiled.word(), running.as_str());
        for code in 0..=u16::MAX {
            assert_eq!(compiled.category(code).word(), running.category(code).as_str(), "{running} {code}");
            assert_eq!(compiled.retry(code).word(), running.retry(code).as_str(), "{running} {code}");
        }
    }
}

#[test]
fn engine_and_core_describe_categories_alike() {
    let categories = [
        Category::Informational,
        Category::Success,
        Category::Redirection,
        Category::ClientError,
        Category::ServerError,
        Category::Other,
    ];
    assert_eq!(categories.map(Category::as_str), engine::Category::WORDS);
    for category in categories {
        let compiled = engine::Category::from_word(category.as_str()).unwrap();
        assert_eq!(compiled.description(), category.description());
    }
}

#[test]
fn http_tells_categories_by_the_first_digit() {
    let first = |code| Protocol::Http.category(code).as_str();
    assert_eq!(
        [99, 100, 200, 300, 400, 500, 599, 600, 999].map(first),
        [
            "other",
            "informational",
            "success",
            "redirection",
            "client_error",
            "server_error",
            "server_error",
            "other",
            "other"
        ]
    );
    let always: Vec<u16> =
        (0..=u16::MAX).filter(|&code| Protocol::Http.retry(code) == Retry::Always).collect();
    let idempotent: Vec<u16> =
        (0..=u16::MAX).filter(|&code| Protocol::Http.retry(code) == Retry::Idempotent).collect();
    assert_eq!(always, [408, 425, 429]);
    let unlisted = [509].into_iter().chain(512..=599);
    assert_eq!(idempotent, [500, 502, 503, 504].into_iter().chain(unlisted).collect::<Vec<u16>>());
    assert!((0..=u16::MAX).all(|code| Protocol::Http.retry(code) != Retry::Unstated));
}

#[test]
fn smtp_and_grpc_tell_what_their_standards_say() {
    assert_eq!(Protocol::Smtp.category(250), Category::Success);
    assert_eq!(Protocol::Smtp.category(354), Category::Other);
    assert_eq!(
        (Protocol::Smtp.category(451), Protocol::Smtp.retry(451)),
        (Category::ServerError, Retry::Always)
    );
    assert_eq!(
        (Protocol::Smtp.category(550), Protocol::Smtp.retry(550)),
        (Category::ClientError, Retry::Never)
    );
    assert_eq!(
        (Protocol::Grpc.category(0), Protocol::Grpc.category(14)),
        (Category::Success, Category::Other)
    );
    assert!((0..=u16::MAX).all(|code| Protocol::Smtp.retry(code) != Retry::Unstated));
    assert_eq!((Protocol::Grpc.retry(0), Protocol::Grpc.retry(2)), (Retry::Never, Retry::Unstated));
    for code in 0..=u16::MAX {
        assert_eq!(
            (Protocol::Websocket.category(code), Protocol::Other.retry(code)),
            (Category::Other, Retry::Unstated)
        );
        assert_eq!(Protocol::Websocket.retry(code), Retry::Unstated);
    }
}
