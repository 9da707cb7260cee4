//! The four kinds of tables: lists, values separated by commas, grids, and columns under rules.

use super::Reader;
use super::inline::inline;
use super::line::Line;
use crate::builder::{Builder, Inline, Open};
use crate::{grid, sheet};

impl<'a> Reader<'a> {
    pub fn list_table(&mut self, line: Line<'_>, body: &[Line<'_>]) {
        let mut heads = 0;
        self.builder.open(Open::Table, line.number);
        let (mut rows, mut open) = (0, false);
        // Where the cells of a row begin; what is indented further belongs to a cell.
        let mut indent = 0;
        for line in body {
            if let Some((name, value)) = line.field().filter(|_| rows == 0) {
                if name == "header-rows" {
                    heads = value.trim().parse().unwrap_or(0);
                }
                continue;
            }
            let row = line.text.strip_prefix("* ").map(str::trim_start).filter(|rest| rest.starts_with('-'));
            if let Some(cell) = row {
                rows += 1;
                indent = line.indent + line.text.len() - cell.len();
                self.builder.open(Open::Row, line.number);
            }
            let start = row
                .or(Some(line.text))
                .and_then(|text| text.strip_prefix("- ").or((text == "-").then_some("")));
            match start.filter(|_| row.is_some() || rows > 0 && (!open || line.indent <= indent)) {
                Some(cell) => {
                    self.builder.open(Open::cell(rows <= heads), line.number);
                    inline(&mut self.builder, cell);
                    open = true;
                }
                None if line.is_blank() => self.builder.line_break(),
                None => {
                    self.builder.text("\n");
                    inline(&mut self.builder, line.text.trim_start_matches("- "));
                }
            }
        }
        self.builder.close(Open::Table);
    }

    pub fn csv_table(&mut self, line: Line<'_>, body: &[Line<'_>]) {
        let (mut source, mut delimiter, mut options) = (String::new(), b',', true);
        for line in body {
            let option = line.field().filter(|_| options);
            options &= option.is_some();
            // One line for each line, so that the rows keep theirs.
            source.push_str(match option {
                Some(("header", value)) => value,
                Some(("delim", value)) => {
                    let first = value.bytes().next().filter(u8::is_ascii).unwrap_or(delimiter);
                    delimiter = if value == "tab" { b'\t' } else { first };
                    ""
                }
                Some(_) => "",
                None => line.text,
            });
            source.push('\n');
        }
        sheet::table(&source, delimiter, line.number + 1, &mut self.builder);
    }

    pub fn grid_table(&mut self, line: Line<'_>) {
        let start = self.at;
        while self.line(0).is_some_and(|next| next.text.starts_with(['+', '|']) && next.indent == line.indent)
        {
            self.at += 1;
        }
        let source: Vec<&str> =
            self.lines.get(start..self.at).unwrap_or_default().iter().map(|line| line.text).collect();
        grid::read(&source, self, line.number);
    }

    /// Reads a simple table, if it has an end.
    pub fn simple_table(&mut self, first: Line<'a>) -> bool {
        if self.endless {
            return false;
        }
        let rest = self.lines.get(self.at + 1..).unwrap_or_default();
        let ends =
            |at: usize| rest.get(at + 1).is_none_or(|next| next.is_blank() || next.indent < first.indent);
        let Some(end) = rest.iter().enumerate().position(|(at, line)| line.is_border() && ends(at)) else {
            self.endless = true;
            return false;
        };
        let body = rest.get(..end).unwrap_or_default();
        let head = body.iter().position(|line| line.is_border()).map_or(0, |head| head + 1);
        let columns = columns(first, '=');
        self.builder.open(Open::Table, first.number);
        let mut row: Vec<String> = Vec::new();
        let mut at = first.number;
        for (nth, line) in body.iter().enumerate() {
            if line.is_blank() || line.is_border() || is_underline(line) {
                continue;
            }
            let underline = body.get(nth + 1).filter(|next| !next.is_blank() && is_underline(next));
            let cells = underline.map_or_else(|| cut(line, &columns), |under| spanned(line, under, &columns));
            let continues =
                cells.first().is_some_and(|cell| cell.is_empty()) && !row.is_empty() && nth != head;
            if continues {
                row.resize(row.len().max(cells.len()), String::new());
                for (cell, more) in row.iter_mut().zip(cells).filter(|(_, more)| !more.is_empty()) {
                    cell.push('\n');
                    cell.push_str(more);
                }
                continue;
            }
            self.simple_row(&row, at, at - first.number < head);
            (row, at) = (cells.into_iter().map(str::to_owned).collect(), line.number);
        }
        self.simple_row(&row, at, at - first.number < head);
        self.builder.close(Open::Table);
        self.at += end + 2;
        true
    }

    fn simple_row(&mut self, cells: &[String], line: usize, head: bool) {
        if !cells.is_empty() {
            self.row(line, head, cells.iter().map(|cell| if cell == "\\" { "" } else { cell }));
        }
    }
}

impl<'a> Inline<'a> for Reader<'a> {
    fn builder(&mut self) -> &mut Builder<'a> {
        &mut self.builder
    }

    fn inline(&mut self, text: &str) {
        inline(&mut self.builder, text);
    }
}

/// Whether a line tells which columns the cells of the row above reach over.
fn is_underline(line: &Line<'_>) -> bool {
    line.text.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

/// The cells of an underlined row, each in the first of its columns.
fn spanned<'a>(line: &Line<'a>, underline: &Line<'_>, columns: &[usize]) -> Vec<&'a str> {
    let starts = self::columns(*underline, '-');
    let mut cells = starts.iter().zip(cut(line, &starts)).peekable();
    let cell = |column: &usize| cells.next_if(|(start, _)| *start <= column).map_or("", |(_, cell)| cell);
    // A short line has few cells.
    let end = underline.indent + underline.text.len();
    columns.iter().take_while(|column| **column < end).map(cell).collect()
}

/// Where the columns of a simple table start, from the signs of its border, in characters of the source line.
fn columns(border: Line<'_>, sign: char) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, c) in border.text.chars().enumerate() {
        if c == sign && before == ' ' {
            starts.push(border.indent + at);
        }
        before = c;
    }
    starts
}

/// The cells of a line, as far as it goes: a short line has few, however many columns the border has.
fn cut<'a>(line: &Line<'a>, starts: &[usize]) -> Vec<&'a str> {
    let mut chars = line.text.char_indices().map(|(at, _)| at);
    let (mut bytes, mut passed) = (vec![0], 0);
    for start in starts.iter().skip(1) {
        let within = start.saturating_sub(line.indent);
        let byte = if within == 0 { Some(0) } else { chars.nth(within - passed) };
        let Some(byte) = byte else { break };
        passed = if within == 0 { 0 } else { within + 1 };
        bytes.push(byte);
    }
    // Wide characters shift the columns: then two spaces separate them.
    let aligned =
        bytes.iter().skip(1).all(|at| line.text.get(..*at).is_none_or(|before| before.ends_with(' ')));
    if !aligned {
        let parts: Vec<&str> = line.text.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() == starts.len() {
            return parts;
        }
    }
    let first = usize::from(line.indent >= starts.get(1).copied().unwrap_or(usize::MAX));
    let mut cells = vec![""; first];
    for (nth, start) in bytes.iter().enumerate().skip(first) {
        let end = bytes.get(nth + 1).copied().unwrap_or(line.text.len());
        cells.push(line.text.get(*start..end).unwrap_or_default().trim());
    }
    cells
}
