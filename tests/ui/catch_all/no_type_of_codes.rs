use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("card_declined")]
    CardDeclined,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, String>),
}

fn main() {}
