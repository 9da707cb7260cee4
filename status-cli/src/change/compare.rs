//! What changed in meaning between two sides, and what that is to callers of the generated enum.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{Category, Retry};

use super::pair::pairs;
use super::side::{Bounds, Listing, Meaning, Rule};
use crate::draft::{Link, key, letters};

/// One change.
#[derive(Debug, Clone)]
pub struct Change {
    pub kind: Kind,
    pub section: Option<String>,
    /// The code, the new one of a renumbering; None for a range.
    pub code: Option<u16>,
    /// The former code of a renumbering.
    pub from: Option<u16>,
    pub range: Option<String>,
    /// The code's phrase, else its name.
    pub title: Option<String>,
    pub old: Value,
    pub new: Value,
    pub verdict: Verdict,
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Added,
    Removed,
    Renumbered,
    Name,
    Reason,
    Description,
    Category,
    Retry,
    Remedy,
    Links,
    Deprecated,
    Range,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renumbered => "renumbered",
            Self::Name => "name",
            Self::Reason => "reason",
            Self::Description => "description",
            Self::Category => "category",
            Self::Retry => "retry",
            Self::Remedy => "remedy",
            Self::Links => "links",
            Self::Deprecated => "deprecated",
            Self::Range => "range",
        }
    }
}

/// What a change is to callers of the generated enum, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Text,
    Additive,
    Breaking,
}

impl Verdict {
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        }
    }
}

/// One side of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Nothing,
    Text(String),
    /// A code as listed.
    Code {
        name: Option<String>,
        reason: Option<String>,
        description: Option<String>,
    },
    Links(Vec<Link>),
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.to_owned()))
    }
}

/// A code that only one side has, with the pair of listings it was missed in.
#[derive(Debug, Clone, Copy)]
struct Lone<'l> {
    pair: usize,
    section: Option<&'l str>,
    code: u16,
    meaning: &'l Meaning,
}

/// Every change from `old` to `new`, by section and code.
pub fn compare(old: &[Listing], new: &[Listing]) -> Vec<Change> {
    let mut comparer = Comparer { speaker: speaker(old, new), changes: Vec::new() };
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    let empty = Listing::default();
    for (pair, (old, new)) in pairs(old, new).into_iter().enumerate() {
        let section = new.or(old).and_then(|listing| listing.section.as_deref());
        let (old, new) = (old.unwrap_or(&empty), new.unwrap_or(&empty));
        let lone = |(&code, meaning)| Lone { pair, section, code, meaning };
        removed.extend(old.codes.iter().filter(|(code, _)| !new.codes.contains_key(code)).map(lone));
        added.extend(new.codes.iter().filter(|(code, _)| !old.codes.contains_key(code)).map(lone));
        for (code, meaning) in &old.codes {
            if let Some(other) = new.codes.get(code) {
                comparer.code(pair, section, *code, meaning, other);
            }
        }
        comparer.ranges(pair, section, &old.ranges, &new.ranges);
    }
    comparer.moved(old, new, &mut removed, &mut added);
    // A deprecated code may stay in the spec; nobody misses it in the document.
    match comparer.speaker {
        Some(End::New) => removed.retain(|lone| !lone.meaning.is_deprecated()),
        Some(End::Old) => added.retain(|lone| !lone.meaning.is_deprecated()),
        None => {}
    }
    comparer.renumbered(&mut removed, &mut added);
    comparer.lone(Kind::Removed, &removed);
    comparer.lone(Kind::Added, &added);
    let mut changes = comparer.changes;
    changes.sort_by(|(one_pair, one), (other_pair, other)| {
        let place = |change: &Change| {
            (change.range.is_some(), change.code.or(change.from), change.range.clone(), change.kind)
        };
        (one_pair, place(one)).cmp(&(other_pair, place(other)))
    });
    changes.into_iter().map(|(_, change)| change).collect()
}

/// Which side is a document where the other is a spec: only what the document says is compared.
fn speaker(old: &[Listing], new: &[Listing]) -> Option<End> {
    let document = |side: &[Listing]| side.iter().all(|listing| listing.is_document);
    match (document(old), document(new)) {
        (true, false) => Some(End::Old),
        (false, true) => Some(End::New),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Old,
    New,
}

struct Comparer {
    speaker: Option<End>,
    changes: Vec<(usize, Change)>,
}

impl Comparer {
    /// A code that both sides have.
    fn code(&mut self, pair: usize, section: Option<&str>, code: u16, old: &Meaning, new: &Meaning) {
        let title = new.title().or_else(|| old.title()).map(str::to_owned);
        let mut push = |kind, old: Value, new: Value, verdict| {
            let (section, title) = (section.map(str::to_owned), title.clone());
            let change =
                Change { kind, section, code: Some(code), from: None, range: None, title, old, new, verdict };
            self.changes.push((pair, change));
        };
        let text = |text: &Option<String>| Value::from(text.as_deref());
        let (was, is) = (&old.said, &new.said);
        if let Some((was, is)) = old.only_text(new).filter(|_| self.speaker.is_none()) {
            if differ(None, was, is) {
                push(Kind::Description, text(was), text(is), Verdict::Text);
            }
        } else if !old.reads_like(new) {
            if differ(self.speaker, &was.reason, &is.reason) {
                push(Kind::Reason, text(&was.reason), text(&is.reason), Verdict::Text);
            }
            if (old.described || new.described) && differ(self.speaker, &was.description, &is.description) {
                push(Kind::Description, text(&was.description), text(&is.description), Verdict::Text);
            }
        }
        // Beside a person's advice the document's is not wanted.
        let advice = match self.speaker {
            None => differ(None, &was.remedy, &is.remedy),
            Some(End::Old) => was.remedy.is_some() && is.remedy.is_none(),
            Some(End::New) => was.remedy.is_none() && is.remedy.is_some(),
        };
        if advice {
            push(Kind::Remedy, text(&was.remedy), text(&is.remedy), Verdict::Text);
        }
        if self.speaker.is_none() && was.retry != is.retry {
            push(
                Kind::Retry,
                was.retry.map(Retry::word).into(),
                is.retry.map(Retry::word).into(),
                Verdict::Breaking,
            );
        }
        if let Some((was, is)) = links(self.speaker, &was.links, &is.links) {
            push(Kind::Links, Value::Links(was), Value::Links(is), Verdict::Text);
        }
        let (Some(was), Some(is)) = (&old.named, &new.named) else { return };
        if was.name != is.name {
            let verdict = if is.aliases.contains(&was.name) { Verdict::Text } else { Verdict::Breaking };
            push(Kind::Name, Some(was.name.as_str()).into(), Some(is.name.as_str()).into(), verdict);
        }
        // A former name that no longer stands for the code: callers who still use it must take up the present one.
        for alias in was.aliases.iter().filter(|alias| **alias != is.name && !is.aliases.contains(alias)) {
            push(Kind::Name, Some(alias.as_str()).into(), Some(is.name.as_str()).into(), Verdict::Breaking);
        }
        if was.category != is.category {
            push(
                Kind::Category,
                Some(was.category.word()).into(),
                Some(is.category.word()).into(),
                Verdict::Breaking,
            );
        }
        if was.deprecated != is.deprecated {
            push(Kind::Deprecated, text(&was.deprecated), text(&is.deprecated), Verdict::Text);
        }
    }

    fn ranges(
        &mut self,
        pair: usize,
        section: Option<&str>,
        old: &BTreeMap<Bounds, Rule>,
        new: &BTreeMap<Bounds, Rule>,
    ) {
        let none = Rule::default();
        for bounds in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            let (was, is) = (old.get(bounds).unwrap_or(&none), new.get(bounds).unwrap_or(&none));
            let texts = differ(self.speaker, &was.description, &is.description);
            let rest = self.speaker.is_none()
                && (was.category, was.retry, &was.remedy) != (is.category, is.retry, &is.remedy);
            if !texts && !rest {
                continue;
            }
            let same = self.speaker.is_some() || (was.category, was.retry) == (is.category, is.retry);
            let value = |rule: &Rule| Value::from(rule.words().as_deref());
            self.changes.push((
                pair,
                Change {
                    kind: Kind::Range,
                    section: section.map(str::to_owned),
                    code: None,
                    from: None,
                    range: Some(bounds.map_or_else(|| "default".to_owned(), |(low, high)| key(low, high))),
                    title: None,
                    old: value(was),
                    new: value(is),
                    verdict: if same { Verdict::Text } else { Verdict::Breaking },
                },
            ));
        }
    }

    /// Codes that went from one section to another are neither removed nor added.
    fn moved(
        &mut self,
        old: &[Listing],
        new: &[Listing],
        removed: &mut Vec<Lone<'_>>,
        added: &mut Vec<Lone<'_>>,
    ) {
        let count = |side: &[Listing]| {
            let mut count: BTreeMap<u16, usize> = BTreeMap::new();
            side.iter()
                .flat_map(|listing| listing.codes.keys())
                .for_each(|&code| *count.entry(code).or_default() += 1);
            count
        };
        let (olds, news) = (count(old), count(new));
        let once = |code| olds.get(&code) == Some(&1) && news.get(&code) == Some(&1);
        let mut homes: BTreeMap<u16, Vec<Lone<'_>>> = BTreeMap::new();
        added.iter().for_each(|lone| homes.entry(lone.code).or_default().push(*lone));
        let mut met: BTreeSet<(usize, u16)> = BTreeSet::new();
        removed.retain(|lone| {
            let Some(homes) = homes.get_mut(&lone.code) else { return true };
            let Some(at) =
                homes.iter().position(|home| once(lone.code) || lone.meaning.reads_like(home.meaning))
            else {
                return true;
            };
            let home = homes.remove(at);
            self.code(home.pair, home.section, home.code, lone.meaning, home.meaning);
            met.insert((home.pair, home.code));
            false
        });
        added.retain(|lone| !met.contains(&(lone.pair, lone.code)));
    }

    /// One code gone and one come with the same words is the same code under another number.
    fn renumbered<'l>(&mut self, removed: &mut Vec<Lone<'l>>, added: &mut Vec<Lone<'l>>) {
        let words = |lone: &Lone<'_>| (lone.pair, lone.meaning.said.reason.as_deref().map(letters));
        let mut homes: BTreeMap<_, Vec<Lone<'_>>> = BTreeMap::new();
        added.iter().for_each(|lone| homes.entry(words(lone)).or_default().push(*lone));
        let mut gone: BTreeMap<_, Vec<Lone<'_>>> = BTreeMap::new();
        removed.iter().for_each(|lone| gone.entry(words(lone)).or_default().push(*lone));
        let mut met: BTreeSet<(usize, u16)> = BTreeSet::new();
        for (key, gone) in &gone {
            let come = homes.get(key).map_or(&[][..], Vec::as_slice);
            // Of several with the same words nobody can tell which became which.
            if gone.len() * come.len() > 64 {
                continue;
            }
            for old in gone {
                let like: Vec<&Lone<'_>> = come.iter().filter(|new| self.same(old, new)).collect();
                let [new] = like.as_slice() else { continue };
                if gone.iter().filter(|old| self.same(old, new)).count() != 1 {
                    continue;
                }
                self.changes.push((
                    new.pair,
                    Change {
                        kind: Kind::Renumbered,
                        section: new.section.map(str::to_owned),
                        code: Some(new.code),
                        from: Some(old.code),
                        range: None,
                        title: new.meaning.title().or_else(|| old.meaning.title()).map(str::to_owned),
                        old: old.meaning.value(),
                        new: new.meaning.value(),
                        verdict: Verdict::Breaking,
                    },
                ));
                self.code(new.pair, new.section, new.code, old.meaning, new.meaning);
                met.extend([(old.pair, old.code), (new.pair, new.code)]);
            }
        }
        for side in [removed, added] {
            side.retain(|lone| !met.contains(&(lone.pair, lone.code)));
        }
    }

    /// Whether two codes have the same phrase and description; one of them at least.
    fn same(&self, old: &Lone<'_>, new: &Lone<'_>) -> bool {
        let own = |meaning: &Meaning| meaning.said.description.clone().filter(|_| meaning.described);
        let (was, is) = (own(old.meaning), own(new.meaning));
        let says = old.meaning.said.reason.is_some() || was.is_some() && is.is_some();
        says && !differ(self.speaker, &was, &is)
    }

    fn lone(&mut self, kind: Kind, all: &[Lone<'_>]) {
        for lone in all {
            let (old, new, verdict) = match kind {
                Kind::Removed => (lone.meaning.value(), Value::Nothing, Verdict::Breaking),
                _ => (Value::Nothing, lone.meaning.value(), Verdict::Additive),
            };
            self.changes.push((
                lone.pair,
                Change {
                    kind,
                    section: lone.section.map(str::to_owned),
                    code: Some(lone.code),
                    from: None,
                    range: None,
                    title: lone.meaning.title().map(str::to_owned),
                    old,
                    new,
                    verdict,
                },
            ));
        }
    }
}

/// Whether a text changed, white space aside; what a document leaves open against a spec did not.
fn differ(speaker: Option<End>, old: &Option<String>, new: &Option<String>) -> bool {
    let said = match speaker {
        None => true,
        Some(End::Old) => old.is_some(),
        Some(End::New) => new.is_some(),
    };
    let dense =
        |text: &Option<String>| text.as_deref().map(|text| text.split_whitespace().collect::<String>());
    said && dense(old) != dense(new)
}

/// The links of both sides if one came or went. A spec keeps links that its document does not have.
fn links(speaker: Option<End>, old: &[Link], new: &[Link]) -> Option<(Vec<Link>, Vec<Link>)> {
    let lacks = |side: &[Link], other: &[Link]| -> Vec<Link> {
        other
            .iter()
            .filter(|link| !side.iter().any(|known| letters(&known.text) == letters(&link.text)))
            .cloned()
            .collect()
    };
    let (come, gone) = (lacks(old, new), lacks(new, old));
    let changed = match speaker {
        None => !come.is_empty() || !gone.is_empty(),
        Some(End::Old) => !gone.is_empty(),
        Some(End::New) => !come.is_empty(),
    };
    changed.then(|| (old.to_vec(), new.to_vec()))
}

impl Meaning {
    /// The phrase, else the name.
    fn title(&self) -> Option<&str> {
        self.said.reason.as_deref().or(self.named.as_ref().map(|named| named.name.as_str()))
    }

    /// The one text of each side where a reader took one for a phrase and the other for a description.
    fn only_text<'m>(&'m self, other: &'m Self) -> Option<(&'m Option<String>, &'m Option<String>)> {
        let (was, is) = (&self.said, &other.said);
        match (&was.reason, &was.description, &is.reason, &is.description) {
            (Some(_), None, None, Some(_)) => Some((&was.reason, &is.description)),
            (None, Some(_), Some(_), None) => Some((&was.description, &is.reason)),
            _ => None,
        }
    }

    /// Whether phrase and description together have the same words: a reader may part them elsewhere.
    fn reads_like(&self, other: &Self) -> bool {
        let words = |meaning: &Self| {
            let said = &meaning.said;
            let texts = [&said.reason, &said.description].into_iter().flatten();
            texts.flat_map(|text| text.split_whitespace()).collect::<String>()
        };
        words(self) == words(other)
    }

    fn value(&self) -> Value {
        Value::Code {
            name: self.named.as_ref().map(|named| named.name.clone()),
            reason: self.said.reason.clone(),
            description: self.said.description.clone(),
        }
    }
}

impl Rule {
    /// All that is said, in a line.
    fn words(&self) -> Option<String> {
        let category = self.category.map(|category| format!("category {}", Category::word(category)));
        let retry = self.retry.map(|retry| format!("retry {}", retry.word()));
        let remedy = self.remedy.as_ref().map(|remedy| format!("remedy: {remedy}"));
        let parts: Vec<String> =
            [self.description.clone(), category, retry, remedy].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}
