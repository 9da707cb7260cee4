//! Why a document cannot be read.

use std::fmt;

use crate::format::Format;

/// Why a document cannot be read. `Display` completes a sentence that begins with the document's name, and ends without a
/// full stop.
///
/// ```
/// use status_document::{Error, Format, read};
///
/// let error = read(b"{\"404\": }", Some("codes.json")).unwrap_err();
/// assert!(matches!(error, Error::Malformed { format: Format::Json, line: 1, .. }));
/// assert_eq!(error.to_string(), "is not valid JSON: expected value at line 1 column 9");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are those of an image, an archive or the like.
    NotText,
    /// Neither the name nor the text shows a format that can be read.
    UnknownFormat,
    /// The text breaks the rules of its format.
    Malformed {
        /// Which rules: those of JSON or YAML.
        format: Format,
        /// Where the reader gave up, counted from 1.
        line: usize,
        /// What is wrong, and where.
        message: String,
    },
    /// Reading would take more time or memory than a document of this size may: 2 seconds and 400 MiB for each MiB of it.
    Refused {
        /// Where what costs too much begins, counted from 1.
        line: usize,
        /// What is wrong with this line: `nests brackets too deeply`.
        why: &'static str,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => f.write_str("is not text"),
            Self::UnknownFormat => f.write_str(
                "is in none of the formats that can be read: Markdown, MDX, HTML, reStructuredText, AsciiDoc, OpenAPI, \
                 JSON, YAML, CSV",
            ),
            Self::Malformed { format, message, .. } => write!(f, "is not valid {format}: {message}"),
            Self::Refused { line, why } => write!(f, "is refused: line {line} {why}"),
        }
    }
}

impl std::error::Error for Error {}
