//! Small pages, and the rule by which their lists are taken or left.

use crate::CodeType;
use crate::lists::{Lists, Verdict};

/// What the judgement finds on a page of Markdown.
pub fn judged(page: &str) -> Lists {
    super::judge(&crate::read(page.as_bytes(), Some("page.md")).expect("a document"))
}

/// The rule that took a page's only list, as `+rule`, or that left it, as `-rule`.
pub fn rule(page: &str) -> String {
    let lists = judged(page);
    let taken = lists.sections.iter().flat_map(|section| &section.taken).map(|taken| ('+', taken));
    let all: Vec<(char, &Verdict)> = taken.chain(lists.left.iter().map(|left| ('-', left))).collect();
    match all.as_slice() {
        [(sign, verdict)] => format!("{sign}{}", verdict.rule),
        several => panic!("{several:#?} on\n{page}"),
    }
}

/// Checks the rule for each page, and that every rule of the list has a page.
pub fn check_rules<'r>(rules: impl Iterator<Item = &'r str>, samples: &[(&str, &str)]) {
    for (expected, page) in samples {
        assert_eq!(rule(page), *expected, "{page}");
    }
    for name in rules {
        let shown = samples.iter().any(|(expected, _)| expected.get(1..) == Some(name));
        assert!(shown, "no sample shows `{name}`");
    }
}

#[test]
fn lists_of_one_heading_are_one_section_unless_a_code_stands_in_two() {
    let rows = |codes: &[u16]| {
        let rows: String = codes.iter().map(|code| format!("| {code} | x |\n")).collect();
        format!("| Code | Meaning |\n|--|--|\n{rows}\n")
    };
    let page = |parts: [&[u16]; 3]| format!("# Errors\n\n{}", parts.map(rows).concat());
    let codes = |page: &str| -> Vec<Vec<u16>> {
        let codes =
            |section: &crate::Section| section.codes.iter().filter_map(|entry| entry.code.as_u16()).collect();
        judged(page).sections.iter().map(codes).collect()
    };
    assert_eq!(codes(&page([&[1001], &[1002], &[1003]])), [vec![1001, 1002, 1003]]);
    assert_eq!(codes(&page([&[1001], &[1002], &[1001]])), [vec![1001, 1002], vec![1001]]);
    assert_eq!(judged(&page([&[1001], &[1002], &[1003]])).sections[0].taken.len(), 3);
}

#[test]
fn a_section_is_named_by_its_heading_or_else_by_the_caption() {
    let table = "<table><caption>Error codes</caption><tr><th>Code<th>Meaning<tr><td>17<td>gone</table>";
    assert_eq!(judged(table).sections[0].heading.as_deref(), Some("Error codes"));
    assert_eq!(judged(&format!("# Errors\n\n{table}")).sections[0].heading.as_deref(), Some("Errors"));
}

#[test]
fn numbers_that_are_no_codes_are_told_with_their_text() {
    let lists = judged(
        "# Error codes\n\n| Code | Meaning |\n|--|--|\n| -5 | gone |\n| 007 | spy |\n| 0x1F | bits |\n| 70000 | big |\n| ~~9~~ | old |\n| 8 | fine |\n",
    );
    let skipped: Vec<(usize, &str, &str)> =
        lists.skipped.iter().map(|skipped| (skipped.line, skipped.text.as_str(), skipped.why)).collect();
    assert_eq!(
        skipped,
        [(7, "0x1F bits", "it is written in another base"), (9, "9 old", "it is struck out"),]
    );
    let [section] = lists.sections.as_slice() else { panic!("one list") };
    assert_eq!(section.code_type, CodeType::Text);
    let codes: Vec<String> = section.codes.iter().map(|listed| listed.code.to_string()).collect();
    assert_eq!(codes, ["-5", "007", "70000", "8"]);
}

#[test]
fn running_text_is_read_where_there_is_no_list() {
    let prose = "# Closing\n\nThe server closes with `4401: Unauthorized` or `4403: Forbidden`.\n";
    assert_eq!(rule(prose), "+prose");
    assert!(judged("# Closing\n\nThe server closes with `4401: Unauthorized`.\n").sections.is_empty());
}

#[test]
fn lists_of_words_leave_lists_of_numbers_as_they_are() {
    let words = ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"].map(|word| {
        format!(
            "#### {word}\n\nIt failed.\n\n| Code | Meaning |\n|--|--|\n| 17 | by the door |\n| 18 | far |\n\n"
        )
    });
    let page = format!(
        "# Error codes\n\n## Numbers\n\n### 404 Not Found\n\nx\n\n### 409 Conflict\n\ny\n\n## Words\n\n{}",
        words.concat()
    );
    let sections = judged(&page).sections;
    let counts: Vec<(CodeType, usize)> =
        sections.iter().map(|section| (section.code_type, section.codes.len())).collect();
    let two = (CodeType::U16, 2);
    assert_eq!(counts, [two, (CodeType::Text, 3), two, two, two]);
}

#[test]
fn what_is_left_is_listed_where_it_has_codes() {
    let codes = |page: &str| {
        let unsure = judged(page).unsure;
        unsure
            .iter()
            .flat_map(|section| &section.codes)
            .map(|listed| listed.code.to_string())
            .collect::<Vec<_>>()
    };
    let lists = judged("# Rooms\n\n- 1007: up the stairs\n- 1008: in the yard\n");
    assert_eq!((lists.left.len(), lists.unsure.len()), (1, 1));
    assert_eq!(codes("# Rooms\n\n- 1007: up the stairs\n- 1008: in the yard\n"), ["1007", "1008"]);
    let ranges = judged("# Country codes\n\n- 1XX: north\n- 2XX: south\n");
    assert_eq!((ranges.left.len(), ranges.unsure.len()), (1, 0));
}
