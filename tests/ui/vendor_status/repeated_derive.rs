status_core::vendor_status! {
    #[derive(Clone, Debug)]
    #[derive(std::hash::Hash)]
    pub enum Acme = "specs/acme.yaml";
}

fn main() {}
