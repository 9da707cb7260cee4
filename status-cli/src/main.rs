//! vendor-status: writes status-code specs from vendors' documents and keeps them true when the documents change.

mod judge;
mod read;
mod scan;

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
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Scan(scan) => scan::run(&scan),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}
