#![deny(non_snake_case)]
#![allow(deprecated, unused, irrefutable_let_patterns)]

use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(404, aliases(Missing))]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn in_an_arm(status: Acme) -> bool {
    use Acme::*;
    match status {
        Ok => false,
        Missing => true,
    }
}

fn in_a_macro(status: Acme) -> bool {
    use Acme::*;
    matches!(status, Missing)
}

fn in_a_condition(status: Acme) -> bool {
    use Acme::*;
    if let Missing = status { true } else { false }
}

fn by_path(status: Acme) -> bool {
    matches!(status, Acme::Missing)
}

fn main() {}
