use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200, aliases("All is well", Gone))]
    Ok,
    #[status(410, aliases = "Away")]
    Gone,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
