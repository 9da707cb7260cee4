//! reStructuredText: sections, the four kinds of tables, lists, definitions and field lists.

use super::build::{Builder, Open};
use super::grid;
use super::model::{Document, Style, clip};
use super::sheet;

const CELL: Open = Open::Cell { head: false, rows: 1, columns: 1 };

/// Directives whose body is no text of the page, or no text at all.
const OPAQUE: &[&str] = &[
    "code-block",
    "code",
    "sourcecode",
    "raw",
    "literalinclude",
    "math",
    "image",
    "figure",
    "highlight",
    "parsed-literal",
    "toctree",
    "include",
    "graphviz",
    "plantuml",
    "mermaid",
    "contents",
    "index",
    "meta",
    "prompt",
    "program-output",
    "testcode",
    "doctest",
];

/// Reads a document.
pub(super) fn read(text: &str) -> Document {
    let lines: Vec<Line<'_>> = text.lines().enumerate().map(|(nth, line)| Line::new(line, nth + 1)).collect();
    let mut reader = Reader {
        lines: &lines,
        at: 0,
        builder: Builder::default(),
        open: Vec::new(),
        levels: Vec::new(),
        endless: false,
    };
    while reader.at < lines.len() {
        reader.block();
    }
    reader.builder.finish("restructuredtext")
}

#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    indent: usize,
    number: usize,
}

impl<'a> Line<'a> {
    fn new(line: &'a str, number: usize) -> Self {
        let text = line.trim();
        Self { text, indent: line.len() - line.trim_start().len(), number }
    }

    fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    /// A line of one punctuation character, as under a title.
    fn rule(self) -> Option<char> {
        let first = self.text.chars().next().filter(|c| c.is_ascii_punctuation())?;
        (self.text.len() > 1 && self.text.chars().all(|c| c == first)).then_some(first)
    }

    /// The border of a simple table: `====  =====`.
    fn is_border(self) -> bool {
        self.text.starts_with("==")
            && self.text.contains(' ')
            && self.text.bytes().all(|b| b == b'=' || b == b' ')
    }

    fn is_grid(self) -> bool {
        self.text.starts_with("+-") || self.text.starts_with("+=")
    }

    /// The text of a list item, and where it starts in the line.
    fn bullet(self) -> Option<(usize, &'a str)> {
        let marks = ["- ", "* ", "+ ", "• ", "#. ", "– "];
        if let Some(mark) = marks.iter().find(|mark| self.text.starts_with(**mark)) {
            return Some((mark.len(), self.text.get(mark.len()..)?.trim_start()));
        }
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = self.text.get(digits..)?;
        // `404. Not found` keeps its number: it may be a code.
        (1..3)
            .contains(&digits)
            .then(|| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")))
            .flatten()
            .map(|rest| (digits + 2, rest))
    }

    /// `:name: body`
    fn field(self) -> Option<(&'a str, &'a str)> {
        let (name, body) = self
            .text
            .strip_prefix(':')?
            .split_once(": ")
            .or_else(|| self.text.strip_prefix(':')?.strip_suffix(':').map(|n| (n, "")))?;
        (!name.is_empty() && !name.contains('`') && name.len() < 80).then_some((name, body))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Item,
    Definition,
    Field,
    /// A field about a status code, which documents of HTTP interfaces have among others.
    Status,
}

fn field_kind(name: &str) -> Kind {
    if name.starts_with("status") { Kind::Status } else { Kind::Field }
}

struct Reader<'a> {
    lines: &'a [Line<'a>],
    at: usize,
    builder: Builder,
    /// The items that are open, with the indent of their marker.
    open: Vec<(usize, Kind)>,
    /// Title styles in the order of their first use.
    levels: Vec<(char, bool)>,
    /// Whether a simple table was found without an end: there is no use in looking for another's.
    endless: bool,
}

impl<'a> Reader<'a> {
    fn line(&self, ahead: usize) -> Option<Line<'a>> {
        self.lines.get(self.at + ahead).copied()
    }

    fn block(&mut self) {
        let Some(line) = self.line(0) else { return };
        if line.is_blank() {
            self.at += 1;
            return;
        }
        self.leave(line);
        if line.text == ".." || line.text.starts_with(".. ") {
            self.explicit(line);
        } else if line.is_grid() {
            self.grid_table(line);
        } else if line.is_border() && self.simple_table(line) || self.title(line) {
        } else if let Some((_, text)) = line.bullet() {
            self.item(line, Kind::Item, text);
        } else if let Some((name, body)) = line.field() {
            let text = format!("{name}: {body}");
            self.item(line, field_kind(name), &text);
        } else if self.is_term(line) {
            self.definition(line);
        } else {
            self.paragraph(line);
        }
    }

    /// Closes the items that this line no longer belongs to.
    fn leave(&mut self, line: Line<'_>) {
        let kind = match (line.bullet(), line.field()) {
            (Some(_), _) => Some(Kind::Item),
            (_, Some((name, _))) => Some(field_kind(name)),
            _ if self.is_term(line) => Some(Kind::Definition),
            _ => None,
        };
        while let Some((indent, open)) = self.open.last().copied() {
            if line.indent > indent || line.indent == indent && kind == Some(open) {
                break;
            }
            self.open.pop();
            self.builder.close(if open == Kind::Definition { Open::Definition } else { Open::Item });
            self.builder.close(Open::List);
        }
    }

    fn enter(&mut self, line: Line<'_>, kind: Kind) {
        if self.open.last() != Some(&(line.indent, kind)) {
            self.builder.open(Open::List, line.number);
            self.open.push((line.indent, kind));
        }
    }

    fn item(&mut self, line: Line<'_>, kind: Kind, text: &str) {
        self.enter(line, kind);
        self.builder.open(Open::Item, line.number);
        inline(&mut self.builder, text);
        self.at += 1;
        self.wrapped(line.indent + 1, false);
        self.literal(line);
    }

    /// The rest of a paragraph.
    fn wrapped(&mut self, indent: usize, term: bool) -> String {
        let mut last = String::new();
        while let Some(next) = self.line(0).filter(|next| !next.is_blank() && next.indent >= indent) {
            if next.bullet().is_some()
                || next.is_grid()
                || next.is_border()
                || !term && next.field().is_some_and(|_| next.text.starts_with(":status"))
            {
                break;
            }
            self.builder.text("\n");
            inline(&mut self.builder, next.text);
            last = next.text.to_owned();
            self.at += 1;
        }
        last
    }

    fn is_term(&self, line: Line<'_>) -> bool {
        self.line(1).is_some_and(|next| {
            !next.is_blank() && next.indent > line.indent && next.bullet().is_none() && !next.is_grid()
        }) && line.rule().is_none()
            && !line.text.starts_with('|')
            && !line.text.ends_with("::")
    }

    fn definition(&mut self, line: Line<'_>) {
        self.enter(line, Kind::Definition);
        self.builder.open(Open::Term, line.number);
        inline(&mut self.builder, line.text);
        self.builder.close(Open::Term);
        self.builder.open(Open::Definition, line.number);
        self.at += 1;
        self.wrapped(line.indent + 1, true);
    }

    fn paragraph(&mut self, line: Line<'_>) {
        if line.text.starts_with(">>>") || line.text == "::" {
            self.at += 1;
            return self.literal(Line { text: "::", ..line });
        }
        self.builder.open(Open::Paragraph, line.number);
        inline(&mut self.builder, line.text.trim_start_matches("| "));
        self.at += 1;
        let mut last = line.text;
        while let Some(next) = self.line(0).filter(|next| !next.is_blank() && next.indent == line.indent) {
            let titled =
                self.line(1).is_some_and(|rule| rule.rule().is_some() && rule.text.len() >= next.text.len());
            if next.is_grid() || next.is_border() || next.bullet().is_some() || titled {
                break;
            }
            if let Some(text) = next.text.strip_prefix("| ") {
                self.builder.line_break();
                inline(&mut self.builder, text);
            } else {
                self.builder.text("\n");
                inline(&mut self.builder, next.text);
            }
            last = next.text;
            self.at += 1;
        }
        self.builder.end_paragraph();
        self.literal(Line { text: last, ..line });
    }

    /// After `::`, what is indented is code.
    fn literal(&mut self, line: Line<'_>) {
        if line.text.ends_with("::") {
            let start = self.at;
            self.skip_body(line.indent);
            let code = self.lines.get(start..self.at).unwrap_or_default();
            let text = code.iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
            if let Some(first) = code.first().filter(|_| !text.trim().is_empty()) {
                self.builder.code_block(&text, first.number);
            }
        }
    }

    fn skip_body(&mut self, indent: usize) {
        while self.line(0).is_some_and(|next| next.is_blank() || next.indent > indent) {
            self.at += 1;
        }
    }

    fn title(&mut self, line: Line<'_>) -> bool {
        let (over, title) = match line.rule() {
            Some(_) => (true, self.line(1)),
            None => (false, Some(line)),
        };
        let Some(title) = title.filter(|title| !title.is_blank() && title.rule().is_none()) else {
            // A lone rule is a transition.
            self.at += usize::from(over);
            return over;
        };
        let under = self
            .line(if over { 2 } else { 1 })
            .and_then(|under| under.rule().map(|rule| (rule, under.text.len())));
        let Some((rule, length)) = under else {
            self.at += usize::from(over);
            return over;
        };
        let wide = title.text.chars().count();
        if !over && (length < wide.min(4) || title.indent > 0 || length < 2) {
            return false;
        }
        let style = (rule, over);
        let level = self.levels.iter().position(|known| *known == style).unwrap_or_else(|| {
            self.levels.push(style);
            self.levels.len() - 1
        });
        self.open.clear();
        self.builder.close_all();
        let level = u8::try_from(level + 1).unwrap_or(6).min(6);
        self.builder.open(Open::Heading(level), title.number);
        inline(&mut self.builder, title.text);
        self.builder.close(Open::Heading(level));
        self.at += if over { 3 } else { 2 };
        true
    }

    fn explicit(&mut self, line: Line<'_>) {
        self.at += 1;
        let Some((name, argument)) = line.text.get(3..).unwrap_or_default().split_once("::") else {
            // Targets, footnotes and comments.
            let target = line.text.starts_with(".. _") || line.text.starts_with(".. [");
            if !target || self.line(0).is_some_and(|next| next.indent > line.indent) {
                self.skip_body(line.indent);
            }
            return;
        };
        let name = name.trim();
        match name {
            _ if name.contains([' ', '|']) || OPAQUE.contains(&name) => self.skip_body(line.indent),
            "list-table" | "csv-table" | "flat-table" => {
                let start = self.at;
                self.skip_body(line.indent);
                let body = self.lines.get(start..self.at).unwrap_or_default();
                if name == "csv-table" { self.csv_table(line, body) } else { self.list_table(line, body) }
            }
            "http:get" | "http:post" | "http:put" | "http:patch" | "http:delete" | "http:head"
            | "http:options" => {
                let method = name.trim_start_matches("http:").to_uppercase();
                self.builder.close_all();
                self.open.clear();
                self.builder.open(Open::Heading(6), line.number);
                self.builder.text(&format!("{method} {}", argument.trim()));
                self.builder.close(Open::Heading(6));
            }
            "http:statuscode" => self.item(line, Kind::Status, argument),
            _ => {
                // The options of any other directive are none of its text.
                while self.line(0).is_some_and(|next| {
                    next.indent > line.indent && next.field().is_some() && !next.text.starts_with(":status")
                }) {
                    self.at += 1;
                }
            }
        }
    }

    fn list_table(&mut self, line: Line<'_>, body: &[Line<'_>]) {
        let mut heads = 0;
        self.builder.open(Open::Table, line.number);
        let (mut rows, mut open) = (0, false);
        for line in body {
            if let Some((name, value)) = line.field().filter(|_| rows == 0) {
                if name == "header-rows" {
                    heads = value.trim().parse().unwrap_or(0);
                }
                continue;
            }
            let row = line.text.strip_prefix("* ").map(str::trim_start).filter(|rest| rest.starts_with('-'));
            if row.is_some() {
                rows += 1;
                self.builder.open(Open::Row, line.number);
            }
            let start = row
                .or(Some(line.text))
                .and_then(|text| text.strip_prefix("- ").or((text == "-").then_some("")));
            match start.filter(|_| row.is_some() || rows > 0 && (!open || line.indent < 6)) {
                Some(cell) => {
                    self.builder.open(Open::Cell { head: rows <= heads, rows: 1, columns: 1 }, line.number);
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

    fn csv_table(&mut self, line: Line<'_>, body: &[Line<'_>]) {
        let mut source = String::new();
        let mut delimiter = b',';
        let mut start = line.number;
        for line in body {
            match line.field().filter(|_| source.is_empty() || !source.contains('\n')) {
                Some(("header", value)) => source = format!("{value}\n"),
                Some(("delim", value)) => {
                    delimiter =
                        if value == "tab" { b'\t' } else { *value.as_bytes().first().unwrap_or(&b',') }
                }
                Some(_) => {}
                None => {
                    if !line.is_blank() && start == 0 {
                        start = line.number;
                    }
                    source.push_str(line.text);
                    source.push('\n');
                }
            }
        }
        let table = sheet::table(&source, delimiter, line.number);
        self.builder.table(table);
    }

    fn grid_table(&mut self, line: Line<'_>) {
        let start = self.at;
        while self.line(0).is_some_and(|next| next.text.starts_with(['+', '|']) && next.indent == line.indent)
        {
            self.at += 1;
        }
        let source: Vec<&str> =
            self.lines.get(start..self.at).unwrap_or_default().iter().map(|line| line.text).collect();
        grid::read(&source, &mut self.builder, line.number, &mut |builder, text| inline(builder, text));
    }

    /// Reads a simple table, if it has an end.
    fn simple_table(&mut self, first: Line<'a>) -> bool {
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
        let columns = columns(first);
        self.builder.open(Open::Table, first.number);
        let mut row: Vec<String> = Vec::new();
        let mut at = first.number;
        for (nth, line) in body.iter().enumerate() {
            if line.is_blank() || line.is_border() || line.text.bytes().all(|b| matches!(b, b'-' | b' ')) {
                continue;
            }
            let cells = cut(line, &columns);
            let continues =
                cells.first().is_some_and(|cell| cell.is_empty()) && !row.is_empty() && nth != head;
            if continues {
                for (cell, more) in row.iter_mut().zip(cells) {
                    if !more.is_empty() {
                        cell.push('\n');
                        cell.push_str(more);
                    }
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
        if cells.is_empty() {
            return;
        }
        self.builder.open(Open::Row, line);
        for cell in cells {
            self.builder.open(Open::Cell { head, rows: 1, columns: 1 }, line);
            inline(&mut self.builder, if cell == "\\" { "" } else { cell });
            self.builder.close(CELL);
        }
        self.builder.close(Open::Row);
    }
}

/// Where the columns of a simple table start, from its border, in characters of the source line.
fn columns(border: Line<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, c) in border.text.chars().enumerate() {
        if c == '=' && before == ' ' {
            starts.push(border.indent + at);
        }
        before = c;
    }
    starts
}

fn cut<'a>(line: &Line<'a>, starts: &[usize]) -> Vec<&'a str> {
    let byte = |column: usize| {
        let within = column.saturating_sub(line.indent);
        line.text.char_indices().nth(within).map_or(line.text.len(), |(at, _)| at)
    };
    let bytes: Vec<usize> =
        starts.iter().enumerate().map(|(nth, start)| if nth == 0 { 0 } else { byte(*start) }).collect();
    // Wide characters shift the columns: then two spaces part them.
    let aligned = bytes
        .iter()
        .skip(1)
        .all(|at| line.text.get(..*at).is_none_or(|before| before.ends_with(' ')) || *at >= line.text.len());
    if !aligned {
        let parts: Vec<&str> = line.text.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() == starts.len() {
            return parts;
        }
    }
    let first = if line.indent >= starts.get(1).copied().unwrap_or(usize::MAX) { 1 } else { 0 };
    let mut cells = vec![""; first];
    for (nth, start) in bytes.iter().enumerate().skip(first) {
        let end = bytes.get(nth + 1).copied().unwrap_or(line.text.len());
        cells.push(line.text.get(*start..end).unwrap_or_default().trim());
    }
    cells
}

/// Inline markup: literals, emphasis, references and roles.
pub(super) fn inline(builder: &mut Builder, text: &str) {
    // A target is no text of the page.
    if text.starts_with(".. _") && text.ends_with(':') {
        return;
    }
    let mut at = 0;
    let mut plain = 0;
    let before = |at: usize| {
        text.get(..at)
            .is_none_or(|before| before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric()))
    };
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let rest = clip(rest, SPAN);
        let found = match rest.as_bytes().first() {
            Some(b'\\') => {
                builder.text(text.get(plain..at).unwrap_or_default());
                let next = rest.get(1..).and_then(|rest| rest.chars().next());
                at += 1;
                plain = at;
                if next == Some(' ') {
                    plain += 1;
                }
                at += next.map_or(0, char::len_utf8);
                continue;
            }
            Some(b'`') if rest.starts_with("``") => {
                span(rest, "``", "``").map(|(inner, length)| (inner, length, Some(Style::Code)))
            }
            Some(b'`') => span(rest, "`", "`").map(|(inner, length)| (inner, length, None)),
            Some(b'*') if rest.starts_with("**") && before(at) => {
                span(rest, "**", "**").map(|(inner, length)| (inner, length, Some(Style::Strong)))
            }
            Some(b'*') if before(at) => {
                span(rest, "*", "*").map(|(inner, length)| (inner, length, Some(Style::Emphasis)))
            }
            Some(b':') if before(at) => role(rest).map(|(inner, length)| (inner, length, None)),
            _ => None,
        };
        let Some((inner, length, style)) = found else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        builder.text(text.get(plain..at).unwrap_or_default());
        match style {
            Some(Style::Code) => builder.code(inner),
            Some(style) => {
                builder.mark(style);
                builder.text(inner);
                builder.unmark(style);
            }
            None => reference(builder, inner),
        }
        at += length;
        while text.get(at..).is_some_and(|rest| rest.starts_with('_')) && style.is_none() {
            at += 1;
        }
        plain = at;
    }
    builder.text(text.get(plain..).unwrap_or_default());
}

/// Inline markup that takes more than this is none.
const SPAN: usize = 2048;

fn span<'a>(rest: &'a str, open: &str, close: &str) -> Option<(&'a str, usize)> {
    let inner = rest.get(open.len()..)?;
    let end = inner.find(close).filter(|end| *end > 0)?;
    let inner = inner.get(..end)?;
    (!inner.starts_with(char::is_whitespace)).then_some((inner, open.len() + end + close.len()))
}

/// ``:role:`text` ``
fn role(rest: &str) -> Option<(&str, usize)> {
    let name = rest.get(1..)?.find(":`").filter(|name| (1..40).contains(name))?;
    let valid =
        rest.get(1..=name)?.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | ':' | '_' | '.' | '+'));
    let (inner, length) = span(rest.get(name + 2..)?, "`", "`")?;
    valid.then_some((inner, name + 2 + length))
}

/// `text <target>` shows its text; a target that is a page is a link.
fn reference(builder: &mut Builder, inner: &str) {
    match inner.rsplit_once(" <").and_then(|(text, url)| url.strip_suffix('>').map(|url| (text, url))) {
        Some((text, url)) if url.contains("://") => {
            builder.link(url);
            builder.text(text);
            builder.unlink();
        }
        Some((text, _)) => builder.text(text),
        None => builder.text(inner.trim_start_matches('~')),
    }
}
