//! A heading per code, the text below it describing the code.

use std::collections::BTreeMap;

use super::number::{self, Key, Lead, Sep};
use super::split::{self, Words};
use super::words::{self, Role};
use super::{Extra, Finds, List, Outline};
use crate::document::{Block, Document, Link, Style, Text, fold};

/// A heading, or a bold line that does a heading's work.
struct Heading<'a> {
    at: usize,
    level: u8,
    text: &'a Text,
    line: usize,
    lead: Lead,
    words: Words,
}

/// Below all headings of a format.
const BOLD: u8 = 9;

/// Judges the headings.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut levels: BTreeMap<u8, Vec<Heading<'_>>> = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let (level, text, line) = match block {
            Block::Heading { level, text, line } => (*level, text, *line),
            Block::Paragraph { text, line } if text.all(Style::Strong) => (BOLD, text, *line),
            _ => continue,
        };
        if let Some((lead, words)) = entry(text) {
            levels.entry(level).or_default().push(Heading { at, level, text, line, lead, words });
        }
    }
    for headings in levels.into_values() {
        judge_level(headings, document, outline, finds);
    }
}

fn entry(text: &Text) -> Option<(Lead, Words)> {
    let ordinal = number::ordinal(&text.plain);
    if let Some(mut lead) = text.plain.get(ordinal..).and_then(number::lead) {
        lead.rest += ordinal;
        let words = split::words(text, lead.rest, lead.codes().next());
        return Some((lead, words));
    }
    let (lead, end) = number::trail(&text.plain)?;
    let reason = Some(split::clean(text.plain.get(..end)?));
    Some((lead, Words { reason, ..Words::default() }))
}

/// Whether a heading is a code by itself, whatever stands around it.
fn is_code(heading: &Heading<'_>, on_codes: bool, run: bool) -> bool {
    let lead = &heading.lead;
    let rest = heading.text.plain.get(lead.rest..).unwrap_or_default();
    let registered = heading
        .words
        .reason
        .as_deref()
        .is_some_and(|reason| split::canonical_length(reason, lead.codes().next()).is_some());
    if lead.keys.iter().any(|key| matches!(key, Key::Unfit(..))) {
        return lead.prefixed || on_codes && !(lead.sep == Sep::Space && words::is_unit(rest));
    }
    let counted = lead.sep == Sep::Space && words::is_unit(rest);
    registered
        || lead.prefixed
        || !counted
            && (lead.is_http()
                || on_codes && lead.sep != Sep::Dot && (run || lead.codes().all(|code| code > 20)))
}

/// Whether the headings are numbers alone, in order, as those of exit codes are.
fn is_run(headings: &[Heading<'_>]) -> bool {
    let alone = |heading: &Heading<'_>| heading.lead.sep == Sep::End && heading.lead.keys.len() == 1;
    headings.len() > 2 && headings.iter().all(alone) && headings.is_sorted_by_key(|h| h.lead.codes().next())
}

fn judge_level(headings: Vec<Heading<'_>>, document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let run = is_run(&headings);
    let headings: Vec<Heading<'_>> = headings
        .into_iter()
        .filter(|heading| {
            let place = outline.place(heading.at);
            !place.off_topic() && is_code(heading, place.on_codes(), run)
        })
        .collect();
    let registered = headings
        .iter()
        .filter(|h| {
            h.words
                .reason
                .as_deref()
                .is_some_and(|reason| split::canonical_length(reason, h.lead.codes().next()).is_some())
        })
        .count();
    let sure = headings.iter().filter(|h| h.lead.prefixed || h.lead.is_range()).count() + registered;
    let topical = headings.iter().any(|heading| outline.place(heading.at).on_topic());
    let years = headings.iter().all(|h| h.lead.is_year());
    let lone = headings.len() == 1
        && headings.iter().all(|h| h.level < 7 && h.lead.is_range() || finds.code_headings.is_empty());
    if headings.is_empty()
        || lone && sure == 0
        || headings.len() == 1 && !topical
        || sure == 0 && !topical
        || years && sure == 0
    {
        return;
    }
    let mut lists: Vec<List> = Vec::new();
    for heading in headings {
        let mut place = outline.place(heading.at);
        let parent = heading.level != BOLD;
        finds.code_headings.insert(heading.at, heading.lead.codes().collect());
        if parent {
            place.lead = None;
        }
        let mut words = heading.words;
        let Below { description, remedy, links } = below(document, heading.at, heading.level);
        // What follows the phrase in the heading is a remark if it is short.
        let remark = words.description.as_deref().is_none_or(|text| text.split_whitespace().count() < 3);
        words.description = match (words.description.take(), description) {
            (Some(own), Some(below)) if !remark => Some(format!("{own} {below}")),
            (own, below) => below.or(own),
        };
        words.links.extend(links);
        if lists.last().is_none_or(|list| list.heading != place.heading) {
            lists.push(List::new(&place, heading.line));
        }
        if let Some(list) = lists.last_mut() {
            let extra = Extra { remedy, ..Extra::default() };
            list.add(&heading.lead, &extra, &words, heading.line, &mut finds.skipped);
        }
    }
    for list in lists {
        finds.push(list);
    }
}

/// What stands below a heading.
#[derive(Default)]
struct Below {
    description: Option<String>,
    remedy: Option<String>,
    links: Vec<Link>,
}

/// The first text below a heading, before the next one.
fn below(document: &Document, at: usize, level: u8) -> Below {
    let mut below = Below::default();
    for block in document.blocks.iter().skip(at + 1) {
        match block {
            Block::Heading { .. } => break,
            Block::Paragraph { text, .. } if level == BOLD && text.all(Style::Strong) => break,
            Block::Paragraph { text, .. } => {
                let coded = number::lead(&text.plain).is_some_and(|lead| lead.sep != Sep::Space);
                if below.description.is_some() || coded {
                    break;
                }
                (below.description, below.links) = split::describe(text, 0);
                if !below.description.as_deref().is_some_and(|text| text.ends_with([':', '：'])) {
                    break;
                }
            }
            Block::Item { text, .. } => below.item(text),
            _ => break,
        }
    }
    below
}

impl Below {
    /// `Description: …` and `Solution: …` are told apart; other items go on with the text.
    fn item(&mut self, text: &Text) {
        let label =
            text.plain.split_once([':', '：']).filter(|(name, _)| name.split_whitespace().count() < 4);
        let (slot, more) = match label.map(|(name, more)| (words::text_role(name), more)) {
            Some((Role::Remedy, more)) if self.remedy.is_none() => (&mut self.remedy, more),
            Some((Role::Description, more)) if self.description.is_none() => (&mut self.description, more),
            _ => (&mut self.description, text.plain.as_str()),
        };
        let more = fold(more);
        match slot {
            Some(text) => {
                text.push(' ');
                text.push_str(&more);
            }
            None => *slot = Some(more.into_owned()).filter(|text| !text.is_empty()),
        }
    }
}
