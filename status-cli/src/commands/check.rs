//! `check`: every problem of every spec, drawn with the line that it is about.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use status_codegen::tool::inert;
use status_codegen::{Location, Problem, Severity};

use crate::error::{Outcome, Result};
use crate::input::spec::{self, Spec};
use crate::paint::{print, print_json, print_raw, say, visible};

/// Checks specs and shows every problem with the line it is about.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status check specs/acme.yaml
  vendor-status check specs/                   every spec of a folder
  vendor-status check --format github specs/   annotations, in a GitHub workflow

Exit code: 0 no errors, 1 errors, 2 a spec could not be read.")]
pub struct Check {
    /// Specs: files, folders with `.yaml` files at any depth, ids of bundled specs, or `-` for standard input.
    #[arg(required = true, value_name = "SPEC")]
    specs: Vec<PathBuf>,
    /// How to print the problems.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Warnings count as errors.
    #[arg(long)]
    deny_warnings: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Drawn with the source line.
    Text,
    /// One object with every problem.
    Json,
    /// Workflow commands that annotate the files in a pull request.
    Github,
}

/// Runs the command.
pub fn run(check: &Check) -> Result {
    let (mut specs, mut worst) = (Vec::new(), Outcome::Fine);
    for path in spec::expand(&check.specs)? {
        match spec::open(&path) {
            Ok(spec) => specs.push(spec),
            Err(error) => worst = worst.max(error.print()),
        }
    }
    let problems = || specs.iter().flat_map(|spec| spec.checked.problems());
    let count = |severity| problems().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    match check.format {
        Format::Text => {
            print(&specs.iter().map(Spec::drawn).collect::<String>())?;
            if !specs.is_empty() {
                say(&summary(specs.len(), errors, warnings));
            }
        }
        Format::Json => print_json(&json!({
            "errors": errors,
            "warnings": warnings,
            "problems": problems().map(to_json).collect::<Vec<_>>(),
        }))?,
        Format::Github => print_raw(&problems().map(annotation).collect::<String>())?,
    }
    Ok(worst.max(Outcome::found(errors > 0 || check.deny_warnings && warnings > 0)))
}

fn summary(specs: usize, errors: usize, warnings: usize) -> String {
    let specs = counted(specs, "spec");
    match (errors, warnings) {
        (0, 0) => format!("{specs}: no problems"),
        (0, warnings) => format!("{specs}: {}", counted(warnings, "warning")),
        (errors, 0) => format!("{specs}: {}", counted(errors, "error")),
        (errors, warnings) => {
            format!("{specs}: {}, {}", counted(errors, "error"), counted(warnings, "warning"))
        }
    }
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn to_json(problem: &Problem) -> Value {
    let place = |location: &Location| json!({"path": location.path, "line": location.line, "column": location.column});
    let note = |(location, words): &(Location, String)| {
        let mut note = place(location);
        note["message"] = words.as_str().into();
        note
    };
    let mut value =
        problem.location.as_ref().map_or(json!({"path": null, "line": null, "column": null}), place);
    value["severity"] = word(problem.severity).into();
    value["kind"] = problem.kind.word().into();
    value["message"] = problem.message.as_str().into();
    value["notes"] = problem.notes.iter().map(note).collect();
    value
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A workflow command: `::error file=specs/acme.yaml,line=3,col=5::message`.
fn annotation(problem: &Problem) -> String {
    let mut lines: Vec<String> = problem.message.lines().map(visible).collect();
    lines.extend(problem.notes.iter().map(|(location, words)| visible(&format!("{location}: {words}"))));
    let place = problem.location.as_ref().map_or(String::new(), |Location { path, line, column }| {
        format!(" file={},line={line},col={column}", property(path))
    });
    format!("::{}{place}::{}\n", word(problem.severity), data(&lines.join("\n")))
}

/// The text behind a workflow command, as GitHub's toolkit escapes it.
fn data(text: &str) -> String {
    inert(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A"), r"\u{23}")
}

/// A property of a workflow command.
fn property(text: &str) -> String {
    data(&visible(text)).replace(':', "%3A").replace(',', "%2C")
}
