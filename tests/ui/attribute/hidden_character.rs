use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200, reason = "O\u{202e}K")]
    Ok,
    #[status(404, description = "a\0b")]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
