//! Why a document cannot be read.

use std::fmt;

/// Why a document cannot be read. `Display` completes a sentence that begins with the document's name: `is not text`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are those of an image, an archive or the like.
    NotText,
    /// No format that is read here shows in the name or the text.
    UnknownFormat,
    /// The text is broken beyond reading, or made to exhaust its reader; the words say where and how.
    Malformed(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => f.write_str("is not text"),
            Self::UnknownFormat => f.write_str(
                "is in none of the formats that can be read: Markdown, MDX, HTML, reStructuredText, AsciiDoc, OpenAPI, \
                 JSON, YAML, CSV",
            ),
            Self::Malformed(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for Error {}
