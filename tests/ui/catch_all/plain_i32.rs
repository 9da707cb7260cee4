use status_core::VendorStatus;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(-1121)]
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt")]
pub enum Bolt {
    #[status("card_declined")]
    CardDeclined,
    #[status(catch_all)]
    Unknown(String),
}

fn main() {}
