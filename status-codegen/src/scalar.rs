//! A text as a YAML scalar: plain where YAML allows, quoted where it must.

use crate::text::inert;

/// What some readers of YAML take for something else than text.
const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan"];

/// A scalar on one line that reads as this text, in a block or inside `{ }`.
pub fn scalar(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) { text.to_owned() } else { quoted(text) }
}

/// In double quotes.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\x{:02X}", u32::from(c) & 0xff)),
            c => out.push(c),
        }
    }
    out.push('"');
    inert(&out, "\\x23")
}

/// Whether a text without quotes reads as itself.
pub fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let second = text.chars().nth(1);
    let dash = matches!(first, '-' | '?' | ':') && second.is_some_and(|c| !c.is_whitespace() && !in_flow);
    let sign = !dash
        && matches!(
            first,
            '-' | '?'
                | ':'
                | ','
                | '['
                | ']'
                | '{'
                | '}'
                | '#'
                | '&'
                | '*'
                | '!'
                | '|'
                | '>'
                | '\''
                | '"'
                | '%'
                | '@'
                | '`'
        );
    let ends = text.ends_with([' ', ':']) || text.starts_with(' ');
    let inside = text.contains(": ")
        || text.contains(" #")
        || inert(text, "") != text
        || text.contains(char::is_control);
    let flow = in_flow && text.contains([',', '[', ']', '{', '}', ':', '"', '\'', '#']);
    let document = text.starts_with("---") || text.starts_with("...");
    !(sign || ends || inside || flow || document || is_value(text))
}

/// What YAML, of its version 1.1 or 1.2, reads a text without quotes as, where that is not the text itself.
pub fn read_as(text: &str) -> Option<&'static str> {
    match text.to_ascii_lowercase().as_str() {
        "" | "~" | "null" => Some("nothing"),
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" => Some("true or false"),
        "<<" | "=" => Some("something else than text"),
        lower => is_number(lower).then_some("a number"),
    }
}

/// An integer of any base, a float, or a number to the base 60; in lower case.
fn is_number(lower: &str) -> bool {
    let number = lower.strip_prefix(['+', '-']).unwrap_or(lower);
    let all = |digits: &str, is_digit: fn(char) -> bool| {
        !digits.is_empty() && digits.chars().all(|c| is_digit(c) || c == '_')
    };
    let is_decimal = |c: char| c.is_ascii_digit();
    let radix = |prefix, is_digit| number.strip_prefix(prefix).is_some_and(|digits| all(digits, is_digit));
    if matches!(number, ".inf" | ".nan") || radix("0x", |c| c.is_ascii_hexdigit()) {
        return true;
    }
    if radix("0o", |c| matches!(c, '0'..='7')) || radix("0b", |c| matches!(c, '0' | '1')) {
        return true;
    }
    if !number.trim_start_matches('.').starts_with(is_decimal) {
        return false;
    }
    if number.contains(':') {
        return number.split([':', '.']).all(|digits| all(digits, is_decimal));
    }
    let (mantissa, exponent) = number.split_once('e').unwrap_or((number, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let mantissa = mantissa.replacen('.', "", 1);
    all(&mantissa, is_decimal) && all(exponent, is_decimal)
}

/// Whether YAML reads a number or another value.
fn is_value(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let bare = lower.trim_start_matches(['+', '-', '.']);
    let number = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare
            .chars()
            .all(|c| c.is_ascii_hexdigit() || matches!(c, '.' | '_' | 'x' | 'o' | '+' | '-' | ':'))
        && !is_date(text);
    number
        || WORDS.contains(&lower.as_str())
        || matches!(lower.as_str(), "~" | "=" | "<<")
        || matches!(bare, "inf" | "nan")
}

/// `2023-11-28` or `2022-06`, which a spec's reader takes for text.
fn is_date(text: &str) -> bool {
    let is_dash = |at: usize| at == 4 || at == 7;
    matches!(text.len(), 7 | 10)
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if is_dash(at) { byte == b'-' } else { byte.is_ascii_digit() })
}
