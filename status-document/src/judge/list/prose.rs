//! Codes of running text, taken only where a document has no list at all.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Style, Text};
use crate::judge::number::{self, HTTP, Sep};
use crate::judge::rule::Ruling;
use crate::judge::split::{self, Wording};
use crate::judge::{Aside, Finds, List};
use crate::lists::Form;

const PROSE: Ruling = Ruling {
    takes: true,
    rule: "prose",
    why: "running text names codes with phrases, and nothing lists them",
};

/// Codes with phrases that are a list; one is an example.
const LEAST: usize = 2;

/// Codes that running text names as `4401: Unauthorized`.
pub fn prose(document: &Document, finds: &mut Finds) {
    let mut list: Option<List> = None;
    let mut seen = BTreeSet::new();
    for block in &document.blocks {
        let (Block::Paragraph { text, line } | Block::Item { text, line, .. }) = block else { continue };
        for mark in text.marks.iter().filter(|mark| mark.kind == Style::Code) {
            let inner = Text::new(text.plain.get(mark.start..mark.end).unwrap_or_default());
            let Some(lead) = number::lead(&inner.plain) else { continue };
            let [code] = lead.codes().collect::<Vec<_>>()[..] else { continue };
            let reason = inner.plain.get(lead.rest..).map(split::clean).filter(|reason| !reason.is_empty());
            let fits = lead.sep == Sep::Colon && code >= HTTP.start && reason.is_some();
            if fits && seen.insert(code) {
                let words = Wording { reason, ..Wording::default() };
                let list = list.get_or_insert_with(|| List::new(None, None, *line, Form::Prose));
                list.add(&lead, &Aside::default(), &words, *line, &mut finds.skipped);
            }
        }
    }
    if let Some(list) = list.filter(|list| list.codes.len() >= LEAST) {
        finds.push(list, PROSE);
    }
}
