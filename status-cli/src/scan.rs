//! `scan`: lists every status-code list of a document.

use std::io::Read;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::judge::{self, Lists, Section, Skipped};
use crate::paint::print_json;
pub(crate) use crate::paint::{print, visible};
use crate::read::{self, Document};

/// Lists every status-code list in a document, whatever its form.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status scan status-codes.md
  curl -s https://api.example/docs/errors | vendor-status scan - --format json

Exit code: 0 a list found, 1 none, 2 a document that cannot be read.")]
pub(crate) struct Scan {
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// How to print the lists.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

/// Runs the command; gives the exit code.
pub(crate) fn run(scan: &Scan) -> Result<u8, String> {
    let name = scan.document.display().to_string();
    let (document, lists) = open(&scan.document)?;
    match scan.format {
        Format::Text => print(&text(&lists))?,
        Format::Json => print_json(&report(&name, &document, &lists))?,
    }
    if lists.sections.is_empty() {
        eprintln!("{}: no list of status codes found", visible(&name));
        return Ok(1);
    }
    Ok(0)
}

/// Reads a document from a path, or from standard input for `-`, and finds its lists.
pub(crate) fn open(path: &std::path::Path) -> Result<(Document, Lists), String> {
    parse(path, &bytes(path)?)
}

/// More than any page of documentation has; an endless one ends here.
const MAX_BYTES: u64 = 64 << 20;

/// The bytes at a path, or of standard input for `-`.
pub(crate) fn bytes(path: &std::path::Path) -> Result<Vec<u8>, String> {
    if path.as_os_str() == "-" {
        return all(std::io::stdin().lock()).map_err(|error| format!("standard input: {error}"));
    }
    let bytes = std::fs::File::open(path).and_then(all);
    bytes.map_err(|error| format!("{}: {error}", visible(&path.display().to_string())))
}

fn all(from: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if from.take(MAX_BYTES).read_to_end(&mut bytes)? as u64 == MAX_BYTES {
        let error = "larger than 64 MiB; save the part that lists the codes";
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, error));
    }
    Ok(bytes)
}

/// Reads the bytes of the document at a path and finds its lists.
pub(crate) fn parse(path: &std::path::Path, bytes: &[u8]) -> Result<(Document, Lists), String> {
    let name = path.file_name().and_then(|name| name.to_str()).filter(|_| path.as_os_str() != "-");
    let document = read::read(bytes, name)
        .map_err(|message| format!("{} {message}", visible(&path.display().to_string())))?;
    let lists = judge::judge(&document);
    Ok((document, lists))
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
        format: document.format,
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

#[cfg(test)]
#[path = "../tests/scan/mutations.rs"]
mod mutations;
