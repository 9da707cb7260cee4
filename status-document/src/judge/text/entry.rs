//! What stands in a list: items, definitions and paragraphs that each begin with a word.

use super::token::{self, Manner};
use crate::document::{Block, Document, Style, Text};
use crate::judge::Aside;
use crate::judge::below::Below;
use crate::judge::outline;
use crate::judge::split::{self, Wording};
use crate::judge::words::{self, Role};

/// One entry: the word, and what is said of it.
pub struct Entry {
    pub at: usize,
    pub line: usize,
    pub code: Option<String>,
    /// Whether the page sets it as code, and all of it is capital letters.
    pub set: bool,
    /// Whether it stands in brackets before its text.
    pub bracketed: bool,
    /// Whether items with labels are nested in it: `Message: it is not free`.
    pub labelled: bool,
    /// The term, if it is a few words in small letters.
    pub phrase: Option<String>,
    pub words: Wording,
    pub aside: Aside,
}

impl Entry {
    /// Whether it is a word of no language, with text.
    pub fn is_plain(&self) -> bool {
        let coined = self.set || self.bracketed || self.code.as_deref().is_some_and(token::is_coined);
        coined && self.words.description.is_some()
    }

    pub fn is_worded(&self) -> bool {
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

    pub fn manner(&self) -> Option<Manner> {
        self.code.as_deref().map(token::manner)
    }

    pub fn listed(&self) -> Option<(&str, Vec<&str>)> {
        Some((self.code.as_deref()?, self.words.texts()))
    }
}

/// `SEAT_TAKEN: it is not free`, or a word with items nested in it.
pub fn item(document: &Document, at: usize, text: &Text, line: usize) -> Entry {
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

pub fn definition(document: &Document, at: usize, term: &Text, text: &Text, line: usize) -> Entry {
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

/// A paragraph whose first line is a word in bold or code, or that begins with one and a sign.
pub fn paragraph(at: usize, text: &Text, line: usize) -> Option<Entry> {
    headed(at, text, line).or_else(|| {
        let (code, end) = introduced(text)?;
        Some(Entry::new(at, line, Some(code), split::description_from(text, end)))
    })
}

/// Lines that each begin with a word and a sign, all written alike; a title may stand before them. None where a line does not.
pub fn lines(at: usize, text: &Text, line: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (nth, (part, line)) in text.lines(line).enumerate() {
        match introduced(&part).or_else(|| token::introduced(&part.plain)) {
            Some((code, end)) => {
                entries.push(Entry::new(at, line, Some(code), split::description_from(&part, end)));
            }
            None if nth == 0 && part.plain.ends_with([':', '：']) => {}
            None => return Vec::new(),
        }
    }
    alike(entries)
}

/// Lines of a block of code that each begin with a constant and a sign or a gap; none where a line does not.
pub fn code(at: usize, text: &str, line: usize) -> Vec<Entry> {
    let lines = text.lines().enumerate().filter(|(_, source)| !source.trim().is_empty());
    let entry = |(nth, source): (usize, &str)| {
        let source = source.trim_start_matches([' ', '\t', '-', '*']);
        let (word, end) = token::introduced(source).or_else(|| token::before_gap(source))?;
        let words = split::description_from(&Text::new(source), end);
        Some(Entry::new(at, line + nth, Some(word), words))
    };
    // What is written in small letters may be a setting, and what is set to a number is the name of that.
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let fits = |entry: &Entry| {
        entry.manner() == Some(Manner::Upper) && !entry.words.description.as_deref().is_some_and(is_number)
    };
    lines.map(|line| entry(line).filter(fits)).collect::<Option<_>>().unwrap_or_default()
}

/// The entries, if they are written alike, so that none is a field of another.
fn alike(entries: Vec<Entry>) -> Vec<Entry> {
    let is_alike = entries.windows(2).all(|pair| pair[0].manner() == pair[1].manner());
    if is_alike { entries } else { Vec::new() }
}

/// `**SEAT_TAKEN**: it is not free`
fn introduced(text: &Text) -> Option<(String, usize)> {
    let mark = text.marks.iter().find(|mark| mark.start == 0 && mark.kind != Style::Strike)?;
    let word = text.plain.get(..mark.end)?;
    let rest = text.plain.get(mark.end..)?;
    let signed = word.ends_with([':', '：']) || token::SIGNS.iter().any(|sign| rest.starts_with(sign));
    let code = token::trim(word).filter(|word| signed && token::is_word(word) && token::is_coined(word))?;
    Some((code.to_owned(), mark.end))
}

/// A line with a word, and lines with what is said of it.
fn headed(at: usize, text: &Text, line: usize) -> Option<Entry> {
    let end = text.plain.find('\n')?;
    let marked = text.marks.iter().any(|mark| {
        mark.start == 0
            && mark.end <= end
            && mark.end + 1 >= end
            && matches!(mark.kind, Style::Strong | Style::Code)
    });
    // A blank before the closing stars leaves them as they are.
    let first = text.plain.get(..end)?;
    let starred = first.starts_with("**") && first.ends_with("**");
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
pub fn is_label(name: &str) -> bool {
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
            let ends = [":\n", "\n"].iter().any(|sign| rest.starts_with(sign));
            ends || token::SIGNS.iter().any(|sign| rest.starts_with(sign))
        })?,
    };
    let word = token::trim(text.plain.get(..end)?.trim_end_matches([':', ' ']))?;
    let letter = || mark.is_some_and(|mark| mark.kind == Style::Code) && is_letter(word);
    let is_head = token::is_word(word) && (mark.is_some() || token::is_coined(word)) || letter();
    is_head.then(|| (word.to_owned(), end))
}
