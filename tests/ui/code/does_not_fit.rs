use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", protocol = other)]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(70000)]
    High,
    #[status(-1121)]
    Negative,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Bytes {
    #[status(200)]
    Ok,
    #[status(300)]
    Beyond,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, u8>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Words {
    #[status(200)]
    Ok,
    #[status(18446744073709551616)]
    Beyond,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, u64>),
}

fn main() {}
