//! Keys of `codes`: a code, a range or `default`, read and written.

use crate::code::{Bounds, Code};
use crate::terms::CodeType;
use crate::text::brief;

/// Longest code of text, in bytes.
pub const MAX_CODE: usize = 128;

/// What a key says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeKey {
    Code(Code),
    Range(Bounds),
    Default,
}

/// Reads a key; the error says what to write.
pub fn read(key: &str, quoted: bool) -> Result<CodeKey, String> {
    if key == "default" {
        return Ok(CodeKey::Default);
    }
    if is_digits(key) {
        return if quoted {
            Err(format!("a code is written without quotes: `{}`", plain(key)))
        } else {
            code(key)
        };
    }
    if let Some((low, high)) = key.split_once('-') {
        if is_digits(low) && is_digits(high) {
            return span(low, high);
        }
    }
    if is_pattern(key) {
        let (low, high) = (key.replace('X', "0"), key.replace('X', "9"));
        return match plain(&low) == low {
            true => span(&low, &high),
            false => Err(format!("a code has no leading zero; write `{}-{}`", plain(&low), plain(&high))),
        };
    }
    Err(match guess(key) {
        Some(guess) => format!("`{}` is not a code; write `{guess}`", brief(key)),
        None => format!(
            "`{}` is not a code; keys are numbers such as `404`, ranges such as `4XX` or `200-299`, and `default`",
            brief(key)
        ),
    })
}

/// The codes of a range's key in a spec of this type; None for any other text.
#[must_use]
pub fn bounds(key: &str, _code_type: CodeType) -> Option<Bounds> {
    match read(key, false) {
        Ok(CodeKey::Range(bounds)) => Some(bounds),
        _ => None,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits that end in one or more capital `X`.
fn is_pattern(key: &str) -> bool {
    let digits = key.trim_end_matches('X');
    digits.len() < key.len() && is_digits(digits)
}

fn code(digits: &str) -> Result<CodeKey, String> {
    number(digits).map(|code| CodeKey::Code(code.into()))
}

fn span(low: &str, high: &str) -> Result<CodeKey, String> {
    let (low, high) = (number(low)?, number(high)?);
    if low > high {
        return Err(format!("the range ends before it begins; write `{high}-{low}`"));
    }
    Ok(CodeKey::Range(Bounds::Numbers(low.into(), high.into())))
}

fn number(digits: &str) -> Result<u16, String> {
    let plain = plain(digits);
    if plain != digits {
        return Err(format!("a code has no leading zero; write `{plain}`"));
    }
    digits.parse().map_err(|_| format!("{} is beyond 65535, the highest code", brief(digits)))
}

/// Without leading zeros.
fn plain(digits: &str) -> &str {
    match digits.trim_start_matches('0') {
        "" if !digits.is_empty() => "0",
        plain => plain,
    }
}

/// What was meant by a key that is nearly right.
fn guess(key: &str) -> Option<String> {
    let tight = key.replace(' ', "").replace(['–', '—'], "-").replace("..=", "-").replace('x', "X");
    if tight != key && read(&tight, false).is_ok() {
        return Some(tight);
    }
    if let Some(rest) = key.strip_prefix('+') {
        return read(rest, false).is_ok().then(|| rest.to_owned());
    }
    let radix = |prefix, radix| u16::from_str_radix(key.strip_prefix(prefix)?, radix).ok();
    radix("0x", 16).or_else(|| radix("0o", 8)).or_else(|| radix("0b", 2)).map(|code| code.to_string())
}
