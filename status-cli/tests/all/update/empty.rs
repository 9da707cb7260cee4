//! Entries without fields, keys behind question marks, and what is left when a field goes.

use super::case::{expect, expect_by, table};

const HEAD: &str = "vendor: acme\nextends: iana-http\n";

#[test]
fn an_entry_without_fields_is_filled_where_it_stands() {
    let page = table("Code | Meaning", &["200 OK | It is paid.", "404 Not Found | No such order."]);
    let changes = ["description 200 text", "description 404 text", "removed 503 text"];
    let (paid, none) = ("{ description: It is paid. }", "{ description: No such order. }");
    let gone = "{ deprecated: no longer listed by the vendor }";
    for (old, new) in [
        (
            "codes:\n  200:\n  404: {}\n  503:  # ask\n",
            format!("codes:\n  200: {paid}\n  404: {none}\n  503: {gone}  # ask\n"),
        ),
        (
            "codes: { 200: {}, 404: ~, 503: }\n",
            format!("codes: {{ 200: {paid}, 404: {none}, 503: {gone} }}\n"),
        ),
        (
            "codes:\n  ? 200\n  : # ask\n  404: null\n  503: { }\n",
            format!("codes:\n  ? 200\n  : {paid} # ask\n  404: {none}\n  503: {gone}\n"),
        ),
        (
            "codes:\n  200: { # ask\n  }\n  404: {\n    # nobody\n    }\n  503: {\n  }\n",
            format!(
                "codes:\n  200: {{ # ask\n  description: It is paid. }}\n  404: {{\n    # nobody\n    description: No such order. }}\n  503: {gone}\n"
            ),
        ),
        (
            "codes:\n  ? 200\n  ? 404  # ask\n  # of 503\n  ? 503\n  :\n",
            format!(
                "codes:\n  ? 200\n  : {paid}\n  ? 404  # ask\n  : {none}\n  # of 503\n  ? 503\n  : {gone}\n"
            ),
        ),
    ] {
        expect(&format!("{HEAD}{old}"), &page, &changes, &format!("{HEAD}{new}"));
    }
}

#[test]
fn a_field_comes_before_the_one_that_stands_behind_a_colon() {
    let spec = "vendor: acme\ncodes:\n  ? 404\n  : name: Missing\n    description: No order.\n";
    let page = table("Code | Meaning", &["404 Not Found | No order."]);
    let new = spec.replace("    desc", "    reason: Not Found\n    desc");
    expect(spec, &page, &["reason 404 text"], &new);
}

#[test]
fn the_colon_stays_where_its_first_field_goes() {
    let page = table("Code | Meaning", &["200 OK | It is paid.", "404 Not Found | "]);
    let mark = "deprecated: no longer listed by the vendor";
    let entry =
        |rest: &str| format!("{HEAD}codes:\n  200: {{ description: It is paid. }}\n  ? 404\n  :{rest}");
    for (old, new) in [
        (format!(" {mark}  # ask\n    remedy: Look.\n"), " remedy: Look.\n"),
        (format!(" {mark}\n\n    remedy: Look.\n"), " remedy: Look.\n"),
        (
            format!(" {mark}  # ask\n    # of the remedy\n    remedy: Look.\n"),
            "\n    # of the remedy\n    remedy: Look.\n",
        ),
        (format!(" {mark}  # ask\n"), "\n"),
    ] {
        expect(&entry(&old), &page, &["deprecated 404 text"], &entry(new));
    }
}

#[test]
fn the_blank_lines_around_a_code_that_goes_stay() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK }\n\n  402:\n    reason: Payment Required\n\n  404: { reason: Not Found }\n";
    let page = table("Code | Meaning", &["200 OK | ", "404 Not Found | "]);
    expect_by(" --prune", spec, &page, &spec.replace("  402:\n    reason: Payment Required\n", ""));
}

#[test]
fn a_code_that_came_back_is_not_taken_out_with_those_that_did_not() {
    let mark = ", deprecated: no longer listed by the vendor";
    let spec = format!(
        "vendor: acme\ncodes:\n  200: {{ reason: OK }}\n  402: {{ reason: Payment Required{mark} }}\n  404: {{ reason: Not Found{mark} }}\n  409: {{ reason: Conflict{mark} }}\n  410: {{ reason: Gone{mark} }}\n"
    );
    let page = table("Code | Meaning", &["200 OK | ", "402 Payment Required | "]);
    let new = "vendor: acme\ncodes:\n  200: { reason: OK }\n  402: { reason: Payment Required }\n";
    expect_by(" --prune", &spec, &page, new);
}
