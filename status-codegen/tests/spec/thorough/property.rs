//! What holds for any text.

use crate::check;
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::fmt::Write as _;

/// A text in double quotes, every character that is not letter, digit or space as an escape if `escape` says so.
fn quoted(text: &str, escape: bool) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            '\r' | '\n' | '\t' => write!(quoted, "\\x{:02x}", u32::from(char)).unwrap(),
            _ if escape && !char.is_alphanumeric() && char != ' ' => {
                write!(quoted, "\\U{:08x}", u32::from(char)).unwrap()
            }
            _ => quoted.push(char),
        }
    }
    quoted + "\""
}

/// Characters that specs are attacked with, and any others.
fn hostile() -> impl Strategy<Value = String> {
    let char = prop_oneof![
        3 => proptest::char::range(' ', '~'),
        1 => proptest::sample::select(vec!['\t', '\n', '\r', '\0', '\u{1b}', '\u{7f}', '\u{85}', '\u{a0}', '\u{200b}', '\u{202e}', '\u{2028}', '\u{feff}', '\u{fffe}', '"', '\\', '`', '#', '[', '{', ':', '%', 'é', '成', '🦀']),
        1 => any::<char>(),
    ];
    proptest::collection::vec(char, 1..60).prop_map(String::from_iter)
}

fn folded(text: &str) -> String {
    let words = text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_description_is_exact_or_refused_with_its_place(text in hostile(), escape: bool, flow: bool) {
        let written = quoted(&text, escape);
        let spec = match flow {
            true => format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, description: {written} }} }}\n"),
            false => format!("vendor: acme\ncodes:\n  200:\n    description: {written}\n    reason: OK\n"),
        };
        let checked = check(&spec);
        if checked.problems().has_errors() {
            for problem in checked.problems() {
                let place = problem.location.as_ref().unwrap();
                let at: String = spec.split(['\n']).nth(place.line - 1).unwrap().chars().skip(place.column - 1).collect();
                let named = problem.message.strip_prefix("U+").and_then(|rest| rest.split(' ').next());
                let named = char::from_u32(u32::from_str_radix(named.unwrap(), 16).unwrap()).unwrap();
                prop_assert!(text.contains(named), "{problem}");
                let escaped = format!("\\U{:08x}", u32::from(named));
                prop_assert!(at.starts_with(named) || at.starts_with(&escaped), "{problem} at {at}");
            }
        } else if folded(&text).is_empty() {
            prop_assert_eq!(checked.problems().warnings().count(), 1);
        } else {
            prop_assert_eq!(&checked.table().unwrap().codes[0].description, &folded(&text));
        }
    }

    #[test]
    fn a_mutated_spec_never_panics_and_every_place_is_in_it(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..12_usize, any::<prop::sample::Index>()), 1..12),
    ) {
        let mut spec: Vec<char> = SPEC.chars().collect();
        for (at, kind, other) in edits {
            let (at, other) = (at.index(spec.len()), other.index(spec.len()));
            match kind {
                0 | 1 => { spec.remove(at); }
                2 => { spec.drain(at..(at + 20).min(spec.len())); }
                3 => { let part: Vec<char> = spec[other..(other + 30).min(spec.len())].to_vec(); spec.splice(at..at, part); }
                4 => spec.swap(at, other),
                _ => spec.insert(at, ['{', '[', ',', ':', '"', '\n', '-', ' ', '&', '*', '!', '\u{202e}'][kind]),
            }
        }
        let spec: String = spec.into_iter().collect();
        let checked = check(&spec);
        let lines: Vec<&str> = spec.split('\n').collect();
        for problem in checked.problems() {
            let places = problem.location.iter().chain(problem.notes.iter().map(|(place, _)| place));
            for place in places.filter(|place| place.path == "acme.yaml") {
                prop_assert!((1..=lines.len() + 1).contains(&place.line), "{problem}");
                let width = lines.get(place.line - 1).map_or(0, |line| line.chars().count());
                prop_assert!((1..=width + 1).contains(&place.column), "{problem}");
            }
            prop_assert!(!problem.to_string().contains(['\u{202e}', '\r', '\t']), "{problem:?}");
        }
    }
}

const SPEC: &str = r#"vendor: acme
table: json-errors
title: "Acme: the company"
protocol: other
extends: grpc
source: { title: Errors, url: "https://docs.example.com/#errors", updated: 2024-01-31 }
retry_after: [Retry-After]
codes:
  200: { reason: OK, description: "Fine, thanks", links: [{ text: OK, url: "https://example.com" }] }
  429:
    reason: Too Many Requests
    name: SlowDown
    description: >
      You sent too many
      requests.
    category: client_error
    retry: always
    tags: [rate-limit, &t 'it''s']
    aliases: [TooMany]
    deprecated: "no \u00e9 longer"
  4XX: { description: Yours, retry: never }
  4500-4599: { category: client_error, remedy: *t }
  default: { description: Anything else }
"#;
