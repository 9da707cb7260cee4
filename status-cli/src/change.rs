//! What changed in meaning between two sides, and what that means for callers of the generated enum.
//!
//! A side is a spec's table or a document's sections. [`tables`] compares facts as callers get them; [`page`] finds
//! where a document differs from its spec.

mod document;
mod json;
mod literal;
mod markdown;
mod meaning;
mod model;
mod page;
mod pair;
mod renumber;
mod table;
mod text;
mod view;
mod words;

use clap::ValueEnum;

pub use document::compare as documents;
pub use model::{Change, Fact, Fate, RangeKey, swapped};
pub use page::{DROPPED, compare as page, is_dropped, lacking};
pub use table::compare as tables;
pub use text::line;

use crate::paint;

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
pub fn print(changes: &[Change], format: Format) -> Result<(), paint::Unwritten> {
    match format {
        Format::Text => paint::print(&text::text(changes)),
        Format::Json => paint::print_json(&json::json(changes)),
        Format::Markdown => paint::print_raw(&markdown::markdown(changes)),
    }
}
