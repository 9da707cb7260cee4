//! The commands: arguments in, text out. None calls another.

pub mod check;
pub mod completions;
pub mod diff;
pub mod explain;
pub mod generate;
pub mod import;
pub mod list;
pub mod man;
pub mod scan;
pub mod schema;
pub mod update;

use clap::{Parser, Subcommand};

use crate::error::Result;

/// Writes status-code specs from vendors' documents and keeps them true when the documents change.
#[derive(Debug, Parser)]
#[command(name = "vendor-status", version, max_term_width = 100)]
#[command(after_help = "\
Examples:
  vendor-status import page.md --vendor acme -o specs/acme.yaml
  vendor-status generate specs/acme.yaml -o src/acme.rs
  vendor-status diff specs/acme.yaml new-page.md
  vendor-status explain 429")]
pub struct Cli {
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

/// Runs the command that the process was given.
pub fn run() -> Result {
    match Cli::parse().command {
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
    }
}
