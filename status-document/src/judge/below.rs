//! What stands below a code: the text under a heading, the items nested in an item.

use crate::document::{Block, Document, Link, Style, Text, fold};
use crate::judge::number::{self, Lead, Sep};
use crate::judge::split;
use crate::judge::words::{self, Role};
use crate::phrases;

/// Words of a label before a colon.
const LABEL: usize = 3;

/// Nested items that are looked at for one item,
const NESTED: usize = 200;

/// and levels that they are read in.
const LEVELS: usize = 2;

/// What is said below a code.
#[derive(Default)]
pub struct Below {
    pub reason: Option<String>,
    pub description: Option<String>,
    pub remedy: Option<String>,
    pub links: Vec<Link>,
    /// What the last item with a label gave, and how deep it stood.
    labelled: Option<(Role, usize)>,
}

/// What stands between a label and its text.
const LABELS: &[&str] = &[":", "：", " - ", " – ", " — "];

impl Below {
    /// Whether a text had a label.
    pub fn is_labelled(&self) -> bool {
        self.labelled.is_some()
    }

    /// The first text below a heading with a number, before the next one; bold lines may do the work of headings.
    pub fn heading(document: &Document, at: usize, own: &Lead, bold: bool) -> Self {
        let mut below = Self::default();
        let mut blocks = document.blocks.iter().skip(at + 1).peekable();
        while let Some(block) = blocks.next() {
            let more = match block {
                Block::Paragraph { text, .. } if bold && text.all(Style::Strong) => false,
                Block::Paragraph { text, .. } => {
                    let next = blocks.peek().and_then(|next| match next {
                        Block::Paragraph { text, .. } => Some(text),
                        _ => None,
                    });
                    let from = repeated(text, own).filter(|_| !next.is_some_and(is_coded));
                    below.paragraph(text, from)
                }
                Block::Item { text, depth, .. } => {
                    below.add(text, *depth);
                    true
                }
                _ => false,
            };
            if !more {
                break;
            }
        }
        below
    }

    /// The items nested in an item, or below a definition.
    pub fn item(document: &Document, at: usize) -> Self {
        let mut below = Self::default();
        let own = match document.blocks.get(at) {
            Some(Block::Item { depth, .. }) => *depth,
            Some(Block::Definition { .. }) => 0,
            _ => return below,
        };
        for block in document.blocks.iter().skip(at + 1).take(NESTED) {
            match block {
                Block::Item { depth, .. } if *depth > own + LEVELS => {}
                Block::Item { depth, text, .. } if *depth > own => below.add(text, *depth),
                _ => break,
            }
        }
        below
    }

    /// The first paragraph describes, from where it has repeated the number of the heading; after a colon the next text
    /// continues it. Returns whether more is to come.
    fn paragraph(&mut self, text: &Text, from: Option<usize>) -> bool {
        if self.description.is_some() || from.is_none() && is_coded(text) {
            return false;
        }
        (self.description, self.links) = split::describe(text, from.unwrap_or(0));
        self.description.as_deref().is_some_and(|text| text.ends_with([':', '：']))
    }

    /// `Message: …`, `Description: …` and `Solution: …` are told apart; items without such labels continue the text.
    fn add(&mut self, text: &Text, depth: usize) {
        let label =
            LABELS.iter().filter_map(|sep| text.plain.split_once(sep)).min_by_key(|(name, _)| name.len());
        let label = label.filter(|(name, _)| name.split_whitespace().nth(LABEL).is_none());
        if label.is_some_and(|(name, number)| is_code(name, number)) {
            return;
        }
        let role = label.map_or(Role::Unknown, |(name, _)| words::text_role(name));
        let more = label.map_or("", |(_, more)| more);
        match (role, self.labelled) {
            // What is nested in an item continues it.
            (_, Some((role, outer))) if outer < depth => append(self.slot(role), &text.plain),
            // A message next to a name describes.
            (Role::Phrase, Some(_)) if self.reason.is_some() && self.description.is_none() => {
                append(&mut self.description, more);
                self.labelled = Some((Role::Description, depth));
            }
            (Role::Phrase | Role::Description | Role::Remedy, _) if self.slot(role).is_none() => {
                append(self.slot(role), more);
                self.labelled = Some((role, depth));
            }
            (Role::Description, _) | (_, None) => append(&mut self.description, &text.plain),
            // Next to such labels, other labels mean something else.
            _ => {}
        }
    }

    fn slot(&mut self, role: Role) -> &mut Option<String> {
        match role {
            Role::Phrase => &mut self.reason,
            Role::Remedy => &mut self.remedy,
            _ => &mut self.description,
        }
    }
}

/// Continues a text.
fn append(slot: &mut Option<String>, more: &str) {
    let more = fold(more);
    match slot {
        Some(text) => {
            text.push(' ');
            text.push_str(&more);
        }
        None => *slot = Some(more.into_owned()).filter(|text| !text.is_empty()),
    }
}

/// Whether a text is that of a number.
fn is_coded(text: &Text) -> bool {
    number::lead(&text.plain).is_some_and(|lead| lead.sep != Sep::Space)
}

/// Where `17 - the seat is taken` goes on after the number of its heading, if it lists no other.
fn repeated(text: &Text, own: &Lead) -> Option<usize> {
    let lead = number::lead(&text.plain).filter(|lead| lead.sep != Sep::Space && lead.keys == own.keys)?;
    let rest = text.plain.get(lead.rest..)?;
    let several = rest.split(['\n', '\r']).skip(1).any(|line| number::lead(line).is_some());
    (!several && rest.contains(char::is_alphanumeric)).then_some(lead.rest)
}

/// `Error code: 17` repeats what the heading says, and `HTTP status code: 404 Not Found` tells no more.
fn is_code(label: &str, number: &str) -> bool {
    let lead = || number::lead(number).filter(|_| words::number_role(label) == Role::Code);
    let phrase =
        |lead: &Lead| number.get(lead.rest..).unwrap_or_default().trim_matches([' ', '-', '(', ')', '.']);
    lead().is_some_and(|lead| lead.sep == Sep::End || phrases::is(phrase(&lead), lead.code()))
}
