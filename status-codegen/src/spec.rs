//! What was written: a spec or an enum, each value with its place, nothing judged yet.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::problem::{At, Place};
use crate::terms::{Category, CodeType, Fact, Protocol, Retry};

/// A spec as written.
#[derive(Clone, Debug, Default)]
pub struct Spec {
    /// The whole of it: what a missing field is reported at.
    pub place: Place,
    /// The id that every table of the vendor's has.
    pub vendor: Option<At<String>>,
    /// Which of its code spaces; the protocol if None.
    pub table: Option<At<String>>,
    /// The vendor's name for people.
    pub title: Option<At<String>>,
    /// If None, http where the codes are u16, else other.
    pub protocol: Option<At<Protocol>>,
    /// u16 if None.
    pub code_type: Option<At<CodeType>>,
    /// Where the code stands in a JSON body.
    pub pointer: Option<At<String>>,
    /// A bundled id or a path, for what this spec does not say.
    pub extends: Option<At<String>>,
    /// Where the table was read.
    pub source: Source,
    /// Response headers that carry the wait.
    pub retry_after: Vec<SpecHeader>,
    /// Where `codes` stands.
    pub listed: Option<Place>,
    /// The entries, in the order of the text.
    pub codes: Vec<SpecEntry>,
    /// Ranges, in the order of the text.
    pub ranges: Vec<SpecRange>,
    /// What is said of every other code.
    pub default: Option<At<SpecFacts>>,
    /// The catch-all's name where it is not `Unknown`.
    pub catch_all: Option<String>,
}

impl Spec {
    /// The protocol; if none is given, http where the codes have its type.
    #[must_use]
    pub fn protocol(&self) -> Protocol {
        let meant = match self.code_type() {
            CodeType::U16 => Protocol::Http,
            _ => Protocol::Other,
        };
        self.protocol.map_or(meant, |protocol| protocol.value)
    }

    /// The type of the codes, u16 if none is given.
    #[must_use]
    pub fn code_type(&self) -> CodeType {
        self.code_type.map_or(CodeType::U16, |code_type| code_type.value)
    }
}

/// Where the table was read.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Title of the document.
    pub title: Option<At<String>>,
    /// Its address.
    pub url: Option<At<String>>,
    /// The day or month that it states.
    pub updated: Option<At<String>>,
    /// The day on which it was read.
    pub read: Option<At<String>>,
    /// The headings that the codes stand under.
    pub sections: Vec<At<String>>,
}

/// A response header that carries the wait.
#[derive(Clone, Debug)]
pub struct SpecHeader {
    /// Its name.
    pub name: At<String>,
    /// What must hold for it to count; always if None.
    pub when: Option<SpecGuard>,
}

impl From<At<String>> for SpecHeader {
    fn from(name: At<String>) -> Self {
        SpecHeader { name, when: None }
    }
}

/// Another header of the same answer, and the value that it must have.
#[derive(Clone, Debug)]
pub struct SpecGuard {
    /// Its name.
    pub header: At<String>,
    /// Its value.
    pub value: At<String>,
}

/// One code's entry.
#[derive(Clone, Debug)]
pub struct SpecEntry {
    /// Its key.
    pub code: At<Code>,
    /// The line of its key, in a YAML text.
    pub line: Option<usize>,
    /// Whether part of it could not be read, so that what is missing may only be misspelt.
    pub misread: bool,
    /// The vendor's phrase.
    pub reason: Option<At<String>>,
    /// The variant, where the phrase does not give it.
    pub name: Option<At<String>>,
    /// What may be inherited too.
    pub facts: SpecFacts,
    /// Where the vendor says more.
    pub links: Vec<SpecLink>,
    /// The vendor's own vocabulary.
    pub tags: Vec<At<String>>,
    /// The HTTP statuses that it comes with.
    pub http: Vec<At<u16>>,
    /// Other names.
    pub aliases: Vec<SpecAlias>,
    /// Why the code should no longer be relied on.
    pub deprecated: Option<At<String>>,
    /// Facts that stay as they are written.
    pub keep: Vec<At<Fact>>,
}

impl SpecEntry {
    /// An entry that says nothing yet.
    #[must_use]
    pub fn new(code: At<Code>, line: Option<usize>) -> Self {
        SpecEntry {
            code,
            line,
            misread: false,
            reason: None,
            name: None,
            facts: SpecFacts::default(),
            links: Vec::new(),
            tags: Vec::new(),
            http: Vec::new(),
            aliases: Vec::new(),
            deprecated: None,
            keep: Vec::new(),
        }
    }
}

/// Another name of a code.
#[derive(Clone, Debug)]
pub struct SpecAlias {
    /// The name.
    pub name: At<String>,
    /// Whether it is a second name; a former one if not.
    pub lasting: bool,
    /// Whether it is a variant of its own; a variant lasts.
    pub variant: bool,
}

impl From<At<String>> for SpecAlias {
    fn from(name: At<String>) -> Self {
        SpecAlias { name, lasting: false, variant: false }
    }
}

/// A range of codes that says something of each code in it.
#[derive(Clone, Debug)]
pub struct SpecRange {
    /// The key as written: `4XX`, `200-299`, `-99..=-1`, `08*`.
    pub key: At<String>,
    /// Which codes.
    pub bounds: Bounds,
    /// What is said.
    pub facts: SpecFacts,
}

impl SpecRange {
    /// A range that stands in no text, under the key that a person would write.
    #[must_use]
    pub fn new(bounds: Bounds, code_type: CodeType, facts: SpecFacts) -> Self {
        SpecRange { key: bounds.key(code_type).into(), bounds, facts }
    }
}

/// What an entry, a range or `default` may say, each inherited by itself.
#[derive(Clone, Debug, Default)]
pub struct SpecFacts {
    /// What the code means.
    pub description: Option<At<String>>,
    /// What kind of answer it is.
    pub category: Option<At<Category>>,
    /// Whether the same request may be sent again.
    pub retry: Option<At<Retry>>,
    /// Whether that holds only where a header of `retry_after` came along.
    pub needs_wait: Option<At<bool>>,
    /// What the caller should do.
    pub remedy: Option<At<String>>,
}

/// A link as written.
#[derive(Clone, Debug)]
pub struct SpecLink {
    /// What it is called.
    pub text: At<String>,
    /// Where it leads.
    pub url: At<String>,
}

/// What is said of a number that HTTP does not define as a status.
pub fn not_a_status(field: &str, number: &i128) -> String {
    format!("`{field}` must be a status from 100 to 599, not {number}")
}
