//! Lists, definitions and paragraphs that each begin with a word.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Evidence, Header, KIN, RULES, UNANNOUNCED};
use super::token::{self, Manner};
use super::{Shape, lead, statuses};
use crate::document::{Block, Document, Style, Text};
use crate::judge::below::Below;
use crate::judge::outline::{self, Outline, Place};
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
    /// Whether the page sets it as code, and all of it is capital letters.
    set: bool,
    /// Whether it stands in brackets before its text.
    bracketed: bool,
    /// Whether items with labels are nested in it: `Message: it is not free`.
    labelled: bool,
    /// The term, if it is a few words in small letters.
    phrase: Option<String>,
    words: Wording,
    aside: Aside,
}

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
    manners: BTreeSet<Manner>,
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
            manners: codes().map(|(_, code)| token::manner(&code)).collect(),
            builds: codes().map(|(_, code)| (token::manner(&code), code.len())).collect(),
        }
    }

    /// Whether a list under the same heading is written so, or any list where that is enough.
    fn is_near(&self, manner: Manner, place: &Place<'_>, any: bool) -> bool {
        self.under.contains(&(place.heading, manner)) || any && self.manners.contains(&manner)
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
    let share = Share::of(entries, |entry| entry.is_plain() && entry.code.as_deref().is_some_and(failed));
    place.on_codes() && !statuses(place).is_empty() && share.is_most()
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

impl Entry {
    /// Whether it is a word of no language, with text.
    fn is_plain(&self) -> bool {
        let coined = self.set || self.bracketed || self.code.as_deref().is_some_and(token::is_coined);
        coined && self.words.description.is_some()
    }

    fn is_worded(&self) -> bool {
        self.code.is_some() || self.phrase.is_some()
    }

    fn new(at: usize, line: usize, code: Option<String>, words: Wording) -> Self {
        Self {
            at,
            line,
            code,
            set: false,
            bracketed: false,
            labelled: false,
            phrase: None,
            words,
            aside: Aside::default(),
        }
    }

    fn manner(&self) -> Option<Manner> {
        self.code.as_deref().map(token::manner)
    }

    fn listed(&self) -> Option<(&str, Vec<&str>)> {
        Some((self.code.as_deref()?, self.words.texts()))
    }
}

/// `SEAT_TAKEN: it is not free`, or a word with items nested in it.
fn item(document: &Document, at: usize, text: &Text, line: usize) -> Entry {
    if let Some((code, _)) = token::read(text).filter(|(_, end)| *end == text.plain.len()) {
        let below = Below::item(document, at);
        let labelled = below.is_labelled();
        let words = Wording { reason: below.reason, description: below.description, links: below.links };
        let aside = Aside { remedy: below.remedy, http: nested(document, at), ..Aside::default() };
        return Entry { labelled, aside, ..Entry::new(at, line, Some(code), words) };
    }
    match head(text) {
        Some((code, end)) => {
            let set = is_set(text, end, &code);
            Entry { set, ..Entry::new(at, line, Some(code), split::description_from(text, end)) }
        }
        None => Entry::new(at, line, None, Wording::default()),
    }
}

/// The status in the items nested in an item: `HTTP status: 409`.
fn nested(document: &Document, at: usize) -> Vec<u16> {
    /// Items that are looked at for one.
    const ITEMS: usize = 16;
    let depth = |block: &Block| match block {
        Block::Item { depth, .. } => Some(*depth),
        _ => None,
    };
    let own = document.blocks.get(at).and_then(depth);
    let below = document.blocks.iter().skip(at + 1).take(ITEMS).take_while(|block| depth(block) > own);
    below.filter_map(outline::given).take(1).collect()
}

fn definition(document: &Document, at: usize, term: &Text, text: &Text, line: usize) -> Entry {
    if let Some((code, end)) = token::bracketed(&text.plain) {
        let (description, links) = split::describe(text, end);
        let words = Wording { reason: Some(split::clean(&term.plain)), description, links };
        return Entry { bracketed: true, ..Entry::new(at, line, Some(code), words) };
    }
    let code = token::read(term).filter(|(_, end)| *end == term.plain.len()).map(|(code, _)| code);
    let words = match document.blocks.get(at + 1) {
        _ if !text.is_empty() => split::description(text),
        Some(Block::Paragraph { text, .. }) => split::description(text),
        // What is indented far enough is code to a reader of Markdown.
        Some(Block::Code { text, .. }) => split::description(&Text::new(text)),
        _ => Wording::default(),
    };
    let phrase = token::phrase(&term.plain).map(str::to_owned);
    Entry { phrase, ..Entry::new(at, line, code, words) }
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

/// A capital letter, which may be a short code where the page sets it as code.
fn is_letter(word: &str) -> bool {
    matches!(word.as_bytes(), [letter] if letter.is_ascii_uppercase())
}

/// Words of a label before its colon.
fn is_label(name: &str) -> bool {
    const LABEL: usize = 3;
    name.split_whitespace().nth(LABEL).is_none()
}

/// Whether a page sets a word as code, and all of it is capital letters and digits.
fn is_set(text: &Text, end: usize, code: &str) -> bool {
    let marked = text.marks.iter().any(|mark| mark.start == 0 && mark.end == end && mark.kind == Style::Code);
    marked && token::manner(code) == Manner::Upper
}

/// The word that a text begins with, where the page or a sign sets it apart, and where it ends.
fn head(text: &Text) -> Option<(String, usize)> {
    if let Some(head) = token::bracketed(&text.plain).or_else(|| token::first(&text.plain)) {
        return Some(head);
    }
    let mark = text.marks.iter().find(|mark| mark.start == 0 && mark.kind != Style::Strike);
    let end = match mark {
        Some(mark) => mark.end,
        None => text.plain.find([':', ' ', '\n', '\r']).filter(|end| {
            let rest = text.plain.get(*end..).unwrap_or_default();
            [": ", " - ", " – ", " — ", ":\n", "\n"].iter().any(|sign| rest.starts_with(sign))
        })?,
    };
    let word = token::trim(text.plain.get(..end)?.trim_end_matches([':', ' ']))?;
    let letter = || mark.is_some_and(|mark| mark.kind == Style::Code) && is_letter(word);
    let is_head = token::is_word(word) && (mark.is_some() || token::is_coined(word)) || letter();
    is_head.then(|| (word.to_owned(), end))
}
