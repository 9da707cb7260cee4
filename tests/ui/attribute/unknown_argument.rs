use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", titel = "Acme")]
pub enum Acme {
    #[status(200, reson = "OK", spec = "x.yaml")]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
