//! What every format is read into: headings, paragraphs, list items, definitions and tables, each with its line.

use std::borrow::Cow;

use serde::Serialize;

/// A document, reduced to what a reader of the rendered page sees.
#[derive(Debug, Default)]
pub struct Document {
    pub format: &'static str,
    /// The title that the document states about itself.
    pub title: Option<String>,
    /// The date of the last change that the document states, `YYYY-MM-DD`.
    pub updated: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Debug)]
pub enum Block {
    Heading {
        level: u8,
        text: Text,
        line: usize,
    },
    Paragraph {
        text: Text,
        line: usize,
    },
    /// A list item; its nested items follow as blocks of their own with a greater depth.
    Item {
        list: usize,
        depth: usize,
        text: Text,
        line: usize,
    },
    /// One term of a definition list with what is said about it.
    Definition {
        list: usize,
        term: Text,
        text: Text,
        line: usize,
    },
    Table(Table),
    Code {
        text: String,
        line: usize,
    },
}

impl Block {
    pub fn line(&self) -> usize {
        match self {
            Self::Heading { line, .. }
            | Self::Paragraph { line, .. }
            | Self::Item { line, .. }
            | Self::Definition { line, .. }
            | Self::Code { line, .. } => *line,
            Self::Table(table) => table.line,
        }
    }
}

#[derive(Debug, Default)]
pub struct Table {
    pub line: usize,
    pub caption: Text,
    pub rows: Vec<Row>,
}

#[derive(Debug, Default, Clone)]
pub struct Row {
    pub line: usize,
    pub head: bool,
    pub cells: Vec<Text>,
}

/// Text without markup; what the markup said is kept beside it.
///
/// White space is single: a space, `\r` where only the source broke the line, `\n` where the page does.
#[derive(Debug, Default, Clone)]
pub struct Text {
    pub plain: String,
    pub marks: Vec<Mark>,
    pub links: Vec<Link>,
}

/// A stretch of text that the page sets apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub kind: Style,
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Code,
    Strong,
    Emphasis,
    Strike,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    pub text: String,
    pub url: String,
    #[serde(skip)]
    pub start: usize,
    #[serde(skip)]
    pub end: usize,
}

impl Text {
    pub fn new(plain: &str) -> Self {
        let mut text = Self::default();
        text.push(plain);
        text.trim();
        text
    }

    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Appends text with white space folded and invisible joiners dropped.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => {}
                '\r' | '\n' => self.space('\r'),
                c if c.is_whitespace() => self.space(' '),
                c => self.plain.push(c),
            }
        }
    }

    /// A line break that the page shows.
    pub fn line_break(&mut self) {
        self.space('\n');
    }

    fn space(&mut self, c: char) {
        match self.plain.as_bytes().last() {
            None => {}
            Some(b' ' | b'\r') if c == '\n' => {
                self.plain.pop();
                self.plain.push(c);
            }
            Some(b' ' | b'\r' | b'\n') => {}
            Some(_) => self.plain.push(c),
        }
    }

    /// Drops trailing white space; marks and links that lose their text go with it.
    pub fn trim(&mut self) {
        let length = self.plain.trim_end().len();
        self.plain.truncate(length);
        for mark in &mut self.marks {
            mark.end = mark.end.min(length);
        }
        self.marks.retain(|mark| mark.start < mark.end);
        for link in &mut self.links {
            (link.start, link.end) = (link.start.min(length), link.end.min(length));
        }
    }

    /// Whether all of the text carries this style.
    pub fn all(&self, kind: Style) -> bool {
        let mut end = 0;
        for mark in self.marks.iter().filter(|mark| mark.kind == kind) {
            if self.plain.get(end..mark.start).is_none_or(|between| !between.trim().is_empty()) {
                return false;
            }
            end = mark.end;
        }
        end > 0 && self.plain.get(end..).is_some_and(|rest| rest.trim().is_empty())
    }
}

/// Text on one line, trimmed.
pub fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.contains(['\r', '\n', '\t']) || text.contains("  ") {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// The start of a text, at most `most` bytes.
pub fn clip(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The end of a text, about `most` bytes.
pub fn clip_start(text: &str, most: usize) -> &str {
    text.get(clip(text, text.len().saturating_sub(most)).len()..).unwrap_or(text)
}
