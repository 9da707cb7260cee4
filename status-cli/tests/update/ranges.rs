//! What a page says of ranges, and of codes that inherit it.

use crate::case::{expect, table};

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
