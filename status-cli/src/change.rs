//! What changed in meaning between two sides, and what that is to callers of the generated enum.

mod compare;
mod json;
mod markdown;
mod pair;
pub mod side;
mod text;
mod words;

use clap::ValueEnum;

use crate::error::Result;
use crate::paint;
pub use compare::{Change, Kind, Value, Verdict, compare};
pub use side::{DROPPED, Listing, valid};

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a program.
    Json,
    /// For a pull request.
    Markdown,
}

/// Prints changes in the wanted form.
pub fn print(changes: &[Change], format: Format) -> Result<()> {
    match format {
        Format::Text => paint::print(&text::text(changes)),
        Format::Json => paint::print_json(&json::json(changes)),
        Format::Markdown => paint::print_raw(&markdown::markdown(changes)),
    }
}
