use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/cards.yaml")]
pub enum Acme {
    CardDeclined,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/symbols.yaml")]
pub enum Bolt {
    #[status("-1121")]
    Symbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

fn main() {}
