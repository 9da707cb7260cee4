//! The code, codes or range that a text begins with.

mod ends;
mod key;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::vocabulary::{ARTICLE, NOUN, PREFIX, REMARK, REMARKS};
use crate::document::clip;

pub use ends::{any, behind, closing, last, ordinal, trail};

/// The codes that HTTP defines.
pub const HTTP: Range<u16> = 100..600;

/// Numbers that could just as well be years that a document mentions.
const YEARS: Range<u16> = 1980..2100;

/// More numbers than this in one entry are prose.
const KEYS: usize = 64;

/// Words such as `HTTP status code` and `the` before a number; more is a sentence.
const PREFIXES: usize = 4;

/// A number as it stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Code(u16),
    /// `4XX`, either half of `4XX-5XX`, or `200-299`.
    Range(String),
    /// A code that is not a number of 16 bits, as it is written.
    Wide(String),
    /// A number that is not a code, and why.
    Unfit(String, &'static str),
}

impl Key {
    /// Whether it is a number of 16 bits, or a range of them.
    pub fn is_short(&self) -> bool {
        matches!(self, Self::Code(_) | Self::Range(_))
    }
}

/// What stands between the number and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sep {
    End,
    Space,
    Dash,
    Colon,
    Bracket,
    Quote,
    Dot,
    Comma,
    Break,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    pub keys: Vec<Key>,
    /// Whether words such as `HTTP` or `Error code` introduce the number.
    pub prefixed: bool,
    pub sep: Sep,
    /// Where the text after the numbers starts, its separator included.
    pub rest: usize,
}

impl Lead {
    pub fn codes(&self) -> impl Iterator<Item = u16> + '_ {
        self.keys.iter().filter_map(|key| match key {
            Key::Code(code) => Some(*code),
            _ => None,
        })
    }

    /// The first code.
    pub fn code(&self) -> Option<u16> {
        self.codes().next()
    }

    /// Whether every number is one that HTTP could send.
    pub fn is_http(&self) -> bool {
        self.keys.iter().all(|key| match key {
            Key::Code(code) => HTTP.contains(code),
            Key::Range(range) => range.len() == "4XX".len() || range.len() == "400-499".len(),
            Key::Wide(_) | Key::Unfit(..) => false,
        })
    }

    /// Whether it could just as well be a year.
    pub fn is_year(&self) -> bool {
        matches!(self.keys.as_slice(), [Key::Code(year)] if YEARS.contains(year))
    }

    pub fn is_range(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|key| matches!(key, Key::Range(_)))
    }

    /// Whether a number has not 16 bits, or is written in another way.
    pub fn is_unfit(&self) -> bool {
        !self.keys.iter().all(Key::is_short)
    }
}

/// Reads the numbers at the start of a text.
pub fn lead(text: &str) -> Option<Lead> {
    // In quotes only if they are all of it: `"404": {` is a sample.
    if let Some(inner) = quoted(text) {
        let rest = text.len();
        return plain(inner).filter(|lead| lead.sep == Sep::End).map(|lead| Lead { rest, ..lead });
    }
    plain(text)
}

/// What stands between the quotes that begin and end a text.
fn quoted(text: &str) -> Option<&str> {
    let text = text.trim();
    let within = |open, close| text.strip_prefix(open)?.strip_suffix(close);
    within('"', '"').or_else(|| within('“', '”'))
}

fn plain(text: &str) -> Option<Lead> {
    let (start, prefixed) = prefix(text);
    let opened = bracket(text.get(start..)?, &['(', '[', '【', '<']);
    let start = start + opened;
    // `(status code 404)`
    let (within, named) = if opened > 0 { prefix(text.get(start..)?) } else { (0, false) };
    let (keys, mut end) = keys(text, if named { start + within } else { start })?;
    if opened > 0 {
        end += Some(bracket(text.get(end..)?, &[')', ']', '】', '>'])).filter(|length| *length > 0)?;
    }
    let end = end + note(text.get(end..)?);
    let end = end + noun(text.get(end..)?);
    let rest = end + alias(text.get(end..)?);
    Some(Lead { keys, prefixed: prefixed || named, sep: sep(text.get(rest..)?), rest })
}

/// Whether codes are 1, 2, 3 and so on, as what only counts is.
pub fn counts(codes: impl Iterator<Item = Option<u16>>) -> bool {
    codes.zip(1..).all(|(code, nth)| code.map(usize::from) == Some(nth))
}

/// Reads a number that is all of a text, with a comma before each three digits; elsewhere that is a quantity.
pub fn grouped(text: &str) -> Option<Lead> {
    let text = text.trim();
    let key = key::grouped(text)?;
    Some(Lead { keys: vec![key], prefixed: false, sep: Sep::End, rest: text.len() })
}

/// Where the text after words that introduce a code starts, if there are any: `Error code: …`.
pub fn introduced(text: &str) -> Option<usize> {
    let (start, is_introduced) = prefix(text);
    is_introduced.then_some(start)
}

/// The length of the bracket at the start of a text, if it is one of these.
fn bracket(text: &str, brackets: &[char]) -> usize {
    text.chars().next().filter(|c| brackets.contains(c)).map_or(0, char::len_utf8)
}

/// The numbers of a list of numbers, and where they end.
fn keys(text: &str, start: usize) -> Option<(Vec<Key>, usize)> {
    let (mut keys, mut end) = key::key(text, start)?;
    while keys.len() < KEYS {
        let Some((more, after)) = key::separator(text, end).and_then(|next| key::key(text, next)) else {
            break;
        };
        keys.extend(more);
        end = after;
    }
    Some((keys, end))
}

/// Where a number may start after words that introduce it, and whether there are such words.
fn prefix(text: &str) -> (usize, bool) {
    let start = text.len() - text.trim_start().len();
    let (mut at, mut found) = (start, false);
    for _ in 0..PREFIXES {
        let rest = text.get(at..).unwrap_or_default();
        let end =
            rest.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '#')).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default().to_lowercase();
        match word.as_str() {
            word if PREFIX.contains(&word) => found = true,
            word if ARTICLE.contains(&word) => {}
            _ => break,
        }
        at += end;
        let rest = text.get(at..).unwrap_or_default();
        let next = rest.trim_start_matches([' ', '\r', '\n', ':', '：', '#', '-']);
        at += rest.len() - next.len();
        // A dash that touches only the number is its sign.
        let between = rest.strip_suffix(next).unwrap_or_default();
        at -= usize::from(between.ends_with(" -") && next.starts_with(|c: char| c.is_ascii_digit()));
    }
    if found { (at, true) } else { (start, false) }
}

/// The length of signs behind a number that point to a note, `404*`, `404 †`, or of a remark on it, `404 (new)`.
fn note(rest: &str) -> usize {
    let trimmed = rest.trim_start_matches(' ');
    if let Some(length) = remark(trimmed) {
        return rest.len() - trimmed.len() + length;
    }
    let after = trimmed.trim_start_matches(['*', '†', '‡', '§', '¶', '¹', '²', '³']);
    let ends = after.is_empty() || after.starts_with([' ', '\r', '\n', ':']);
    if ends && after.len() < trimmed.len() { rest.len() - after.len() } else { 0 }
}

/// The length of a bracket at the start of a text that says since when, or until when, what stands before it holds: `(new)`,
/// `[deprecated since v2]`.
pub fn remark(text: &str) -> Option<usize> {
    let (inner, after) = text.strip_prefix(['(', '[', '（'])?.split_once([')', ']', '）'])?;
    let said = inner.trim().to_lowercase();
    let is_remark = REMARK.contains(&said.as_str()) || REMARKS.iter().any(|start| said.starts_with(start));
    (is_remark && !inner.contains('(')).then(|| text.len() - after.len())
}

/// The length of a word that repeats what the number is, if only a separator follows it.
fn noun(rest: &str) -> usize {
    let trimmed = rest.trim_start_matches(' ');
    let longest = NOUN.iter().map(|noun| noun.len()).max().unwrap_or(0);
    let start = clip(trimmed, longest).to_lowercase();
    let Some(word) = NOUN.iter().find(|noun| start.starts_with(**noun)) else { return 0 };
    let after = trimmed.get(word.len()..).unwrap_or_default();
    let separated = after.trim_start_matches(' ').starts_with([':', '：', '-', '–', '—', '=']);
    if separated { rest.len() - after.len() } else { 0 }
}

/// The length of a bracket that holds the code of another system, if text follows it: `1105 (HY000): Unknown error`.
fn alias(rest: &str) -> usize {
    let trimmed = rest.trim_start_matches(' ');
    let inner = trimmed.strip_prefix('(').and_then(|body| body.split_once(')'));
    let Some((inner, after)) = inner else { return 0 };
    let is_code = inner.contains(|c: char| c.is_ascii_digit())
        && inner.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    if is_code && after.contains(char::is_alphanumeric) { rest.len() - after.len() } else { 0 }
}

fn sep(rest: &str) -> Sep {
    let trimmed = rest.trim_start_matches([' ', '\r']);
    match trimmed.chars().next() {
        None => Sep::End,
        Some('\n') => Sep::Break,
        Some('-' | '–' | '—' | '―' | '→' | '=' | '»' | '⇒' | '|') => Sep::Dash,
        Some(':' | '：') => Sep::Colon,
        Some('(' | '[' | '（' | '【') => Sep::Bracket,
        Some('"' | '“' | '\'' | '‘' | '”' | '„' | '«') => Sep::Quote,
        Some('.' | ')' | '）') => Sep::Dot,
        Some(',' | ';' | '、') => Sep::Comma,
        Some(_) => Sep::Space,
    }
}
