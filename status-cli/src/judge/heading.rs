//! A heading per code, the text below it describing the code.

use std::collections::BTreeMap;

use super::number::{self, Key, Lead, Sep};
use super::split::{self, Words};
use super::{Extra, Finds, List, Outline, words};
use crate::read::{Block, Document, Style, Text, fold};

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
pub(super) fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
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
    if let Some(lead) = number::lead(&text.plain) {
        let words = split::words(text, lead.rest, lead.codes().next());
        return Some((lead, words));
    }
    let (lead, end) = number::trail(&text.plain)?;
    let reason = Some(split::clean(text.plain.get(..end)?));
    Some((lead, Words { reason, ..Words::default() }))
}

/// Whether a heading is a code by itself, whatever stands around it.
fn is_code(heading: &Heading<'_>, on_codes: bool) -> bool {
    let lead = &heading.lead;
    let rest = heading.text.plain.get(lead.rest..).unwrap_or_default();
    let registered = heading
        .words
        .reason
        .as_deref()
        .is_some_and(|reason| split::canonical_length(reason, lead.codes().next()).is_some());
    if lead.keys.iter().any(|key| matches!(key, Key::Unfit(..))) {
        return lead.prefixed || on_codes && lead.sep != Sep::Space;
    }
    let counted = lead.sep == Sep::Space && words::is_unit(rest);
    registered
        || lead.prefixed
        || !counted
            && (lead.is_http() || on_codes && lead.sep != Sep::Dot && lead.codes().all(|code| code > 20))
}

fn judge_level(headings: Vec<Heading<'_>>, document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let headings: Vec<Heading<'_>> = headings
        .into_iter()
        .filter(|heading| {
            !outline.place(heading.at).off_topic() && is_code(heading, outline.place(heading.at).on_codes())
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
        let (description, links) = below(document, heading.at, heading.level);
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
            list.add(&heading.lead, &Extra::default(), &words, heading.line, &mut finds.skipped);
        }
    }
    for list in lists {
        finds.push(list);
    }
}

/// The first text below a heading, before the next one.
fn below(document: &Document, at: usize, level: u8) -> (Option<String>, Vec<crate::read::Link>) {
    let mut found: (Option<String>, Vec<crate::read::Link>) = (None, Vec::new());
    for block in document.blocks.iter().skip(at + 1) {
        match block {
            Block::Heading { .. } => break,
            Block::Paragraph { text, .. } if level == BOLD && text.all(Style::Strong) => break,
            Block::Paragraph { text, .. } => {
                if found.0.is_some() || number::lead(&text.plain).is_some_and(|lead| lead.sep != Sep::Space) {
                    break;
                }
                found = split::describe(text, 0);
                if !found.0.as_deref().is_some_and(|text| text.ends_with([':', '：'])) {
                    break;
                }
            }
            Block::Item { text, .. } => {
                let more = fold(&text.plain);
                found.0 = Some(match found.0.take() {
                    Some(text) => format!("{text} {more}"),
                    None => more.into_owned(),
                });
            }
            _ => break,
        }
    }
    found
}
