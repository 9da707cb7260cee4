use crate::VendorStatus;
use crate::code::CodeType;
use core::fmt;

/// Why a text is not a status of a vendor: neither a number of the codes' type nor the name or phrase of exactly one listed code.
///
/// Where the codes are texts there is no such text: any is a code.
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
        f.pad(if self.ambiguous {
            "a phrase of several status codes of this vendor: the number tells them apart"
        } else {
            "no status code, name or phrase of this vendor"
        })
    }
}

impl core::error::Error for ParseStatusError {}

/// What every generated `FromStr` does: a number, a name, a phrase, a former name, or a number with one of these.
///
/// A text code is what it is, listed or not, and nothing else is read.
///
/// An exact name wins; else names and phrases are compared without regard to ASCII case, and must fit just one code. Former
/// names come last, so that they do not change what a text means today.
pub fn parse<S: VendorStatus>(text: &str) -> Result<S, ParseStatusError> {
    let unknown = ParseStatusError { ambiguous: false };
    let number = S::Code::parse;
    if S::Code::IS_TEXT {
        return number(text).map(S::from_code).ok_or(unknown);
    }
    let (digits, words) = match text.split_once(' ') {
        Some((digits, words)) if number(digits).is_some() => (digits, Some(words)),
        _ => (text, None),
    };
    if let Some(code) = number(digits) {
        let status = S::from_code(code);
        let fits = |words| status.is_known() && (is_called(status, words) || was_called(status, words));
        return if words.is_none_or(fits) { Ok(status) } else { Err(unknown) };
    }
    let only = |found: &dyn Fn(S) -> bool| {
        let mut found = S::ALL.iter().filter(|status| found(**status));
        match (found.next(), found.next()) {
            (Some(status), None) => Some(Ok(*status)),
            (Some(_), Some(_)) => Some(Err(ParseStatusError { ambiguous: true })),
            (None, _) => None,
        }
    };
    only(&|status| status.name() == text)
        .or_else(|| only(&|status| is_called(status, text)))
        .or_else(|| only(&|status| status.aliases().contains(&text)))
        .or_else(|| only(&|status| was_called(status, text)))
        .unwrap_or(Err(unknown))
}

/// Whether a text is the name or the phrase of a status.
fn is_called<S: VendorStatus>(status: S, text: &str) -> bool {
    let fits = |word: &str| word.eq_ignore_ascii_case(text);
    fits(status.name()) || status.reason().is_some_and(fits)
}

/// Whether a text is a former name of a status.
fn was_called<S: VendorStatus>(status: S, text: &str) -> bool {
    status.aliases().iter().any(|alias| alias.eq_ignore_ascii_case(text))
}

/// What `Display` prints after a listed code's number.
pub fn label<S: VendorStatus>(status: S) -> &'static str {
    status.reason().unwrap_or(status.name())
}
