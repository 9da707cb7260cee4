//! Codes that are words: `card_declined`, `CHK0002`, `M_LIMIT_EXCEEDED`, `42N01`.
//!
//! Their shape tells little, for parameters, states and events look alike. What tells is how they are announced, that no
//! cell is blank and few are alike, and that something next to them tells what went wrong.

mod entry;
mod heading;
mod list;
mod rules;
mod sample;
mod table;
#[cfg(test)]
mod tests;
mod token;

use std::collections::BTreeSet;

use super::number::{self, HTTP, Key, Lead, Sep};
use super::outline::{Outline, Place};
use super::rule::Share;
use super::{Finds, words};
use crate::document::Document;
use crate::phrases;

pub use table::{Kin, Words, are_shared, best, groups, passed_over};
pub use token::is_integer;

/// Judges the lists and headings of a document; its tables are judged where their numbers are.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    heading::judge(document, outline, finds);
    list::judge(document, outline, finds);
}

/// Codes that are words, as the lead of their text, which ends at a byte.
fn lead(codes: Vec<String>, rest: usize) -> Lead {
    Lead { keys: codes.into_iter().map(Key::Wide).collect(), prefixed: false, sep: Sep::End, rest }
}

/// Whether a text is a word that only programs write.
pub fn is_name(text: &str) -> bool {
    token::trim(text).is_some_and(|word| token::is_word(word) && token::is_coined(word))
}

/// What is known of the words of a candidate.
struct Shape {
    coined: Share,
    /// Those with a mark that joins words, as constants have.
    marked: Share,
    /// Those in capital letters.
    upper: Share,
    /// Those in capital letters that the page sets as code.
    set: Share,
    /// Those in brackets, between a term and its text.
    bracketed: Share,
    /// Those with items nested in them that have labels.
    labelled: Share,
    /// Terms that are a few words each.
    phrased: Share,
    distinct: Share,
    /// Those written in the most frequent manner.
    alike: Share,
    outcomes: Share,
    /// Those with text next to them.
    told: Share,
    /// Those whose text begins as that of a parameter does.
    required: Share,
}

impl Shape {
    /// Of words, each with what stands next to it.
    fn of<'t>(words: &[(&'t str, Vec<&'t str>)]) -> Self {
        let whole = words.len();
        let none = Share { part: 0, whole };
        let distinct: BTreeSet<&str> = words.iter().map(|(word, _)| *word).collect();
        let mut manners: Vec<token::Manner> = words.iter().map(|(word, _)| token::manner(word)).collect();
        manners.sort_unstable();
        let most = manners.chunk_by(PartialEq::eq).map(<[_]>::len).max().unwrap_or(0);
        Self {
            coined: Share::of(words, |(word, _)| token::is_coined(word)),
            marked: Share::of(words, |(word, _)| word.contains('_')),
            upper: Share::of(words, |(word, _)| token::manner(word) == token::Manner::Upper),
            set: none,
            bracketed: none,
            labelled: none,
            phrased: none,
            distinct: Share { part: distinct.len(), whole },
            alike: Share { part: most, whole },
            told: Share::of(words, |(word, texts)| texts.iter().any(|text| tells(word, text.trim()))),
            required: Share::of(words, |(_, texts)| texts.iter().any(|text| words::is_requirement(text))),
            outcomes: Share::of(words, |(word, texts)| {
                let tells = |text: &str| words::sense(text).is_outcome() || words::is_demand(text);
                tells(&token::spell(word)) || texts.iter().any(|text| tells(text))
            }),
        }
    }
}

/// Whether a text tells what a code means: several words, or a name of several words next to a code with digits.
fn tells(code: &str, text: &str) -> bool {
    /// Characters of a word of a script without spaces; more are several words.
    const WIDE: usize = 3;
    let named = || token::is_word(text) && token::spell(text).trim().contains(' ');
    let wide = text.chars().filter(|c| words::is_wide(*c)).nth(WIDE).is_some();
    text.contains(' ') || wide || code.contains(|c: char| c.is_ascii_digit()) && named()
}

/// Whether a text is that of a code coined with digits, which it begins with.
pub fn begins(text: &str) -> bool {
    token::first(text).is_some()
}

/// The HTTP statuses that a heading names: `400 – Bad Request`, `HTTP status code 400`, `403 (Forbidden) Errors`,
/// `Errors (403)`.
pub fn statuses(place: &Place<'_>) -> Vec<u16> {
    let own = titled(place);
    if own.is_empty() { place.status.into_iter().collect() } else { own }
}

fn titled(place: &Place<'_>) -> Vec<u16> {
    let Some(text) = place.name.map(|name| name.plain.as_str()) else { return Vec::new() };
    let Some(lead) = number::lead(text).filter(|lead| lead.is_http()) else {
        return number::trail(text).into_iter().flat_map(|(lead, _)| lead.code()).collect();
    };
    let rest = text.get(lead.rest..).unwrap_or_default();
    let name = rest.trim_start_matches([' ', '-', '–', '—', ':', '(', '"', '\r']);
    let named =
        lead.prefixed || phrases::begins(&name.replace('_', " "), lead.code()) || lead.sep == Sep::Dash;
    lead.codes().filter(|code| named && HTTP.contains(code)).collect()
}
