//! The value of a code.

use crate::text::brief;
use serde::{Serialize, Serializer};
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

    /// The number, also of a text that is written as numbers are: `-1121`, not `08000`.
    ///
    /// ```
    /// use status_codegen::Code;
    ///
    /// assert_eq!((Code::from("-1121").as_written(), Code::from("08000").as_written()), (Some(-1121), None));
    /// ```
    #[must_use]
    pub fn as_written(&self) -> Option<i128> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.parse().ok().filter(|number: &i128| number.to_string() == *text),
        }
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
