status_core::vendor_status! { pub enum Acme = "specs/amce.yaml"; }

fn main() {
    let _ = Acme::from_code(404).description();
}
