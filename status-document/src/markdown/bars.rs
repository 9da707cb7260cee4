//! Tables between `#|` and `|#`, with rows between `||` and `||`, whose cells may have several lines.

use std::ops::Range;

use super::fence::Fence;
use super::mask::blank;

/// One such table.
#[derive(Debug)]
pub struct Bars {
    pub line: usize,
    pub rows: Vec<BarsRow>,
}

#[derive(Debug)]
pub struct BarsRow {
    pub line: usize,
    /// Whether every cell is in bold, as those of a header are; the dialect has no other sign for one.
    pub head: bool,
    /// The lines of each cell.
    pub cells: Vec<String>,
}

const OPEN: &str = "#|";
const CLOSE: &str = "|#";
const ROW: &str = "||";

/// Finds the tables and blanks them in the text.
pub fn take(text: &mut String) -> Vec<Bars> {
    if !text.contains(OPEN) {
        return Vec::new();
    }
    let (mut found, mut taken) = (Vec::new(), Vec::new());
    let (mut at, mut line, mut fence) = (0, 1, Fence::default());
    let mut open: Option<(usize, usize)> = None;
    for source in text.split_inclusive('\n') {
        let end = at + source.len();
        let trimmed = source.trim();
        if !fence.holds(source) {
            open = open.or_else(|| (trimmed == OPEN).then_some((at, line)));
            if let Some((start, first)) = open.filter(|_| trimmed.ends_with(CLOSE)) {
                found.push(Bars { line: first, rows: rows(text.get(start..end).unwrap_or_default(), first) });
                taken.push(start..end);
                open = None;
            }
        }
        (at, line) = (end, line + 1);
    }
    let mut bytes = std::mem::take(text).into_bytes();
    for Range { start, end } in taken {
        blank(&mut bytes, start, end);
    }
    *text = String::from_utf8(bytes).unwrap_or_default();
    found
}

/// What stands between each `||` and the next.
fn rows(table: &str, first: usize) -> Vec<BarsRow> {
    let (mut rows, mut line) = (Vec::new(), first);
    for (nth, part) in table.split(ROW).enumerate() {
        if nth % 2 == 1 {
            let cells = cells(part);
            let head = cells.iter().all(|cell| cell.starts_with("**"));
            rows.push(BarsRow { line, head, cells });
        }
        line += part.matches('\n').count();
    }
    rows
}

/// The cells of a row; a bar that is escaped or stands in code parts nothing.
fn cells(row: &str) -> Vec<String> {
    let (mut cells, mut code, mut escaped) = (vec![String::new()], false, false);
    for c in row.chars() {
        code ^= c == '`' && !escaped;
        match cells.last_mut() {
            Some(cell) if c != '|' || code || escaped => cell.push(c),
            _ => cells.push(String::new()),
        }
        escaped = c == '\\' && !escaped;
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}
