use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("card_declined")]
    CardDeclined,
    #[status("card_declined")]
    Declined,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt")]
pub enum Bolt {
    #[status(-1121)]
    InvalidSymbol,
    #[status(-1_121)]
    BadSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

fn main() {}
