//! `diff`: what changed in meaning between two documents, two specs, or one of each.

use std::path::{Path, PathBuf};

use clap::Args;
use status_document::{Document, Lists};

use crate::change::{self, Change, Format, print};
use crate::draft::{Draft, named, none, of_spec};
use crate::edit::{How, revise};
use crate::error::{Error, Outcome, Result};
use crate::input::side::{Side, load};
use crate::input::spec::Spec;
use crate::paint;

/// Reports what changed in meaning, and whether it breaks callers of the generated enum.
///
/// White space, markup, link targets, the order of columns and the format do not count. Between a spec and its document
/// the changes are those that `update` would make. Exit 1 if anything changed.
#[derive(Debug, Args)]
#[command(after_help = "Example: vendor-status diff acme.yaml page.md")]
pub struct Diff {
    /// A document, a spec, or a bundled spec's id; `-` is standard input.
    old: PathBuf,
    /// What it is compared with.
    new: PathBuf,
    /// Only this section of a document: its heading, or its number in `scan`; may be given several times.
    #[arg(long, value_name = "HEADING|N")]
    section: Vec<String>,
    /// How to print the changes.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub fn run(diff: &Diff) -> Result {
    if diff.old.as_os_str() == "-" && diff.new.as_os_str() == "-" {
        return Err(Error::new("only one side can be standard input"));
    }
    let changes = match (load(&diff.old)?, load(&diff.new)?) {
        (Side::Spec(old), Side::Spec(new)) => change::tables(old.table()?, new.table()?, &[]),
        (Side::Document(_, old), Side::Document(_, new)) => diff.documents(&old, &new)?,
        (Side::Spec(spec), Side::Document(document, lists)) => {
            diff.spec(&spec, &diff.new, &document, &lists)?
        }
        (Side::Document(document, lists), Side::Spec(spec)) => {
            change::swapped(diff.spec(&spec, &diff.old, &document, &lists)?)
        }
    };
    print(&changes, diff.format)?;
    Ok(Outcome::found(!changes.is_empty()))
}

impl Diff {
    fn documents(&self, old: &Lists, new: &Lists) -> Result<Vec<Change>> {
        let drafts = |path: &PathBuf, lists| -> Result<Vec<Draft>> {
            let chosen = named(lists, &self.section, None).map_err(|error| error.about(path))?;
            if chosen.is_empty() {
                return Err(none(lists).about(path));
            }
            Ok(chosen.sections.into_iter().map(|section| Draft::new([section])).collect())
        };
        Ok(change::documents(&drafts(&self.old, old)?, &drafts(&self.new, new)?))
    }

    /// What the document at a path would change in a spec.
    fn spec(&self, spec: &Spec, path: &Path, document: &Document, lists: &Lists) -> Result<Vec<Change>> {
        let table = spec.table()?;
        let about = |error: Error| error.about(path);
        let chosen = of_spec(lists, table, &self.section).map_err(about)?;
        let draft = Draft::of_spec(chosen.sections, table).map_err(about)?;
        let how = How { date: document.updated.as_deref(), ..How::default() };
        let changes = revise(spec, table, &draft, &how)?.changes;
        if let Some(words) = change::lacking(table, &changes) {
            paint::warning(&format!("{}: {words}; is it the right document?", paint::shown(path)));
        }
        Ok(changes)
    }
}
