use status_core::VendorStatus;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub struct Acme(u16);

fn main() {}
