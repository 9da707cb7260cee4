//! `man`: manual pages.

use std::path::PathBuf;

use clap::{Args, CommandFactory};
use clap_mangen::Man;

use crate::commands::Cli;
use crate::error::{Error, Outcome, Result};
use crate::paint::print_raw;
use crate::write::write;

/// Prints the manual page of the tool, or writes the pages of all its commands.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status man | man -l -
  vendor-status man -o ~/.local/share/man/man1     a page for each command too")]
pub struct Pages {
    /// A folder to write the pages of all commands to.
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub fn run(pages: &Pages) -> Result {
    let mut tool = Cli::command();
    tool.build();
    let Some(folder) = &pages.output else {
        print_raw(&page(tool)?.1)?;
        return Ok(Outcome::Fine);
    };
    std::fs::create_dir_all(folder).map_err(|error| Error::at(folder, error))?;
    let commands = tool.get_subcommands().filter(|command| command.get_name() != "help").cloned();
    for command in commands.collect::<Vec<_>>().into_iter().chain([tool]) {
        let (name, text) = page(command)?;
        write(&folder.join(name), &text)?;
    }
    Ok(Outcome::Fine)
}

/// The name and the text of a command's page.
fn page(command: clap::Command) -> Result<(String, String)> {
    let mut text = Vec::new();
    let name = command.get_display_name().unwrap_or("vendor-status").to_owned();
    let page = Man::new(command.disable_help_subcommand(true));
    page.render(&mut text).map_err(|error| Error::new(error.to_string()))?;
    Ok((format!("{name}.1"), String::from_utf8_lossy(&text).into_owned()))
}
