use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(404, needs_wait)]
    NotFound,
    #[status(429, needs_wait = true)]
    SlowDown,
    #[status(503, needs_wait("Retry-After"))]
    Busy,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", protocol = other)]
pub enum Other {
    #[status(7, retry = always, needs_wait)]
    Busy,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
