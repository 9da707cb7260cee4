use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", protocol = other)]
pub enum Acme {
    #[status(1, http = "402")]
    A,
    #[status(2, http = 99)]
    B,
    #[status(3, http(402, 70000))]
    C,
    #[status(4, http(402 = "x"))]
    D,
    #[status(5, http)]
    E,
    #[status(6, http(402, 409))]
    F,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt")]
pub enum Bolt {
    #[status(429, http = 503)]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
