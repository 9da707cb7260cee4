//! What stands below a heading.

use super::BOLD;
use crate::document::{Block, Document, Link, Style, Text, fold};
use crate::judge::number::{self, Sep};
use crate::judge::split;
use crate::judge::words::{self, Role};

/// Words of a label before a colon.
const LABEL: usize = 3;

/// The first text below a heading, before the next one.
#[derive(Default)]
pub struct Below {
    pub description: Option<String>,
    pub remedy: Option<String>,
    pub links: Vec<Link>,
}

impl Below {
    pub fn new(document: &Document, at: usize, level: u8) -> Self {
        let mut below = Self::default();
        for block in document.blocks.iter().skip(at + 1) {
            let more = match block {
                Block::Paragraph { text, .. } if level == BOLD && text.all(Style::Strong) => false,
                Block::Paragraph { text, .. } => below.paragraph(text),
                Block::Item { text, .. } => below.item(text),
                _ => false,
            };
            if !more {
                break;
            }
        }
        below
    }

    /// The first paragraph describes; one that ends with a colon is gone on with. Tells whether it goes on.
    fn paragraph(&mut self, text: &Text) -> bool {
        let coded = number::lead(&text.plain).is_some_and(|lead| lead.sep != Sep::Space);
        if self.description.is_some() || coded {
            return false;
        }
        (self.description, self.links) = split::describe(text, 0);
        self.description.as_deref().is_some_and(|text| text.ends_with([':', '：']))
    }

    /// `Description: …` and `Solution: …` are told apart; other items go on with the text.
    fn item(&mut self, text: &Text) -> bool {
        let label = text.plain.split_once([':', '：']);
        let label = label.filter(|(name, _)| name.split_whitespace().nth(LABEL).is_none());
        if label.is_some_and(|(name, number)| is_code(name, number)) {
            return true;
        }
        let (slot, more) = match label.map(|(name, more)| (words::text_role(name), more)) {
            Some((Role::Remedy, more)) if self.remedy.is_none() => (&mut self.remedy, more),
            Some((Role::Description, more)) if self.description.is_none() => (&mut self.description, more),
            _ => (&mut self.description, text.plain.as_str()),
        };
        let more = fold(more);
        match slot {
            Some(text) => {
                text.push(' ');
                text.push_str(&more);
            }
            None => *slot = Some(more.into_owned()).filter(|text| !text.is_empty()),
        }
        true
    }
}

/// `Error code: 17` says again what the heading says.
fn is_code(label: &str, number: &str) -> bool {
    words::number_role(label) == Role::Code && number::lead(number).is_some_and(|lead| lead.sep == Sep::End)
}
