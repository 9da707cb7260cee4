use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status]
    Bare,
    #[status()]
    Empty,
    #[status = 404]
    Equal,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
