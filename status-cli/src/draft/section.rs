//! Which sections of a document make one table.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{CodeType, Table};
use status_document::{Code, ListedCode, Lists, Section};

use super::label::{Label, all, by_label, by_part, headings, labels};
use super::like::{differ, like};
use super::{guess, letters};
use crate::error::{Error, Result};

/// The sections that make one table.
#[derive(Debug, Clone)]
pub struct Chosen<'l> {
    pub sections: Vec<&'l Section>,
    labels: Vec<Label>,
    /// Whether the document has other lists too, so that a spec has to remember which are its own.
    pub is_part: bool,
    /// Whether another section would have been as good: it gives a code of these another meaning.
    pub is_contested: bool,
}

impl<'l> Chosen<'l> {
    fn new(lists: &'l Lists, mut places: Vec<usize>) -> Self {
        places.sort_unstable();
        places.dedup();
        let (all, labels) = (all(lists), Label::all(lists));
        let listed = |section: &Section| !section.codes.is_empty();
        let mut others =
            lists.sections.iter().enumerate().filter(|(at, _)| places.binary_search(at).is_err());
        let is_unsure = places.iter().any(|&at| at >= lists.sections.len());
        Self {
            is_contested: false,
            is_part: is_unsure || others.any(|(_, section)| listed(section)),
            sections: places.iter().filter_map(|&at| all.get(at).copied()).collect(),
            labels: places.iter().filter_map(|&at| labels.get(at).cloned()).collect(),
        }
    }

    /// What a spec of codes of this type calls them in `source.section`.
    pub fn labels(&self, code_type: CodeType) -> Vec<String> {
        self.labelled().map(|(section, label)| label.of_type(section, code_type)).collect()
    }

    fn labelled(&self) -> impl Iterator<Item = (&'l Section, &Label)> + Clone {
        self.sections.iter().copied().zip(&self.labels)
    }

    /// Whether no section lists a code.
    pub fn is_empty(&self) -> bool {
        self.sections.iter().all(|section| section.codes.is_empty())
    }

    /// Each section that lists a code, by itself.
    pub fn each(&self) -> Vec<Self> {
        let listed = self.labelled().filter(|(section, _)| !section.codes.is_empty());
        let is_part = self.is_part || listed.clone().count() > 1;
        let one = |(section, label): (&'l Section, &Label)| Self {
            sections: vec![section],
            labels: vec![label.clone()],
            is_part,
            is_contested: false,
        };
        listed.map(one).collect()
    }
}

/// The sections that a person named, by label or by number from 1; all if none is named. A heading of several lists is that
/// of the list whose codes are of a spec's type.
///
/// # Errors
///
/// A name is that of no list, or of several.
pub fn named<'l>(lists: &'l Lists, wanted: &[String], code_type: Option<CodeType>) -> Result<Chosen<'l>> {
    if wanted.is_empty() {
        return Ok(Chosen::new(lists, (0..lists.sections.len()).collect()));
    }
    let count = lists.sections.len();
    chosen(lists, wanted, code_type, |labels, name| {
        let sections = labels.get(..count).unwrap_or_default();
        by_part(sections, name).or_else(|| by_part(labels, name))
    })
}

/// The sections of these names; `other` finds those that are neither headings nor labels.
fn chosen<'l>(
    lists: &'l Lists,
    wanted: &[String],
    code_type: Option<CodeType>,
    other: impl Fn(&[Label], &str) -> Option<usize>,
) -> Result<Chosen<'l>> {
    let (labels, headings) = (Label::all(lists), headings(lists));
    let mut places = Vec::new();
    for name in wanted {
        let at = by_heading(lists, &headings, name, code_type)?
            .or_else(|| by_label(&labels, name))
            .or_else(|| other(&labels, name))
            .ok_or_else(|| Error::new(format!("no section `{name}`")).list(&overview(lists)))?;
        places.push(at);
    }
    Ok(Chosen::new(lists, places))
}

/// The only list under a heading, or the only one of a type; lists that were left alone only where there is no other.
fn by_heading(
    lists: &Lists,
    headings: &[String],
    name: &str,
    code_type: Option<CodeType>,
) -> Result<Option<usize>> {
    let wanted = letters(name);
    let (taken, unsure) = headings.split_at(lists.sections.len());
    let has = |heading: &String| !wanted.is_empty() && *heading == wanted;
    let under: Vec<usize> = (0..).zip(taken).filter(|(_, heading)| has(heading)).map(|(at, _)| at).collect();
    if under.is_empty() {
        let mut unsure = (taken.len()..).zip(unsure).filter(|(_, heading)| has(heading));
        return Ok(unsure.next().map(|(at, _)| at));
    }
    let only = |test: &dyn Fn(CodeType) -> bool| {
        let of_type = |at: &&usize| lists.sections.get(**at).is_some_and(|section| test(section.code_type));
        let mut fit = under.iter().filter(of_type);
        fit.next().copied().filter(|_| fit.next().is_none())
    };
    let is_text = |one: CodeType| one == CodeType::Text;
    let decided = only(&|_| true).or_else(|| {
        let own = code_type?;
        only(&|one| one == own).or_else(|| only(&|one| is_text(one) == is_text(own)))
    });
    match decided {
        Some(at) => Ok(Some(at)),
        None => Err(ambiguous(lists, name, &under)),
    }
}

/// Says which lists stand under one heading.
fn ambiguous(lists: &Lists, name: &str, under: &[usize]) -> Error {
    let choices: Vec<String> = under
        .iter()
        .take(FEW)
        .filter_map(|&at| {
            let section = lists.sections.get(at)?;
            Some(format!("--section {} ({}, line {})", at + 1, section.code_type.word(), section.line))
        })
        .collect();
    let more = if under.len() > FEW { ", …" } else { "" };
    Error::new(format!("`{name}` is the heading of {} lists: {}{more}", under.len(), choices.join(" or ")))
}

/// Lists that an error names, of those under one heading, and of those that were left alone.
const FEW: usize = 10;

/// The lists of a document, one per line, numbered; then some of those that were left alone.
pub fn overview(lists: &Lists) -> String {
    let line = |(at, (section, label)): (usize, (&Section, String))| {
        let label = if section.heading.is_some() { label } else { "(no heading)".to_owned() };
        let count = section.codes.len();
        let samples: Vec<String> = section.codes.iter().take(3).map(|entry| entry.code.to_string()).collect();
        let more = if count > samples.len() { ", …" } else { "" };
        let why = section.taken.first().filter(|_| at >= lists.sections.len());
        let why = why.map_or(String::new(), |left| format!("; left alone: {}", left.why));
        format!("  {:>3}  {label} (line {}): {}{more}{why}\n", at + 1, section.line, samples.join(", "))
    };
    let shown = lists.sections.len() + FEW;
    let mut lines: String =
        all(lists).into_iter().zip(labels(lists)).enumerate().take(shown).map(line).collect();
    if let more @ 1.. = lists.unsure.len().saturating_sub(FEW) {
        lines.push_str(&format!(
            "       and {more} more left alone; `vendor-status scan --explain` lists them\n"
        ));
    }
    lines
}

/// The error where no list was found; those that were left alone can be taken all the same.
pub fn none(lists: &Lists) -> Error {
    if lists.unsure.is_empty() {
        return Error::new("no list of status codes found");
    }
    let hint = "one that was left alone can be taken with `--section HEADING` or `--section N`";
    Error::new(format!("no list of status codes found; {hint}")).list(&overview(lists))
}

/// The sections that a spec is of: those that a person names, else those that the spec names, else those that are like it.
///
/// # Errors
///
/// A named section is not there, none of the sections lists a code, or one lists codes of another type than the spec's.
pub fn of_spec<'l>(lists: &'l Lists, table: &Table, wanted: &[String]) -> Result<Chosen<'l>> {
    let chosen = match (wanted, table.sections.as_slice()) {
        ([], []) => {
            let like = like(lists, table);
            Chosen { is_contested: like.is_contested, ..Chosen::new(lists, like.places) }
        }
        // Another list may have the same words in its heading, or the same number on a page that has grown.
        ([], remembered) if !all(lists).is_empty() => {
            chosen(lists, remembered, Some(table.code_type), |_, _| None).map_err(|error| {
                error.list("the spec names it in `source.section`; `--section` names another")
            })?
        }
        ([], _) => Chosen::new(lists, Vec::new()),
        (wanted, _) => named(lists, wanted, Some(table.code_type))?,
    };
    if chosen.is_empty() {
        return Err(none(lists));
    }
    of_type(lists, &chosen, table)?;
    Ok(chosen)
}

/// Refuses numbers for a spec of words, and words for one of numbers where the document has a list of these.
fn of_type(lists: &Lists, chosen: &Chosen<'_>, table: &Table) -> Result<()> {
    let is_text = table.code_type == CodeType::Text;
    let listed = |section: &&Section| !section.codes.is_empty();
    let is_right = |section: &Section| (section.code_type == CodeType::Text) == is_text;
    let right = (1..).zip(&lists.sections).find(|(_, section)| listed(section) && is_right(section));
    let digits = |code: &Code| code.to_string().bytes().all(|byte| matches!(byte, b'-' | b'0'..=b'9'));
    let has_numbers = table.codes.is_empty() || table.codes.iter().any(|entry| digits(&entry.code));
    if is_text && has_numbers || !is_text && right.is_none() {
        return Ok(());
    }
    let Some((wrong, label)) = chosen.labelled().find(|(section, _)| listed(section) && !is_right(section))
    else {
        return Ok(());
    };
    let hint = right.map_or(String::new(), |(number, section)| {
        format!("; `--section {number}` (line {}) is a list of {}", section.line, section.code_type.word())
    });
    Err(Error::new(format!(
        "`{}` (line {}) lists codes of type {}, those of the spec are {}{hint}",
        label.shown,
        wrong.line,
        wrong.code_type.word(),
        table.code_type.word()
    )))
}

/// What kind of table a list makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    pub protocol: &'static str,
    pub code_type: &'static str,
}

/// The kinds of table that sections make; more than one makes several specs.
pub fn kinds(sections: &[&Section], title: Option<&str>) -> BTreeSet<Kind> {
    let listed = sections.iter().filter(|section| !section.codes.is_empty());
    let kind = |section: &&Section| {
        let draft = super::Draft::new([*section]);
        let protocol = guess::protocol(&draft, title).word();
        Kind { protocol, code_type: draft.code_type.word() }
    };
    listed.map(kind).collect()
}

/// The codes that mean something else in one section than in another.
pub fn conflicts(sections: &[&Section]) -> Vec<Code> {
    let mut first: BTreeMap<&Code, (usize, &ListedCode)> = BTreeMap::new();
    let mut found: BTreeSet<&Code> = BTreeSet::new();
    for (at, section) in sections.iter().enumerate() {
        for entry in &section.codes {
            let &mut (home, known) = first.entry(&entry.code).or_insert((at, entry));
            if home != at && differ(known, entry) {
                found.insert(&entry.code);
            }
        }
    }
    found.into_iter().cloned().collect()
}
