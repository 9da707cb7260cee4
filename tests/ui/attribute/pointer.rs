use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", protocol = other, pointer = "error.code")]
pub enum Acme {
    #[status(1)]
    A,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "bolt", pointer = "/error")]
pub enum Bolt {
    #[status(429)]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "cut", pointer = code)]
pub enum Cut {
    #[status(429)]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
