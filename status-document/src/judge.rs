//! What in a document is a list of status codes: one judgement for all formats.
//!
//! Tables, lists and runs of headings are candidates. What is known about a candidate is its evidence, computed once;
//! then comes a list of rules, and the first that applies takes it or leaves it.

mod below;
mod heading;
mod list;
mod names;
mod number;
mod outline;
mod record;
mod rule;
mod split;
mod table;
mod text;
mod types;
#[rustfmt::skip]
mod vocabulary;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, Document};
use crate::lists::{Advice, Form, ListedCode, ListedRange, Lists, Section, Skipped, Verdict};
use number::{Key, Lead};
use outline::{Outline, Place};
use rule::Ruling;
use split::Wording;
use status_codegen::Code;

/// Finds the lists of status codes in a document.
///
/// Whatever the document holds, this takes time that grows only with its size; where nothing is found, the lists
/// are empty.
///
/// ```
/// let page = b"# Errors\n\n- **404** Not Found: the order is gone\n- **5XX** Our fault\n";
/// let lists = status_document::judge(&status_document::read(page, Some("errors.md"))?);
///
/// let section = &lists.sections[0];
/// assert_eq!(section.codes[0].reason.as_deref(), Some("Not Found"));
/// assert_eq!(section.codes[0].description.as_deref(), Some("the order is gone"));
/// assert_eq!((section.ranges[0].range.as_str(), section.taken[0].rule), ("5XX", "registered-phrases"));
/// # Ok::<(), status_document::Error>(())
/// ```
pub fn judge(document: &Document) -> Lists {
    let outline = Outline::new(document);
    let mut finds = Finds::default();
    heading::judge(document, &outline, &mut finds);
    tables(document, |at| outline.place(at), &mut finds);
    list::judge(document, &outline, &mut finds);
    text::judge(document, &outline, &mut finds);
    if !finds.has_short() {
        sole(document, &outline, &mut finds);
    }
    if !finds.has_short() {
        record::judge(document, &outline, &mut finds);
    }
    if !finds.has_short() {
        list::prose(document, &mut finds);
    }
    finds.finish()
}

fn tables<'a>(document: &Document, place: impl Fn(usize) -> Place<'a>, finds: &mut Finds) {
    for (at, block) in document.blocks.iter().enumerate() {
        if let Block::Table(table) = block {
            table::judge(table, &place(at), finds);
        }
    }
}

/// Judges the tables once more where a page has no list, as all that may keep the promise of its headings.
fn sole(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut found = Finds::default();
    tables(document, |at| outline.place(at).alone(), &mut found);
    finds.left.retain(|left| found.lists.iter().all(|(list, _)| list.line != left.list.line));
    finds.lists.retain(|(known, _)| found.lists.iter().all(|(list, _)| list.line != known.line));
    finds.lists.extend(found.lists);
    let lines: BTreeSet<usize> = found.skipped.iter().map(|skipped| skipped.line).collect();
    finds.skipped.retain(|skipped| !lines.contains(&skipped.line));
    finds.skipped.extend(found.skipped);
}

/// ```text
/// ## 404
/// | Code | Cause           |
/// | 404  | wrong order     |
/// | 404  | wrong customer  |
/// ```
const CASES: Ruling =
    Ruling { takes: false, rule: "cases", why: "its numbers are those of the heading, told apart by cases" };

/// One list, table or run of headings.
#[derive(Debug)]
struct List {
    /// The heading it stands under; lists under one heading become one section if they agree.
    heading: Option<usize>,
    name: Option<String>,
    line: usize,
    form: Form,
    codes: Vec<ListedCode>,
    ranges: Vec<ListedRange>,
}

/// What columns next to the texts say.
#[derive(Debug, Default, Clone)]
struct Aside {
    remedy: Option<String>,
    retry: Option<Advice>,
    http: Vec<u16>,
}

impl List {
    fn new(heading: Option<usize>, name: Option<String>, line: usize, form: Form) -> Self {
        Self { heading, name, line, form, codes: Vec::new(), ranges: Vec::new() }
    }

    /// Adds an entry for each number of a lead.
    fn add(&mut self, lead: &Lead, aside: &Aside, words: &Wording, line: usize, skipped: &mut Vec<Skipped>) {
        let listed = |code: Code| ListedCode {
            code,
            http: aside.http.clone(),
            reason: words.reason.clone(),
            description: words.description.clone(),
            remedy: aside.remedy.clone(),
            retry: aside.retry,
            links: words.links.clone(),
            line,
        };
        for key in &lead.keys {
            match key {
                Key::Code(code) => self.codes.push(listed(Code::from(*code))),
                Key::Wide(code) => self.codes.push(listed(Code::Text(code.clone()))),
                Key::Range(range) => self.ranges.push(ListedRange {
                    range: range.clone(),
                    description: joined(words, ". "),
                    remedy: aside.remedy.clone(),
                    retry: aside.retry,
                    line,
                }),
                Key::Unfit(number, why) => {
                    let words = joined(words, " ");
                    let text = [Some(number.as_str()), words.as_deref()];
                    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
                    skipped.push(Skipped { line, text, why });
                }
            }
        }
    }

    /// Which lists it may share a section with.
    fn kind(&self) -> Kind {
        let short = |listed: &ListedCode| listed.code.as_u16().is_some();
        if !self.ranges.is_empty() || self.codes.iter().any(short) {
            Kind::Short
        } else if self.codes.iter().all(|listed| types::is_number(&listed.code)) {
            Kind::Wide
        } else {
            Kind::Text
        }
    }

    fn verdict(&self, ruling: Ruling) -> Verdict {
        let Ruling { rule, why, .. } = ruling;
        Verdict { line: self.line, form: self.form, heading: self.name.clone(), rule, why }
    }

    fn section(self, verdict: Verdict) -> Section {
        let Self { name: heading, line, codes, ranges, .. } = self;
        Section { heading, line, codes, ranges, taken: vec![verdict], ..Section::default() }
    }
}

/// A candidate that is left alone, with what it would list; nothing where that cannot be read.
#[derive(Debug)]
struct Left {
    list: Box<List>,
    ruling: Ruling,
}

impl Left {
    fn new(list: List, ruling: Ruling) -> Self {
        Self { list: Box::new(list), ruling }
    }
}

/// What a list is of; statuses and the codes next to them are two sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Numbers, of which at least one has 16 bits.
    Short,
    /// Numbers, all longer or written in another way.
    Wide,
    Text,
}

/// Phrase and description as one text.
fn joined(words: &Wording, between: &str) -> Option<String> {
    let texts = words.texts();
    (!texts.is_empty()).then(|| texts.join(between))
}

/// What was found so far.
#[derive(Debug, Default)]
struct Finds {
    lists: Vec<(List, Ruling)>,
    skipped: Vec<Skipped>,
    left: Vec<Left>,
    /// The last table with a list of words.
    kin: Option<text::Kin>,
    /// Headings that are codes themselves, with their codes: a table below repeats them with sub-codes.
    code_headings: BTreeMap<usize, Vec<u16>>,
}

impl Finds {
    /// Takes a list.
    fn push(&mut self, list: List, ruling: Ruling) {
        if !list.codes.is_empty() || !list.ranges.is_empty() {
            self.lists.push((list, ruling));
        }
    }

    /// Takes a table or a list, unless it only tells apart the cases of the heading that it stands under.
    fn take(&mut self, list: List, skipped: Vec<Skipped>, ruling: Ruling) -> Result<(), Left> {
        let owner = list.heading.and_then(|heading| self.code_headings.get(&heading));
        if owner.is_some_and(|codes| {
            list.codes.iter().all(|entry| entry.code.as_u16().is_some_and(|code| codes.contains(&code)))
        }) {
            return Err(Left::new(list, CASES));
        }
        self.skipped.extend(skipped);
        self.push(list, ruling);
        Ok(())
    }

    /// Drops lists that begin at one of these lines: their numbers turned out to be words.
    fn forget(&mut self, lines: &BTreeSet<usize>) {
        self.lists.retain(|(list, _)| list.form != Form::Headings || !lines.contains(&list.line));
    }

    /// Drops lists of the statuses that come with the code that is their heading.
    fn forget_statuses(&mut self, headings: &BTreeMap<usize, &[u16]>) {
        self.lists.retain(|(list, _)| {
            let Some(statuses) = list.heading.and_then(|heading| headings.get(&heading)) else { return true };
            let given =
                |listed: &ListedCode| listed.code.as_u16().is_some_and(|code| statuses.contains(&code));
            !list.ranges.is_empty() || !list.codes.iter().all(given)
        });
    }

    /// Whether a list has numbers of 16 bits.
    fn has_short(&self) -> bool {
        self.lists.iter().any(|(list, _)| list.kind() == Kind::Short)
    }

    /// Lists of a kind under one heading are one section, unless a code stands in several of them.
    fn finish(mut self) -> Lists {
        self.lists.sort_by_key(|(list, _)| list.line);
        let mut lists = Lists { skipped: self.skipped, ..Lists::default() };
        let mut open: BTreeMap<Kind, Open> = BTreeMap::new();
        for (list, ruling) in self.lists {
            let verdict = list.verdict(ruling);
            let kind = list.kind();
            let codes = list.codes.iter().map(|entry| entry.code.clone());
            let fits = |open: &Open| {
                open.heading == list.heading
                    && !list.codes.iter().any(|entry| open.known.contains(&entry.code))
            };
            let home = open.get_mut(&kind).filter(|open| fits(open));
            match home.and_then(|open| Some((&mut open.known, lists.sections.get_mut(open.at)?))) {
                Some((known, section)) => {
                    known.extend(codes);
                    section.codes.extend(list.codes);
                    section.ranges.extend(list.ranges);
                    section.taken.push(verdict);
                }
                None => {
                    let (at, heading) = (lists.sections.len(), list.heading);
                    open.insert(kind, Open { at, heading, known: codes.collect() });
                    lists.sections.push(list.section(verdict));
                }
            }
        }
        self.left.sort_by_key(|left| left.list.line);
        for Left { list, ruling } in self.left {
            let verdict = list.verdict(ruling);
            lists.left.push(verdict.clone());
            if !list.codes.is_empty() {
                lists.unsure.push(list.section(verdict));
            }
        }
        lists.sections.iter_mut().chain(&mut lists.unsure).for_each(types::settle);
        lists.skipped.sort_by_key(|skipped| skipped.line);
        lists
    }
}

/// The last section of a kind, to which more lists under its heading may belong.
struct Open {
    at: usize,
    heading: Option<usize>,
    known: BTreeSet<Code>,
}
