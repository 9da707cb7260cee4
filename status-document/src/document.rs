//! What every format is read into: headings, paragraphs, list items, definitions and tables, each with its line.

use std::borrow::Cow;

use serde::Serialize;

use crate::format::Format;

/// A document, reduced to what a reader of the rendered page sees.
///
/// ```
/// use status_document::{Block, read};
///
/// let document = read(b"---\nupdated: 2024-05-01\n---\n# Errors\n\nSee below.\n", Some("errors.md"))?;
/// assert_eq!(document.title.as_deref(), Some("Errors"));
/// assert_eq!(document.updated.as_deref(), Some("2024-05-01"));
/// assert!(matches!(&document.blocks[1], Block::Paragraph { text, line: 6 } if text.plain == "See below."));
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Document {
    /// The format that it was read as.
    pub format: Format,
    /// The title that the document states about itself, else its first heading of the first level.
    pub title: Option<String>,
    /// The date of the last change that the document states, `YYYY-MM-DD`.
    pub updated: Option<String>,
    /// What it consists of, in the order of the page.
    pub blocks: Vec<Block>,
}

/// One part of a document. Lines are those of the source, counted from 1.
///
/// ```
/// use status_document::{Block, read};
///
/// let document = read(b"- 404: gone\n  - for good\n", Some("errors.md"))?;
/// let depths = document.blocks.iter().map(|block| match block {
///     Block::Item { depth, .. } => *depth,
///     _ => panic!("a list has items only"),
/// });
/// assert_eq!(depths.collect::<Vec<_>>(), [0, 1]);
/// assert_eq!(document.blocks[1].line(), 2);
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 6; 7 for the title of a note, a tab or a part that folds away.
        level: u8,
        /// What it says.
        text: Text,
        /// Where it stands.
        line: usize,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        text: Text,
        /// Where it begins.
        line: usize,
    },
    /// A list item; its nested items follow as blocks of their own with a greater depth.
    Item {
        /// Which list of the document it belongs to; those nested in it are others.
        list: usize,
        /// How many lists it is nested in, 0 for none.
        depth: usize,
        /// What it says, without what its nested items say.
        text: Text,
        /// Where it begins.
        line: usize,
    },
    /// One term of a definition list with what is said about it.
    Definition {
        /// Which list of the document it belongs to.
        list: usize,
        /// What is defined; empty where the source left it out.
        term: Text,
        /// What is said about it.
        text: Text,
        /// Where the term stands.
        line: usize,
    },
    /// A table.
    Table(Table),
    /// A block of code.
    Code {
        /// The code as it stands, line by line.
        text: String,
        /// Where its first line stands.
        line: usize,
    },
}

impl Block {
    /// Where the block begins in the source, counted from 1.
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

/// A table; rows may differ in length, and what a row lacks is empty.
///
/// A cell over several rows stands in each of them. One over several columns stands in the first of them, and the others
/// are empty; in a header it stands in each.
///
/// ```
/// use status_document::{Block, read};
///
/// let page = b"<table><tr><th colspan=2>Code</th></tr><tr><td>404</td><td>gone</td></tr></table>";
/// let document = read(page, Some("errors.html"))?;
/// let Block::Table(table) = &document.blocks[0] else { panic!("a table") };
/// let head = &table.rows[0];
/// assert!(head.head);
/// assert_eq!(head.cells.iter().map(|cell| cell.plain.as_str()).collect::<Vec<_>>(), ["Code", "Code"]);
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Table {
    /// Where it begins.
    pub line: usize,
    /// Its title, often empty.
    pub caption: Text,
    /// Its rows, those of the header first.
    pub rows: Vec<Row>,
}

/// A row of a [`Table`].
#[derive(Debug, Default, Clone)]
pub struct Row {
    /// Where it begins.
    pub line: usize,
    /// Whether the source says that it is a header; formats like CSV say so of none.
    pub head: bool,
    /// Its cells, one a column.
    pub cells: Vec<Text>,
}

/// Text without markup; what the markup said is kept next to it.
///
/// White space is single: a space, `\r` where only the source broke the line, `\n` where the page does.
///
/// ```
/// use status_document::{Block, Style, Text, read};
///
/// let document = read(b"**404** [Not\nFound](https://example.com)\n", Some("errors.md"))?;
/// let Block::Paragraph { text, .. } = &document.blocks[0] else { panic!("a paragraph") };
/// assert_eq!(text.plain, "404 Not\rFound");
/// assert_eq!((text.marks[0].kind, text.marks[0].start, text.marks[0].end), (Style::Strong, 0, 3));
/// assert_eq!((text.links[0].text.as_str(), text.links[0].start), ("Not Found", 4));
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Default, Clone)]
pub struct Text {
    /// The characters that the page shows.
    pub plain: String,
    /// Which of them are set apart, in the order in which the marks end.
    pub marks: Vec<Mark>,
    /// Which of them are links, in order.
    pub links: Vec<Link>,
}

/// A stretch of a [`Text`] that the page sets apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// How it is set apart.
    pub kind: Style,
    /// The byte of the text at which it starts.
    pub start: usize,
    /// The byte of the text before which it ends.
    pub end: usize,
}

/// How a stretch of text is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Set as code: `` `404` ``.
    Code,
    /// Bold: `**404**`.
    Strong,
    /// Italic: `*404*`.
    Emphasis,
    /// Struck out: `~~404~~`.
    Strike,
}

/// A link within a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words that are linked, on one line.
    pub text: String,
    /// Where they lead, as written.
    pub url: String,
    /// The byte of the text at which the words start.
    #[serde(skip)]
    pub start: usize,
    /// The byte of the text before which they end.
    #[serde(skip)]
    pub end: usize,
}

impl Text {
    /// A text without marks and links; white space is folded.
    ///
    /// ```
    /// assert_eq!(status_document::Text::new(" Not  Found ").plain, "Not Found");
    /// ```
    pub fn new(plain: &str) -> Self {
        let mut text = Self::default();
        text.push(plain);
        text.trim();
        text
    }

    /// Whether the page shows nothing of it.
    ///
    /// ```
    /// assert!(status_document::Text::new(" ").is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Appends text with white space folded and invisible joiners dropped.
    pub(crate) fn push(&mut self, text: &str) {
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
    pub(crate) fn line_break(&mut self) {
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
    pub(crate) fn trim(&mut self) {
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

    /// Whether all of the text carries this style, the blanks between aside.
    ///
    /// ```
    /// use status_document::{Block, Style, read};
    ///
    /// let document = read(b"~~404~~ ~~Not Found~~\n", Some("errors.md"))?;
    /// let Block::Paragraph { text, .. } = &document.blocks[0] else { panic!("a paragraph") };
    /// assert!(text.all(Style::Strike) && !text.all(Style::Code));
    /// # Ok::<(), status_document::Error>(())
    /// ```
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
