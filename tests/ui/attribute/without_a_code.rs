use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    NotFound,
    #[status(reason = "Gone")]
    Gone,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
