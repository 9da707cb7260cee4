//! A text is written as the one that it replaces: in its quotes, or in lines as wide.

use super::case::{expect, table};

#[test]
fn a_text_keeps_its_quotes() {
    for (old, new) in [
        ("\"It left.\"", "\"It won't: never.\""),
        ("'It left.'", "'It won''t: never.'"),
        ("It left.", "\"It won't: never.\""),
    ] {
        let spec = |text: &str| {
            format!("vendor: acme\ncodes:\n  410: {{ reason: Gone, description: {text} }}  # ask\n")
        };
        let page = table("Code | Meaning", &["410 Gone | It won't: never."]);
        expect(&spec(old), &page, &["description 410 text"], &spec(new));
    }
}

#[test]
fn lines_are_as_wide_as_they_were_and_never_narrow() {
    let spec = |lines: &[&str]| {
        let lines: String = lines.iter().map(|line| format!("      {line}\n")).collect();
        format!("vendor: acme\ncodes:\n  410:\n    reason: Gone\n    description: >-\n{lines}    # below\n")
    };
    let (half, rest) = ("x".repeat(30), "y".repeat(29));
    let wide = "z".repeat(61);
    for (old, lines) in [
        (vec!["It left."], vec![format!("{half} {rest}"), "so".to_owned()]),
        (vec!["It left."], vec![half.clone(), format!("{half} so")]),
        (vec!["It left.", &wide], vec![format!("{half} {half}"), "so".to_owned()]),
    ] {
        let page = table("Code | Meaning", &[&format!("410 Gone | {}", lines.join(" "))]);
        let new: Vec<&str> = lines.iter().map(String::as_str).collect();
        expect(&spec(&old), &page, &["description 410 text"], &spec(&new));
    }
}
