use status_tests::{Close, Mail};

fn main() {
    if let Close::Unknown(unknown) = Close::from_code(250) {
        let _ = Mail::Unknown(unknown);
    }
}
