//! A draft as a spec.

use std::collections::BTreeMap;

use status_codegen::tool::{At, Source, Spec, SpecEntry, SpecFacts, SpecLink, SpecRange, scalar};
use status_codegen::{Bounds, Category, Code, CodeType, Link, Protocol, Retry};

use super::{Draft, Rule, Said};

/// What stands above the codes.
#[derive(Debug, Clone)]
pub struct Head {
    pub vendor: String,
    pub table: Option<String>,
    pub title: Option<String>,
    pub protocol: Protocol,
    pub source_title: Option<String>,
    pub url: Option<String>,
    pub updated: Option<String>,
    /// What the document calls the sections, if it has others too.
    pub sections: Vec<String>,
}

/// The draft as the engine's own spec.
pub fn spec(head: &Head, draft: &Draft, names: &BTreeMap<Code, String>) -> Spec {
    let texts = |texts: &[String]| texts.iter().cloned().map(At::from).collect();
    let entry = |(code, said): (&Code, &Said)| SpecEntry {
        reason: text(&said.reason),
        name: names.get(code).cloned().map(At::from),
        facts: facts(&said.description, None, said.retry, &said.remedy),
        links: said.links.iter().map(|link| SpecLink { text: at(&link.text), url: at(&link.url) }).collect(),
        http: said.http.iter().copied().map(At::from).collect(),
        ..SpecEntry::new(code.clone().into(), None)
    };
    let range = |(range, rule): (&Bounds, &Rule)| {
        let facts = facts(&rule.description, rule.category, rule.retry, &rule.remedy);
        SpecRange::new(range.clone(), draft.code_type, facts)
    };
    Spec {
        vendor: Some(at(&head.vendor)),
        table: text(&head.table),
        title: text(&head.title),
        protocol: Some(head.protocol.into()),
        code_type: Some(draft.code_type).filter(|code_type| *code_type != CodeType::U16).map(At::from),
        source: Source {
            title: text(&head.source_title),
            url: text(&head.url),
            updated: text(&head.updated),
            sections: texts(&head.sections),
            ..Source::default()
        },
        codes: draft.listed().into_iter().map(entry).collect(),
        ranges: draft.ranges.iter().map(range).collect(),
        ..Spec::default()
    }
}

fn at(text: &str) -> At<String> {
    text.to_owned().into()
}

fn text(text: &Option<String>) -> Option<At<String>> {
    text.as_deref().map(at)
}

fn facts(
    description: &Option<String>,
    category: Option<Category>,
    retry: Option<Retry>,
    remedy: &Option<String>,
) -> SpecFacts {
    SpecFacts {
        description: text(description),
        category: category.map(At::from),
        retry: retry.map(At::from),
        needs_wait: None,
        remedy: text(remedy),
    }
}

/// The fields of a code's entry, but for its links, in the order in which they are written.
pub fn fields(said: &Said, name: Option<&str>) -> Vec<(&'static str, String)> {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let fields = [
        ("reason", text(said.reason.as_deref())),
        ("name", text(name)),
        ("description", text(said.description.as_deref())),
        ("retry", text(said.retry.map(Retry::word))),
        ("http", statuses(&said.http)),
        ("remedy", text(said.remedy.as_deref())),
    ];
    fields.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

/// `402`, or `[400, 402]`.
pub fn statuses(statuses: &[u16]) -> Option<String> {
    let words: Vec<String> = statuses.iter().map(u16::to_string).collect();
    match words.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(format!("[{}]", several.join(", "))),
    }
}

/// The two lines of a link.
pub fn link(link: &Link) -> [String; 2] {
    [format!("  - text: {}", scalar(&link.text, false)), format!("    url: {}", scalar(&link.url, false))]
}
