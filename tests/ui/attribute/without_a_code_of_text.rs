use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("expired_card")]
    ExpiredCard,
    CardDeclined,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt")]
pub enum Bolt {
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

fn main() {}
