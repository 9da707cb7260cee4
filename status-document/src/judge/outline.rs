//! Where each block stands: its heading, those above it, and the paragraph that leads in.

use std::collections::BTreeMap;

use super::number;
use super::words::{self, Sense};
use crate::document::{Block, Document, Text, fold};
use crate::phrases;

/// Headings of HTML and Markdown have levels 1 to 6; the readers give the titles of notes and folds a higher one.
const DEEPEST: u8 = 6;

/// Where each block of a document stands.
#[derive(Debug)]
pub struct Outline<'a> {
    blocks: &'a [Block],
    /// For each block, the heading it stands under, as an index of blocks.
    under: Vec<Option<usize>>,
    /// For each block, what the paragraph just before it under the same heading says.
    lead: Vec<Option<Sense>>,
    headings: BTreeMap<usize, Heading>,
    title: Sense,
    /// What the last paragraph of a heading says, before the headings below it.
    intros: BTreeMap<usize, Sense>,
    /// The HTTP status that a line under a heading gives for all of it.
    statuses: BTreeMap<usize, u16>,
    /// The first HTTP status that a line under a heading gives, for whatever.
    lines: BTreeMap<usize, u16>,
    /// For each block, the HTTP status of the last line before it that gives one for what follows.
    failures: Vec<Option<u16>>,
}

#[derive(Debug)]
struct Heading {
    above: Option<usize>,
    own: Sense,
    /// What the headings above say, and the title of the document.
    outer: Sense,
}

/// What stands around a list.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub heading: Option<usize>,
    pub name: Option<&'a Text>,
    /// What the paragraph before it says.
    pub lead: Option<Sense>,
    /// The HTTP status that a line before it gives, or one under the heading.
    pub status: Option<u16>,
    /// Whether no other place of the document has a list.
    pub sole: bool,
    own: Sense,
    outer: Sense,
}

impl<'a> Outline<'a> {
    pub fn new(document: &'a Document) -> Self {
        let mut outline = Self {
            blocks: &document.blocks,
            under: Vec::new(),
            lead: Vec::new(),
            headings: BTreeMap::new(),
            statuses: BTreeMap::new(),
            lines: BTreeMap::new(),
            failures: Vec::new(),
            intros: BTreeMap::new(),
            title: document.title.as_deref().map(words::sense).unwrap_or_default(),
        };
        let mut open: Vec<(u8, usize)> = Vec::new();
        let (mut lead, mut failing) = (None, None);
        for (at, block) in document.blocks.iter().enumerate() {
            if let Some((level, text)) = heading(block) {
                open.retain(|(outer, _)| *outer < level);
                let above = open.last().map(|(_, heading)| *heading);
                outline.open(at, text, above);
                open.push((level, at));
                (lead, failing) = (None, None);
                continue;
            }
            outline.under.push(open.last().map(|(_, heading)| *heading));
            outline.lead.push(lead);
            outline.failures.push(failing);
            let of_all = status(block);
            let given = of_all.or_else(|| failure(block));
            failing = given.or(failing);
            if let Some((_, heading)) = open.last() {
                of_all.map(|status| outline.statuses.entry(*heading).or_insert(status));
                given.map(|status| outline.lines.entry(*heading).or_insert(status));
            }
            match block {
                Block::Paragraph { text, .. } => {
                    let sense = words::sense(&text.plain);
                    lead = Some(sense);
                    outline.intros.extend(open.last().map(|(_, heading)| (*heading, sense)));
                }
                Block::Table(_) => (lead, failing) = (None, None),
                _ => {}
            }
        }
        outline
    }

    fn open(&mut self, at: usize, text: &Text, above: Option<usize>) {
        let outer = above
            .and_then(|above| self.headings.get(&above))
            .map_or(self.title, |heading| heading.own | heading.outer);
        let mut own = words::sense(&text.plain);
        if let Some(above) = above.filter(|_| words::is_values_heading(&text.plain)) {
            let named = self.headings.get(&above).map(|heading| heading.own).unwrap_or_default();
            own = own | named | self.intro(above).unwrap_or_default();
        }
        self.headings.insert(at, Heading { above, own, outer });
        self.under.push(above);
        self.lead.push(None);
        self.failures.push(None);
    }

    /// The heading that a block stands under.
    pub fn under(&self, at: usize) -> Option<usize> {
        self.under.get(at).copied().flatten()
    }

    /// The heading above a heading.
    pub fn above(&self, heading: usize) -> Option<usize> {
        self.headings.get(&heading)?.above
    }

    /// The first HTTP status that a line under a heading gives.
    pub fn status(&self, heading: usize) -> Option<u16> {
        self.lines.get(&heading).copied()
    }

    /// What the last paragraph of a heading says, before the headings below it.
    pub fn intro(&self, heading: usize) -> Option<Sense> {
        self.intros.get(&heading).copied()
    }

    pub fn place(&self, at: usize) -> Place<'a> {
        let heading = self.under(at);
        let facts = heading.and_then(|heading| self.headings.get(&heading));
        let of_all = || heading.and_then(|heading| self.statuses.get(&heading).copied());
        Place {
            heading,
            name: heading.and_then(|heading| self.name(heading)),
            lead: self.lead.get(at).copied().flatten(),
            status: self.failures.get(at).copied().flatten().or_else(of_all),
            sole: false,
            own: facts.map(|heading| heading.own).unwrap_or_default(),
            outer: facts.map_or(self.title, |heading| heading.outer),
        }
    }

    fn name(&self, heading: usize) -> Option<&'a Text> {
        match self.blocks.get(heading)? {
            Block::Heading { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// The title of a note or a fold heads nothing, unless it names a code.
fn heading(block: &Block) -> Option<(u8, &Text)> {
    match block {
        Block::Heading { level, text, .. } if *level <= DEEPEST || number::any(&text.plain).is_some() => {
            Some((*level, text))
        }
        _ => None,
    }
}

/// The status that a line gives for what it stands by.
pub fn given(block: &Block) -> Option<u16> {
    status(block).or_else(|| failure(block))
}

/// The status of `HTTP status: 401 Unauthorized`.
fn status(block: &Block) -> Option<u16> {
    let (Block::Item { text, .. } | Block::Paragraph { text, .. }) = block else { return None };
    let (label, rest) = text.plain.split_once([':', '：'])?;
    let lead = number::lead(rest).filter(|lead| lead.is_http() && lead.keys.len() == 1)?;
    (label.to_lowercase().contains("http") && words::sense(label).names_codes())
        .then(|| lead.code())
        .flatten()
}

/// The status of a line that is an error's and nothing else: `Status: 401`, `401 Unauthorized`.
fn failure(block: &Block) -> Option<u16> {
    /// Words of a label before a colon.
    const LABEL: usize = 3;
    /// The first status of an error.
    const ERROR: u16 = 400;
    let (Block::Item { text, .. } | Block::Paragraph { text, .. }) = block else { return None };
    let (label, rest) = text.plain.split_once([':', '：']).unwrap_or(("", &text.plain));
    let lead = number::lead(rest).filter(|lead| lead.is_http() && lead.keys.len() == 1)?;
    let named = words::is_status_header(label) && label.split_whitespace().nth(LABEL).is_none();
    let phrase = rest.get(lead.rest..)?.trim_matches([' ', '-', '–', '—', ':', '.', '(', ')']);
    let alone = phrases::is(phrase, lead.code()) || phrase.is_empty() && (named || lead.prefixed);
    lead.code().filter(|code| *code >= ERROR && alone && (named || label.is_empty()))
}

impl Place<'_> {
    /// The place, in a document that has no list elsewhere.
    pub fn alone(self) -> Self {
        Self { sole: true, ..self }
    }

    /// The heading's words.
    pub fn heading_text(&self) -> Option<String> {
        self.name.map(|name| fold(&name.plain).into_owned())
    }

    /// Whether the heading, the lead or the title mentions an API's answers.
    pub fn on_topic(&self) -> bool {
        let named = self.name.is_some_and(|name| !name.is_empty());
        self.own.on_topic() || self.lead.is_some_and(Sense::on_topic) || !named && self.outer.on_topic()
    }

    /// Whether they announce codes.
    pub fn on_codes(&self) -> bool {
        self.own.on_codes() || self.lead.is_some_and(Sense::on_codes) || self.outer.on_codes()
    }

    /// Whether the heading or the words just before announce codes, or the title of a part without a heading.
    pub fn lists_codes(&self) -> bool {
        let named = self.name.is_some_and(|name| !name.is_empty());
        self.own.on_codes() || self.lead.is_some_and(Sense::on_codes) || !named && self.outer.on_codes()
    }

    /// Whether they call something a code or a status.
    pub fn names_codes(&self) -> bool {
        (self.own | self.outer | self.lead.unwrap_or_default()).names_codes()
    }

    /// Whether the heading announces numbers of another kind, and the words just before do not contradict it.
    pub fn off_topic(&self) -> bool {
        let contradicted = || self.lead.is_some_and(|lead| lead.on_codes() && !lead.off_topic());
        self.own.off_topic() && !contradicted() || self.own.names_codes() && self.lists_things()
    }

    /// Whether the heading is that of a list of currencies, countries, languages, banks and the like.
    pub fn lists_things(&self) -> bool {
        self.name.is_some_and(|name| words::lists_things(&name.plain))
    }

    /// Whether they name what an API answers.
    pub fn is_answer(&self) -> bool {
        (self.own | self.outer | self.lead.unwrap_or_default()).is_answer()
    }

    /// Whether the words just before announce codes, or the headings where there are none.
    pub fn announced(&self) -> bool {
        self.lead.map_or(self.on_codes(), Sense::on_topic)
    }
}
