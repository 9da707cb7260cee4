status_core::vendor_status! {
    #[status(skip(Hash))]
    pub enum Acme = "specs/acme.yaml";
}

fn main() {}
