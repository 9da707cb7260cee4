//! Makes the changes that a document asks for in the text of a spec.

use std::collections::BTreeMap;

use status_codegen::tool::code_key;
use status_codegen::{CodeType, Table};
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
    let places = codes.as_ref().map(|codes| places(codes, table.code_type)).unwrap_or_default();
    let (stay, homes) = (places.clone(), BTreeMap::new());
    let mut applier = Applier { editor, codes, stay, places, homes, table, draft, how };
    applier.leave(changes);
    let (known, missing) = applier.by_entry(changes);
    applier.renumber(changes);
    for Known { at, was, is, facts } in &known {
        applier.entry(*at, was, is, facts);
    }
    applier.vanished(changes);
    // What goes to the end of the last entry comes before what goes behind it.
    applier.come(changes, &missing);
    for change in changes {
        if let Change::Range { key, new, .. } = change {
            applier.range(key, new);
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
fn places(codes: &Node, code_type: CodeType) -> BTreeMap<Code, usize> {
    let code = |key: &str| match code_type {
        CodeType::Text => Some(Code::from(key)),
        _ => key.parse().ok().map(Code::Number),
    };
    let place = |(index, (key, _)): (usize, &(Node, Node))| Some((code(key.text()?)?, index));
    codes.pairs().iter().enumerate().filter_map(place).collect()
}

/// An edit under way.
pub struct Applier<'t> {
    pub editor: Editor<'t>,
    pub codes: Option<Node>,
    /// Where each code's entry stands in `codes`.
    pub places: BTreeMap<Code, usize>,
    /// Those whose entry stays where it is: others are placed by them.
    pub stay: BTreeMap<Code, usize>,
    /// Where entries of texts stand, by the place of their codes in the document.
    homes: BTreeMap<usize, usize>,
    pub table: &'t Table,
    pub draft: &'t Draft,
    pub how: &'t How<'t>,
}

/// The facts that change in the entry at a place.
struct Known<'c> {
    at: usize,
    /// The code that the spec lists, and the one that it becomes.
    was: Code,
    is: Code,
    facts: Vec<&'c Fact>,
}

/// The facts that change for codes that have no entry here: inherited ones.
type Missing<'c> = BTreeMap<Code, Vec<&'c Fact>>;

impl Applier<'_> {
    fn by_entry<'c>(&self, changes: &'c [Change]) -> (Vec<Known<'c>>, Missing<'c>) {
        let mut former: BTreeMap<&Code, &Code> = BTreeMap::new();
        let mut facts: BTreeMap<&Code, Vec<&Fact>> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Renumbered { at, from, .. } => {
                    former.insert(&at.code, from);
                    facts.entry(&at.code).or_default();
                }
                Change::Code { at, fact } => facts.entry(&at.code).or_default().push(fact),
                _ => {}
            }
        }
        let (mut known, mut missing) = (Vec::new(), BTreeMap::new());
        for (code, facts) in facts {
            let was = former.get(code).copied().unwrap_or(code);
            match self.places.get(was) {
                Some(&at) => known.push(Known { at, was: was.clone(), is: code.clone(), facts }),
                None => {
                    missing.insert(code.clone(), facts);
                }
            }
        }
        (known, missing)
    }

    /// The codes whose entries are removed: those that the document no longer lists, and those marked before.
    fn pruned(&self, changes: &[Change]) -> Vec<Code> {
        let gone = changes.iter().filter_map(|change| match change {
            Change::Removed { at, .. } => Some(&at.code),
            _ => None,
        });
        let marked = self.table.codes.iter().filter(|code| is_dropped(code)).map(|code| &code.code);
        let marked = marked.filter(|code| !self.draft.codes.contains_key(code));
        gone.chain(marked).cloned().collect()
    }

    /// Takes out of `stay` what gets another number or is removed.
    fn leave(&mut self, changes: &[Change]) {
        let moved = changes.iter().filter_map(|change| match change {
            Change::Renumbered { from, .. } => Some(from.clone()),
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
        let (ranks, is_sorted) = (self.ranks(), self.stay.values().is_sorted());
        // They come in the order of their new numbers.
        for change in changes {
            let Change::Renumbered { at, from, .. } = change else { continue };
            let code = &at.code;
            let Some(&place) = self.places.get(from) else { continue };
            let Some((key, _)) = codes.pairs().get(place) else { continue };
            self.editor.rename(key, &code_key(code, key.in_flow));
            if code.number().is_none() {
                // Texts have no order in which one could stand wrong.
                self.stay.insert(code.clone(), place);
                continue;
            }
            let before = self.stay.range(..code).next_back().is_none_or(|(_, before)| *before < place);
            let behind = self.stay.range(code..).next().is_none_or(|(_, behind)| *behind > place);
            if is_sorted && before && behind {
                self.stay.insert(code.clone(), place);
            } else if is_sorted {
                let to = self.place(&codes, code);
                self.editor.rank(ranks.get(code).copied().unwrap_or(1));
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
            if let Change::Removed { at, .. } = change {
                self.deprecate(&at.code);
            }
        }
    }

    fn deprecate(&mut self, code: &Code) {
        let Some(at) = self.places.get(code) else { return };
        let Some((key, value)) = self.codes.as_ref().and_then(|codes| codes.pairs().get(*at)) else { return };
        let (key, value) = (key.clone(), value.clone());
        let gone = match self.how.date {
            Some(date) => format!("{DROPPED} as of {date}"),
            None => format!("{DROPPED} by the vendor"),
        };
        let mut words = Words::default();
        words.set("deprecated", Some(&gone));
        self.write(&key, &value, &words);
    }

    /// Entries of codes that have none: new codes, and inherited ones about which the document says something else.
    fn come(&mut self, changes: &[Change], missing: &Missing<'_>) {
        let added = changes.iter().filter_map(|change| match change {
            Change::Added { at, .. } => Some((&at.code, self.draft.codes.get(&at.code)?)),
            _ => None,
        });
        let added: BTreeMap<&Code, &Said> = added.collect();
        let taken = self.table.codes.iter().flat_map(|code| {
            let aliases = code.aliases.iter().map(|alias| &alias.name);
            std::iter::once(&code.name).chain(aliases)
        });
        let names = Names::new(taken.map(String::as_str)).choose(added.clone(), self.table.protocol);
        let homes = self.draft.codes.iter();
        self.homes = homes.filter_map(|(code, said)| Some((said.place, *self.stay.get(code)?))).collect();
        let ranks = self.ranks();
        let rank = |code: &Code| ranks.get(code).copied().unwrap_or(1);
        let missing = missing.iter().map(|(code, facts)| (code, self.words(code, code, facts)));
        let mut entries: Vec<(&Code, Words)> = missing.collect();
        let name = |code| names.get(code).map(String::as_str);
        entries.extend(added.iter().map(|(&code, said)| (code, Words::new(said, name(code)))));
        entries.sort_by_key(|(code, _)| rank(code));
        match self.codes.clone().filter(|codes| !codes.pairs().is_empty() || codes.is_flow()) {
            Some(codes) => {
                for (code, words) in &entries {
                    let at = self.place(&codes, code);
                    self.editor.rank(rank(code));
                    let in_flow = codes.is_flow() || codes.in_flow;
                    self.editor.insert(&codes, at, &code_key(code, in_flow), &words.entry(&codes, at));
                }
            }
            None if !entries.is_empty() => {
                let lines = |(code, words): &(&Code, Words)| {
                    let rows = words.rows().into_iter().map(|row| format!("  {row}"));
                    std::iter::once(format!("{}:", code_key(code, false))).chain(rows).collect::<Vec<_>>()
                };
                let rows = entries.iter().flat_map(lines).collect();
                let root = self.editor.root();
                self.editor.insert(&root, root.pairs().len(), "codes", &New { rows, ..New::default() });
            }
            None => {}
        }
    }

    /// The codes of the document as a spec would list them: of two at one place the lower rank comes first, 0 being for
    /// what is there already.
    fn ranks(&self) -> BTreeMap<Code, u32> {
        self.draft.listed().into_iter().map(|(code, _)| code.clone()).zip(1..).collect()
    }

    /// Where a code belongs among those that stay: a number between the last smaller and the next greater one if they are
    /// in order, else after all of them; a text next to its neighbours in the document. A block is written below what
    /// precedes it, brackets before what follows them.
    fn place(&self, codes: &Node, code: &Code) -> usize {
        let after = |last: usize| last + 1;
        let (last, next) = match self.draft.codes.get(code).filter(|_| code.number().is_none()) {
            Some(said) => {
                let place = |(_, place): (&usize, &usize)| *place;
                let (mut before, mut behind) =
                    (self.homes.range(..said.place), self.homes.range(said.place..));
                (before.next_back().map(place), behind.next().map(place))
            }
            None if !self.stay.values().is_sorted() => {
                return self.stay.values().max().copied().map_or(0, after);
            }
            None => {
                let place = |(_, place): (&Code, &usize)| *place;
                (self.stay.range(..code).next_back().map(place), self.stay.range(code..).next().map(place))
            }
        };
        let last = last.map(after);
        let place = if codes.is_flow() { next.or(last) } else { last.or(next) };
        place.unwrap_or(0)
    }
}
