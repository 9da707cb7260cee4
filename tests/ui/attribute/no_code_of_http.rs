use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(99)]
    TooLow,
    #[status(1000)]
    TooHigh,
    #[status(70000)]
    Beyond,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
