//! Codes that are no 16-bit numbers, and what is said of the codes of a body.

use crate::run::{folder, run};
use serde_json::{Value, json};

fn diff(old: (&str, &str), new: (&str, &str)) -> Value {
    let folder = folder(&[old, new]);
    let done = run(folder.path(), &format!("diff {} {} --format json", old.0, new.0));
    serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{error}: {}", done.err))
}

/// The changes, each with only these of its fields.
fn only(changes: &Value, fields: &[&str]) -> Vec<Value> {
    let pick = |change: &Value| fields.iter().map(|field| change[*field].clone()).collect();
    changes["changes"].as_array().unwrap().iter().map(pick).collect()
}

const TEXTS: &str = "\
vendor: acme
code_type: text
pointer: /code
codes:
  card_declined: { description: The card was declined., http: 402 }
  \"08000\": { name: NoConnection, description: There is no connection. }
";

#[test]
fn codes_are_numbers_or_strings() {
    let new = TEXTS.replace("card_declined:", "declined:").replace("\"08000\"", "\"08001\"");
    let new = new.replace("declined: {", "declined: { name: CardDeclined,");
    let changes = diff(("old.yaml", TEXTS), ("new.yaml", &new));
    assert_eq!(
        only(&changes, &["kind", "code", "from"]),
        [json!(["renumbered", "08001", "08000"]), json!(["renumbered", "declined", "card_declined"])]
    );
    let numbers = "vendor: acme\ncode_type: i64\ncodes: { -1121: { name: Bad, description: It was bad }, 5000000000: { name: Worse } }\n";
    let new = numbers.replace("-1121", "-1122").replace(", 5000000000: { name: Worse }", "");
    let changes = diff(("old.yaml", numbers), ("new.yaml", &new));
    assert_eq!(
        only(&changes, &["kind", "code", "from"]),
        [json!(["renumbered", -1122, -1121]), json!(["removed", 5_000_000_000_u64, null])]
    );
}

#[test]
fn the_type_breaks_callers_a_pointer_and_a_status_do_not() {
    let expect = |new: &str, expected: &[Value]| {
        let changes = diff(("old.yaml", TEXTS), ("new.yaml", new));
        assert_eq!(only(&changes, &["kind", "code", "old", "new", "verdict"]), expected);
    };
    expect(
        &TEXTS.replace("/code", "/error/code"),
        &[json!(["pointer", null, "/code", "/error/code", "text"])],
    );
    expect(
        &TEXTS.replace("http: 402", "http: [402, 400]"),
        &[json!(["http", "card_declined", [402], [402, 400], "text"])],
    );
    expect(
        &TEXTS.replace(", http: 402", ", category: client_error"),
        &[json!(["http", "card_declined", [402], null, "text"])],
    );
    expect(
        &TEXTS.replace("http: 402", "http: 503"),
        &[
            json!(["category", "card_declined", "client_error", "server_error", "breaking"]),
            json!(["http", "card_declined", [402], [503], "text"]),
        ],
    );
    let numbers = |code_type: &str, range: &str| {
        format!(
            "vendor: acme\nprotocol: other\n{code_type}codes:\n  404: {{ reason: Gone }}\n  {range}: {{ description: Bad }}\n"
        )
    };
    let changes =
        diff(("old.yaml", &numbers("", "4XX")), ("new.yaml", &numbers("code_type: i32\n", "400..=499")));
    assert_eq!(
        only(&changes, &["kind", "old", "new", "verdict"]),
        [json!(["code_type", "u16", "i32", "breaking"])]
    );
}

#[test]
fn a_range_is_named_as_its_spec_writes_it() {
    let spec = |description: &str| {
        format!(
            "vendor: acme\ncode_type: text\ncodes:\n  \"08000\": {{ name: No }}\n  08*: {{ description: {description} }}\n"
        )
    };
    let changes = diff(("old.yaml", &spec("No connection")), ("new.yaml", &spec("No connections")));
    assert_eq!(only(&changes, &["kind", "code", "range"]), [json!(["range", null, "08*"])]);
    let spec = spec("No connection").replace("text", "i32").replace("\"08000\"", "-50");
    let old = spec.replace("08*", "-99..=-1");
    let new = spec.replace("08*", "-98..=-1").replace("name: No", "name: No, description: No connection");
    let changes = diff(("old.yaml", &old), ("new.yaml", &new));
    assert_eq!(
        only(&changes, &["kind", "range"]),
        [json!(["range", "-99..=-1"]), json!(["range", "-98..=-1"])]
    );
}

#[test]
fn statuses_of_a_document_are_compared_in_any_order() {
    let page = |statuses: &str| {
        format!(
            "# Error codes\n\n| Error code | HTTP status | Meaning |\n|---|---|---|\n| 70001 | {statuses} | It failed. |\n| 0 | 200 | Fine |\n"
        )
    };
    let changes = diff(("old.md", &page("400, 404")), ("new.md", &page("404, 503")));
    assert_eq!(
        only(&changes, &["kind", "code", "old", "new", "verdict"]),
        [json!(["http", 70001, [400, 404], [404, 503], "text"])]
    );
    let changes = diff(("old.md", &page("400, 404")), ("new.md", &page("404, 400")));
    assert_eq!(only(&changes, &["kind"]), [json!(null); 0]);
}

#[test]
fn numbers_among_which_one_with_a_leading_zero_comes_are_the_same_codes() {
    let page = |rows: &str| {
        format!(
            "# Error codes\n\n| Error code | Meaning |\n|---|---|\n| 70001 | It failed. |\n| 70002 | It was lost. |\n{rows}"
        )
    };
    let changes = diff(("old.md", &page("")), ("new.md", &page("| 08003 | It is gone. |\n")));
    assert_eq!(only(&changes, &["kind", "code"]), [json!(["added", "08003"])]);
    let changes = diff(("old.md", &page("| 08003 | It is gone. |\n")), ("new.md", &page("")));
    assert_eq!(only(&changes, &["kind", "code"]), [json!(["removed", "08003"])]);
    // Where both sides have one, all are texts.
    let page = page("| 08003 | It is gone. |\n");
    let changes = diff(("old.md", &page), ("new.md", &page.replace("was lost", "left")));
    assert_eq!(only(&changes, &["kind", "code"]), [json!(["description", "70002"])]);
}
