status_core::vendor_status! { pub enum Acme; }

fn main() {}
