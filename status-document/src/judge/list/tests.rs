//! The rules for lists, each with what it takes or leaves, and what items say.

use super::rules::RULES;
use crate::judge::names::RULES as NAMES;
use crate::judge::tests::{check_rules, judged};

#[test]
fn each_rule_takes_or_leaves_its_sample() {
    let samples = [
        ("-other-heading", "# Country codes\n\n- 276: Spain\n- 724: Peru\n"),
        ("-quantities", "# Answers\n\n- 100 requests\n- 500 items\n"),
        (
            "-interrupted",
            "# Errors\n\n- 404: what you get for wrong ids\n- Every answer is JSON\n- Send a header\n",
        ),
        ("-lone-item", "# Errors\n\n- 404, the usual\n- Every answer is JSON\n"),
        ("-lone-item", "# Error codes\n\n- 57: Seat taken\n- More\n"),
        (
            "-run-on",
            "# Errors\n\n404 posters were printed on the first day of May\n500 posters were printed on the second day of May\n",
        ),
        ("-short-sample", "# X\n\n```\n200 OK\n404 Not Found\n```\n"),
        ("-years", "# Errors\n\nWhat we did:\n\n- 2024: we rewrote them\n- 2025: we rewrote them again\n"),
        ("-steps", "# Errors\n\n1\\. Go there\n2\\. Come back\n"),
        ("-steps", "# Errors\n\n1 - Go there\n\n2 - Come back\n"),
        ("-steps", "# Errors\n\n- 1 - Go there\n- 2 - Come back\n"),
        ("+announced", "# Error codes\n\n- 1 - He was there\n- 2 - He came back\n"),
        ("+announced", "# Errores\n\n1 - Clave inválida\n\n2 - Asiento inválido\n"),
        ("-questions", "# Erreurs\n\n1 - Pourquoi le code est-il invalide ?\n\n2 - Qui est invalide ?\n"),
        (
            "+announced",
            "# Error codes\n\n```\n[Codes]\n1007 - It is wrong, and it was wrong before.\n1008 - Late\n1009 - Gone\n```\n",
        ),
        ("-wordless", "# Error codes\n\n- 1007\n- 1008\n"),
        ("+registered-phrases", "# X\n\n- 200: OK\n- 404: Not Found\n- 452: Out of paint\n"),
        ("+ranges", "# X\n\n- 2xx: fine\n- 429: slow down\n- 5xx: our fault\n"),
        ("+prefixed", "# X\n\n- Error 1007: wrong\n- Error 1008: late\n"),
        ("+statuses", "# What the server returns\n\n- 404, no such order\n- 409, it was paid\n"),
        ("+announced", "# Error codes\n\n- 1007: wrong\n- 1008: late\n"),
        ("-unannounced", "# Rooms\n\n- 1007: up the stairs\n- 1008: in the yard\n"),
        ("-sentences", "# Rooms\n\n- 1007 up the stairs\n- 1008 in the yard\n"),
    ];
    let others = ["kin", "strangers"];
    check_rules(RULES.iter().map(|rule| rule.name()).filter(|rule| !others.contains(rule)), &samples);
}

#[test]
fn lists_keep_each_other_company_where_their_numbers_are_alike() {
    let page = "# Guide\n\n## Error codes\n\n- 1007: wrong\n- 1008: late\n\n## Rooms\n\n- 3007: upstairs\n- 3008: in the yard\n\n## Seats\n\n- 17: window\n- 18: door\n";
    let lists = judged(page);
    let rules: Vec<&str> = lists.sections.iter().map(|section| section.taken[0].rule).collect();
    assert_eq!(rules, ["announced", "kin"]);
    assert_eq!(lists.left[0].heading.as_deref(), Some("Seats"));
}

fn words(page: &str) -> Vec<(u16, Option<String>, Option<String>)> {
    let section = judged(page).sections.remove(0);
    section
        .codes
        .into_iter()
        .map(|entry| (entry.code.as_u16().unwrap_or_default(), entry.reason, entry.description))
        .collect()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn items_definitions_paragraphs_and_lines_say_the_same() {
    let expected =
        [(404, text("Not Found"), text("The order is gone.")), (409, text("Conflict"), text("It was paid."))];
    for page in [
        "# X\n\n- 404 Not Found: The order is gone.\n- 409 Conflict: It was paid.\n",
        "# X\n\n- **404** Not Found - The order is gone.\n- **409** Conflict - It was paid.\n",
        "# X\n\n1. `404 Not Found` The order is gone.\n2. `409 Conflict` It was paid.\n",
        "# X\n\n<dl><dt>404 Not Found<dd>The order is gone.<dt>409 Conflict<dd>It was paid.</dl>\n",
        "# X\n\n**404 Not Found**: The order is gone.\n\n**409 Conflict**: It was paid.\n",
        "# X\n\n404 Not Found: The order is gone.\n409 Conflict: It was paid.\n",
        "# X\n\n- 404 Not Found\n  - The order is gone.\n- 409 Conflict\n  - It was paid.\n",
        "# X\n\n- Not Found (404): The order is gone.\n- Conflict (409): It was paid.\n",
    ] {
        assert_eq!(words(page), expected, "{page}");
    }
}

#[test]
fn names_may_come_before_their_numbers() {
    let expected = [
        (4001, text("NotThere"), text("The order is gone.")),
        (4002, text("PaidBefore"), text("It was paid.")),
        (7, text("LateAgain"), text("It is late.")),
    ];
    for page in [
        "- `NotThere (4001)`:\nThe order is gone.\n- `PaidBefore (4002)`:\nIt was paid.\n- `LateAgain (7)`:\nIt is late.\n",
        "- **NotThere (4001)** – The order is gone.\n- **PaidBefore (4002)** – It was paid.\n- **LateAgain (7)** – It is late.\n",
        "- NotThere [4001]: The order is gone.\n- PaidBefore [4002]: It was paid.\n- LateAgain [7]: It is late.\n",
        "- NotThere (code 4001)\n  - The order is gone.\n- PaidBefore (code 4002)\n  - It was paid.\n- LateAgain (code 7)\n  - It is late.\n",
        "**NotThere (4001)** – The order is gone.\n\n**PaidBefore (4002)** – It was paid.\n\n**LateAgain (7)** – It is late.\n",
        "<dl><dt>NotThere (4001)<dd>The order is gone.<dt>PaidBefore (4002)<dd>It was paid.<dt>LateAgain (7)<dd>It is late.</dl>\n",
    ] {
        assert_eq!(words(&format!("# Error codes\n\n{page}")), expected, "{page}");
        assert!(judged(&format!("# Rooms\n\n{page}")).sections.is_empty(), "{page}");
    }
    let phrases = "# Errors\n\n- Wrong ticket (4001): It was torn.\n- No seat left (4002): Try tomorrow.\n";
    assert_eq!(words(phrases)[1], (4002, text("No seat left"), text("Try tomorrow.")));
}

#[test]
fn each_rule_for_names_before_numbers_takes_or_leaves_its_sample() {
    let samples = [
        ("-measures", "# Errors\n\n- MAX_SIZE (500): of a ticket\n- RATE_LIMIT (60): of calls\n"),
        (
            "+announced",
            "# Errors\n\n- NotThere (4001): the order is gone\n- PaidBefore (4002): it was paid\n",
        ),
        ("-year-names", "# Errors\n\n- Wrong texts mended (2021): all\n- Missing texts added (2023): most\n"),
        ("-footnotes", "# Errors\n\n- Not found [1]: see below\n- Not paid [2]: see below\n"),
        ("-untold", "# Errors\n\n- Invalid ticket (1200)\n- Missing ticket (340)\n"),
        (
            "+announced",
            "# Errors\n\n- Wrong ticket (4001): it was torn\n- No seat left (4002): try tomorrow\n",
        ),
        ("-unannounced", "# Errors\n\n- Billing (12): cards and invoices\n- Login (340): all the rest\n"),
    ];
    let takes = ["coined", "outcomes"];
    check_rules(NAMES.iter().map(|rule| rule.name()).filter(|rule| !takes.contains(rule)), &samples);
}

#[test]
fn numbers_in_brackets_are_left_where_they_are_no_codes() {
    for page in [
        "- We met InvalidToken (4003) in May, and then no more\n- We met LateAgain (4004) in June\n",
        "- NewTexts (2.1): for all errors\n- NewCodes (2.2): for some\n",
        "- NewTexts (v2): for all errors\n- NewCodes (v3): for some\n",
        "- NotThere (4001): the order is gone\n- Every answer is JSON\n- Send a header\n",
        "- NotThere (4001): the order is gone\n- PaidBefore (4001): it was paid\n",
        "- Berlin (4001): by the river\n- Paris (4002): by another\n",
        "NotThere (4001) is what we answer.\n\nPaidBefore (4002) comes later.\n",
    ] {
        assert!(judged(&format!("# Errors\n\n{page}")).sections.is_empty(), "{page}");
    }
}

#[test]
fn nested_items_with_labels_are_told_apart() {
    let page = "# Error codes\n\n- 1007\n  - Message: Gone\n  - Cause: It was deleted.\n  - Solution: Make another.\n- 1008\n  - Message: Late\n";
    let entry = judged(page).sections.remove(0).codes.remove(0);
    assert_eq!((entry.reason, entry.description), (text("Gone"), text("It was deleted.")));
    assert_eq!(entry.remedy, text("Make another."));
}

#[test]
fn a_map_may_be_written_the_other_way_round() {
    assert_eq!(words("# X\n\n- NOT_FOUND: 404\n- PAID_BEFORE: 409\n")[1], (409, text("PAID_BEFORE"), None));
    assert!(judged("# Plans\n\n- Size limit: 404\n- Rate limit: 409\n").sections.is_empty());
}

#[test]
fn an_item_may_announce_the_codes_nested_in_it() {
    let page = "# Format\n\n- **code** a return code\n  - **0** all is well\n  - **1** wrong parameters\n- **data** the rest\n";
    assert_eq!(words(page).iter().map(|(code, ..)| *code).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn one_item_a_list_is_a_list_with_its_neighbours() {
    let page = "# Error codes\n\n- 1007: wrong\n\nor\n\n- 1008: late\n";
    assert_eq!(words(page).len(), 2);
    let others = "**Bad**\n\n- `400 Bad Request` - No ticket\n- `409 Conflict` - Taken\n";
    let page = |good: &str| format!("# Answers\n\n**Good**\n\n- {good}\n\n{others}");
    assert_eq!(
        words(&page("`201 Created` - The seat is yours"))[0],
        (201, text("Created"), text("The seat is yours"))
    );
    assert_eq!(words(&page("`201 Created`"))[0].0, 400, "an item with no more to say is an example");
}

#[test]
fn nested_items_without_end_are_read() {
    let depth = 20_000;
    let page = format!("<h1>Error codes</h1>{}", "<ul><li>1007".repeat(depth));
    let lists = crate::judge(&crate::read(page.as_bytes(), Some("page.html")).expect("a document"));
    assert!(lists.sections.iter().map(|section| section.codes.len()).sum::<usize>() <= depth);
}

#[test]
fn constants_in_code_are_codes_where_codes_are_announced() {
    let code = "```c\nenum Answer {\n    NotThere = 4001, // the order is gone\n    Paid = 4002,\n    LATE = 4003\n};\n```\n";
    let expected = [
        (4001, text("NotThere"), text("the order is gone")),
        (4002, text("Paid"), None),
        (4003, text("LATE"), None),
    ];
    assert_eq!(words(&format!("# Error codes\n\n{code}")), expected);
    assert!(judged(&format!("# Rooms\n\n{code}")).sections.is_empty());
    let classes = "```java\n// All of them\npublic static final int NOT_THERE = -4001; /* the order is gone */\n\npublic static final int PAID = -4002;\npublic static final int LATE = -4003;\n```\n";
    let calls =
        "```java\nNOT_THERE(-4001, \"the order is gone\"),\nPAID(-4002, \"\"),\nLATE(-4003, \"\");\n```\n";
    let macros =
        "```c\n#define NOT_THERE -4001 // the order is gone\n#define PAID (-4002)\n#define LATE -4003\n```\n";
    for code in [classes, calls, macros] {
        let section = judged(&format!("# Error codes\n\n{code}")).sections.remove(0);
        let codes: Vec<String> = section.codes.iter().map(|listed| listed.code.to_string()).collect();
        assert_eq!(codes, ["-4001", "-4002", "-4003"]);
        assert_eq!(section.codes[0].reason.as_deref(), Some("NOT_THERE"));
        assert_eq!(section.codes[0].description.as_deref(), Some("the order is gone"));
    }
    let settings = "# Error codes\n\n```\ntimeout = 500\nretries = 3\nport = 8080\n```\n";
    assert!(judged(settings).sections.is_empty());
}
