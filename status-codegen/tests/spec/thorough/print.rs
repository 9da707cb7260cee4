//! A built spec: judged as its text would be, and printed so that it reads as itself.

use crate::check as check_text;
use proptest::prelude::*;
use proptest::test_runner::Config;
use status_codegen::tool::is_hidden;
use status_codegen::tool::{
    At, Source, Spec, SpecAlias, SpecEntry, SpecFacts, SpecGuard, SpecHeader, SpecLink, SpecRange, bounds,
    check, nest, print, scalar,
};
use status_codegen::{Bounds, Category, Code, CodeType, Fact, Protocol, Retry, Table};

/// Texts that YAML reads as something else, and any others.
fn text() -> impl Strategy<Value = At<String>> {
    const ODD: &[&str] = &[
        "null",
        "~",
        "yes",
        "NaN",
        "2022-06",
        "2023-11-28",
        "1_000",
        "0x1F",
        "- a",
        "a: b",
        "a #b",
        "#",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%",
        "@",
        "`a`",
        "'",
        "\"",
        "\\",
        "{a",
        "a}",
        "[a, b]",
        "a,b",
        ":",
        "a:",
        "?",
        "---",
        "<<",
        " a  b ",
        "a\tb",
        "a\nb",
        "é",
        "=",
        "1e3",
        ".5",
        "+1",
        "on",
        "...",
        "-",
        "- ",
        "a]",
    ];
    let text = prop_oneof![
        2 => proptest::sample::select(ODD).prop_map(str::to_owned),
        2 => proptest::collection::vec(proptest::char::range(' ', '~'), 1..12).prop_map(String::from_iter),
        1 => proptest::collection::vec(any::<char>(), 1..8).prop_map(String::from_iter).prop_filter("hidden", |text| !text.contains(is_hidden)),
    ];
    text.prop_map(At::from)
}

fn word<T: Copy + std::fmt::Debug + 'static>(
    words: &'static [&'static str],
    from: fn(&str) -> Option<T>,
) -> impl Strategy<Value = At<T>> {
    proptest::sample::select(words).prop_map(move |word| from(word).unwrap().into())
}

fn maybe<S: Strategy>(strategy: S) -> impl Strategy<Value = Option<S::Value>> {
    proptest::option::of(strategy)
}

fn some<S: Strategy>(strategy: S) -> impl Strategy<Value = Vec<S::Value>> {
    proptest::collection::vec(strategy, 0..3)
}

fn facts() -> impl Strategy<Value = SpecFacts> {
    let category = word(Category::WORDS, Category::from_word);
    let retry = word(Retry::WORDS, Retry::from_word);
    let needs_wait = maybe(any::<bool>().prop_map(At::from));
    (maybe(text()), maybe(category), maybe(retry), needs_wait, maybe(text())).prop_map(
        |(description, category, retry, needs_wait, remedy)| SpecFacts {
            description,
            category,
            retry,
            needs_wait,
            remedy,
        },
    )
}

fn header() -> impl Strategy<Value = SpecHeader> {
    let guard = (text(), text()).prop_map(|(header, value)| SpecGuard { header, value });
    let name = proptest::sample::select(&["Retry-After", "X-Wait"][..]);
    (name, maybe(guard)).prop_map(|(name, when)| SpecHeader { name: name.to_owned().into(), when })
}

fn link() -> impl Strategy<Value = SpecLink> {
    let url = prop_oneof![
        5 => Just(At::from("https://example.com/a?b=[1]#c".to_owned())),
        1 => text(),
    ];
    (text(), url).prop_map(|(text, url)| SpecLink { text, url })
}

fn entry() -> impl Strategy<Value = SpecEntry> {
    let texts = (maybe(text()), maybe(text()), some(text()));
    let keep = some(word(Fact::WORDS, Fact::from_word));
    (100..=150_u16, any::<u16>(), facts(), texts, some(link()), keep, any::<bool>()).prop_map(
        |(code, name, facts, (reason, deprecated, tags), links, keep, renamed)| SpecEntry {
            reason,
            name: Some(format!("N{name}").into()),
            facts,
            links,
            tags,
            aliases: if renamed { vec![SpecAlias::from(At::from(format!("Old{name}")))] } else { Vec::new() },
            deprecated,
            keep,
            ..SpecEntry::new(Code::from(code).into(), None)
        },
    )
}

/// A code that a spec of a type may list: texts that YAML reads as something else, and any others, among them.
fn code(code_type: CodeType) -> BoxedStrategy<Code> {
    match code_type.bounds() {
        Some((least, greatest)) => {
            let near = (least.max(-9)..=9_i128).prop_map(Code::Number);
            prop_oneof![near, (least..=greatest).prop_map(Code::Number)].boxed()
        }
        // What ends in `*` is a prefix; `default` stands for every other code.
        None => text()
            .prop_map(|text| text.value)
            .prop_filter("a prefix", |text| !text.ends_with('*') && text != "default")
            .prop_map(Code::Text)
            .boxed(),
    }
}

fn range_of(code_type: CodeType) -> BoxedStrategy<Bounds> {
    match code_type {
        CodeType::Text => text().prop_map(|text| Bounds::Prefix(text.value)).boxed(),
        _ => (code(code_type), code(code_type))
            .prop_map(|(one, other)| {
                let (one, other) = (one.number().unwrap(), other.number().unwrap());
                Bounds::Numbers(one.min(other), one.max(other))
            })
            .boxed(),
    }
}

/// A spec whose codes are of any type.
fn typed() -> impl Strategy<Value = Spec> {
    let code_type = word(CodeType::WORDS, CodeType::from_word);
    code_type.prop_flat_map(|code_type| {
        let code_type = code_type.value;
        let http = proptest::collection::vec(prop_oneof![20 => 100..600_u16, 1 => any::<u16>()], 0..3);
        let head = (any::<bool>(), any::<u16>(), any::<bool>(), any::<bool>());
        let entry = (code(code_type), entry(), http, head).prop_map(
            |(code, entry, http, (lasting, name, named, variant))| {
                let name = format!("Also{name}").into();
                let lasting = lasting.then_some(SpecAlias { name, lasting: true, variant });
                let name = entry.name.filter(|_| named || !matches!(code, Code::Text(_)));
                let http = http.into_iter().map(At::from).collect();
                let aliases = entry.aliases.into_iter().chain(lasting).collect();
                SpecEntry { code: code.into(), name, http, aliases, ..entry }
            },
        );
        let range = (range_of(code_type), facts())
            .prop_map(move |(bounds, facts)| SpecRange::new(bounds, code_type, facts));
        let pointer = maybe(prop_oneof![9 => Just(At::from("/error/code".to_owned())), 1 => text()]);
        (spec(), proptest::collection::vec(entry, 1..4), some(range), pointer).prop_map(
            move |(spec, codes, ranges, pointer)| {
                let is_u16 = code_type == CodeType::U16;
                let protocol = spec.protocol.map(|_| Protocol::Other.into());
                let protocol = protocol.or(is_u16.then(|| Protocol::Other.into()));
                Spec { protocol, code_type: Some(code_type.into()), codes, ranges, pointer, ..spec }
            },
        )
    })
}

fn spec() -> impl Strategy<Value = Spec> {
    let day = || maybe(Just(At::from("2026-11-22".to_owned())));
    let source = (maybe(text()), day(), day(), some(text()));
    let range = (100..700_i128, 0..200_i128, facts()).prop_map(|(low, size, facts)| {
        SpecRange::new(Bounds::Numbers(low, low + size), CodeType::U16, facts)
    });
    let head = (maybe(text()), maybe(word(Protocol::WORDS, Protocol::from_word)), source);
    let codes = proptest::collection::vec(entry(), 1..4);
    (head, some(header()), codes, some(range), maybe(facts())).prop_map(
        |(
            (title, protocol, (source_title, updated, read, sections)),
            retry_after,
            codes,
            ranges,
            default,
        )| Spec {
            vendor: Some("acme".to_owned().into()),
            title,
            protocol,
            source: Source { title: source_title, url: None, updated, read, sections },
            retry_after,
            listed: Some(At::from(()).place),
            codes,
            ranges,
            default: default.map(At::from),
            ..Spec::default()
        },
    )
}

/// A table as it is wherever its codes stand in a text.
fn placeless(mut table: Table) -> Table {
    table.codes.iter_mut().for_each(|code| code.line = None);
    table
}

fn reads_as_built(spec: Spec) -> Result<(), TestCaseError> {
    let printed = print(&spec);
    let (built, read) = (check(spec), check_text(&printed));
    match (built.into_table(), read.into_table()) {
        (Ok(built), Ok(read)) => prop_assert_eq!(placeless(built), placeless(read), "{}", printed),
        (Err(_), Err(_)) => {}
        (Ok(_), Err(problems)) => prop_assert!(false, "passes when built:\n{problems}\n{printed}"),
        (Err(problems), Ok(_)) => prop_assert!(false, "passes when read:\n{problems}\n{printed}"),
    }
    Ok(())
}

#[test]
fn a_code_whose_quotes_begin_with_an_escape_is_in_quotes() {
    let read = check_text("vendor: acme\ncode_type: text\ncodes:\n  \"\\\"}a\": {}\n");
    assert_eq!(read.into_table().unwrap().codes[0].code, "\"}a");
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_spec_reads_as_it_was_built(spec in spec()) {
        reads_as_built(spec)?;
    }

    #[test]
    fn a_spec_of_any_type_reads_as_it_was_built(spec in typed()) {
        reads_as_built(spec)?;
    }

    #[test]
    fn a_scalar_reads_as_its_text(text in text(), in_flow: bool) {
        let written = scalar(&text.value, in_flow);
        let description = match in_flow {
            true => format!("{{ name: A, description: {written}, retry: never }}"),
            false => format!("\n    name: A\n    description: {written}"),
        };
        let read = check_text(&format!("vendor: acme\ncodes:\n  200: {description}\n"));
        let spec = Spec { vendor: Some("acme".to_owned().into()), codes: vec![SpecEntry {
            name: Some("A".to_owned().into()),
            facts: SpecFacts { description: Some(text), ..SpecFacts::default() },
            ..SpecEntry::new(Code::from(200).into(), None)
        }], ..Spec::default() };
        let of = |table: Table| table.codes[0].description.clone();
        prop_assert_eq!(read.into_table().map(of).ok(), check(spec).into_table().map(of).ok());
    }

    #[test]
    fn a_ranges_key_names_its_bounds(low: u16, high: u16) {
        let range = Bounds::Numbers(low.min(high).into(), low.max(high).into());
        prop_assert_eq!(bounds(&range.key(CodeType::U16), CodeType::U16), Some(range));
    }

    #[test]
    fn a_wide_ranges_key_names_its_bounds(low: i64, high: i64) {
        let range = Bounds::Numbers(low.min(high).into(), low.max(high).into());
        prop_assert_eq!(bounds(&range.key(CodeType::I64), CodeType::I64), Some(range));
    }

    #[test]
    fn ranges_that_nest_are_kept(ranges in proptest::collection::vec((0..30_u16, 0..30_u16), 0..8)) {
        let ranges: Vec<(u16, u16)> = ranges.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
        let all = ranges.iter().map(|&(low, high)| Bounds::Numbers(low.into(), high.into())).collect();
        let (kept, overlaps) = nest(all, |bounds| bounds);
        let kept: Vec<(u16, u16)> = kept.iter().filter_map(Bounds::as_u16).collect();
        prop_assert_eq!(kept.len() + overlaps.len(), ranges.len());
        let clash = |a: (u16, u16), b: (u16, u16)| a == b || a.0 < b.0 && b.0 <= a.1 && a.1 < b.1;
        for (index, &one) in kept.iter().enumerate() {
            prop_assert!(!kept.iter().skip(index + 1).any(|&other| clash(one, other) || clash(other, one)));
        }
        for overlap in overlaps {
            prop_assert!(clash(kept[overlap.with], overlap.range.as_u16().unwrap()), "{:?} in {kept:?}", overlap.range);
        }
    }
}

#[test]
fn every_field_is_printed() {
    let text = "\
# yaml-language-server: $schema=schema.json
vendor: acme
table: errors
title: \"Acme: the company\"
protocol: other
source:
  title: Errors
  url: https://docs.example.com/errors
  updated: 2022-06
  read: 2026-11-22
  section:
    - One
    - Two
retry_after:
  - Retry-After
  - { header: X-Reset, when: { X-Left: \"0\" } }
codes:
  404:
    reason: Not Found
    name: Gone
    description: It is not there.
    category: client_error
    retry: never
    remedy: Look elsewhere.
    links:
      - text: \"404\"
        url: https://docs.example.com/404
    tags: [a, \"b, c\"]
    aliases: [Missing]
    deprecated: no longer listed
    keep: [retry, links]
  4XX:
    description: Yours.
    needs_wait: true
  500-502: {}
  default:
    remedy: Ask.
";
    let at = |text: &str| At::from(text.to_owned());
    let entry = SpecEntry {
        reason: Some(at("Not Found")),
        name: Some(at("Gone")),
        facts: SpecFacts {
            description: Some(at("It is not there.")),
            category: Some(Category::ClientError.into()),
            retry: Some(Retry::Never.into()),
            needs_wait: None,
            remedy: Some(at("Look elsewhere.")),
        },
        links: vec![SpecLink { text: at("404"), url: at("https://docs.example.com/404") }],
        tags: vec![at("a"), at("b, c")],
        aliases: vec![at("Missing").into()],
        deprecated: Some(at("no longer listed")),
        keep: vec![Fact::Retry.into(), Fact::Links.into()],
        ..SpecEntry::new(Code::from(404).into(), None)
    };
    let described =
        SpecFacts { description: Some(at("Yours.")), needs_wait: Some(true.into()), ..SpecFacts::default() };
    let spec = Spec {
        vendor: Some(at("acme")),
        table: Some(at("errors")),
        title: Some(at("Acme: the company")),
        protocol: Some(Protocol::Other.into()),
        source: Source {
            title: Some(at("Errors")),
            url: Some(at("https://docs.example.com/errors")),
            updated: Some(at("2022-06")),
            read: Some(at("2026-11-22")),
            sections: vec![at("One"), at("Two")],
        },
        retry_after: vec![
            at("Retry-After").into(),
            SpecHeader {
                name: at("X-Reset"),
                when: Some(SpecGuard { header: at("X-Left"), value: at("0") }),
            },
        ],
        codes: vec![entry],
        ranges: vec![
            SpecRange::new(Bounds::Numbers(400, 499), CodeType::U16, described),
            SpecRange::new(Bounds::Numbers(500, 502), CodeType::U16, SpecFacts::default()),
        ],
        default: Some(SpecFacts { remedy: Some(at("Ask.")), ..SpecFacts::default() }.into()),
        ..Spec::default()
    };
    assert_eq!(print(&spec), text);
    assert!(check_text(text).problems().is_empty(), "{}", check_text(text).problems());
}

#[test]
fn a_built_spec_is_too_long_where_its_text_would_be() {
    let entry = |code: u16| SpecEntry {
        facts: SpecFacts { description: Some("x".repeat(16_000).into()), ..SpecFacts::default() },
        name: Some(format!("N{code}").into()),
        ..SpecEntry::new(Code::from(code).into(), None)
    };
    let spec = Spec {
        vendor: Some("acme".to_owned().into()),
        codes: (100..200).map(entry).collect(),
        ..Spec::default()
    };
    let problems = check(spec).into_table().unwrap_err().to_string();
    assert!(problems.contains("a spec may have at most 1 MiB"), "{problems}");
}
