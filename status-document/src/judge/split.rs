//! One text taken apart: the phrase, and what is said about it.

use crate::document::{Link, Style, Text, clip, fold};

/// A phrase is at most this long.
const PHRASE: usize = 72;
/// What a bracket that only points elsewhere takes at most, `(see …)`.
const POINTER: usize = 512;

/// The vendor's words for a code.
#[derive(Debug, Default, Clone)]
pub struct Words {
    pub reason: Option<String>,
    pub description: Option<String>,
    pub links: Vec<Link>,
}

/// The phrase that HTTP's registry gives the code.
pub fn canonical(code: Option<u16>) -> Option<&'static str> {
    http::StatusCode::from_u16(code?).ok()?.canonical_reason()
}

/// Other names that the registry or its older editions had.
const FORMER: &[(u16, &str)] = &[
    (203, "Non-Authoritative Information"),
    (302, "Moved Temporarily"),
    (408, "Request Time-out"),
    (413, "Request Entity Too Large"),
    (413, "Content Too Large"),
    (414, "Request-URI Too Long"),
    (414, "Request-URI Too Large"),
    (416, "Requested Range Not Satisfiable"),
    (422, "Unprocessable Content"),
    (500, "Internal Error"),
    (500, "Server Error"),
    (504, "Gateway Time-out"),
];

/// How many bytes of the text are the registry's phrase for the code.
pub fn canonical_length(text: &str, code: Option<u16>) -> Option<usize> {
    let former = FORMER.iter().filter(|(former, _)| Some(*former) == code).map(|(_, phrase)| *phrase);
    canonical(code).into_iter().chain(former).find_map(|phrase| {
        let start = text.get(..phrase.len())?;
        let same = start.eq_ignore_ascii_case(phrase)
            || start.replace(['_', '-'], " ").eq_ignore_ascii_case(&phrase.replace('-', " "));
        (same && !text.get(phrase.len()..)?.starts_with(char::is_alphanumeric)).then_some(phrase.len())
    })
}

/// Whether a name is the registry's phrase, however it is cased and parted: `notFound`.
pub fn is_canonical(name: &str, code: u16) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    canonical(Some(code)).is_some_and(|phrase| letters(phrase) == letters(name))
}

const SEPARATORS: [char; 18] =
    [' ', '\r', '\n', '-', '–', '—', '―', ':', '：', '=', '.', '|', ',', '→', '»', ';', '>', '、'];

/// Where the text after separators starts.
fn skip(plain: &str, from: usize) -> usize {
    plain.get(from..).map_or(from, |rest| plain.len() - rest.trim_start_matches(SEPARATORS).len())
}

/// How long a text is; a character of Chinese or Japanese says as much as a few letters.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if c as u32 >= 0x2e80 { 3 } else { 1 }).sum()
}

/// Whether a text can be a phrase: short, without the marks of a sentence.
pub fn is_phrase(text: &str) -> bool {
    let text = text.trim();
    let wide = text.chars().filter(|c| *c as u32 >= 0x2e80).count();
    !text.is_empty()
        && text.chars().count() <= 48
        && text.split_whitespace().count() <= 6
        && wide <= 12
        && !text.ends_with(['.', '。', ':', ',', ';'])
        && !text.contains(". ")
        && !text.contains(['。', '，', '、'])
}

/// Splits the text from `from` on where the page sets a phrase apart; `None` if it does not.
pub fn split(text: &Text, from: usize, code: Option<u16>) -> Option<(String, usize)> {
    let plain = text.plain.as_str();
    let start = skip(plain, from);
    let rest = plain.get(start..)?;
    bracketed(rest)
        .or_else(|| quoted(rest))
        .map(|(phrase, length)| (phrase, start + length))
        .or_else(|| marked(text, from, start))
        .or_else(|| {
            registered(rest, code)
                .map(|length| (rest.get(..length).unwrap_or_default().to_owned(), start + length))
        })
        .or_else(|| {
            separated(rest)
                .map(|(length, after)| (rest.get(..length).unwrap_or_default().to_owned(), start + after))
        })
        .map(|(phrase, end)| (clean(&phrase), end))
        .filter(|(phrase, _)| !phrase.is_empty())
}

/// The phrase that stands in a cell with its code: all of the cell, unless markup ends it before.
pub fn phrase(text: &Text, from: usize, code: Option<u16>) -> Words {
    let plain = text.plain.as_str();
    let start = skip(plain, from);
    let Some(rest) = plain.get(start..) else { return Words::default() };
    let part = bracketed(rest)
        .or_else(|| quoted(rest))
        .map(|(phrase, length)| (phrase, start + length))
        .or_else(|| {
            registered(rest, code)
                .map(|length| (rest.get(..length).unwrap_or_default().to_owned(), start + length))
        });
    let Some((reason, end)) = part else {
        let (reason, links) = describe(text, start);
        return Words { reason: reason.map(|reason| clean(&reason)), description: None, links };
    };
    let (description, links) = describe(text, end);
    Words { reason: Some(clean(&reason)), description, links }
}

fn bracketed(rest: &str) -> Option<(String, usize)> {
    let close = match rest.chars().next()? {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        _ => return None,
    };
    let end = rest.find(close).filter(|end| *end <= PHRASE)?;
    let inner =
        rest.get(1..end).map(|inner| inner.trim_start_matches('\u{88}')).filter(|inner| is_phrase(inner))?;
    Some((inner.to_owned(), end + close.len_utf8()))
}

fn quoted(rest: &str) -> Option<(String, usize)> {
    let open = rest.chars().next().filter(|c| matches!(c, '"' | '“' | '”' | '«' | '„'))?;
    let body = rest.get(open.len_utf8()..)?;
    let end = body.find(['"', '“', '”', '»']).filter(|end| *end <= PHRASE)?;
    let close = body.get(end..)?.chars().next().map_or(0, char::len_utf8);
    Some((body.get(..end)?.to_owned(), open.len_utf8() + end + close))
}

/// Bold, code or italics that hold the number and the phrase, or the phrase alone.
fn marked(text: &Text, from: usize, start: usize) -> Option<(String, usize)> {
    let plain = text.plain.as_str();
    let reach = |mark: &&crate::document::Mark| mark.end > start && mark.end - start <= PHRASE;
    let over = text
        .marks
        .iter()
        .filter(reach)
        .filter(|mark| mark.start < from && mark.kind != Style::Strike)
        .map(|mark| mark.end)
        .max();
    let end = over.or_else(|| {
        let mark = text.marks.iter().filter(reach).find(|mark| mark.start == start)?;
        let after = plain.get(mark.end..)?.trim_start_matches([' ', '\r']);
        let apart = after.is_empty() || after.starts_with(['-', '–', '—', ':', '：', '\n', '=', '(']);
        let inside = plain.get(start..mark.end)?.ends_with([':', '.', '-']);
        (mark.kind == Style::Strong || apart || inside).then_some(mark.end)
    })?;
    let phrase = plain.get(start..end)?;
    // The registry knows better where a bold sentence's phrase ends; a bold sentence is no phrase.
    if let Some((length, after)) = separated(phrase) {
        return Some((phrase.get(..length)?.to_owned(), start + after));
    }
    is_phrase(phrase.trim_end_matches(SEPARATORS)).then(|| (phrase.to_owned(), end))
}

/// The registry's phrase, unless the sentence goes on with it.
fn registered(rest: &str, code: Option<u16>) -> Option<usize> {
    let length = canonical_length(rest, code)?;
    let after = rest.get(length..)?;
    let next = after.trim_start_matches([' ', '\r']);
    let free = next.is_empty()
        || after.starts_with('\n')
        || next.starts_with(['-', '–', '—', ':', '.', '(', ',', ';', '|', '=', '/', '`', '"'])
        || next.starts_with(char::is_uppercase)
        || next.chars().next().is_some_and(|c| !c.is_ascii())
        || ["when ", "if ", "the ", "is ", "indicates ", "means ", "for "]
            .iter()
            .any(|word| next.starts_with(word));
    // `Not Found / No such user`, `Bad Request, wrong parameters`: the phrase goes on or not, nobody can tell.
    free.then_some(length)
}

/// Where a separator parts a short phrase from the rest: the phrase's length, and where the rest starts.
fn separated(rest: &str) -> Option<(usize, usize)> {
    let window = rest.char_indices().nth(PHRASE).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest));
    let mut best: Option<(usize, usize)> = None;
    for sep in [
        " -- ", " --- ", " - ", " – ", " — ", " — ", ": ", "：", " = ", "\n", ". ", " | ", "— ", "。", "- ",
        "– ",
    ] {
        let Some(at) = window.find(sep) else { continue };
        let Some(left) = window.get(..at) else { continue };
        let words = left.split_whitespace().count();
        let fits = match sep {
            ". " => {
                words <= 4
                    && rest.get(at + 2..).is_some_and(|r| r.starts_with(char::is_uppercase))
                    && is_phrase(left)
            }
            "\n" | ": " | "：" => words <= 5 && is_phrase(left) && !left.contains(','),
            "。" => false,
            "- " | "– " => words <= 5 && is_phrase(left) && !left.ends_with(' '),
            _ => words <= 7 && is_phrase(left),
        };
        if fits && best.is_none_or(|(length, _)| at < length) {
            best = Some((at, at + sep.len()));
        }
    }
    best.filter(|(_, after)| rest.get(*after..).is_some_and(|rest| !rest.trim().is_empty()))
}

/// A phrase without the quotes, brackets and separators around it.
pub fn clean(text: &str) -> String {
    let text = fold(text);
    let mut text = text.trim_matches(|c| {
        matches!(c, ' ' | ':' | '：' | '-' | '–' | '—' | '=' | '|' | '"' | '“' | '”' | '„' | '«' | '»')
    });
    for (open, close) in [('(', ')'), ('[', ']'), ('\'', '\''), ('‘', '’'), ('`', '`'), ('（', '）')] {
        if let Some(inner) = text.strip_prefix(open).and_then(|inner| inner.strip_suffix(close))
            && !inner.contains([open, close])
        {
            text = inner.trim();
        }
    }
    let text = text.trim_end_matches([',', ';']);
    // One full stop ends a sentence; a phrase is none.
    let text = if text.matches('.').count() == 1 { text.strip_suffix('.').unwrap_or(text) } else { text };
    text.to_owned()
}

/// Where a short remark in brackets ends, if a separator follows it.
fn remark(rest: &str) -> Option<usize> {
    let (_, length) = bracketed(rest)?;
    rest.get(length..)?.trim_start().starts_with([':', '：', '-', '–', '—']).then_some(length)
}

/// The text from `from` on as a description: separators before it dropped, `(see [..](..))` moved to the links.
pub fn describe(text: &Text, from: usize) -> (Option<String>, Vec<Link>) {
    let plain = text.plain.as_str();
    let start = skip(plain, from);
    let links: Vec<Link> = text.links.iter().filter(|link| link.end > start).cloned().collect();
    let mut kept = String::new();
    let mut at = start;
    while let Some(open) = plain.get(at..).and_then(|rest| rest.find('(')).map(|open| at + open) {
        let inner = clip(plain.get(open..).unwrap_or_default(), POINTER);
        let close = inner.find(')').map_or(open + inner.len(), |close| open + close + 1);
        let pointer = only_see(plain, open, close, &links);
        kept.push_str(plain.get(at..open).unwrap_or_default());
        if !pointer {
            kept.push_str(plain.get(open..=open).unwrap_or_default());
        } else if kept.ends_with(' ') {
            kept.pop();
        }
        at = if pointer { close } else { open + 1 };
    }
    kept.push_str(plain.get(at..).unwrap_or_default());
    let kept = fold(&kept).into_owned();
    (Some(kept).filter(|text| text.chars().any(char::is_alphanumeric)), links)
}

fn only_see(plain: &str, open: usize, close: usize, links: &[Link]) -> bool {
    let mut words = String::new();
    let (mut at, mut linked) = (open + 1, false);
    let first = links.partition_point(|link| link.start <= open);
    for link in links.iter().skip(first).take_while(|link| link.end < close) {
        words.push_str(plain.get(at..link.start).unwrap_or_default());
        (at, linked) = (link.end, true);
    }
    words.push_str(plain.get(at..close.saturating_sub(1)).unwrap_or_default());
    let words = words.replace(',', " ");
    linked
        && words
            .split_whitespace()
            .all(|word| matches!(word.to_lowercase().trim_end_matches(':'), "see" | "also" | "and"))
        && words.to_lowercase().contains("see")
}

/// Phrase and description of an entry whose text follows its number.
pub fn words(text: &Text, from: usize, code: Option<u16>) -> Words {
    if let Some((reason, end)) = split(text, from, code) {
        let start = skip(&text.plain, end);
        let end = start + text.plain.get(start..).and_then(remark).unwrap_or(0);
        let (description, links) = describe(text, end);
        return Words { reason: Some(reason), description, links };
    }
    whole(text, from)
}

/// A text that is one thing: a phrase if it is short, else a description.
pub fn whole(text: &Text, from: usize) -> Words {
    let (description, links) = describe(text, from);
    match description {
        Some(phrase) if is_phrase(&phrase) => {
            Words { reason: Some(clean(&phrase)), description: None, links }
        }
        description => Words { reason: None, description, links },
    }
}
