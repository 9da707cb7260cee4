use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = acme, retry_after = "Retry-After", partial = true, skip)]
pub enum Acme {
    #[status(200, reason, description = Fine, tags = "one", links("https://a.example", 2))]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
