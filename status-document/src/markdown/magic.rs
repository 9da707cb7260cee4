//! Tables and headings that documentation platforms keep as JSON: `[block:parameters]` … `[/block]`.

use std::collections::BTreeMap;

use super::mask::blank;
use crate::node;

/// What a block shows.
#[derive(Debug)]
pub enum Magic {
    Heading { line: usize, text: String },
    Table { line: usize, rows: Vec<Row> },
}

#[derive(Debug)]
pub struct Row {
    pub line: usize,
    pub head: bool,
    pub cells: Vec<String>,
}

const OPEN: &str = "[block:";
const CLOSE: &str = "[/block]";
/// A table's columns beyond this are dropped.
const COLUMNS: usize = 256;

/// Finds the blocks and blanks them in the text.
pub fn take(text: &mut String) -> Vec<Magic> {
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
            "parameters" => table(body, line),
            "api-header" => heading(body, line),
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

fn heading(body: &str, line: usize) -> Option<Magic> {
    let node = node::json(body).ok()?;
    Some(Magic::Heading { line, text: node.get("title")?.scalar()?.to_owned() })
}

/// Cells are named by row and column, `3-0`, those of the header `h-0`.
fn table(body: &str, line: usize) -> Option<Magic> {
    let node = node::json(body).ok()?;
    let mut rows: BTreeMap<Option<usize>, Vec<String>> = BTreeMap::new();
    for (name, cell) in node.get("data")?.entries() {
        let Some((row, column)) = name.split_once('-') else { continue };
        let row = if row == "h" { None } else { Some(row.parse().ok()?) };
        let column: usize = column.parse().ok().filter(|column| *column < COLUMNS)?;
        let cells = rows.entry(row).or_default();
        cells.resize(cells.len().max(column + 1), String::new());
        if let Some(slot) = cells.get_mut(column) {
            slot.push_str(cell.scalar().unwrap_or_default());
        }
    }
    let (mut at, mut passed) = (0, 0);
    let rows = rows.into_iter().map(|(row, cells)| {
        let name = row.map_or_else(|| "\"h-".to_owned(), |row| format!("\"{row}-"));
        let rest = body.get(at..).unwrap_or_default();
        if let Some(start) = rest.find(&name) {
            passed += rest.get(..start).map_or(0, |between| between.matches('\n').count());
            at += start;
        }
        Row { line: line + passed, head: row.is_none(), cells }
    });
    Some(Magic::Table { line, rows: rows.collect() })
}
