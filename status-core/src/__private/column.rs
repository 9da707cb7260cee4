//! Rows as columns, which are what a look-up loads: an array a fact, in the order of the rows. The compiler runs this step by
//! step: what can be found in one loop is found in one.

use super::row::{More, Row, text};
use crate::{Category, Link, Protocol, Retry};

/// How long the columns are that a table may do without: nothing is stored of what no code has, or all have alike.
#[derive(Clone, Copy)]
pub struct Lengths {
    pub categories: usize,
    pub retries: usize,
    pub waits: usize,
    pub inherited: usize,
    pub remedies: usize,
    pub deprecated: usize,
    pub links: usize,
    pub tags: usize,
    pub aliases: usize,
}

/// # Panics
///
/// The rows are not those of the codes: somebody changed one list and not the other.
#[must_use]
// `is_some` is a call for each row.
#[allow(clippy::redundant_pattern_matching)]
pub const fn lengths(rows: &[Row], codes: &[u16], protocol: Protocol) -> Lengths {
    let count = rows.len();
    assert!(count == codes.len(), "`ROWS` and the list of variants are not of the same length");
    let retry = retry(rows);
    let mut lengths = Lengths {
        // Of other protocols no code has another category than the next.
        categories: if let Protocol::Websocket | Protocol::Other = protocol { 0 } else { count },
        retries: 0,
        waits: 0,
        inherited: 0,
        remedies: 0,
        deprecated: 0,
        links: 0,
        tags: 0,
        aliases: 0,
    };
    let mut i = 0;
    while i < count {
        let row = &rows[i];
        assert!(row.code == codes[i], "`ROWS` and the list of variants are not in the same order");
        let more = row.more;
        if more.retry as u8 != retry as u8 {
            lengths.retries = count;
        }
        if let Some(_) = row.category {
            lengths.categories = count;
        }
        if let [_, ..] = row.remedy.as_bytes() {
            lengths.remedies = count;
        }
        if let [_, ..] = row.links {
            lengths.links = count;
        }
        if !more.is_bare {
            lengths = with(lengths, more, count);
        }
        i += 1;
    }
    lengths
}

/// The lengths with those of what few codes have.
const fn with(mut lengths: Lengths, more: &More, count: usize) -> Lengths {
    if more.needs_wait {
        lengths.waits = count;
    }
    if more.inherited {
        lengths.inherited = count;
    }
    if !more.deprecated.is_empty() {
        lengths.deprecated = count;
    }
    if !more.tags.is_empty() {
        lengths.tags = count;
    }
    if !more.aliases.is_empty() {
        lengths.aliases = count;
    }
    lengths
}

/// The first code's advice.
#[must_use]
pub const fn retry(rows: &[Row]) -> Retry {
    if rows.is_empty() { Retry::Unstated } else { rows[0].more.retry }
}

/// The categories, the protocol's own where a row gives none.
#[must_use]
pub const fn categories<const N: usize>(rows: &[Row], protocol: Protocol) -> [Category; N] {
    let mut column = [Category::Other; N];
    let mut i = 0;
    while i < N {
        column[i] = match rows[i].category {
            Some(category) => category,
            None => protocol.category(rows[i].code),
        };
        i += 1;
    }
    column
}

/// The columns that every table has.
pub struct Texts<const N: usize> {
    pub reasons: [Option<&'static str>; N],
    pub descriptions: [&'static str; N],
}

#[must_use]
pub const fn texts<const N: usize>(rows: &[Row]) -> Texts<N> {
    let mut texts = Texts { reasons: [None; N], descriptions: [""; N] };
    let mut i = 0;
    while i < N {
        let row = &rows[i];
        if let [_, ..] = row.reason.as_bytes() {
            texts.reasons[i] = Some(row.reason);
        }
        texts.descriptions[i] = row.description;
        i += 1;
    }
    texts
}

macro_rules! columns {
    ($($name:ident: $type:ty = $nothing:expr, |$row:ident| $value:expr;)*) => {
        $(
            #[must_use]
            pub const fn $name<const N: usize>(rows: &[Row]) -> [$type; N] {
                let mut column: [$type; N] = [$nothing; N];
                let mut i = 0;
                while i < N {
                    let $row = &rows[i];
                    column[i] = $value;
                    i += 1;
                }
                column
            }
        )*
    };
}

columns! {
    retries: Retry = Retry::Unstated, |row| row.more.retry;
    waits: bool = false, |row| row.more.needs_wait;
    inherited: bool = false, |row| row.more.inherited;
    remedies: Option<&'static str> = None, |row| text(row.remedy);
    deprecated: Option<&'static str> = None, |row| text(row.more.deprecated);
    links: &'static [Link] = &[], |row| row.links;
    tags: &'static [&'static str] = &[], |row| row.more.tags;
    aliases: &'static [&'static str] = &[], |row| row.more.aliases;
}
