//! Specs in braces: commas and spaces are right whatever comes, goes or moves.

use super::case::{expect, expect_by, table};

#[test]
fn codes_in_braces_move_with_what_changes_in_them() {
    let spec = "vendor: acme\ncodes: { 404: { reason: Not Found }, 409: { reason: Order Busy, description: Wait. }, 503: { reason: Shop Asleep, description: Not now. } }\n";
    let page = table(
        "Code | Meaning | What to do",
        &["200 Order Busy | Wait. | Come back.", "402 Shop Asleep | Not now. | ", "404 Not Found | | "],
    );
    let new = "vendor: acme\ncodes: { 200: { reason: Order Busy, description: Wait., remedy: Come back. }, 402: { reason: Shop Asleep, description: Not now. }, 404: { reason: Not Found } }\n";
    let changes = [
        "renumbered 200 breaking",
        "category 200 breaking",
        "remedy 200 text",
        "renumbered 402 breaking",
        "category 402 breaking",
        "retry 402 breaking",
    ];
    expect(spec, &page, &changes, new);
}

#[test]
fn codes_that_take_the_place_of_all_leave_the_space_in_the_braces() {
    let codes = |codes: &str| format!("vendor: acme\ncodes: {codes}\n");
    let page = table("Code | Meaning", &["404 Not Found | ", "409 Conflict | "]);
    let new = "404: { reason: Not Found }, 409: { reason: Conflict }";
    for (old, new) in [
        ("{ 200: { reason: OK } }", format!("{{ {new} }}")),
        ("{ 200: { reason: OK }, 402: { reason: Payment Required } }", format!("{{ {new} }}")),
        ("{200: { reason: OK }, 402: { reason: Payment Required }}", format!("{{{new}}}")),
    ] {
        expect_by(" --prune --force", &codes(old), &page, &codes(&new));
    }
}

#[test]
fn a_whole_spec_may_stand_in_braces() {
    let page = "# Acme\n\n## Orders\n\n| Code | Meaning |\n|---|---|\n| 404 Not Found | No order. |\n\n## Seats\n\n| Code | Meaning |\n|---|---|\n| 409 Conflict | No seat. |\n";
    let spec = "{ vendor: acme, codes: { 404: { reason: Not Found, description: No order. } } }\n";
    let new = spec.replace("codes:", "source: { section: Orders }, codes:");
    expect_by(" --section Orders", spec, page, &new);
}
