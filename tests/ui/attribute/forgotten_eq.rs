use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
