//! What was written: a spec or an enum, each value with its place, nothing judged yet.

use crate::key::key;
use crate::problem::{At, Place};
use crate::terms::{Category, Fact, Protocol, Retry};

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
    /// http if None.
    pub protocol: Option<At<Protocol>>,
    /// A bundled id or a path, for what this spec does not say.
    pub extends: Option<At<String>>,
    /// Where the table was read.
    pub source: Source,
    /// Response headers that carry the wait.
    pub retry_after: Vec<SpecHeader>,
    /// Where `codes` stands.
    pub listed: Option<Place>,
    /// The entries, in the order of the text.
    pub codes: Vec<Entry>,
    /// Ranges, in the order of the text.
    pub ranges: Vec<SpecRange>,
    /// What is said of every other code.
    pub default: Option<At<SpecFacts>>,
    /// The catch-all's name where it is not `Unknown`.
    pub catch_all: Option<String>,
}

impl Spec {
    /// The protocol, http if none is given.
    #[must_use]
    pub fn protocol(&self) -> Protocol {
        self.protocol.map_or(Protocol::Http, |protocol| protocol.value)
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
pub struct Entry {
    /// Its key.
    pub code: At<u16>,
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
    /// Former names.
    pub aliases: Vec<At<String>>,
    /// Why the code should no longer be relied on.
    pub deprecated: Option<At<String>>,
    /// Facts that stay as they are written.
    pub keep: Vec<At<Fact>>,
}

impl Entry {
    /// An entry that says nothing yet.
    #[must_use]
    pub fn new(code: At<u16>, line: Option<usize>) -> Self {
        Entry {
            code,
            line,
            misread: false,
            reason: None,
            name: None,
            facts: SpecFacts::default(),
            links: Vec::new(),
            tags: Vec::new(),
            aliases: Vec::new(),
            deprecated: None,
            keep: Vec::new(),
        }
    }
}

/// A range of codes, both ends included, that says something of each code in it.
#[derive(Clone, Debug)]
pub struct SpecRange {
    /// The key as written: `4XX`, `200-299`.
    pub key: At<String>,
    /// First code.
    pub low: u16,
    /// Last code.
    pub high: u16,
    /// What is said.
    pub facts: SpecFacts,
}

impl SpecRange {
    /// A range that stands in no text, under the key that a person would write.
    #[must_use]
    pub fn new(low: u16, high: u16, facts: SpecFacts) -> Self {
        SpecRange { key: key(low, high).into(), low, high, facts }
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
