status_core::vendor_status! { pub enum Acme = "specs/extended.yaml"; }

fn main() {}
