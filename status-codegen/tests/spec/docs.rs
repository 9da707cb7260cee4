//! The doc comments of a generated enum: a vendor's texts are text, never Markdown.

use crate::table;
use status_codegen::{Options, source};

/// The lines of docs of a spec's enum.
fn docs(spec: &str) -> Vec<String> {
    let source = source(&table(spec), &Options::new("Acme")).unwrap();
    source.lines().filter_map(|line| line.trim_start().strip_prefix("/// ").map(str::to_owned)).collect()
}

/// A description as the docs of its code show it.
fn escaped(description: &str) -> String {
    let spec = format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, description: {description:?} }} }}");
    let line = docs(&spec).into_iter().find(|line| line.starts_with("`200` OK: ")).unwrap();
    let line = line.strip_suffix(" *success, retry: never*").unwrap();
    line.strip_prefix("`200` OK: ").unwrap().to_owned()
}

#[test]
fn every_mark_of_markdown_is_escaped() {
    for (text, expected) in [
        ("```[a](b) <i> \\ #\"", "\\`\\`\\`\\[a\\](b) \\<i\\> \\\\ \\#\\\""),
        ("1. https://a.b -- it's", "1\\. https\\://a\\.b \\-\\- it's"),
        ("'a' b'", "\\'a\\' b\\'"),
        ("HTTP/2 http2-error 2.0 1. 5.x", "HTTP/2 http2-error 2.0 1\\. 5\\.x"),
        ("Wait (re-run it), please.", "Wait (re-run it), please."),
        ("a: b; c? 5%", "a: b; c? 5%"),
        ("a:b 1: x", "a\\:b 1\\: x"),
        ("a. b.c .d", "a. b\\.c \\.d"),
        ("a- -b 1-2 a-1 1-a a-é", "a\\- \\-b 1-2 a-1 1-a a-é"),
        ("a'1 1'a é'é", "a\\'1 1\\'a é'é"),
        ("!@$^&*_+=|~{}", "\\!\\@\\$\\^\\&\\*\\_\\+\\=\\|\\~\\{\\}"),
    ] {
        assert_eq!(escaped(text), expected);
    }
}

#[test]
fn a_title_that_speaks_of_codes_stands_by_itself() {
    let title = |title: &str| {
        let spec = "vendor: acme\ntable: errors\nprotocol: other\ncodes: { 1: { reason: Lost } }";
        docs(&format!("title: {title}\n{spec}")).swap_remove(0)
    };
    assert_eq!(title("Kite Pay error codes"), "Kite Pay error codes.");
    assert_eq!(title("Claude API error types"), "Claude API error types.");
    for word in ["code", "Codes", "error", "Errors", "status", "Statuses"] {
        assert_eq!(title(&format!("Acme {word}")), format!("Acme {word}."));
    }
    assert_eq!(title("Acme"), "Status codes of Acme (errors).");
    assert_eq!(title("Error Watch"), "Status codes of Error Watch (errors).");
    assert_eq!(title("Codeship"), "Status codes of Codeship (errors).");
    let named =
        |head: &str| docs(&format!("vendor: acme\n{head}\ncodes: {{ 1: {{ name: A }} }}")).swap_remove(0);
    assert_eq!(named("table: acme\nprotocol: other"), "Status codes of acme.");
    assert_eq!(named("table: http\nprotocol: other"), "Status codes of acme (http).");
    let http = docs("vendor: acme\ntable: more\ncodes: { 200: { name: A } }").swap_remove(0);
    assert_eq!(http, "Status codes of acme (more).");
}

#[test]
fn a_description_that_repeats_the_phrase_is_said_once() {
    let said = |reason: &str, description: &str| {
        let spec = "vendor: acme\ncode_type: i32\ncodes:\n  -1121:";
        let docs = docs(&format!("{spec} {{ reason: {reason}, description: {description} }}"));
        docs.into_iter().find(|line| line.starts_with("`-1121`")).unwrap()
    };
    let facts = "*other, retry: unstated*";
    assert_eq!(said("Invalid symbol.", "Invalid symbol."), format!("`-1121` Invalid symbol. {facts}"));
    assert_eq!(said("Invalid symbol", "Invalid symbol."), format!("`-1121` Invalid symbol. {facts}"));
    assert_eq!(said("Invalid", "No such symbol."), format!("`-1121` Invalid: No such symbol. {facts}"));
}

#[test]
fn the_source_is_named_by_its_title_or_its_address() {
    let source = |fields: &str| {
        docs(&format!("vendor: acme\nsource: {{ {fields} }}\ncodes: {{ 200: {{ reason: OK }} }}"))
            .into_iter()
            .find(|line| line.starts_with("Source: "))
    };
    let (title, url) = ("title: The docs", "url: \"https://a.example/?b=c&d\"");
    assert_eq!(source(title).as_deref(), Some("Source: The docs."));
    assert_eq!(
        source(&format!("{title}, {url}")).as_deref(),
        Some("Source: [The docs](<https://a.example/?b=c\\&d>).")
    );
    let by_address =
        "Source: [https\\://a\\.example/?b\\=c\\&d](<https://a.example/?b=c\\&d>), as of 2024-01.";
    assert_eq!(source(&format!("{url}, updated: 2024-01")).as_deref(), Some(by_address));
    assert_eq!(source("read: 2024-01-31"), None);
}
