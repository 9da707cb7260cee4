//! The fields that a spec may have: the decoder's list, and the source of `specs/schema.json`.

use crate::terms::{Category, CodeType, Fact, Protocol, Retry};

/// A field: its name, what it holds and one line for people.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub holds: Holds,
    pub doc: &'static str,
}

/// What a field holds.
#[derive(Debug)]
pub enum Holds {
    Text,
    /// `[a-z][a-z0-9-]*`
    Id,
    /// A Rust identifier.
    Name,
    /// `http://…` or `https://…`
    Url,
    /// `YYYY-MM-DD`
    Day,
    /// `YYYY-MM-DD` or `YYYY-MM`
    DayOrMonth,
    /// One of these words; the one that is meant where none is given.
    Word(&'static [&'static str], Option<&'static str>),
    Texts,
    /// A text, or a list of some.
    TextOrTexts,
    /// Some of these words.
    Words(&'static [&'static str]),
    /// An HTTP status, or a list of some.
    Statuses,
    /// A pointer of RFC 6901.
    Pointer,
    /// Names, or names that are no former ones.
    Aliases,
    Map(&'static [Field]),
    Links,
    /// `true` or `false`.
    Flag,
    /// Names of headers, or names that count under a condition.
    Headers,
    /// A header and its value.
    Guard,
    /// Codes, ranges and `default`.
    Codes,
}

const fn field(name: &'static str, holds: Holds, doc: &'static str) -> Field {
    Field { name, holds, doc }
}

/// Of the spec itself.
pub const SPEC: &[Field] = &[
    field("vendor", Holds::Id, "The vendor's id: lower-case letters, digits and hyphens."),
    field("table", Holds::Id, "Which of the vendor's code spaces this is; the protocol if left out."),
    field("title", Holds::Text, "The vendor's name for people."),
    field(
        "protocol",
        Holds::Word(Protocol::WORDS, None),
        "The protocol whose rules complete the table; if left out, http where the codes are u16, else other.",
    ),
    field(
        "code_type",
        Holds::Word(CodeType::WORDS, Some("u16")),
        "What the codes are on the wire or in the body; u16 if left out.",
    ),
    field(
        "pointer",
        Holds::Pointer,
        "Where a code stands in a JSON body, as a pointer of RFC 6901 such as /error/code.",
    ),
    field(
        "extends",
        Holds::Text,
        "A bundled spec's id, or a path relative to this spec, for what this one does not say.",
    ),
    field("source", Holds::Map(SOURCE), "Where the table was read."),
    field(
        "retry_after",
        Holds::Headers,
        "Response headers that carry the wait; the first that applies and can be read counts.",
    ),
    field(
        "codes",
        Holds::Codes,
        "The codes, ranges such as 4XX or 200-299 (-99..=-1 of other integers, 08* of texts), and `default`.",
    ),
];

/// Of `source`.
pub const SOURCE: &[Field] = &[
    field("title", Holds::Text, "Title of the document."),
    field("url", Holds::Url, "Its address."),
    field("updated", Holds::DayOrMonth, "The date that it states."),
    field("read", Holds::Day, "The day on which it was read."),
    field(
        "section",
        Holds::TextOrTexts,
        "The heading, or headings, that the codes stand under, where the document has other lists too.",
    ),
];

/// Of a code's entry.
pub const ENTRY: &[Field] = &[
    field("reason", Holds::Text, "The vendor's phrase, as written."),
    field(
        "name",
        Holds::Name,
        "The Rust variant; if left out, the reason in UpperCamelCase, or the code itself if it is a text.",
    ),
    field("description", Holds::Text, "What the code means, as plain text."),
    field("category", Holds::Word(Category::WORDS, None), "What kind of answer it is."),
    field("retry", Holds::Word(Retry::WORDS, None), "Whether the same request may be sent again."),
    field("needs_wait", Holds::Flag, NEEDS_WAIT),
    field(
        "http",
        Holds::Statuses,
        "The HTTP status, or statuses, that the code comes with, where it stands in a body.",
    ),
    field("remedy", Holds::Text, "What the caller should do."),
    field("links", Holds::Links, "Where the vendor says more."),
    field("tags", Holds::Texts, "The vendor's own vocabulary."),
    field(
        "aliases",
        Holds::Aliases,
        "Former names, kept as deprecated constants; with `lasting: true`, second names; with `variant: true`, second variants.",
    ),
    field("deprecated", Holds::Text, "Why the code should no longer be relied on."),
    field(
        "keep",
        Holds::Words(Fact::WORDS),
        "Facts that stay as they are written here, whatever the document says.",
    ),
];

const NEEDS_WAIT: &str = "Whether the retry advice holds only where a header of `retry_after` came along.";

/// What a code's entry may have, in the order in which it is written.
pub fn code_fields() -> impl Iterator<Item = &'static str> {
    ENTRY.iter().map(|field| field.name)
}

/// Of a range and of `default`.
pub const FACTS: &[Field] = &[
    field("description", Holds::Text, "What these codes mean, as plain text."),
    field("category", Holds::Word(Category::WORDS, None), "What kind of answer they are."),
    field("retry", Holds::Word(Retry::WORDS, None), "Whether the same request may be sent again."),
    field("needs_wait", Holds::Flag, NEEDS_WAIT),
    field("remedy", Holds::Text, "What the caller should do."),
];

/// Of a header in `retry_after` that counts under a condition.
pub const HEADER: &[Field] = &[
    field("header", Holds::Text, "The header's name."),
    field("when", Holds::Guard, "Another header of the same answer, and the value that it must have."),
];

/// Of an alias that is no former name.
pub const ALIAS: &[Field] = &[
    field("name", Holds::Name, "The name."),
    field("lasting", Holds::Flag, "Whether it is a second name, not a former one."),
    field(
        "variant",
        Holds::Flag,
        "Whether it is a second name that is a variant of its own, not equal to the code's; no code gives it.",
    ),
];

/// Of a link.
pub const LINK: &[Field] =
    &[field("text", Holds::Text, "What the link is called."), field("url", Holds::Url, "Where it leads.")];
