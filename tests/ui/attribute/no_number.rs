use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("404")]
    Text,
    #[status(-1)]
    Negative,
    #[status(4.5)]
    Fraction,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
