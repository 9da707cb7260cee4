use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("card_declined")]
    CardDeclined,
    #[status("expired_card")]
    ExpiredCard,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt")]
pub enum Bolt {
    #[status(-1121)]
    InvalidSymbol,
    #[status(-1003)]
    TooManyRequests,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, u32>),
}

fn main() {}
