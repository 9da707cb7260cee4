status_core::vendor_status! {}

fn main() {}
