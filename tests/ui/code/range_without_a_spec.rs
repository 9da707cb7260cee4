use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("08000")]
    ConnectionException,
    #[status("08*")]
    Connection,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

fn main() {}
