//! Lists, definition lists and runs of paragraphs or lines that begin with a code.

mod item;
mod lines;
mod named;
mod prose;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::outline::{Outline, Place};
use super::rule::{Ruling, decide};
use super::{Aside, Finds, Left, List};
use crate::document::{Block, Document};
use crate::lists::{Form, Skipped};
use item::{Company, Found, Item, Reading};

pub use prose::prose;

/// Judges every list and every run of paragraphs.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let Gathered { lists, runs, names } = gather(document, outline, finds);
    let (many, lone): (Vec<_>, Vec<_>) = lists.into_values().partition(|items| items.len() > 1);
    let before = finds.lists.len();
    let mut left = Vec::new();
    let runs = runs.into_values().chain(names.into_values()).filter(|items| items.len() > 1);
    for items in many.into_iter().chain(runs) {
        if let Err(verdict) = judge_items(&items, document, outline, None, finds) {
            left.push((items, verdict));
        }
    }
    let kin = kin(finds.lists.get(before..).unwrap_or_default());
    for (items, verdict) in left {
        if kin.is_none() || judge_items(&items, document, outline, kin, finds).is_err() {
            finds.left.extend(verdict);
        }
    }
    // A list of one is a list where others stand next to it.
    let mut neighbours: BTreeMap<Option<usize>, Vec<Item<'_>>> = BTreeMap::new();
    for item in lone.into_iter().flatten() {
        neighbours.entry(outline.under(item.at)).or_default().push(item);
    }
    for items in neighbours.into_values() {
        if (items.len() > 1 || finds.lists.len() > before)
            && let Err(verdict) = judge_items(&items, document, outline, None, finds)
        {
            finds.left.extend(verdict);
        }
    }
}

/// Items by list, and by heading the paragraphs that begin with codes, and those with a name before the code.
#[derive(Default)]
struct Gathered<'a> {
    lists: BTreeMap<usize, Vec<Item<'a>>>,
    runs: BTreeMap<Option<usize>, Vec<Item<'a>>>,
    names: BTreeMap<Option<usize>, Vec<Item<'a>>>,
}

/// Gathers the items; lines of paragraphs and of code are judged on the way.
fn gather<'a>(document: &'a Document, outline: &Outline<'_>, finds: &mut Finds) -> Gathered<'a> {
    let mut gathered = Gathered::default();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Item { list, text, line, .. } => {
                gathered.lists.entry(*list).or_default().push(Item { at, text, body: None, line: *line });
            }
            Block::Definition { list, term, text, line } => {
                let item = Item { at, text: term, body: Some(text), line: *line };
                gathered.lists.entry(*list).or_default().push(item);
            }
            Block::Paragraph { text, line } if item::begins(text) => {
                let run = gathered.runs.entry(outline.under(at)).or_default();
                run.push(Item { at, text, body: None, line: *line });
            }
            Block::Paragraph { text, line } if named::begins(text) => {
                let run = gathered.names.entry(outline.under(at)).or_default();
                run.push(Item { at, text, body: None, line: *line });
            }
            Block::Paragraph { text, line } if text.plain.contains(['\n', '\r']) => {
                lines::paragraph(text, *line, &outline.place(at), finds);
            }
            Block::Code { text, line } => lines::code(text, *line, &outline.place(at), finds),
            _ => {}
        }
    }
    gathered
}

/// How many digits all codes of some lists have; lists of the same kind of numbers keep each other company.
fn kin(lists: &[(List, Ruling)]) -> Option<u32> {
    let codes = lists.iter().flat_map(|(list, _)| &list.codes);
    let kin: BTreeSet<u32> = codes.filter_map(|entry| entry.code.as_u16()).map(item::digits).collect();
    kin.first().copied().filter(|_| kin.len() == 1)
}

/// Judges one list; `kin` are the digits of the codes in lists that were found before it.
fn judge_items(
    items: &[Item<'_>],
    document: &Document,
    outline: &Outline<'_>,
    kin: Option<u32>,
    finds: &mut Finds,
) -> Result<(), Option<Left>> {
    let Some(first) = items.first() else { return Ok(()) };
    let place = first.place(document, outline);
    let readings = item::pairs(items, &place).unwrap_or_else(|| {
        let parts = items.iter().map(|item| (item.text, item.body));
        let company = Company { trusted: kin.is_some(), names: named::judge(parts, &place) };
        items.iter().map(|item| item.read(document, &place, company)).collect()
    });
    let paragraphs = matches!(document.blocks.get(first.at), Some(Block::Paragraph { .. }));
    Candidate { paragraphs, ..Candidate::new(Form::List, first.line, readings) }.judge(&place, kin, finds)
}

/// Items or lines, read for the codes they begin with.
struct Candidate {
    form: Form,
    line: usize,
    /// All of them.
    items: usize,
    /// Whether they are paragraphs.
    paragraphs: bool,
    found: Vec<Found>,
    /// Why the first that begins with a number was left.
    left: Option<Ruling>,
}

impl Candidate {
    fn new(form: Form, line: usize, readings: Vec<Reading>) -> Self {
        let items = readings.len();
        let mut candidate = Self { form, line, items, paragraphs: false, found: Vec::new(), left: None };
        for reading in readings {
            match reading {
                Reading::Code(found) => candidate.found.push(found),
                Reading::Left(ruling) => candidate.left = candidate.left.or(Some(ruling)),
                Reading::Text => {}
            }
        }
        candidate
    }

    /// Takes the candidate, or tells why not, if it has numbers at all.
    fn judge(self, place: &Place<'_>, kin: Option<u32>, finds: &mut Finds) -> Result<(), Option<Left>> {
        let mut list = List::new(place.heading, place.heading_text(), self.line, self.form);
        if self.found.is_empty() {
            return Err(self.left.map(|ruling| Left::new(list, ruling)));
        }
        let ruling = decide(rules::RULES, &rules::Evidence::new(&self, place, kin));
        let mut skipped = Vec::new();
        for Found { lead, words, remedy, line, struck, .. } in self.found {
            match struck {
                Some(text) => skipped.push(Skipped { line, text, why: "it is struck out" }),
                None => list.add(&lead, &Aside { remedy, ..Aside::default() }, &words, line, &mut skipped),
            }
        }
        if !ruling.takes {
            return Err(Some(Left::new(list, ruling)));
        }
        finds.take(list, skipped, ruling).map_err(Some)
    }
}
