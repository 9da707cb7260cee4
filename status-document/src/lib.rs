//! Reads vendors' documents, and finds the lists of status codes in them.
//!
//! ```text
//! bytes ── read ──▶ Document ── judge ──▶ Lists
//! ```
//!
//! [`read`] turns a document of any format into one small model of headings, paragraphs, lists and tables, each with its
//! line. [`judge`] finds in that model the lists of codes that an API answers with: one judgement for all formats. This
//! library knows nothing of files, terminals or specs; the command line tool `vendor-status` makes specs from lists.
//!
//! ```
//! let page = b"# Errors\n\n| Code | Meaning |\n|---|---|\n| 404 | Not Found |\n| 429 | Slow down |\n";
//! let document = status_document::read(page, Some("errors.md"))?;
//! let lists = status_document::judge(&document);
//!
//! let section = &lists.sections[0];
//! assert_eq!(section.heading.as_deref(), Some("Errors"));
//! assert_eq!((section.codes[0].code.as_u16(), section.codes[0].line), (Some(404), 5));
//! assert_eq!(section.codes[1].reason.as_deref(), Some("Slow down"));
//! # Ok::<(), status_document::Error>(())
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod asciidoc;
mod budget;
mod builder;
mod data;
mod detect;
mod document;
mod error;
mod format;
mod grid;
mod html;
mod judge;
mod lists;
mod markdown;
mod node;
mod phrases;
mod rst;
mod sheet;
mod source;

pub use document::{Block, Document, Link, Mark, Row, Style, Table, Text};
pub use error::Error;
pub use format::Format;
pub use judge::judge;
pub use lists::{Advice, Form, ListedCode, ListedRange, Lists, Section, Skipped, Verdict};
pub use status_codegen::{Code, CodeType};

use budget::Budget;
use document::fold;

/// Reads a document; the ending of its name, if it has one, shows the format.
///
/// Line ends of every kind and a byte order mark change nothing. Without a name, or with one that shows nothing, the
/// text itself shows the format.
///
/// # Errors
///
/// The bytes are not text, show none of the formats, are broken beyond reading, or would take more time or memory than a
/// document of their size may.
///
/// ```
/// use status_document::{Error, Format, read};
///
/// assert_eq!(read(b"code,meaning\n404,gone\n", Some("codes.csv"))?.format, Format::Csv);
/// assert_eq!(read(b"\x89PNG\0\0", None).unwrap_err(), Error::NotText);
/// # Ok::<(), Error>(())
/// ```
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Document, Error> {
    read_within(bytes, name, &Budget::new(bytes.len()))
}

fn read_within(bytes: &[u8], name: Option<&str>, budget: &Budget) -> Result<Document, Error> {
    let text = source::decode(bytes)?;
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut document = match detect::format(text, name)? {
        Format::Markdown => markdown::read(text, budget),
        Format::Html => html::read(text, budget),
        Format::Rst => rst::read(text, budget),
        Format::AsciiDoc => asciidoc::read(text, budget),
        format @ (Format::Json | Format::OpenApi) => {
            data::read(&node::json(text, budget)?, text, format, budget)
        }
        Format::Yaml => data::read(&node::yaml(text, budget)?, text, Format::Yaml, budget),
        Format::Csv => sheet::read(text, detect::delimiter(name), budget),
    };
    document.title = document.title.take().or_else(|| first_heading(&document));
    budget.settle(document)
}

fn first_heading(document: &Document) -> Option<String> {
    let first = document.blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text, .. } => Some(text),
        _ => None,
    });
    first.or_else(|| head(document)).map(|text| fold(&text.plain).into_owned())
}

/// The heading at the start of a page that the next one of its level follows at once: it has only the page to head.
fn head(document: &Document) -> Option<&document::Text> {
    // The headings of data are its keys.
    let written = matches!(document.format, Format::Markdown | Format::Html | Format::AsciiDoc | Format::Rst);
    match document.blocks.as_slice() {
        [Block::Heading { level, text, .. }, Block::Heading { level: next, .. }, ..] if level == next => {
            Some(text).filter(|_| written)
        }
        _ => None,
    }
}
