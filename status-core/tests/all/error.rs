//! An error answer as it travels: the error, its label, the problem that a server tells of it.

use crate::tables::{Acme, Close, Plain, Symbols, Words, codes};
use status_core::{ErrorType, ProblemDetails, StatusError, VendorStatus};
use std::error::Error;

fn said(status: impl VendorStatus) -> String {
    StatusError::new(status).to_string()
}

#[test]
fn an_error_says_code_phrase_and_description_and_nothing_twice() {
    assert_eq!(said(Acme::NotFound), "404 Not Found: The caller is wrong.");
    assert_eq!(said(Acme::Nothing), "204 Nothing: Acme says no more.", "the name where there is no phrase");
    assert_eq!(said(Acme::ServerError), "500 Server Error.", "the description is the phrase");
    assert_eq!(said(Plain::Busy), "503 Busy.", "both end in a full stop");
    assert_eq!(said(Acme::from_code(418)), "418: The caller is wrong.");
    assert_eq!(said(Symbols::InvalidSymbol), "-1121 Invalid symbol: No such symbol.");
    assert_eq!(said(Words::Card), "card: Something about the card.");
    assert_eq!(said(Words::from_code("card_\n")), "card_\\n: It is the card.");
    assert_eq!(format!("{:>12.7}|", StatusError::new(Acme::NotFound)), "     404 Not|");
}

#[test]
fn an_error_carries_the_status_and_what_the_caller_adds() {
    let error = StatusError::new(Acme::NotFound);
    assert_eq!((error.status(), error.body()), (Acme::NotFound, &()));
    let error = error.with_body("no such thing");
    assert_eq!(
        (error.status(), *error.body(), error.into_body()),
        (Acme::NotFound, "no such thing", "no such thing")
    );
    assert_eq!(error.to_string(), said(Acme::NotFound));
    let boxed: Box<dyn Error> = error.into();
    assert!(boxed.downcast::<StatusError<Acme, &str>>().is_ok());
}

#[test]
fn the_label_of_an_error_is_one_of_few() {
    for code in codes() {
        let status = Acme::from_code(code);
        let digits = code.to_string();
        let label = match code {
            _ if status.is_known() => &digits,
            100..=199 => "1xx",
            200..=299 => "2xx",
            300..=399 => "3xx",
            400..=499 => "4xx",
            500..=599 => "5xx",
            _ => "_OTHER",
        };
        assert_eq!(ErrorType::of(status).as_str(), label);
        assert_eq!(StatusError::new(status).error_type(), ErrorType::of(status));
        let close = Close::from_code(code);
        assert_eq!(ErrorType::of(close).as_str(), if close.is_known() { &*digits } else { "_OTHER" });
    }
    assert_eq!(ErrorType::of(Words::Card).as_str(), "card");
    assert_eq!(ErrorType::of(Words::from_code("404")).as_str(), "_OTHER");
    assert_eq!(ErrorType::of(Symbols::from_code(403)).as_str(), "_OTHER", "not HTTP");
    let label = ErrorType::of(Acme::NotFound);
    assert_eq!(
        (label.as_ref(), label.to_string(), format!("{label:?}")),
        ("404", "404".into(), "\"404\"".into())
    );
}

#[test]
fn a_problem_is_what_a_server_tells_of_a_status() {
    let problem = ProblemDetails::of(Acme::NotFound);
    assert_eq!(
        (problem.type_uri, problem.title, problem.status),
        ("about:blank", Some("Not Found"), Some(404))
    );
    assert_eq!((problem.detail, problem.instance), (Some("The caller is wrong."), None));
    let problem = ProblemDetails::of(Acme::from_code(418));
    assert_eq!((problem.title, problem.status), (None, Some(418)));
    assert_eq!(ProblemDetails::of(Acme::Nothing).title, Some("Nothing"));
    assert_eq!(ProblemDetails::of(Close::NormalClosure).status, None, "not HTTP");
    assert_eq!(ProblemDetails::of(Words::Card).status, None);
}
