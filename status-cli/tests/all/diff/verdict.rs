//! What a change is to callers of the generated enum.

use crate::run::{folder, run};
use serde_json::Value;

/// `kind code verdict` of every change from one spec to another, and the verdict over all.
fn verdicts(old: &str, new: &str) -> (Vec<String>, String) {
    let spec = |codes: &str| format!("vendor: acme\ncodes:\n{codes}");
    let folder = folder(&[("old.yaml", &spec(old)), ("new.yaml", &spec(new))]);
    let done = run(folder.path(), "diff old.yaml new.yaml --format json");
    let json: Value = serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{error}: {}", done.err));
    let word = |value: &Value| value.as_str().unwrap_or("none").to_owned();
    let line = |change: &Value| {
        let number = change["code"].as_u64().map_or_else(|| word(&change["range"]), |code| code.to_string());
        format!("{} {number} {}", word(&change["kind"]), word(&change["verdict"]))
    };
    (json["changes"].as_array().unwrap().iter().map(line).collect(), word(&json["verdict"]))
}

const OLD: &str = "  200: { reason: OK }\n  404: { reason: Not Found, description: No such order }\n";

#[track_caller]
fn expect(old: &str, new: &str, changes: &[&str], verdict: &str) {
    assert_eq!(
        verdicts(old, new),
        (changes.iter().map(|line| (*line).to_owned()).collect(), verdict.to_owned())
    );
}

#[test]
fn what_callers_do_not_compile_or_behave_with_is_breaking() {
    expect(OLD, "  200: { reason: OK }\n", &["removed 404 breaking"], "breaking");
    expect(OLD, &OLD.replace("404", "410"), &["renumbered 410 breaking"], "breaking");
    expect(OLD, &OLD.replace("Not Found,", "Not Found, name: Missing,"), &["name 404 breaking"], "breaking");
    expect(
        OLD,
        &OLD.replace("Not Found,", "Not Found, category: other,"),
        &["category 404 breaking"],
        "breaking",
    );
    expect(OLD, &OLD.replace("Not Found,", "Not Found, retry: always,"), &["retry 404 breaking"], "breaking");
    let range = "  4XX: { retry: always }\n";
    expect(OLD, &format!("{OLD}{range}"), &["retry 404 breaking", "range 4XX breaking"], "breaking");
}

#[test]
fn advice_that_hangs_on_a_header_is_other_advice() {
    let old = "  429: { reason: Slow Down }\n  503: { reason: Busy }\n";
    let needs = old.replace("Slow Down", "Slow Down, needs_wait: true");
    expect(old, &needs, &["needs_wait 429 breaking"], "breaking");
    expect(&needs, old, &["needs_wait 429 breaking"], "breaking");
    let range = "  5XX: { needs_wait: true }\n";
    expect(old, &format!("{old}{range}"), &["needs_wait 503 breaking", "range 5XX breaking"], "breaking");
    expect(old, &old.replace("Busy", "Busy, retry: unstated"), &["retry 503 breaking"], "breaking");
}

#[test]
fn a_header_that_counts_under_another_condition_is_another_wait() {
    let spec = |item: &str| {
        format!("vendor: acme\nretry_after: [Retry-After, {item}]\ncodes: {{ 429: {{ reason: Slow }} }}\n")
    };
    let old = spec("X-Reset");
    let new = spec("{ header: X-Reset, when: { X-Left: \"0\" } }");
    let folder = folder(&[("old.yaml", &old), ("new.yaml", &new)]);
    let done = run(folder.path(), "diff old.yaml new.yaml --format json");
    let json: Value = serde_json::from_str(&done.out).unwrap();
    let change = &json["changes"][0];
    assert_eq!((&change["kind"], &change["code"]), (&Value::from("retry_after"), &Value::Null));
    assert_eq!(
        (&change["verdict"], json["changes"].as_array().map(Vec::len)),
        (&Value::from("breaking"), Some(1))
    );
    assert_eq!(change["new"][1], "X-Reset where X-Left is 0");
    let needs = "vendor: acme\ncodes: { 429: { reason: Slow, needs_wait: true } }";
    std::fs::write(folder.path().join("needs.yaml"), needs).unwrap();
    let text = run(folder.path(), "diff new.yaml needs.yaml").out;
    assert!(text.contains("429 Slow: needs_wait changed\n          [-false-]{+true+}"), "{text}");
}

#[test]
fn a_new_code_is_additive() {
    expect(OLD, &format!("{OLD}  410: {{ reason: Gone }}\n"), &["added 410 additive"], "additive");
}

#[test]
fn the_rest_is_text() {
    expect(OLD, OLD, &[], "none");
    expect(OLD, &OLD.replace("No such order", "No order"), &["description 404 text"], "text");
    expect(OLD, &OLD.replace("Not Found,", "Missing, name: NotFound,"), &["reason 404 text"], "text");
    expect(OLD, &OLD.replace("Not Found,", "Not Found, remedy: Look again,"), &["remedy 404 text"], "text");
    expect(
        OLD,
        &OLD.replace("Not Found,", "Not Found, deprecated: use 410,"),
        &["deprecated 404 text"],
        "text",
    );
    let link = "Not Found, links: [{ text: more, url: \"https://acme.example\" }],";
    expect(OLD, &OLD.replace("Not Found,", link), &["links 404 text"], "text");
    let range = "  5XX: { description: Our mistake }\n";
    expect(OLD, &format!("{OLD}{range}"), &["range 5XX text"], "text");
}

#[test]
fn a_former_name_breaks_callers_even_where_it_stays_as_an_alias() {
    let new = OLD.replace("Not Found,", "Not Found, name: Missing, aliases: [NotFound],");
    expect(OLD, &new, &["name 404 breaking"], "breaking");
}

#[test]
fn a_name_that_is_a_variant_no_more_breaks_callers_and_so_does_one_that_becomes_one() {
    let with = |alias: &str| OLD.replace("Not Found,", &format!("Not Found, aliases: [{alias}],"));
    let constant = with("{ name: Lost, lasting: true }");
    let variant = with("{ name: Lost, variant: true }");
    expect(OLD, &variant, &[], "none");
    expect(&variant, &variant, &[], "none");
    expect(&variant, &constant, &["name 404 breaking"], "breaking");
    expect(&constant, &variant, &["name 404 breaking"], "breaking");
    expect(&variant, OLD, &["name 404 breaking"], "breaking");
}

#[test]
fn specs_are_named_by_path_or_id() {
    let folder = folder(&[
        ("old.yaml", "vendor: acme\ncodes: { 200: { reason: OK } }\n"),
        ("bad.yaml", "vendor: acme\ncodes: { 20: {} }\n"),
    ]);
    assert_eq!(run(folder.path(), "diff vtex vtex").code, Some(0));
    assert_eq!(run(folder.path(), "diff vtex vipps").code, Some(1));
    let bad = run(folder.path(), "diff old.yaml bad.yaml");
    assert_eq!(bad.code, Some(2));
    assert!(bad.err.contains("bad.yaml is not a valid spec\nbad.yaml:2:10: "), "{}", bad.err);
    let missing = run(folder.path(), "diff old.yaml none.md");
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("none.md"), "{}", missing.err);
}
