//! vendor-status
fn main() {}
