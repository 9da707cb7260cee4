//! How a command ends.

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;

use status_codegen::Problems;

use crate::paint::{self, RED};

/// How a command that ran to its end ended; the number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Fine = 0,
    /// Differences or problems were found.
    Found = 1,
    /// Part of what was asked for could not be done.
    Failed = 2,
}

impl Outcome {
    /// `Found` if there was something to find.
    pub fn found(is_found: bool) -> Self {
        if is_found { Self::Found } else { Self::Fine }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(outcome as u8)
    }
}

/// What a command, or a part of one, gives back.
pub type Result<T = Outcome, E = Error> = std::result::Result<T, E>;

/// Why a command stopped: raw text, cleaned for the terminal only when it is printed.
#[derive(Debug)]
pub struct Error {
    /// The message, and lines below it.
    lines: Vec<String>,
    outcome: Outcome,
}

impl Error {
    /// A message of one line: a line break in it is part of a name, and is shown as such.
    pub fn new(message: impl Into<String>) -> Self {
        Self { lines: vec![message.into()], outcome: Outcome::Failed }
    }

    /// What is wrong with the file at a path, or with standard input for `-`.
    pub fn at(path: &Path, what: impl Display) -> Self {
        Self::new(format!("{}: {what}", called(path)))
    }

    /// A sentence about the file at a path.
    pub fn of(path: &Path, what: impl Display) -> Self {
        Self::new(format!("{} {what}", called(path)))
    }

    /// The same, about the file at a path.
    pub fn about(mut self, path: &Path) -> Self {
        if let Some(first) = self.lines.first_mut() {
            first.insert_str(0, &format!("{}: ", paint::shown(path)));
        }
        self
    }

    /// The same below another message.
    pub fn under(mut self, message: String) -> Self {
        self.lines.insert(0, message);
        self
    }

    /// Adds lines below the message.
    pub fn list(mut self, text: &str) -> Self {
        self.lines.extend(text.lines().map(str::to_owned));
        self
    }

    /// Adds every problem that stops a build, each on its lines.
    pub fn problems(self, problems: &Problems) -> Self {
        problems.errors().fold(self, |error, problem| error.list(&problem.to_string()))
    }

    /// The same, if the command did run and this is what it found.
    pub fn found(mut self) -> Self {
        self.outcome = Outcome::Found;
        self
    }

    /// Reports it on standard error; returns how the command ended.
    pub fn print(self) -> Outcome {
        paint::labelled("error", RED, &self.lines);
        self.outcome
    }
}

fn called(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { paint::shown(path) }
}

impl From<Problems> for Error {
    fn from(problems: Problems) -> Self {
        Self { lines: problems.to_string().lines().map(str::to_owned).collect(), outcome: Outcome::Failed }
    }
}

impl From<paint::Unwritten> for Error {
    fn from(unwritten: paint::Unwritten) -> Self {
        Self::new(unwritten.to_string())
    }
}

impl From<String> for Error {
    fn from(message: String) -> Self {
        Self::new(message)
    }
}
