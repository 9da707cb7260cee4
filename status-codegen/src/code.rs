//! The value of a code, and of a range of codes.

use crate::terms::CodeType;
use crate::text::brief;
use serde::{Serialize, Serializer};
use std::cmp::{Ordering, Reverse};
use std::fmt;

/// A code as a table lists it or a document writes it: a number, or a text.
///
/// Numbers come before texts; numbers are ordered by value, texts by their bytes. It is printed as it is written, and
/// serialized as a number or a string.
///
/// ```
/// use status_codegen::Code;
///
/// assert!(Code::from(-1121) < Code::from(404) && Code::from(404) < Code::from("404"));
/// assert_eq!(Code::from("card_declined").to_string(), "card_declined");
/// assert_eq!(Code::from(10003), 10003);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A number; 64 bits hold it in any table.
    Number(i128),
    /// A text; in a document, a number with leading zeros too.
    Text(String),
}

impl Code {
    /// The number, if it has 16 bits.
    ///
    /// ```
    /// use status_codegen::Code;
    ///
    /// assert_eq!(Code::from(404).as_u16(), Some(404));
    /// assert_eq!((Code::from(-1).as_u16(), Code::from("404").as_u16()), (None, None));
    /// ```
    #[must_use]
    pub fn as_u16(&self) -> Option<u16> {
        u16::try_from(self.number()?).ok()
    }

    /// The number, if it is one.
    ///
    /// ```
    /// use status_codegen::Code;
    ///
    /// assert_eq!((Code::from(-1).number(), Code::from("404").number()), (Some(-1), None));
    /// ```
    #[must_use]
    pub fn number(&self) -> Option<i128> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) => None,
        }
    }
}

impl Code {
    /// As messages name it: a text in backticks, cut where it is long.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => format!("`{}`", brief(text)),
        }
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Code {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, i16, i32, i64, i128);

impl From<String> for Code {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Code> for Code {
    fn from(code: &Code) -> Self {
        code.clone()
    }
}

impl PartialEq<i128> for Code {
    fn eq(&self, other: &i128) -> bool {
        self.number() == Some(*other)
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        matches!(self, Self::Text(text) if text == other)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => f.pad(text),
        }
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_i128(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

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
