use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", retry_after = ["Retry-After"])]
pub enum Acme {
    #[status("rate_limited", http = [429])]
    RateLimited,
    #[status("card_declined", http([402]), tags = ["card"], retry = [never])]
    CardDeclined,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

fn main() {}
