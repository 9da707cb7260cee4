//! Lists, definitions and paragraphs that each begin with a word.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Evidence, Header, KIN, RULES};
use super::{Shape, lead, statuses, token};
use crate::document::{Block, Document, Style, Text};
use crate::judge::below::Below;
use crate::judge::outline::{Outline, Place};
use crate::judge::rule::{Fraction, Ruling, Share, decide};
use crate::judge::split::{self, Wording};
use crate::judge::words::{self, Role};
use crate::judge::{Aside, Finds, Left, List};
use crate::lists::{Form, Skipped};

/// One entry: the word, and what is said of it.
struct Entry {
    at: usize,
    line: usize,
    code: Option<String>,
    words: Wording,
    aside: Aside,
}

/// Entries that are a list.
const LEAST: usize = 3;

/// Items that begin with a word, of all items.
const WORDS: Fraction = Fraction(4, 5);

/// Judges every list, and every run of paragraphs under one heading.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut lists: BTreeMap<(bool, usize), Vec<Entry>> = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let (key, entry) = match block {
            Block::Item { list, text, line, .. } => ((true, *list), item(document, at, text, *line)),
            Block::Definition { list, term, text, line } => {
                ((true, *list), definition(document, at, term, text, *line))
            }
            Block::Paragraph { text, line } => match paragraph(at, text, *line) {
                Some(entry) => ((false, outline.under(at).unwrap_or(usize::MAX)), entry),
                None => continue,
            },
            _ => continue,
        };
        let entries = lists.entry(key).or_default();
        // A term with several definitions is one code.
        match entries.last_mut().filter(|last| entry.line == last.line && entry.code == last.code) {
            Some(last) => last.words.description = last.words.description.take().or(entry.words.description),
            None => entries.push(entry),
        }
    }
    let worded = lists.into_values().filter(|entries| entries.iter().any(|entry| entry.code.is_some()));
    let (many, few): (Vec<_>, Vec<_>) = worded.partition(|entries| entries.len() >= LEAST);
    let before = finds.lists.len();
    for entries in many {
        judge_entries(entries, document, outline, finds);
    }
    let taken: BTreeSet<Option<usize>> =
        finds.lists.iter().skip(before).map(|(list, _)| list.heading).collect();
    for entries in few {
        let heading = entries.first().and_then(|first| outline.under(first.at));
        // Text in between breaks a list in two.
        if taken.contains(&heading) && entries.iter().all(Entry::is_plain) {
            let Some(place) = entries.first().map(|first| outline.place(first.at)) else { continue };
            take(entries, &place, KIN, finds);
        }
    }
}

fn judge_entries(mut entries: Vec<Entry>, document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let before = entries.first().and_then(|first| before(document, first.at));
    // A list that stands for a table begins with its headers.
    if entries.first().is_some_and(|first| first.code.is_none()) {
        entries.remove(0);
    }
    let Some(first) = entries.first() else { return };
    let place = outline.place(first.at);
    let codes: Vec<(&str, Vec<&str>)> = entries.iter().filter_map(Entry::listed).collect();
    let filled = Share { part: codes.len(), whole: entries.len() };
    if codes.len() < LEAST || !filled.at_least(WORDS) {
        return;
    }
    let evidence = Evidence {
        header: Header::Other,
        errors: false,
        on_codes: place.on_codes(),
        announced: place.lists_codes() || before.is_some_and(is_codes),
        sampled: Share::default(),
        on_topic: place.on_topic(),
        under_status: false,
        off_topic: place.off_topic(),
        parameters: before.is_some_and(words::is_parameter_header) && !before.is_some_and(is_codes),
        numbered: false,
        filled: Share { whole: codes.len(), ..filled },
        shape: Shape::of(&codes),
    };
    let ruling = decide(RULES, &evidence);
    if ruling.takes {
        take(entries, &place, ruling, finds);
    } else if evidence.announced {
        let left = list(entries, &place, &mut Vec::new());
        finds.left.extend(left.map(|list| Left::new(list, ruling)));
    }
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
        let aside = Aside { http: under.clone(), ..entry.aside };
        list.add(&lead(code, 0), &aside, &entry.words, entry.line, skipped);
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

impl Entry {
    /// Whether it is a word in letters, with text.
    fn is_plain(&self) -> bool {
        self.code.as_deref().is_some_and(token::is_coined) && self.words.description.is_some()
    }

    fn new(at: usize, line: usize, code: Option<String>, words: Wording) -> Self {
        Self { at, line, code, words, aside: Aside::default() }
    }

    fn listed(&self) -> Option<(&str, Vec<&str>)> {
        Some((self.code.as_deref()?, self.words.texts()))
    }
}

/// `SEAT_TAKEN: it is not free`, or a word with items nested in it.
fn item(document: &Document, at: usize, text: &Text, line: usize) -> Entry {
    if let Some((code, _)) = token::read(text).filter(|(_, end)| *end == text.plain.len()) {
        let below = Below::item(document, at);
        let words = Wording { reason: below.reason, description: below.description, links: below.links };
        return Entry::new(at, line, Some(code), words);
    }
    match head(text) {
        Some((code, end)) => Entry::new(at, line, Some(code), split::description_from(text, end)),
        None => Entry::new(at, line, None, Wording::default()),
    }
}

fn definition(document: &Document, at: usize, term: &Text, text: &Text, line: usize) -> Entry {
    let code = token::read(term).filter(|(_, end)| *end == term.plain.len()).map(|(code, _)| code);
    let words = match document.blocks.get(at + 1) {
        _ if !text.is_empty() => split::description(text),
        Some(Block::Paragraph { text, .. }) => split::description(text),
        // What is indented far enough is code to a reader of Markdown.
        Some(Block::Code { text, .. }) => split::description(&Text::new(text)),
        _ => Wording::default(),
    };
    Entry::new(at, line, code, words)
}

/// A paragraph whose first line is a word in bold or code.
fn paragraph(at: usize, text: &Text, line: usize) -> Option<Entry> {
    let end = text.plain.find('\n')?;
    let marked = text.marks.iter().any(|mark| {
        mark.start == 0
            && mark.end <= end
            && mark.end + 1 >= end
            && matches!(mark.kind, Style::Strong | Style::Code)
    });
    // A blank before the closing stars leaves them as they are.
    let first = text.plain.get(..end)?;
    let starred = first.len() > 4 && first.starts_with("**") && first.ends_with("**");
    let code = token::trim(first).filter(|word| (marked || starred) && token::is_word(word))?;
    let mut entry = Entry::new(at, line, Some(code.to_owned()), Wording::default());
    let mut description: Vec<&str> = Vec::new();
    for line in text.plain.get(end..)?.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        let label = line.split_once([':', '?', '：', '？']);
        match label.map(|(name, more)| (words::text_role(name), more.trim())) {
            Some((Role::Retry, more)) if label.is_some_and(|(name, _)| is_label(name)) => {
                entry.aside.retry = words::retry(more);
            }
            Some((Role::Phrase, more)) if label.is_some_and(|(name, _)| is_label(name)) => {
                entry.words.reason = Some(split::clean(more)).filter(|reason| !reason.is_empty());
            }
            _ => description.push(line),
        }
    }
    entry.words.description = Some(description.join(" ")).filter(|text| !text.is_empty());
    Some(entry)
}

/// Words of a label before its colon.
fn is_label(name: &str) -> bool {
    const LABEL: usize = 3;
    name.split_whitespace().nth(LABEL).is_none()
}

/// The word that a text begins with, where the page or a sign sets it apart, and where it ends.
fn head(text: &Text) -> Option<(String, usize)> {
    let mark = text.marks.iter().find(|mark| mark.start == 0 && mark.kind != Style::Strike);
    let end = match mark {
        Some(mark) => mark.end,
        None => text.plain.find([':', ' ', '\n', '\r']).filter(|end| {
            let rest = text.plain.get(*end..).unwrap_or_default();
            [": ", " - ", " – ", " — ", ":\n", "\n"].iter().any(|sign| rest.starts_with(sign))
        })?,
    };
    let word = token::trim(text.plain.get(..end)?.trim_end_matches([':', ' ']))?;
    (token::is_word(word) && (mark.is_some() || token::is_coined(word))).then(|| (word.to_owned(), end))
}
