//! What the macros take: every argument.

use core::fmt;
use status_core::{UnknownCode, VendorStatus, vendor_status};

vendor_status! {
    /// By the macro.
    #[status(impls(http, serde, schemars, utoipa-5, utoipa-6), catch_all = Other)]
    pub enum Specified = "specs/v0_1_0/acme.yaml";
}

vendor_status! {
    #[status(skip(Debug, Display, FromStr, Ord), exhaustive, bare)]
    #[derive(Debug)]
    pub enum Bare = "specs/v0_1_0/second.yaml";
}

/// Checked against a spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/v0_1_0/second.yaml", partial, skip(Display, FromStr), exhaustive, bare)]
#[status(impls(serde = "json"), crate = "::status_core")]
pub enum Held {
    /// By the spec's name.
    NoError,
    /// By a name of its own.
    #[status(16)]
    Signature,
    /// A second one.
    #[status(16, alias)]
    Version,
    /// Unlisted.
    #[status(catch_all)]
    Rest(i16),
}

macro_rules! own {
    ($($name:ident)*) => {
        $(
            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "Acme answered {}", self.code())
                }
            }

            impl core::str::FromStr for $name {
                type Err = core::num::ParseIntError;
                fn from_str(text: &str) -> Result<Self, Self::Err> {
                    text.parse().map(Self::from_code)
                }
            }
        )*
    };
}

own! { Bare Held }

/// By attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", table = "own", title = "Acme", protocol = http, url = "https://acme.example/own")]
#[status(updated = "2024-01-31", retry_after("Retry-After", "X-Reset" if "X-Left" == "0"), impls(http, serde))]
#[non_exhaustive]
pub enum Own {
    /// The first paragraph is the description.
    ///
    /// The rest is not.
    #[status(200, reason = "OK", category = success, aliases(Fine, lasting(Good)))]
    Ok,
    /// Not this.
    #[status(429, description = "Too quick.", remedy = "Wait.", retry = always, needs_wait, tags("limit"))]
    #[status(links("https://acme.example/slow"), deprecated = "no longer sent")]
    SlowDown,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

/// Texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", table = "cards", pointer = "/error/code")]
pub enum Cards {
    /// The bank refused the card.
    #[status("card_declined", http = 402, retry = never)]
    CardDeclined,
    /// Too many.
    #[status("rate_limited", http(429, 503), retry = always)]
    RateLimited,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}
