//! A column of names with a number in brackets behind each, `NO_SEAT (-17)`, read as two columns.

use crate::document::{Row, Table, Text};
use crate::judge::names::{self, Named};
use crate::judge::number::{self, Lead};
use crate::judge::outline::Place;
use crate::judge::rule::{Share, THREE_QUARTERS};
use crate::judge::words;

/// The table with the numbers in a column of their own before the names, where they are codes.
pub fn parted(table: &Table, place: &Place<'_>) -> Option<Table> {
    let width = table.rows.first()?.cells.len();
    let at = (0..width).find(|at| is_named(table, *at, place))?;
    let rows = table.rows.iter().enumerate().map(|(nth, row)| part(row, at, is_head(nth, row, at)));
    Some(Table { line: table.line, caption: table.caption.clone(), rows: rows.collect() })
}

/// Whether the cells of a column are names with codes behind them.
fn is_named(table: &Table, at: usize, place: &Place<'_>) -> bool {
    let (head, body): (Vec<_>, Vec<_>) =
        table.rows.iter().enumerate().partition(|(nth, row)| is_head(*nth, row, at));
    let promises = |(_, row): &(usize, &Row)| {
        let header = row.cells.get(at).map(|cell| cell.plain.as_str()).unwrap_or_default();
        words::is_code_header(header) || words::is_error_header(header)
    };
    if !place.on_codes() && !head.iter().any(promises) {
        return false;
    }
    let cells = || {
        let cells = body.iter().filter_map(|(_, row)| Some((row, row.cells.get(at)?)));
        cells.filter(|(_, cell)| !cell.is_empty())
    };
    let found: Vec<(&str, Lead, bool)> = cells()
        .filter_map(|(row, cell)| {
            let (lead, end) = number::closing(&cell.plain)?;
            let told = row.cells.iter().enumerate().any(|(other, cell)| other != at && !cell.is_empty());
            Some((cell.plain.get(..end)?, lead, told))
        })
        .collect();
    let all = Share { part: found.len(), whole: cells().count() };
    if found.is_empty() || !all.at_least(THREE_QUARTERS) {
        return false;
    }
    let found: Vec<Named<'_>> = found.iter().map(|(name, lead, told)| (*name, lead, *told)).collect();
    names::judge(&found).is_some_and(|ruling| ruling.takes)
}

/// Whether a row is a header: some formats have none, and the first row stands for it.
fn is_head(nth: usize, row: &Row, at: usize) -> bool {
    let is_named = || row.cells.get(at).is_some_and(|cell| number::closing(&cell.plain).is_some());
    row.head || nth == 0 && !is_named()
}

/// A row with two cells in place of one.
fn part(row: &Row, at: usize, is_head: bool) -> Row {
    let mut cells = row.cells.clone();
    let Some(cell) = cells.get_mut(at) else { return row.clone() };
    let (code, name) = match number::closing(&cell.plain) {
        _ if is_head => (Text::new("Code"), Text::new("Name")),
        Some((_, end)) => {
            let (name, bracket) = cell.plain.split_at(end);
            (Text::new(bracket.trim_matches([' ', '\r', '\n', '(', ')', '[', ']'])), Text::new(name))
        }
        None => (std::mem::take(cell), Text::default()),
    };
    *cell = name;
    cells.insert(at, code);
    Row { cells, ..*row }
}
