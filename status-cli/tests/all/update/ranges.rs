//! What a page says of ranges, and of codes that inherit it.

use super::case::{expect, table};

#[test]
fn a_text_that_the_page_repeats_outlives_that_of_its_range() {
    let spec = "vendor: acme\ncodes:\n  503: { reason: Shop Asleep }\n  504: { reason: Shop Lost }\n  5XX: { description: Ours. }\n";
    let page = table("Code | Meaning", &["503 Shop Asleep | Ours.", "504 Shop Lost | ", "5XX | Our fault."]);
    let new = spec
        .replace("Asleep", "Asleep, description: Ours.")
        .replace("{ description: Ours. }", "{ description: Our fault. }");
    expect(spec, &page, &["range 5XX text"], &new);
    // Where the range stays as it is, so does the code.
    let page = table("Code | Meaning", &["503 Shop Asleep | Ours.", "504 Shop Lost | ", "5XX | Ours."]);
    expect(spec, &page, &[], spec);
}

#[test]
fn a_range_s_wait_goes_with_the_advice_that_needs_it() {
    let spec = |range: &str| {
        format!("vendor: acme\ncodes:\n  200: {{ reason: OK, description: Fine. }}\n  5XX: {{ {range} }}\n")
    };
    let page = |row: &str| table("Code | Meaning | Retry", &["200 OK | Fine. | ", row]);
    let old = spec("description: Ours., retry: always, needs_wait: true");
    expect(
        &old,
        &page("5XX | Ours. | No"),
        &["range 5XX breaking"],
        &spec("description: Ours., retry: never"),
    );
    expect(&old, &page("5XX | Our fault. | "), &["range 5XX text"], &old.replace("Ours.", "Our fault."));
    expect(&old, &page("5XX | Ours. | Yes"), &[], &old);
    let open = spec("description: Ours., needs_wait: true");
    expect(&open, &page("5XX | Our fault. | "), &["range 5XX text"], &open.replace("Ours.", "Our fault."));
}

#[test]
fn a_text_that_stays_keeps_its_lines_where_other_facts_change() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: Fine. }\n  5XX:\n    description: >\n      We are\n      sorry.\n    retry: never\n";
    let page = table("Code | Meaning | Retry", &["200 OK | Fine. | ", "5XX | We are sorry. | Yes"]);
    expect(spec, &page, &["range 5XX breaking"], &spec.replace("never", "always"));
}

#[test]
fn advice_that_the_page_repeats_outlives_a_new_range() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: Fine. }\n  404: { reason: Not Found, description: No such order. }\n";
    let page = "# Status codes\n\n| Code | Meaning | Retry |\n|---|---|---|\n| `200 OK` | Fine. | No |\n| `404 Not Found` | No such order. | No |\n| 4XX | Yours. | Yes |\n";
    let new = format!(
        "{}  4XX:\n    description: Yours.\n    retry: always\n",
        spec.replace("order.", "order., retry: never")
    );
    expect(spec, page, &["range 4XX breaking"], &new);
}

#[test]
fn a_remedy_may_be_that_of_its_range_too() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: Fine. }\n  503: { reason: Shop Asleep, description: Not now. }\n";
    let page = "# Status codes\n\n| Code | Meaning | What to do |\n|---|---|---|\n| `200 OK` | Fine. | |\n| `503 Shop Asleep` | Not now. | Try later. |\n| 5XX | Ours. | Try later. |\n";
    let new = format!(
        "{}  5XX:\n    description: Ours.\n    remedy: Try later.\n",
        spec.replace("now.", "now., remedy: Try later.")
    );
    expect(spec, page, &["range 5XX text"], &new);
}

#[test]
fn a_range_is_known_by_its_bounds() {
    let spec = "vendor: acme\ncodes:\n  503: { reason: Shop Asleep, description: Not now. }\n  500-599: { description: Theirs. }\n";
    let page = "# Status codes\n\n| Code | Meaning |\n|---|---|\n| `503 Shop Asleep` | Not now. |\n| 5XX | Ours. |\n";
    expect(spec, page, &["range 5XX text"], &spec.replace("Theirs.", "Ours."));
}

#[test]
fn a_range_of_which_nothing_is_said_may_be_described() {
    let spec = "vendor: acme\nprotocol: other\ncodes:\n  17: { reason: Gone, description: It left. }\n  5000-5999: {}\n";
    let page =
        "# Codes\n\n| Code | Description |\n|---|---|\n| 17 Gone | It left. |\n| 5000-5999 | Our fault |\n";
    expect(spec, page, &["range 5XXX text"], &spec.replace("{}", "{ description: Our fault }"));
}
