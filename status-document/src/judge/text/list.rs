//! Lists, definitions and paragraphs that each begin with a word.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{self, Entry, definition, is_label, item, paragraph};
use super::rules::{Evidence, Header, KIN, RULES, UNANNOUNCED};
use super::token::{self, Manner};
use super::{Shape, lead, statuses};
use crate::document::{Block, Document};
use crate::judge::outline::{Outline, Place};
use crate::judge::rule::{Fraction, Ruling, Share, decide};
use crate::judge::words;
use crate::judge::{Aside, Finds, Left, List};
use crate::lists::{Form, Skipped};

/// Entries that are a list.
const LEAST: usize = 3;

/// Items that begin with a word, of all items.
const WORDS: Fraction = Fraction(4, 5);

/// Judges every list, and every run of paragraphs under one heading.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let worded =
        gather(document, outline).into_values().filter(|entries| entries.iter().any(Entry::is_worded));
    let (many, mut few): (Vec<_>, Vec<_>) = worded.partition(|entries| entries.len() >= LEAST);
    // Where a label tells which list is of codes, another label tells which is not.
    let label = |entries: &[Entry]| entries.first().and_then(|first| label(document, first.at));
    let heading = |entries: &[Entry]| entries.first().and_then(|first| outline.under(first.at));
    let told: BTreeSet<Option<usize>> = many
        .iter()
        .chain(&few)
        .filter(|entries| label(entries).is_some_and(is_codes))
        .map(|entries| heading(entries))
        .collect();
    few.retain(|entries| label(entries).is_none_or(is_codes) || !told.contains(&heading(entries)));
    let start = finds.lists.len();
    let mut left = Vec::new();
    for entries in many {
        left.extend(judge_entries(entries, document, outline, finds));
    }
    let kin = Kin::of(finds.lists.get(start..).unwrap_or_default());
    for (entries, ruling) in left {
        let Some(place) = entries.first().map(|first| outline.place(first.at)) else { continue };
        if ruling.rule == UNANNOUNCED && kin.goes_on(&entries, &place) {
            take(entries, &place, KIN, finds);
        } else {
            let left = list(entries, &place, &mut Vec::new());
            finds.left.extend(left.map(|list| Left::new(list, ruling)));
        }
    }
    // Each of several statuses may have a few codes.
    let under =
        |entries: &&Vec<Entry>| entries.first().is_some_and(|first| fails(entries, &outline.place(first.at)));
    let grouped = few.iter().filter(under).map(Vec::len).sum::<usize>() >= LEAST;
    for entries in few {
        let Some(place) = entries.first().map(|first| outline.place(first.at)) else { continue };
        // Text in between breaks a list in two, and each of several requests may have a few codes.
        let alike = label(&entries).is_some_and(is_codes) || entries.iter().all(|entry| entry.bracketed);
        let grouped = grouped && fails(&entries, &place);
        let near = |manner| kin.is_near(manner, &place, alike);
        let fitting = |entry: &Entry| entry.is_plain() && (grouped || entry.manner().is_some_and(near));
        if kin.goes_on(&entries, &place) || entries.iter().all(fitting) {
            take(entries, &place, KIN, finds);
        }
    }
}

/// How the codes of the lists that were taken are written.
struct Kin {
    /// By the heading that they stand under.
    under: BTreeSet<(Option<usize>, Manner)>,
    /// With their lengths.
    builds: BTreeSet<(Manner, usize)>,
}

impl Kin {
    fn of(lists: &[(List, Ruling)]) -> Self {
        let codes = || {
            lists
                .iter()
                .flat_map(|(list, _)| list.codes.iter().map(|listed| (list.heading, listed.code.to_string())))
        };
        Self {
            under: codes().map(|(heading, code)| (heading, token::manner(&code))).collect(),
            builds: codes().map(|(_, code)| (token::manner(&code), code.len())).collect(),
        }
    }

    /// Whether a list under the same heading is written so, or any list where that is enough.
    fn is_near(&self, manner: Manner, place: &Place<'_>, any: bool) -> bool {
        self.under.contains(&(place.heading, manner))
            || any && self.builds.iter().any(|(known, _)| *known == manner)
    }

    /// Whether all are codes in digits, as long as others are, under a heading that announces codes.
    fn goes_on(&self, entries: &[Entry], place: &Place<'_>) -> bool {
        let built =
            |code: &str| token::is_numbered(code) && self.builds.contains(&(token::manner(code), code.len()));
        let known = |entry: &Entry| entry.is_plain() && entry.code.as_deref().is_some_and(built);
        place.lists_codes() && entries.iter().all(known)
    }
}

fn gather(document: &Document, outline: &Outline<'_>) -> BTreeMap<(bool, usize), Vec<Entry>> {
    let mut lists: BTreeMap<(bool, usize), Vec<Entry>> = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let run = || (false, outline.under(at).unwrap_or(usize::MAX));
        let lines = match block {
            Block::Paragraph { text, line } => entry::lines(at, text, *line),
            Block::Code { text, line } => entry::code(at, text, *line),
            _ => Vec::new(),
        };
        if !lines.is_empty() {
            lists.entry(run()).or_default().extend(lines);
            continue;
        }
        let (key, entry) = match block {
            Block::Item { list, text, line, .. } => ((true, *list), item(document, at, text, *line)),
            Block::Definition { list, term, text, line } => {
                ((true, *list), definition(document, at, term, text, *line))
            }
            Block::Paragraph { text, line } => match paragraph(at, text, *line) {
                Some(entry) => (run(), entry),
                None => continue,
            },
            _ => continue,
        };
        let entries = lists.entry(key).or_default();
        // A term with several definitions is one code.
        let again = |last: &&mut Entry| {
            entry.line == last.line && entry.code == last.code && entry.phrase == last.phrase
        };
        match entries.last_mut().filter(again) {
            Some(last) => last.words.description = last.words.description.take().or(entry.words.description),
            None => entries.push(entry),
        }
    }
    lists
}

/// The line before a list that says what follows, and nothing else: `Errors:`.
fn label(document: &Document, at: usize) -> Option<&str> {
    let name = before(document, at)?.trim().strip_suffix([':', '：'])?;
    is_label(name).then_some(name)
}

/// Judges a list; returns it with the reason if it is left, though codes are announced.
fn judge_entries(
    mut entries: Vec<Entry>,
    document: &Document,
    outline: &Outline<'_>,
    finds: &mut Finds,
) -> Option<(Vec<Entry>, Ruling)> {
    let before = entries.first().and_then(|first| before(document, first.at));
    let first = entries.first()?;
    let place = outline.place(first.at);
    // Where one term has a blank, all may have.
    let phrased = place.lists_codes()
        && entries.iter().all(|entry| entry.phrase.is_some())
        && entries.iter().any(|entry| entry.code.is_none());
    if phrased {
        entries.iter_mut().for_each(|entry| entry.code = entry.phrase.take());
    }
    // A list that stands for a table begins with its headers.
    if entries.first().is_some_and(|first| first.code.is_none()) {
        entries.remove(0);
    }
    let codes: Vec<(&str, Vec<&str>)> = entries.iter().filter_map(Entry::listed).collect();
    let filled = Share { part: codes.len(), whole: entries.len() };
    if codes.len() < LEAST || !filled.at_least(WORDS) {
        return None;
    }
    let evidence = Evidence {
        header: Header::Other,
        errors: false,
        on_codes: place.on_codes(),
        announced: place.lists_codes() || before.is_some_and(is_codes) || fails(&entries, &place),
        sampled: Share::default(),
        messages: false,
        on_topic: place.on_topic(),
        under_status: false,
        off_topic: place.off_topic(),
        parameters: before.is_some_and(words::is_parameter_header) && !before.is_some_and(is_codes),
        numbered: false,
        grouped: false,
        filled: Share { whole: codes.len(), ..filled },
        shape: Shape {
            set: Share::of(&entries, |entry| entry.set || entry.code.is_none()),
            bracketed: Share::of(&entries, |entry| entry.bracketed),
            labelled: Share::of(&entries, |entry| entry.labelled),
            phrased: Share { part: if phrased { codes.len() } else { 0 }, whole: codes.len() },
            ..Shape::of(&codes)
        },
    };
    let ruling = decide(RULES, &evidence);
    if ruling.takes {
        take(entries, &place, ruling, finds);
        return None;
    }
    evidence.announced.then_some((entries, ruling))
}

/// Whether entries below the heading of a status tell by themselves what failed, where codes are announced above; names
/// of fields do not.
fn fails(entries: &[Entry], place: &Place<'_>) -> bool {
    let failed = |code: &str| token::is_coined(code) && words::sense(&token::spell(code)).is_outcome();
    let fails = |entry: &&Entry| entry.is_plain() && entry.code.as_deref().is_some_and(failed);
    place.on_codes() && !statuses(place).is_empty() && Share::of(entries, fails).is_most()
}

fn take(entries: Vec<Entry>, place: &Place<'_>, ruling: Ruling, finds: &mut Finds) {
    if let Some(list) = list(entries, place, &mut finds.skipped) {
        finds.push(list, ruling);
    }
}

fn list(entries: Vec<Entry>, place: &Place<'_>, skipped: &mut Vec<Skipped>) -> Option<List> {
    let first = entries.first()?;
    let mut list = List::new(place.heading, place.heading_text(), first.line, Form::List);
    let under = statuses(place);
    for entry in entries {
        let Some(code) = entry.code else { continue };
        let own = Some(entry.aside.http).filter(|own| !own.is_empty());
        let aside = Aside { http: own.unwrap_or_else(|| under.clone()), ..entry.aside };
        list.add(&lead(vec![code], 0), &aside, &entry.words, entry.line, skipped);
    }
    Some(list)
}

fn is_codes(text: &str) -> bool {
    words::sense(text).on_codes()
}

/// The last sentences of the text that a list follows, if it is nested in one or led in by one.
fn before(document: &Document, at: usize) -> Option<&str> {
    match document.blocks.get(at.checked_sub(1)?)? {
        Block::Paragraph { text, .. } | Block::Item { text, .. } | Block::Definition { text, .. } => {
            Some(&text.plain)
        }
        _ => None,
    }
}
