//! Codes that take each other's numbers, and what must outlive a new number.

use super::case::{expect, table};
use super::unattended::changes;
use crate::run::{folder, read, run};

const SPEC: &str = "\
vendor: acme
codes:
  400: { reason: Card Declined, description: The card was declined., remedy: Pay }  # the card
  401:
    reason: Order Closed
    description: The order is closed.
    tags: [mine]
  # about the pace
  402:
    reason: Too Fast
    description: Slow down.
";

const CARD: &str = "Card Declined` | The card was declined.";
const ORDER: &str = "Order Closed` | The order is closed.";
const PACE: &str = "Too Fast` | Slow down.";

fn page(head: &str, rows: &[(u16, &str)]) -> String {
    let columns = head.matches('|').count() - 1;
    let rows: String = rows.iter().map(|(code, row)| format!("| `{code} {row} |\n")).collect();
    format!("# Status codes\n\n{head}\n|{}\n{rows}", "---|".repeat(columns))
}

fn rows(rows: &[(u16, &str)]) -> String {
    page("| Code | Meaning |", rows)
}

#[test]
fn codes_that_take_each_other_s_numbers_keep_their_names() {
    let new = SPEC.replace("400:", "4__:").replace("401:", "400:").replace("4__:", "401:");
    let (card, rest) = new.split_once("  400:").unwrap();
    let (order, pace) = rest.split_once("  # about").unwrap();
    let (head, card) = card.split_at(card.find("  401:").unwrap());
    let sorted = format!("{head}  400:{order}{card}  # about{pace}");
    expect(
        SPEC,
        &rows(&[(400, ORDER), (401, CARD), (402, PACE)]),
        &["renumbered 400 breaking", "renumbered 401 breaking"],
        &sorted,
    );
}

#[test]
fn codes_that_move_up_in_a_row_are_each_renumbered() {
    let new = SPEC.replace("402:", "403:").replace("401:", "402:").replace("400:", "401:");
    let renumbered = ["renumbered 401 breaking", "renumbered 402 breaking", "renumbered 403 breaking"];
    expect(SPEC, &rows(&[(401, CARD), (402, ORDER), (403, PACE)]), &renumbered, &new);
    let again = ["renumbered 400 breaking", "renumbered 401 breaking", "renumbered 402 breaking"];
    expect(&new, &rows(&[(400, CARD), (401, ORDER), (402, PACE)]), &again, SPEC);
}

#[test]
fn a_number_that_became_free_can_get_a_new_code() {
    let card = SPEC.lines().find(|line| line.contains("400:")).unwrap();
    let fresh = "  400: { reason: Basket Empty, description: Nothing to pay for. }";
    let new = format!("{}{}\n", SPEC.replace(card, fresh), card.replace("400", "409"));
    let page = rows(&[(400, "Basket Empty` | Nothing to pay for."), (401, ORDER), (402, PACE), (409, CARD)]);
    expect(SPEC, &page, &["added 400 additive", "renumbered 409 breaking"], &new);
}

#[test]
fn a_code_that_vanished_keeps_its_number_and_what_was_written_of_it() {
    // 401 is no longer listed, and its number has the words of 400: which became which is for a person to say.
    let folder = folder(&[("acme.yaml", SPEC), ("page.md", &rows(&[(401, CARD), (402, PACE)]))]);
    let at = folder.path();
    assert_eq!(run(at, "update acme.yaml page.md").code, Some(0));
    let new = read(&at.join("acme.yaml"));
    assert!(new.contains("remedy: Pay") && new.contains("tags: [mine]"), "{new}");
}

#[test]
fn two_documents_and_two_specs_show_the_same_moves() {
    let old = rows(&[(400, CARD), (401, ORDER), (402, PACE)]);
    let new = rows(&[(400, ORDER), (401, CARD), (402, PACE)]);
    let spec = SPEC.replace("400:", "4__:").replace("401:", "400:").replace("4__:", "401:");
    let folder = folder(&[("old.md", &old), ("new.md", &new), ("old.yaml", SPEC), ("new.yaml", &spec)]);
    for line in
        ["diff old.md new.md", "diff old.yaml new.yaml", "diff old.md new.yaml", "diff old.yaml new.md"]
    {
        let expected = ["renumbered 400 breaking", "renumbered 401 breaking"];
        assert_eq!(changes(&folder, line), expected, "{line}");
    }
}

#[test]
fn advice_that_the_page_repeats_outlives_a_new_number() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: Fine. }\n  409: { reason: Order Busy, description: Wait for it. }\n";
    let rows = [(200, "OK` | Fine. | No"), (425, "Order Busy` | Wait for it. | No")];
    let new = spec.replace("409", "425").replace("for it.", "for it., retry: never");
    expect(spec, &page("| Code | Meaning | Retry |", &rows), &["renumbered 425 breaking"], &new);
}

#[test]
fn keys_may_be_written_with_question_marks() {
    let spec = "vendor: acme\ncodes:\n  ? 400\n  : reason: Card Declined\n    description: The card was declined.\n  ? 402\n  : reason: Too Fast\n    description: Slow down.\n";
    let page = rows(&[(400, CARD), (401, ORDER), (402, PACE)]);
    let entry = "  401:\n    reason: Order Closed\n    description: The order is closed.\n";
    let new = spec.replace("  ? 402", &format!("{entry}  ? 402"));
    expect(spec, &page, &["added 401 additive"], &new);
    let mark = "deprecated: no longer listed by the vendor";
    let marked = spec.replace("reason: Card", &format!("{mark}\n    reason: Card"));
    expect(&marked, &rows(&[(400, CARD), (402, PACE)]), &["deprecated 400 text"], spec);
    let gone = run_prune(spec, &rows(&[(402, PACE)]));
    assert_eq!(gone, "vendor: acme\ncodes:\n  ? 402\n  : reason: Too Fast\n    description: Slow down.\n");
}

fn run_prune(spec: &str, page: &str) -> String {
    let folder = folder(&[("acme.yaml", spec), ("page.md", page)]);
    let done = run(folder.path(), "update acme.yaml page.md --prune");
    assert_eq!(done.code, Some(0), "{}", done.err);
    read(&folder.path().join("acme.yaml"))
}

#[test]
fn what_comes_and_goes_at_the_end_of_braces_leaves_commas_right() {
    let mark = "deprecated: no longer listed by the vendor";
    let spec = format!(
        "vendor: acme\ncodes: {{\n  400: {{ reason: Card Declined, description: The card was declined., {mark} }},\n  402: {{ reason: Too Fast, description: Slow down. }},\n}}\n"
    );
    let page = page(
        "| Code | Meaning | Retry |",
        &[(400, "Card Declined` | The card was declined. | Yes"), (402, "Too Fast` | Slow down. | No")],
    );
    let new = spec.replace(mark, "retry: always");
    expect(&spec, &page, &["retry 400 breaking", "deprecated 400 text"], &new);
    let spec = "vendor: acme\ncodes: { 400: { reason: Card Declined }, 402: { reason: Too Fast }, 403: { reason: Order Closed } }\n";
    let page =
        "# Status codes\n\n| Code | Meaning |\n|---|---|\n| `400 Card Declined` | |\n| 4XX | Yours. |\n";
    let new = "vendor: acme\ncodes: { 400: { reason: Card Declined }, 4XX: { description: Yours. } }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", page)]);
    let done = run(folder.path(), "update acme.yaml page.md --prune --force");
    assert_eq!((done.code, read(&folder.path().join("acme.yaml")).as_str()), (Some(0), new), "{}", done.err);
}

#[test]
fn a_mark_goes_without_the_comments_below_it() {
    let spec = "vendor: acme\ncodes:\n  400:\n    reason: Card Declined\n    description: The card was declined.\n    deprecated: no longer listed by the vendor\n      # ask them\n  402: { reason: Too Fast, description: Slow down. }\n";
    let new = spec.replace("    deprecated: no longer listed by the vendor\n", "");
    expect(spec, &rows(&[(400, CARD), (402, PACE)]), &["deprecated 400 text"], &new);
}

/// Advice of its own does not inherit `needs_wait`, and what is never sent again cannot have it.
#[test]
fn advice_that_needs_a_wait_outlives_what_the_document_says_of_it() {
    let spec = "\
vendor: acme
codes:
  400:
    reason: One
    description: A
    retry: always
    needs_wait: true
  420:
    reason: Two
    description: B
  421:
    reason: Three
    description: C
    retry: idempotent
    needs_wait: true
  42X: { needs_wait: true, retry: idempotent }
";
    let advised = |rows: &[(u16, &str)]| page("| Code | Meaning | Retry |", rows);
    let page = advised(&[(400, "One` | A | No"), (420, "Two` | B | Yes"), (421, "Three` | C | Yes")]);
    let expected = ["retry 400 breaking", "retry 420 breaking", "retry 421 breaking"];
    let new = spec
        .replace("    retry: always\n    needs_wait: true\n", "    retry: never\n")
        .replace("    description: B\n", "    description: B\n    retry: always\n    needs_wait: true\n")
        .replace("    retry: idempotent\n    needs_wait", "    retry: always\n    needs_wait");
    expect(spec, &page, &expected, &new);
}

#[test]
fn a_text_that_does_not_end_its_last_line_is_added_to() {
    let spec = "vendor: acme\nprotocol: other\ncodes:\n  17:\n    reason: Gone\n    description: It left.";
    let page = "# Codes\n\n| Code | Reason | Description |\n|---|---|---|\n| 17 | Gone | It left. |\n| 18 | Late | Too late. |\n";
    let new = format!("{spec}\n  18:\n    reason: Late\n    description: Too late.");
    expect(spec, page, &["added 18 additive"], &new);
}

#[test]
fn what_was_said_to_be_gone_does_not_come_back_under_another_number() {
    let page = "# Codes\n\n| Code | Reason | Description |\n|---|---|---|\n| 18 | Late | Too late. |\n| 19 | Gone | It left. |\n";
    let moved = |mark: &str| {
        let spec = format!(
            "vendor: acme\nprotocol: other\ncodes:\n  17: {{ reason: Gone, description: It left.{mark} }}\n  18: {{ reason: Late, description: Too late. }}\n"
        );
        changes(&folder(&[("acme.yaml", &spec), ("page.md", page)]), "diff acme.yaml page.md")
    };
    assert_eq!(moved(""), ["renumbered 19 breaking"]);
    assert_eq!(moved(", deprecated: no longer listed"), ["added 19 additive"]);
}

#[test]
fn a_number_that_stays_in_order_stays_where_it_is() {
    let spec = "vendor: acme\ncodes:\n  400: { reason: Card Declined, description: The card was declined. }\n\n  # the order\n  402: { reason: Order Closed, description: The order is closed. }\n\n  409: { reason: Too Fast, description: Slow down. }\n";
    let page = rows(&[(400, CARD), (403, ORDER), (409, PACE)]);
    expect(spec, &page, &["renumbered 403 breaking"], &spec.replace("402", "403"));
}

/// Whoever kept a fact knows better than the page, and what was marked or inherited is not the page's to move.
#[test]
fn a_code_that_the_page_may_not_move_keeps_its_number() {
    let base = "vendor: base\ncodes:\n  400: { reason: Card Declined, name: Card, description: The card was declined. }\n";
    let page = rows(&[(400, ORDER), (401, CARD), (402, PACE)]);
    let entry = "400: { reason: Card Declined, name: Card, description: The card was declined.";
    let rest = "  401: { reason: Order Closed, name: Order, description: The order is closed. }\n  402: { reason: Too Fast, description: Slow down. }\n";
    let moved = |entry: &str| {
        let spec = format!("vendor: acme\nextends: base.yaml\ncodes:\n{entry}{rest}");
        let folder = folder(&[("acme.yaml", &spec), ("base.yaml", base), ("page.md", &page)]);
        changes(&folder, "diff acme.yaml page.md")
    };
    let texts = ["reason 401 text", "description 401 text"];
    let all = ["reason 400 text", "description 400 text", texts[0], texts[1]];
    for (field, expected) in [
        ("keep: [reason, retry]", vec!["description 400 text", texts[0], texts[1]]),
        ("keep: [description]", vec!["reason 400 text", texts[0], texts[1]]),
        ("deprecated: Use another.", all.to_vec()),
        ("deprecated: no longer listed", [&all[..2], &["deprecated 400 text"], &all[2..]].concat()),
    ] {
        assert_eq!(moved(&format!("  {entry}, {field} }}\n")), expected, "{field}");
    }
    assert_eq!(moved(""), all, "inherited");
}

#[test]
fn names_say_which_code_of_two_specs_is_which() {
    let spec = |one: &str, two: &str| {
        format!(
            "vendor: acme\ncodes:\n  400: {{ reason: {one}, name: Card, description: It was {one}. }}\n  401: {{ reason: {two}, name: Order, description: It was {two}. }}\n"
        )
    };
    let folder =
        folder(&[("old.yaml", &spec("declined", "closed")), ("new.yaml", &spec("closed", "declined"))]);
    let expected = ["reason 400 text", "description 400 text", "reason 401 text", "description 401 text"];
    assert_eq!(changes(&folder, "diff old.yaml new.yaml"), expected);
}

#[test]
fn a_code_that_moves_is_known_from_one_of_the_same_words_that_goes() {
    let entry = |name: &str, mark: &str| {
        format!("{{ reason: Card Declined, name: {name}, description: The card was declined.{mark} }}")
    };
    let mark = ", deprecated: no longer listed by the vendor";
    let spec = format!(
        "vendor: acme\ncodes:\n  400: {}\n  401: {}\n  402: {{ reason: Too Fast, description: Slow down. }}\n",
        entry("Old", mark),
        entry("New", "")
    );
    let folder = folder(&[("acme.yaml", &spec), ("page.md", &rows(&[(402, PACE), (409, CARD)]))]);
    assert_eq!(
        changes(&folder, "update acme.yaml page.md --prune"),
        ["removed 400 breaking", "renumbered 409 breaking"]
    );
    assert!(read(&folder.path().join("acme.yaml")).contains(&format!("409: {}", entry("New", ""))));
}

#[test]
fn a_code_of_which_the_page_says_nothing_is_a_new_one() {
    let spec = "vendor: acme\nprotocol: other\ncodes:\n  17: { name: Gone, description: It left. }\n  18: { name: Late, description: Too late. }\n";
    let page = "# Codes\n\n| Code | Description |\n|---|---|\n| 18 | Too late. |\n| 19 | |\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", page)]);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), ["removed 17 text", "added 19 additive"]);
}

#[test]
fn among_codes_out_of_order_a_new_one_comes_last() {
    let spec = |codes: &[&str]| format!("vendor: acme\ncodes:\n{}", codes.concat());
    let [card, order, pace] =
        ["Card Declined", "Order Closed", "Too Fast"].map(|reason| format!("{{ reason: {reason} }}\n"));
    let (card, pace) = (format!("  404: {card}"), format!("  409: {pace}"));
    let page = |rows: &[&str]| table("Code | Meaning", rows);
    let old = spec(&[&card, &format!("  400: {order}"), &pace]);
    let rows = ["400 Order Closed | ", "402 Shop Asleep | ", "404 Card Declined | ", "409 Too Fast | "];
    let new = format!("{old}  402: {{ reason: Shop Asleep }}\n");
    expect(&old, &page(&rows), &["added 402 additive"], &new);
    // Once the one that stood out of order has another number, they are in order.
    let codes = |number: &str, fresh: &str| {
        spec(&["  400: { reason: Shop Asleep }\n", fresh, &format!("  {number}: {order}"), &card])
    };
    let rows = ["400 Shop Asleep | ", "401 Too Fast | ", "402 Order Closed | ", "404 Card Declined | "];
    let new = codes("402", "  401: { reason: Too Fast }\n");
    let changes =
        ["added 401 additive", "renumbered 402 breaking", "category 402 breaking", "retry 402 breaking"];
    expect(&codes("503", ""), &page(&rows), &changes, &new);
}

#[test]
fn what_comes_to_the_end_of_an_entry_stays_there_when_the_next_one_moves() {
    let card = "404:\n    reason: Card Declined\n    description: The card was declined.\n";
    let order =
        |code: u16| format!("  {code}:\n    reason: Order Closed\n    description: The order is closed.\n");
    let rows =
        ["402 Order Closed | The order is closed. | ", "404 Card Declined | The card was declined. | Pay."];
    expect(
        &format!("vendor: acme\ncodes:\n  {card}{}", order(503)),
        &table("Code | Meaning | What to do", &rows),
        &["renumbered 402 breaking", "category 402 breaking", "retry 402 breaking", "remedy 404 text"],
        &format!("vendor: acme\ncodes:\n{}  {card}    remedy: Pay.\n", order(402)),
    );
}
