use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/mistakes.yaml")]
pub enum Acme {
    Ok,
    #[status(404)]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
