//! One spec with every field: what each of them becomes.

use crate::enums::{Acme, Bolt, Close, Mail, Rpc};
use status_core::{Category, Protocol, Retry, VendorStatus};

#[test]
fn facts_come_from_the_narrowest_that_says_them() {
    let facts = |code| {
        let status = Acme::from_code(code);
        (status.description(), status.category().as_str(), status.retry(), status.remedy())
    };
    let wrong = "The caller is wrong.";
    let quick = "The caller is too quick.";
    let (change, ask) = (Some("Change the request."), Some("Ask Acme."));
    assert_eq!(facts(200), ("All is well.", "success", Retry::Never, ask));
    assert_eq!(facts(204), ("Acme says no more.", "success", Retry::Never, ask));
    assert_eq!(
        facts(409),
        (wrong, "client_error", Retry::Always, Some("Fetch the thing anew, then try again."))
    );
    assert_eq!(facts(422), (quick, "client_error", Retry::Idempotent, change));
    assert_eq!(facts(429), (quick, "client_error", Retry::Idempotent, Some("Wait.")));
    assert_eq!(facts(500), ("Acme says no more.", "server_error", Retry::Idempotent, ask));
    assert_eq!(facts(400), (wrong, "client_error", Retry::Never, change));
    assert_eq!(facts(408), (wrong, "client_error", Retry::Always, change));
    assert_eq!(facts(425), (quick, "client_error", Retry::Idempotent, change));
    assert_eq!(facts(430), (wrong, "client_error", Retry::Never, change));
    assert_eq!(facts(503), ("Acme says no more.", "server_error", Retry::Idempotent, ask));
    assert_eq!(facts(600), ("Acme says no more.", "other", Retry::Never, ask));
    assert_eq!(facts(0), ("Acme says no more.", "other", Retry::Never, ask));
}

#[test]
fn a_description_is_exact() {
    assert_eq!(Acme::NotFound.description(), r#"No such thing; "quotes", \back\slashes and `ticks` stay."#);
}

#[test]
fn links_and_tags_are_the_codes_own() {
    let links: Vec<_> = Acme::Found.links().iter().map(|link| (link.text, link.url)).collect();
    assert_eq!(
        links,
        [
            ("where it went", "https://docs.example.com/moved#found"),
            ("[list](of) <moves>", "http://docs.example.com/all")
        ]
    );
    assert_eq!(Acme::NotFound.tags(), ["missing", "lookup"]);
    assert!(Acme::Ok.links().is_empty() && Acme::Ok.tags().is_empty());
}

#[test]
fn the_vendor_carries_the_source_and_the_headers() {
    let vendor = Acme::VENDOR;
    assert_eq!((vendor.id, vendor.table, vendor.title), ("acme", "http", "Acme & Sons"));
    assert_eq!(vendor.source_url, Some("https://docs.example.com/answers?lang=en&v=2"));
    assert_eq!((vendor.updated, vendor.retry_after), (Some("2024-02-29"), &["Retry-After", "X-Wait"][..]));
}

#[test]
fn a_code_without_a_phrase_has_its_name() {
    assert_eq!((Acme::Nothing.reason(), Acme::Nothing.name()), (None, "Nothing"));
    assert_eq!(Acme::Teapot.reason(), Some("I'm a teapot"));
}

#[test]
#[allow(deprecated)]
fn former_names_are_constants_that_work_in_patterns() {
    let number = |status| match status {
        Acme::Missing => 1,
        Acme::Ok => 2,
        _ => 3,
    };
    assert_eq!((number(Acme::NotFound), number(Acme::Ok), number(Acme::from_code(418))), (1, 2, 3));
    assert_eq!(Acme::NoSuchThing, Acme::NotFound);
}

#[test]
fn a_deprecated_code_keeps_its_variant() {
    assert_eq!(Acme::Gone.deprecated(), Some("no longer sent since 2024-01"));
    assert_eq!(Acme::from_code(410), Acme::Gone);
    assert_eq!(Acme::Ok.deprecated(), None);
}

#[test]
fn an_extending_table_marks_what_it_does_not_list_itself() {
    assert_eq!(Bolt::CODES.len(), Acme::CODES.len() + 1);
    assert_eq!(Bolt::NotFound.description(), "Bolt has no such thing.");
    assert!(Bolt::NotFound.is_documented() && Bolt::Kettle.is_documented());
    assert!(Bolt::Found.is_known() && !Bolt::Found.is_documented());
    assert_eq!(Bolt::Found.reason(), Some("Found"));
    assert_eq!(Bolt::from_code(503).description(), "Acme says no more.");
    assert_eq!((Bolt::VENDOR.id, Bolt::VENDOR.title), ("bolt", "Bolt"));
}

#[test]
fn other_protocols_have_their_own_rules() {
    assert_eq!((Close::VENDOR.protocol, Close::VENDOR.table), (Protocol::Websocket, "close"));
    assert_eq!(Close::NormalClosure.category(), Category::Success);
    assert_eq!(Close::SessionTimedOut.retry(), Retry::Always);
    assert_eq!(Close::AuthenticationFailed.retry(), Retry::Unstated);
    assert_eq!(Close::from_code(4999).description(), "A close code of Acme's own.");
    assert_eq!(Close::from_code(5000).description(), Category::Other.description());
    assert_eq!(Close::AuthenticationFailed.to_string(), "4004 Authentication failed");
    assert_eq!((Rpc::Ok.category(), Rpc::Unavailable.category()), (Category::Success, Category::Other));
    assert_eq!(
        (Mail::LocalError.category(), Mail::LocalError.retry()),
        (Category::ServerError, Retry::Always)
    );
    assert!(Mail::MailboxUnavailable.is_client_error() && Mail::from_code(421).is_retryable());
}

#[test]
fn everything_that_can_be_is_const() {
    const STATUS: Acme = Acme::from_code(409);
    const UNLISTED: Acme = Acme::from_code(418);
    const FACTS: (u16, &str, &str, Category, Retry, bool) = (
        UNLISTED.code(),
        STATUS.name(),
        UNLISTED.description(),
        STATUS.category(),
        STATUS.retry(),
        STATUS.is_retryable() && STATUS.is_client_error() && !UNLISTED.is_known(),
    );
    assert_eq!(FACTS, (418, "Clash", "The caller is wrong.", Category::ClientError, Retry::Always, true));
    static TABLE: [Acme; 2] = [STATUS, UNLISTED];
    assert_eq!(TABLE[0], Acme::Clash);
}

#[test]
fn matching_is_forward_compatible() {
    // Callers cannot write `Unknown(599)`: they match on what is named and ask the rest.
    let wait = |status: Acme| match status {
        Acme::SlowDown => "wait",
        other if other.is_server_error() => "apologize",
        Acme::Unknown(unknown) if unknown.code() == 418 => "tea",
        _ => "go on",
    };
    assert_eq!(
        [429, 503, 418, 200].map(|code| wait(Acme::from_code(code))),
        ["wait", "apologize", "tea", "go on"]
    );
}

#[test]
fn generic_code_knows_all_that_the_enum_knows() {
    fn line<S: VendorStatus<Code = u16>>(code: u16) -> String {
        let status = S::from_code(code);
        let known = if status.is_known() { "listed" } else { "unlisted" };
        format!("{} {status} {known} {} {}", S::VENDOR.id, status.category(), status.retry())
    }
    assert_eq!(line::<Acme>(429), "acme 429 Slow Down listed client_error idempotent");
    assert_eq!(line::<Close>(4500), "acme 4500 unlisted other unstated");
}
