//! The rules of each protocol stand twice, in the engine and in what runs: they are the same.

use status_codegen as engine;
use status_core::{Category, Protocol};

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
