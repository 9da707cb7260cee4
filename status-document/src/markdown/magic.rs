//! Tables and headings that documentation platforms keep as JSON: `[block:parameters]` … `[/block]`.

use std::collections::BTreeMap;

use super::mask::blank;
use crate::budget::Budget;
use crate::node;

/// What a block shows.
#[derive(Debug)]
pub enum Magic {
    Heading { line: usize, text: String },
    Table { line: usize, rows: Vec<MagicRow> },
}

#[derive(Debug)]
pub struct MagicRow {
    pub line: usize,
    pub head: bool,
    /// The cells that have a text, by column.
    cells: BTreeMap<usize, String>,
}

impl MagicRow {
    /// The text of each column up to the last that has one.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let last = self.cells.last_key_value().map(|(column, _)| *column);
        let columns = last.map(|last| 0..=last).into_iter().flatten();
        columns.map(|column| self.cells.get(&column).map_or("", String::as_str))
    }
}

const OPEN: &str = "[block:";
const CLOSE: &str = "[/block]";

/// Finds the blocks and blanks them in the text.
pub fn take(text: &mut String, budget: &Budget) -> Vec<Magic> {
    let mut found = Vec::new();
    let mut taken = Vec::new();
    let (mut at, mut line, mut counted) = (0, 1, 0);
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(OPEN)).map(|start| at + start) {
        let Some(length) = text.get(start..).and_then(|rest| rest.find(CLOSE)) else { break };
        let block = text.get(start + OPEN.len()..start + length).unwrap_or_default();
        at = start + length + CLOSE.len();
        let Some((name, body)) = block.split_once(']') else { continue };
        line += text.get(counted..start).map_or(0, |between| between.matches('\n').count());
        counted = start;
        let magic = match name {
            "parameters" => table(body, line, budget),
            "api-header" => heading(body, line, budget),
            _ => None,
        };
        if let Some(magic) = magic {
            found.push(magic);
            taken.push((start, at));
        }
    }
    let mut bytes = std::mem::take(text).into_bytes();
    for (from, to) in taken {
        blank(&mut bytes, from, to);
    }
    *text = String::from_utf8(bytes).unwrap_or_default();
    found
}

fn heading(body: &str, line: usize, budget: &Budget) -> Option<Magic> {
    let node = node::json(body, budget).ok()?;
    Some(Magic::Heading { line, text: node.get("title")?.scalar()?.to_owned() })
}

/// Cells are named by row and column, `3-0`; those of the header, `h-0`.
fn table(body: &str, line: usize, budget: &Budget) -> Option<Magic> {
    let node = node::json(body, budget).ok()?;
    let mut rows: BTreeMap<Option<usize>, BTreeMap<usize, String>> = BTreeMap::new();
    for (name, cell) in node.get("data")?.entries() {
        let Some((row, column)) = name.split_once('-') else { continue };
        let text = rows.entry(number(row)?).or_default().entry(column.parse().ok()?).or_default();
        text.push_str(cell.scalar().unwrap_or_default());
    }
    let places = places(body);
    let mut place = 0;
    let rows = rows.into_iter().map(|(row, cells)| {
        place = places.get(&row).copied().unwrap_or(place);
        MagicRow { line: line + place, head: row.is_none(), cells }
    });
    Some(Magic::Table { line, rows: rows.collect() })
}

/// The number of a row; the header has none.
fn number(row: &str) -> Option<Option<usize>> {
    if row == "h" { Some(None) } else { row.parse().ok().map(Some) }
}

/// How many lines below the block's own each row begins, if its name is not written with escapes.
fn places(body: &str) -> BTreeMap<Option<usize>, usize> {
    let mut places = BTreeMap::new();
    for (nth, line) in body.lines().enumerate() {
        let mut parts = line.split('"').skip(1).peekable();
        while let Some(name) = parts.next() {
            let is_key = parts.peek().is_some_and(|after| after.trim_start().starts_with(':'));
            if let Some(row) = name.split_once('-').filter(|_| is_key).and_then(|(row, _)| number(row)) {
                places.entry(row).or_insert(nth);
            }
        }
    }
    places
}
