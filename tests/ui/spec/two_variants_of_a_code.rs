use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/acme.yaml")]
pub enum Acme {
    Ok,
    #[status(200)]
    Fine,
    NotFound,
    TooManyRequests,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
