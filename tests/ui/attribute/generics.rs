use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme<'a, T> {
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
    Other(&'a T),
}

fn main() {}
