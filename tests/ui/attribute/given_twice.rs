use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", vendor = "bolt")]
pub enum Acme {
    #[status(200, reason = "OK", 201)]
    #[status(reason = "Fine")]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
