//! A spec held against its document: where the document differs, which is what `update` brings in.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{Bounds, Code, Entry, Fact as Kept, Retry, Table};

use super::meaning::{Meaning, Sides, differ};
use super::model::{Change, Fact, Fate, Pair, RangeKey};
use super::renumber::{self, Lone, Matched, renumbered};
use super::table::rules;
use crate::draft::{Draft, Rule};

/// How `update` marks a code that the document no longer lists.
pub const DROPPED: &str = "no longer listed";

/// Whether `update` marked a code as one that the document no longer lists.
pub fn is_dropped(code: &Entry) -> bool {
    code.deprecated.as_ref().is_some_and(|text| text.starts_with(DROPPED))
}

/// Where the document differs from the spec. Only what the spec itself lists can vanish from the document, and a
/// deprecated code may stay in the spec alone.
pub fn compare(table: &Table, draft: &Draft) -> Vec<Change> {
    let lone = |code: Code, meaning| Lone { pair: 0, section: None, code, meaning };
    let old = table.codes.iter().map(|code| lone(code.code.clone(), Meaning::of_spec(table, code))).collect();
    let new = draft.codes.iter().map(|(code, said)| lone(code.clone(), Meaning::of_document(said))).collect();
    let sides = Sides::SpecAndDocument;
    let Matched { mut moved, same, mut removed, mut added } = Matched::new(old, new, &[], sides);
    removed.retain(|lone| lone.meaning.code.is_some_and(|code| code.documented && code.deprecated.is_none()));
    moved.extend(renumbered(&mut removed, &mut added, sides));
    let ranges = ranges(&rules(table, table.code_type), draft);
    let mut changes: Vec<Change> = same.iter().flat_map(|(old, new)| listed(old, new, &ranges)).collect();
    changes.extend(moved.iter().flat_map(|(old, new)| renumber::changes(old, new, sides)));
    changes.extend(removed.iter().map(|lone| renumber::removed(lone, Fate::Kept)));
    changes.extend(added.iter().map(renumber::added));
    changes.extend(ranges);
    changes.sort_by_cached_key(Change::order);
    changes
}

/// The warning if more than half of what a spec lists vanished: the document may not be the spec's.
pub fn lacking(table: &Table, changes: &[Change]) -> Option<String> {
    let gone: BTreeSet<&Code> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Removed { at, .. } => Some(&at.code),
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

/// Where the document differs on a code that the spec lists or inherits; one that had vanished is back.
fn listed(old: &Lone<'_>, new: &Lone<'_>, ranges: &[Change]) -> Vec<Change> {
    let is_other = |fact| ranges.iter().any(|range| reaches(range, &old.code, fact));
    let mut facts = old.meaning.facts_elsewhere(&new.meaning, is_other);
    // The mark of another spec is for that one's document to take away.
    if let Some(code) = old.meaning.code.filter(|code| code.documented && is_dropped(code)) {
        facts.push(Fact::Deprecated(Pair::new(code.deprecated.clone(), None)));
    }
    if old.meaning.code.is_some_and(|code| !code.documented) && !facts.is_empty() {
        let repeated = old.meaning.repeated(&new.meaning, &facts);
        facts.extend(repeated);
    }
    let at = old.meaning.subject_to(&new.meaning, &new.code, None);
    facts.into_iter().map(|fact| Change::Code { at: at.clone(), fact }).collect()
}

/// Whether a change of a range affects what a code in it may inherit.
fn reaches(range: &Change, code: &Code, fact: Kept) -> bool {
    let Change::Range { key, old, new, .. } = range else { return false };
    let is_other = match fact {
        Kept::Retry => old.retry != new.retry,
        Kept::Description => old.description != new.description,
        _ => false,
    };
    is_other && key.bounds().is_some_and(|bounds| bounds.holds(code))
}

/// The ranges about which the document says something else.
fn ranges(known: &BTreeMap<RangeKey, Rule>, draft: &Draft) -> Vec<Change> {
    let change = |(bounds, said): (&Bounds, &Rule)| {
        let key = RangeKey::new(bounds, draft.code_type);
        let old = known.get(&key).cloned().unwrap_or_default();
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
            needs_wait: old.needs_wait && said.retry.is_none_or(Retry::is_retryable),
            remedy: old.remedy.clone().or_else(|| said.remedy.clone()),
        };
        (old != new).then_some(Change::Range { section: None, key, old, new })
    };
    draft.ranges.iter().filter_map(change).collect()
}
