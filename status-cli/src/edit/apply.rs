//! Makes the changes that a document asks for in the text of a spec.

use std::collections::BTreeMap;

use status_codegen::Table;
use status_document::Code;

use super::entry::Words;
use super::{Editor, New, Node};
use crate::change::{Change, DROPPED, Fact, is_dropped};
use crate::draft::{Draft, Names, Said};

/// What to do besides making the changes themselves.
#[derive(Debug, Default, Clone)]
pub struct How<'h> {
    /// The date that the document states of itself.
    pub date: Option<&'h str>,
    /// Whether codes that the document no longer lists are removed, rather than kept and marked.
    pub prune: bool,
    /// The sections that the spec is read from now, if they are not those that it names.
    pub section: Option<&'h [String]>,
    /// The sections that the spec remembers once something changes: others were as good.
    pub remember: Option<&'h [String]>,
}

/// The text with the changes made, every other byte as it was.
pub fn apply(
    text: &str,
    table: &Table,
    draft: &Draft,
    changes: &[Change],
    how: &How<'_>,
) -> Result<String, String> {
    let editor = Editor::new(text)?;
    let codes = editor.root().get("codes").cloned();
    let places = codes.as_ref().map(numbers).unwrap_or_default();
    let mut applier = Applier { editor, codes, stay: places.clone(), places, table, draft, how };
    applier.leave(changes);
    let (known, missing) = applier.by_entry(changes);
    applier.renumber(changes);
    for (at, number, facts) in &known {
        applier.entry(*at, *number, facts);
    }
    applier.vanished(changes);
    // What goes to the end of the last entry comes before what goes behind it.
    applier.come(changes, &missing);
    for change in changes {
        if let Change::Range { key, new, .. } = change {
            applier.range(*key, new);
        }
    }
    applier.editor.rank(0);
    if !changes.is_empty() {
        applier.date();
    }
    let remembered = how.remember.filter(|_| !changes.is_empty());
    if let Some(section) = how.section.or(remembered) {
        applier.section(section);
    }
    Ok(applier.editor.finish())
}

/// The keys of `codes` that are codes, each with its place.
fn numbers(codes: &Node) -> BTreeMap<u16, usize> {
    let number = |(index, (key, _)): (usize, &(Node, Node))| Some((key.text()?.parse().ok()?, index));
    codes.pairs().iter().enumerate().filter_map(number).collect()
}

/// An edit under way.
pub struct Applier<'t> {
    pub editor: Editor<'t>,
    pub codes: Option<Node>,
    /// Where each code's entry stands in `codes`.
    pub places: BTreeMap<u16, usize>,
    /// Those whose entry stays where it is: others are placed by them.
    pub stay: BTreeMap<u16, usize>,
    pub table: &'t Table,
    pub draft: &'t Draft,
    pub how: &'t How<'t>,
}

/// The facts that change in the entry at a place, which the spec lists under a number.
type Known<'c> = Vec<(usize, u16, Vec<&'c Fact>)>;
/// The facts that change for codes that have no entry here: inherited ones.
type Missing<'c> = BTreeMap<u16, Vec<&'c Fact>>;

impl Applier<'_> {
    fn by_entry<'c>(&self, changes: &'c [Change]) -> (Known<'c>, Missing<'c>) {
        let mut former: BTreeMap<u16, u16> = BTreeMap::new();
        let mut facts: BTreeMap<u16, Vec<&Fact>> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Renumbered { at, from, .. } => {
                    former.extend(at.code.as_u16().zip(from.as_u16()));
                }
                Change::Code { at, fact } => {
                    let code = at.code.as_u16();
                    code.into_iter().for_each(|code| facts.entry(code).or_default().push(fact));
                }
                _ => {}
            }
        }
        let (mut known, mut missing) = (Vec::new(), BTreeMap::new());
        for (code, facts) in facts {
            let number = former.get(&code).copied().unwrap_or(code);
            match self.places.get(&number) {
                Some(&at) => known.push((at, number, facts)),
                None => {
                    missing.insert(code, facts);
                }
            }
        }
        (known, missing)
    }

    /// The codes whose entries are removed: those that the document no longer lists, and those marked before.
    fn pruned(&self, changes: &[Change]) -> Vec<u16> {
        let gone = changes.iter().filter_map(|change| match change {
            Change::Removed { at, .. } => at.code.as_u16(),
            _ => None,
        });
        let marked = self.table.codes.iter().filter(|code| is_dropped(code)).map(|code| &code.code);
        let marked = marked.filter(|code| !self.draft.codes.contains_key(code)).filter_map(Code::as_u16);
        gone.chain(marked).collect()
    }

    /// Takes out of `stay` what gets another number or is removed.
    fn leave(&mut self, changes: &[Change]) {
        let moved = changes.iter().filter_map(|change| match change {
            Change::Renumbered { from, .. } => from.as_u16(),
            _ => None,
        });
        let pruned = if self.how.prune { self.pruned(changes) } else { Vec::new() };
        for code in moved.chain(pruned) {
            self.stay.remove(&code);
        }
    }

    /// Gives codes their new numbers, and their new places where they would stand out of order.
    fn renumber(&mut self, changes: &[Change]) {
        let Some(codes) = self.codes.clone() else { return };
        let is_sorted = self.stay.values().is_sorted();
        // They come in the order of their new numbers.
        for change in changes {
            let Change::Renumbered { at, from, .. } = change else { continue };
            let Some((code, former)) = at.code.as_u16().zip(from.as_u16()) else { continue };
            let Some(&place) = self.places.get(&former) else { continue };
            let Some((key, _)) = codes.pairs().get(place) else { continue };
            self.editor.rename(key, &code.to_string());
            let before = self.stay.range(..code).next_back().is_none_or(|(_, before)| *before < place);
            let behind = self.stay.range(code..).next().is_none_or(|(_, behind)| *behind > place);
            if is_sorted && before && behind {
                self.stay.insert(code, place);
            } else if is_sorted {
                let to = self.place(&codes, code);
                self.editor.rank(u32::from(code) + 1);
                self.editor.shift(&codes, place, to);
                self.editor.rank(0);
            }
        }
    }

    /// Codes that the document no longer lists: marked, or taken out with those that were marked before.
    fn vanished(&mut self, changes: &[Change]) {
        if self.how.prune {
            let gone = self.pruned(changes).into_iter().filter_map(|code| self.places.get(&code).copied());
            let gone: Vec<usize> = gone.collect();
            if let Some(codes) = &self.codes {
                self.editor.remove_all(codes, &gone);
            }
            return;
        }
        for change in changes {
            if let Change::Removed { at, .. } = change
                && let Some(code) = at.code.as_u16()
            {
                self.deprecate(code);
            }
        }
    }

    fn deprecate(&mut self, code: u16) {
        let Some(at) = self.places.get(&code) else { return };
        let Some((key, value)) = self.codes.as_ref().and_then(|codes| codes.pairs().get(*at)) else { return };
        let (key, value) = (key.clone(), value.clone());
        let gone = match self.how.date {
            Some(date) => format!("{DROPPED} as of {date}"),
            None => format!("{DROPPED} by the vendor"),
        };
        if value.pairs().is_empty() {
            let rows = vec![format!("deprecated: {gone}")];
            self.editor.fill(&key, &value, &New { rows, ..New::default() });
        } else {
            self.set(&value, "deprecated", &gone);
        }
    }

    /// Entries of codes that have none: new codes, and inherited ones about which the document says something else.
    fn come(&mut self, changes: &[Change], missing: &Missing<'_>) {
        let added = changes.iter().filter_map(|change| match change {
            Change::Added { at, .. } => Some((at.code.as_u16()?, self.draft.codes.get(&at.code)?)),
            _ => None,
        });
        let added: BTreeMap<u16, &Said> = added.collect();
        let taken = self.table.codes.iter().flat_map(|code| {
            let aliases = code.aliases.iter().map(|alias| &alias.name);
            std::iter::once(&code.name).chain(aliases)
        });
        let names = Names::new(taken.map(String::as_str)).choose(added.clone(), self.table.protocol);
        let mut entries: BTreeMap<u16, Words> =
            missing.iter().map(|(&code, facts)| (code, self.words(code, false, facts))).collect();
        entries.extend(
            added.iter().map(|(&code, said)| (code, Words::new(said, names.get(&code).map(String::as_str)))),
        );
        entries.retain(|_, words| !words.is_empty());
        match self.codes.clone().filter(|codes| !codes.pairs().is_empty() || codes.is_flow()) {
            Some(codes) => {
                for (code, words) in &entries {
                    let at = self.place(&codes, *code);
                    self.editor.rank(u32::from(*code) + 1);
                    self.editor.insert(&codes, at, &code.to_string(), &words.entry(&codes, at));
                }
            }
            None if !entries.is_empty() => {
                let lines = |(code, words): (&u16, &Words)| {
                    let rows = words.rows().into_iter().map(|row| format!("  {row}"));
                    std::iter::once(format!("{code}:")).chain(rows).collect::<Vec<_>>()
                };
                let rows = entries.iter().flat_map(lines).collect();
                let root = self.editor.root();
                self.editor.insert(&root, root.pairs().len(), "codes", &New { rows, ..New::default() });
            }
            None => {}
        }
    }

    /// Where a code belongs among those that stay: between the last smaller and the next greater one if they are in
    /// order, else after all of them. A block is written below what precedes it, brackets before what follows them.
    fn place(&self, codes: &Node, code: u16) -> usize {
        let after = |last: Option<&usize>| last.map(|last| last + 1);
        if !self.stay.values().is_sorted() {
            return after(self.stay.values().max()).unwrap_or(0);
        }
        let last = after(self.stay.range(..code).next_back().map(|(_, place)| place));
        let next = self.stay.range(code..).next().map(|(_, place)| *place);
        let place = if codes.is_flow() { next.or(last) } else { last.or(next) };
        place.unwrap_or(0)
    }
}
