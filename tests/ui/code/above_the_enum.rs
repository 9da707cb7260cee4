use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", 404)]
pub enum Acme {
    #[status(404)]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
