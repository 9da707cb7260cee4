//! What is wrong with a spec or an enum, and where.

mod report;

use proc_macro2::Span;
use std::fmt;

pub use crate::kind::ProblemKind;
pub use report::{Report, Text};

/// Where a value was written. Cheap to copy; lines and columns are looked up only for the places that a problem names.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// A scalar of a YAML text: which text (0 the spec itself, 1 the one it extends), and its number in reading order.
    Node(u8, u32),
    /// A character inside such a scalar, written as it is or as an escape.
    Char(u8, u32, char),
    /// A byte of a text.
    Byte(u8, usize),
    /// A text as a whole.
    File(u8),
    /// A token of the caller's Rust source.
    Token(Span),
}

impl Place {
    /// The number of the scalar; None where there is none, as in Rust source.
    pub(crate) fn number(self) -> Option<u32> {
        match self {
            Place::Node(_, number) | Place::Char(_, number, _) => Some(number),
            Place::Byte(..) | Place::File(_) | Place::Token(_) => None,
        }
    }

    /// A field with its value, as it is written there.
    pub fn field(self, name: &str, value: &str) -> String {
        match self {
            Place::Token(_) => format!("`{name} = {value}`"),
            _ => format!("`{name}: {value}`"),
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Place::File(0)
    }
}

/// A value with the place where it was written.
#[derive(Clone, Copy, Debug)]
pub struct At<T> {
    /// The value as read.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

/// A value that stands in no text.
impl<T> From<T> for At<T> {
    fn from(value: T) -> Self {
        At { value, place: Place::default() }
    }
}

impl<T> At<T> {
    /// `value`, written at `place`.
    pub fn new(value: T, place: Place) -> Self {
        At { value, place }
    }
}

/// Whether a problem stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The table cannot be compiled.
    Error,
    /// The table compiles, but a person should look.
    Warning,
}

/// A position in a text file, both counted from 1; the column counts characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The path as the caller gave it.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// One thing that is wrong: what, where, and the other place if there are two.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Problem {
    /// Whether it stops the build.
    pub severity: Severity,
    /// Which rule it is about.
    pub kind: ProblemKind,
    /// What is wrong and what is right, in lower case, names in backticks.
    pub message: String,
    /// Where, if in a text file.
    pub location: Option<Location>,
    /// The other places it is about, each with a few words: `first listed here`.
    pub notes: Vec<(Location, String)>,
    /// Where, if in the caller's Rust source.
    pub(crate) span: Option<Span>,
    /// The other tokens it is about.
    pub(crate) tokens: Vec<(Span, String)>,
}

impl Problem {
    /// An error without a place.
    pub(crate) fn new(kind: ProblemKind, message: String) -> Self {
        Problem {
            severity: Severity::Error,
            kind,
            message,
            location: None,
            notes: Vec::new(),
            span: None,
            tokens: Vec::new(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(location) = &self.location {
            write!(f, "{location}: ")?;
        }
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        f.write_str(&self.message)?;
        for (location, words) in &self.notes {
            write!(f, "\n{location}: note: {words}")?;
        }
        Ok(())
    }
}

/// Every problem of one run, in the order of the text. Prints one a line.
#[derive(Clone, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Whether one of them stops the build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// True if there is none, no warning either.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// Those that stop the build.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter().filter(|problem| problem.severity == Severity::Error)
    }

    /// Those that do not.
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter().filter(|problem| problem.severity == Severity::Warning)
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Problems(vec![problem])
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

/// As `Display`, with a line to itself at the start: a build script's `main` prints its error this way.
impl fmt::Debug for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl std::error::Error for Problems {}
