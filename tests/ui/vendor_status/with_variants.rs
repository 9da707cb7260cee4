status_core::vendor_status! { pub enum Acme { Ok } }

fn main() {}
