//! Two documents: their ranges, their sections, and codes that are known by their words.

use std::fmt::Write;

use crate::run::{folder, run};
use serde_json::{Value, json};

/// The changes from one page to another, each with these of its fields.
fn changes(old: &str, new: &str, fields: &[&str]) -> Vec<Value> {
    let folder = folder(&[("old.md", old), ("new.md", new)]);
    let done = run(folder.path(), "diff old.md new.md --format json");
    let json: Value = serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{error}: {}", done.err));
    let pick = |change: &Value| fields.iter().map(|field| change[*field].clone()).collect();
    json["changes"].as_array().unwrap().iter().map(pick).collect()
}

fn table(heading: &str, head: &str, rows: &[&str]) -> String {
    let columns = "---|".repeat(head.split('|').count());
    let rows: String = rows.iter().map(|row| format!("| {row} |\n")).collect();
    format!("## {heading}\n\n| {head} |\n|{columns}\n{rows}\n")
}

#[test]
fn ranges_come_go_and_are_described_anew() {
    let page = |rows: &[&str]| table("Answers", "Code | Meaning", rows);
    let old = page(&["200 OK | Fine.", "4XX | Yours.", "42X | Too fast.", "5XX | Ours."]);
    let new = page(&["200 OK | Fine.", "4XX | Your  mistake.", "5XX | Ours.", "50X | Ask us."]);
    let fields = ["kind", "section", "range", "old", "new", "verdict"];
    assert_eq!(
        changes(&old, &new, &fields),
        [
            json!(["range", "Answers", "4XX", "Yours.", "Your mistake.", "text"]),
            json!(["range", "Answers", "42X", "Too fast.", null, "text"]),
            json!(["range", "Answers", "50X", null, "Ask us.", "text"]),
        ]
    );
}

#[test]
fn a_phrase_may_end_elsewhere_in_the_same_words() {
    let page = |row: &str| table("Answers", "Code | Reason | Description", &["200 | OK | Fine.", row]);
    let old = page("404 | Not Found | No such order exists.");
    assert_eq!(changes(&old, &page("404 | Not Found No | such order exists."), &["kind"]), [json!(null); 0]);
    let new = page("404 | Not Found No | such seat exists.");
    assert_eq!(changes(&old, &new, &["kind"]), [json!(["reason"]), json!(["description"])]);
}

#[test]
fn sections_of_the_same_codes_are_told_apart_by_their_texts() {
    let section = |heading: &str, what: &str| {
        table(
            heading,
            "Code | Meaning",
            &[&format!("4001 | The {what} is shut"), &format!("4002 | The {what} is gone")],
        )
    };
    let old = section("Doors", "door") + &section("Seats", "seat");
    let new = section("About seats", "seat") + &section("About doors", "door");
    assert_eq!(changes(&old, &new, &["kind"]), [json!(null); 0]);
}

/// So many of them that a page is compared in time.
#[test]
fn of_many_sections_of_the_same_codes_the_first_are_told_apart_by_their_texts() {
    let page = |count: usize, about: &str, shut: &str| {
        let section = |at: usize| {
            table(
                &format!("{about} {at}"),
                "Code | Meaning",
                &[&format!("4001 | Door {at} is {shut}"), &format!("4002 | Door {at} is gone")],
            )
        };
        (0..count).map(section).collect::<String>()
    };
    let kinds = |count| {
        let all = changes(&page(count, "Door", "shut"), &page(count, "About door", "locked"), &["kind"]);
        all.iter().map(|kind| kind[0].as_str().unwrap()).fold(String::new(), |mut kinds, kind| {
            write!(kinds, "{} ", &kind[..1]).unwrap();
            kinds
        })
    };
    assert_eq!(kinds(32), "d ".repeat(32));
    assert!(kinds(34).ends_with("r r "), "{}", kinds(34));
}

#[test]
fn a_text_that_is_described_alike_is_another_code() {
    let page =
        |head: &str, row: &str| table("Errors", head, &["SEAT_GONE | No seat | There is no seat.", row]);
    let plain = "Error code | Foo | Description";
    let phrased = "Error code | Reason | Description";
    let kinds =
        |head: &str, row: &str, other: &str| changes(&page(head, row), &page(head, other), &["kind", "code"]);
    let described = kinds(plain, "SEAT_TAKEN | | It is not free.", "SEAT_FULL | | It is not free.");
    assert_eq!(described, [json!(["added", "SEAT_FULL"]), json!(["removed", "SEAT_TAKEN"])]);
    let half = kinds(phrased, "SEAT_TAKEN | Taken | It is not free.", "SEAT_FULL | | It is not free.");
    assert_eq!(half, [json!(["added", "SEAT_FULL"]), json!(["removed", "SEAT_TAKEN"])]);
    let both = kinds(phrased, "SEAT_TAKEN | Taken | It is not free.", "SEAT_FULL | Taken | It is not free.");
    assert_eq!(both, [json!(["renumbered", "SEAT_FULL"])]);
}

/// More would take too long to compare.
#[test]
fn of_codes_with_the_same_phrase_eight_that_move_are_told_apart_by_their_texts() {
    let page = |first: usize, count: usize| {
        let rows: Vec<String> =
            (0..count).map(|at| format!("{} | Bad Request | Field {at} is missing.", first + at)).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        table("Errors", "Code | Reason | Description", &rows)
    };
    let kinds = |count| changes(&page(4100, count), &page(4200, count), &["kind"]);
    assert_eq!(kinds(8), vec![json!(["renumbered"]); 8]);
    assert!(!kinds(9).contains(&json!(["renumbered"])));
}
