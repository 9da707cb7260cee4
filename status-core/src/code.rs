use crate::inline::Inline;
use core::fmt;
use core::hash::Hash;

/// What the codes of a table are: `u8`, `u16`, `u32`, `u64`, `i16`, `i32`, `i64`, or `str`. Other types cannot be.
///
/// It is [`VendorStatus::Code`](crate::VendorStatus::Code), for generic code that needs one kind of code or any of them.
///
/// # Examples
///
/// ```
/// use status_core::{Code, CodeType, VendorStatus};
///
/// // Only enums of HTTP-like codes.
/// fn class<S: VendorStatus<Code = u16>>(status: S) -> u16 {
///     status.code() / 100
/// }
/// // Any enum.
/// fn is_zero<S: VendorStatus>(status: S) -> bool {
///     let code: Code<'_> = status.code().into();
///     code == 0
/// }
/// # #[cfg(feature = "vtex")]
/// # assert!(class(status_core::vendors::VtexStatus::NotFound) == 4 && !is_zero(status_core::vendors::VtexStatus::NotFound));
/// ```
#[diagnostic::on_unimplemented(
    message = "no code is a `{Self}`",
    label = "codes are `u8`, `u16`, `u32`, `u64`, `i16`, `i32`, `i64`, or of text `str`"
)]
pub trait CodeType: sealed::Sealed + Eq + 'static {
    /// A code as it is handed over: the number itself, or `&str`.
    type Ref<'a>: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Into<Code<'a>> + Send + Sync;
    /// An unlisted code as it is kept.
    #[doc(hidden)]
    type Kept: Copy + Eq + Ord + Hash + Send + Sync + 'static;
    #[doc(hidden)]
    const IS_TEXT: bool;
    /// The type's own form of a code, if it has one.
    #[doc(hidden)]
    fn read(code: Code<'_>) -> Option<Self::Ref<'_>>;
    #[doc(hidden)]
    fn parse(text: &str) -> Option<Self::Ref<'_>>;
    #[doc(hidden)]
    fn short(code: Self::Ref<'_>) -> Option<u16>;
    #[doc(hidden)]
    fn borrow(kept: &Self::Kept) -> Self::Ref<'_>;
    /// A code as people may see it, whatever a stranger put into it.
    #[doc(hidden)]
    fn show(code: Self::Ref<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result;
    #[cfg(any(feature = "serde", feature = "schemars", feature = "utoipa-5", feature = "utoipa-6"))]
    #[doc(hidden)]
    const BOUNDS: (i128, i128);
    /// Writes a code as serde has its type, for formats that keep the width.
    #[cfg(feature = "serde")]
    #[doc(hidden)]
    fn serialize<Z: ::serde::Serializer>(code: Self::Ref<'_>, serializer: Z) -> Result<Z::Ok, Z::Error>;
    /// Asks a format for a code as serde has its type.
    #[cfg(feature = "serde")]
    #[doc(hidden)]
    fn deserialize<'de, D, V>(deserializer: D, visitor: V) -> Result<V::Value, D::Error>
    where
        D: ::serde::Deserializer<'de>,
        V: ::serde::de::Visitor<'de>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! numbers {
    ($($type:ident $serialize:ident $deserialize:ident;)*) => {
        $(
            impl sealed::Sealed for $type {}

            impl CodeType for $type {
                type Ref<'a> = $type;
                type Kept = $type;
                const IS_TEXT: bool = false;
                #[cfg(any(feature = "serde", feature = "schemars", feature = "utoipa-5", feature = "utoipa-6"))]
                const BOUNDS: (i128, i128) = ($type::MIN as i128, $type::MAX as i128);

                fn read(code: Code<'_>) -> Option<$type> {
                    match code {
                        Code::Number(number) => number.try_into().ok(),
                        Code::Text(_) => None,
                    }
                }

                /// Decimal, as `Display` prints it: `FromStr` alone would also take `+404`.
                fn parse(text: &str) -> Option<$type> {
                    let digits = text.strip_prefix('-').unwrap_or(text);
                    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
                }

                #[inline]
                fn short(code: $type) -> Option<u16> {
                    code.try_into().ok()
                }

                #[inline]
                fn borrow(kept: &$type) -> $type {
                    *kept
                }

                #[inline]
                fn show(code: $type, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&code, f)
                }

                #[cfg(feature = "serde")]
                fn serialize<Z: ::serde::Serializer>(code: $type, serializer: Z) -> Result<Z::Ok, Z::Error> {
                    serializer.$serialize(code)
                }

                #[cfg(feature = "serde")]
                fn deserialize<'de, D, V>(deserializer: D, visitor: V) -> Result<V::Value, D::Error>
                where
                    D: ::serde::Deserializer<'de>,
                    V: ::serde::de::Visitor<'de>,
                {
                    deserializer.$deserialize(visitor)
                }
            }

            impl From<$type> for Code<'_> {
                #[inline]
                fn from(number: $type) -> Self {
                    Code::Number(number.into())
                }
            }

            impl PartialEq<$type> for Code<'_> {
                #[inline]
                fn eq(&self, number: &$type) -> bool {
                    *self == Code::from(*number)
                }
            }
        )*
    };
}

numbers! {
    u8 serialize_u8 deserialize_u8;
    u16 serialize_u16 deserialize_u16;
    u32 serialize_u32 deserialize_u32;
    u64 serialize_u64 deserialize_u64;
    i16 serialize_i16 deserialize_i16;
    i32 serialize_i32 deserialize_i32;
    i64 serialize_i64 deserialize_i64;
}

impl sealed::Sealed for str {}

impl CodeType for str {
    type Ref<'a> = &'a str;
    type Kept = Inline;
    const IS_TEXT: bool = true;
    #[cfg(any(feature = "serde", feature = "schemars", feature = "utoipa-5", feature = "utoipa-6"))]
    const BOUNDS: (i128, i128) = (0, 0);

    fn read(code: Code<'_>) -> Option<&str> {
        match code {
            Code::Text(text) => Some(text),
            Code::Number(_) => None,
        }
    }

    fn parse(text: &str) -> Option<&str> {
        Some(text)
    }

    fn short(_: &str) -> Option<u16> {
        None
    }

    fn borrow(kept: &Inline) -> &str {
        kept.as_str()
    }

    fn show(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Code::Text(code), f)
    }

    #[cfg(feature = "serde")]
    fn serialize<Z: ::serde::Serializer>(code: &str, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_str(code)
    }

    #[cfg(feature = "serde")]
    fn deserialize<'de, D, V>(deserializer: D, visitor: V) -> Result<V::Value, D::Error>
    where
        D: ::serde::Deserializer<'de>,
        V: ::serde::de::Visitor<'de>,
    {
        deserializer.deserialize_str(visitor)
    }
}

/// A code of any table, its type forgotten: a number or a text. What look-ups over all vendors take and give.
///
/// `Display` prints a text so that it does no harm in a log or a terminal: control characters and those that turn the
/// direction of writing are escaped, `\u{202e}`.
///
/// # Examples
///
/// ```
/// use status_core::Code;
///
/// assert_eq!(Code::from(-1121), -1121);
/// assert_eq!(Code::from("card_declined"), "card_declined");
/// assert_eq!(Code::from("a\nb").to_string(), r"a\nb");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code<'a> {
    /// A number.
    Number(i128),
    /// A text, as the vendor sends it.
    Text(&'a str),
}

impl<'a> From<&'a str> for Code<'a> {
    #[inline]
    fn from(text: &'a str) -> Self {
        Code::Text(text)
    }
}

impl PartialEq<str> for Code<'_> {
    #[inline]
    fn eq(&self, text: &str) -> bool {
        *self == Code::Text(text)
    }
}

impl PartialEq<&str> for Code<'_> {
    #[inline]
    fn eq(&self, text: &&str) -> bool {
        *self == Code::Text(text)
    }
}

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Number(number) => fmt::Display::fmt(number, f),
            Code::Text(text) => crate::pad::pad(f, format_args!("{}", Escaped(text))),
        }
    }
}

/// A text without what would act on the place where it is printed: a listed one, in which nothing is hidden, as it is.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((at, char)) = rest.char_indices().find(|(_, char)| is_hidden(*char)) {
            f.write_str(&rest[..at])?;
            match char {
                '\n' | '\r' | '\t' => fmt::Display::fmt(&char.escape_debug(), f)?,
                _ => fmt::Display::fmt(&char.escape_unicode(), f)?,
            }
            rest = &rest[at + char.len_utf8()..];
        }
        f.write_str(rest)
    }
}

/// Characters that show nothing, or show other characters elsewhere than they stand: those that a spec may not hold, and tabs
/// and ends of lines.
fn is_hidden(char: char) -> bool {
    match char {
        ' '..='~' => false,
        // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Khmer inherent vowels.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => true,
        // Mongolian selectors and vowel separator; zero-width, direction, separators of lines, invisible operators.
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' => true,
        // Variation selectors; what stands between lines of annotation, and the unassigned around it.
        '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' => true,
        // Controls of hieroglyphs, shorthand and music; tags and further variation selectors.
        '\u{13430}'..='\u{1345f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => true,
        '\u{e0000}'..='\u{e0fff}' => true,
        _ => char.is_control() || u32::from(char) & 0xfffe == 0xfffe,
    }
}

/// A code as `Display` prints it.
pub struct Shown<'a, C: CodeType + ?Sized>(pub C::Ref<'a>);

impl<C: CodeType + ?Sized> fmt::Display for Shown<'_, C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        C::show(self.0, f)
    }
}
