//! How a field of any vendor's status is written: as its code, its name or its phrase.
//!
//! Each module is for `#[serde(with = "…")]` and asks for no impl on the enum. Unlisted codes survive in all of them. The
//! enums that have `Serialize` and `Deserialize` of their own, the bundled ones and those with `impls(serde)`, are codes.
//!
//! # Examples
//!
//! ```
//! # #[cfg(feature = "vipps")] {
//! use status_core::vendors::VippsStatus;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Call {
//!     status: VippsStatus,
//!     #[serde(with = "status_core::serde::phrase")]
//!     shown: VippsStatus,
//! }
//! let json = r#"{"status":418,"shown":"Too Many Requests"}"#;
//! let call: Call = serde_json::from_str(json).unwrap();
//! assert_eq!((call.status.code(), call.shown), (418, VippsStatus::TooManyRequests));
//! assert_eq!(serde_json::to_string(&call).unwrap(), json);
//! # }
//! ```

use crate::code::CodeType;
use crate::{Code, VendorStatus, parse};
use ::serde::de::{Deserializer, Error, Unexpected, Visitor};
use ::serde::ser::Serializer;
use core::fmt;
use core::marker::PhantomData;

/// As the code: `429`, or `"card_declined"` where the codes are texts. A number that the type does not hold, a fraction, or a
/// text where codes are numbers, is an error.
///
/// ```
/// # #[cfg(feature = "vtex")] {
/// use status_core::vendors::VtexStatus;
///
/// #[derive(serde::Deserialize)]
/// struct Call(#[serde(with = "status_core::serde::code")] VtexStatus);
///
/// assert_eq!(serde_json::from_str::<Call>("503").unwrap().0, VtexStatus::ServiceUnavailable);
/// assert!(serde_json::from_str::<Call>("-1").is_err());
/// # }
/// ```
pub mod code {
    use super::{AnyCode, CodeType, Deserializer, PhantomData, Serializer, VendorStatus};

    /// Writes the code.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize<S: VendorStatus, Z: Serializer>(status: &S, serializer: Z) -> Result<Z::Ok, Z::Error> {
        S::Code::serialize(status.code(), serializer)
    }

    /// Reads a code.
    ///
    /// # Errors
    ///
    /// Anything but a code of the type: a whole number within its bounds, or a text.
    pub fn deserialize<'de, S: VendorStatus, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
        S::Code::deserialize(deserializer, AnyCode(PhantomData))
    }
}

/// As the variant's name: `"TooManyRequests"`; an unlisted code as its number in quotes. Reads what `FromStr` reads.
///
/// ```
/// # #[cfg(feature = "vtex")] {
/// use status_core::vendors::VtexStatus;
///
/// #[derive(serde::Serialize)]
/// struct Call(#[serde(with = "status_core::serde::name")] VtexStatus);
///
/// assert_eq!(serde_json::to_string(&Call(VtexStatus::NotFound)).unwrap(), r#""NotFound""#);
/// assert_eq!(serde_json::to_string(&Call(VtexStatus::from_code(418))).unwrap(), r#""418""#);
/// # }
/// ```
pub mod name {
    use super::{Deserializer, PhantomData, Serializer, Text, VendorStatus, text};

    /// Writes the variant's name.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize<S: VendorStatus, Z: Serializer>(status: &S, serializer: Z) -> Result<Z::Ok, Z::Error> {
        text(*status, status.name(), serializer)
    }

    /// Reads a name, a phrase, a number, or a number and its phrase.
    ///
    /// # Errors
    ///
    /// A text that is none of them, or a phrase that several codes share.
    pub fn deserialize<'de, S: VendorStatus, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

/// As the vendor's phrase: `"Too Many Requests"`, with the number in front where several codes share it; an unlisted code
/// as its number in quotes. Reads what `FromStr` reads.
///
/// ```
/// # #[cfg(feature = "vtex")] {
/// use status_core::vendors::VtexStatus;
///
/// #[derive(serde::Serialize)]
/// struct Call(#[serde(with = "status_core::serde::phrase")] VtexStatus);
///
/// assert_eq!(serde_json::to_string(&Call(VtexStatus::NotFound)).unwrap(), r#""Not Found""#);
/// # }
/// ```
pub mod phrase {
    use super::{Deserializer, PhantomData, Serializer, Text, VendorStatus, parse, text};

    /// Writes the phrase; the name where the vendor has none.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize<S: VendorStatus, Z: Serializer>(status: &S, serializer: Z) -> Result<Z::Ok, Z::Error> {
        text(*status, parse::label(*status), serializer)
    }

    /// Reads a phrase, a name, a number, or a number and its phrase.
    ///
    /// # Errors
    ///
    /// A text that is none of them, or a phrase that several codes share.
    pub fn deserialize<'de, S: VendorStatus, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

/// `word` if it reads back as this very status, else what `Display` prints, which always does. A text code is written as it
/// is: no other text is read as it.
fn text<S: VendorStatus, Z: Serializer>(
    status: S,
    word: &'static str,
    serializer: Z,
) -> Result<Z::Ok, Z::Error> {
    if let Code::Text(code) = status.code().into() {
        serializer.serialize_str(code)
    } else if parse::parse(word) == Ok(status) {
        serializer.serialize_str(word)
    } else {
        serializer.collect_str(&Shown(status))
    }
}

/// As `Display` prints, of an enum whose own `Display` may be another.
struct Shown<S>(S);

impl<S: VendorStatus> fmt::Display for Shown<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::__private::v1::display(&self.0, f)
    }
}

struct AnyCode<S>(PhantomData<S>);

impl<S: VendorStatus> Visitor<'_> for AnyCode<S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a status code of {}", S::VENDOR.title)?;
        let (low, high) = S::Code::BOUNDS;
        if S::Code::IS_TEXT { f.write_str(", a text") } else { write!(f, ", {low} to {high}") }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<S, E> {
        let code = S::Code::read(Code::Text(text)).map(S::from_code);
        code.ok_or_else(|| E::invalid_type(Unexpected::Str(text), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<S, E> {
        let code = S::Code::read(number.into()).map(S::from_code);
        code.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<S, E> {
        let code = S::Code::read(number.into()).map(S::from_code);
        code.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }
}

struct Text<S>(PhantomData<S>);

impl<S: VendorStatus> Visitor<'_> for Text<S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a name, phrase or number that stands for one status of {}", S::VENDOR.title)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<S, E> {
        parse::parse(text).map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}
