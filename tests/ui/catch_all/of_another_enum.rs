use status_core::{UnknownCode, VendorStatus, vendors::VippsStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<VippsStatus>),
}

fn main() {}
