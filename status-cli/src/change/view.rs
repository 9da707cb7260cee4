//! A change as every form of output prints it: a kind, a subject, and both sides.

use status_codegen::{Category, Link, Retry};
use status_document::Code;

use super::model::{Change, Fact, Fate, Listed, Pair, Subject, TableFact, Verdict};
use crate::draft::Rule;

/// A change, laid out for printing.
#[derive(Debug, Clone)]
pub struct View<'c> {
    /// The word of `--format json`.
    pub kind: &'static str,
    pub section: Option<&'c str>,
    /// The code, after a renumbering the new one; None for a range and for the table.
    pub code: Option<&'c Code>,
    /// The former code, after a renumbering.
    pub from: Option<&'c Code>,
    pub range: Option<&'c str>,
    pub title: Option<&'c str>,
    pub old: Value<'c>,
    pub new: Value<'c>,
    pub verdict: Verdict,
    /// Whether a vanished code stays, marked as deprecated.
    pub is_kept: bool,
}

/// One side of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'c> {
    Nothing,
    Text(String),
    Code(&'c Listed),
    Links(&'c [Link]),
    Words(&'c [String]),
    Statuses(&'c [u16]),
    Flag(bool),
}

impl Change {
    pub fn view(&self) -> View<'_> {
        let (kind, old, new) = self.sides();
        let (mut code, mut from, mut range, mut title) = (None, None, None, None);
        match self {
            Self::Added { at, .. } | Self::Removed { at, .. } | Self::Code { at, .. } => {
                (code, title) = subject(at);
            }
            Self::Renumbered { at, from: former, .. } => {
                (code, title) = subject(at);
                from = Some(former);
            }
            Self::Range { key, .. } => {
                range = Some(key.word());
            }
            Self::Table(_) => {}
        }
        View {
            kind,
            section: self.section(),
            code,
            from,
            range,
            title,
            old,
            new,
            verdict: self.verdict(),
            is_kept: matches!(self, Self::Removed { fate: Fate::Kept, .. }),
        }
    }

    fn sides(&self) -> (&'static str, Value<'_>, Value<'_>) {
        match self {
            Self::Added { new, .. } => ("added", Value::Nothing, Value::Code(new)),
            Self::Removed { old, .. } => ("removed", Value::Code(old), Value::Nothing),
            Self::Renumbered { old, new, .. } => ("renumbered", Value::Code(old), Value::Code(new)),
            Self::Code { fact, .. } => fact.sides(),
            Self::Range { old, new, .. } => ("range", rule(old), rule(new)),
            Self::Table(fact) => fact.sides(),
        }
    }
}

fn subject(at: &Subject) -> (Option<&Code>, Option<&str>) {
    (Some(&at.code), at.title.as_deref())
}

impl Fact {
    fn sides(&self) -> (&'static str, Value<'_>, Value<'_>) {
        match self {
            Self::Name(pair) | Self::Forgotten(pair) => {
                ("name", Value::Text(pair.old.clone()), Value::Text(pair.new.clone()))
            }
            Self::Reason(pair) => texts("reason", pair),
            Self::Description(pair) => texts("description", pair),
            Self::Category(pair) => ("category", text(Some(pair.old.word())), text(Some(pair.new.word()))),
            Self::Retry(pair) => ("retry", text(pair.old.map(Retry::word)), text(pair.new.map(Retry::word))),
            Self::NeedsWait(pair) => ("needs_wait", Value::Flag(pair.old), Value::Flag(pair.new)),
            Self::Http(pair) => ("http", statuses(&pair.old), statuses(&pair.new)),
            Self::Remedy(pair) => texts("remedy", pair),
            Self::Links(pair) => ("links", Value::Links(&pair.old), Value::Links(&pair.new)),
            Self::Tags(pair) => ("tags", Value::Words(&pair.old), Value::Words(&pair.new)),
            Self::Deprecated(pair) => texts("deprecated", pair),
        }
    }
}

impl TableFact {
    fn sides(&self) -> (&'static str, Value<'_>, Value<'_>) {
        match self {
            Self::Name(pair) => ("table", text(Some(&pair.old)), text(Some(&pair.new))),
            Self::Protocol(pair) => ("protocol", text(Some(pair.old.word())), text(Some(pair.new.word()))),
            Self::CodeType(pair) => ("code_type", text(Some(pair.old.word())), text(Some(pair.new.word()))),
            Self::Pointer(pair) => texts("pointer", pair),
            Self::RetryAfter(pair) => ("retry_after", Value::Words(&pair.old), Value::Words(&pair.new)),
        }
    }
}

fn texts<'c>(kind: &'static str, pair: &'c Pair<Option<String>>) -> (&'static str, Value<'c>, Value<'c>) {
    (kind, text(pair.old.as_deref()), text(pair.new.as_deref()))
}

fn text<'c>(text: Option<&str>) -> Value<'c> {
    text.map_or(Value::Nothing, |text| Value::Text(text.to_owned()))
}

fn statuses(statuses: &[u16]) -> Value<'_> {
    if statuses.is_empty() { Value::Nothing } else { Value::Statuses(statuses) }
}

/// Everything that is said about a range, on one line.
fn rule<'c>(rule: &Rule) -> Value<'c> {
    let category = rule.category.map(|category| format!("category {}", Category::word(category)));
    let retry = rule.retry.map(|retry| format!("retry {}", retry.word()));
    let needs_wait = rule.needs_wait.then(|| "needs wait".to_owned());
    let remedy = rule.remedy.as_ref().map(|remedy| format!("remedy: {remedy}"));
    let parts: Vec<String> =
        [rule.description.clone(), category, retry, needs_wait, remedy].into_iter().flatten().collect();
    text((!parts.is_empty()).then(|| parts.join("; ")).as_deref())
}
