use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200, aliases(lasting = "Fine"))]
    Ok,
    #[status(404, aliases(lasting("Not here")))]
    NotFound,
    #[status(410, aliases(former(Away)))]
    Gone,
    #[status(411, aliases(lasting(lasting(Length))))]
    LengthRequired,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
