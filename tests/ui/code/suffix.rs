use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200u16)]
    Ok,
    #[status(404u32)]
    NotFound,
    #[status(410http)]
    Gone,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
