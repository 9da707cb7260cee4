status_core::vendor_status! { pub enum Acme<T> = "specs/acme.yaml"; }

fn main() {}
