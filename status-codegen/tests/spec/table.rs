//! Every field of a spec reaches the table.

use crate::{check, table, table_extending};
use status_codegen::{Alias, Bounds, Category, Code, Fact, Protocol, Retry};

const WHOLE: &str = r#"
vendor: acme
table: json-errors
title: Acme Corporation
protocol: other
source:
  title: Error codes
  url: https://docs.example.com/errors
  updated: 2024-02-29
retry_after: [Retry-After, X-Wait]
codes:
  # Fields in any order, flow or block.
  40001:
    reason: "Bad: input"
    name: BadInput
    description: |
      The input
      is   bad.
    category: client_error
    retry: never
    remedy: Mend it.
    links:
      - { text: Inputs, url: "https://docs.example.com/inputs?a=[1]" }
      - url: http://docs.example.com
        text: All
    tags: [input, "429"]
    aliases: [WrongInput]
    deprecated: no longer sent
  0: { reason: Fine }
  40XXX: { description: Yours, category: client_error, retry: idempotent, remedy: Look again }
  default: { description: Anything else }
"#;

#[test]
fn every_field_reaches_the_table() {
    let table = table(&WHOLE.replace("?a=[1]", "?a=1"));
    assert_eq!((table.vendor.as_str(), table.table.as_str()), ("acme", "json-errors"));
    assert_eq!((table.title.as_str(), table.protocol), ("Acme Corporation", Protocol::Other));
    assert_eq!(table.source_title.as_deref(), Some("Error codes"));
    assert_eq!(table.source_url.as_deref(), Some("https://docs.example.com/errors"));
    assert_eq!(table.updated.as_deref(), Some("2024-02-29"));
    let headers: Vec<String> = table.retry_after.iter().map(ToString::to_string).collect();
    assert_eq!(headers, ["Retry-After", "X-Wait"]);
    let [fine, bad] = &table.codes[..] else { panic!("{:?}", table.codes) };
    assert_eq!(
        (fine.code.clone(), fine.name.as_str(), fine.description.as_str()),
        (Code::from(0), "Fine", "Anything else")
    );
    assert_eq!(
        (bad.code.clone(), bad.name.as_str(), bad.reason.as_deref()),
        (Code::from(40001), "BadInput", Some("Bad: input"))
    );
    assert_eq!(bad.description, "The input is bad.");
    assert_eq!((bad.category, bad.retry), (Category::ClientError, Retry::Never));
    assert_eq!(bad.remedy.as_deref(), Some("Mend it."));
    let links: Vec<_> = bad.links.iter().map(|link| (link.text.as_str(), link.url.as_str())).collect();
    assert_eq!(
        links,
        [("Inputs", "https://docs.example.com/inputs?a=1"), ("All", "http://docs.example.com")]
    );
    assert_eq!(bad.tags, ["input", "429"]);
    assert_eq!(bad.aliases, [Alias { name: "WrongInput".to_owned(), lasting: false, variant: false }]);
    assert_eq!(bad.deprecated.as_deref(), Some("no longer sent"));
    assert!(bad.documented);
    assert_eq!(bad.line, Some(13));
    let [range] = &table.ranges[..] else { panic!("{:?}", table.ranges) };
    assert_eq!(range.bounds, Bounds::Numbers(40000, 40999));
}

#[test]
fn a_range_key_is_any_width() {
    for (key, low, high) in
        [("4X", 40, 49), ("4XX", 400, 499), ("4XXX", 4000, 4999), ("12XX", 1200, 1299), ("7-9", 7, 9)]
    {
        let table = table(&format!(
            "vendor: a\nprotocol: other\ncodes: {{ 1: {{ name: A }}, {key}: {{ remedy: b }} }}"
        ));
        assert_eq!(table.ranges[0].bounds, Bounds::Numbers(low, high), "{key}");
    }
}

#[test]
fn what_is_left_out_has_its_default() {
    let table = table("vendor: acme\ncodes: { 503: { reason: Busy } }");
    assert_eq!(
        (table.table.as_str(), table.title.as_str(), table.protocol),
        ("http", "acme", Protocol::Http)
    );
    let busy = &table.codes[0];
    assert_eq!(busy.description, Category::ServerError.description());
    assert_eq!((busy.category, busy.retry), (Category::ServerError, Retry::Idempotent));
    assert!(!busy.needs_wait);
    assert!(
        busy.remedy.is_none() && busy.links.is_empty() && busy.tags.is_empty() && busy.deprecated.is_none()
    );
    assert!(table.ranges.is_empty() && table.default.description.is_none());
}

#[test]
fn each_protocol_knows_its_codes() {
    let known = |protocol: &str, code: u16| {
        let table = table(&format!("vendor: a\nprotocol: {protocol}\ncodes: {{ {code}: {{ name: A }} }}"));
        (table.codes[0].category, table.codes[0].retry)
    };
    for (code, retry) in
        [(408, Retry::Always), (425, Retry::Always), (429, Retry::Always), (404, Retry::Never)]
    {
        assert_eq!(known("http", code), (Category::ClientError, retry));
    }
    for (code, retry) in [
        (500, Retry::Idempotent),
        (502, Retry::Idempotent),
        (503, Retry::Idempotent),
        (501, Retry::Never),
        (511, Retry::Never),
        (509, Retry::Idempotent),
        (520, Retry::Idempotent),
        (599, Retry::Idempotent),
    ] {
        assert_eq!(known("http", code), (Category::ServerError, retry));
    }
    assert_eq!(known("http", 199), (Category::Informational, Retry::Never));
    assert_eq!(known("http", 304), (Category::Redirection, Retry::Never));
    assert_eq!(known("smtp", 250), (Category::Success, Retry::Never));
    assert_eq!(known("smtp", 354), (Category::Other, Retry::Never));
    assert_eq!(known("smtp", 421), (Category::ServerError, Retry::Always));
    assert_eq!(known("smtp", 550), (Category::ClientError, Retry::Never));
    assert_eq!(known("grpc", 0), (Category::Success, Retry::Never));
    assert_eq!(known("grpc", 14), (Category::Other, Retry::Unstated));
    assert_eq!(known("websocket", 1000), (Category::Other, Retry::Unstated));
    assert_eq!(known("other", 65535), (Category::Other, Retry::Unstated));
}

#[test]
fn an_entry_with_one_bad_field_is_still_an_entry() {
    let bad = "404: { reason: Not Found, retry: [], category: bad, colour: red }";
    let checked = check(&format!("vendor: acme\ncodes:\n  {bad}\n  405: {{ reason: Not Found }}\n"));
    let printed = checked.problems().to_string();
    assert_eq!(
        checked.problems().len(),
        4 + 1,
        "three of 404's fields, a clash with its name, a phrase:\n{printed}"
    );
    assert!(printed.contains("`NotFound` is the name of another code too"), "{printed}");
}

#[test]
fn a_category_may_be_spelled_on_the_code() {
    let table = table("vendor: acme\ncodes: { 404: { reason: Not Found, category: success } }");
    assert_eq!(table.codes[0].category, Category::Success);
}

#[test]
fn a_text_may_be_used_twice_by_an_alias() {
    let table = table(
        "vendor: acme\ncodes:\n  400: { reason: Bad, remedy: &r Mend it }\n  422: { reason: Worse, remedy: *r }\n",
    );
    assert_eq!(table.codes[1].remedy.as_deref(), Some("Mend it"));
}

#[test]
fn windows_lines_and_a_byte_order_mark_are_fine() {
    let table = table(
        "\u{feff}vendor: acme\r\ncodes:\r\n  200:\r\n    reason: OK\r\n    description: One\r\n      two\r\n",
    );
    assert_eq!((table.codes[0].description.as_str(), table.codes[0].line), ("One two", Some(3)));
}

#[test]
fn problems_print_alike_and_tell_errors_from_warnings() {
    let checked = check("vendor: acme\ncodes:\n  700: { reason: Odd }\n  701: { }\n");
    let printed = checked.problems().to_string();
    assert_eq!(format!("{:?}", checked.problems()).trim_start(), printed);
    assert_eq!(printed.lines().count(), 3);
    assert_eq!((checked.problems().errors().count(), checked.problems().warnings().count()), (1, 2));
    assert!(checked.problems().has_errors());
    assert!(!check("vendor: acme\ncodes: { 700: { reason: Odd } }").problems().has_errors());
}

#[test]
fn nothing_hides_in_a_text() {
    let hidden = "\u{7f}\u{85}\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\
                  \u{2060}\u{2064}\u{2066}\u{2069}\u{206f}\u{3164}\u{fdd0}\u{feff}\u{fff9}\u{ffff}\u{e0041}\u{10ffff}\
                  \u{34f}\u{180b}\u{180f}\u{fe00}\u{fe0f}\u{13430}\u{1345f}\u{e0100}\u{e01ef}";
    for char in hidden.chars().chain(['\0', '\u{1b}', '\u{1f}']) {
        let code = format!("U+{:04X} ", u32::from(char));
        let spec = format!(
            "vendor: acme\ncodes: {{ 200: {{ reason: OK, description: \"a\\U{:08x}b\" }} }}",
            u32::from(char)
        );
        assert!(check(&spec).problems().to_string().contains(&code), "{code}");
    }
    for char in "é成🦀⚠\u{a0}\u{301}\u{2800}\u{3000}\u{e000}".chars() {
        let table =
            table(&format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, description: a{char}b }} }}"));
        assert_eq!(table.codes[0].description, format!("a{char}b"));
    }
}

#[test]
fn a_source_has_days_and_headings() {
    let source = |fields: &str| {
        table(&format!("vendor: acme\nsource: {{ {fields} }}\ncodes: {{ 200: {{ reason: OK }} }}"))
    };
    let of = source("updated: 2022-06, read: 2026-11-22, section: HTTP  errors");
    assert_eq!((of.updated.as_deref(), of.read.as_deref()), (Some("2022-06"), Some("2026-11-22")));
    assert_eq!(of.sections, ["HTTP errors"]);
    assert_eq!(source("section: [One, Two]").sections, ["One", "Two"]);
    assert!(source("title: Errors").sections.is_empty());
}

#[test]
fn what_a_person_keeps_stands_at_the_code() {
    let kept = |of: &str| {
        table(&format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, {of} }} }}")).codes[0].keep.clone()
    };
    assert_eq!(kept("keep: [retry, links]"), [Fact::Retry, Fact::Links]);
    assert!(kept("retry: never").is_empty());
    let inherited = table_extending(
        "vendor: base\ncodes: { 404: { reason: Not Found, keep: [retry] } }",
        "vendor: acme\nextends: base.yaml\ncodes: { 404: { description: Gone } }",
    );
    assert!(inherited.codes[0].keep.is_empty(), "the extended spec's word is about its own document");
}
