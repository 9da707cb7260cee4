//! A document's list as a spec would hold it: one entry per code, clean texts, links that a browser opens.

mod clean;
mod fit;
pub mod guess;
mod label;
mod like;
mod name;
mod print;
mod rule;
mod section;

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::tool::{bounds, nest};
use status_codegen::{Bounds, CodeType, Link, Retry};
use status_document::{Code, ListedCode, Section};

pub use clean::{Cleaner, address};
pub use label::labels;
pub use name::{Names, given};
pub use print::{Head, fields, link, spec, statuses};
pub use rule::Rule;
pub use section::{Chosen, Kind, conflicts, kinds, named, none, of_spec, overview};

/// What one or several sections of a document say, code by code.
#[derive(Debug, Default)]
pub struct Draft {
    pub heading: Option<String>,
    /// The type that holds every code and range.
    pub code_type: CodeType,
    pub codes: BTreeMap<Code, Said>,
    pub ranges: BTreeMap<Bounds, Rule>,
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
    /// The HTTP statuses that the code comes with, in the order of the document.
    pub http: Vec<u16>,
    pub links: Vec<Link>,
    pub line: usize,
    /// Where the code stands among all that the document lists.
    pub place: usize,
}

impl Draft {
    /// Takes the sections together. A code that is listed several times keeps every text.
    pub fn new<'a>(sections: impl IntoIterator<Item = &'a Section>) -> Self {
        let sections: Vec<&Section> = sections.into_iter().collect();
        let (mut draft, mut cleaner) = (Self::default(), Cleaner::default());
        draft.code_type = joint_type(&sections);
        let mut entries: BTreeMap<Code, Vec<Said>> = BTreeMap::new();
        let mut places = 0..;
        for section in sections {
            draft.heading =
                draft.heading.take().or_else(|| cleaner.option(section.heading.as_deref(), section.line));
            for (entry, place) in section.codes.iter().zip(&mut places) {
                let said = Said { place, ..Said::new(entry, &mut cleaner) };
                entries.entry(cast(&entry.code, draft.code_type)).or_default().push(said);
            }
            draft.add_ranges(section, &mut cleaner);
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

    fn add_ranges(&mut self, section: &Section, cleaner: &mut Cleaner) {
        for range in &section.ranges {
            let rule = Rule {
                description: cleaner.option(range.description.as_deref(), range.line),
                category: None,
                retry: range.retry.map(advice),
                needs_wait: false,
                remedy: cleaner.option(range.remedy.as_deref(), range.line),
            };
            let Some(bounds) = listed_bounds(&range.range) else { continue };
            if self.code_type == CodeType::Text {
                let why = "is left out: a spec's ranges of texts are prefixes";
                self.notes.push(format!("line {}: {} {why}", range.line, range.range));
            } else if rule != Rule::default() {
                self.ranges.entry(bounds).or_insert(rule);
            }
        }
    }

    /// The codes in the order in which a spec lists them: numbers ascending, texts as the document has them.
    pub fn listed(&self) -> Vec<(&Code, &Said)> {
        let mut listed: Vec<(&Code, &Said)> = self.codes.iter().collect();
        if self.code_type == CodeType::Text {
            listed.sort_by_key(|(_, said)| said.place);
        }
        listed
    }

    /// Of two ranges, either one lies within the other or they share nothing, as a spec requires.
    fn drop_overlaps(&mut self) {
        let (_, overlaps) = nest(self.ranges.keys().cloned().collect(), |bounds| bounds);
        for range in overlaps.into_iter().map(|overlap| overlap.range) {
            let key = range.key(self.code_type);
            self.notes.push(format!("{key} overlaps another range and is left out"));
            self.ranges.remove(&range);
        }
    }
}

/// The type that holds all that sections list.
fn joint_type(sections: &[&Section]) -> CodeType {
    if sections.iter().any(|section| section.code_type == CodeType::Text) {
        return CodeType::Text;
    }
    let numbers =
        sections.iter().flat_map(|section| &section.codes).filter_map(|listed| listed.code.number());
    let ranges = sections.iter().flat_map(|section| &section.ranges);
    let ends = ranges.filter_map(|range| listed_bounds(&range.range)?.numbers());
    CodeType::holding(numbers.chain(ends.flat_map(|(low, high)| [low, high])))
}

/// The numbers of a range as a document has it: `5XX`, `200-299`.
fn listed_bounds(range: &str) -> Option<Bounds> {
    bounds(range, CodeType::U16)
}

/// A code as tables of a type have it: a text in those of texts, in others a number where it is written as one.
pub fn cast(code: &Code, code_type: CodeType) -> Code {
    match code_type {
        CodeType::Text => Code::Text(code.to_string()),
        _ => code.as_written().map_or_else(|| code.clone(), Code::Number),
    }
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
            http: unique(&entry.http),
            links,
            line: entry.line,
            place: 0,
        }
    }
}

/// Each of the statuses that a spec may name, once.
fn unique(all: &[u16]) -> Vec<u16> {
    let mut seen = BTreeSet::new();
    all.iter().copied().filter(|status| (100..=599).contains(status) && seen.insert(*status)).collect()
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
    let (line, place) = all.first().map_or((0, 0), |said| (said.line, said.place));
    let mut joined = Said { line, place, ..Said::default() };
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
        joined.http.extend(said.http);
    }
    joined.http = unique(&joined.http);
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
