//! Rows as columns, which are what a look-up loads: an array a fact, in the order of the rows.

use super::row::{Row, text};
use crate::digits::Digits;
use crate::{Category, Link, Protocol, Retry};

/// How long the columns are that most tables leave out: nothing is stored of what no code has.
#[derive(Clone, Copy)]
pub struct Lengths {
    pub remedies: usize,
    pub deprecated: usize,
    pub links: usize,
    pub tags: usize,
    pub aliases: usize,
}

#[must_use]
pub const fn lengths(rows: &[Row]) -> Lengths {
    let count = rows.len();
    let mut lengths = Lengths { remedies: 0, deprecated: 0, links: 0, tags: 0, aliases: 0 };
    let mut i = 0;
    while i < count {
        let row = &rows[i];
        if !row.remedy.is_empty() {
            lengths.remedies = count;
        }
        if !row.deprecated.is_empty() {
            lengths.deprecated = count;
        }
        if !row.links.is_empty() {
            lengths.links = count;
        }
        if !row.tags.is_empty() {
            lengths.tags = count;
        }
        if !row.aliases.is_empty() {
            lengths.aliases = count;
        }
        i += 1;
    }
    lengths
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

columns! {
    codes: u16 = 0, |row| row.code;
    digits: Digits = Digits::of(0), |row| Digits::of(row.code);
    reasons: Option<&'static str> = None, |row| text(row.reason);
    descriptions: &'static str = "", |row| row.description;
    retries: Retry = Retry::Never, |row| row.retry;
    documented: bool = true, |row| !row.inherited;
    remedies: Option<&'static str> = None, |row| text(row.remedy);
    deprecated: Option<&'static str> = None, |row| text(row.deprecated);
    links: &'static [Link] = &[], |row| row.links;
    tags: &'static [&'static str] = &[], |row| row.tags;
    aliases: &'static [&'static str] = &[], |row| row.aliases;
}
