//! `update`: brings a document's changes into a spec, in place.

use std::path::PathBuf;

use clap::Args;
use status_codegen::Table;

use crate::change::{self, Change, DROPPED, Format, Listing, compare, valid};
use crate::draft::{Draft, like, named};
use crate::edit::apply;
use crate::error::{Error, Outcome, Result};
use crate::input::document::open;
use crate::input::spec::{self, Spec};
use crate::paint::{note, say, shown};
use crate::write;

/// Brings a document's changes into a spec, in place, and prints them.
///
/// What a person wrote stays: names, retry advice, remedies, tags, comments, order. A vanished code is kept and marked
/// as deprecated; a code whose phrase changed keeps its name.
#[derive(Debug, Args)]
#[command(after_help = "Example: vendor-status update specs/acme.yaml page.md")]
pub struct Update {
    /// The spec: a file.
    spec: PathBuf,
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// Only this section of the document: its heading, or its number in `scan`; may be given several times.
    #[arg(long, value_name = "HEADING|N")]
    section: Vec<String>,
    /// Write nothing; exit 1 if the spec is not what the document says.
    #[arg(long)]
    check: bool,
    /// Remove codes that the document no longer lists.
    #[arg(long)]
    prune: bool,
    /// How to print the changes.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// A spec is what its document says after so many rounds: what was marked as vanished comes back first, then its texts.
const ROUNDS: usize = 4;

/// Runs the command.
pub fn run(update: &Update) -> Result {
    if update.spec.as_os_str() == "-" {
        return Err(Error::new("the spec is a file; only the document can be standard input"));
    }
    if !update.spec.exists() {
        return Err(Error::at(&update.spec, "no such file"));
    }
    let old = spec::open(&update.spec)?;
    valid(&old)?;
    let (document, lists) = open(&update.document)?;
    let sections = if update.section.is_empty() {
        like(&lists, &old.checked.table)
    } else {
        named(&lists, &update.section)?
    };
    let mut draft = Draft::new(sections);
    draft.keep_to(old.checked.table.protocol);
    for text in &draft.notes {
        note(&format!("{}: {text}", shown(&update.document)));
    }
    if !draft.codes.keys().any(|code| old.checked.table.codes.iter().any(|known| known.code == *code)) {
        let what = if draft.codes.is_empty() {
            "no list of status codes found"
        } else {
            "none of its codes is in the spec"
        };
        return Err(Error::at(&update.document, format!("{what}; is this the right document?")).found());
    }
    let wanted = Listing::of_document(&draft);
    let changes = changes(&old.checked.table, &wanted);
    let text = updated(update, &old, &wanted, document.updated.as_deref())?;
    change::print(&changes, update.format)?;
    if update.check {
        return Ok(Outcome::found(text != old.text));
    }
    if text != old.text {
        write::write(&update.spec, &text)?;
        say(&format!("wrote {}", shown(&update.spec)));
    }
    Ok(Outcome::Fine)
}

fn changes(table: &Table, wanted: &Listing) -> Vec<Change> {
    compare(&[Listing::of_spec_for(table)], std::slice::from_ref(wanted))
}

/// The spec's text with all changes made.
fn updated(update: &Update, old: &Spec, wanted: &Listing, date: Option<&str>) -> Result<String> {
    let folder = update.spec.parent().unwrap_or(std::path::Path::new(""));
    let (mark, body) = match old.text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", old.text.as_str()),
    };
    let mut text = body.to_owned();
    let mut table = old.checked.table.clone();
    for _ in 0..ROUNDS {
        let changes = changes(&table, wanted);
        let gone = if update.prune { dropped(&table, wanted) } else { Vec::new() };
        if changes.is_empty() && gone.is_empty() {
            break;
        }
        text = apply::apply(&text, &table, wanted, &changes, &gone, date)?;
        let new = spec::read(old.shown.clone(), text.clone(), folder);
        if new.checked.problems.has_errors() {
            return Err(Error::new(format!("{}: the changes do not fit; nothing is written", old.shown))
                .problems(&new.checked.problems));
        }
        table = new.checked.table;
    }
    Ok(format!("{mark}{text}"))
}

/// Codes marked as vanished, which the document still does not list.
fn dropped(table: &Table, wanted: &Listing) -> Vec<u16> {
    let is_dropped = |text: &String| text.starts_with(DROPPED);
    let codes = table.codes.iter().filter(|code| code.deprecated.as_ref().is_some_and(is_dropped));
    codes.map(|code| code.code).filter(|code| !wanted.codes.contains_key(code)).collect()
}
