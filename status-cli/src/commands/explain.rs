//! `explain`: what a code means, to one vendor or to all bundled ones.

mod asked;
mod card;
mod compared;

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use status_codegen::Table;

use crate::error::{Outcome, Result};
use crate::input::spec;
use crate::paint::{Format, print, print_json};
use asked::{Asked, Match, Said, is_listed};

/// Explains what a code means: to one vendor as a card, to all bundled vendors as a table.
///
/// A code that a table does not list is answered from what is said about its range, and the answer says so. Codes that are
/// texts are compared exactly; where no table lists the code as it is written, one whose letters differ only in case is shown.
#[derive(Debug, Args)]
#[command(allow_missing_positional = true)]
#[command(after_help = "\
Examples:
  vendor-status explain vtex 503
  vendor-status explain 429                      every bundled vendor, side by side
  vendor-status explain card_declined            a code of the body
  vendor-status explain stripe card_declined     in any table of Stripe's
  vendor-status explain binance-errors -1121
  vendor-status explain discord-gateway-close 4004
  vendor-status explain specs/acme.yaml 418 --format json

Exit code: 0 explained, 1 no table says anything about the code, 2 anything else.")]
pub struct Explain {
    /// Whose code: the id of a bundled spec or of a vendor, the path of a spec, or `-` for one on standard input.
    // A negative number alone is a code: clap takes the first word for this until there are two.
    #[arg(value_name = "VENDOR|SPEC", allow_negative_numbers = true)]
    spec: Option<PathBuf>,
    /// The code, a number (decimal, or hexadecimal after `0x`) or a text.
    #[arg(allow_negative_numbers = true)]
    code: String,
    /// How to print the answer.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub fn run(explain: &Explain) -> Result {
    let asked = Asked::new(&explain.code)?;
    let Some(spec) = &explain.spec else {
        return of_all(asked, explain.format);
    };
    // A file is a spec, whatever it is called.
    let vendor = spec.to_str().filter(|_| !spec.exists());
    let own = vendor.map(spec::tables_of).unwrap_or_default();
    if own.is_empty() {
        let table = spec::table(spec)?;
        let said = Said::new(&table, asked).ok_or_else(|| asked.is_not_of(&table))?;
        return one(&said, None, explain.format);
    }
    of_vendor(&own, asked, explain.format)
}

/// What the table says that a vendor's id means, its http table or the only one, or those of its tables that list the code.
fn of_vendor(own: &[Table], asked: Asked<'_>, format: Format) -> Result {
    let said: Vec<Said<'_>> = own.iter().filter_map(|table| Said::new(table, asked)).collect();
    let meant = own.iter().find(|table| table.table == "http" || own.len() == 1);
    let is_meant = |said: &&Said<'_>| meant.is_some_and(|meant| std::ptr::eq(meant, said.table));
    let by_meant = said.iter().find(is_meant);
    let listing = |wanted| said.iter().filter(move |said| said.matched == wanted).collect::<Vec<_>>();
    let found = match (by_meant.filter(|said| said.matched == Match::Exact), listing(Match::Exact)) {
        (Some(said), _) => vec![said],
        (None, exact) if exact.is_empty() => listing(Match::Case),
        (None, exact) => exact,
    };
    match (found.as_slice(), by_meant) {
        ([only], _) => one(only, meant.filter(|_| !is_meant(only)), format),
        ([], Some(said)) => one(said, None, format),
        ([], None) if said.is_empty() => Err(asked.is_not_of(&own[0])),
        _ => several(asked, &said, &format!("no table of {}", own[0].vendor), format),
    }
}

fn of_all(asked: Asked<'_>, format: Format) -> Result {
    let tables = spec::tables();
    let said: Vec<Said<'_>> = tables.iter().filter_map(|table| Said::new(table, asked)).collect();
    several(asked, &said, "no bundled vendor", format)
}

/// A card; `instead` is the table that the code was looked for in and is not in.
fn one(said: &Said<'_>, instead: Option<&Table>, format: Format) -> Result {
    match format {
        Format::Text => print(&said.card(instead)),
        Format::Json => print_json(&said.to_json()),
    }?;
    Ok(Outcome::Fine)
}

/// Answers side by side: those of tables that list the code, or else of those that say something about a range that holds
/// it.
fn several(asked: Asked<'_>, said: &[Said<'_>], nobody: &str, format: Format) -> Result {
    let is_listed = is_listed(said);
    let shown = || said.iter().filter(|said| said.matched != Match::None || !is_listed && said.is_about_it());
    let nobody = format!("{nobody} lists {asked}");
    match format {
        Format::Json => {
            let answers: Vec<_> = shown().map(Said::to_json).collect();
            print_json(&json!({"code": asked.to_json(), "tables": answers}))?;
        }
        Format::Text if shown().next().is_some() => print(&compared::compared(&nobody, said))?,
        Format::Text => {}
    }
    match shown().next() {
        Some(_) => Ok(Outcome::Fine),
        None => Err(asked.is_unlisted(&nobody, said)),
    }
}
