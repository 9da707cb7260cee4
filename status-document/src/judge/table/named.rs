//! A column of names with a number in brackets behind each, `NO_SEAT (-17)`, read as two columns.

use crate::document::{Row, Table, Text};
use crate::judge::names;
use crate::judge::number::{self, Lead};
use crate::judge::outline::Place;
use crate::judge::words;

/// The table with the numbers in a column of their own before the names, where they are codes.
pub fn parted(table: &Table, place: &Place<'_>) -> Option<Table> {
    let width = table.rows.first()?.cells.len();
    let at = (0..width).find(|at| is_named(table, *at, place))?;
    let rows = table.rows.iter().enumerate().map(|(nth, row)| part(row, at, is_head(nth, row, at)));
    Some(Table { line: table.line, caption: table.caption.clone(), rows: rows.collect() })
}

/// Whether the cells of a column are names with codes behind them.
fn is_named<'t>(table: &'t Table, at: usize, place: &Place<'_>) -> bool {
    let cells = |of_head: bool| {
        let rows = table.rows.iter().enumerate().filter(move |(nth, row)| is_head(*nth, row, at) == of_head);
        rows.filter_map(move |(_, row)| Some((row, row.cells.get(at)?))).filter(|(_, cell)| !cell.is_empty())
    };
    let promises = |header: &str| words::is_code_header(header) || words::is_error_header(header);
    if !place.on_codes() && !cells(true).any(|(_, header)| promises(&header.plain)) {
        return false;
    }
    let named = |(row, cell): (&Row, &'t Text)| {
        let (lead, end) = number::closing(&cell.plain)?;
        let told = row.cells.iter().enumerate().any(|(other, cell)| other != at && !cell.is_empty());
        Some((cell.plain.get(..end)?, lead, told))
    };
    let found: Vec<(&str, Lead, bool)> = cells(false).filter_map(named).collect();
    names::judge_most(&found, cells(false).count()).is_some_and(|ruling| ruling.takes)
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
