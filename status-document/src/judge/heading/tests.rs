//! The rules for headings, each with what it takes or leaves, and what is read below them.

use super::rules::{HEADING, LEVEL};
use crate::judge::tests::{check_rules, judged};

#[test]
fn each_rule_takes_or_leaves_its_sample() {
    let samples = [
        ("-other-heading", "# Country codes\n\n## 276\n\nSpain\n\n## 724\n\nPeru\n"),
        ("-quantities", "# Error codes\n\n## 100 requests\n\nx\n\n## 500 items\n\nx\n"),
        ("-unannounced", "# Rooms\n\n## 1007 Blue\n\nx\n\n## 1008 Red\n\nx\n"),
        ("-chapters", "# Error codes\n\n## 1 How\n\nx\n\n## 2 Why\n\nx\n"),
        ("-lone-heading", "# Errors\n\n## 404 at last\n\nx\n"),
        ("-off-topic", "# Our rooms\n\n## 404\n\nx\n\n## 405\n\nx\n"),
        ("-years", "# Changes of error codes\n\n## 2024\n\nx\n\n## 2025\n\nx\n"),
        ("+sure-headings", "# X\n\n## Error 1007\n\nx\n\n## Error 1008\n\nx\n"),
        ("+sure-headings", "# X\n\n## 404 Not Found\n\nx\n\n## 5XX\n\nx\n"),
        ("+sure-headings", "# Errors\n\n### 4XX\n\nx\n"),
        (
            "+sure-headings",
            "# Errors\n\n## SEAT_GONE (7)\n\nx\n\n## NO_SEAT (9)\n\nx\n\n## TOO_LATE (8)\n\nx\n",
        ),
        (
            "+sure-headings",
            "# Seats\n\n## -17 SEAT_TAKEN\n\nx\n\n## -18 NO_SEAT_LEFT\n\nx\n\n## -19 UNKNOWN\n\nx\n",
        ),
        ("-unannounced", "# Rooms\n\n## -1 Cellar\n\nx\n\n## -2 Vault\n\nx\n\n## -3 Mine\n\nx\n"),
        ("+topical-headings", "# Error codes\n\n## 1007 Wrong\n\nx\n\n## 1008 Late\n\nx\n"),
        ("+topical-headings", "# Error codes\n\n## 3 - Lost\n\nx\n\n## 8 - Late\n\nx\n\n## 31 - Gone\n\nx\n"),
        ("-chapters", "# Error codes\n\n## 3 - How\n\nx\n\n## 4 - Why\n\nx\n\n## 5 - When\n\nx\n"),
        ("-chapters", "# Error codes\n\n## 2 - How\n\nx\n\n## 4 - Why\n\nx\n\n## 5 - When\n\nx\n"),
        ("+topical-headings", "# Exit codes\n\n## 1\n\nx\n\n## 3\n\nx\n\n## 2\n\nx\n"),
        ("+topical-headings", "# What it returns\n\n## 452\n\nx\n\n## 453\n\nx\n"),
        ("+topical-headings", "# Error codes\n\n## -1. Lost\n\nx\n\n## -2. Late\n\nx\n"),
        ("-chapters", "# Error codes\n\n## 3 - How\n\nx\n\n## 8 - Why\n\nx\n\n## 20 - When\n\nx\n"),
        ("-lone-heading", "# Error codes\n\n## 1 - How\n\nx\n\n## 8 - Why\n\nx\n\n## 31 - When\n\nx\n"),
        ("-lone-heading", "# Error codes\n\n## 19 - How\n\nx\n\n## 20 - Why\n\nx\n\n## 21 - When\n\nx\n"),
        ("-lone-heading", "# Error codes\n\n## 3 How\n\nx\n\n## 8 Why\n\nx\n\n## 31 When\n\nx\n"),
        (
            "-unannounced",
            "# Seats\n\n## 1017 SEAT_TAKEN\n\nx\n\n## 1018 NO_SEAT\n\nx\n\n## 1019 UNKNOWN\n\nx\n",
        ),
        ("-off-topic", "# Error codes\n\n## Doors\n\n### 1007 Wrong\n\nx\n\n### 1008 Late\n\nx\n"),
    ];
    // Rules that take a heading speak of one; what took the list is the rule of its level.
    let leaves = HEADING.iter().filter(|rule| !rule.takes()).map(|rule| rule.name());
    check_rules(leaves.chain(LEVEL.iter().map(|rule| rule.name())), &samples);
}

fn read(page: &str) -> (Option<String>, Option<String>, Option<String>) {
    let entry = judged(page).sections.remove(0).codes.remove(0);
    (entry.reason, entry.description, entry.remedy)
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn what_stands_below_a_heading_describes_its_code() {
    let page = |below: &str| format!("# Errors\n\n## 404 Not Found\n\n{below}\n\n## 409 Conflict\n\nx\n");
    assert_eq!(read(&page("It is gone.\n\nMore.")), (text("Not Found"), text("It is gone."), None));
    assert_eq!(read(&page("It is gone:\n\n- for good")).1, text("It is gone: for good"));
    assert_eq!(
        read(&page("- Description: It is gone.\n- Solution: Make another.")),
        (text("Not Found"), text("It is gone."), text("Make another."))
    );
    let labels = "- Message - GONE\n- Meaning - It is gone.\n- Module - orders\n- Fix - Make another.";
    let bare = format!("# Errors\n\n## Error 17\n\n{labels}\n\n## Error 18\n\nx\n");
    assert_eq!(read(&bare), (text("GONE"), text("It is gone."), text("Make another.")));
    assert_eq!(read(&page("- Error code: 404\n- Cause: It is gone.")).1, text("It is gone."));
    for numbers in ["- Error code: 17", "- HTTP status code: 404 Not Found"] {
        let page =
            format!("# Errors\n\n## Error 17\n\n{numbers}\n- Cause: It is gone.\n\n## Error 18\n\nx\n");
        assert_eq!(read(&page), (None, text("It is gone."), None), "{numbers}");
    }
    assert_eq!(read(&page("### More\n\nIt is gone.")).1, None);
    assert_eq!(read(&page("4041: x\n\ny")).1, None, "the list below the heading is read by itself");
}

#[test]
fn what_stands_below_a_heading_may_repeat_its_number() {
    let page =
        |below: &str| format!("# Error codes\n\n## 117 - LOST\n{below}\n\n## 125 - KEPT\n**125 - y**\n");
    let expected = (text("LOST"), text("The seat is taken"), None);
    assert_eq!(read(&page("**117 - The seat is taken**")), expected);
    assert_eq!(read(&page("117: The seat is taken\n\nMore.")), expected);
    assert_eq!(judged(&page("**117 - The seat is taken**")).sections.len(), 1);
    let prefixed =
        "# Errors\n\n## Error 117\n\n**Error 117: The seat is taken**\n\n## Error 125\n\n**Error 125: y**\n";
    assert_eq!(judged(prefixed).sections.len(), 1);
    for several in
        ["117: on Monday\n\n117: on Friday", "117: on Monday\n117: on Friday", "118: The door is shut"]
    {
        assert_eq!(read(&page(several)).1, None, "{several}");
    }
}

#[test]
fn a_heading_is_a_phrase_however_long() {
    let page =
        |heading: &str| format!("# Errors\n\n## Error 17: {heading}\n\nIt left.\n\n## Error 18\n\nx\n");
    let long = "The order is not here, and it is not elsewhere either";
    assert_eq!(read(&page(long)), (text(long), text("It left."), None));
    let sentence = "The order is not here, and it is not elsewhere.";
    assert_eq!(read(&page(sentence)), (None, text(&format!("{sentence} It left.")), None));
}

#[test]
fn a_heading_is_a_phrase_where_nearly_all_others_are() {
    let page = |phrases: [&str; 5]| {
        let headings =
            phrases.iter().zip(117..).map(|(phrase, code)| format!("## Error {code}: {phrase}\n\n"));
        format!("# Errors\n\n{}", headings.collect::<String>())
    };
    let odd = "Seat taken: somebody was faster than you";
    assert_eq!(read(&page([odd, "Seat lost", "Door shut", "Hall full", "Too late"])).0, text(odd));
    let other = "Door shut: the hall is full";
    assert_eq!(read(&page([odd, "Seat lost", other, "Hall full", "Too late"])).0, text("Seat taken"));
    for odd in ["Seat taken: somebody was faster.", "(Seat taken) by somebody"] {
        let phrases = [odd, "Seat lost", "Door shut", "Hall full", "Too late"];
        assert_eq!(read(&page(phrases)).0, text("Seat taken"), "{odd}");
    }
}

#[test]
fn bold_lines_do_a_headings_work() {
    let page = "# Errors\n\n**404 Not Found**\n\nIt is gone.\n\n**409 Conflict**\n\nx\n";
    assert_eq!(read(page), (text("Not Found"), text("It is gone."), None));
    let bare = "# Errors\n\n**404 Not Found**\n\n**409 Conflict**\n\nIt was paid.\n";
    assert_eq!(read(bare), (text("Not Found"), None, None), "the next line is no text of it");
}

#[test]
fn a_remark_in_a_heading_gives_way_to_the_text_below() {
    let page =
        |heading: &str| format!("# Errors\n\n## Error 17: {heading}\n\nIt left.\n\n## Error 18\n\nx\n");
    assert_eq!(read(&page("Gone - for good")), (text("Gone"), text("It left."), None));
    assert_eq!(read(&page("Gone - and for good")), (text("Gone"), text("and for good It left."), None));
}

#[test]
fn headings_may_be_numbered_and_codes_stand_at_their_end() {
    assert_eq!(
        read("# Errors\n\n## 1. 404 Not Found\n\nx\n\n## 2. 409 Conflict\n\ny\n").0,
        text("Not Found")
    );
    assert_eq!(read("# Errors\n\n## Not Found (404)\n\nx\n\n## Conflict (409)\n\ny\n").0, text("Not Found"));
}

#[test]
fn names_with_numbers_in_brackets_are_codes_where_codes_are_announced() {
    let page = |title: &str, headings: &[&str]| {
        let headings: String = headings.iter().map(|heading| format!("## {heading}\n\nx\n\n")).collect();
        let sections = judged(&format!("# {title}\n\n{headings}")).sections;
        sections
            .into_iter()
            .flat_map(|section| section.codes)
            .map(|entry| entry.code.clone())
            .collect::<Vec<_>>()
    };
    let constants = ["SEAT_OK (0)", "SEAT_TAKEN (1)", "NO_SEAT (9)", "Withdrawn code (3)"];
    assert_eq!(page("Error codes", &constants), [0, 1, 9, 3]);
    assert_eq!(
        page("Error codes", &["Invalid seat (4001)", "No seat left (4002)", "Late (4003)"]),
        [4001, 4002, 4003]
    );
    assert_eq!(
        page("Error codes", &["SEAT_OK (0)", "SEAT_TAKEN (1)", "NO_SEAT (9)", "404 Not Found"]).len(),
        4
    );
    assert_eq!(page("Error codes", &["408 request timeout", "409 conflict"]), [408, 409], "no quantities");
    assert!(page("Rooms", &constants).is_empty(), "nothing announces codes");
    for headings in [
        ["seat_take (3)", "seat_leave (3)", "seat_ask (3)"],
        ["MAX_SIZE (500)", "RATE_LIMIT (60)", "RETRY_COUNT (9)"],
        ["Halls (12)", "Seats (340)", "Doors (8)"],
        ["Wrong texts mended (2021)", "Missing texts added (2023)", "All texts lost (2024)"],
    ] {
        assert!(page("Error codes", &headings).is_empty(), "{headings:?}");
    }
}

#[test]
fn headings_of_classes_stand_between_codes_and_what_announces_them() {
    let page = |title: &str| {
        format!(
            "# {title}\n\n## 10xx - The hall\n\n#### -1000 SHUT\n\n- Come later.\n\n#### -1001 FULL\n\n- Stand.\n"
        )
    };
    let codes = |title: &str| {
        let sections = judged(&page(title)).sections;
        let codes = sections.iter().flat_map(|section| &section.codes);
        codes.map(|listed| listed.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(codes("Error codes of the hall"), ["-1000", "-1001"]);
    assert!(codes("Rooms of the hall").is_empty());
}
