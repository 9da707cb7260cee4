//! vendor-status: writes status-code specs from vendors' documents and keeps them true when the documents change.
//!
//! A command line tool; the library is its inside, and [`main`] is all that it promises.

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

/// Runs the tool with the arguments of the process; returns its exit code: 0 fine, 1 differences or problems found, 2
/// could not run.
///
/// ```no_run
/// std::process::exit(if vendor_status::main() == std::process::ExitCode::SUCCESS { 0 } else { 1 });
/// ```
pub fn main() -> ExitCode {
    commands::run().unwrap_or_else(error::Error::print).into()
}
