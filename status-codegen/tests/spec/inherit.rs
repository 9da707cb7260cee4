//! Where a code's facts come from.

use crate::{check, table, table_extending};
use proptest::prelude::*;
use proptest::test_runner::Config;
use status_codegen::{Category, Code, Entry, Facts, Retry, Table};
use std::fmt::Write as _;

fn code(table: &Table, number: u16) -> &Entry {
    table.codes.iter().find(|code| code.code == i128::from(number)).unwrap()
}

/// What is said of a code that is not listed.
fn facts(table: &Table, number: u16) -> &Facts {
    let range = table.ranges.iter().find(|range| range.bounds.holds(&Code::from(number)));
    range.map_or(&table.default, |range| &range.facts)
}

#[test]
fn each_fact_comes_from_the_nearest_that_has_it() {
    let table = table(
        "
vendor: acme
protocol: other
codes:
  4210: { reason: Own, description: own }
  4211: { reason: Narrow }
  4290: { reason: Middle }
  4900: { reason: Wide }
  5000: { reason: None }
  4XXX: { description: wide, remedy: wide, retry: always, category: client_error }
  42XX: { description: middle, remedy: middle }
  421X: { description: narrow }
  default: { description: rest, category: server_error }
",
    );
    let said = |number| {
        let code = code(&table, number);
        (code.description.as_str(), code.remedy.as_deref(), code.retry, code.category)
    };
    assert_eq!(said(4210), ("own", Some("middle"), Retry::Always, Category::ClientError));
    assert_eq!(said(4211), ("narrow", Some("middle"), Retry::Always, Category::ClientError));
    assert_eq!(said(4290), ("middle", Some("middle"), Retry::Always, Category::ClientError));
    assert_eq!(said(4900), ("wide", Some("wide"), Retry::Always, Category::ClientError));
    assert_eq!(said(5000), ("rest", None, Retry::Unstated, Category::ServerError));
    let unlisted = |number| facts(&table, number).description.as_deref();
    assert_eq!(unlisted(3999), Some("rest"));
    assert_eq!(unlisted(4000), Some("wide"));
    assert_eq!(unlisted(4200), Some("middle"));
    assert_eq!(unlisted(4219), Some("narrow"));
    assert_eq!(unlisted(4220), Some("middle"));
    assert_eq!(unlisted(4999), Some("wide"));
    assert_eq!(facts(&table, 4215).remedy.as_deref(), Some("middle"));
    let ends: Vec<_> = table.ranges.iter().map(|range| range.bounds.as_u16().unwrap()).collect();
    assert_eq!(ends, [(4000, 4199), (4200, 4209), (4210, 4219), (4220, 4299), (4300, 4999)]);
}

#[test]
fn reason_links_and_tags_are_never_a_ranges() {
    let checked =
        check("vendor: acme\ncodes: { 404: { name: A }, 4XX: { tags: [a], links: [], reason: b } }");
    assert_eq!(checked.problems().errors().count(), 3, "{}", checked.problems());
}

const BASE: &str = "
vendor: base
retry_after: [Retry-After]
codes:
  404: { reason: Not Found, description: base entry, remedy: base entry, tags: [base], aliases: [Missing] }
  410: { reason: Gone, deprecated: seldom seen }
  500: { reason: Internal Server Error }
  4XX: { description: base range, remedy: base range }
  450-459: { description: base narrow }
  default: { description: base default, remedy: base default }
";

#[test]
fn what_a_spec_does_not_say_comes_from_the_one_it_extends() {
    let table = table_extending(
        BASE,
        "
vendor: acme
extends: base.yaml
codes:
  404: { description: own entry }
  418: { reason: Teapot }
  451: { reason: Legal }
  500: { reason: Server Error }
  440-459: { description: own range }
  default: { description: own default }
",
    );
    assert_eq!((table.vendor.as_str(), table.title.as_str()), ("acme", "acme"));
    assert_eq!(table.retry_after[0].to_string(), "Retry-After");
    let said = |number| {
        let code = code(&table, number);
        (code.name.as_str(), code.description.as_str(), code.remedy.as_deref(), code.documented)
    };
    assert_eq!(said(404), ("NotFound", "own entry", None, true));
    assert_eq!(said(410), ("Gone", "base range", Some("base range"), false));
    assert_eq!(said(418), ("Teapot", "own default", None, true));
    assert_eq!(said(451), ("Legal", "own range", None, true));
    assert_eq!(said(500), ("ServerError", "own default", None, true));
    assert_eq!(code(&table, 410).deprecated.as_deref(), Some("seldom seen"));
    assert_eq!((code(&table, 404).line, code(&table, 410).line), (Some(5), None));
    let unlisted = |number| facts(&table, number).description.as_deref();
    assert_eq!(
        (unlisted(439), unlisted(440), unlisted(455), unlisted(460)),
        (Some("base range"), Some("own range"), Some("own range"), Some("base range"))
    );
    assert_eq!(unlisted(600), Some("own default"));
}

/// What is said there of the cause is said of another one.
#[test]
fn of_the_extended_spec_a_listed_code_takes_the_phrase_the_category_and_the_advice() {
    let base = "
vendor: base
codes:
  404: { reason: Not Found, description: theirs, remedy: theirs, category: server_error, retry: idempotent, needs_wait: true,
    links: [{ text: theirs, url: \"https://docs.example.com/\" }], tags: [theirs], aliases: [Missing] }
  410: { reason: Gone, aliases: [Away], tags: [theirs] }
  500-599: { description: theirs, remedy: theirs, retry: never }
  default: { description: theirs, remedy: theirs }
";
    let own =
        "vendor: acme\nextends: base.yaml\ncodes: { 404: {}, 503: { name: Busy }, 418: { name: Teapot } }";
    let table = table_extending(base, own);
    let taken = code(&table, 404);
    assert_eq!((taken.name.as_str(), taken.reason.as_deref()), ("NotFound", Some("Not Found")));
    assert_eq!(
        (taken.category, taken.retry, taken.needs_wait),
        (Category::ServerError, Retry::Idempotent, true)
    );
    assert_eq!(taken.description, Category::ServerError.description());
    assert_eq!(
        (taken.remedy.as_deref(), taken.links.len(), taken.tags.len(), taken.aliases.len()),
        (None, 0, 0, 0)
    );
    assert_eq!((code(&table, 503).retry, code(&table, 503).remedy.as_deref()), (Retry::Never, None));
    assert_eq!(code(&table, 418).description, Category::ClientError.description());
    let whole = code(&table, 410);
    assert_eq!((whole.tags.len(), whole.aliases.len(), whole.documented), (1, 1, false));
    assert_eq!(whole.remedy.as_deref(), Some("theirs"));
    assert_eq!(table.get(504).description, "theirs");
}

#[test]
fn needing_a_wait_is_inherited_with_the_advice_and_not_beside_it() {
    let table = table(
        "
vendor: acme
codes:
  400: { name: A, retry: idempotent }
  420: { name: B }
  421: { name: C, retry: always }
  422: { name: D, retry: always, needs_wait: true }
  429: { name: E, needs_wait: true }
  430: { name: F, needs_wait: false }
  440: { name: G }
  500: { name: H }
  501: { name: I }
  42X: { description: wide }
  420-439: { retry: idempotent, needs_wait: true }
  440-449: { retry: idempotent }
  default: { needs_wait: true }
",
    );
    let said = |number| (code(&table, number).retry, code(&table, number).needs_wait);
    assert_eq!(said(400), (Retry::Idempotent, false));
    assert_eq!(said(420), (Retry::Idempotent, true));
    assert_eq!(said(421), (Retry::Always, false));
    assert_eq!(said(422), (Retry::Always, true));
    assert_eq!(said(429), (Retry::Idempotent, true));
    assert_eq!(said(430), (Retry::Idempotent, false));
    assert_eq!(said(440), (Retry::Idempotent, false));
    // The protocol's advice is no entry's: `default` speaks of it.
    assert_eq!(said(500), (Retry::Idempotent, true));
    assert_eq!(said(501), (Retry::Never, false), "there is nothing to wait for");
    let unlisted = |number| (table.get(number).retry, table.get(number).needs_wait);
    assert_eq!(unlisted(425), (Retry::Idempotent, true));
    assert_eq!(unlisted(445), (Retry::Idempotent, false));
    assert_eq!(unlisted(503), (Retry::Idempotent, true));
    assert_eq!(unlisted(404), (Retry::Never, false));
}

#[test]
fn a_spec_may_add_nothing_but_its_name() {
    let table = table_extending(BASE, "vendor: acme\nextends: base.yaml\n");
    assert_eq!(table.codes.len(), 3);
    assert!(table.codes.iter().all(|code| !code.documented));
}

#[test]
fn the_protocol_is_inherited_too() {
    let table = table_extending(
        "vendor: base\nprotocol: smtp\ncodes: { 250: { reason: OK } }",
        "vendor: acme\nextends: base.yaml",
    );
    assert_eq!(table.protocol, status_codegen::Protocol::Smtp);
    assert_eq!(table.table, "smtp");
}

#[test]
fn a_bundled_spec_needs_no_file() {
    let table = table("vendor: acme\nextends: iana-http\ncodes: { 429: { retry: never } }");
    let limited = code(&table, 429);
    assert_eq!(
        (limited.name.as_str(), limited.retry, limited.documented),
        ("TooManyRequests", Retry::Never, true)
    );
    assert!(table.codes.len() > 50);
}

#[test]
fn an_alias_that_an_own_name_takes_is_not_inherited() {
    let table =
        table_extending(BASE, "vendor: acme\nextends: base.yaml\ncodes: { 430: { reason: Missing } }");
    assert_eq!(code(&table, 430).name, "Missing");
    assert!(!code(&table, 404).documented);
    assert!(code(&table, 404).aliases.is_empty());
}

#[test]
fn an_alias_may_differ_from_a_name_in_case_alone() {
    let table = table(
        "vendor: acme\ncodes: { 404: { reason: Not Found, name: NotFound, aliases: [NOT_FOUND, Notfound] } }",
    );
    let aliases: Vec<&str> = table.codes[0].aliases.iter().map(|alias| alias.name.as_str()).collect();
    assert_eq!(aliases, ["NOT_FOUND", "Notfound"]);
}

#[test]
fn a_bundled_spec_has_several_spellings() {
    for id in ["iana-http", "iana/http", "iana"] {
        assert!(
            table(&format!("vendor: acme\nextends: {id}")).codes.iter().any(|code| code.code == 429),
            "{id}"
        );
    }
}

/// Ranges that nest or are disjoint, as a spec may have them.
fn ranges() -> impl Strategy<Value = Vec<(u16, u16)>> {
    let range = (0..50_u16, 0..50_u16).prop_map(|(a, b)| (a.min(b), a.max(b)));
    proptest::collection::vec(range, 0..12).prop_map(|ranges| {
        let mut kept: Vec<(u16, u16)> = Vec::new();
        for (low, high) in ranges {
            let fits = |&(l, h): &(u16, u16)| {
                high < l || h < low || (l <= low && high <= h) || (low <= l && h <= high)
            };
            if kept.iter().all(fits) && !kept.contains(&(low, high)) {
                kept.push((low, high));
            }
        }
        kept
    })
}

fn written(head: &str, ranges: &[(u16, u16)], who: &str) -> String {
    let mut spec = format!("vendor: acme\nprotocol: other\n{head}codes:\n");
    for code in (0..52).step_by(3) {
        writeln!(spec, "  {code}: {{ name: A{code} }}").unwrap();
    }
    for (low, high) in ranges {
        writeln!(spec, "  {low}-{high}: {{ description: {who} {low} {high} }}").unwrap();
    }
    spec
}

fn narrowest(ranges: &[(u16, u16)], code: u16, who: &str) -> Option<String> {
    let holding = ranges.iter().filter(|(low, high)| (*low..=*high).contains(&code));
    holding.min_by_key(|(low, high)| high - low).map(|(low, high)| format!("{who} {low} {high}"))
}

proptest! {
    #![proptest_config(Config { cases: 500, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_narrowest_range_speaks_and_the_own_one_first_or_for_a_listed_code_alone(own in ranges(), base in ranges()) {
        let base_spec = written("", &base, "base");
        let table = table_extending(&base_spec, &written("extends: base.yaml\n", &own, "own"));
        for code in 0..52 {
            let expected = narrowest(&own, code, "own").or_else(|| narrowest(&base, code, "base"));
            prop_assert_eq!(&facts(&table, code).description, &expected, "{}", code);
            if let Some(listed) = table.codes.iter().find(|listed| listed.code == i128::from(code)) {
                let expected = narrowest(&own, code, "own");
                let general = Category::Other.description();
                prop_assert_eq!(&listed.description, expected.as_deref().unwrap_or(general), "{}", code);
            }
        }
        prop_assert!(table.ranges.windows(2).all(|pair| pair[0].bounds.numbers().unwrap().1 < pair[1].bounds.numbers().unwrap().0));
    }
}

#[test]
fn ranges_may_end_together_and_say_what_they_like_of_codes_that_http_leaves_open() {
    let table = table(
        "vendor: acme\ncodes: { 404: { name: A }, 4XX: { remedy: a }, 450-499: { remedy: b }, 6XX: { category: server_error } }",
    );
    assert_eq!(facts(&table, 499).remedy.as_deref(), Some("b"));
    assert_eq!(facts(&table, 650).category, Some(Category::ServerError));
}
