//! One side of a comparison: a document's tables, or a spec's one.

use std::collections::BTreeMap;
use std::path::Path;

use status_codegen::{Category, Code, Facts, Retry, Table, Written};
use status_document::Lists;

use crate::draft::{Draft, Link, Said, like, named};
use crate::error::{Error, Result};
use crate::input::document::{bytes, parse};
use crate::input::spec::{self, Spec};
use crate::paint::shown;

/// What is compared.
#[derive(Debug)]
pub enum Side {
    Document(Lists),
    Spec(Box<Table>),
}

/// Codes that belong together, with all that is said of them.
#[derive(Debug, Default)]
pub struct Listing {
    pub section: Option<String>,
    pub codes: BTreeMap<u16, Meaning>,
    pub ranges: BTreeMap<Bounds, Rule>,
    /// What a document does not say is open; a spec says all.
    pub is_document: bool,
}

/// First and last code of a range; None for every other code.
pub type Bounds = Option<(u16, u16)>;

/// What is said of a code.
#[derive(Debug, Clone, Default)]
pub struct Meaning {
    pub said: Said,
    /// False if the description is a range's, or the category's general one.
    pub described: bool,
    /// What only a spec says.
    pub named: Option<Named>,
}

/// What only a spec says of a code.
#[derive(Debug, Clone)]
pub struct Named {
    pub name: String,
    pub aliases: Vec<String>,
    pub category: Category,
    pub deprecated: Option<String>,
}

/// What is said of a range's codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rule {
    pub description: Option<String>,
    pub category: Option<Category>,
    pub retry: Option<Retry>,
    pub remedy: Option<String>,
}

/// How `update` marks a code that the document dropped.
pub const DROPPED: &str = "no longer listed";

/// Reads a spec (a path or a bundled id) or a document.
pub fn load(path: &Path) -> Result<Side> {
    let is_word = path.to_str().is_some_and(|word| word != "-" && !word.contains('.'));
    if is_word && !path.exists() {
        return spec(spec::open(path)?);
    }
    let bytes = bytes(path)?;
    match std::str::from_utf8(&bytes) {
        Ok(text) if is_spec(text) => {
            spec(spec::read(shown(path), text.to_owned(), path.parent().unwrap_or(Path::new(""))))
        }
        _ => parse(path, &bytes).map(|(_, lists)| Side::Document(lists)),
    }
}

/// Whether a text is a spec: it has the fields that every spec has.
fn is_spec(text: &str) -> bool {
    let has = |field: &str| text.lines().any(|line| line.trim_start_matches('\u{feff}').starts_with(field));
    let flow = || text.trim_start().starts_with('{') && text.contains("vendor:") && text.contains("codes:");
    has("vendor:") && (has("codes:") || has("extends:")) || flow()
}

fn spec(spec: Spec) -> Result<Side> {
    valid(&spec)?;
    Ok(Side::Spec(Box::new(spec.checked.table)))
}

/// Refuses a spec with errors, telling all of them.
pub fn valid(spec: &Spec) -> Result<()> {
    if !spec.checked.problems.has_errors() {
        return Ok(());
    }
    Err(Error::new(format!("{} is not a valid spec", spec.shown)).problems(&spec.checked.problems))
}

/// The listings of both sides. Against a spec a document is reduced to the one table that the spec is of.
pub fn listings(old: &Side, new: &Side, sections: &[String]) -> Result<(Vec<Listing>, Vec<Listing>)> {
    Ok((listing(old, new, sections)?, listing(new, old, sections)?))
}

fn listing(side: &Side, other: &Side, sections: &[String]) -> Result<Vec<Listing>> {
    match (side, other) {
        (Side::Spec(table), Side::Spec(_)) => Ok(vec![Listing::of_spec(table)]),
        (Side::Spec(table), Side::Document(_)) => Ok(vec![Listing::of_spec_for(table)]),
        (Side::Document(lists), Side::Spec(table)) => {
            let chosen = if sections.is_empty() { like(lists, table) } else { named(lists, sections)? };
            let mut draft = Draft::new(chosen);
            draft.keep_to(table.protocol);
            Ok(vec![Listing::of_document(&draft)])
        }
        (Side::Document(lists), Side::Document(_)) => {
            let each = |section| Listing::of_document(&Draft::new([section]));
            Ok(named(lists, sections)?.into_iter().map(each).collect())
        }
    }
}

impl Listing {
    /// What a document says, code by code.
    pub fn of_document(draft: &Draft) -> Self {
        let meaning = |(&code, said): (&u16, &Said)| {
            (code, Meaning { said: said.clone(), described: said.description.is_some(), named: None })
        };
        let rule = |(&(low, high), description): (&(u16, u16), &String)| {
            (Some((low, high)), Rule { description: Some(description.clone()), ..Rule::default() })
        };
        Self {
            section: draft.heading.clone(),
            codes: draft.codes.iter().map(meaning).collect(),
            ranges: draft.ranges.iter().map(rule).collect(),
            is_document: true,
        }
    }

    /// What a spec says that is compared with a document: codes marked as vanished are not in it.
    pub fn of_spec_for(table: &Table) -> Self {
        let mut listing = Self::of_spec(table);
        listing.codes.retain(|_, meaning| !meaning.is_dropped());
        listing
    }

    /// What a checked spec says, inherited facts marked as such.
    pub fn of_spec(table: &Table) -> Self {
        Self {
            section: None,
            codes: table.codes.iter().map(|code| (code.code, Meaning::of_spec(table, code))).collect(),
            ranges: written(table),
            is_document: false,
        }
    }
}

/// The ranges as the spec has them: a table knows only which codes each of them is left with.
fn written(table: &Table) -> BTreeMap<Bounds, Rule> {
    let rule = |Written { bounds, facts, .. }: &Written| {
        let Facts { description, category, retry, remedy, .. } = facts.clone();
        (*bounds, Rule { description, category, retry, remedy })
    };
    table.written.iter().map(rule).collect()
}

impl Meaning {
    fn of_spec(table: &Table, code: &Code) -> Self {
        let range = table.ranges.iter().find(|range| (range.low..=range.high).contains(&code.code));
        let facts = range.map_or(&table.default, |range| &range.facts);
        let general = facts.description.as_deref().unwrap_or(code.category.description());
        let links = code.links.iter().map(|link| Link { text: link.text.clone(), url: link.url.clone() });
        Self {
            said: Said {
                reason: code.reason.clone(),
                description: Some(code.description.clone()),
                remedy: code.remedy.clone().filter(|remedy| facts.remedy.as_ref() != Some(remedy)),
                retry: Some(code.retry),
                links: links.collect(),
                line: code.line.unwrap_or(0),
            },
            described: code.description != general,
            named: Some(Named {
                name: code.name.clone(),
                aliases: code.aliases.clone(),
                category: code.category,
                deprecated: code.deprecated.clone(),
            }),
        }
    }

    /// Whether the vendor, or a person, has said farewell to the code.
    pub fn is_deprecated(&self) -> bool {
        self.named.as_ref().is_some_and(|named| named.deprecated.is_some())
    }

    /// Whether `update` marked the code as one that the document no longer lists.
    fn is_dropped(&self) -> bool {
        let deprecated = self.named.as_ref().and_then(|named| named.deprecated.as_deref());
        deprecated.is_some_and(|text| text.starts_with(DROPPED))
    }
}
