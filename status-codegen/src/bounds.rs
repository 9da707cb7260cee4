//! The codes of a range.

use crate::code::Code;
use crate::terms::CodeType;
use std::cmp::{Ordering, Reverse};

/// The codes of a range: numbers from one to another, or texts that begin alike.
///
/// A range comes before those within it; numbers are ordered by their first code, prefixes by their bytes.
///
/// ```
/// use status_codegen::{Bounds, Code, CodeType};
///
/// let reserved = Bounds::Numbers(-32099, -32000);
/// assert!(reserved.holds(&Code::from(-32050)) && !reserved.holds(&Code::from(400)));
/// assert_eq!(reserved.key(CodeType::I32), "-32099..=-32000");
/// let class = Bounds::Prefix("08".to_owned());
/// assert!(class.holds(&Code::from("08006")) && class < Bounds::Prefix("080".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Bounds {
    /// First and last code, both included.
    Numbers(i128, i128),
    /// What the texts begin with; never empty in a checked table.
    Prefix(String),
}

impl Bounds {
    /// Whether the range holds a code.
    #[must_use]
    pub fn holds(&self, code: &Code) -> bool {
        match (self, code) {
            (Self::Numbers(low, high), Code::Number(number)) => (low..=high).contains(&number),
            (Self::Prefix(prefix), Code::Text(text)) => text.starts_with(prefix.as_str()),
            _ => false,
        }
    }

    /// First and last code, if it is a range of numbers.
    #[must_use]
    pub fn numbers(&self) -> Option<(i128, i128)> {
        match self {
            Self::Numbers(low, high) => Some((*low, *high)),
            Self::Prefix(_) => None,
        }
    }

    /// First and last code, if both have 16 bits.
    #[must_use]
    pub fn as_u16(&self) -> Option<(u16, u16)> {
        let (low, high) = self.numbers()?;
        Some((low.try_into().ok()?, high.try_into().ok()?))
    }

    /// The key by which a spec of this type names the range: `4XX` or `200-299` of `u16`, `-99..=-1` of other numbers,
    /// `08*` of texts.
    #[must_use]
    pub fn key(&self, code_type: CodeType) -> String {
        match self {
            Self::Numbers(low, high) if code_type == CodeType::U16 => {
                pattern(*low, *high).unwrap_or_else(|| format!("{low}-{high}"))
            }
            Self::Numbers(low, high) => format!("{low}..={high}"),
            Self::Prefix(prefix) => format!("{prefix}*"),
        }
    }

    /// Whether it lies within this one, or is the same.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Numbers(low, high), Self::Numbers(first, last)) => low <= first && last <= high,
            (Self::Prefix(prefix), Self::Prefix(other)) => other.starts_with(prefix.as_str()),
            _ => false,
        }
    }

    /// Whether it ends before the other begins, given that it does not begin after it.
    pub(crate) fn ends_before(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Numbers(_, high), Self::Numbers(first, _)) => high < first,
            _ => !self.covers(other),
        }
    }
}

/// `4XX` where that says it.
fn pattern(low: i128, high: i128) -> Option<String> {
    let (mut digits, mut span) = (low, 1);
    for width in 1..=4 {
        if digits < 10 || digits % 10 != 0 {
            break;
        }
        (digits, span) = (digits / 10, span * 10);
        if low + span - 1 == high {
            return Some(format!("{digits}{}", "X".repeat(width)));
        }
    }
    None
}

impl Ord for Bounds {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Numbers(low, high), Self::Numbers(first, last)) => {
                (low, Reverse(high)).cmp(&(first, Reverse(last)))
            }
            (Self::Prefix(prefix), Self::Prefix(other)) => prefix.cmp(other),
            (Self::Numbers(..), Self::Prefix(_)) => Ordering::Less,
            (Self::Prefix(_), Self::Numbers(..)) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Bounds {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
