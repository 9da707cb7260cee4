use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(200, alias, retry = always)]
    Fine,
    #[status(201, alias)]
    Made,
    #[status(200, alias = Ok)]
    Good,
    #[status(alias)]
    Well,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/symbols.yaml", partial)]
pub enum Symbols {
    #[status(-1121, alias)]
    BadSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

fn main() {}
