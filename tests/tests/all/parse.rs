//! `FromStr`: a number, a name, a phrase, or what `Display` prints.

use crate::enums::{Acme, Edges, Rpc};
use status_core::vendors::VippsStatus;

fn vipps(text: &str) -> Option<u16> {
    text.parse::<VippsStatus>().ok().map(VippsStatus::code)
}

#[test]
fn a_number_is_read_listed_or_not() {
    assert_eq!(vipps("429"), Some(429));
    assert_eq!(vipps("418"), Some(418));
    assert_eq!(vipps("0"), Some(0));
    assert_eq!(vipps("65535"), Some(65535));
    for text in
        ["65536", "-1", "+429", "4 2 9", "0x1ad", "", " 429", "429 ", "４２９", "99999999999999999999"]
    {
        assert_eq!(vipps(text), None, "{text:?}");
    }
}

#[test]
fn a_name_a_phrase_and_the_displayed_text_are_read_in_any_ascii_case() {
    for text in ["TooManyRequests", "toomanyrequests", "Too Many Requests", "TOO MANY REQUESTS"] {
        assert_eq!(vipps(text), Some(429), "{text:?}");
    }
    for text in ["429 Too Many Requests", "429 too many requests"] {
        assert_eq!(vipps(text), Some(429), "{text:?}");
    }
    assert_eq!(vipps("Server Error"), Some(500));
}

#[test]
fn what_no_one_code_means_is_not_read() {
    for text in [
        "Internal Server Error",
        "Unknown",
        "Unknown(418)",
        "429 Not Found",
        "418 Teapot",
        "429  Too Many Requests",
    ] {
        assert_eq!(vipps(text), None, "{text:?}");
    }
    let error = "Tea".parse::<VippsStatus>().unwrap_err();
    assert_eq!(error.to_string(), "no status code, name or phrase of this vendor");
}

#[test]
fn a_phrase_of_two_codes_is_not_read_and_says_why() {
    let error = "Try Again".parse::<Acme>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "a phrase of several status codes of this vendor: the number tells them apart"
    );
    assert_eq!("409 Try Again".parse::<Acme>().unwrap(), Acme::Clash);
    assert_eq!("410 try again".parse::<Acme>().unwrap(), Acme::Gone);
    assert_eq!("clash".parse::<Acme>().unwrap(), Acme::Clash);
}

#[test]
fn only_ascii_folds() {
    assert_eq!("Überlast".parse::<Acme>().unwrap(), Acme::Overload);
    assert_eq!("überlast".parse::<Acme>().ok(), None);
}

#[test]
fn a_code_without_a_phrase_is_displayed_by_its_name() {
    assert_eq!(Edges::Last.to_string(), "65535 Last");
    assert_eq!("65535 last".parse::<Edges>().unwrap(), Edges::Last);
    assert_eq!("0 OK".parse::<Rpc>().unwrap(), Rpc::Ok);
}
