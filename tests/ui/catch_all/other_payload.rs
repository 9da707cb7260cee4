use status_core::VendorStatus;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(&'static str),
}

fn main() {}
