status_core::vendor_status! {
    #[status(skip(Hash, Display))]
    pub enum Acme = "specs/acme.yaml";
}

fn main() {}
