//! The rules for lists, each with what it takes or leaves, and what items say.

use super::rules::RULES;
use crate::judge::names::{RULES as NAMES, is_constant};
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
        ("-steps", "# Error codes\n\n1 - Go there\n\n2 - Come back\n"),
        ("+announced", "# Error codes\n\n- 1 - He was there\n- 2 - He came back\n"),
        ("+announced", "# Error codes\n\n- 2001: wrong\n- 2002: late\n"),
        ("-interrupted", "# Error codes\n\n1007: wrong\nSee below\n1008: late\n"),
        ("-interrupted", "# Error codes\n\n```\n1007 - wrong\n1008 - late\n1009 - gone\nand more\n```\n"),
        ("+statuses", "# Errors\n\n- 404: no such seat\n- Every answer is JSON\n"),
        ("+registered-phrases", "# X\n\n```\n200 OK\n404 Not Found\n409 Conflict\n```\n"),
        ("+registered-phrases", "# Error codes\n\n```\n200 OK\n404 Not Found\n```\n"),
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
    let bare = judged(&page.replace("3007:", "3007").replace("3008:", "3008"));
    assert_eq!(bare.sections.len(), 2, "in company, no sign need stand after the number");
    assert_eq!([0, 9, 10, 99, 65_535].map(super::item::digits), [1, 1, 2, 2, 5]);
}

#[test]
fn a_number_is_the_subject_where_it_is_set_apart_or_introduced() {
    let page = |item: &str| {
        let items = [1007, 1008].map(|code| format!("- {}\n", item.replace("{}", &code.to_string())));
        format!("# Error codes\n\n## Tickets\n\n{}", items.concat())
    };
    for item in [
        "{}: the ticket is of yesterday",
        "Error {} comes with tickets of yesterday",
        "**{}** the ticket is of yesterday",
        "`{}` the ticket is of yesterday",
        "(`{}`) the ticket is of yesterday",
    ] {
        assert_eq!(judged(&page(item)).sections.len(), 1, "{item}");
    }
    for item in [
        "{} the ticket is of yesterday",
        "{} the **ticket** is of yesterday",
        "~~{}~~ the ticket is of yesterday",
    ] {
        let lists = judged(&page(item));
        assert_eq!((lists.sections.len(), lists.left[0].rule), (0, "sentences"), "{item}");
    }
}

#[test]
fn paragraphs_are_a_list_where_they_set_their_numbers_apart() {
    let page = |one: &str, other: &str| format!("# Error codes\n\n{one}\n\n{other}\n");
    assert_eq!(words(&page("**1007** It is wrong.", "**1008** It is late.")).len(), 2);
    for (one, other) in [
        ("1007 seats are **sold**", "1008 seats are **free**"),
        ("~~1007~~ It is wrong.", "~~1008~~ It is late."),
        ("1007 It is wrong.", "1008 It is late."),
    ] {
        assert!(judged(&page(one, other)).sections.is_empty(), "{one}");
    }
    assert!(judged("# Error codes\n\n**1007**: wrong\n").sections.is_empty(), "one is no run");
    assert!(judged("# Error codes\n\n1007 seats were sold in the hall\n").left.is_empty());
}

#[test]
fn one_item_is_no_list_unless_another_list_is() {
    assert!(judged("# Error codes\n\n- 1007: wrong\n").sections.is_empty());
    let page = "# Error codes\n\n## Seats\n\n- 1007: wrong\n- 1008: late\n\n## Rows\n\n- 1009: gone\n";
    assert_eq!(judged(page).sections.iter().map(|section| section.codes.len()).sum::<usize>(), 3);
}

#[test]
fn the_item_above_announces_only_what_is_nested_in_it() {
    let page = |indent: &str| {
        format!("# Guide\n\n- All error codes:\n{indent}* 1007: wrong\n{indent}* 1008: late\n")
    };
    assert_eq!(judged(&page("  ")).sections.len(), 1);
    assert!(judged(&page("")).sections.is_empty());
}

#[test]
fn a_colon_at_the_end_is_dropped() {
    let page = |item: &str| format!("# Error codes\n\n- 1007: {item}\n- 1008: late\n");
    assert_eq!(words(&page("Gone - such as:"))[0], (1007, text("Gone"), text("such as")));
    let long = "The order that you asked for was deleted by its owner";
    assert_eq!(words(&page(&format!("{long}:")))[0], (1007, None, text(long)));
}

#[test]
fn lines_have_their_own_marks_and_links() {
    let lines = "# Errors\n\n1007 **Gone away** it moved (see [A](a))\n1008 **Seat taken** by another (see [B](b))\n1009 **Late again** it was (see [C](c))\n";
    let section = judged(lines).sections.remove(0);
    let told: Vec<_> = section
        .codes
        .iter()
        .map(|entry| (entry.line, entry.reason.as_deref(), entry.description.as_deref(), entry.links.len()))
        .collect();
    assert_eq!(
        told,
        [
            (3, Some("Gone away"), Some("it moved"), 1),
            (4, Some("Seat taken"), Some("by another"), 1),
            (5, Some("Late again"), Some("it was"), 1)
        ]
    );
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
    for phrases in [
        "<dl><dt>Wrong ticket (4001)<dd>It was torn.<dt>No seat left (4002)<dd>Try tomorrow.</dl>\n",
        "**Wrong ticket (4001)** – It was torn.\n\n**No seat left (4002)** – Try tomorrow.\n",
    ] {
        let entries = words(&format!("# Errors\n\n{phrases}"));
        assert_eq!(entries[1], (4002, text("No seat left"), text("Try tomorrow.")), "{phrases}");
    }
    // Where all names are single words, half of them are enough.
    let half = "# Errors\n\n- NotThere (4001): by the river\n- Paris (4002): by another\n";
    assert_eq!(words(half).len(), 2);
    assert!(judged(&half.replace("Paris", "The hall")).sections.is_empty());
    assert!(is_constant("SEAT_GONE") && is_constant("SeatGone"));
    assert!(!is_constant("seat_gone") && !is_constant("Seat") && !is_constant("Seat-Gone"));
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
        "- NotThere (4001): the order is gone\n- PaidBefore (4002): it was paid\n- Every answer is JSON\n",
        "Wrong ticket (4001): it is **torn**.\n\nNo seat left (4002): try **tomorrow**.\n",
        "~~Wrong ticket (4001)~~: it is torn.\n\n~~No seat left (4002)~~: try tomorrow.\n",
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
    let page = |items: &str| {
        let entry = judged(&format!("# Error codes\n\n- 1007\n{items}- 1008\n  - Late\n"))
            .sections
            .remove(0)
            .codes
            .remove(0);
        (entry.reason, entry.description, entry.remedy)
    };
    let labels = "  - Name: GONE\n  - Message: It left.\n  - Title: Away\n  - Solution: Make another.\n    - With ink.\n";
    assert_eq!(page(labels), (text("GONE"), text("It left."), text("Make another. With ink.")));
    assert_eq!(page("  - Solution: Wait.\n  - Message: Gone\n"), (text("Gone"), None, text("Wait.")));
    let deep = "  - It\n    - left\n      - us\n        - all\n    - here.\n";
    assert_eq!(page(deep).1, text("It left here."), "two levels are read");
    let definition = "<dl><dt>1007<dd><ul><li>Gone away from here, for good</ul><dt>1008<dd>Late</dl>\n";
    assert_eq!(words(&format!("# Error codes\n\n{definition}"))[0].2, text("Gone away from here, for good"));
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

#[test]
fn a_map_from_numbers_to_texts_is_a_list_where_codes_are_announced() {
    let json = "{\n  \"4001\": \"The order is gone\",\n  \"4002\": \"It is \\\"paid\\\" twice\",\n  \"4003\": \"Late\"\n}";
    let script = "// All of them\nconst answers = {\n  4001: 'The order is gone',\n  4002: 'It is \"paid\" twice',\n\n  4003: 'Late',\n};";
    let expected = [
        (4001, text("The order is gone"), None),
        (4002, text("It is \"paid\" twice"), None),
        (4003, text("Late"), None),
    ];
    for code in [json, script] {
        let page = |heading: &str| format!("# {heading}\n\n```\n{code}\n```\n");
        assert_eq!(words(&page("Error codes")), expected, "{code}");
        assert!(judged(&page("Rooms")).sections.is_empty(), "{code}");
    }
    for line in ["\"4003\": 7", "\"4003\": Late", "\"late\": \"Late\"", "\"4003 late\": \"Late\"", "4003"] {
        let other = json.replace("\"4003\": \"Late\"", line);
        assert!(judged(&format!("# Error codes\n\n```\n{other}\n```\n")).sections.is_empty(), "{line}");
    }
}

#[test]
fn lines_of_code_are_codes_where_signs_stand_after_them_and_codes_are_announced() {
    let page = |lines: &str| judged(&format!("# Error codes\n\n```\n{lines}\n```\n")).sections;
    let section = page("Codes\n// 1007: wrong\n\n// 1008: late\n// 1009: gone").remove(0);
    assert_eq!(section.codes.iter().map(|entry| entry.line).collect::<Vec<_>>(), [5, 7, 8]);
    assert_eq!(page("// 1007: wrong\n// 1008: late\n// 1009: gone").len(), 1);
    assert!(page("1007 wrong\n1008 late\n1009 gone").is_empty());
    assert_eq!(page("1007  wrong\n1008  late\n1009  gone").len(), 1, "a gap sets them apart");
    assert_eq!(page("1007\twrong\n1008\tlate\n1009\tgone").len(), 1);
    let constants = page("A = 1007\n\nB = 1008\nC = 1009").remove(0);
    assert_eq!(constants.codes.iter().map(|entry| entry.line).collect::<Vec<_>>(), [4, 6, 7]);
    for lines in [
        "A = 1\nB = 1\nC = 2",
        "BOTH = 401, 403\nGONE = 404\nLATE = 408",
        "ALL = 4XX\nGONE = 404\nLATE = 408",
    ] {
        assert!(page(lines).is_empty(), "{lines}");
    }
}

#[test]
fn running_text_names_codes_by_a_colon_and_a_phrase() {
    let page =
        |one: &str, other: &str| format!("# Closing\n\nThe server closes with `{one}` or `{other}`.\n");
    let entries = words(&page("4401: Unauthorized", "4403: Forbidden"));
    assert_eq!(entries, [(4401, text("Unauthorized"), None), (4403, text("Forbidden"), None)]);
    for (one, other) in
        [("4401 Unauthorized", "4403 Forbidden"), ("17: Gone", "18: Late"), ("4401:", "4403:")]
    {
        assert!(judged(&page(one, other)).sections.is_empty(), "{one}");
    }
}
