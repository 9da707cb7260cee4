use Acme::Missing;
use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok,
    #[status(404, aliases(Missing))]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn imported(status: Acme) -> bool {
    matches!(status, Missing)
}

fn main() {}
