//! Keys of `codes`: a code, a range or `default`, read and written.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::scalar::{quoted as in_quotes, read_as, scalar};
use crate::terms::CodeType;
use crate::text::brief;

/// Longest code of text, in bytes.
pub const MAX_CODE: usize = 128;

/// The longest prefix, in bytes: as much as status-core keeps of any longer code that is not listed.
pub const MAX_PREFIX: usize = 69;

/// What a key says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeKey {
    Code(Code),
    Range(Bounds),
    Default,
}

/// Reads a key of a spec of this type; the error says what to write. Whether the type holds the code is for a rule to say.
pub fn read(key: &str, quoted: bool, code_type: CodeType) -> Result<CodeKey, String> {
    match code_type {
        _ if key == "default" => Ok(CodeKey::Default),
        CodeType::Text => text(key, quoted),
        _ => number_or_range(key, quoted, code_type).unwrap_or_else(|| {
            Err(match guess(key, code_type) {
                Some(guess) => format!("`{}` is not a code; write `{guess}`", brief(key)),
                None => not_a_code(key, code_type),
            })
        }),
    }
}

/// The codes of a range's key in a spec of this type; None for any other text.
///
/// ```
/// use status_codegen::tool::bounds;
/// use status_codegen::{Bounds, CodeType};
///
/// assert_eq!(bounds("4XX", CodeType::U16), Some(Bounds::Numbers(400, 499)));
/// assert_eq!(bounds("-99..=-1", CodeType::I32), Some(Bounds::Numbers(-99, -1)));
/// assert_eq!(bounds("08*", CodeType::Text), Some(Bounds::Prefix("08".to_owned())));
/// assert_eq!(bounds("404", CodeType::U16), None);
/// ```
#[must_use]
pub fn bounds(key: &str, code_type: CodeType) -> Option<Bounds> {
    match read(key, false, code_type) {
        Ok(CodeKey::Range(bounds)) => Some(bounds),
        _ => None,
    }
}

/// The key of a code as a spec writes it, in quotes where YAML would read something else, or a reader might.
///
/// ```
/// use status_codegen::tool::code_key;
///
/// let key = |code: &str| code_key(&code.into(), false);
/// assert_eq!(code_key(&(-1121).into(), false), "-1121");
/// assert_eq!((key("08000"), key("card_declined"), key("a{b")), ("\"08000\"".into(), "card_declined".into(), "\"a{b\"".into()));
/// ```
#[must_use]
pub fn code_key(code: &Code, in_flow: bool) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) if text.contains(BRACKETS) => in_quotes(text),
        Code::Text(text) => scalar(text, in_flow),
    }
}

/// Without quotes, the beginning of a map that stands too near to its key.
const BRACKETS: [char; 4] = ['{', '}', '[', ']'];

/// Quotes change nothing but what YAML itself makes of the text.
fn text(key: &str, quoted: bool) -> Result<CodeKey, String> {
    match key.strip_suffix('*') {
        Some("") => return Err("`*` would be every code; write `default`".to_owned()),
        Some(prefix) => return Ok(CodeKey::Range(Bounds::Prefix(prefix.to_owned()))),
        None => {}
    }
    if !quoted && key.contains(BRACKETS) {
        return Err(format!(
            "`{}` is not a code: a key ends with a colon and a space, as in `gone: {{ http: 410 }}`; a code with a bracket in it needs quotes",
            brief(key)
        ));
    }
    match read_as(key).filter(|_| !quoted) {
        Some(what) => {
            Err(format!("YAML reads `{}` as {what}; write `{}`", brief(key), in_quotes(&brief(key))))
        }
        None => Ok(CodeKey::Code(key.into())),
    }
}

/// What has the form of a number or a range, or what is wrong with it; None for any other text.
fn number_or_range(key: &str, quoted: bool, code_type: CodeType) -> Option<Result<CodeKey, String>> {
    if is_number(key) {
        return Some(if quoted {
            Err(format!("a code is written without quotes: `{}`", plain(key)))
        } else {
            number(key).map(|number| CodeKey::Code(number.into()))
        });
    }
    let ends = match code_type {
        CodeType::U16 => key.split_once('-').filter(|(low, high)| is_digits(low) && is_digits(high)),
        _ => key.split_once("..=").filter(|(low, high)| is_number(low) && is_number(high)),
    };
    if let Some((low, high)) = ends {
        return Some(span(low, high, code_type));
    }
    is_pattern(key).then(|| pattern(key, code_type))
}

fn pattern(key: &str, code_type: CodeType) -> Result<CodeKey, String> {
    let (low, high) = (key.replace('X', "0"), key.replace('X', "9"));
    match (code_type, plain(&low) == low) {
        (CodeType::U16, true) => span(&low, &high, code_type),
        (CodeType::U16, false) => {
            Err(format!("a code has no leading zero; write `{}-{}`", plain(&low), plain(&high)))
        }
        _ => Err(format!("`{key}` is a range of `u16`; write `{}..={}`", plain(&low), plain(&high))),
    }
}

fn not_a_code(key: &str, code_type: CodeType) -> String {
    let samples = match code_type {
        CodeType::U16 => "numbers such as `404`, ranges such as `4XX` or `200-299`",
        _ => "numbers such as `1121`, ranges such as `100..=199`",
    };
    let words = match key {
        _ if has_letters(key) => "; codes that are words need `code_type: text`",
        _ if key.ends_with('*') => "; a prefix of codes needs `code_type: text`",
        _ => "",
    };
    format!("`{}` is not a code; keys are {samples}, and `default`{words}", brief(key))
}

/// Whether a key is a code or prefix of text, not a number, a range, or something near to one.
pub fn is_text(key: &str, code_type: CodeType) -> bool {
    key != "default"
        && (has_letters(key) || key.ends_with('*'))
        && !key.contains(BRACKETS)
        && number_or_range(key, false, code_type).is_none()
        && guess(key, code_type).is_none()
}

/// Letters other than those of `4XX`.
fn has_letters(key: &str) -> bool {
    key.contains(|char: char| char.is_alphabetic() && !matches!(char, 'x' | 'X'))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits, perhaps behind a minus sign.
fn is_number(text: &str) -> bool {
    is_digits(text.strip_prefix('-').unwrap_or(text))
}

/// Digits that end in one or more capital `X`.
fn is_pattern(key: &str) -> bool {
    let digits = key.trim_end_matches('X');
    digits.len() < key.len() && is_digits(digits)
}

fn span(low: &str, high: &str, code_type: CodeType) -> Result<CodeKey, String> {
    let (low, high) = (number(low)?, number(high)?);
    if low > high {
        let dash = if code_type == CodeType::U16 { "-" } else { "..=" };
        return Err(format!("the range ends before it begins; write `{high}{dash}{low}`"));
    }
    Ok(CodeKey::Range(Bounds::Numbers(low, high)))
}

/// A number of at most 64 bits.
fn number(digits: &str) -> Result<i128, String> {
    let plain = plain(digits);
    if plain != digits {
        let text = match digits.starts_with('0') {
            true => ", or `code_type: text` if the zero belongs to the code",
            false => "",
        };
        return Err(format!("a code has no leading zero; write `{}`{text}", brief(&plain)));
    }
    let number =
        digits.parse().ok().filter(|&number| CodeType::U64.fits(number) || CodeType::I64.fits(number));
    number.ok_or_else(|| format!("{} has more than 64 bits; `code_type: text` holds it", brief(digits)))
}

/// Without leading zeros, and zero without a sign.
fn plain(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        plain => format!("{sign}{plain}"),
    }
}

/// What was meant by a key that is nearly right.
fn guess(key: &str, code_type: CodeType) -> Option<String> {
    let is_key = |key: &str| matches!(number_or_range(key, false, code_type), Some(Ok(_)));
    let dense = key.replace(' ', "").replace('\u{2212}', "-");
    let tight = match code_type {
        CodeType::U16 => dense.replace(['–', '—'], "-").replace("..=", "-").replace('x', "X"),
        _ => dense.replace(['–', '—'], "..="),
    };
    if tight != key && is_key(&tight) {
        return Some(tight);
    }
    if let Some(rest) = key.strip_prefix('+') {
        return is_key(rest).then(|| rest.to_owned());
    }
    let radix = |prefix, radix| i128::from_str_radix(key.strip_prefix(prefix)?, radix).ok();
    let number = radix("0x", 16).or_else(|| radix("0o", 8)).or_else(|| radix("0b", 2));
    if let Some(number) = number.map(|number| number.to_string()).filter(|number| is_key(number)) {
        return Some(number);
    }
    // `200-299`, `-99...-1`
    let between = key.char_indices().skip(1).find(|(_, char)| matches!(char, '-' | '.'))?.0;
    let (low, rest) = key.split_at_checked(between).filter(|_| code_type != CodeType::U16)?;
    let high = rest.strip_prefix('-').unwrap_or_else(|| rest.trim_start_matches('.'));
    let range = format!("{low}..={high}");
    is_key(&range).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of up to four of these characters, read as a key of every type: a guess among the messages is a key.
    #[test]
    fn every_short_key_is_read_or_refused_with_a_key_to_write() {
        const CHARS: &[char] = &['a', 'A', 'X', '0', '1', '.', '=', '*', '-', '"'];
        let types = CodeType::WORDS.iter().map(|word| CodeType::from_word(word).unwrap());
        for code_type in types {
            let mut keys = vec![String::new()];
            for _ in 0..4 {
                let longer =
                    |key: &String| CHARS.iter().map(move |char| format!("{key}{char}")).collect::<Vec<_>>();
                keys = keys.iter().flat_map(longer).collect();
                for key in &keys {
                    let Err(message) = read(key, false, code_type) else { continue };
                    let guess = message
                        .split_once("is not a code; write `")
                        .map(|(_, rest)| rest.trim_end_matches('`'));
                    assert!(
                        guess.is_none_or(|guess| read(guess, false, code_type).is_ok()),
                        "{key}: {message}"
                    );
                    assert!(read(key, true, code_type).is_err() || code_type == CodeType::Text, "{key}");
                }
            }
        }
    }
}
