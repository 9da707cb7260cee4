//! A document's list as a spec would hold it: one entry per code, clean texts, links that a browser opens.

mod clean;
pub mod guess;
mod like;
mod name;
mod print;
mod rule;
mod section;

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::tool::{bounds, nest};
use status_codegen::{Bounds, CodeType, Link, Protocol, Retry};
use status_document::{Code, ListedCode, Section};

pub use clean::{Cleaner, address};
pub use name::Names;
pub use print::{Head, fields, link, spec};
pub use rule::Rule;
pub use section::{Chosen, conflicts, named, of_spec, overview, protocols};

/// What one or several sections of a document say, code by code.
#[derive(Debug, Default)]
pub struct Draft {
    pub heading: Option<String>,
    pub codes: BTreeMap<Code, Said>,
    /// By first and last code.
    pub ranges: BTreeMap<(u16, u16), Rule>,
    /// What a person should know, each note a line for standard error.
    pub notes: Vec<String>,
}

/// What a document says about a code.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Said {
    pub reason: Option<String>,
    pub description: Option<String>,
    pub remedy: Option<String>,
    pub retry: Option<Retry>,
    pub links: Vec<Link>,
    pub line: usize,
}

impl Draft {
    /// Takes the sections together. A code that is listed several times keeps every text.
    pub fn new<'a>(sections: impl IntoIterator<Item = &'a Section>) -> Self {
        let (mut draft, mut cleaner) = (Self::default(), Cleaner::default());
        let mut entries: BTreeMap<Code, Vec<Said>> = BTreeMap::new();
        for section in sections {
            draft.heading =
                draft.heading.take().or_else(|| cleaner.option(section.heading.as_deref(), section.line));
            for entry in &section.codes {
                entries.entry(entry.code.clone()).or_default().push(Said::new(entry, &mut cleaner));
            }
            for range in &section.ranges {
                let rule = Rule {
                    description: cleaner.option(range.description.as_deref(), range.line),
                    category: None,
                    retry: range.retry.map(advice),
                    needs_wait: false,
                    remedy: cleaner.option(range.remedy.as_deref(), range.line),
                };
                let bounds = bounds(&range.range, CodeType::U16).as_ref().and_then(Bounds::as_u16);
                if let Some(bounds) = bounds.filter(|_| rule != Rule::default()) {
                    draft.ranges.entry(bounds).or_insert(rule);
                }
            }
        }
        for (code, all) in entries {
            let (said, several) = join(all);
            if several {
                draft.notes.push(format!(
                    "line {}: {code} is listed with several phrases; they are in its description",
                    said.line
                ));
            }
            draft.codes.insert(code, said);
        }
        draft.notes.extend(cleaner.notes());
        draft.drop_overlaps();
        draft
    }

    /// The codes that a spec can hold.
    pub fn shorts(&self) -> impl Iterator<Item = (u16, &Said)> {
        self.codes.iter().filter_map(|(code, said)| Some((code.as_u16()?, said)))
    }

    /// Leaves out, and reports, what the protocol cannot send.
    pub fn keep_to(&mut self, protocol: Protocol) {
        let codes = protocol.codes();
        let out = |code: &u16| !codes.contains(code);
        let out_of = |code: &Code| code.as_u16().is_none_or(|code| out(&code));
        let why = format!(
            "is left out: {} codes are {} to {}, those of protocol `other` are not",
            protocol.word(),
            codes.start(),
            codes.end()
        );
        for (code, said) in self.codes.iter().filter(|(code, _)| out_of(code)) {
            self.notes.push(format!("line {}: {code} {why}", said.line));
        }
        for &(first, last) in self.ranges.keys().filter(|(first, last)| out(first) || out(last)) {
            self.notes.push(format!("{} {why}", range_key((first, last))));
        }
        self.codes.retain(|code, _| !out_of(code));
        self.ranges.retain(|(first, last), _| !out(first) && !out(last));
    }

    /// Of two ranges, either one lies within the other or they share nothing, as a spec requires.
    fn drop_overlaps(&mut self) {
        let ranges = self.ranges.keys().map(|&range| bounds_of(range)).collect();
        let (_, overlaps) = nest(ranges, |bounds| bounds);
        for range in overlaps.iter().filter_map(|overlap| overlap.range.as_u16()) {
            self.notes.push(format!("{} overlaps another range and is left out", range_key(range)));
            self.ranges.remove(&range);
        }
    }
}

/// The codes of a range, first and last.
pub fn bounds_of((low, high): (u16, u16)) -> Bounds {
    Bounds::Numbers(low.into(), high.into())
}

/// The key by which a spec names a range.
pub fn range_key(range: (u16, u16)) -> String {
    bounds_of(range).key(CodeType::U16)
}

/// The codes of a section that a spec can hold.
pub fn codes(section: &Section) -> impl Iterator<Item = (u16, &ListedCode)> {
    section.codes.iter().filter_map(|listed| Some((listed.code.as_u16()?, listed)))
}

impl Said {
    fn new(entry: &ListedCode, cleaner: &mut Cleaner) -> Self {
        let mut links: Vec<Link> = Vec::new();
        for link in &entry.links {
            let (Some(text), Some(url)) = (cleaner.option(Some(&link.text), entry.line), address(&link.url))
            else {
                continue;
            };
            if !links.iter().any(|known| known.text == text && known.url == url) {
                links.push(Link { text, url });
            }
        }
        Self {
            reason: cleaner.option(entry.reason.as_deref(), entry.line),
            description: cleaner.option(entry.description.as_deref(), entry.line),
            remedy: cleaner.option(entry.remedy.as_deref(), entry.line),
            retry: entry.retry.map(advice),
            links,
            line: entry.line,
        }
    }
}

/// A document's advice about sending a request again, as a spec has it.
fn advice(retry: status_document::Advice) -> Retry {
    match retry {
        status_document::Advice::Never => Retry::Never,
        status_document::Advice::Idempotent => Retry::Idempotent,
        status_document::Advice::Always => Retry::Always,
    }
}

/// A text by its letters and digits: what case, quotes and dashes do not change.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// One entry made of all that name a code; true if they give it several phrases.
fn join(mut all: Vec<Said>) -> (Said, bool) {
    if all.len() == 1 {
        return (all.pop().unwrap_or_default(), false);
    }
    let phrases: BTreeSet<String> =
        all.iter().filter_map(|said| said.reason.as_deref().map(letters)).collect();
    let several = phrases.len() > 1;
    let mut joined = Said { line: all.first().map_or(0, |said| said.line), ..Said::default() };
    let (mut descriptions, mut remedies) = (Vec::new(), Vec::new());
    for said in all {
        let text = match (&said.reason, said.description) {
            (Some(reason), Some(text)) if several => Some(format!("{reason}: {text}")),
            (Some(reason), None) if several => Some(reason.clone()),
            (_, text) => text,
        };
        descriptions.extend(text);
        remedies.extend(said.remedy);
        joined.retry = joined.retry.or(said.retry);
        joined.reason = joined.reason.or(said.reason).filter(|_| !several);
        let known = |link: &Link| joined.links.contains(link);
        let fresh: Vec<Link> = said.links.into_iter().filter(|link| !known(link)).collect();
        joined.links.extend(fresh);
    }
    joined.description = sentences(descriptions);
    joined.remedy = sentences(remedies);
    (joined, several)
}

/// The distinct texts in a row, each ended.
fn sentences(texts: Vec<String>) -> Option<String> {
    let mut seen = BTreeSet::new();
    let mut out = String::new();
    for text in texts.iter().filter(|text| seen.insert(letters(text))) {
        if !out.is_empty() {
            out.push_str(if out.ends_with(['.', '!', '?', ':', ';', '。']) { " " } else { "; " });
        }
        out.push_str(text);
    }
    (!out.is_empty()).then_some(out)
}
