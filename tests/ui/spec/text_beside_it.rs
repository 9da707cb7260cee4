use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/acme.yaml")]
pub enum Acme {
    #[status(reason = "Okay")]
    Ok,
    NotFound,
    #[status(429, retry = never)]
    TooManyRequests,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
