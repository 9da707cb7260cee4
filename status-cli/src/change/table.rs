//! Two specs' tables compared, fact by fact as callers of the enums get them.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{CodeType, Table, Written};
use status_document::Code;

use super::meaning::{Meaning, Sides};
use super::model::{Change, Fate, Pair, RangeKey, TableFact};
use super::renumber::{self, Lone, Matched, renumbered};
use crate::draft::Rule;

/// Every change from one table to another. `moved` are the codes that are known to have another number in the new one.
pub fn compare(old: &Table, new: &Table, moved: &[(Code, Code)]) -> Vec<Change> {
    let sides = Sides::Alike;
    let mut changes = about(old, new);
    let Matched { mut moved, same, mut removed, mut added } =
        Matched::new(codes(old), codes(new), moved, sides);
    moved.extend(renumbered(&mut removed, &mut added, sides));
    changes.extend(moved.iter().flat_map(|(old, new)| renumber::changes(old, new, sides)));
    changes.extend(removed.iter().map(|lone| renumber::removed(lone, Fate::Gone)));
    changes.extend(added.iter().map(renumber::added));
    for (was, is) in &same {
        let at = is.meaning.subject(&is.code, None);
        let fact = |fact| Change::Code { at: at.clone(), fact };
        changes.extend(was.meaning.facts(&is.meaning, sides).into_iter().map(fact));
    }
    changes.extend(ranges(&rules(old, new.code_type), &rules(new, new.code_type)));
    changes.sort_by_cached_key(Change::order);
    changes
}

fn codes(table: &Table) -> Vec<Lone<'_>> {
    let lone = |code| Meaning::of_spec(table, code);
    let codes = table.codes.iter();
    codes.map(|code| Lone { pair: 0, section: None, code: code.code.clone(), meaning: lone(code) }).collect()
}

/// What changed about the table as a whole.
fn about(old: &Table, new: &Table) -> Vec<Change> {
    let mut facts = Vec::new();
    if old.id() != new.id() {
        facts.push(TableFact::Name(Pair::new(old.id(), new.id())));
    }
    if old.protocol != new.protocol {
        facts.push(TableFact::Protocol(Pair::new(old.protocol, new.protocol)));
    }
    if old.code_type != new.code_type {
        facts.push(TableFact::CodeType(Pair::new(old.code_type, new.code_type)));
    }
    if old.pointer != new.pointer {
        facts.push(TableFact::Pointer(Pair::new(old.pointer.clone(), new.pointer.clone())));
    }
    if old.retry_after != new.retry_after {
        let headers = |table: &Table| table.retry_after.iter().map(ToString::to_string).collect();
        facts.push(TableFact::RetryAfter(Pair::new(headers(old), headers(new))));
    }
    facts.into_iter().map(Change::Table).collect()
}

/// The ranges and `default` as a spec writes them, under the keys that one of this type has.
pub fn rules(table: &Table, code_type: CodeType) -> BTreeMap<RangeKey, Rule> {
    let key = |written: &Written| match &written.bounds {
        Some(bounds) => RangeKey::new(bounds, code_type),
        None => RangeKey::Default,
    };
    table.written.iter().map(|written| (key(written), Rule::from(&written.facts))).collect()
}

/// The ranges about which something else is said.
fn ranges(old: &BTreeMap<RangeKey, Rule>, new: &BTreeMap<RangeKey, Rule>) -> Vec<Change> {
    let keys: BTreeSet<&RangeKey> = old.keys().chain(new.keys()).collect();
    let rule = |rules: &BTreeMap<RangeKey, Rule>, key: &RangeKey| rules.get(key).cloned().unwrap_or_default();
    let change = |key: &RangeKey| {
        let (old, new) = (rule(old, key), rule(new, key));
        Change::Range { section: None, key: key.clone(), old, new }
    };
    keys.into_iter()
        .map(change)
        .filter(|change| matches!(change, Change::Range { old, new, .. } if old != new))
        .collect()
}
