//! What the standard traits' impls do.

use crate::code::{CodeType, Shown};
use crate::pad::pad;
use crate::{ParseStatusError, VendorStatus, parse};
use core::fmt;

/// # Errors
///
/// `text` is not a status of `S`.
pub fn from_str<S: VendorStatus>(text: &str) -> Result<S, ParseStatusError> {
    parse::parse(text)
}

/// # Errors
///
/// Those of the formatter.
pub fn display<S: VendorStatus>(status: &S, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (code, label) = (Shown::<S::Code>(status.code()), parse::label(*status));
    // A text says what it means by itself.
    if status.is_known() && !S::Code::IS_TEXT {
        pad(f, format_args!("{code} {label}"))
    } else {
        pad(f, format_args!("{code}"))
    }
}

/// # Errors
///
/// Those of the formatter.
pub fn debug<S: VendorStatus>(status: &S, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if status.is_known() {
        f.write_str(status.name())
    } else {
        f.debug_tuple(status.name()).field(&status.code()).finish()
    }
}
