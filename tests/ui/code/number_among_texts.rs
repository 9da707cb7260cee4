use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("card_declined")]
    CardDeclined,
    #[status(404)]
    NotFound,
    #[status(08000)]
    Connection,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

fn main() {}
