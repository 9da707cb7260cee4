//! Which samples are rows of a list, and what their fields say.

use crate::Section;
use crate::judge::tests::judged;

/// A heading with a sample of these lines below it, and a text.
fn part(heading: &str, sample: &str) -> String {
    format!("## {heading}\n\n```\n{sample}\n```\n\n{heading} is told here.\n\n")
}

/// A page of three samples, each made of its code.
fn page(sample: impl Fn(u16) -> String) -> String {
    let parts = [17, 18, 19].map(|code| part(&format!("Seat {code}"), &sample(code)));
    format!("# Close codes\n\n{}", parts.concat())
}

fn codes(sections: &[Section]) -> Vec<Vec<u16>> {
    let codes = |section: &Section| section.codes.iter().filter_map(|listed| listed.code.as_u16()).collect();
    sections.iter().map(codes).collect()
}

fn is_list(sample: impl Fn(u16) -> String) -> bool {
    codes(&judged(&page(sample)).sections) == [[17, 18, 19]]
}

#[test]
fn each_sample_is_a_row_and_the_text_after_it_describes() {
    let sections = judged(&page(|code| format!("Code: {code}\nReason: \"seat {code}\"\nRetry: no"))).sections;
    assert_eq!(codes(&sections), [[17, 18, 19]]);
    assert_eq!(sections[0].heading.as_deref(), Some("Close codes"));
    let second = &sections[0].codes[1];
    assert_eq!(
        (second.reason.as_deref(), second.description.as_deref()),
        (Some("seat 18"), Some("Seat 18 is told here."))
    );
    let bare = page(|code| format!("Code: {code}\nReason: seat {code}")).replace(" is told here.", "");
    let items = bare.replace("\n\nSeat", "\n\n- Seat");
    assert_eq!(judged(&items).sections[0].codes[0].description, None, "an item is none");
}

#[test]
fn samples_under_two_headings_are_two_lists() {
    let run = |first: u16| {
        let parts = [first, first + 1].map(|code| {
            part(&format!("Seat {code}"), &format!("Code: {code}\nReason: seat {code}"))
                .replace("## ", "### ")
        });
        parts.concat()
    };
    let page = format!("# Closing\n\n## Hall close codes\n\n{}## Door close codes\n\n{}", run(17), run(21));
    let sections = judged(&page).sections;
    assert_eq!(codes(&sections), [[17, 18], [21, 22]]);
    let headings: Vec<_> = sections.iter().map(|section| section.heading.as_deref()).collect();
    assert_eq!(headings, [Some("Hall close codes"), Some("Door close codes")]);
}

#[test]
fn samples_need_not_have_the_same_fields() {
    let page = page(|code| match code {
        17 => "Code: 17\nRow: 3\nReason: seat 17".to_owned(),
        18 => "Reason: seat 18\nCode: 18".to_owned(),
        _ => format!("Row: 4\nCode: {code}\nReason: seat {code}"),
    });
    let sections = judged(&page).sections;
    assert_eq!(codes(&sections), [[17, 18, 19]]);
    let reasons: Vec<_> = sections[0].codes.iter().map(|listed| listed.reason.as_deref()).collect();
    assert_eq!(reasons, [Some("seat 17"), Some("seat 18"), Some("seat 19")]);
}

#[test]
fn a_sample_is_a_few_short_fields_of_which_one_is_a_code() {
    let filled = |code: u16, lines: usize| {
        let more: String = (2..lines).map(|line| format!("\nField {line}: x")).collect();
        format!("Code: {code}\nReason: seat {code}{more}")
    };
    assert!(is_list(|code| filled(code, 8)) && !is_list(|code| filled(code, 9)));
    assert!(is_list(|code| format!("Code: {code}\n\n{}: x", "k".repeat(23))));
    assert!(!is_list(|code| format!("Code: {code}\n{}: x", "k".repeat(24))));
    for line in ["Reason:seat", ": seat", "Rea-son: seat", "a sentence", "http://seats.example"] {
        assert!(!is_list(|code| format!("Code: {code}\n{line}")), "{line}");
    }
    assert!(!is_list(|code| format!("Code: {code}")), "a field is no sample");
    assert!(!is_list(|code| format!("Row: {code}\nReason: seat")), "no field is called a code");
    assert!(!is_list(|code| format!("Code: E{code}\nReason: seat")), "no field is a number");
    assert!(is_list(|code| format!("Close_code: {code}\nReason: seat")));
}

#[test]
fn three_samples_with_sixteen_keys_together_are_a_list() {
    let keyed = |keys: usize| {
        page(|code| match code {
            17..=18 => {
                let first = if code == 17 { 0 } else { 7 };
                let more = (first..(first + 7).min(keys)).map(|key| format!("\nField {key}: x"));
                format!("Code: {code}{}", more.collect::<String>())
            }
            _ => {
                let more = (14..keys).map(|key| format!("\nField {key}: x"));
                format!("Code: {code}\nField 0: x{}", more.collect::<String>())
            }
        })
    };
    assert_eq!(codes(&judged(&keyed(15)).sections), [[17, 18, 19]]);
    assert!(judged(&keyed(16)).sections.is_empty());
    let two = page(|code| format!("Code: {code}\nReason: seat")).replace("Code: 19", "Coat: 19");
    assert!(judged(&two).sections.is_empty());
}
