status_core::vendor_status! {
    #[status(impls(http))]
    pub enum Acme = "specs/cards.yaml";
}

fn main() {}
