//! Lines that each begin with a code, in a paragraph or in a block of code.

use std::collections::BTreeSet;

use super::Candidate;
use super::item::{self, Company, Found, Reading};
use crate::document::Text;
use crate::judge::Finds;
use crate::judge::number::{self, Key, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{Fraction, Share};
use crate::judge::split::{self, Wording};
use crate::lists::Form;

/// What begins a line that only remarks on those below it.
const COMMENTS: &[&str] = &["//", "/*", "*", "#"];

/// What begins a line of C that gives a number a name.
const DEFINE: &str = "#define ";

/// Constants with a number of their own; a stray one is another name.
const NEARLY: Fraction = Fraction(9, 10);

/// A paragraph whose every line begins with a code.
pub fn paragraph(text: &Text, line: usize, place: &Place<'_>, finds: &mut Finds) {
    let mut readings = Vec::new();
    for (nth, (part, line)) in text.lines(line).enumerate() {
        let title = nth == 0 && split::is_phrase(part.plain.trim_end_matches([':', '：']));
        match item::read(&part, None, place, Company::default(), line) {
            Reading::Text | Reading::Left(_) if title => {}
            reading => readings.push(reading),
        }
    }
    judge(Candidate::new(Form::Lines, line, readings), place, finds);
}

/// A block of code that is a list of codes and nothing else.
pub fn code(text: &str, line: usize, place: &Place<'_>, finds: &mut Finds) {
    let lines = text.lines().enumerate().filter(|(_, source)| !source.trim().is_empty());
    let title = |(nth, source): &(usize, &str)| *nth == 0 && !source.contains(|c: char| c.is_ascii_digit());
    let readings = lines.skip_while(title).map(|(nth, source)| {
        let source = source.trim_start_matches([' ', '-', '*', '#', '/']);
        let text = Text::new(source);
        match item::read(&text, None, place, Company::default(), line + nth) {
            Reading::Code(found) if !is_line(source, &found, place) => Reading::Text,
            reading => reading,
        }
    });
    let named = || constants(text, line).or_else(|| pairs(text, line));
    let readings = place.on_codes().then(named).flatten().unwrap_or_else(|| readings.collect());
    judge(Candidate::new(Form::Code, line, readings), place, finds);
}

/// Whether a line of code lists a code: a status with its phrase, or any code where codes are announced, and a sign or a gap
/// sets it apart.
fn is_line(source: &str, found: &Found, place: &Place<'_>) -> bool {
    let gap = source.get(found.lead.rest..).is_some_and(split::begins_with_gap);
    let divided = matches!(found.lead.sep, Sep::Dash | Sep::Colon) || gap;
    found.lead.is_http() && found.words.reason.is_some() || place.on_codes() && divided
}

/// `NotFound = 404, // no such order`: constants that nearly each have a number of their own.
fn constants(text: &str, line: usize) -> Option<Vec<Reading>> {
    let mut codes = BTreeSet::new();
    let mut readings = Vec::new();
    for (nth, source) in statements(text) {
        let Constant { name, key, text } = constant(source)?;
        codes.insert(key.clone());
        let lead = Lead { keys: vec![key], prefixed: false, sep: Sep::Dash, rest: source.len() };
        let description = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let words = Wording { reason: Some(name.to_owned()), description, links: Vec::new() };
        readings.push(Reading::Code(Found {
            lead,
            words,
            remedy: None,
            line: line + nth,
            first: false,
            struck: None,
        }));
    }
    let own = Share { part: codes.len(), whole: readings.len() };
    (own.part > 0 && own.at_least(NEARLY)).then_some(readings)
}

/// `"1001": "no such seat",`: a map from numbers to texts.
fn pairs(text: &str, line: usize) -> Option<Vec<Reading>> {
    let pair = |(nth, source): (usize, &str)| {
        let (number, text) = source.trim_end_matches(',').split_once(':')?;
        let mut lead = number::lead(number.trim().trim_matches('\''))?;
        let quoted = |quote: char| text.trim().strip_prefix(quote)?.strip_suffix(quote);
        let text = quoted('"').or_else(|| quoted('\''))?.replace("\\\"", "\"");
        if lead.sep != Sep::End || lead.prefixed {
            return None;
        }
        (lead.sep, lead.rest) = (Sep::Colon, source.len());
        let words = split::whole(&Text::new(&text), 0);
        Some(Reading::Code(Found { lead, words, remedy: None, line: line + nth, first: false, struck: None }))
    };
    let readings: Vec<Reading> = statements(text).map(pair).collect::<Option<_>>()?;
    (!readings.is_empty()).then_some(readings)
}

/// The lines of a block of code, each with its number, without remarks, and without those that open or close something.
fn statements(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().map(str::trim).enumerate();
    lines.filter(|(_, source)| {
        let remark = COMMENTS.iter().any(|sign| source.starts_with(sign)) && !source.starts_with(DEFINE);
        let brackets = source.ends_with(['{', '(', '[']) || source.starts_with(['}', ')', ']']);
        !source.is_empty() && !remark && !brackets
    })
}

/// A line of code that gives a number a name.
struct Constant<'s> {
    name: &'s str,
    key: Key,
    text: &'s str,
}

/// `public static final int SEAT_GONE = -17; // no such seat`, or `SEAT_GONE(-17, "no such seat"),`.
fn constant(source: &str) -> Option<Constant<'_>> {
    let (define, source) = source.strip_prefix(DEFINE).map_or((false, source), |rest| (true, rest));
    let comment = ["//", "/*", "#"].iter().find_map(|sign| source.split_once(sign));
    let (code, comment) = comment.unwrap_or((source, ""));
    let comment = comment.trim_end().trim_end_matches("*/");
    let assigned = || {
        let parts = if define { code.trim().split_once(char::is_whitespace) } else { code.split_once('=') };
        let (name, number) = parts?;
        Some((name.split_whitespace().next_back()?, number.trim().trim_end_matches([',', ';']), comment))
    };
    let called = || {
        let (name, values) = source.trim_end_matches([',', ';']).strip_suffix(')')?.split_once('(')?;
        let (number, text) = values.split_once(',')?;
        let text = text.trim().strip_prefix('"')?.strip_suffix('"')?;
        Some((name, number, text))
    };
    let (name, number, text) = called().or_else(assigned)?;
    let named = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let mut lead =
        number::lead(number.trim()).filter(|lead| named && lead.sep == Sep::End && !lead.prefixed)?;
    let key =
        lead.keys.pop().filter(|key| lead.keys.is_empty() && matches!(key, Key::Code(_) | Key::Wide(_)))?;
    Some(Constant { name, key, text })
}

fn judge(candidate: Candidate, place: &Place<'_>, finds: &mut Finds) {
    if let Err(verdict) = candidate.judge(place, None, finds) {
        finds.left.extend(verdict);
    }
}
