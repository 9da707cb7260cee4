use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200)]
    Überlast,
    #[status(404)]
    r#try,
    #[status(405)]
    NotFound,
    #[status(406)]
    NOTFOUND,
    #[status(category = success, 410)]
    Gone,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
