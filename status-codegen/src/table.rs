//! What is true: names valid and unique, codes unique and in range, every inherited fact filled in.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::ident::camel;
use crate::terms::{Category, CodeType, Fact, Protocol, Retry};
use std::fmt;

/// A checked table, ready to be written as Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// Vendor id: `vipps`.
    pub vendor: String,
    /// Which of the vendor's code spaces: `http`, `gateway-close`.
    pub table: String,
    /// The vendor's name for people; the id where the spec has none.
    pub title: String,
    /// The protocol whose rules complete the table.
    pub protocol: Protocol,
    /// What its codes are.
    pub code_type: CodeType,
    /// Where a code stands in a JSON body, a pointer of RFC 6901.
    pub pointer: Option<String>,
    /// Title of the document that the table was read from.
    pub source_title: Option<String>,
    /// Its address, http or https.
    pub source_url: Option<String>,
    /// The date that it states, `YYYY-MM-DD` or `YYYY-MM`.
    pub updated: Option<String>,
    /// The day on which it was read, `YYYY-MM-DD`.
    pub read: Option<String>,
    /// The headings that the codes stand under; empty where the document has no other lists.
    pub sections: Vec<String>,
    /// Response headers that carry the wait; the first that applies and can be read counts.
    pub retry_after: Vec<Header>,
    /// The listed codes, ascending.
    pub codes: Vec<Entry>,
    /// What is said of codes that are not listed: by disjoint ranges of numbers, ascending; by prefixes of texts, the
    /// longest first, of which the first that fits counts.
    pub ranges: Vec<Range>,
    /// What is said of every other code.
    pub default: Facts,
    /// The ranges as the spec itself writes them, outer before inner, `default` last; nothing of the extended spec.
    pub written: Vec<Written>,
}

impl Table {
    /// The table in one word, as bundled specs are called: `vipps`, `discord-gateway-close`. It is the vendor alone where
    /// the table is the http one or has the vendor's name.
    ///
    /// ```
    /// let spec = "vendor: acme\ntable: gateway-close\nprotocol: other\ncodes: { 1: { reason: Gone } }";
    /// let table = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing")).into_table()?;
    /// assert_eq!(table.id(), "acme-gateway-close");
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> String {
        if self.table == "http" || self.table == self.vendor {
            self.vendor.clone()
        } else {
            format!("{}-{}", self.vendor, self.table)
        }
    }

    /// The name of the table's enum in status-core and in generated source: `VippsStatus`,
    /// `DiscordGatewayCloseStatus`.
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let table = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing")).into_table()?;
    /// assert_eq!(table.enum_name(), "AcmeStatus");
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn enum_name(&self) -> String {
        format!("{}Status", camel(&self.id()).unwrap_or_default())
    }
}

/// A range, or `default`, as the spec itself writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// The key: `4XX`, `200-299`, `-99..=-1`, `08*`, `default`.
    pub key: String,
    /// Which codes; None for `default`.
    pub bounds: Option<Bounds>,
    /// What stands there and nothing else: neither a wider range's facts nor the protocol's.
    pub facts: Facts,
}

/// A listed code with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// Its value, of the table's type.
    pub code: Code,
    /// The variant: an ASCII identifier, unique in the table, no keyword.
    pub name: String,
    /// The vendor's phrase.
    pub reason: Option<String>,
    /// Never empty: own text, range, default, else the category's general text.
    pub description: String,
    /// Own, inherited, that of its HTTP statuses, or the protocol's.
    pub category: Category,
    /// Own, inherited, or the protocol's.
    pub retry: Retry,
    /// Whether that holds only where a header of `retry_after` came along; false where it allows nothing.
    pub needs_wait: bool,
    /// What the caller should do.
    pub remedy: Option<String>,
    /// Where the vendor says more.
    pub links: Vec<Link>,
    /// The vendor's own vocabulary.
    pub tags: Vec<String>,
    /// The HTTP statuses that it comes with, 100 to 599.
    pub http: Vec<u16>,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// Why the code should no longer be relied on.
    pub deprecated: Option<String>,
    /// What the code's own entry writes, nothing inherited: empty where the whole entry comes from the extended spec.
    pub own: Facts,
    /// The facts that stay as they are written, whatever the document says.
    pub keep: Vec<Fact>,
    /// False if the whole entry comes from the extended spec.
    pub documented: bool,
    /// The line of its key in the spec; None for an enum's own attributes and for inherited entries.
    pub line: Option<usize>,
}

/// Another name of a code: a constant of the enum, or a variant of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// Whether it is a second name; if not, it is a former one, and deprecated.
    pub lasting: bool,
    /// Whether it is a variant, not equal to the code's own; a variant lasts.
    pub variant: bool,
}

/// A range of codes of which the same is said where they are not listed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Range {
    /// Which codes.
    pub bounds: Bounds,
    /// What is said, the facts of wider ranges and of the default filled in.
    pub facts: Facts,
}

/// What an entry, a range or `default` says; a missing fact is for others to say, the protocol last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facts {
    /// Plain text.
    pub description: Option<String>,
    /// What kind of answer it is.
    pub category: Option<Category>,
    /// Whether the same request may be sent again.
    pub retry: Option<Retry>,
    /// Whether that holds only where a header of `retry_after` came along.
    pub needs_wait: bool,
    /// What the caller should do.
    pub remedy: Option<String>,
}

/// A response header that carries the wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// What must hold for it to count; always if None.
    pub when: Option<Guard>,
}

/// Another header of the same answer, and the value that it must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// Its name.
    pub header: String,
    /// Its value.
    pub value: String,
}

/// `X-RateLimit-Reset where X-RateLimit-Remaining is 0`.
impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.when {
            Some(Guard { header, value }) => write!(f, "{} where {header} is {value}", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// A link, http or https.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub text: String,
    /// Where it leads.
    pub url: String,
}
