//! What a document lists: codes and ranges by section, what was left out, and by which rule.

use std::fmt;

use serde::Serialize;
use status_codegen::{Code, CodeType};

use crate::document::Link;

/// What [`judge`](crate::judge) finds in a document.
///
/// ```
/// let page = b"# Errors\n\n- 404: gone\n- 429: slow down\n\n# Country codes\n\n- 34: Spain\n- 51: Peru\n";
/// let document = status_document::read(page, Some("errors.md"))?;
/// let lists = status_document::judge(&document);
/// assert_eq!(lists.sections.len(), 1);
/// assert_eq!((lists.left[0].line, lists.left[0].rule), (8, "other-heading"));
/// assert_eq!((lists.unsure[0].line, lists.unsure[0].codes.len()), (8, 2));
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Lists {
    /// The lists of status codes, in the order of their lines.
    pub sections: Vec<Section>,
    /// Numbers in these lists that are not taken as codes, in the order of their lines.
    pub skipped: Vec<Skipped>,
    /// What holds numbers and is not a list of status codes, in the order of lines.
    pub left: Vec<Verdict>,
    /// Those of them that could be read as lists of codes, in the order of their lines; `taken` says why each was left.
    pub unsure: Vec<Section>,
}

/// The codes under one heading, or of one table where a heading has several that disagree. It has a code or a range.
#[derive(Debug, Default, Serialize)]
pub struct Section {
    /// The heading, or the caption of a table without one.
    pub heading: Option<String>,
    /// Where the first list of the section begins; lines count from 1.
    pub line: usize,
    /// The type that holds all of its codes as they are written: u16, u32, i32, u64, i64 or text.
    pub code_type: CodeType,
    /// The codes in the order of the document; a code may be listed several times.
    pub codes: Vec<ListedCode>,
    /// The ranges in the order of the document.
    pub ranges: Vec<ListedRange>,
    /// The lists that the section is made of, each with the rule that took it; at least one.
    #[serde(skip)]
    pub taken: Vec<Verdict>,
}

/// What a document says about one code.
///
/// In a [`Section`] of words, numbers are texts too; in one of numbers, those with leading zeros alone are texts.
///
/// ```
/// let page = b"# Error codes\n\n| Code | Meaning |\n|-|-|\n| 0 | Fine |\n| -1121 | Unknown symbol |\n";
/// let lists = status_document::judge(&status_document::read(page, Some("codes.md"))?);
/// assert_eq!(lists.sections[0].codes[1].code, -1121);
/// assert_eq!(lists.sections[0].code_type.word(), "i32");
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Clone, Serialize)]
pub struct ListedCode {
    /// The code.
    pub code: Code,
    /// The HTTP statuses that the document puts next to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub http: Vec<u16>,
    /// The vendor's phrase.
    pub reason: Option<String>,
    /// What the phrase means, on one line.
    pub description: Option<String>,
    /// What the document advises the caller to do.
    pub remedy: Option<String>,
    /// What a column about retrying says.
    pub retry: Option<Advice>,
    /// The links of these texts, as they are written.
    pub links: Vec<Link>,
    /// Where the entry begins; lines count from 1.
    pub line: usize,
}

/// What a document says about a range of codes.
#[derive(Debug, Clone, Serialize)]
pub struct ListedRange {
    /// `5XX` or `200-299`.
    pub range: String,
    /// The phrase and what it means, on one line.
    pub description: Option<String>,
    /// What the document advises the caller to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// What a column about retrying says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry: Option<Advice>,
    /// Where the entry begins; lines count from 1.
    pub line: usize,
}

/// Whether a request may be sent again, as far as a document says.
///
/// ```
/// use status_document::Advice;
///
/// let page = b"# Close codes\n\n| Code | Meaning | Reconnect |\n|-|-|-|\n| 4000 | Unknown | Yes |\n| 4004 | Refused | No |\n";
/// let lists = status_document::judge(&status_document::read(page, Some("codes.md"))?);
/// let advice: Vec<_> = lists.sections[0].codes.iter().map(|entry| entry.retry).collect();
/// assert_eq!(advice, [Some(Advice::Always), Some(Advice::Never)]);
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Advice {
    /// The same request gets the same answer.
    Never,
    /// Only a request that may be carried out twice.
    Idempotent,
    /// Any request.
    Always,
}

impl Advice {
    /// The advice in one word: `never`, `idempotent` or `always`.
    ///
    /// ```
    /// assert_eq!(status_document::Advice::Never.word(), "never");
    /// ```
    pub fn word(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Idempotent => "idempotent",
            Self::Always => "always",
        }
    }
}

/// A number in a list that is not taken as a code, and why.
#[derive(Debug, Clone, Serialize)]
pub struct Skipped {
    /// Where it stands; lines count from 1.
    pub line: usize,
    /// The number with the words next to it.
    pub text: String,
    /// Why it is not a code, a clause such as `it is negative`.
    pub why: &'static str,
}

/// Why something that holds numbers was taken as a list of status codes, or was left alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Where it begins; lines count from 1.
    pub line: usize,
    /// What the document has there.
    pub form: Form,
    /// The heading that it stands under.
    pub heading: Option<String>,
    /// The name of the rule that decided, such as `code-header`.
    pub rule: &'static str,
    /// What the rule goes by, a clause such as `a header names codes`.
    pub why: &'static str,
}

/// The forms that lists of codes come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Rows of a table.
    Table,
    /// Items, definitions or paragraphs that begin with numbers.
    List,
    /// Lines of one paragraph.
    Lines,
    /// Lines of a block of code.
    Code,
    /// Headings that begin with numbers, each with text below it.
    Headings,
    /// Words of running text.
    Prose,
}

impl Form {
    /// The form in one word: `table`, `list`, `lines`, `code`, `headings` or `prose`.
    ///
    /// ```
    /// assert_eq!(status_document::Form::Headings.word(), "headings");
    /// ```
    pub fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::Lines => "lines",
            Self::Code => "code",
            Self::Headings => "headings",
            Self::Prose => "prose",
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}
