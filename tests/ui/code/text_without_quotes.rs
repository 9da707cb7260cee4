use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(3DS_failed)]
    Failed,
    #[status(08001)]
    Connection,
    #[status(3DS-required)]
    Required,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt")]
pub enum Bolt {
    #[status(404)]
    NotFound,
    #[status(3DS_failed)]
    Failed,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
