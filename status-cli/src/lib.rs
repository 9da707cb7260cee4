//! vendor-status: writes status-code specs from vendors' documents and keeps them true when the documents change.
//!
//! A command line tool; the library is its inside, and [`main`] all that it promises.

mod change;
mod commands;
mod draft;
mod edit;
mod error;
#[doc(hidden)]
pub mod fuzz;
mod input;
mod paint;
mod snippet;
mod write;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use commands::{check, completions, diff, explain, generate, import, list, man, scan, schema, update};

/// Writes status-code specs from vendors' documents and keeps them true when the documents change.
#[derive(Debug, Parser)]
#[command(name = "vendor-status", version, max_term_width = 100)]
#[command(after_help = "\
Examples:
  vendor-status import page.md --vendor acme -o specs/acme.yaml
  vendor-status generate specs/acme.yaml -o src/acme.rs
  vendor-status diff specs/acme.yaml new-page.md
  vendor-status explain 429")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Scan(scan::Scan),
    Import(import::Import),
    Diff(diff::Diff),
    Update(update::Update),
    Generate(generate::Generate),
    Check(check::Check),
    Explain(explain::Explain),
    List(list::List),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Man(man::Pages),
}

/// Runs the tool with the arguments of the process; gives its exit code: 0 fine, 1 differences or problems found, 2 could
/// not run.
///
/// ```no_run
/// std::process::exit(if vendor_status::main() == std::process::ExitCode::SUCCESS { 0 } else { 1 });
/// ```
pub fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Scan(scan) => scan::run(&scan),
        Command::Import(import) => import::run(&import),
        Command::Diff(diff) => diff::run(&diff),
        Command::Update(update) => update::run(&update),
        Command::Generate(generate) => generate::run(&generate),
        Command::Check(check) => check::run(&check),
        Command::Explain(explain) => explain::run(&explain),
        Command::List(list) => list::run(&list),
        Command::Schema(_) => schema::run(),
        Command::Completions(completions) => completions::run(&completions),
        Command::Man(pages) => man::run(&pages),
    };
    result.unwrap_or_else(error::Error::print).into()
}
