//! AsciiDoc: sections, tables, lists, description lists.

mod inline;
mod table;

use std::collections::BTreeMap;

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::Document;
use crate::format::Format;
use inline::inline;

/// Reads a document.
pub fn read(text: &str, budget: &Budget) -> Document {
    let mut reader = Reader {
        lines: text.lines().collect(),
        at: 0,
        builder: Builder::new(budget),
        names: BTreeMap::new(),
        open: Vec::new(),
        pending: String::new(),
    };
    while reader.at < reader.lines.len() && !budget.is_spent() {
        reader.block();
    }
    reader.builder.finish(Format::AsciiDoc)
}

struct Reader<'a> {
    lines: Vec<&'a str>,
    at: usize,
    builder: Builder<'a>,
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
