status_core::vendor_status! {
    #[status(exhaustive)]
    #[non_exhaustive]
    pub enum Acme = "specs/acme.yaml";
}

status_core::vendor_status! {
    #[status(exhaustive = true)]
    pub enum Bcme = "specs/acme.yaml";
}

fn main() {}
