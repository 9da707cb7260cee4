//! `completions`: scripts that let a shell complete the commands.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::commands::Cli;
use crate::error::{Outcome, Result};
use crate::paint::print_raw;

/// Prints a script that lets a shell complete the commands.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status completions bash > ~/.local/share/bash-completion/completions/vendor-status
  vendor-status completions zsh > ~/.zfunc/_vendor-status
  vendor-status completions fish > ~/.config/fish/completions/vendor-status.fish")]
pub struct Completions {
    /// Which shell.
    shell: Shell,
}

/// Runs the command.
pub fn run(completions: &Completions) -> Result {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Cli::command(), "vendor-status", &mut script);
    print_raw(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}
