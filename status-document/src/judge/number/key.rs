//! One number, or a range of them, and what separates one number from the next.

use std::ops::RangeInclusive;

use super::Key;
use crate::judge::vocabulary::{COUNTERS, JOIN, UP_TO};

/// Digits of a range's ends: ranges of HTTP statuses and of 16-bit codes; `1-10` counts something.
const RANGE: RangeInclusive<usize> = 3..=5;

/// Digits of a group of thousands.
const THOUSAND: usize = 3;

/// Reads the number or numbers at a place; returns where they end too.
pub fn key(text: &str, at: usize) -> Option<(Vec<Key>, usize)> {
    let rest = text.get(at..)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '−' | '–')).map_or(0, char::len_utf8);
    let body = rest.get(sign..)?;
    if body.starts_with("0x") || body.starts_with("0X") {
        return hex(rest, sign + "0x".len()).map(|(key, length)| (vec![key], at + length));
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let after = body.get(digits..)?;
    if digits == 0 {
        return None;
    }
    if sign == 0 && after.starts_with(is_wild) && !is_noted(digits, after) {
        return wild(text, at, digits);
    }
    if !ends(after) && !is_noted(digits, after) || is_group(after, body.get(..digits)?) {
        return None;
    }
    if sign == 0
        && let Some(range) = range(text, at, digits)
    {
        return Some(range);
    }
    if sign == 0
        && let Some(end) = span(text, at, digits)
    {
        let span = text.get(at..end)?.to_owned();
        return Some((vec![Key::Unfit(span, "it is a range")], end));
    }
    let (sign, body) = rest.get(..sign + digits)?.split_at_checked(sign)?;
    Some((vec![decimal(sign, body)], at + sign.len() + digits))
}

fn hex(rest: &str, start: usize) -> Option<(Key, usize)> {
    let length = rest.get(start..)?.bytes().take_while(u8::is_ascii_hexdigit).count();
    let (number, after) = rest.split_at_checked(start + length)?;
    (length > 0 && ends(after))
        .then(|| (Key::Unfit(number.to_owned(), "it is written in another base"), number.len()))
}

fn decimal(sign: &str, digits: &str) -> Key {
    let plain = sign.is_empty() && (digits.len() == 1 || !digits.starts_with('0'));
    match digits.parse() {
        Ok(code) if plain => Key::Code(code),
        _ => Key::Wide(format!("{}{digits}", if sign.is_empty() { "" } else { "-" })),
    }
}

/// What documents write for any digit; two of them are Cyrillic.
fn is_wild(c: char) -> bool {
    matches!(c, 'x' | 'X' | '*' | 'Х' | 'х' | '×')
}

/// `404*` points to a note; `4**` and `40*` are ranges.
fn is_noted(digits: usize, after: &str) -> bool {
    let rest = after.strip_prefix('*').filter(|_| digits >= *RANGE.start());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\r', '\n', ':']))
}

/// `4XX`; `4xx-5xx` is two ranges.
fn wild(text: &str, at: usize, digits: usize) -> Option<(Vec<Key>, usize)> {
    let (body, rest) = text.get(at..)?.split_at_checked(digits)?;
    let after = rest.trim_start_matches(is_wild);
    let wild = rest.strip_suffix(after)?.chars().count();
    let end = text.len() - after.len();
    if !RANGE.contains(&(digits + wild)) || body.starts_with('0') || !ends(after) {
        return None;
    }
    let first = format!("{body}{}", "X".repeat(wild));
    match upper(text, end).and_then(|next| key(text, next)) {
        Some((second, end)) if matches!(second.as_slice(), [Key::Range(r)] if r.len() == first.len()) => {
            Some((std::iter::once(Key::Range(first)).chain(second).collect(), end))
        }
        _ => Some((vec![Key::Range(first)], end)),
    }
}

/// `200-299`.
fn range(text: &str, at: usize, digits: usize) -> Option<(Vec<Key>, usize)> {
    let low = text.get(at..at + digits)?;
    let start = upper(text, at + digits)?;
    let length = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
    let (high, after) = text.get(start..)?.split_at_checked(length)?;
    let ordered = length == digits && RANGE.contains(&digits) && low < high && !low.starts_with('0');
    let from_zero = low == "0" && RANGE.contains(&length) && !high.starts_with('0');
    ((ordered || from_zero) && ends(after) && high.parse::<u16>().is_ok())
        .then(|| (vec![Key::Range(format!("{low}-{high}"))], start + length))
}

/// Where `20 to 63` ends, a range of other numbers that is all of a text.
fn span(text: &str, at: usize, digits: usize) -> Option<usize> {
    let between = text.get(at + digits..)?.trim_start();
    let start = upper(text, at + digits).filter(|_| between.starts_with(char::is_alphabetic))?;
    let high = text.get(start..)?.trim_end();
    let low: u64 = text.get(at..at + digits)?.parse().ok()?;
    high.parse().is_ok_and(|high: u64| low < high).then_some(start + high.len())
}

/// Where the upper end of a range starts.
fn upper(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?.trim_start();
    let after = UP_TO.iter().find_map(|word| rest.strip_prefix(word))?;
    Some(text.len() - after.trim_start().len())
}

/// Where the next number of a list of numbers starts.
pub fn separator(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let trimmed = rest.trim_start();
    let mut after = trimmed;
    if let Some(next) = trimmed.strip_prefix([',', '/', '、', '，', ';', '|']) {
        after = next.trim_start();
    } else if rest.starts_with('\n') {
        return Some(text.len() - trimmed.len());
    }
    if let Some(next) = JOIN.iter().find_map(|word| after.strip_prefix(word)) {
        after = next.trim_start();
    }
    (after.len() < trimmed.len()).then(|| text.len() - after.len())
}

/// Whether a number ends here, rather than going on as a word, a version, a time or a share.
fn ends(rest: &str) -> bool {
    let mut chars = rest.chars();
    let Some(c) = chars.next() else { return true };
    let next = chars.next();
    let digit = next.is_some_and(|next| next.is_ascii_digit());
    match c {
        '%' | '_' | '°' | '+' | '@' | '$' | '€' | '\'' => false,
        '.' | ':' => !digit,
        '¹' | '²' | '³' => true,
        '-' | '‑' => next.is_none_or(|next| !next.is_lowercase()),
        c if COUNTERS.contains(&c) => false,
        c => !c.is_alphanumeric() || !c.is_ascii() && !c.is_numeric(),
    }
}

/// A number that is all of a text, its thousands apart: `10,000`.
pub fn grouped(text: &str) -> Option<Key> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (first, rest) = text.split_at_checked(digits)?;
    let groups = || rest.split(',').skip(1);
    let fits = |group: &str| group.len() == THOUSAND && group.bytes().all(|byte| byte.is_ascii_digit());
    let apart = (1..=THOUSAND).contains(&digits) && rest.starts_with(',') && groups().all(fits);
    (apart && is_group(rest, first)).then(|| decimal("", &format!("{first}{}", groups().collect::<String>())))
}

/// `10,000` is one number; `401,403` is two codes.
fn is_group(rest: &str, first: &str) -> bool {
    let Some(group) = rest.strip_prefix(',') else { return false };
    let digits = group.bytes().take_while(u8::is_ascii_digit).count();
    let is_status = |number: &str| number.starts_with(['1', '2', '3', '4', '5']);
    digits == THOUSAND && (first.len() != THOUSAND || !is_status(first) || !is_status(group))
}
