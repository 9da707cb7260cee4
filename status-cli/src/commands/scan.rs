//! `scan`: lists every status-code list of a document.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use status_document::{Advice, CodeType, Document, Lists, Section, Skipped, Verdict};

use crate::draft::labels;
use crate::error::{Error, Outcome, Result};
use crate::input::document::open;
use crate::paint::{Format, print, print_json, visible};

/// Lists every status-code list in a document, whatever its form.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status scan status-codes.md
  curl -s https://api.example/docs/errors | vendor-status scan - --format json
  vendor-status scan status-codes.md --explain

Exit code: 0 a list found, 1 none, 2 a document that cannot be read.")]
pub struct Scan {
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// How to print the lists.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Report which rule took each list, and why each table or list with numbers was left alone.
    #[arg(long)]
    explain: bool,
}

/// Runs the command.
pub fn run(scan: &Scan) -> Result {
    let name = scan.document.display().to_string();
    let (document, lists) = open(&scan.document)?;
    match scan.format {
        Format::Text => print(&text(&lists, scan.explain))?,
        Format::Json => print_json(&report(&name, &document, &lists, scan.explain))?,
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
    sections: Vec<Shown<'a>>,
    skipped: &'a [Skipped],
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<&'a [Verdict]>,
}

/// A section, with the rules that took it if asked for.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    section: &'a Section,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<&'a [Verdict]>,
}

fn report<'a>(name: &'a str, document: &'a Document, lists: &'a Lists, explain: bool) -> Report<'a> {
    let shown = |section: &'a Section| Shown { section, taken: explain.then_some(section.taken.as_slice()) };
    Report {
        document: name,
        format: document.format.name(),
        title: document.title.as_deref(),
        updated: document.updated.as_deref(),
        sections: lists.sections.iter().map(shown).collect(),
        skipped: &lists.skipped,
        left: explain.then_some(lists.left.as_slice()),
    }
}

fn text(lists: &Lists, explain: bool) -> String {
    let mut out = String::new();
    // What `--section` takes, where there is a choice.
    let numbered = lists.sections.len() > 1;
    for ((number, section), label) in (1..).zip(&lists.sections).zip(labels(lists)) {
        let label = Some(label).filter(|_| section.heading.is_some());
        let heading = heading(&label);
        let number = if numbered { format!("{number}. ") } else { String::new() };
        out.push_str(&format!("{number}{heading} (line {}{})\n", section.line, code_type(section)));
        for taken in section.taken.iter().filter(|_| explain) {
            out.push_str(&format!("  taken: {}\n", verdict(taken)));
        }
        entries(section, &mut out);
        out.push('\n');
    }
    if !lists.skipped.is_empty() {
        out.push_str("Left out:\n");
        for skipped in &lists.skipped {
            out.push_str(&format!("  line {}: {} ({})\n", skipped.line, visible(&skipped.text), skipped.why));
        }
    }
    left(lists, explain, &mut out);
    out
}

/// What was left alone: where it could be read, with the number by which `--section` takes it; without `--explain` only
/// where no rule speaks against it, or where there is nothing else.
fn left(lists: &Lists, explain: bool, out: &mut String) {
    let unsure: BTreeMap<(usize, &str), usize> = (lists.sections.len() + 1..)
        .zip(&lists.unsure)
        .filter_map(|(number, section)| Some(((section.line, section.taken.first()?.rule), number)))
        .collect();
    let number = |left: &Verdict| unsure.get(&(left.line, left.rule)).copied();
    let is_open = |left: &&Verdict| left.rule == UNANNOUNCED || lists.sections.is_empty();
    let shown: Vec<&Verdict> =
        lists.left.iter().filter(|left| explain || number(left).is_some() && is_open(left)).collect();
    if shown.is_empty() {
        return;
    }
    out.push_str("Left alone; `import --section N` takes one that has a number:\n");
    for left in shown {
        let number = number(left).map_or(String::new(), |number| format!("{number}. "));
        out.push_str(&format!("  {number}{} under {}\n", verdict(left), heading(&left.heading)));
    }
}

/// The rule of a list that nothing speaks for or against.
const UNANNOUNCED: &str = "unannounced";

fn heading(heading: &Option<String>) -> String {
    visible(heading.as_deref().unwrap_or("(no heading)"))
}

/// `line 12, table: the header names a measure, a limit or a version (measure-header)`.
fn verdict(verdict: &Verdict) -> String {
    format!("line {}, {}: {} ({})", verdict.line, verdict.form, verdict.why, verdict.rule)
}

/// The codes and ranges of a section, one per line, each with its description on the next.
fn entries(section: &Section, out: &mut String) {
    let width = width(section);
    for entry in &section.codes {
        let mut words = [entry.reason.as_deref(), entry.description.as_deref()].into_iter().flatten();
        let first = words.next().unwrap_or_default();
        let code = visible(&entry.code.to_string());
        let (first, status, advice) = (visible(first), http(&entry.http), advice(entry.retry));
        out.push_str(&format!("  {code:<width$} {first}{status}{advice}\n"));
        if let Some(description) = words.next() {
            out.push_str(&format!("  {:width$} {}\n", "", visible(description)));
        }
    }
    for range in &section.ranges {
        let description = visible(range.description.as_deref().unwrap_or_default());
        let (key, advice) = (range.range.to_string(), advice(range.retry));
        out.push_str(&format!("  {key:<width$} {description}{advice}\n"));
    }
}

/// The width of the column of codes. A code beyond the greatest pushes its own words aside and no others.
fn width(section: &Section) -> usize {
    const LEAST: usize = 9;
    const GREATEST: usize = 32;
    let codes = section.codes.iter().map(|entry| entry.code.to_string());
    let keys = codes.chain(section.ranges.iter().map(|range| range.range.to_string()));
    keys.map(|key| key.chars().count()).filter(|width| *width <= GREATEST).fold(LEAST, usize::max)
}

/// The type of the codes, where it is not the usual one.
fn code_type(section: &Section) -> String {
    match section.code_type {
        CodeType::U16 => String::new(),
        other => format!(", {}", other.word()),
    }
}

fn http(statuses: &[u16]) -> String {
    let words: Vec<String> = statuses.iter().map(u16::to_string).collect();
    if words.is_empty() { String::new() } else { format!(" [HTTP {}]", words.join(", ")) }
}

fn advice(retry: Option<Advice>) -> String {
    retry.map_or(String::new(), |retry| format!(" [retry: {}]", retry.word()))
}
