//! A code with names that are variants of their own.

// As the names of DNS are written.
#![allow(clippy::upper_case_acronyms)]

use status_core::{Retry, UnknownCode, VendorStatus, vendor_status};
use std::collections::BTreeSet;

vendor_status! {
    #[status(exhaustive)]
    pub enum Signatures = "specs/second.yaml";
}
vendor_status! {
    #[status(bare)]
    pub enum Bare = "specs/second.yaml";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "signatures")]
pub enum Own {
    #[status(0, category = success)]
    NoError,
    #[status(16, alias)]
    BADVERS,
    /// Something is bad.
    #[status(16, reason = "TSIG Failure", retry = idempotent)]
    BADSIG,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i16>),
}

/// Second variants of the spec's by their names, one of the caller's own, and one that is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/second.yaml", partial)]
pub enum Held {
    BADSIG,
    BADVERS,
    #[status(0)]
    NoError,
    #[status(0, alias)]
    Fine,
    BADKEY,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i16>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "cards")]
pub enum Cards {
    #[status("card_declined", reason = "Declined")]
    CardDeclined,
    #[status("card_declined", alias)]
    Refused,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

#[test]
fn a_second_variant_says_what_the_first_says_under_its_own_name() {
    for (first, second, name) in [
        (Signatures::BADSIG, Signatures::BADVERS, "BADVERS"),
        (Signatures::BADSIG, Signatures::OLDVERS, "OLDVERS"),
        (Signatures::BADKEY, Signatures::NOKEY, "NOKEY"),
    ] {
        assert_ne!(first, second);
        assert_eq!((second.name(), format!("{second:?}")), (name, name.to_owned()));
        assert_eq!((second.code(), second.code_str()), (first.code(), first.code_str()));
        assert_eq!((second.reason(), second.description()), (first.reason(), first.description()));
        assert_eq!((second.retry(), second.category()), (first.retry(), first.category()));
        assert_eq!((second.aliases(), second.into_result().is_ok()), (first.aliases(), true));
        assert!(second.is_known() && second.is_documented());
    }
    assert_eq!(Signatures::BADVERS.to_string(), "16 TSIG Failure");
    assert_eq!(Signatures::NOKEY.to_string(), "17 NOKEY", "without a phrase the name is printed, its own");
    assert_eq!("17 NOKEY".parse(), Ok(Signatures::BADKEY));
    assert_eq!(Own::BADVERS.retry(), Retry::Idempotent);
    assert_eq!((Cards::Refused.code(), Cards::Refused.name()), ("card_declined", "Refused"));
    assert_eq!((Held::Fine.code(), Held::Fine.name()), (0, "Fine"));
}

#[test]
fn no_code_and_no_text_gives_a_second_variant() {
    assert_eq!(Signatures::CODES, [-1, 0, 16, 17]);
    assert_eq!(Signatures::ALL.len(), 4);
    for code in i16::MIN..=i16::MAX {
        let status = Signatures::from_code(code);
        assert_eq!(status.code(), code);
        assert_eq!(status.name(), Bare::from_code(code).name());
        let is_second = matches!(status, Signatures::BADVERS | Signatures::OLDVERS | Signatures::NOKEY);
        assert!(!is_second);
    }
    assert_eq!("BADVERS".parse(), Ok(Signatures::BADSIG));
    assert_eq!(Signatures::BADVERS.to_string().parse(), Ok(Signatures::BADSIG));
    assert_eq!(Own::from_code(16), Own::BADSIG);
    assert_eq!((Held::from_code(16), Held::from_code(0)), (Held::BADSIG, Held::NoError));
    assert_eq!(Cards::from_code("card_declined"), Cards::CardDeclined);
}

#[test]
fn names_may_be_matched_one_by_one_after_a_glob() {
    use Signatures::*;
    let word = |status| match status {
        NoError => "fine",
        BADVERS => "version",
        BADSIG | OLDVERS => "signature",
        BADKEY | NOKEY => "key",
        UnknownServerError => "server",
        Unknown(_) => "unknown",
    };
    assert_eq!([BADSIG, BADVERS, NOKEY].map(word), ["signature", "version", "key"]);
    assert!(matches!(BADSIG, Signatures::SIG), "other names are constants as ever");
    assert_eq!(Held::NOKEY, Held::BADKEY, "a second variant that is not declared is a constant");
}

#[test]
fn statuses_of_one_code_are_in_the_order_of_their_names() {
    let statuses =
        [Bare::BADKEY, Bare::Unknown(16), Bare::OLDVERS, Bare::BADVERS, Bare::BADSIG, Bare::Unknown(15)];
    let ordered: BTreeSet<_> = statuses.into();
    let expected =
        [Bare::Unknown(15), Bare::BADSIG, Bare::BADVERS, Bare::OLDVERS, Bare::Unknown(16), Bare::BADKEY];
    assert_eq!(Vec::from_iter(ordered), expected);
}
