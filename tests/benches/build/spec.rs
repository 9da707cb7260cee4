//! Specs of codes that no vendor has, for sizes that no vendor's table has.

use std::fmt::Write as _;

/// `count` codes over all of a type, by a linear congruence.
pub fn scattered(code_type: &str, count: i64) -> String {
    let mut spec = format!("vendor: scattered\nprotocol: other\ncode_type: {code_type}\ncodes:\n");
    let code = |index: i64| match code_type {
        "u16" => index * 40_503 % 65_521,
        _ => index * 2_654_435_761 % 4_294_967_291 - (1 << 31),
    };
    let mut codes: Vec<i64> = (0..count).map(code).collect();
    codes.sort_unstable();
    codes.dedup();
    for code in codes {
        let name = if code < 0 { format!("Minus {}", -code) } else { code.to_string() };
        let _ = writeln!(
            spec,
            "  {code}:\n    reason: Code {name}\n    description: What {code} means to the caller."
        );
    }
    spec
}

/// `count` texts of two to four words.
pub fn texts(count: usize) -> String {
    const WORDS: &str = "account amount balance card currency customer declined duplicate expired funds insufficient \
        invalid invoice limit missing order parameter payment rate refund request token unknown";
    let all: Vec<&str> = WORDS.split(' ').collect();
    let mut spec = String::from("vendor: words\ncode_type: text\ncodes:\n");
    for index in 1..=count {
        let words = [index, index * 7, index * index, index * 5 + index / 23];
        let words = words.map(|word| all.get(word % all.len()).copied().unwrap_or_default());
        let code = words.get(index % 3..).unwrap_or_default().join("_");
        let _ = writeln!(spec, "  {code}_{index}:\n    description: What {code} means to the caller.");
    }
    spec
}
