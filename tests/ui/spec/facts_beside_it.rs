use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/acme.yaml", vendor = "bolt", protocol = "smtp")]
pub enum Acme {
    Ok,
    NotFound,
    TooManyRequests,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
