//! Tables between `|===`, with spans and repeated cells.

use super::{Reader, bullet};
use crate::builder::Open;

impl<'a> Reader<'a> {
    pub fn table(&mut self, delimiter: &str) {
        let separator = match delimiter.as_bytes().first() {
            Some(b'!') => '!',
            Some(b',') => ',',
            Some(b':') => ':',
            _ => '|',
        };
        let attributes = std::mem::take(&mut self.pending);
        let first = self.number();
        self.at += 1;
        let start = self.at;
        let length = self
            .lines
            .iter()
            .skip(start)
            .position(|line| line.trim() == delimiter)
            .unwrap_or(self.lines.len() - start);
        self.at += length + 1;
        let body: Vec<&str> = self.lines.get(start..start + length).unwrap_or_default().to_vec();
        let mut cells: Vec<Cell> = Vec::new();
        let mut width = column_count(&attributes);
        let mut head = attributes.contains("header");
        for (nth, line) in body.iter().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            let before = cells.len();
            if separator == '|' || separator == '!' {
                split(line, separator, start + nth + 1, &mut cells);
            } else {
                cells.extend(line.split(separator).map(|text| Cell {
                    text: text.trim_matches(['"', ' ']).to_owned(),
                    line: start + nth + 1,
                    ..Cell::default()
                }));
            }
            if width == 0 && cells.len() > before {
                width = cells.iter().map(|cell| cell.columns * cell.times).sum();
                head |= body.get(nth + 1).is_some_and(|next| next.trim().is_empty()) && body.len() > nth + 2;
            } else if before > 0
                && nth == cells.first().map_or(0, |cell| cell.line - start)
                && line.trim().is_empty()
            {
                head |= cells.len() == width;
            }
        }
        self.rows(cells, width.clamp(1, 256), head, first);
    }

    fn rows(&mut self, cells: Vec<Cell>, width: usize, head: bool, line: usize) {
        self.builder.open(Open::Table, line);
        // Columns that cells above still fill, by the number of rows.
        let mut filled = vec![0usize; width];
        let (mut column, mut nth) = (width, 0);
        for cell in cells {
            for _ in 0..cell.times {
                while filled.get(column).is_some_and(|rows| *rows > 0) {
                    filled[column] -= 1;
                    column += 1;
                }
                if column >= width {
                    self.builder.open(Open::Row, cell.line);
                    nth += 1;
                    column = 0;
                    while filled.get(column).is_some_and(|rows| *rows > 0) {
                        filled[column] -= 1;
                        column += 1;
                    }
                }
                let open = Open::Cell { head: head && nth == 1, rows: cell.rows, columns: cell.columns };
                self.builder.open(open, cell.line);
                for (n, line) in cell.text.split('\n').enumerate() {
                    if n > 0 && (line.is_empty() || bullet(line).is_some()) {
                        self.builder.line_break();
                    }
                    self.inline(bullet(line).map_or(line, |(_, text)| text), false);
                    self.builder.text("\n");
                }
                self.builder.close(open);
                for rows in filled.iter_mut().skip(column).take(cell.columns) {
                    *rows = cell.rows - 1;
                }
                column += cell.columns;
            }
        }
        self.builder.close(Open::Table);
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
    let valid = !word.is_empty()
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
            self.times = factor.parse().unwrap_or(1usize).clamp(1, 64);
        }
        if let Some((span, _)) = spec.split_once('+') {
            let (columns, rows) = span.split_once('.').unwrap_or((span, ""));
            self.columns = columns.parse().unwrap_or(1usize).clamp(1, 256);
            self.rows = rows.parse().unwrap_or(1usize).clamp(1, 4096);
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
        .sum::<usize>()
        .min(256)
}
