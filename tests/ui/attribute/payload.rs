use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Ok(String),
    #[status(404)]
    NotFound { id: u32 },
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
