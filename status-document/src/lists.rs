//! What a document lists: codes and ranges by section, and what was left out.

use crate::document::Link;
use serde::Serialize;

/// Every status-code list of a document.
#[derive(Debug, Default)]
pub struct Lists {
    pub sections: Vec<Section>,
    pub skipped: Vec<Skipped>,
}

/// The codes under one heading, or of one table where a heading has several that disagree.
#[derive(Debug, Default, Serialize)]
pub struct Section {
    pub heading: Option<String>,
    pub line: usize,
    pub codes: Vec<Entry>,
    pub ranges: Vec<Range>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub code: u16,
    pub reason: Option<String>,
    pub description: Option<String>,
    /// What the document advises the caller to do.
    pub remedy: Option<String>,
    /// `always`, `never` or `idempotent`, from a column about retrying.
    pub retry: Option<String>,
    pub links: Vec<Link>,
    pub line: usize,
}

#[derive(Debug, Clone, Serialize)]
pub struct Range {
    /// `5XX` or `200-299`.
    pub range: String,
    pub description: Option<String>,
    pub line: usize,
}

/// A number in a list that is not taken as a code, and why.
#[derive(Debug, Clone, Serialize)]
pub struct Skipped {
    pub line: usize,
    pub text: String,
    pub why: &'static str,
}
