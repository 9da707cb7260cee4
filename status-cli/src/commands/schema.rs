//! `schema`: the JSON Schema of specs, for editors.

use clap::Args;

use crate::error::{Outcome, Result};
use crate::paint::print_raw;

/// Prints the JSON Schema of specs, which lets an editor complete their fields.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  vendor-status schema > specs/schema.json

An editor with the YAML language server reads it where a spec begins with
  # yaml-language-server: $schema=schema.json")]
pub struct Schema;

/// Runs the command.
pub fn run() -> Result {
    print_raw(&status_codegen::tool::schema())?;
    Ok(Outcome::Fine)
}
