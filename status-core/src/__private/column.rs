//! Rows as columns, which are what a look-up loads: an array a fact, in the order of the rows.

use super::row::{Row, text};
use crate::digits::Digits;
use crate::{Category, Link, Protocol, Retry};

/// How long the columns are that a table may do without: nothing is stored of what no code has, or all have alike.
#[derive(Clone, Copy)]
pub struct Lengths {
    pub categories: usize,
    pub retries: usize,
    pub remedies: usize,
    pub deprecated: usize,
    pub links: usize,
    pub tags: usize,
    pub aliases: usize,
}

#[must_use]
pub const fn lengths(rows: &[Row], protocol: Protocol) -> Lengths {
    let (category, retry) = (category(rows, protocol), retry(rows));
    let mut lengths =
        Lengths { categories: 0, retries: 0, remedies: 0, deprecated: 0, links: 0, tags: 0, aliases: 0 };
    let (mut i, count) = (0, rows.len());
    while i < count {
        let row = &rows[i];
        if row.category(protocol) as u8 != category as u8 {
            lengths.categories = count;
        }
        if row.retry as u8 != retry as u8 {
            lengths.retries = count;
        }
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

/// The first code's category.
#[must_use]
pub const fn category(rows: &[Row], protocol: Protocol) -> Category {
    if rows.is_empty() { Category::Other } else { rows[0].category(protocol) }
}

/// The first code's advice.
#[must_use]
pub const fn retry(rows: &[Row]) -> Retry {
    if rows.is_empty() { Retry::Never } else { rows[0].retry }
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
        column[i] = rows[i].category(protocol);
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
