//! vendor-status: writes status-code specs from vendors' documents and keeps them true when the documents change.

mod check;
mod draw;
mod generate;
mod judge;
mod paint;
mod read;
mod scan;
mod spec;
mod write;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Writes status-code specs from vendors' documents and keeps them true when the documents change.
#[derive(Debug, Parser)]
#[command(name = "vendor-status", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Scan(scan::Scan),
    Generate(generate::Generate),
    Check(check::Check),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Scan(scan) => scan::run(&scan),
        Command::Generate(generate) => generate::run(&generate),
        Command::Check(check) => check::run(&check),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(message) => {
            paint::warn(&format!("{}: {message}\n", paint::styled(paint::RED.bold(), "error")));
            ExitCode::from(2)
        }
    }
}
