use status_tests::Close;

fn main() {
    let _ = Close::Unknown(1000);
}
