use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/cards.yaml")]
pub enum Acme {
    #[status("card_declind")]
    Refused,
    #[status(404)]
    RateLimited,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

fn main() {}
