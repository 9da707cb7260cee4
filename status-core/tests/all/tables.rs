//! The enums that the tests share: each a different shape of table.

#![allow(missing_docs)]

use crate::sample;
use status_core::UnknownCode;

/// As status-core's own macro has it with the feature `derive`.
macro_rules! vendor_status {
    ($($input:tt)*) => {
        status_derive::vendor_status! { ::status_core; $($input)* }
    };
}
pub(crate) use vendor_status;

vendor_status! { pub enum Acme = "tests/specs/acme.yaml"; }
vendor_status! { pub enum Bolt = "tests/specs/extended.yaml"; }
vendor_status! { pub enum Former = "tests/specs/former.yaml"; }
vendor_status! { pub enum Symbols = "tests/specs/symbols.yaml"; }
vendor_status! { pub enum Words = "tests/specs/words.yaml"; }

/// Close codes, of a protocol that names no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_derive::VendorStatus)]
#[status(vendor = "acme", table = "close", protocol = websocket)]
pub enum Close {
    #[status(4009, reason = "Session timed out", retry = always)]
    SessionTimedOut,
    #[status(1000, reason = "Normal Closure", category = success)]
    NormalClosure,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

/// A table of HTTP that names no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_derive::VendorStatus)]
#[status(vendor = "acme")]
pub enum Plain {
    #[status(404, reason = "Not Found")]
    NotFound,
    #[status(429, reason = "Slow Down")]
    SlowDown,
    #[status(503, reason = "Busy.", description = "Busy.")]
    Busy,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

/// Every code; under Miri what is near the listed ones of these tables and the ends of their ranges, and some others.
pub(crate) fn codes() -> Vec<u16> {
    let ends = [100, 200, 300, 400, 420, 460, 464, 469, 500, 600];
    sample::codes(&[Acme::CODES, Bolt::CODES, Close::CODES, &ends].concat())
}
