status_core::vendor_status! {
    pub enum Acme = "specs/acme.yaml";
    pub enum Bolt = "specs/acme.yaml";
}

fn main() {}
