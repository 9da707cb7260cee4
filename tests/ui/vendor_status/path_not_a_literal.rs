const PATH: &str = "specs/acme.yaml";
status_core::vendor_status! { pub enum Acme = PATH; }

fn main() {}
