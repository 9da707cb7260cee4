//! The ways in which a page sets a phrase apart; each gives the phrase, and where it ends.

use super::{SEPARATORS, is_phrase};
use crate::document::{Mark, Style, Text};
use crate::judge::vocabulary::SENTENCE;
use crate::phrases;

/// Bytes of a phrase in brackets, quotes or bold, or before a separator.
const PHRASE: usize = 72;

/// Words of a phrase that a full stop ends; more is a sentence.
const BEFORE_STOP: usize = 4;

/// Words of a phrase before a colon, or a dash on one side, which sentences have too.
const BEFORE_COLON: usize = 5;

/// Words of a phrase before a dash between spaces.
const BEFORE_DASH: usize = 7;

/// `404 (Not Found)`, `404 "Not Found"`.
pub fn enclosed(rest: &str) -> Option<(&str, usize)> {
    bracketed(rest).or_else(|| quoted(rest))
}

fn bracketed(rest: &str) -> Option<(&str, usize)> {
    let (open, close) = match rest.chars().next()? {
        '(' => ('(', ')'),
        '[' => ('[', ']'),
        '（' => ('（', '）'),
        _ => return None,
    };
    let body = rest.strip_prefix(open)?;
    let (inner, _) = body.split_once(close)?;
    let end = open.len_utf8() + inner.len();
    (end <= PHRASE && is_phrase(inner)).then_some((inner, end + close.len_utf8()))
}

fn quoted(rest: &str) -> Option<(&str, usize)> {
    let body = rest.strip_prefix(['"', '“', '”', '«', '„'])?;
    let length = body.find(['"', '“', '”', '»']).filter(|length| *length <= PHRASE)?;
    let (inner, after) = body.split_at_checked(length)?;
    let close = after.chars().next()?;
    Some((inner, rest.len() - after.len() + close.len_utf8()))
}

/// Bold, code or italics that hold the number and the phrase, or the phrase alone.
pub fn marked(text: &Text, from: usize, start: usize) -> Option<(&str, usize)> {
    let reach = |mark: &&Mark| mark.end > start && mark.end - start <= PHRASE;
    let over = text.marks.iter().filter(reach).filter(|mark| mark.start < from && mark.kind != Style::Strike);
    let end = over.map(|mark| mark.end).max().or_else(|| {
        let mark = text.marks.iter().filter(reach).find(|mark| mark.start == start)?;
        sets_apart(mark, &text.plain).then_some(mark.end)
    })?;
    let phrase = text.plain.get(start..end)?;
    // The registry knows better where a bold sentence's phrase ends; a bold sentence is not a phrase.
    if let Some((phrase, after)) = separated(phrase) {
        return Some((phrase, start + after));
    }
    is_phrase(phrase.trim_end_matches(SEPARATORS)).then_some((phrase, end))
}

/// Bold sets its text apart; code and italics do where a separator stands in or after them.
fn sets_apart(mark: &Mark, plain: &str) -> bool {
    let inside = plain.get(mark.start..mark.end).unwrap_or_default();
    let after = plain.get(mark.end..).unwrap_or_default().trim_start_matches([' ', '\r']);
    mark.kind == Style::Strong
        || inside.ends_with([':', '.', '-'])
        || after.is_empty()
        || after.starts_with(['-', '–', '—', ':', '：', '\n', '=', '('])
}

/// The registry's phrase, unless it is part of a sentence: `Not Found pages are cached`.
pub fn registered(rest: &str, code: Option<u16>) -> Option<(&str, usize)> {
    let length = phrases::length(rest, code)?;
    let (phrase, after) = rest.split_at_checked(length)?;
    let next = after.trim_start_matches([' ', '\r']);
    if let Some(longer) = prolonged(rest, after) {
        return Some(longer);
    }
    let free = next.is_empty()
        || after.starts_with('\n')
        || next.starts_with(['-', '–', '—', ':', '.', '(', ',', ';', '|', '=', '/', '`', '"'])
        || next.starts_with(char::is_uppercase)
        || next.starts_with(|c: char| !c.is_ascii())
        || SENTENCE.iter().any(|word| next.starts_with(word));
    free.then_some((phrase, length))
}

/// `Not Found Here - it moved`: a vendor's phrase that goes on after the registry's, up to a dash.
fn prolonged<'t>(rest: &'t str, after: &str) -> Option<(&'t str, usize)> {
    let (phrase, end) = separated(rest)?;
    // `OK Content-Type: text/plain` is not one phrase.
    rest.get(phrase.len()..end).filter(|divider| divider.contains(['-', '–', '—']))?;
    let more = phrase.get(rest.len() - after.len()..)?.trim_start_matches([' ', '\r']);
    let titled = !more.is_empty() && more.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    titled.then_some((phrase, end))
}

/// What may end a phrase, with the words that it may have before it.
const DIVIDERS: &[(&str, usize)] = &[
    (" -- ", BEFORE_DASH),
    (" --- ", BEFORE_DASH),
    (" - ", BEFORE_DASH),
    (" – ", BEFORE_DASH),
    (" — ", BEFORE_DASH),
    (" — ", BEFORE_DASH),
    (": ", BEFORE_COLON),
    ("：", BEFORE_COLON),
    (" = ", BEFORE_DASH),
    ("\n", BEFORE_COLON),
    (". ", BEFORE_STOP),
    (" | ", BEFORE_DASH),
    ("— ", BEFORE_DASH),
    ("- ", BEFORE_COLON),
    ("– ", BEFORE_COLON),
];

/// A short phrase before a divider and more text.
pub fn separated(rest: &str) -> Option<(&str, usize)> {
    let window = rest.char_indices().nth(PHRASE).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest));
    let divided = DIVIDERS.iter().filter_map(|(divider, words)| {
        let (phrase, _) = window.split_once(divider)?;
        let after = rest.get(phrase.len() + divider.len()..)?;
        let short = phrase.split_whitespace().nth(*words).is_none();
        (short && is_phrase(phrase) && fits(divider, phrase, after)).then_some((phrase, divider.len()))
    });
    let (phrase, divider) = divided.min_by_key(|(phrase, _)| phrase.len())?;
    let end = phrase.len() + divider;
    rest.get(end..).is_some_and(|rest| !rest.trim().is_empty()).then_some((phrase, end))
}

/// What each divider requires of the texts around it.
fn fits(divider: &str, phrase: &str, after: &str) -> bool {
    match divider {
        ". " => after.starts_with(char::is_uppercase),
        "\n" | ": " | "：" => !phrase.contains(','),
        _ => true,
    }
}

/// Where a short remark in brackets ends, if a separator follows it.
pub fn remark(rest: &str) -> Option<usize> {
    let (_, length) = bracketed(rest)?;
    rest.get(length..)?.trim_start().starts_with([':', '：', '-', '–', '—']).then_some(length)
}
