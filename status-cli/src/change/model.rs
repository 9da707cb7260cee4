//! A change: what became of a code, a range or the table.

use std::collections::BTreeMap;

use status_codegen::{Bounds, Category, CodeType, Link, Protocol, Retry};

use status_document::Code;

use crate::draft::Rule;

/// One change from the old side to the new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A code that only the new side lists.
    Added { at: Subject, new: Listed },
    /// A code that only the old side lists.
    Removed { at: Subject, old: Listed, fate: Fate },
    /// The code `from` of the old side is now the one that `at` names.
    Renumbered { at: Subject, from: Code, old: Listed, new: Listed },
    /// A fact of a code that both sides list.
    Code { at: Subject, fact: Fact },
    /// What is said about the codes of a range, or about every other code.
    Range { section: Option<String>, key: RangeKey, old: Rule, new: Rule },
    /// A fact of the whole table.
    Table(TableFact),
}

/// The code that a change is about, and where to look for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub section: Option<String>,
    pub code: Code,
    /// Its phrase, else its name.
    pub title: Option<String>,
}

/// What becomes of a code that the new side does not list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Its variant goes.
    Gone,
    /// It stays, marked as deprecated.
    Kept,
}

/// A code in a few words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    pub name: Option<String>,
    pub reason: Option<String>,
    pub description: Option<String>,
}

/// Both sides of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<T> {
    pub old: T,
    pub new: T,
}

impl<T> Pair<T> {
    pub fn new(old: T, new: T) -> Self {
        Self { old, new }
    }

    fn swapped(self) -> Self {
        Self { old: self.new, new: self.old }
    }
}

/// A fact of a code that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Name(Pair<String>),
    /// A former name that no longer stands for the code, and the name that does.
    Forgotten(Pair<String>),
    Reason(Pair<Option<String>>),
    Description(Pair<Option<String>>),
    Category(Pair<Category>),
    Retry(Pair<Option<Retry>>),
    NeedsWait(Pair<bool>),
    Http(Pair<Vec<u16>>),
    Remedy(Pair<Option<String>>),
    Links(Pair<Vec<Link>>),
    Tags(Pair<Vec<String>>),
    Deprecated(Pair<Option<String>>),
}

/// A fact of a table that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFact {
    /// Vendor and table, which name the enum.
    Name(Pair<String>),
    Protocol(Pair<Protocol>),
    CodeType(Pair<CodeType>),
    Pointer(Pair<Option<String>>),
    RetryAfter(Pair<Vec<String>>),
}

/// A range, or every other code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RangeKey {
    /// Its codes, and the key by which a spec names it.
    Range(Bounds, String),
    Default,
}

impl RangeKey {
    /// The key in a spec of this type.
    pub fn new(bounds: &Bounds, code_type: CodeType) -> Self {
        Self::Range(bounds.clone(), bounds.key(code_type))
    }

    pub fn bounds(&self) -> Option<&Bounds> {
        match self {
            Self::Range(bounds, _) => Some(bounds),
            Self::Default => None,
        }
    }

    /// As a spec writes it.
    pub fn word(&self) -> &str {
        match self {
            Self::Range(_, key) => key,
            Self::Default => "default",
        }
    }
}

/// What a change means for callers of the generated enum, the gravest last.
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

    /// The part of a version that a release with this change raises, by semver from 1.0 on.
    pub fn release(self) -> &'static str {
        match self {
            Self::Text => "patch",
            Self::Additive => "minor",
            Self::Breaking => "major",
        }
    }
}

/// Everything that changed, seen from the other side.
pub fn swapped(changes: Vec<Change>) -> Vec<Change> {
    let former = changes.iter().filter_map(|change| match change {
        Change::Renumbered { at, from, .. } => Some((at.code.clone(), from.clone())),
        _ => None,
    });
    let former: BTreeMap<Code, Code> = former.collect();
    let swap = |change: Change| match change.swapped() {
        Change::Code { at, fact } => {
            let code = former.get(&at.code).cloned().unwrap_or_else(|| at.code.clone());
            Change::Code { at: Subject { code, ..at }, fact }
        }
        other => other,
    };
    let mut changes: Vec<Change> = changes.into_iter().map(swap).collect();
    changes.sort_by_cached_key(Change::order);
    changes
}

impl Change {
    /// What it means for callers of the generated enum.
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Added { .. } => Verdict::Additive,
            Self::Removed { fate: Fate::Kept, .. } => Verdict::Text,
            Self::Removed { .. } | Self::Renumbered { .. } => Verdict::Breaking,
            Self::Table(TableFact::Pointer(_)) => Verdict::Text,
            Self::Table(_) => Verdict::Breaking,
            Self::Code { fact, .. } => fact.verdict(),
            Self::Range { old, new, .. } if old.advises_like(new) => Verdict::Text,
            Self::Range { .. } => Verdict::Breaking,
        }
    }

    /// The same seen from the other side.
    pub fn swapped(self) -> Self {
        match self {
            Self::Added { at, new } => Self::Removed { at, old: new, fate: Fate::Gone },
            Self::Removed { at, old, .. } => Self::Added { at, new: old },
            Self::Renumbered { at, from, old, new } => {
                let code = at.code.clone();
                Self::Renumbered { at: Subject { code: from, ..at }, from: code, old: new, new: old }
            }
            Self::Code { at, fact } => Self::Code { at, fact: fact.swapped() },
            Self::Range { section, key, old, new } => Self::Range { section, key, old: new, new: old },
            Self::Table(fact) => Self::Table(fact.swapped()),
        }
    }

    /// Where it belongs among the changes of a section: by code, ranges last. A code's facts are in order already.
    pub fn order(&self) -> impl Ord + use<> {
        let (code, rank) = match self {
            Self::Table(_) => (None, 0),
            Self::Removed { at, .. } => (Some(&at.code), 0),
            Self::Added { at, .. } => (Some(&at.code), 1),
            Self::Renumbered { at, .. } => (Some(&at.code), 2),
            Self::Code { at, .. } => (Some(&at.code), 3),
            Self::Range { .. } => (None, 0),
        };
        let key = match self {
            Self::Range { key, .. } => Some(key.clone()),
            _ => None,
        };
        (key, code.cloned(), rank)
    }

    pub fn section(&self) -> Option<&str> {
        match self {
            Self::Added { at, .. }
            | Self::Removed { at, .. }
            | Self::Renumbered { at, .. }
            | Self::Code { at, .. } => at.section.as_deref(),
            Self::Range { section, .. } => section.as_deref(),
            Self::Table(_) => None,
        }
    }
}

impl Fact {
    fn verdict(&self) -> Verdict {
        match self {
            // With an alias too: after `use Enum::*` the old name in a pattern silently binds anything.
            Self::Name(_) | Self::Forgotten(_) | Self::Category(_) | Self::Retry(_) | Self::NeedsWait(_) => {
                Verdict::Breaking
            }
            Self::Reason(_)
            | Self::Description(_)
            | Self::Http(_)
            | Self::Remedy(_)
            | Self::Links(_)
            | Self::Tags(_)
            | Self::Deprecated(_) => Verdict::Text,
        }
    }

    fn swapped(self) -> Self {
        match self {
            Self::Name(pair) => Self::Name(pair.swapped()),
            Self::Forgotten(pair) => Self::Forgotten(pair.swapped()),
            Self::Reason(pair) => Self::Reason(pair.swapped()),
            Self::Description(pair) => Self::Description(pair.swapped()),
            Self::Category(pair) => Self::Category(pair.swapped()),
            Self::Retry(pair) => Self::Retry(pair.swapped()),
            Self::NeedsWait(pair) => Self::NeedsWait(pair.swapped()),
            Self::Http(pair) => Self::Http(pair.swapped()),
            Self::Remedy(pair) => Self::Remedy(pair.swapped()),
            Self::Links(pair) => Self::Links(pair.swapped()),
            Self::Tags(pair) => Self::Tags(pair.swapped()),
            Self::Deprecated(pair) => Self::Deprecated(pair.swapped()),
        }
    }
}

impl TableFact {
    fn swapped(self) -> Self {
        match self {
            Self::Name(pair) => Self::Name(pair.swapped()),
            Self::Protocol(pair) => Self::Protocol(pair.swapped()),
            Self::CodeType(pair) => Self::CodeType(pair.swapped()),
            Self::Pointer(pair) => Self::Pointer(pair.swapped()),
            Self::RetryAfter(pair) => Self::RetryAfter(pair.swapped()),
        }
    }
}
