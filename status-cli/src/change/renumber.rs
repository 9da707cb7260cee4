//! Which code of one side is which of the other: by number, or by words that have another number.

use std::collections::{BTreeMap, BTreeSet};

use status_document::Code;

use super::meaning::{Meaning, Sides};
use super::model::{Change, Fate};
use status_codegen::Fact as Kept;

/// A code of one side, with the pair of sections that it is looked for in.
#[derive(Debug, Clone)]
pub struct Lone<'l> {
    pub pair: usize,
    pub section: Option<&'l str>,
    pub code: Code,
    pub meaning: Meaning<'l>,
}

/// Of more candidates than this with the same words, nobody can tell which became which.
const MOST: usize = 64;

/// The codes of two sides.
#[derive(Debug, Default)]
pub struct Matched<'l> {
    /// Codes whose words have another number, where one of the two numbers is listed on both sides.
    pub moved: Vec<(Lone<'l>, Lone<'l>)>,
    /// Codes with the number that they had.
    pub same: Vec<(Lone<'l>, Lone<'l>)>,
    pub removed: Vec<Lone<'l>>,
    pub added: Vec<Lone<'l>>,
}

impl<'l> Matched<'l> {
    /// `known` are the codes that are known to have another number.
    pub fn new(old: Vec<Lone<'l>>, new: Vec<Lone<'l>>, known: &[(Code, Code)], sides: Sides) -> Self {
        let by_number = |side: Vec<Lone<'l>>| -> BTreeMap<Code, Lone<'l>> {
            side.into_iter().map(|lone| (lone.code.clone(), lone)).collect()
        };
        let (mut old, mut new) = (by_number(old), by_number(new));
        let mut moved = shifted(&old, &new, sides);
        moved.extend(
            known.iter().filter(|(from, to)| old.contains_key(from) && new.contains_key(to)).cloned(),
        );
        let mut matched = Self::default();
        for (from, to) in moved {
            matched.moved.extend(old.remove(&from).zip(new.remove(&to)));
        }
        for (code, lone) in old {
            match new.remove(&code) {
                Some(other) => matched.same.push((lone, other)),
                None => matched.removed.push(lone),
            }
        }
        matched.added.extend(new.into_values());
        matched
    }
}

/// The codes that are renumbered although another code has, or had, one of the two numbers. Words that several codes
/// of a side share prove nothing. A code of a spec makes room only where it has another number too: otherwise what is
/// written in its entry would be lost.
fn shifted(
    old: &BTreeMap<Code, Lone<'_>>,
    new: &BTreeMap<Code, Lone<'_>>,
    sides: Sides,
) -> BTreeMap<Code, Code> {
    let (olds, news) = (alone(old), alone(new));
    let mut moved = BTreeMap::new();
    for (words, from) in &olds {
        let Some(to) = news.get(words) else { continue };
        let (Some(was), Some(is)) = (old.get(from), new.get(to)) else { continue };
        let is_shared = new.contains_key(from) || old.contains_key(to);
        if from != to && is_shared && may_move(was, is) && is_same(was, is, sides) {
            moved.insert(from.clone(), to.clone());
        }
    }
    if sides == Sides::SpecAndDocument {
        let comes: BTreeMap<Code, Code> = moved.iter().map(|(from, to)| (to.clone(), from.clone())).collect();
        let is_blocked = |to: &Code| old.contains_key(to) && !moved.contains_key(to);
        let mut blocked: Vec<Code> =
            moved.iter().filter(|(_, to)| is_blocked(to)).map(|(from, _)| from.clone()).collect();
        while let Some(from) = blocked.pop() {
            moved.remove(&from);
            blocked.extend(comes.get(&from).cloned());
        }
    }
    moved
}

/// Each code by its words, if no other code has them.
fn alone(side: &BTreeMap<Code, Lone<'_>>) -> BTreeMap<String, Code> {
    let mut homes: BTreeMap<String, Option<Code>> = BTreeMap::new();
    for (code, lone) in side {
        if let Some(words) = lone.meaning.words() {
            homes.entry(words).and_modify(|home| *home = None).or_insert_with(|| Some(code.clone()));
        }
    }
    homes.into_iter().filter_map(|(words, home)| Some((words, home?))).collect()
}

/// Whether words can prove that a code has become another. A code that is a text is its own name: another one that is
/// described alike is another one, unless the phrase is the same too, or in two specs the variant.
fn proves(old: &Lone<'_>, new: &Lone<'_>) -> bool {
    let phrased = old.meaning.phrase().is_some();
    match (old.meaning.code, new.meaning.code) {
        _ if matches!(old.code, Code::Number(_)) => true,
        (Some(old), Some(new)) => phrased || old.name == new.name,
        _ => phrased,
    }
}

/// Whether words prove that a code has become another, and both mean the same.
fn is_same(old: &Lone<'_>, new: &Lone<'_>, sides: Sides) -> bool {
    proves(old, new) && old.meaning.is_same_as(&new.meaning, sides)
}

/// Whether words can tell that one code has become another. In two specs the name says which is which, and a person's
/// words are not the document's.
fn may_move(old: &Lone<'_>, new: &Lone<'_>) -> bool {
    match (old.meaning.code, new.meaning.code) {
        (Some(old), Some(new)) => old.name == new.name,
        (Some(code), None) => {
            let is_kept = code.keep.iter().any(|fact| matches!(fact, Kept::Reason | Kept::Description));
            code.documented && code.deprecated.is_none() && !is_kept
        }
        _ => true,
    }
}

/// Takes out of both lists the codes that are each other's only match: the same words under another number.
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
        for old in gone {
            let like: Vec<&Lone<'l>> = come.iter().filter(|new| is_same(old, new, sides)).collect();
            if let [new] = like.as_slice()
                && gone.iter().filter(|old| is_same(old, new, sides)).count() == 1
            {
                met.push((old.clone(), (*new).clone()));
            }
        }
    }
    let olds: BTreeSet<(usize, Code)> = met.iter().map(|(old, _)| (old.pair, old.code.clone())).collect();
    let news: BTreeSet<(usize, Code)> = met.iter().map(|(_, new)| (new.pair, new.code.clone())).collect();
    removed.retain(|lone| !olds.contains(&(lone.pair, lone.code.clone())));
    added.retain(|lone| !news.contains(&(lone.pair, lone.code.clone())));
    met
}

/// The changes of a code that has another number: the number, and each fact that differs.
pub fn changes(old: &Lone<'_>, new: &Lone<'_>, sides: Sides) -> Vec<Change> {
    let at = old.meaning.subject_to(&new.meaning, &new.code, new.section);
    let fact = |fact| Change::Code { at: at.clone(), fact };
    let facts = match sides {
        Sides::Alike => old.meaning.facts(&new.meaning, sides),
        Sides::SpecAndDocument => old.meaning.facts_elsewhere(&new.meaning, |_| true),
    };
    let mut changes: Vec<Change> = facts.into_iter().map(fact).collect();
    changes.push(Change::Renumbered {
        at,
        from: old.code.clone(),
        old: old.meaning.listed(),
        new: new.meaning.listed(),
    });
    changes
}

/// The change of a code that only the new side has.
pub fn added(lone: &Lone<'_>) -> Change {
    Change::Added { at: lone.meaning.subject(&lone.code, lone.section), new: lone.meaning.listed() }
}

/// The change of a code that only the old side has.
pub fn removed(lone: &Lone<'_>, fate: Fate) -> Change {
    Change::Removed { at: lone.meaning.subject(&lone.code, lone.section), old: lone.meaning.listed(), fate }
}
