use crate::VendorStatus;
use core::fmt;

/// Why a text is no status of a vendor: no number of 0 to 65535, and no name or phrase of just one listed code.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::vendors::VippsStatus;
/// let error = "Not Fond".parse::<VippsStatus>().unwrap_err();
/// assert_eq!(error.to_string(), "no status code, name or phrase of this vendor");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseStatusError {
    ambiguous: bool,
}

impl fmt::Display for ParseStatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.ambiguous {
            "a phrase of several status codes of this vendor: the number tells them apart"
        } else {
            "no status code, name or phrase of this vendor"
        })
    }
}

impl core::error::Error for ParseStatusError {}

/// What every generated `FromStr` does: a number, a name, a phrase, or a number and its phrase.
///
/// An exact name wins; else names and phrases are compared without regard to ASCII case, and must fit just one code.
pub(crate) fn parse<S: VendorStatus>(text: &str) -> Result<S, ParseStatusError> {
    let unknown = ParseStatusError { ambiguous: false };
    let (digits, phrase) = match text.split_once(' ') {
        Some((digits, phrase)) if number(digits).is_some() => (digits, Some(phrase)),
        _ => (text, None),
    };
    if let Some(code) = number(digits) {
        let status = S::from_code(code);
        return match phrase {
            Some(phrase) if !status.is_known() || !label(status).eq_ignore_ascii_case(phrase) => Err(unknown),
            _ => Ok(status),
        };
    }
    if let Some(status) = S::ALL.iter().find(|status| status.name() == text) {
        return Ok(*status);
    }
    let fits = |word: &str| word.eq_ignore_ascii_case(text);
    let mut found = S::ALL.iter().filter(|status| fits(status.name()) || status.reason().is_some_and(fits));
    match (found.next(), found.next()) {
        (Some(status), None) => Ok(*status),
        (Some(_), Some(_)) => Err(ParseStatusError { ambiguous: true }),
        (None, _) => Err(unknown),
    }
}

/// What `Display` prints after a listed code's number.
pub(crate) fn label<S: VendorStatus>(status: S) -> &'static str {
    status.reason().unwrap_or(status.name())
}

/// Decimal digits only: `u16::from_str` alone would also take `+404`.
fn number(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
