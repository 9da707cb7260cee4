//! What stands fixed whatever a vendor says: categories, and each protocol's own rules.

use crate::sample::codes;
use status_core::{Category, Protocol, Retry};

/// Every code; under Miri both ends of each class that HTTP has, those that may be sent again, and some others.
fn all() -> Vec<u16> {
    let few = [100, 200, 300, 400, 408, 425, 429];
    codes(&few.into_iter().chain(500..600).collect::<Vec<u16>>())
}

#[test]
fn a_category_has_a_word_a_text_and_is_an_error_or_not() {
    for (category, word, text, is_error) in [
        (Category::Informational, "informational", "The request was received and is being processed.", false),
        (Category::Success, "success", "The request was successful.", false),
        (Category::Redirection, "redirection", "Further action is needed to complete the request.", false),
        (
            Category::ClientError,
            "client_error",
            "The request has a problem that the caller must correct.",
            true,
        ),
        (Category::ServerError, "server_error", "The server failed to carry out a valid request.", true),
        (Category::Other, "other", "The vendor gives no description of this code.", false),
    ] {
        assert_eq!((category.as_str(), category.to_string()), (word, word.to_owned()));
        assert_eq!((category.description(), category.is_error()), (text, is_error));
    }
}

#[test]
fn a_protocol_has_a_word() {
    let protocols = [Protocol::Http, Protocol::Websocket, Protocol::Smtp, Protocol::Grpc, Protocol::Other];
    let words = ["http", "websocket", "smtp", "grpc", "other"];
    assert_eq!(protocols.map(Protocol::as_str), words);
    assert_eq!(protocols.map(|protocol| protocol.to_string()), words);
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
    let all = all();
    let claiming =
        |claim| all.iter().copied().filter(|&code| Protocol::Http.retry(code) == claim).collect::<Vec<u16>>();
    let (always, idempotent) = (claiming(Retry::Always), claiming(Retry::Idempotent));
    assert_eq!(always, [408, 425, 429]);
    let unlisted = [509].into_iter().chain(512..=599);
    assert_eq!(idempotent, [500, 502, 503, 504].into_iter().chain(unlisted).collect::<Vec<u16>>());
    assert!(claiming(Retry::Unstated).is_empty());
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
    let all = all();
    assert!(all.iter().all(|&code| Protocol::Smtp.retry(code) != Retry::Unstated));
    assert_eq!((Protocol::Grpc.retry(0), Protocol::Grpc.retry(2)), (Retry::Never, Retry::Unstated));
    for code in all {
        assert_eq!(
            (Protocol::Websocket.category(code), Protocol::Other.retry(code)),
            (Category::Other, Retry::Unstated)
        );
        assert_eq!(Protocol::Websocket.retry(code), Retry::Unstated);
    }
}
