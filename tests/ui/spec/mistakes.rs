status_core::vendor_status! { pub enum Acme = "specs/mistakes.yaml"; }

fn main() {
    // One mistake is one error: what is right in the spec can be used.
    let _ = match Acme::from_code(404) {
        Acme::Ok => Acme::CODES.len(),
        other => other.description().len(),
    };
}
