//! An enum that no macro wrote: what the trait itself brings, and codes that are not listed.

use crate::tables::{Acme, Words, codes};
use status_core::{
    Category, Code, Link, Protocol, Retry, StatusError, Table, UnknownCode, Vendor, VendorStatus,
};
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Own(u16);

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "own {}", self.0)
    }
}

impl FromStr for Own {
    type Err = Infallible;
    fn from_str(_: &str) -> Result<Self, Infallible> {
        Ok(Own(0))
    }
}

impl VendorStatus for Own {
    type Code = u16;
    const VENDOR: Vendor = Acme::VENDOR;
    const ALL: &'static [Self] = &[Own(404), Own(503)];
    const CODES: &'static [u16] = &[404, 503];

    fn from_code(code: u16) -> Self {
        Own(code)
    }
    fn code(&self) -> u16 {
        self.0
    }
    fn code_str(self) -> Option<&'static str> {
        None
    }
    fn name(self) -> &'static str {
        "Own"
    }
    fn reason(self) -> Option<&'static str> {
        None
    }
    fn description(self) -> &'static str {
        "It is its own."
    }
    fn remedy(self) -> Option<&'static str> {
        None
    }
    fn deprecated(self) -> Option<&'static str> {
        None
    }
    fn links(self) -> &'static [Link] {
        &[]
    }
    fn tags(self) -> &'static [&'static str] {
        &[]
    }
    fn aliases(self) -> &'static [&'static str] {
        &[]
    }
    fn category(self) -> Category {
        Protocol::Http.category(self.0)
    }
    fn retry(self) -> Retry {
        Protocol::Http.retry(self.0)
    }
    fn is_known(self) -> bool {
        Self::CODES.contains(&self.0)
    }
}

#[test]
fn what_an_enum_leaves_out_has_its_default() {
    for code in codes() {
        let own = Own(code);
        assert!(own.http().is_empty() && !own.needs_wait());
        assert_eq!(own.is_documented(), own.is_known());
        assert_eq!(own.is_retryable(), own.retry().is_retryable());
        assert_eq!(own.is_server_error(), (500..600).contains(&code));
        assert_eq!(
            own.into_result(),
            if own.category().is_error() { Err(StatusError::new(own)) } else { Ok(own) }
        );
    }
    assert!(Table::of::<Own>().codes().eq([404, 503].map(Code::from)));
    // Not by its own `Display`.
    assert_eq!(StatusError::new(Own(404)).to_string(), "404 Own: It is its own.");
}

#[test]
fn a_code_is_kept_as_unlisted_only_if_it_is() {
    for code in codes() {
        let unknown = UnknownCode::<Acme>::new(code);
        assert_eq!(unknown.map(|unknown| unknown.code()), (!Acme::CODES.contains(&code)).then_some(code));
        // At its place among those that are listed, and at no other.
        let place = Acme::CODES.partition_point(|&listed| listed < code);
        for other in 0..=Acme::CODES.len() {
            assert_eq!(
                UnknownCode::<Acme>::at(code, other),
                unknown.filter(|_| other == place),
                "{code} {other}"
            );
        }
    }
    for text in [
        "",
        "a",
        "card",
        "card_",
        "cards",
        "card_declined",
        "card_declinee",
        "Überlast",
        "Über",
        "\u{10ffff}",
    ] {
        let unknown = UnknownCode::<Words, str>::new(text);
        assert_eq!(
            unknown.as_ref().map(|unknown| unknown.code()),
            (!Words::CODES.contains(&text)).then_some(text)
        );
    }
}
