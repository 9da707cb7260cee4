//! `scan`: lists every status-code list of a document.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use status_document::{Document, Lists, Section, Skipped};

use crate::error::{Error, Outcome, Result};
use crate::input::document::open;
use crate::paint::{Format, print, print_json, visible};

/// Lists every status-code list in a document, whatever its form.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status scan status-codes.md
  curl -s https://api.example/docs/errors | vendor-status scan - --format json

Exit code: 0 a list found, 1 none, 2 a document that cannot be read.")]
pub struct Scan {
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// How to print the lists.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub fn run(scan: &Scan) -> Result {
    let name = scan.document.display().to_string();
    let (document, lists) = open(&scan.document)?;
    match scan.format {
        Format::Text => print(&text(&lists))?,
        Format::Json => print_json(&report(&name, &document, &lists))?,
    }
    if lists.sections.is_empty() {
        return Err(Error::at(&scan.document, "no list of status codes found").found());
    }
    Ok(Outcome::Fine)
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Report<'a> {
    document: &'a str,
    format: &'a str,
    title: Option<&'a str>,
    updated: Option<&'a str>,
    sections: &'a [Section],
    skipped: &'a [Skipped],
}

fn report<'a>(name: &'a str, document: &'a Document, lists: &'a Lists) -> Report<'a> {
    Report {
        document: name,
        format: document.format.name(),
        title: document.title.as_deref(),
        updated: document.updated.as_deref(),
        sections: &lists.sections,
        skipped: &lists.skipped,
    }
}

fn text(lists: &Lists) -> String {
    let mut out = String::new();
    for section in &lists.sections {
        let heading = section.heading.as_deref().unwrap_or("(no heading)");
        out.push_str(&format!("{} (line {})\n", visible(heading), section.line));
        for entry in &section.codes {
            let mut words = [entry.reason.as_deref(), entry.description.as_deref()].into_iter().flatten();
            let first = words.next().unwrap_or_default();
            out.push_str(&format!("  {:<9} {}\n", entry.code, visible(first)));
            if let Some(description) = words.next() {
                out.push_str(&format!("            {}\n", visible(description)));
            }
        }
        for range in &section.ranges {
            out.push_str(&format!(
                "  {:<9} {}\n",
                range.range,
                visible(range.description.as_deref().unwrap_or_default())
            ));
        }
        out.push('\n');
    }
    if !lists.skipped.is_empty() {
        out.push_str("Left out:\n");
        for skipped in &lists.skipped {
            out.push_str(&format!("  line {}: {} ({})\n", skipped.line, visible(&skipped.text), skipped.why));
        }
    }
    out
}
