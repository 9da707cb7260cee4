//! Numbers that stand elsewhere than at the start: after a name, in brackets, after the number of a section.

use super::{HTTP, Lead, Sep, lead};
use crate::phrases;

/// Words of a name that a number follows; more is a sentence.
const WORDS: usize = 6;

/// Bytes of such a name.
const NAME: usize = 64;

/// Digits of each part of a section's number.
const ORDINAL: usize = 2;

/// `Not Found (404)`: the status in brackets at the end of a short text, and where the text before it ends.
pub fn trail(text: &str) -> Option<(Lead, usize)> {
    let (lead, end) = behind(text)?;
    // `Report with type (150) if …` is a sentence.
    let ends = lead.sep != Sep::Space || phrases::is(text.get(..end)?, lead.code());
    (ends && lead.is_http()).then_some((lead, end))
}

/// `InvalidToken (4003)`: a number in brackets behind a short text, whatever follows; gives where the text ends.
pub fn behind(text: &str) -> Option<(Lead, usize)> {
    let open = text.find(['(', '['])?;
    let (before, bracket) = text.split_at_checked(open)?;
    let before = before.trim_end();
    let lead = lead(bracket)?;
    let plain = !before.is_empty() && is_short(before) && !before.contains(['.', ',', ';']);
    (plain && lead.keys.len() == 1).then(|| (Lead { rest: lead.rest + open, ..lead }, before.len()))
}

/// `InvalidToken (4003)`: a number in brackets that ends a short text.
pub fn closing(text: &str) -> Option<(Lead, usize)> {
    behind(text).filter(|(lead, _)| lead.sep == Sep::End)
}

/// A number at either end of a heading.
pub fn any(text: &str) -> Option<Lead> {
    lead(text).or_else(|| trail(text).map(|(lead, _)| lead))
}

/// The length of a section's or list item's number that stands before a code: `10. 401 Unauthorized`.
pub fn ordinal(text: &str) -> usize {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')');
    let number = text.strip_suffix(rest).unwrap_or_default();
    let counts = number.contains(['.', ')']) && number.split(['.', ')']).all(|part| part.len() <= ORDINAL);
    let length = text.len() - rest.trim_start_matches(' ').len();
    let coded = || text.get(length..).and_then(lead).is_some_and(|lead| lead.is_http());
    if counts && length > number.len() && coded() { length } else { 0 }
}

/// `Not Found: 404`, a map written as a list, and where the name ends.
pub fn last(text: &str) -> Option<(u16, usize)> {
    let (name, code) = text.rsplit_once([':', '：', '=', '→'])?;
    let short = name.len() <= NAME && is_short(name) && !name.contains([':', '.', ',', ';']);
    let code = code.trim().parse().ok().filter(|code| HTTP.contains(code))?;
    (short && name.contains(char::is_alphabetic)).then(|| (code, name.trim_end().len()))
}

fn is_short(name: &str) -> bool {
    name.split_whitespace().nth(WORDS).is_none()
}
