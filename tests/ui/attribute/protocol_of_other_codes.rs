use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", protocol = http)]
pub enum Acme {
    #[status(-1121)]
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

fn main() {}
