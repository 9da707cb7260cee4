//! How much a spec may hold, to the byte: what is one less passes, or is refused for another reason.

use crate::check;
use status_codegen::tool::{did_you_mean, id, is_id};

const SPEC: &str = "vendor: acme\ncodes: { 200: { name: A } }\n";

/// The messages of a spec.
fn said(text: &str) -> String {
    check(text).problems().iter().map(|problem| problem.message.clone()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_text_has_at_most_1_mib() {
    const MOST: usize = 1 << 20;
    let comments = format!("#{}\n", "x".repeat(1 << 15)).repeat(40);
    let text = |bytes: usize| format!("{}\n{SPEC}", &comments[..bytes - SPEC.len() - 1]);
    assert_eq!((text(MOST).len(), said(&text(MOST)).as_str()), (MOST, ""));
    assert_eq!(said(&text(MOST + 1)), format!("{} bytes; a spec may have at most 1 MiB", MOST + 1));
}

#[test]
fn a_line_has_at_most_64_kib() {
    const MOST: usize = 64 << 10;
    for before in ["", "\n", "# a\n\n"] {
        let text = |bytes: usize| format!("{before}#{}\n{SPEC}", "x".repeat(bytes - 1));
        assert_eq!(said(&text(MOST)), "");
        assert_eq!(said(&text(MOST + 1)), "a line longer than 64 KiB");
    }
}

#[test]
fn no_line_is_a_directive() {
    let why = "a line that starts with `%` is a YAML directive, which a spec has no use for";
    assert_eq!(said(&format!("%YAML 1.1\n{SPEC}")), why);
    assert_eq!(said(&format!("{SPEC}%")), why);
    assert_eq!(said(&format!(" # %\n{SPEC}# %\n")), "");
    assert_eq!(said("vendor: acme\ncodes: { 200: { name: A, description: 5 % }\n }\n"), "");
}

#[test]
fn at_most_64_brackets_are_open() {
    let nested = |open: usize| format!("vendor: {}", "[".repeat(open));
    assert_eq!(said(&nested(65)), "more than 64 brackets are open");
    assert_ne!(said(&nested(64)), "more than 64 brackets are open");
    let maps = |open: usize| format!("vendor: {}", "{ a: ".repeat(open));
    assert_eq!(said(&maps(65)), "more than 64 brackets are open");
    assert_ne!(said(&maps(64)), "more than 64 brackets are open");
    // What is closed is not open, on whatever line, but for what a text or a comment holds.
    assert_ne!(said(&format!("vendor: [{}", "[]\n, {},".repeat(200))), "more than 64 brackets are open");
    for closed in ["[ \"]\"\n, ", "[ ']'\n, ", "[ # ]\n", "[ \"\\\"]\"\n, "] {
        assert_eq!(
            said(&format!("vendor: {}", closed.repeat(65))),
            "more than 64 brackets are open",
            "{closed}"
        );
    }
    // Within a text a bracket opens nothing.
    let texts: String =
        (0..100).map(|code| format!("  {code}: {{ name: A{code}, description: a[ b(\"c }}\n")).collect();
    let texts =
        format!("vendor: acme\nprotocol: other\ncodes:\n{}", texts.replace("a[ b(\"c", "\"a[ b('c\""));
    assert_eq!(said(&texts), "");
}

#[test]
fn brackets_and_marks_are_counted() {
    let more = "more values than a spec can hold";
    let brackets = |count: usize| format!("vendor:\n{}", "- []\n".repeat(count));
    assert_eq!(said(&brackets(25_001)), more);
    assert_ne!(said(&brackets(25_000)), more);
    // The spec has eight itself: four colons, two brackets, two ends of lines.
    let lines = |count: usize| format!("{SPEC}{}", "\n".repeat(count));
    assert_eq!(said(&lines(119_992)), "");
    assert_eq!(said(&lines(119_993)), more);
    let marks = |mark: &str, count: usize| format!("{SPEC}a: \"{}\"", mark.repeat(count));
    for mark in [",", ":", "-", "?"] {
        assert!(!said(&marks(mark, 60_000)).contains(more), "{mark}");
        assert_eq!(
            said(&format!("{SPEC}a: \"{}\"", format!("{}\n", mark.repeat(60_000)).repeat(2))),
            more,
            "{mark}"
        );
    }
    let words = format!("{SPEC}a: \"{}\"", format!("{}\n", "x ".repeat(30_000)).repeat(4));
    assert!(!said(&words).contains(more), "words are no marks");
}

#[test]
fn a_word_is_guessed_if_it_is_near_enough() {
    let words = ["retry", "reason", "remedy", "needs_wait", "description"];
    for (text, guess) in [
        ("retry", Some("retry")),
        ("RETRY", Some("retry")),
        ("retri", Some("retry")),
        ("rety", Some("retry")),
        ("rretry", Some("retry")),
        ("rtery", None),
        ("reasom", Some("reason")),
        ("reaxxn", Some("reason")),
        ("rexxxn", None),
        ("needs-wait", Some("needs_wait")),
        ("Needs Wait", Some("needs_wait")),
        ("needswaits", Some("needs_wait")),
        ("descriptxxx", Some("description")),
        ("descripxxxx", None),
        ("é", None),
        ("", None),
    ] {
        assert_eq!(did_you_mean(text, words.into_iter()), guess, "{text}");
    }
    assert_eq!(did_you_mean("a", ["b", "c"].into_iter()), Some("b"), "the first of those that are as near");
    assert_eq!(did_you_mean("ab", ["c"].into_iter()), None);
    assert_eq!(did_you_mean("a", [].into_iter()), None);
    let long = "x".repeat(41);
    assert_eq!(did_you_mean(&long, [&*long].into_iter()), None);
    assert_eq!(did_you_mean(&long[1..], [&long[1..]].into_iter()), Some(&long[1..]));
}

#[test]
fn an_id_is_lower_case_letters_digits_and_hyphens() {
    for (text, made) in [
        ("acme", Some("acme")),
        ("a", Some("a")),
        ("acme-2", Some("acme-2")),
        ("Acme", Some("acme")),
        ("Acme Inc.", Some("acme-inc")),
        ("acme_pay", Some("acme-pay")),
        ("2acme", Some("acme")),
        ("-acme", Some("acme")),
        ("", None),
        ("---", None),
        ("中", None),
    ] {
        assert_eq!(is_id(text), made == Some(text), "{text:?}");
        assert_eq!(id(text).as_deref(), made);
    }
    assert_eq!(id(&"x".repeat(41)), Some("x".repeat(40)));
    assert_eq!(id(&format!("{} y", "x".repeat(39))), Some("x".repeat(39)));
}
