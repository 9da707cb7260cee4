//! Tables: where the header ends, which column holds the codes.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::columns::Columns;
use super::number::{self, Lead};
use super::split;
use super::words::{self, Role};
use super::{Finds, List, Place, Skipped};
use crate::document::{Row, Table, Text, fold};

/// Judges one table.
pub fn judge(table: &Table, place: &Place<'_>, finds: &mut Finds) {
    let sheet = Sheet::new(table);
    let period = sheet.period();
    if period < sheet.width {
        for start in (0..sheet.width).step_by(period) {
            judge_sheet(&sheet.part(start, period), table, place, finds);
        }
    } else {
        judge_sheet(&sheet, table, place, finds);
    }
}

fn judge_sheet(sheet: &Sheet<'_>, table: &Table, place: &Place<'_>, finds: &mut Finds) {
    let Some(code) = sheet.code_column(place) else { return };
    let columns = Columns::new(sheet, code);
    let mut list = List::new(place, table.line);
    if list.name.is_none() && !table.caption.is_empty() {
        list.name = Some(fold(&table.caption.plain).into_owned());
    }
    let mut skipped = sheet.passed_over(code, place);
    for row in &sheet.body {
        columns.entry(row.as_ref(), &mut list, &mut skipped);
    }
    // Under a heading for a code, its table tells apart the cases of that code.
    let owner = place.heading.and_then(|heading| finds.code_headings.get(&heading));
    if owner.is_some_and(|codes| list.codes.iter().all(|entry| codes.contains(&entry.code))) {
        return;
    }
    finds.skipped.extend(skipped);
    finds.push(list);
}

/// A table with its header apart.
pub struct Sheet<'a> {
    headers: Vec<String>,
    pub body: Vec<Cow<'a, Row>>,
    pub width: usize,
}

const EMPTY: &Text = &Text { plain: String::new(), marks: Vec::new(), links: Vec::new() };

pub fn cell(row: &Row, column: usize) -> &Text {
    row.cells.get(column).unwrap_or(EMPTY)
}

/// The numbers a cell of a code column begins with.
pub fn lead(text: &Text) -> Option<Lead> {
    number::lead(&text.plain)
}

impl<'a> Sheet<'a> {
    fn new(table: &'a Table) -> Self {
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let numbers = |row: &Row| row.cells.iter().filter(|cell| lead(cell).is_some()).count();
        let mut head =
            table.rows.iter().take_while(|row| row.head && (row.cells.len() > 1 || width == 1)).count();
        if head == 0 && table.rows.len() > 1 {
            // The first row is a header if it has words where the others have numbers.
            let mut rows = table.rows.iter();
            let first = rows.next().map_or(0, numbers);
            head = usize::from(first == 0 && rows.any(|row| numbers(row) > 0));
        }
        // A table without a header often begins with its first code in the header's place.
        while head > 0
            && table
                .rows
                .get(head - 1)
                .is_some_and(|row| row.cells.first().is_some_and(|c| lead(c).is_some_and(|l| l.is_http())))
        {
            head -= 1;
        }
        let mut headers = vec![String::new(); width];
        for row in table.rows.iter().take(head) {
            for (header, cell) in headers.iter_mut().zip(&row.cells) {
                if !header.contains(cell.plain.as_str()) {
                    header.push(' ');
                    header.push_str(&cell.plain);
                }
            }
        }
        Self { headers, body: table.rows.iter().skip(head).map(Cow::Borrowed).collect(), width }
    }

    /// How many columns make one list, where several stand side by side.
    fn period(&self) -> usize {
        let repeats = |period: usize| {
            self.width.is_multiple_of(period)
                && (0..period).all(|column| !self.header(column).is_empty())
                && (period..self.width).all(|column| self.header(column) == self.header(column - period))
        };
        if let Some(period) = (2..=self.width / 2).find(|period| repeats(*period)) {
            return period;
        }
        // `CODE Phrase` in every column: one list a column.
        let lists = (0..self.width).all(|column| {
            let filled: Vec<&Text> =
                self.body.iter().map(|row| cell(row, column)).filter(|cell| !cell.is_empty()).collect();
            let coded = filled
                .iter()
                .filter(|cell| lead(cell).is_some_and(|lead| lead.is_http() && lead.sep != number::Sep::End))
                .count();
            coded > 0 && coded == filled.len()
        });
        let repeated = self.body.iter().any(|row| {
            let leads: Vec<Lead> = row.cells.iter().filter_map(lead).collect();
            leads.windows(2).any(|pair| matches!(pair, [left, right] if left.keys == right.keys))
        });
        if lists && !repeated && self.width > 1 { 1 } else { self.width.max(1) }
    }

    /// Some of the columns as a table of their own.
    fn part(&self, start: usize, width: usize) -> Sheet<'static> {
        let headers = self.headers.iter().skip(start).take(width).cloned().collect();
        let rows = self.body.iter().map(|row| {
            let cells = row.cells.iter().skip(start).take(width).cloned().collect();
            Cow::Owned(Row { line: row.line, head: row.head, cells })
        });
        Sheet { headers, body: rows.collect(), width }
    }

    pub fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", |header| header.trim())
    }

    fn code_column(&self, place: &Place<'_>) -> Option<usize> {
        if place.off_topic() && !self.headers.iter().any(|header| words::sense(header).is_answer_code()) {
            return None;
        }
        let candidates =
            (0..self.width).filter_map(|column| self.code_score(column, place).map(|score| (column, score)));
        // The first column is the key of a table, unless another one tells the rows apart far better.
        candidates
            .reduce(|best, next| if next.1 > best.1 + 0.25 { next } else { best })
            .map(|(column, _)| column)
    }

    /// The codes of a column whose numbers all fit nowhere, where another column stands in for it.
    fn passed_over(&self, code: usize, place: &Place<'_>) -> Vec<Skipped> {
        let column = (0..code).find(|column| {
            words::number_role(self.header(*column)) == Role::Code
                && self.code_score(*column, place).is_some_and(|score| score < 0.0)
        });
        let Some(column) = column else { return Vec::new() };
        let row = |row: &Cow<'_, Row>| {
            let (cell, line) = (cell(row, column), row.line);
            lead(cell)?.keys.into_iter().find_map(|key| match key {
                number::Key::Unfit(_, why) => {
                    Some(Skipped { line, text: fold(&cell.plain).into_owned(), why })
                }
                _ => None,
            })
        };
        self.body.iter().filter_map(row).collect()
    }

    /// How much a column looks like the one with the codes; `None` if not at all.
    fn code_score(&self, column: usize, place: &Place<'_>) -> Option<f64> {
        let filled: Vec<&Text> =
            self.body.iter().map(|row| cell(row, column)).filter(|cell| !cell.is_empty()).collect();
        let leads: Vec<(&Text, Lead)> =
            filled.iter().filter_map(|cell| lead(cell).map(|lead| (*cell, lead))).collect();
        if leads.is_empty() {
            return None;
        }
        let share = leads.len() as f64 / filled.len() as f64;
        let http = leads.iter().filter(|(_, lead)| lead.is_http()).count();
        let counted = leads.iter().filter(|(cell, lead)| counts(cell, lead)).count();
        if counted * 2 > leads.len() {
            return None;
        }
        let registered = self.body.iter().filter(|row| registered(row.as_ref(), column)).count();
        let role = words::number_role(self.header(column));
        let outcomes = || {
            let tells = |row: &&Cow<'_, Row>| {
                row.cells
                    .iter()
                    .enumerate()
                    .any(|(at, cell)| at != column && words::sense(&cell.plain).is_outcome())
            };
            self.body.iter().filter(tells).count() * 2 >= self.body.len()
        };
        let bare = self.headers.iter().all(|header| header.trim().is_empty());
        let topical = place.on_topic()
            || self.headers.iter().any(|header| words::number_role(header) == Role::Code)
            || bare && outcomes();
        let all_http = http == leads.len();
        let fits = match role {
            Role::Measure => false,
            Role::Code => share >= 0.5,
            Role::Number => {
                // A column of values behind others often holds what parameters may be.
                share >= 0.7
                    && (registered * 2 > leads.len()
                        || place.on_codes()
                        || column == 0 && topical && (all_http || place.on_topic()))
            }
            _ => {
                share >= 0.7
                    && (registered * 2 > leads.len()
                        || all_http && leads.len() > 1 && topical
                        || place.on_codes() && (bare || column == 0)
                        || bare && column == 0 && outcomes())
            }
        };
        if !fits {
            return None;
        }
        let distinct = leads.iter().map(|(_, lead)| lead.keys.as_slice()).collect::<BTreeSet<_>>().len();
        let rank = match role {
            Role::Code => 4.0,
            // A list of codes with names and numbers; rows that are only counted have none.
            Role::Number if place.on_codes() && !counted_rows(&leads) => 3.8,
            Role::Number => 2.0,
            _ => 1.0,
        };
        let fit =
            leads.iter().any(|(_, lead)| lead.keys.iter().any(|key| !matches!(key, number::Key::Unfit(..))));
        // A column of groups names each once, or a class of codes, beside the codes themselves.
        let ranges = leads.iter().all(|(_, lead)| lead.is_range());
        let per_row = filled.len() as f64 / self.body.len() as f64 - if ranges { 1.0 } else { 0.0 };
        let distinct = distinct as f64 / leads.len() as f64;
        Some(rank + share + 0.5 * (distinct + per_row) - if fit { 0.0 } else { 8.0 })
    }
}

/// Whether the numbers are 1, 2, 3 and so on.
fn counted_rows(leads: &[(&Text, Lead)]) -> bool {
    leads.iter().enumerate().all(|(nth, (_, lead))| lead.codes().next().map(usize::from) == Some(nth + 1))
}

/// Whether a row names its code as HTTP's registry does.
fn registered(row: &Row, column: usize) -> bool {
    let own = cell(row, column);
    let Some(lead) = lead(own) else { return false };
    let code = lead.codes().next();
    let rest =
        own.plain.get(lead.rest..).unwrap_or_default().trim_start_matches([' ', '-', '–', ':', '"', '(']);
    split::canonical_length(rest, code).is_some()
        || row.cells.iter().any(|cell| split::canonical_length(&cell.plain, code).is_some())
}

/// `100 requests per minute` counts something.
fn counts(cell: &Text, lead: &Lead) -> bool {
    lead.sep == number::Sep::Space && cell.plain.get(lead.rest..).is_some_and(words::is_unit)
}
