status_core::vendor_status! { pub enum Acme = "specs/no_yaml.yaml"; }

fn main() {}
