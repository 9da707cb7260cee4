//! A [`Spec`] to a [`Table`]: one function a rule, then the table of all that passed.
//!
//! A rule reports what is wrong, and drops or corrects it, so that later rules see only what can be true and the table is as
//! complete as it can be.

mod body;
mod code;
mod head;
mod inherit;
mod name;
mod range;
mod text;
mod wait;

use crate::address;
use crate::phrases;
use crate::problem::{At, Place, ProblemKind, Report};
use crate::spec::{Spec, SpecEntry, SpecFacts, SpecGuard, SpecHeader, SpecLink, SpecRange};
use crate::table::{Guard, Header, Table, Written};
use crate::terms::Protocol;
use inherit::{Inherited, written};
use std::collections::BTreeMap;

pub use text::cleaned;

/// The rules of a spec by itself, in order: later ones rely on earlier ones.
const RULES: &[fn(&mut Spec, &mut Report)] = &[
    text::clean,
    head::vendor,
    head::table_id,
    head::source,
    head::headers,
    links,
    tags,
    keep,
    codes_given,
    code::protocol,
    code::fits,
    code::bounds,
    code::duplicates,
    phrase,
    body::pointer,
    body::http,
    range::bounds,
    range::overlap,
    range::categories,
];

/// Judges a spec and the one it extends, and completes the table.
pub fn table(mut spec: Spec, mut extended: Option<Spec>, report: &mut Report) -> Table {
    if let Some(extended) = &extended {
        same_type(&spec, extended, report);
        same_protocol(&mut spec, extended, report);
    }
    rules(&mut spec, report);
    if let Some(extended) = &mut extended {
        report.errors_only(|report| rules(extended, report));
    }
    let listed = name::listed(&spec, extended.as_ref(), report);
    let mut inherited = Inherited::new(&spec, extended.as_ref());
    let codes = listed.iter().map(|listed| inherited.complete(listed)).collect();
    let ranges = inherited.ranges();
    let default = inherited.default();
    if inherited.is_too_much() {
        report
            .error(spec.place, "more than 8 MiB of text, counting an inherited text once for each code")
            .kind(ProblemKind::TooMuch);
    }
    let text = |text: &Option<At<String>>| text.as_ref().map(|text| text.value.clone());
    let vendor = text(&spec.vendor).unwrap_or_default();
    let retry_after = match &extended {
        Some(extended) if spec.retry_after.is_empty() => &extended.retry_after,
        _ => &spec.retry_after,
    };
    let table = Table {
        title: text(&spec.title).unwrap_or_else(|| vendor.clone()),
        vendor,
        table: text(&spec.table).unwrap_or_else(|| spec.protocol().word().to_owned()),
        protocol: spec.protocol(),
        code_type: spec.code_type(),
        pointer: text(&spec.pointer),
        source_title: text(&spec.source.title),
        source_url: text(&spec.source.url),
        updated: text(&spec.source.updated),
        read: text(&spec.source.read),
        sections: spec.source.sections.iter().map(|section| section.value.clone()).collect(),
        retry_after: retry_after.iter().map(header).collect(),
        codes,
        ranges,
        default,
        written: as_written(&spec),
    };
    wait::advice(&spec, &table, report);
    wait::header(&spec, &table, report);
    table
}

fn header(header: &SpecHeader) -> Header {
    let guard =
        |guard: &SpecGuard| Guard { header: guard.header.value.clone(), value: guard.value.value.clone() };
    Header { name: header.name.value.clone(), when: header.when.as_ref().map(guard) }
}

fn as_written(spec: &Spec) -> Vec<Written> {
    let range = |range: &SpecRange| Written {
        key: range.key.value.clone(),
        bounds: Some(range.bounds.clone()),
        facts: written(&range.facts),
    };
    let default = |default: &At<SpecFacts>| Written {
        key: "default".to_owned(),
        bounds: None,
        facts: written(&default.value),
    };
    spec.ranges.iter().map(range).chain(spec.default.iter().map(default)).collect()
}

fn rules(spec: &mut Spec, report: &mut Report) {
    for rule in RULES {
        rule(spec, report);
    }
}

/// Codes of two types are never the same, so one spec cannot complete the other.
///
/// ```yaml
/// extends: base.yaml      # with `code_type: text`
/// codes: { 404: { reason: Not Found } }
/// ```
fn same_type(spec: &Spec, extended: &Spec, report: &mut Report) {
    let (own, other) = (spec.code_type(), extended.code_type());
    // Of a misspelt type nothing is known.
    let is_unknown = spec.code_type.is_none() && report.has_errors();
    if own == other || is_unknown {
        return;
    }
    let at = spec.extends.as_ref().map_or(spec.place, |extends| extends.place);
    let (own, other) = (own.word(), other.word());
    let message = format!(
        "the extended spec's `code_type` is `{other}`, this one's is `{own}`; write `code_type: {other}`, or extend another"
    );
    report.error(at, message).kind(ProblemKind::Extends);
}

/// The codes of two protocols mean different things, so one spec cannot complete the other.
///
/// ```yaml
/// protocol: smtp
/// extends: iana-http
/// ```
fn same_protocol(spec: &mut Spec, extended: &Spec, report: &mut Report) {
    match spec.protocol {
        None if spec.code_type() == extended.code_type() => {
            spec.protocol = Some(At::new(extended.protocol(), extended.place));
        }
        None => {}
        Some(own) if own.value != extended.protocol() => {
            let (own, other) = (own.value.word(), extended.protocol().word());
            let at = spec.extends.as_ref().map_or(spec.place, |extends| extends.place);
            report
                .error(at, format!("the extended spec's protocol is `{other}`, this one's is `{own}`"))
                .kind(ProblemKind::Extends);
        }
        Some(_) => {}
    }
}

/// Whether a text is an address that is safe to link to; reports it if not.
fn address(field: &str, url: &At<String>, report: &mut Report) -> bool {
    let Some(fault) = address::fault(&url.value) else { return true };
    report.error(url.place, format!("`{field}` {fault}")).kind(ProblemKind::Address);
    false
}

/// A link that is not a web address would be a script in someone's documentation.
///
/// ```yaml
/// links: [{ text: more, url: "javascript:alert(1)" }]
/// ```
fn links(spec: &mut Spec, report: &mut Report) {
    for entry in &mut spec.codes {
        entry.links.retain(|SpecLink { url, .. }| address("url", url, report));
    }
}

/// A tag is listed once.
///
/// ```yaml
/// tags: [rate-limit, rate-limit]
/// ```
fn tags(spec: &mut Spec, report: &mut Report) {
    for entry in &mut spec.codes {
        unique(&mut entry.tags, "tag", report, given, str::to_owned);
    }
}

/// A fact is kept once.
///
/// ```yaml
/// keep: [retry, retry]
/// ```
fn keep(spec: &mut Spec, report: &mut Report) {
    for entry in &mut spec.codes {
        unique(&mut entry.keep, "fact", report, |fact| (fact.value.word(), fact.place), str::to_owned);
    }
}

fn given(text: &At<String>) -> (&str, Place) {
    (&text.value, text.place)
}

/// Keeps the first of equals, reporting the others.
fn unique<T>(
    given: &mut Vec<T>,
    what: &str,
    report: &mut Report,
    word: fn(&T) -> (&str, Place),
    same: fn(&str) -> String,
) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    given.retain(|one| {
        let (word, place) = word(one);
        let key = same(word);
        if let Some(&first) = seen.get(&key) {
            let message = format!("the {what} `{word}` is given twice");
            report.error(place, message).kind(ProblemKind::Duplicate).note(first, "first given here");
            return false;
        }
        seen.insert(key, place);
        true
    });
}

/// A table without codes says nothing, unless all of them come from another.
///
/// ```yaml
/// vendor: acme
/// ```
fn codes_given(spec: &mut Spec, report: &mut Report) {
    if spec.extends.is_some() || !spec.codes.is_empty() {
        return;
    }
    match spec.listed {
        None => {
            report
                .error(
                    spec.place,
                    "no `codes`: list the codes themselves, such as `codes: { 200: { reason: OK } }`",
                )
                .kind(ProblemKind::Missing);
        }
        // Codes that could not be read have been reported.
        Some(at) if !report.has_errors() => {
            report.error(at, "`codes` lists no code; an enum needs at least one").kind(ProblemKind::Missing);
        }
        Some(_) => {}
    }
}

/// A phrase that IANA gives another code is more often a slip of the vendor's than a wish.
///
/// ```yaml
/// codes: { 424: { reason: Too Many Requests } }
/// ```
fn phrase(spec: &mut Spec, report: &mut Report) {
    if spec.protocol() != Protocol::Http {
        return;
    }
    for SpecEntry { code, reason, .. } in &spec.codes {
        let Some((reason, code)) = reason.as_ref().zip(code.value.as_u16()) else { continue };
        if let Some(likely) = phrases::other_code(code, &reason.value) {
            let message = format!("`{}` is the phrase of {likely}, not of {code}", reason.value);
            report.warning(reason.place, message).kind(ProblemKind::ForeignPhrase { code, likely });
        }
    }
}
