//! `diff`: what changed in meaning between two documents, two specs, or one of each.

use std::path::PathBuf;

use clap::Args;

use crate::change::{Format, compare, print, side};
use crate::error::{Error, Outcome, Result};

/// Tells what changed in meaning, and whether it breaks callers of the generated enum.
///
/// White space, markup, link targets, the order of columns and the format are no change. Exit 1 if anything changed.
#[derive(Debug, Args)]
#[command(after_help = "Example: vendor-status diff acme.yaml page.md")]
pub struct Diff {
    /// A document, a spec, or a bundled spec's id; `-` is standard input.
    old: PathBuf,
    /// What it is compared with.
    new: PathBuf,
    /// Only this section of a document: its heading, or its number in `scan`.
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
    let (old, new) = (side::load(&diff.old)?, side::load(&diff.new)?);
    let (old, new) = side::listings(&old, &new, &diff.section)?;
    let changes = compare(&old, &new);
    print(&changes, diff.format)?;
    Ok(Outcome::found(!changes.is_empty()))
}
