use status_core::VendorStatus;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", title = 5)]
pub enum Acme {
    #[status(200, retry = often)]
    Ok,
    #[status(404, reasn = "Not Found")]
    NotFound,
    #[status(404)]
    Missing,
    Gone,
}

fn main() {}
