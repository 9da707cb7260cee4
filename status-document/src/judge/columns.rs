//! What the columns beside the codes say: phrase, description, remedy.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::number::Lead;
use super::split::{self, Words};
use super::table::{Sheet, cell, lead};
use super::words::{self, Role};
use super::{Extra, List, Skipped};
use crate::document::{Row, Style, Text, fold};

/// Which column says what.
#[derive(Debug)]
pub struct Columns {
    code: usize,
    phrase: Option<usize>,
    /// In the order of preference: the next one stands in where a cell is empty.
    descriptions: Vec<usize>,
    remedy: Option<usize>,
    retry: Option<usize>,
    /// Whether the only text is taken apart, as most of its cells show a phrase and more.
    split: bool,
    /// Whether the only text is a phrase throughout.
    phrases: bool,
    /// Whether the code's own cell holds the phrase.
    own: bool,
}

/// What a column of texts looks like.
struct Shape {
    column: usize,
    role: Role,
    /// Whether the header promises a title, which is more of a phrase than an identifier is.
    title: bool,
    filled: usize,
    /// Mean characters of a filled cell.
    length: usize,
    /// Cells that are short enough for a phrase.
    phrases: usize,
    distinct: usize,
}

impl Columns {
    pub fn new(sheet: &Sheet<'_>, code: usize) -> Self {
        let shapes: Vec<Shape> = (0..sheet.width)
            .filter(|column| *column != code)
            .filter_map(|column| shape(sheet, column, code))
            .collect();
        let rest = |row: &&Cow<'_, Row>| {
            let cell = cell(row, code);
            lead(cell).is_some_and(|lead| {
                cell.plain.get(lead.rest..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
            })
        };
        let coded = sheet.body.iter().filter(|row| lead(cell(row, code)).is_some()).count();
        let own_phrase = sheet.body.iter().filter(|row| rest(row)).count() * 2 > coded;
        let mut columns = Self {
            code,
            phrase: None,
            descriptions: Vec::new(),
            remedy: None,
            retry: None,
            split: false,
            phrases: false,
            own: own_phrase,
        };
        columns.retry = shapes.iter().find(|shape| shape.role == Role::Retry).map(|shape| shape.column);
        let texts: Vec<&Shape> =
            shapes.iter().filter(|shape| !matches!(shape.role, Role::Retry | Role::Reference)).collect();
        if texts.len() > 1 || own_phrase {
            columns.remedy = texts.iter().find(|shape| shape.role == Role::Remedy).map(|shape| shape.column);
        }
        let texts: Vec<&Shape> =
            texts.into_iter().filter(|shape| Some(shape.column) != columns.remedy).collect();
        columns.assign(&texts, own_phrase);
        if columns.phrase.is_none() && !own_phrase {
            columns.examine(sheet);
        }
        columns
    }

    fn assign(&mut self, texts: &[&Shape], own_phrase: bool) {
        let described: Vec<&&Shape> = texts.iter().filter(|shape| shape.role == Role::Description).collect();
        let phrase_like = |shape: &&&Shape| shape.phrases * 2 >= shape.filled && shape.length <= 48;
        if !own_phrase && texts.len() > 1 {
            let named = texts.iter().filter(|shape| shape.role == Role::Phrase);
            let before = described.first().map_or(usize::MAX, |shape| shape.column);
            self.phrase = named
                .clone()
                .find(|shape| shape.title && phrase_like(shape))
                .or_else(|| named.clone().find(phrase_like))
                .or_else(|| match described.as_slice() {
                    // Two columns of explanation: the shorter one names, the longer one explains.
                    [first, second, ..]
                        if phrase_like(first) || first.length <= 32 && second.length >= 2 * first.length =>
                    {
                        Some(first)
                    }
                    _ => None,
                })
                .or_else(|| named.clone().find(|_| !described.is_empty()))
                .or_else(|| {
                    texts
                        .iter()
                        .filter(|shape| shape.role == Role::Unknown && shape.column < before)
                        .find(|shape| phrase_like(shape) && shape.distinct > 1)
                })
                .map(|shape| shape.column);
        }
        let order = |role: Role| texts.iter().filter(move |shape| shape.role == role);
        let rest = order(Role::Description)
            .chain(order(Role::Remedy))
            .chain(order(Role::Phrase))
            .chain(order(Role::Unknown).filter(|shape| shape.length > 6));
        self.descriptions =
            rest.map(|shape| shape.column).filter(|column| Some(*column) != self.phrase).collect();
        if self.descriptions.is_empty() {
            self.descriptions.extend(
                order(Role::Unknown).map(|shape| shape.column).find(|column| Some(*column) != self.phrase),
            );
        }
    }

    /// Whether the one text of each row holds a phrase, and how.
    fn examine(&mut self, sheet: &Sheet<'_>) {
        let Some(column) = self.descriptions.first().copied() else { return };
        let rows = || {
            sheet
                .body
                .iter()
                .filter_map(|row| lead(cell(row, self.code)).map(|lead| (lead, cell(row, column))))
        };
        let filled = rows().filter(|(_, text)| !text.is_empty()).count();
        let parted = rows()
            .filter(|(lead, text)| {
                split::split(text, 0, lead.codes().next()).is_some_and(|(_, end)| end < text.plain.len())
            })
            .count();
        let registered = |lead: &Lead, text: &Text| {
            split::canonical_length(&text.plain, lead.codes().next()) == Some(text.plain.len())
        };
        let short =
            rows().filter(|(lead, text)| split::is_phrase(&text.plain) || registered(lead, text)).count();
        // Short texts under `Description` describe, unless most are the phrases that everybody uses.
        let known = rows().filter(|(lead, text)| registered(lead, text)).count();
        let described = words::text_role(sheet.header(column)) == Role::Description;
        self.split = parted * 2 >= filled;
        self.phrases = short * 4 >= filled * 3 && (!described || known * 2 >= filled);
    }

    pub fn entry(&self, row: &Row, list: &mut List, skipped: &mut Vec<Skipped>) {
        let text = cell(row, self.code);
        let Some(lead) = lead(text) else { return self.continuation(row, text, list) };
        let struck = |column: usize| cell(row, column).all(Style::Strike);
        if struck(self.code) {
            let text = row
                .cells
                .iter()
                .map(|cell| fold(&cell.plain))
                .filter(|cell| !cell.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            skipped.push(Skipped { line: row.line, text, why: "it is struck out" });
            return;
        }
        let code = lead.codes().next();
        let aside = self.own && !self.descriptions.is_empty();
        let mut words =
            if aside { split::phrase(text, lead.rest, code) } else { split::words(text, lead.rest, code) };
        let described = self.descriptions.iter().copied().find(|column| !cell(row, *column).is_empty());
        if let Some(phrase) = self.phrase.map(|column| cell(row, column)).filter(|phrase| !phrase.is_empty())
        {
            let (reason, links) = split::describe(phrase, 0);
            words.reason = reason.map(|reason| split::clean(&reason));
            words.links.extend(links);
        }
        if let Some(text) = described.map(|column| cell(row, column)) {
            self.describe(text, code, &mut words);
        }
        list.add(&lead, &self.extra(row), &words, row.line, skipped);
    }

    fn describe(&self, text: &Text, code: Option<u16>, words: &mut Words) {
        let alone = words.reason.is_none() && words.description.is_none() && self.phrase.is_none();
        let only = match split::split(text, 0, code) {
            _ if !alone => None,
            Some((_, end))
                if self.split
                    || end == text.plain.len() && split::canonical_length(&text.plain, code).is_some() =>
            {
                Some(split::words(text, 0, code))
            }
            _ if self.phrases || split::canonical_length(&text.plain, code) == Some(text.plain.len()) => {
                Some(split::whole(text, 0))
            }
            _ => None,
        };
        let only = only.unwrap_or_else(|| {
            let (description, links) = split::describe(text, 0);
            Words { reason: None, description, links }
        });
        words.links.extend(only.links);
        if words.reason.is_none() {
            words.reason = only.reason;
        }
        // What the code's own cell adds after the phrase is a remark, the column is the description.
        words.description = only.description.or(words.description.take());
    }

    fn extra(&self, row: &Row) -> Extra {
        let text =
            |column: Option<usize>| column.map(|column| cell(row, column)).filter(|cell| !cell.is_empty());
        Extra {
            remedy: text(self.remedy).and_then(|cell| split::describe(cell, 0).0),
            retry: text(self.retry).and_then(|cell| words::retry(&cell.plain)).map(str::to_owned),
        }
    }

    /// A row without a code goes on with the one above, unless it names something of its own.
    fn continuation(&self, row: &Row, text: &Text, list: &mut List) {
        let named = self.phrase.is_some_and(|column| !cell(row, column).is_empty());
        let (Some(entry), Some(column)) = (list.codes.last_mut(), self.descriptions.first()) else { return };
        let more = cell(row, *column);
        if text.is_empty() && !named && !more.is_empty() {
            let more = fold(&more.plain);
            match &mut entry.description {
                Some(description) => {
                    description.push(' ');
                    description.push_str(&more);
                }
                None => entry.description = Some(more.into_owned()),
            }
        }
    }
}

/// `None` for a column without text: numbers, ticks, yes and no.
fn shape(sheet: &Sheet<'_>, column: usize, code: usize) -> Option<Shape> {
    // `429` may begin a sentence about 429.
    let told = |row: &Row| {
        let (own, other) = (lead(cell(row, code)), lead(cell(row, column)));
        split::width(&cell(row, column).plain) > 48
            && own.is_some_and(|own| other.is_some_and(|other| own.keys == other.keys))
    };
    let cells = || sheet.body.iter().map(|row| cell(row, column)).filter(|cell| !cell.is_empty());
    let filled = cells().count();
    let wordy = cells()
        .filter(|cell| {
            cell.plain.chars().filter(|c| c.is_alphabetic()).count() > 1
                && (cell.plain.len() > 12 || words::retry(&cell.plain).is_none())
        })
        .count();
    let role = words::text_role(sheet.header(column));
    let coded = cells().filter(|cell| lead(cell).is_some_and(|lead| lead.is_http())).count();
    let coded = coded - sheet.body.iter().filter(|row| told(row.as_ref())).count().min(coded);
    if coded * 2 > filled {
        return None;
    }
    if filled == 0 || wordy * 2 < filled && role != Role::Retry {
        return None;
    }
    let length = cells().map(|cell| split::width(&cell.plain)).sum::<usize>() / filled;
    let phrases = cells().filter(|cell| split::is_phrase(&cell.plain)).count();
    let distinct = cells().map(|cell| cell.plain.as_str()).collect::<BTreeSet<_>>().len();
    let title = words::is_title(sheet.header(column));
    Some(Shape { column, role, title, filled, length, phrases, distinct })
}
