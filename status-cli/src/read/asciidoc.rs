//! AsciiDoc: sections, tables, lists, description lists.

use std::collections::BTreeMap;

use super::build::{Builder, Open};
use super::model::{Document, Style, clip};

/// Reads a document.
pub(super) fn read(text: &str) -> Document {
    let mut reader = Reader {
        lines: text.lines().collect(),
        at: 0,
        builder: Builder::default(),
        names: BTreeMap::new(),
        open: Vec::new(),
        pending: String::new(),
    };
    while reader.at < reader.lines.len() {
        reader.block();
    }
    reader.builder.finish("asciidoc")
}

struct Reader<'a> {
    lines: Vec<&'a str>,
    at: usize,
    builder: Builder,
    /// Attributes that the document defines.
    names: BTreeMap<&'a str, &'a str>,
    /// Markers of the lists that are open.
    open: Vec<&'a str>,
    /// The block attributes of the next block.
    pending: String,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.lines.get(self.at).map(|line| line.trim())
    }

    fn number(&self) -> usize {
        self.at + 1
    }

    fn block(&mut self) {
        let Some(line) = self.peek() else { return };
        let number = self.number();
        if line.is_empty() {
            self.at += 1;
        } else if let Some(level) = heading(line) {
            self.close_lists();
            self.builder.close_all();
            self.builder.open(Open::Heading(level), number);
            let text = line.trim_start_matches(['=', '#']).trim();
            self.inline(text, true);
            self.builder.close(Open::Heading(level));
            self.at += 1;
        } else if is_table(line) {
            self.table(line);
        } else if is_delimiter(line) {
            self.delimited(line);
        } else if line.starts_with("//") {
            self.at += 1;
        } else if let Some((name, value)) = line
            .strip_prefix(':')
            .and_then(|rest| rest.split_once(':'))
            .filter(|(name, _)| !name.contains(' '))
        {
            self.names.insert(name.trim_end_matches('!'), value.trim());
            self.at += 1;
        } else if line.starts_with('[') && line.ends_with(']') {
            self.pending = line.to_owned();
            self.at += 1;
        } else if line == "+" {
            self.at += 1;
        } else if let Some((marker, text)) = bullet(line) {
            self.item(marker, text);
        } else if let Some((term, text)) = term(line) {
            self.description(term, text);
        } else {
            self.paragraph();
        }
    }

    fn close_lists(&mut self) {
        while self.open.pop().is_some() {
            self.builder.close(Open::List);
        }
    }

    fn item(&mut self, marker: &'a str, text: &str) {
        self.enter(marker);
        self.builder.open(Open::Item, self.number());
        self.inline(text, false);
        self.at += 1;
        self.wrapped();
    }

    fn enter(&mut self, marker: &'a str) {
        if let Some(at) = self.open.iter().position(|open| *open == marker) {
            while self.open.len() > at + 1 {
                self.open.pop();
                self.builder.close(Open::List);
            }
        } else if self.open.len() < 16 {
            self.open.push(marker);
            self.builder.open(Open::List, self.number());
        }
    }

    fn wrapped(&mut self) {
        while let Some(line) = self.peek().filter(|line| !line.is_empty() && !self.starts_block(line)) {
            self.builder.text("\n");
            self.inline(line, false);
            if line.ends_with(" +") {
                self.builder.line_break();
            }
            self.at += 1;
        }
    }

    fn starts_block(&self, line: &str) -> bool {
        heading(line).is_some()
            || is_table(line)
            || is_delimiter(line)
            || bullet(line).is_some()
            || term(line).is_some()
            || line == "+"
            || line.starts_with("//")
            || line.starts_with("[[")
            || line.starts_with('[') && line.ends_with(']')
    }

    fn description(&mut self, term: &'a str, text: &str) {
        self.enter("::");
        self.builder.open(Open::Term, self.number());
        self.inline(term, false);
        self.builder.close(Open::Term);
        self.builder.open(Open::Definition, self.number());
        self.inline(text, false);
        self.at += 1;
        while text.is_empty() && self.peek().is_some_and(str::is_empty) {
            self.at += 1;
        }
        self.wrapped();
    }

    fn paragraph(&mut self) {
        // A list goes on only where a `+` or an indent ties a paragraph to it.
        let tied = self.at > 0 && self.lines.get(self.at - 1).is_some_and(|line| line.trim() == "+");
        if !tied {
            self.close_lists();
        }
        self.builder.open(Open::Paragraph, self.number());
        let first = self.peek().unwrap_or_default();
        self.inline(first.trim_end_matches(" +"), false);
        if first.ends_with(" +") {
            self.builder.line_break();
        }
        self.at += 1;
        self.wrapped();
        self.builder.end_paragraph();
    }

    /// Listings and comments are passed over, other delimited blocks hold what any page holds.
    fn delimited(&mut self, line: &str) {
        self.at += 1;
        if !line.starts_with(['-', '.', '+', '/', '`']) || line == "--" {
            return;
        }
        let start = self.at;
        let length = self.lines.iter().skip(start).position(|other| other.trim() == line);
        let Some(length) = length else { return };
        if line.starts_with(['-', '.', '`']) {
            let code = self.lines.get(start..start + length).unwrap_or_default().join("\n");
            self.builder.code_block(&code, start + 1);
        }
        self.at += length + 1;
    }

    fn table(&mut self, delimiter: &str) {
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

    fn inline(&mut self, text: &str, heading: bool) {
        inline(&mut self.builder, text, &self.names, heading);
    }
}

fn heading(line: &str) -> Option<u8> {
    let mark = line.chars().next().filter(|c| matches!(c, '=' | '#'))?;
    let level = line.chars().take_while(|c| *c == mark).count();
    let rest = line.get(level..)?;
    (level <= 6 && rest.starts_with(' ') && !rest.trim().is_empty()).then(|| u8::try_from(level).unwrap_or(6))
}

fn is_table(line: &str) -> bool {
    line.len() >= 4
        && line.starts_with(['|', ',', ':', '!'])
        && line.get(1..).is_some_and(|rest| rest.bytes().all(|b| b == b'='))
}

fn is_delimiter(line: &str) -> bool {
    let Some(first) =
        line.chars().next().filter(|c| matches!(c, '-' | '.' | '+' | '/' | '=' | '*' | '_' | '`'))
    else {
        return false;
    };
    line == "--" || line.len() >= 4 && line.chars().all(|c| c == first) || line.starts_with("```")
}

/// The marker of a list item and its text.
fn bullet(line: &str) -> Option<(&str, &str)> {
    let (marker, rest) = line.split_once(' ')?;
    let same = |c: u8| !marker.is_empty() && marker.len() <= 5 && marker.bytes().all(|b| b == c);
    (same(b'*') || marker == "-" || same(b'.')).then(|| (marker, rest.trim()))
}

/// `term:: text`
fn term(line: &str) -> Option<(&str, &str)> {
    let at = line.find("::")?;
    let (term, rest) = (line.get(..at)?, line.get(at..)?.trim_start_matches(':'));
    // `include::file[]` and `image::file[]` are macros.
    let text = rest.is_empty() || rest.starts_with(' ');
    (text && !term.is_empty() && term.len() < 120).then(|| (term.trim(), rest.trim()))
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

/// Inline markup that takes more than this is none.
const SPAN: usize = 2048;

/// A value longer than this is no word of a text: a short document full of references to it would be a huge one.
const VALUE: usize = 128;

/// Emphasis, code, links and attribute references.
fn inline(builder: &mut Builder, text: &str, names: &BTreeMap<&str, &str>, heading: bool) {
    let (mut at, mut plain) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let rest = clip(rest, SPAN);
        let before = text.get(..at).unwrap_or_default();
        let edge = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
        let found = match rest.as_bytes().first() {
            Some(b'`') if edge => {
                span(rest, '`').map(|(inner, length)| (Piece::Styled(Style::Code, inner), length))
            }
            Some(b'*') if edge => {
                span(rest, '*').map(|(inner, length)| (Piece::Styled(Style::Strong, inner), length))
            }
            Some(b'_') if edge => {
                span(rest, '_').map(|(inner, length)| (Piece::Styled(Style::Emphasis, inner), length))
            }
            Some(b'+') if edge => span(rest, '+').map(|(inner, length)| (Piece::Text(inner), length)),
            Some(b'<') if rest.starts_with("<<") => cross_reference(rest),
            Some(b'{') => attribute(rest, names, heading),
            Some(b'[') => struck(rest),
            Some(b'h' | b'l' | b'x' | b'm') if edge => link(rest),
            _ => None,
        };
        let Some((piece, length)) = found else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        builder.text(text.get(plain..at).unwrap_or_default());
        match piece {
            Piece::Text(inner) => builder.text(inner),
            Piece::Styled(Style::Code, inner) => builder.code(inner.trim_matches(['`', '+', '*', '_'])),
            Piece::Styled(style, inner) => {
                builder.mark(style);
                builder.text(inner.trim_matches(['*', '_', '`']));
                builder.unmark(style);
            }
            Piece::Link(url, inner) => {
                builder.link(url);
                builder.text(inner);
                builder.unlink();
            }
        }
        at += length;
        plain = at;
    }
    builder.text(text.get(plain..).unwrap_or_default());
}

enum Piece<'a> {
    Text(&'a str),
    Styled(Style, &'a str),
    Link(&'a str, &'a str),
}

fn span(rest: &str, mark: char) -> Option<(&str, usize)> {
    let run = rest.chars().take_while(|c| *c == mark).count().min(2);
    let inner = rest.get(run..)?;
    let close = if run == 2 { rest.get(..2)? } else { rest.get(..1)? };
    let end = inner.find(close).filter(|end| *end > 0)?;
    let inner = inner.get(..end)?;
    (!inner.starts_with(' ') && !inner.ends_with(' ')).then_some((inner, run + end + close.len()))
}

fn cross_reference(rest: &str) -> Option<(Piece<'_>, usize)> {
    let end = clip(rest, 256).find(">>")?;
    let inner = rest.get(2..end)?;
    Some((Piece::Text(inner.split_once(',').map_or(inner, |(_, text)| text.trim())), end + 2))
}

/// `{name}` is its value; an unknown one is its name, and in a heading a badge that says nothing.
fn attribute<'a>(
    rest: &'a str,
    names: &BTreeMap<&str, &'a str>,
    heading: bool,
) -> Option<(Piece<'a>, usize)> {
    let end = rest.find('}').filter(|end| *end < 64)?;
    let name = rest.get(1..end)?;
    let valid = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let shown = match names.get(name) {
        Some(value) if value.len() <= VALUE && !value.contains("://") => value,
        _ if heading => "",
        _ => name,
    };
    // A page address in braces, with the text of the link behind it.
    let length = end + 1;
    if let Some(label) = rest.get(length..).filter(|after| after.starts_with(['#', '['])) {
        let open = label.find('[')?;
        let close = label.find(']')?;
        if open < close && !label.get(..open)?.contains(' ') {
            return Some((Piece::Text(label.get(open + 1..close)?), length + close + 1));
        }
    }
    valid.then_some((Piece::Text(shown), length))
}

fn struck(rest: &str) -> Option<(Piece<'_>, usize)> {
    let body = rest.strip_prefix("[.line-through]#").or_else(|| rest.strip_prefix("[line-through]#"))?;
    let end = body.find('#')?;
    Some((Piece::Styled(Style::Strike, body.get(..end)?), rest.len() - body.len() + end + 1))
}

fn link(rest: &str) -> Option<(Piece<'_>, usize)> {
    let start = ["link:", "xref:", "mailto:", "https://", "http://"]
        .iter()
        .find(|start| rest.starts_with(**start))?;
    let open = rest
        .find('[')
        .filter(|open| rest.get(..*open).is_some_and(|url| !url.contains(char::is_whitespace)))?;
    let close = open + rest.get(open..)?.find(']')?;
    let url = if start.ends_with("//") { rest.get(..open)? } else { rest.get(start.len()..open)? };
    let label = rest.get(open + 1..close)?.trim_end_matches('^');
    Some((Piece::Link(url, if label.is_empty() { url } else { label }), close + 1))
}
