//! What of a document is a list of status codes: one judgement for all formats.

mod columns;
mod heading;
mod list;
mod number;
mod record;
mod split;
mod table;
#[rustfmt::skip]
mod vocabulary;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, Document, Text, fold};
use crate::lists::{Entry, Lists, Range, Section, Skipped};
use number::{Key, Lead};
use split::Words;
use words::Sense;

/// Finds the lists.
pub fn judge(document: &Document) -> Lists {
    let outline = Outline::new(document);
    let mut finds = Finds::default();
    heading::judge(document, &outline, &mut finds);
    for (at, block) in document.blocks.iter().enumerate() {
        if let Block::Table(table) = block {
            table::judge(table, &outline.place(at), &mut finds);
        }
    }
    list::judge(document, &outline, &mut finds);
    if finds.lists.is_empty() {
        record::judge(document, &outline, &mut finds);
    }
    if finds.lists.is_empty() {
        list::prose(document, &outline, &mut finds);
    }
    finds.finish()
}

/// Where each block stands.
#[derive(Debug)]
struct Outline<'a> {
    /// For each block, the heading it stands under, as an index of blocks.
    under: Vec<Option<usize>>,
    /// For each heading, the one above it.
    above: BTreeMap<usize, Option<usize>>,
    /// For each block, the paragraph just before it under the same heading.
    lead: Vec<Option<usize>>,
    blocks: &'a [Block],
    /// What each heading says.
    senses: BTreeMap<usize, Sense>,
    title: Option<Sense>,
}

/// What stands around a list.
#[derive(Debug, Clone)]
struct Place<'a> {
    heading: Option<usize>,
    name: Option<&'a Text>,
    lead: Option<&'a Text>,
    /// What the nearest heading says.
    own: Sense,
    /// What the headings above it say, outwards, and the title of the document.
    above: Vec<Sense>,
    /// Whether other lists of the document vouch for this one.
    trusted: bool,
}

impl<'a> Outline<'a> {
    fn new(document: &'a Document) -> Self {
        let mut open: Vec<(u8, usize)> = Vec::new();
        let (mut under, mut above, mut lead, mut last) = (Vec::new(), BTreeMap::new(), Vec::new(), None);
        let mut senses = BTreeMap::new();
        for (at, block) in document.blocks.iter().enumerate() {
            match block {
                // The title of a note or a fold heads nothing, unless it is a code's.
                Block::Heading { level, text, .. } if *level > 6 && number::any(&text.plain).is_none() => {
                    under.push(open.last().map(|(_, heading)| *heading));
                    lead.push(last);
                }
                Block::Heading { level, text, .. } => {
                    senses.insert(at, words::sense(&text.plain));
                    open.retain(|(outer, _)| outer < level);
                    under.push(open.last().map(|(_, heading)| *heading));
                    above.insert(at, open.last().map(|(_, heading)| *heading));
                    open.push((*level, at));
                    last = None;
                    lead.push(None);
                }
                block => {
                    under.push(open.last().map(|(_, heading)| *heading));
                    lead.push(last);
                    match block {
                        Block::Paragraph { .. } => last = Some(at),
                        Block::Table(_) => last = None,
                        _ => {}
                    }
                }
            }
        }
        Self {
            under,
            above,
            lead,
            blocks: &document.blocks,
            senses,
            title: document.title.as_deref().map(words::sense),
        }
    }

    fn text(&self, at: usize) -> Option<&'a Text> {
        match self.blocks.get(at)? {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Item { text, .. } => {
                Some(text)
            }
            _ => None,
        }
    }

    fn place(&self, at: usize) -> Place<'a> {
        let heading = self.under.get(at).copied().flatten();
        let lead = self.lead.get(at).copied().flatten().and_then(|lead| self.text(lead));
        let mut above = Vec::new();
        let mut outer = heading.and_then(|heading| self.above.get(&heading).copied().flatten());
        while let Some(heading) = outer {
            above.extend(self.senses.get(&heading));
            outer = self.above.get(&heading).copied().flatten();
        }
        above.extend(self.title);
        let own = heading.and_then(|heading| self.senses.get(&heading)).copied().unwrap_or_default();
        Place {
            heading,
            name: heading.and_then(|heading| self.text(heading)),
            lead,
            own,
            above,
            trusted: false,
        }
    }
}

impl Place<'_> {
    fn named(&self) -> bool {
        self.name.is_some_and(|name| !name.is_empty())
    }

    /// Whether heading, lead or title speak of an API's answers.
    fn on_topic(&self) -> bool {
        let lead = self.lead.is_some_and(|lead| words::sense(&lead.plain).on_topic());
        self.own.on_topic() || lead || !self.named() && self.above.iter().any(|above| above.on_topic())
    }

    /// Whether they announce codes.
    fn on_codes(&self) -> bool {
        let lead = self.lead.is_some_and(|lead| words::sense(&lead.plain).on_codes());
        self.own.on_codes() || lead || self.above.iter().any(|above| above.on_codes())
    }

    fn off_topic(&self) -> bool {
        self.own.off_topic()
    }
}

/// One list, table or run of headings.
#[derive(Debug, Default)]
struct List {
    /// The heading it stands under; lists under one heading become one section if they agree.
    heading: Option<usize>,
    name: Option<String>,
    line: usize,
    codes: Vec<Entry>,
    ranges: Vec<Range>,
}

#[derive(Debug, Default)]
struct Finds {
    lists: Vec<List>,
    skipped: Vec<Skipped>,
    /// Headings that are codes themselves, with their codes: a table below repeats them with sub-codes.
    code_headings: BTreeMap<usize, Vec<u16>>,
}

impl List {
    fn new(place: &Place<'_>, line: usize) -> Self {
        let name = place.name.map(|name| fold(&name.plain).into_owned());
        Self { heading: place.heading, name, line, ..Self::default() }
    }

    fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.ranges.is_empty()
    }

    /// Adds an entry for each number of a lead.
    fn add(&mut self, lead: &Lead, entry: &Extra, words: &Words, line: usize, skipped: &mut Vec<Skipped>) {
        for key in &lead.keys {
            match key {
                Key::Code(code) => self.codes.push(Entry {
                    code: *code,
                    reason: words.reason.clone(),
                    description: words.description.clone(),
                    remedy: entry.remedy.clone(),
                    retry: entry.retry.clone(),
                    links: words.links.clone(),
                    line,
                }),
                Key::Range(range) => {
                    let description = match (&words.reason, &words.description) {
                        (Some(reason), Some(description)) => Some(format!("{reason}. {description}")),
                        (reason, description) => description.clone().or_else(|| reason.clone()),
                    };
                    self.ranges.push(Range { range: range.clone(), description, line });
                }
                Key::Unfit(number, why) => {
                    let text = [Some(number.as_str()), words.reason.as_deref(), words.description.as_deref()];
                    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
                    skipped.push(Skipped { line, text, why });
                }
            }
        }
    }
}

/// What columns beside the texts say.
#[derive(Debug, Default, Clone)]
struct Extra {
    remedy: Option<String>,
    retry: Option<String>,
}

impl Finds {
    fn push(&mut self, list: List) {
        if !list.is_empty() {
            self.lists.push(list);
        }
    }

    fn finish(mut self) -> Lists {
        self.lists.sort_by_key(|list| list.line);
        let mut sections: Vec<(Option<usize>, Section)> = Vec::new();
        // The codes of the last section.
        let mut seen: BTreeSet<u16> = BTreeSet::new();
        for list in self.lists {
            let codes: BTreeSet<u16> = list.codes.iter().map(|entry| entry.code).collect();
            match sections.last_mut() {
                Some((heading, section))
                    if *heading == list.heading && !codes.iter().any(|code| seen.contains(code)) =>
                {
                    section.codes.extend(list.codes);
                    section.ranges.extend(list.ranges);
                    seen.extend(codes);
                }
                _ => {
                    let (codes_of, ranges) = (list.codes, list.ranges);
                    let section = Section { heading: list.name, line: list.line, codes: codes_of, ranges };
                    sections.push((list.heading, section));
                    seen = codes;
                }
            }
        }
        self.skipped.sort_by_key(|skipped| skipped.line);
        Lists { sections: sections.into_iter().map(|(_, section)| section).collect(), skipped: self.skipped }
    }
}
