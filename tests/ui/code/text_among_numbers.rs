use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status("404")]
    NotFound,
    #[status("gone")]
    Gone,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
