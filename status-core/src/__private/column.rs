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
    pub http: usize,
    pub inherited: usize,
    pub remedies: usize,
    pub deprecated: usize,
    pub links: usize,
    pub tags: usize,
    pub aliases: usize,
}

impl Lengths {
    /// Those of a protocol's table in which no code says anything.
    const fn of(protocol: Protocol, count: usize) -> Self {
        Lengths {
            // Of other protocols no code has another category than the next.
            categories: if let Protocol::Websocket | Protocol::Other = protocol { 0 } else { count },
            retries: 0,
            waits: 0,
            http: 0,
            inherited: 0,
            remedies: 0,
            deprecated: 0,
            links: 0,
            tags: 0,
            aliases: 0,
        }
    }

    /// The lengths with those of what few codes have.
    const fn with(mut self, more: &More, count: usize) -> Self {
        if more.needs_wait {
            self.waits = count;
        }
        if !more.http.is_empty() {
            self.http = count;
        }
        if more.inherited {
            self.inherited = count;
        }
        if !more.deprecated.is_empty() {
            self.deprecated = count;
        }
        if !more.tags.is_empty() {
            self.tags = count;
        }
        if !more.aliases.is_empty() {
            self.aliases = count;
        }
        self
    }
}

/// What also looks at the codes, for one kind of them: the lengths of the columns, and the categories.
macro_rules! with_codes {
    ($code:ty: |$one:ident, $other:ident| $equal:expr, |$protocol:ident, $listed:ident| $category:expr) => {
        /// # Panics
        ///
        /// The rows are not those of the codes: somebody changed one list and not the other.
        #[must_use]
        // `is_some` is a call for each row.
        #[allow(clippy::redundant_pattern_matching)]
        pub const fn lengths(rows: &[Row<$code>], codes: &[$code], protocol: Protocol) -> Lengths {
            let count = rows.len();
            assert!(count == codes.len(), "`ROWS` and the list of variants are not of the same length");
            let retry = retry(rows);
            let mut lengths = Lengths::of(protocol, count);
            let mut i = 0;
            while i < count {
                let row = &rows[i];
                let ($one, $other) = (row.code, codes[i]);
                assert!($equal, "`ROWS` and the list of variants are not in the same order");
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
                    lengths = lengths.with(more, count);
                }
                i += 1;
            }
            lengths
        }

        /// The categories, the protocol's own where a row gives none.
        #[must_use]
        pub const fn categories<const N: usize>(rows: &[Row<$code>], $protocol: Protocol) -> [Category; N] {
            let mut column = [Category::Other; N];
            let mut i = 0;
            while i < N {
                let $listed = rows[i].code;
                column[i] = match rows[i].category {
                    Some(category) => category,
                    None => $category,
                };
                i += 1;
            }
            column
        }
    };
}

pub mod number {
    use super::*;

    // Only codes of 16 bits have a protocol with categories.
    with_codes!(i128: |one, other| one == other, |protocol, code| protocol.category(code as u16));
}

pub mod text {
    use super::*;
    use crate::text::same;

    with_codes!(&'static str: |one, other| same(one, other), |_protocol, _code| Category::Other);
}

/// The first code's advice.
#[must_use]
pub const fn retry<C>(rows: &[Row<C>]) -> Retry {
    if rows.is_empty() { Retry::Unstated } else { rows[0].more.retry }
}

/// The columns that every table has.
pub struct Texts<const N: usize> {
    pub reasons: [Option<&'static str>; N],
    pub descriptions: [&'static str; N],
}

#[must_use]
pub const fn texts<C, const N: usize>(rows: &[Row<C>]) -> Texts<N> {
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
            pub const fn $name<C, const N: usize>(rows: &[Row<C>]) -> [$type; N] {
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
    http: &'static [u16] = &[], |row| row.more.http;
    inherited: bool = false, |row| row.more.inherited;
    remedies: Option<&'static str> = None, |row| text(row.remedy);
    deprecated: Option<&'static str> = None, |row| text(row.more.deprecated);
    links: &'static [Link] = &[], |row| row.links;
    tags: &'static [&'static str] = &[], |row| row.more.tags;
    aliases: &'static [&'static str] = &[], |row| row.more.aliases;
}
