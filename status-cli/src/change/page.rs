//! A spec held against its document: what the document says otherwise, which is what `update` brings in.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{Code, Table};

use super::meaning::{Meaning, Sides, differ};
use super::model::{Change, Fact, Fate, Pair, RangeKey};
use super::renumber::{self, Lone, renumbered};
use super::table::rules;
use crate::draft::{Draft, Rule};

/// How `update` marks a code that the document no longer lists.
pub const DROPPED: &str = "no longer listed";

/// Whether `update` marked a code as one that the document no longer lists.
pub fn is_dropped(code: &Code) -> bool {
    code.deprecated.as_ref().is_some_and(|text| text.starts_with(DROPPED))
}

/// What the document says otherwise than the spec. Only what the spec itself lists can vanish from the document, and a
/// deprecated code may stay in the spec alone.
pub fn compare(table: &Table, draft: &Draft) -> Vec<Change> {
    let known: BTreeMap<u16, &Code> = table.codes.iter().map(|code| (code.code, code)).collect();
    let mut changes = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for (&number, said) in &draft.codes {
        let new = Meaning::of_document(said);
        match known.get(&number) {
            Some(code) => changes.extend(listed(table, code, &new)),
            None => added.push(Lone { pair: 0, section: None, code: number, meaning: new }),
        }
    }
    for code in table.codes.iter().filter(|code| code.documented && code.deprecated.is_none()) {
        if !draft.codes.contains_key(&code.code) {
            let meaning = Meaning::of_spec(table, code);
            removed.push(Lone { pair: 0, section: None, code: code.code, meaning });
        }
    }
    for (old, new) in renumbered(&mut removed, &mut added, Sides::SpecAndDocument) {
        changes.extend(renumber::changes(&old, &new, Sides::SpecAndDocument));
    }
    changes.extend(removed.iter().map(|lone| renumber::removed(lone, Fate::Kept)));
    changes.extend(added.iter().map(renumber::added));
    changes.extend(ranges(&rules(table), draft));
    changes.sort_by_key(Change::order);
    changes
}

/// What there is to say where more than half of what a spec lists vanished: the document may not be the spec's.
pub fn lacking(table: &Table, changes: &[Change]) -> Option<String> {
    let gone: BTreeSet<u16> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Removed { at, .. } => Some(at.code),
            _ => None,
        })
        .collect();
    // Those that were marked before are not missed, though `--prune` takes them out too.
    let listed = table.codes.iter().filter(|code| code.documented && code.deprecated.is_none());
    let (gone, here): (Vec<_>, Vec<_>) = listed.partition(|code| gone.contains(&code.code));
    let all = gone.len() + here.len();
    (gone.len() > here.len())
        .then(|| format!("{} of the {all} codes that the spec lists are not in it", gone.len()))
}

/// What the document says otherwise of a code that the spec lists or inherits; one that had vanished is back.
fn listed(table: &Table, code: &Code, new: &Meaning<'_>) -> Vec<Change> {
    let old = Meaning::of_spec(table, code);
    let mut facts = old.facts(new, Sides::SpecAndDocument);
    if is_dropped(code) {
        facts.push(Fact::Deprecated(Pair::new(code.deprecated.clone(), None)));
    }
    let mut at = new.subject(code.code, None);
    at.title = at.title.or_else(|| old.title().map(str::to_owned));
    facts.into_iter().map(|fact| Change::Code { at: at.clone(), fact }).collect()
}

/// The ranges of which the document says something else.
fn ranges(known: &BTreeMap<RangeKey, Rule>, draft: &Draft) -> Vec<Change> {
    let change = |(&bounds, said): (&(u16, u16), &Rule)| {
        let old = known.get(&Some(bounds)).cloned().unwrap_or_default();
        let text = |old: &Option<String>, new: &Option<String>| match differ(
            Sides::SpecAndDocument,
            old.as_deref(),
            new.as_deref(),
        ) {
            true => new.clone(),
            false => old.clone(),
        };
        let new = Rule {
            description: text(&old.description, &said.description),
            category: old.category,
            retry: said.retry.or(old.retry),
            remedy: old.remedy.clone().or_else(|| said.remedy.clone()),
        };
        (old != new).then_some(Change::Range { section: None, key: Some(bounds), old, new })
    };
    draft.ranges.iter().filter_map(change).collect()
}
