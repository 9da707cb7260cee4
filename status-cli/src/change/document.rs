//! Two documents compared, section by section.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{Bounds, CodeType};
use status_document::Code;

use super::meaning::{Meaning, Sides};
use super::model::{Change, Fate, RangeKey};
use super::pair::pairs;
use super::renumber::{self, Lone, Matched, renumbered};
use crate::draft::{Draft, Rule, cast};

/// Every change from one document's sections to another's, by section and code.
pub fn compare(old: &[Draft], new: &[Draft]) -> Vec<Change> {
    let mut comparer = Comparer::default();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    let empty = Draft::default();
    for (pair, (old, new)) in pairs(old, new).into_iter().enumerate() {
        let section = new.or(old).and_then(|draft| draft.heading.as_deref());
        let (old, new) = (old.unwrap_or(&empty), new.unwrap_or(&empty));
        // Numbers that came to stand among texts are the numbers that they were.
        let code_type = [old.code_type, new.code_type].into_iter().find(|of| *of == CodeType::Text);
        let codes = |draft| codes(draft, code_type.unwrap_or_default(), pair, section);
        let matched = Matched::new(codes(old), codes(new), &[], Sides::Alike);
        for (was, is) in &matched.same {
            comparer.code(pair, section, &is.code, &was.meaning, &is.meaning);
        }
        comparer.renumbered(&matched.moved);
        removed.extend(matched.removed);
        added.extend(matched.added);
        comparer.ranges(pair, section, old, new);
    }
    comparer.moved(old, new, &mut removed, &mut added);
    comparer.renumbered(&renumbered(&mut removed, &mut added, Sides::Alike));
    let gone = removed.iter().map(|lone| (lone.pair, renumber::removed(lone, Fate::Gone)));
    let come = added.iter().map(|lone| (lone.pair, renumber::added(lone)));
    comparer.changes.extend(gone.chain(come));
    comparer.changes.sort_by_cached_key(|(pair, change)| (*pair, change.order()));
    comparer.changes.into_iter().map(|(_, change)| change).collect()
}

/// The codes of one section.
fn codes<'d>(draft: &'d Draft, code_type: CodeType, pair: usize, section: Option<&'d str>) -> Vec<Lone<'d>> {
    let lone = |(code, said): (&Code, _)| Lone {
        pair,
        section,
        code: cast(code, code_type),
        meaning: Meaning::of_document(said),
    };
    draft.codes.iter().map(lone).collect()
}

#[derive(Default)]
struct Comparer {
    /// Each with its pair of sections.
    changes: Vec<(usize, Change)>,
}

impl Comparer {
    /// A code that both sides have.
    fn code(
        &mut self,
        pair: usize,
        section: Option<&str>,
        code: &Code,
        old: &Meaning<'_>,
        new: &Meaning<'_>,
    ) {
        let at = old.subject_to(new, code, section);
        let change = |fact| (pair, Change::Code { at: at.clone(), fact });
        self.changes.extend(old.facts(new, Sides::Alike).into_iter().map(change));
    }

    fn renumbered(&mut self, pairs: &[(Lone<'_>, Lone<'_>)]) {
        for (old, new) in pairs {
            let changes = renumber::changes(old, new, Sides::Alike);
            self.changes.extend(changes.into_iter().map(|change| (new.pair, change)));
        }
    }

    fn ranges(&mut self, pair: usize, section: Option<&str>, old: &Draft, new: &Draft) {
        let code_type = new.code_type;
        for bounds in old.ranges.keys().chain(new.ranges.keys()).collect::<BTreeSet<_>>() {
            let rule = |side: &BTreeMap<Bounds, Rule>| side.get(bounds).cloned().unwrap_or_default();
            let (old, new) = (rule(&old.ranges), rule(&new.ranges));
            if !old.reads_like(&new) {
                let (section, key) = (section.map(str::to_owned), RangeKey::new(bounds, code_type));
                self.changes.push((pair, Change::Range { section, key, old, new }));
            }
        }
    }

    /// Codes that went from one section to another are neither removed nor added.
    fn moved<'l>(
        &mut self,
        old: &[Draft],
        new: &[Draft],
        removed: &mut Vec<Lone<'l>>,
        added: &mut Vec<Lone<'l>>,
    ) {
        let (olds, news) = (counts(old), counts(new));
        let once = |code: &Code| olds.get(code) == Some(&1) && news.get(code) == Some(&1);
        let mut homes: BTreeMap<Code, Vec<Lone<'l>>> = BTreeMap::new();
        added.iter().for_each(|lone| homes.entry(lone.code.clone()).or_default().push(lone.clone()));
        let mut met: BTreeSet<(usize, Code)> = BTreeSet::new();
        removed.retain(|lone| {
            let Some(homes) = homes.get_mut(&lone.code) else { return true };
            let is_home = |home: &Lone<'_>| once(&lone.code) || lone.meaning.reads_like(&home.meaning);
            let Some(at) = homes.iter().position(is_home) else { return true };
            let home = homes.remove(at);
            self.code(home.pair, home.section, &home.code, &lone.meaning, &home.meaning);
            met.insert((home.pair, home.code.clone()));
            false
        });
        added.retain(|lone| !met.contains(&(lone.pair, lone.code.clone())));
    }
}

/// In how many sections each code stands.
fn counts(side: &[Draft]) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for code in side.iter().flat_map(|draft| draft.codes.keys()) {
        *counts.entry(code.clone()).or_default() += 1;
    }
    counts
}
