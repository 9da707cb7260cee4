//! A spec held against its document: one plan, one edit, and the changes that callers get.

use std::collections::BTreeMap;

use status_codegen::Table;
use status_document::Code;

use super::apply::{How, apply};
use crate::change::{self, Change, Fact, Fate};
use crate::draft::Draft;
use crate::error::{Error, Result};
use crate::input::spec::{self, Spec};

/// The spec that a document asks for.
#[derive(Debug)]
pub struct Revision {
    pub text: String,
    /// What changes for callers: facts that codes inherit too.
    pub changes: Vec<Change>,
}

/// Brings what a document says into the text of a spec.
///
/// # Errors
///
/// The text cannot be changed so that it is a spec that says what the document says.
pub fn revise(spec: &Spec, table: &Table, draft: &Draft, how: &How<'_>) -> Result<Revision> {
    let asked = change::page(table, draft);
    let (mark, body) = match spec.text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", spec.text.as_str()),
    };
    let body = apply(body, table, draft, &asked, how)
        .map_err(|message| Error::new(format!("{}: {message}", spec.shown)))?;
    let text = format!("{mark}{body}");
    let new = spec::read(spec.shown.clone(), text.clone(), &spec.path);
    let renewed = new.table().map_err(|error| {
        error.under(format!("{}: the changes do not fit; nothing is written", spec.shown))
    })?;
    let left = change::page(renewed, draft);
    if !left.is_empty() {
        let lines: Vec<String> = left.iter().map(change::line).collect();
        let message = format!("{}: these changes cannot be made in its text; nothing is written", spec.shown);
        return Err(Error::new(message).list(&lines.join("\n")));
    }
    Ok(Revision { text, changes: effective(&asked, table, renewed) })
}

/// What changes for callers. A code that vanished from the document is reported as such, not by the mark that it gets.
fn effective(asked: &[Change], old: &Table, new: &Table) -> Vec<Change> {
    let moved = asked.iter().filter_map(|change| match change {
        Change::Renumbered { at, from, .. } => Some((from.clone(), at.code.clone())),
        _ => None,
    });
    let mut changes = change::tables(old, new, &moved.collect::<Vec<_>>());
    let vanished = asked.iter().filter_map(|change| match change {
        Change::Removed { at, fate: Fate::Kept, .. } => Some((&at.code, change)),
        _ => None,
    });
    let vanished: BTreeMap<&Code, &Change> = vanished.collect();
    for change in &mut changes {
        if let Change::Code { at, fact: Fact::Deprecated(_) } = change
            && let Some(vanished) = vanished.get(&at.code)
        {
            *change = (*vanished).clone();
        }
    }
    changes
}
