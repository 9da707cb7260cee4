//! A catch-all that keeps the number by itself, under a name of its own: what it gives, and what is lost.

use status_core::{Entry, VendorStatus, vendor_status};
use std::collections::BTreeSet;

vendor_status! {
    #[status(catch_all = ServerError, bare, exhaustive)]
    pub enum Bare = "specs/i32.yaml";
}
vendor_status! {
    /// With an array from code to status.
    #[status(bare)]
    pub enum Http = "specs/acme.yaml";
}
vendor_status! { pub enum Kept = "specs/i32.yaml"; }

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "bare", bare)]
pub enum Own {
    #[status(-1, reason = "Unknown server error")]
    UnknownServerError,
    #[status(3, reason = "Unknown topic")]
    UnknownTopic,
    #[status(catch_all)]
    Unknown(i16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/i32.yaml", partial, bare)]
pub enum Held {
    InvalidSymbol,
    #[status(catch_all)]
    Rest(core::primitive::i32),
}

#[test]
fn every_code_is_what_it_is_with_a_checked_payload() {
    for &code in Kept::CODES.iter().chain(&[-2, 1, 405, 700, i32::MIN + 1]) {
        let (bare, kept) = (Bare::from_code(code), Kept::from_code(code));
        let mut entry = Entry::of(bare);
        assert_eq!(entry.name, if kept.is_known() { kept.name() } else { "ServerError" });
        entry.name = kept.name();
        assert_eq!((bare.code(), entry), (code, Entry::of(kept)));
        assert_eq!(bare.to_string(), kept.to_string());
    }
    for code in 0..=u16::MAX {
        let status = Http::from_code(code);
        assert_eq!((status.code(), status.is_known()), (code, Http::CODES.contains(&code)));
        assert_eq!(matches!(status, Http::Unknown(kept) if kept == code), !status.is_known());
    }
    for code in i16::MIN..=i16::MAX {
        assert_eq!(Own::from_code(code).code(), code);
    }
    assert_eq!(size_of::<Own>(), 4);
}

#[test]
fn the_number_is_built_and_taken_apart_as_it_is() {
    assert_eq!(Bare::ServerError(1000), Bare::from_code(1000));
    assert_eq!(format!("{:?}", Bare::ServerError(1000)), "ServerError(1000)");
    let Bare::ServerError(code) = Bare::from_code(1000) else { panic!("1000 is not listed") };
    assert_eq!(code, 1000);
    assert_eq!(Own::Unknown(1000).name(), "Unknown");
    assert_eq!(Held::from_code(-1003), Held::Rest(-1003));
}

#[test]
fn a_listed_code_built_by_hand_is_a_second_value() {
    let (listed, built) = (Http::NotFound, Http::Unknown(404));
    assert_ne!(listed, built);
    assert_eq!((built.code(), built.is_known(), built.name()), (404, false, "Unknown"));
    assert_eq!((built.reason(), built.to_string()), (None, "404".to_owned()));
    assert_eq!(built.description(), Http::from_code(405).description(), "that of its range");
    assert_eq!(Http::from_code(built.code()), listed);
    assert_eq!("404".parse(), Ok(listed));
    // Not equal, and so not the same key; next to it in order.
    let ordered: BTreeSet<_> = [built, Http::from_code(405), listed, Http::Ok].into();
    assert_eq!(Vec::from_iter(ordered), [Http::Ok, listed, built, Http::from_code(405)]);
}
