//! reStructuredText: sections, the four kinds of tables, lists, definitions and field lists.

mod directive;
mod inline;
mod line;
mod table;

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::Document;
use crate::format::Format;
use inline::inline;
use line::Line;

/// Reads a document.
pub fn read(text: &str, budget: &Budget) -> Document {
    let lines: Vec<Line<'_>> = text.lines().enumerate().map(|(nth, line)| Line::new(line, nth + 1)).collect();
    let mut reader = Reader {
        lines: &lines,
        at: 0,
        builder: Builder::new(budget),
        open: Vec::new(),
        levels: Vec::new(),
        endless: false,
    };
    while reader.at < lines.len() && !budget.is_spent() {
        reader.block();
    }
    reader.builder.finish(Format::Rst)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ItemKind {
    Item,
    Definition,
    Field,
    /// A field about a status code, which documents of HTTP interfaces have among others.
    Status,
}

fn field_kind(name: &str) -> ItemKind {
    if name.starts_with("status") { ItemKind::Status } else { ItemKind::Field }
}

struct Reader<'a> {
    lines: &'a [Line<'a>],
    at: usize,
    builder: Builder<'a>,
    /// The items that are open, with the indent of their marker.
    open: Vec<(usize, ItemKind)>,
    /// Title styles in the order of their first use.
    levels: Vec<(char, bool)>,
    /// Whether a simple table without an end was found: there is no use in looking for another's.
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
            self.item(line, ItemKind::Item, text);
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
            (Some(_), _) => Some(ItemKind::Item),
            (_, Some((name, _))) => Some(field_kind(name)),
            _ if self.is_term(line) || directive::object(line.text).is_some() => Some(ItemKind::Definition),
            _ => None,
        };
        while let Some((indent, open)) = self.open.last().copied() {
            if line.indent > indent || line.indent == indent && kind == Some(open) {
                break;
            }
            self.open.pop();
            self.builder.close(if open == ItemKind::Definition { Open::Definition } else { Open::Item });
            self.builder.close(Open::List);
        }
    }

    fn enter(&mut self, line: Line<'_>, kind: ItemKind) {
        if self.open.last() != Some(&(line.indent, kind)) {
            self.builder.open(Open::List, line.number);
            self.open.push((line.indent, kind));
        }
    }

    fn item(&mut self, line: Line<'_>, kind: ItemKind, text: &str) {
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
        self.term(line, line.text);
        self.at += 1;
        self.wrapped(line.indent + 1, true);
    }

    fn term(&mut self, line: Line<'_>, term: &str) {
        self.enter(line, ItemKind::Definition);
        self.builder.open(Open::Term, line.number);
        inline(&mut self.builder, term);
        self.builder.close(Open::Term);
        self.builder.open(Open::Definition, line.number);
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
}
