//! `diff`: what changed in meaning between two documents, two specs, or one of each.

mod compare;
mod json;
mod markdown;
mod pair;
mod side;
mod text;
mod words;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::paint;
pub(crate) use compare::{Change, Kind, Value, Verdict, compare};
pub(crate) use side::{DROPPED, Listing, valid};
pub(crate) use text::text;

/// Tells what changed in meaning, and whether it breaks callers of the generated enum.
///
/// White space, markup, link targets, the order of columns and the format are no change. Exit 1 if anything changed.
#[derive(Debug, Args)]
#[command(after_help = "Example: vendor-status diff acme.yaml page.md")]
pub(crate) struct Diff {
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

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a terminal.
    Text,
    /// For a program.
    Json,
    /// For a pull request.
    Markdown,
}

/// Runs the command; gives the exit code.
pub(crate) fn run(diff: &Diff) -> Result<u8, String> {
    if diff.old.as_os_str() == "-" && diff.new.as_os_str() == "-" {
        return Err("only one side can be standard input".to_owned());
    }
    let (old, new) = (side::load(&diff.old)?, side::load(&diff.new)?);
    let (old, new) = side::listings(&old, &new, &diff.section)?;
    let changes = compare(&old, &new);
    print(&changes, diff.format)?;
    Ok(u8::from(!changes.is_empty()))
}

/// Prints changes in the wanted form.
pub(crate) fn print(changes: &[Change], format: Format) -> Result<(), String> {
    match format {
        Format::Text => paint::print(&text(changes)),
        Format::Json => paint::print_json(&json::json(changes)),
        Format::Markdown => paint::print_raw(&markdown::markdown(changes)),
    }
}
