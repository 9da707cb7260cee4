//! Two specs' tables compared, fact by fact as callers of the enums get them.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{Code, Table};

use super::meaning::{Meaning, Sides};
use super::model::{Change, Fate, Pair, RangeKey, TableFact};
use super::renumber::{self, Lone, renumbered};
use crate::draft::Rule;

/// Every change from one table to another. `moved` are the codes that are known to have another number in the new one.
pub fn compare(old: &Table, new: &Table, moved: &[(u16, u16)]) -> Vec<Change> {
    let mut changes = about(old, new);
    let (olds, news) = (codes(old), codes(new));
    let (mut removed, mut added) = (lone(old, &news), lone(new, &olds));
    let mut pairs = known(&mut removed, &mut added, moved);
    pairs.extend(renumbered(&mut removed, &mut added, Sides::Alike));
    for (old, new) in &pairs {
        changes.extend(renumber::changes(old, new, Sides::Alike));
    }
    changes.extend(removed.iter().map(|lone| renumber::removed(lone, Fate::Gone)));
    changes.extend(added.iter().map(renumber::added));
    for (number, code) in &olds {
        let Some(other) = news.get(number) else { continue };
        let (was, is) = (Meaning::of_spec(old, code), Meaning::of_spec(new, other));
        let at = is.subject(*number, None);
        let fact = |fact| Change::Code { at: at.clone(), fact };
        changes.extend(was.facts(&is, Sides::Alike).into_iter().map(fact));
    }
    changes.extend(ranges(&rules(old), &rules(new)));
    changes.sort_by_key(Change::order);
    changes
}

fn codes(table: &Table) -> BTreeMap<u16, &Code> {
    table.codes.iter().map(|code| (code.code, code)).collect()
}

fn lone<'t>(table: &'t Table, other: &BTreeMap<u16, &Code>) -> Vec<Lone<'t>> {
    let codes = table.codes.iter().filter(|code| !other.contains_key(&code.code));
    let lone = |code: &'t Code| Lone {
        pair: 0,
        section: None,
        code: code.code,
        meaning: Meaning::of_spec(table, code),
    };
    codes.map(lone).collect()
}

/// Takes the codes out of both lists that are known to be each other's.
fn known<'t>(
    removed: &mut Vec<Lone<'t>>,
    added: &mut Vec<Lone<'t>>,
    moved: &[(u16, u16)],
) -> Vec<(Lone<'t>, Lone<'t>)> {
    let place = |lone: &[Lone<'_>], code| lone.iter().position(|lone| lone.code == code);
    let mut take = |&(from, code): &(u16, u16)| {
        let (old, new) = (place(removed, from)?, place(added, code)?);
        Some((removed.remove(old), added.remove(new)))
    };
    moved.iter().filter_map(&mut take).collect()
}

/// What changed of the table as a whole.
fn about(old: &Table, new: &Table) -> Vec<Change> {
    let mut facts = Vec::new();
    if old.id() != new.id() {
        facts.push(TableFact::Name(Pair::new(old.id(), new.id())));
    }
    if old.protocol != new.protocol {
        facts.push(TableFact::Protocol(Pair::new(old.protocol, new.protocol)));
    }
    if old.retry_after != new.retry_after {
        facts.push(TableFact::RetryAfter(Pair::new(old.retry_after.clone(), new.retry_after.clone())));
    }
    facts.into_iter().map(Change::Table).collect()
}

/// The ranges and `default` as a spec writes them.
pub fn rules(table: &Table) -> BTreeMap<RangeKey, Rule> {
    table.written.iter().map(|written| (written.bounds, Rule::from(&written.facts))).collect()
}

/// The ranges of which something else is said.
fn ranges(old: &BTreeMap<RangeKey, Rule>, new: &BTreeMap<RangeKey, Rule>) -> Vec<Change> {
    let keys: BTreeSet<RangeKey> = old.keys().chain(new.keys()).copied().collect();
    let rule = |rules: &BTreeMap<RangeKey, Rule>, key| rules.get(&key).cloned().unwrap_or_default();
    let change = |key| Change::Range { section: None, key, old: rule(old, key), new: rule(new, key) };
    keys.into_iter()
        .map(change)
        .filter(|change| matches!(change, Change::Range { old, new, .. } if old != new))
        .collect()
}
