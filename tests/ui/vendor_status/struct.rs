status_core::vendor_status! { pub struct Acme = "specs/acme.yaml"; }

fn main() {}
