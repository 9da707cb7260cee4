use status_tests::Close;

fn main() {
    match Close::from_code(4100) {
        Close::Unknown(4100) => {}
        _ => {}
    }
}
