//! One text split into the phrase and what is said about it.

mod apart;
mod describe;
#[cfg(test)]
mod tests;

use super::number;
use super::words::is_wide;
use crate::document::{Link, Text, fold};

pub use describe::describe;

/// The vendor's words for a code.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Wording {
    pub reason: Option<String>,
    pub description: Option<String>,
    pub links: Vec<Link>,
}

impl Wording {
    /// Adds what a heading says before it.
    pub fn prepend(&mut self, heading: Self) {
        self.reason = heading.reason.or(self.reason.take());
        self.description = match (heading.description, self.description.take()) {
            (Some(first), Some(rest)) => Some(format!("{first} {rest}")),
            (first, rest) => first.or(rest),
        };
    }

    /// The texts that there are.
    pub fn texts(&self) -> Vec<&str> {
        [&self.reason, &self.description].into_iter().flatten().map(String::as_str).collect()
    }
}

/// Characters of a phrase.
const CHARS: usize = 48;

/// Words of a phrase.
const WORDS: usize = 6;

/// Characters of a phrase in a script whose characters are words.
const WIDE: usize = 12;

/// Letters that say as much as one such character.
const WIDTH: usize = 3;

const SEPARATORS: [char; 18] =
    [' ', '\r', '\n', '-', '–', '—', '―', ':', '：', '=', '.', '|', ',', '→', '»', ';', '>', '、'];

/// Where the text after separators starts.
fn skip(plain: &str, from: usize) -> usize {
    plain.get(from..).map_or(from, |rest| plain.len() - rest.trim_start_matches(SEPARATORS).len())
}

/// Whether a text begins with a gap, by which lines of code set what follows apart.
pub fn begins_with_gap(text: &str) -> bool {
    text.starts_with("  ") || text.starts_with('\t')
}

/// How long a text is; a character of Chinese or Japanese says as much as a few letters.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { WIDTH } else { 1 }).sum()
}

/// Whether a text can be a phrase: short, without the marks of a sentence.
pub fn is_phrase(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().nth(CHARS).is_none()
        && text.split_whitespace().nth(WORDS).is_none()
        && text.chars().filter(|c| is_wide(*c)).count() <= WIDE
        && !text.ends_with(['.', '。', ':', ',', ';'])
        && !text.contains(". ")
        && !text.contains(['。', '，', '、'])
}

/// Phrase and description of an entry whose text follows its number.
pub fn words(text: &Text, from: usize, code: Option<u16>) -> Wording {
    let Some((reason, end)) = split(text, from, code) else { return whole(text, from) };
    let start = skip(&text.plain, end);
    let end = start + text.plain.get(start..).and_then(apart::remark).unwrap_or(0);
    let (description, links) = describe(text, end);
    Wording { reason: Some(reason), description, links }
}

/// Splits the text from `from` on if the page sets a phrase apart; `None` if it does not.
pub fn split(text: &Text, from: usize, code: Option<u16>) -> Option<(String, usize)> {
    let start = skip(&text.plain, from);
    let rest = text.plain.get(start..)?;
    let within = |(phrase, end)| (phrase, start + end);
    let (phrase, end) = apart::enclosed(rest)
        .map(within)
        .or_else(|| apart::marked(text, from, start))
        .or_else(|| apart::registered(rest, code).map(within))
        .or_else(|| apart::separated(rest).map(within))?;
    Some((clean(phrase), end)).filter(|(phrase, _)| !phrase.is_empty())
}

/// Whether neither brackets nor the registry tell where the phrase at the start of a text ends.
pub fn is_free(rest: &str, code: Option<u16>) -> bool {
    let rest = rest.get(skip(rest, 0)..).unwrap_or_default();
    apart::enclosed(rest).is_none() && apart::registered(rest, code).is_none()
}

/// The phrase that stands in a cell with its code: all of the cell, unless markup ends it earlier.
pub fn phrase(text: &Text, from: usize, code: Option<u16>) -> Wording {
    let start = skip(&text.plain, from);
    let rest = text.plain.get(start..).unwrap_or_default();
    let Some((reason, end)) = apart::enclosed(rest).or_else(|| apart::registered(rest, code)) else {
        return name(text, start);
    };
    let (description, links) = describe(text, start + end);
    Wording { reason: Some(clean(reason)), description, links }
}

/// A text that is a phrase, however long.
pub fn name(text: &Text, from: usize) -> Wording {
    let (reason, links) = describe(text, from);
    Wording { reason: reason.map(|reason| clean(&reason)), description: None, links }
}

/// A text that is one thing: a phrase if it is short, else a description.
pub fn whole(text: &Text, from: usize) -> Wording {
    match describe(text, from) {
        (Some(phrase), links) if is_phrase(&phrase) => {
            Wording { reason: Some(clean(&phrase)), description: None, links }
        }
        (description, links) => Wording { reason: None, description, links },
    }
}

/// A text that only describes.
pub fn description(text: &Text) -> Wording {
    let (description, links) = describe(text, 0);
    Wording { reason: None, description, links }
}

/// What follows a place in a text, which only describes.
pub fn description_from(text: &Text, from: usize) -> Wording {
    let (description, links) = describe(text, skip(&text.plain, from));
    Wording { reason: None, description, links }
}

/// A phrase without the quotes, brackets and separators around it.
pub fn clean(text: &str) -> String {
    let text = fold(text);
    // A page may break a long constant in two.
    let constant = text.replace("_ ", "_");
    let text = if constant.contains(' ') { text.as_ref() } else { constant.as_str() };
    let mut text = text.trim_matches([' ', ':', '：', '-', '–', '—', '=', '|', '"', '“', '”', '„', '«', '»']);
    for (open, close) in [('(', ')'), ('[', ']'), ('\'', '\''), ('‘', '’'), ('`', '`'), ('（', '）')] {
        if let Some(inner) = text.strip_prefix(open).and_then(|inner| inner.strip_suffix(close))
            && !inner.contains([open, close])
        {
            text = inner.trim();
        }
    }
    let text = without_remark(text).trim_end_matches([',', ';']).trim_end();
    // One full stop ends the phrase; several are part of it.
    text.strip_suffix('.').filter(|rest| !rest.contains('.')).unwrap_or(text).to_owned()
}

/// A phrase without the bracket behind it that only says since when it holds: `Not Found (deprecated)`.
fn without_remark(text: &str) -> &str {
    let start = text.rfind(['(', '[', '（']).filter(|start| *start > 0);
    let remark = |start| number::remark(text.get(start..)?).filter(|length| start + length == text.len());
    start.filter(|start| remark(*start).is_some()).map_or(text, |start| text[..start].trim_end())
}
