use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", title = " ", table = "Gateway Close", retry_after("Retry-After: 120"))]
pub enum Acme {
    #[status(200, reason = "")]
    Ok,
    #[status(404, description = "  ", tags("lost", "lost"))]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
