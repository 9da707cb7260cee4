use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/symbols.yaml")]
pub enum Acme {
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/cards.yaml")]
pub enum Bolt {
    CardDeclined,
    RateLimited,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

fn main() {}
