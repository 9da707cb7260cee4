use status_tests::Close;

fn main() {
    let _ = match Close::from_code(4100) {
        Close::NormalClosure => 1,
        Close::AuthenticationFailed | Close::SessionTimedOut => 2,
        Close::Unknown(_) => 3,
    };
}
