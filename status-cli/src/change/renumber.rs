//! Codes that one side lacks: which of them are the same under another number.

use std::collections::{BTreeMap, BTreeSet};

use super::meaning::{Meaning, Sides};
use super::model::{Change, Fate};

/// A code that only one side has, with the pair of sections in which the other side lacks it.
#[derive(Debug, Clone)]
pub struct Lone<'l> {
    pub pair: usize,
    pub section: Option<&'l str>,
    pub code: u16,
    pub meaning: Meaning<'l>,
}

/// Of more candidates with the same words nobody can tell which became which.
const MOST: usize = 64;

/// Takes the codes out of both lists that are each other's only match: the same words under another number.
pub fn renumbered<'l>(
    removed: &mut Vec<Lone<'l>>,
    added: &mut Vec<Lone<'l>>,
    sides: Sides,
) -> Vec<(Lone<'l>, Lone<'l>)> {
    let words = |lone: &Lone<'_>| (lone.pair, lone.meaning.phrase());
    let mut come: BTreeMap<_, Vec<Lone<'l>>> = BTreeMap::new();
    added.iter().for_each(|lone| come.entry(words(lone)).or_default().push(lone.clone()));
    let mut gone: BTreeMap<_, Vec<Lone<'l>>> = BTreeMap::new();
    removed.iter().for_each(|lone| gone.entry(words(lone)).or_default().push(lone.clone()));
    let mut met = Vec::new();
    for (key, gone) in &gone {
        let come = come.get(key).map_or(&[][..], Vec::as_slice);
        if gone.len() * come.len() > MOST {
            continue;
        }
        let is_same = |old: &Lone<'_>, new: &Lone<'_>| old.meaning.is_same_as(&new.meaning, sides);
        for old in gone {
            let like: Vec<&Lone<'l>> = come.iter().filter(|new| is_same(old, new)).collect();
            if let [new] = like.as_slice()
                && gone.iter().filter(|old| is_same(old, new)).count() == 1
            {
                met.push((old.clone(), (*new).clone()));
            }
        }
    }
    let olds: BTreeSet<(usize, u16)> = met.iter().map(|(old, _)| (old.pair, old.code)).collect();
    let news: BTreeSet<(usize, u16)> = met.iter().map(|(_, new)| (new.pair, new.code)).collect();
    removed.retain(|lone| !olds.contains(&(lone.pair, lone.code)));
    added.retain(|lone| !news.contains(&(lone.pair, lone.code)));
    met
}

/// The changes of a code that has another number: that it has, and each fact that differs.
pub fn changes(old: &Lone<'_>, new: &Lone<'_>, sides: Sides) -> Vec<Change> {
    let mut at = new.meaning.subject(new.code, new.section);
    at.title = at.title.or_else(|| old.meaning.title().map(str::to_owned));
    let fact = |fact| Change::Code { at: at.clone(), fact };
    let mut changes: Vec<Change> = old.meaning.facts(&new.meaning, sides).into_iter().map(fact).collect();
    changes.push(Change::Renumbered {
        at,
        from: old.code,
        old: old.meaning.listed(),
        new: new.meaning.listed(),
    });
    changes
}

/// The change of a code that only the new side has.
pub fn added(lone: &Lone<'_>) -> Change {
    Change::Added { at: lone.meaning.subject(lone.code, lone.section), new: lone.meaning.listed() }
}

/// The change of a code that only the old side has.
pub fn removed(lone: &Lone<'_>, fate: Fate) -> Change {
    Change::Removed { at: lone.meaning.subject(lone.code, lone.section), old: lone.meaning.listed(), fate }
}
