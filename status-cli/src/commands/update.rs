//! `update`: brings a document's changes into a spec, in place.

use std::path::PathBuf;

use clap::Args;

use crate::change::{self, Change, Format};
use crate::draft::{Draft, of_spec};
use crate::edit::{How, revise};
use crate::error::{Error, Outcome, Result};
use crate::input::document;
use crate::input::spec;
use crate::{paint, write};

/// Brings a document's changes into a spec, in place, and prints them.
///
/// What a person wrote stays: names, remedies, tags, comments, order, and each fact that the code's `keep` lists. A code
/// that vanished is kept and marked as deprecated; a code whose phrase changed keeps its name.
#[derive(Debug, Args)]
#[command(after_help = "Example: vendor-status update specs/acme.yaml page.md")]
pub struct Update {
    /// The spec: a file.
    spec: PathBuf,
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// Only this section of the document: its heading, or its number in `scan`; may be given several times. The spec
    /// remembers it.
    #[arg(long, value_name = "HEADING|N")]
    section: Vec<String>,
    /// Write nothing; exit 1 if the spec differs from the document.
    #[arg(long)]
    check: bool,
    /// Remove codes that the document no longer lists.
    #[arg(long)]
    prune: bool,
    /// Go on although the document lacks more than half of the spec's codes.
    #[arg(long)]
    force: bool,
    /// How to print the changes.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub fn run(update: &Update) -> Result {
    if update.spec.as_os_str() == "-" {
        return Err(Error::new("the spec is a file; only the document can be standard input"));
    }
    if !update.spec.exists() {
        return Err(Error::at(&update.spec, "no such file"));
    }
    let spec = spec::open(&update.spec)?;
    let table = spec.table()?;
    let (document, lists) = document::open(&update.document)?;
    let about = |error: Error| error.about(&update.document);
    let chosen = of_spec(&lists, table, &update.section).map_err(about)?;
    let is_needed = chosen.is_part || !table.sections.is_empty();
    let labels = chosen.labels(table.code_type);
    let is_new = !update.section.is_empty() && is_needed && labels != table.sections;
    let draft = Draft::of_spec(chosen.sections.iter().copied(), table).map_err(about)?;
    for text in &draft.notes {
        paint::note(&format!("{}: {text}", paint::shown(&update.document)));
    }
    let section = is_new.then_some(labels.as_slice());
    let remember = chosen.is_contested.then_some(labels.as_slice());
    let how = How { date: document.updated.as_deref(), prune: update.prune, section, remember };
    let revision = revise(&spec, table, &draft, &how)?;
    if let Some(words) = change::lacking(table, &revision.changes) {
        if !update.force {
            let hint = "if it is the right document all the same, `--force` goes on";
            return Err(Error::at(&update.document, format!("{words}; {hint}")));
        }
        paint::warning(&format!("{}: {words}", paint::shown(&update.document)));
    }
    change::print(&revision.changes, update.format)?;
    let is_changed = revision.text != spec.text;
    if update.check {
        return Ok(Outcome::found(is_changed));
    }
    if is_changed {
        write::write(&update.spec, &revision.text)?;
        paint::say(&format!("wrote {}{}", paint::shown(&update.spec), release(&revision.changes)));
    } else {
        write::sweep(&update.spec);
    }
    Ok(Outcome::Fine)
}

/// The version that the changes ask for, if there are any.
fn release(changes: &[Change]) -> String {
    let verdict = changes.iter().map(Change::verdict).max();
    verdict
        .map_or(String::new(), |verdict| format!("; these changes ask for a {} version", verdict.release()))
}
