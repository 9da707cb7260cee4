use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    Ok = 200,
    #[status(404)]
    NotFound = 404,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
