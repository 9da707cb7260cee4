//! A heading per code, the text below it describing the code.

mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::below::Below;
use super::names::{self, Named};
use super::number::{self, Lead};
use super::outline::{Outline, Place};
use super::rule::{Fraction, Share};
use super::split::{self, Wording};
use super::{Aside, Finds, Left, List};
use crate::document::{Block, Document, Style, Text};
use crate::lists::Form;

/// A heading, or a bold line that does a heading's work.
struct Heading<'a> {
    at: usize,
    level: u8,
    text: &'a Text,
    line: usize,
    lead: Lead,
    words: Wording,
    /// Where the name ends, if the number stands in brackets behind one.
    name: Option<usize>,
    /// Whether the names of such headings tell that their numbers are codes.
    named: bool,
    place: Place<'a>,
}

/// The level of a bold line: below all headings of a format.
const BOLD: u8 = 9;

/// Words after the phrase in a heading that make a remark; more make a description.
const REMARK: usize = 2;

/// What ends a sentence.
const SENTENCE: [char; 2] = ['.', '。'];

/// Headings that hold a phrase and a description, where that is how the page writes them.
const DIVIDED: Fraction = Fraction(1, 4);

/// Judges the headings of each level.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut levels: BTreeMap<u8, Vec<Heading<'_>>> = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let (level, text, line) = match block {
            Block::Heading { level, text, line } => (*level, text, *line),
            Block::Paragraph { text, line } if text.all(Style::Strong) => (BOLD, text, *line),
            _ => continue,
        };
        if let Some((lead, words, name)) = entry(text) {
            let place = outline.place(at);
            let heading = Heading { at, level, text, line, lead, words, name, named: false, place };
            levels.entry(level).or_default().push(heading);
        }
    }
    for mut headings in levels.into_values() {
        name(&mut headings);
        // A number behind a name is no candidate by itself, unless HTTP could send it.
        headings.retain(|heading| heading.named || heading.name.is_none() || heading.lead.is_http());
        judge_level(headings, document, finds);
    }
}

/// Finds out which headings of a level are names with their codes, by the heading that they stand under.
fn name(headings: &mut [Heading<'_>]) {
    let mut groups: BTreeMap<Option<usize>, Vec<Named<'_>>> = BTreeMap::new();
    for heading in headings.iter().filter(|heading| heading.place.on_codes() && !heading.place.off_topic()) {
        let name = heading.name.and_then(|end| heading.text.plain.get(..end));
        // What a heading says of its number stands below it.
        let named = name.map(|name| (name, &heading.lead, true));
        groups.entry(heading.place.heading).or_default().extend(named);
    }
    let takes = |found: &Vec<Named<'_>>| {
        found.len() >= rules::RUN && names::judge(found).is_some_and(|ruling| ruling.takes)
    };
    let named: BTreeSet<Option<usize>> =
        groups.iter().filter(|(_, found)| takes(found)).map(|(group, _)| *group).collect();
    for heading in headings.iter_mut().filter(|heading| heading.name.is_some()) {
        heading.named = named.contains(&heading.place.heading);
    }
}

fn entry(text: &Text) -> Option<(Lead, Wording, Option<usize>)> {
    let ordinal = number::ordinal(&text.plain);
    if let Some(mut lead) = text.plain.get(ordinal..).and_then(number::lead) {
        lead.rest += ordinal;
        let words = split::words(text, lead.rest, lead.code());
        return Some((lead, words, None));
    }
    let (lead, end) = number::trail(&text.plain).or_else(|| number::closing(&text.plain))?;
    let reason = Some(split::clean(text.plain.get(..end)?));
    Some((lead, Wording { reason, ..Wording::default() }, Some(end)))
}

fn judge_level(mut headings: Vec<Heading<'_>>, document: &Document, finds: &mut Finds) {
    // A bold line that repeats the number of its heading is what is said of it.
    headings.retain(|heading| !heading.repeats(&finds.code_headings));
    let Some(mut list) = headings.first().map(Heading::list) else { return };
    let run = rules::Run::of(&headings);
    let gapped = rules::gapped(&headings);
    let mut why = None;
    let (mut headings, others): (Vec<_>, Vec<_>) = headings.into_iter().partition(|heading| {
        let ruling = rules::heading(heading, run, gapped.contains(&heading.place.heading));
        why = why.or(Some(ruling).filter(|ruling| !ruling.takes));
        ruling.takes
    });
    let ruling = rules::level(&headings, !finds.code_headings.is_empty());
    if !ruling.takes {
        let ruling = why.filter(|_| headings.is_empty()).unwrap_or(ruling);
        headings.extend(others);
        headings.sort_by_key(|heading| heading.at);
        for heading in headings {
            let (words, advice) = heading.read(document);
            list.add(&heading.lead, &advice, &words, heading.line, &mut Vec::new());
        }
        return finds.left.push(Left::new(list, ruling));
    }
    unite(&mut headings);
    let mut lists: Vec<List> = Vec::new();
    for heading in headings {
        finds.code_headings.insert(heading.at, heading.lead.codes().collect());
        if lists.last().is_none_or(|list| list.heading != heading.place.heading) {
            lists.push(heading.list());
        }
        let (words, advice) = heading.read(document);
        if let Some(list) = lists.last_mut() {
            list.add(&heading.lead, &advice, &words, heading.line, &mut finds.skipped);
        }
    }
    for list in lists {
        finds.push(list, ruling);
    }
}

/// Where nearly all headings are phrases as a whole, a colon or a full stop divides none of the others either.
fn unite(headings: &mut [Heading<'_>]) {
    let divided = |heading: &Heading<'_>| {
        heading.words.reason.is_some() && heading.words.description.is_some() && heading.text.marks.is_empty()
    };
    if Share::of(headings.iter(), |heading| divided(heading)).at_least(DIVIDED) {
        return;
    }
    for heading in headings.iter_mut().filter(|heading| divided(heading)) {
        let rest = heading.text.plain.get(heading.lead.rest..).unwrap_or_default();
        if !rest.ends_with(SENTENCE) && split::is_free(rest, heading.lead.code()) {
            heading.words = split::name(heading.text, heading.lead.rest);
        }
    }
}

impl Heading<'_> {
    /// Whether it stands under a heading of the same codes; `above` are the headings that are codes.
    fn repeats(&self, above: &BTreeMap<usize, Vec<u16>>) -> bool {
        let own = self.place.heading.and_then(|heading| above.get(&heading));
        own.is_some_and(|codes| self.lead.code().is_some() && self.lead.codes().eq(codes.iter().copied()))
    }

    /// A list that begins with this heading.
    fn list(&self) -> List {
        List::new(self.place.heading, self.place.heading_text(), self.line, Form::Headings)
    }

    /// What the heading and the text below it say.
    fn read(&self, document: &Document) -> (Wording, Aside) {
        let mut words = self.words.clone();
        let below = Below::heading(document, self.at, &self.lead, self.level == BOLD);
        let remark =
            words.description.as_deref().is_none_or(|text| text.split_whitespace().nth(REMARK).is_none());
        words.description = match (words.description, below.description) {
            // All of a heading is a phrase, however long, unless it is a sentence.
            (Some(own), below) if words.reason.is_none() && !own.ends_with(SENTENCE) => {
                words.reason = Some(own);
                below
            }
            (Some(own), Some(below)) if !remark => Some(format!("{own} {below}")),
            (own, below) => below.or(own),
        };
        words.reason = words.reason.or_else(|| below.reason.as_deref().map(split::clean));
        words.links.extend(below.links);
        (words, Aside { remedy: below.remedy, ..Aside::default() })
    }
}
