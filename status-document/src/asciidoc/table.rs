//! Tables between `|===`, with spans and repeated cells.

use super::{Reader, bullet};
use crate::builder::Open;

impl<'a> Reader<'a> {
    pub fn table(&mut self, delimiter: &str) {
        let attributes = std::mem::take(&mut self.pending);
        let first = self.number();
        self.at += 1;
        let start = self.at;
        let rest = self.lines.get(start..).unwrap_or_default();
        let length = rest.iter().position(|line| line.trim() == delimiter).unwrap_or(rest.len());
        self.at += length + 1;
        let body = rest.get(..length).unwrap_or_default();
        let mut layout = Layout {
            cells: Vec::new(),
            width: column_count(&attributes),
            head: attributes.contains("header"),
        };
        layout.read(body, start + 1, separator(delimiter));
        self.rows(layout, first);
    }

    fn rows(&mut self, layout: Layout, line: usize) {
        let budget = self.builder.budget;
        let width = layout.width.max(1);
        if !budget.spend(width) {
            return;
        }
        self.builder.open(Open::Table, line);
        // Columns that cells above still fill, by the number of rows.
        let mut filled = vec![0usize; width];
        let (mut column, mut nth) = (width, 0);
        for cell in layout.cells {
            for _ in 0..cell.times {
                if !budget.spend(1) {
                    return;
                }
                column = free(&mut filled, column);
                if column >= width {
                    self.builder.open(Open::Row, cell.line);
                    nth += 1;
                    column = free(&mut filled, 0);
                }
                let open =
                    Open::Cell { head: layout.head && nth == 1, rows: cell.rows, columns: cell.columns };
                self.builder.open(open, cell.line);
                self.cell(&cell.text);
                self.builder.close(open);
                for rows in filled.iter_mut().skip(column).take(cell.columns) {
                    *rows = cell.rows - 1;
                }
                column = column.saturating_add(cell.columns);
            }
        }
        self.builder.close(Open::Table);
    }

    fn cell(&mut self, text: &str) {
        for (nth, line) in text.split('\n').enumerate() {
            if nth > 0 && (line.is_empty() || bullet(line).is_some()) {
                self.builder.line_break();
            }
            self.inline(bullet(line).map_or(line, |(_, text)| text), false);
            self.builder.text("\n");
        }
    }
}

/// What stands between the cells of a table, by its delimiter.
fn separator(delimiter: &str) -> char {
    match delimiter.as_bytes().first() {
        Some(b'!') => '!',
        Some(b',') => ',',
        Some(b':') => ':',
        _ => '|',
    }
}

/// The next column that no cell above fills.
fn free(filled: &mut [usize], mut column: usize) -> usize {
    while let Some(rows) = filled.get_mut(column).filter(|rows| **rows > 0) {
        *rows -= 1;
        column += 1;
    }
    column
}

/// The cells of a table, one after another, and what decides how they form rows.
struct Layout {
    cells: Vec<Cell>,
    /// How many columns there are; 0 until it is known.
    width: usize,
    head: bool,
}

impl Layout {
    fn read(&mut self, body: &[&str], first: usize, separator: char) {
        for (nth, line) in body.iter().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            let before = self.cells.len();
            if separator == '|' || separator == '!' {
                split(line, separator, first + nth, &mut self.cells);
            } else {
                self.cells.extend(line.split(separator).map(|text| Cell {
                    text: text.trim_matches(['"', ' ']).to_owned(),
                    line: first + nth,
                    ..Cell::default()
                }));
            }
            let blank = |nth: usize| body.get(nth).is_some_and(|line| line.trim().is_empty());
            if self.width == 0 && self.cells.len() > before {
                let columns = self.cells.iter().map(|cell| cell.columns.saturating_mul(cell.times));
                self.width = columns.fold(0, usize::saturating_add);
                self.head |= blank(nth + 1) && body.len() > nth + 2;
            } else if before > 0
                && blank(nth)
                && self.cells.first().is_some_and(|c| c.line + 1 == first + nth)
            {
                self.head |= self.cells.len() == self.width;
            }
        }
    }
}

#[derive(Debug)]
struct Cell {
    text: String,
    line: usize,
    rows: usize,
    columns: usize,
    times: usize,
}

impl Default for Cell {
    fn default() -> Self {
        Self { text: String::new(), line: 0, rows: 1, columns: 1, times: 1 }
    }
}

/// Cuts a line into the cells that begin in it; what stands before the first belongs to the cell above.
fn split(line: &str, separator: char, number: usize, cells: &mut Vec<Cell>) {
    let mut rest = line.trim();
    let mut spec = "";
    let mut first = true;
    loop {
        let at = rest
            .char_indices()
            .find(|(at, c)| *c == separator && !rest.get(..*at).is_some_and(|before| before.ends_with('\\')))
            .map(|(at, _)| at);
        let text = rest.get(..at.unwrap_or(rest.len())).unwrap_or_default();
        // What ends in a cell's specification belongs to the next cell.
        let (text, next) = if at.is_some() { specification(text) } else { (text, "") };
        if first {
            if let Some(cell) = cells.last_mut() {
                cell.text.push('\n');
                cell.text.push_str(text.trim());
            }
        } else {
            let mut cell = Cell { text: text.trim().replace("\\|", "|"), line: number, ..Cell::default() };
            cell.apply(spec);
            cells.push(cell);
        }
        let Some(at) = at else { return };
        (first, spec) = (false, next);
        rest = rest.get(at + separator.len_utf8()..).unwrap_or_default();
    }
}

fn specification(text: &str) -> (&str, &str) {
    let start = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let word = text.get(start..).unwrap_or_default();
    // `>>` ends a reference.
    let valid = !word.is_empty()
        && !word.contains(">>")
        && word.chars().all(|c| {
            matches!(
                c,
                '0'..='9' | '.' | '+' | '*' | '<' | '>' | '^' | 'a' | 'd' | 'e' | 'h' | 'l' | 'm' | 's' | 'v'
            )
        })
        && (word.contains(['+', '*', '<', '>', '^'])
            || word.len() == 1 && !word.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
    if valid { (text.get(..start).unwrap_or_default(), word) } else { (text, "") }
}

impl Cell {
    fn apply(&mut self, spec: &str) {
        if let Some((factor, _)) = spec.split_once('*') {
            self.times = factor.parse().unwrap_or(1usize).max(1);
        }
        if let Some((span, _)) = spec.split_once('+') {
            let (columns, rows) = span.split_once('.').unwrap_or((span, ""));
            self.columns = columns.parse().unwrap_or(1usize).max(1);
            self.rows = rows.parse().unwrap_or(1usize).max(1);
        }
    }
}

/// How many columns `cols=` names; 0 if it does not stand there.
fn column_count(attributes: &str) -> usize {
    let Some((_, rest)) = attributes.split_once("cols=") else { return 0 };
    let value = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default(),
        None => rest.split([',', ']']).next().unwrap_or_default(),
    };
    value
        .split([',', ';'])
        .map(|part| part.split_once('*').and_then(|(times, _)| times.trim().parse().ok()).unwrap_or(1usize))
        .fold(0, usize::saturating_add)
}
