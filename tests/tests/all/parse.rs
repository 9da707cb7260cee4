//! `FromStr`: a number, a name, a phrase, or what `Display` prints.

use crate::doors::{Held, Plain};
use crate::enums::{Edges, Rpc, built, every_enum};
use status_core::vendors::VippsStatus;
use status_core::{UnknownCode, VendorStatus};

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
fn a_code_without_a_phrase_is_displayed_by_its_name() {
    assert_eq!(Edges::Last.to_string(), "65535 Last");
    assert_eq!("65535 last".parse::<Edges>().unwrap(), Edges::Last);
    assert_eq!("0 OK".parse::<Rpc>().unwrap(), Rpc::Ok);
}

/// The codes whose name or phrase a text is today.
fn present<S: VendorStatus>(text: &str) -> Vec<S> {
    let fits = |word: &str| word.eq_ignore_ascii_case(text);
    let present = |status: &&S| fits(status.name()) || status.reason().is_some_and(fits);
    S::ALL.iter().filter(present).copied().collect()
}

#[test]
fn every_former_name_is_read_unless_it_means_something_else_today() {
    fn check<S: VendorStatus>() {
        // Each name is looked for among all: of thousands, a sample will do without `thorough`.
        let stride = if cfg!(feature = "thorough") { 1 } else { 1 + S::ALL.len() / 500 };
        for &status in S::ALL.iter().step_by(stride) {
            assert_eq!(status.name().parse().ok(), Some(status));
            for alias in status.aliases() {
                match present::<S>(alias)[..] {
                    [] => assert_eq!(alias.parse().ok(), Some(status), "{alias}"),
                    [today] => assert_eq!(alias.parse().ok(), Some(today), "{alias}"),
                    _ => assert_eq!(alias.parse::<S>().ok(), None, "{alias}"),
                }
                assert_eq!(format!("{} {alias}", status.code()).parse().ok(), Some(status));
            }
        }
    }
    every_enum!(check);
    check::<Held>();
    check::<Renamed>();
}

#[test]
fn former_names_are_read_at_every_door() {
    assert_eq!("Missing".parse::<built::AcmeStatus>().ok(), Some(built::AcmeStatus::NotFound));
    assert_eq!("Success".parse::<Plain>().ok(), Some(Plain::Ok));
    assert_eq!("Success".parse::<Held>().ok(), Some(Held::AllIsWell));
}

/// The spec's former name of code 1 is its present one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/former.yaml", partial)]
enum Renamed {
    #[status(1)]
    Missing,
    #[status(catch_all)]
    NotHere(UnknownCode<Self>),
}

#[test]
fn a_variant_of_ones_own_is_no_former_name() {
    assert_eq!(Renamed::Missing.aliases(), ["Mislaid"]);
    assert_eq!("Missing".parse::<Renamed>().ok(), Some(Renamed::Missing));
    assert_eq!("NotHere".parse::<Renamed>().ok(), None);
    assert!(matches!(Renamed::from_code(2), Renamed::NotHere(code) if code.code() == 2));
}
