//! What every format is read into: headings, paragraphs, list items, definitions and tables, each with its line.

mod lines;
mod text;

pub use text::{Link, Mark, Style, Text, clip, clip_start, fold};

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
    /// The title that the document states about itself, else its first heading of the first level, else the heading that
    /// it begins with if the next one of the same level follows at once.
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
    /// One term of a definition list, with what is said about it.
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

    /// Moves the block to another line, and its rows.
    pub(crate) fn move_to(&mut self, to: impl Fn(usize) -> usize) {
        match self {
            Self::Heading { line, .. }
            | Self::Paragraph { line, .. }
            | Self::Item { line, .. }
            | Self::Definition { line, .. }
            | Self::Code { line, .. } => *line = to(*line),
            Self::Table(table) => {
                table.line = to(table.line);
                table.rows.iter_mut().for_each(|row| row.line = to(row.line));
            }
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
    /// Whether the source says that it is a header; formats like CSV never do.
    pub head: bool,
    /// Its cells, one per column.
    pub cells: Vec<Text>,
}
