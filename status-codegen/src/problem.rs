//! What is wrong with a spec or an enum, and where.

use crate::text;
use crate::yaml::{self, Lines};
use proc_macro2::Span;
use std::collections::BTreeSet;
use std::fmt;

/// Where a value was written. Cheap to copy; lines and columns are looked up only for the places that a problem names.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
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

impl Default for Place {
    fn default() -> Self {
        Place::File(0)
    }
}

/// A value with the place where it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<T> {
    /// The value as read.
    pub(crate) value: T,
    /// Where it was written.
    pub(crate) place: Place,
}

impl<T> At<T> {
    /// `value`, written at `place`.
    pub(crate) fn new(value: T, place: Place) -> Self {
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
    /// What is wrong and what is right, in lower case, names in backticks.
    pub message: String,
    /// Where, if in a text file.
    pub location: Option<Location>,
    /// The other places it speaks of, each with a few words: `first listed here`.
    pub notes: Vec<(Location, String)>,
    /// Where, if in the caller's Rust source.
    pub(crate) span: Option<Span>,
    /// The other tokens it speaks of.
    pub(crate) tokens: Vec<(Span, String)>,
}

impl Problem {
    /// An error of a file that could not be read at all.
    pub(crate) fn unread(message: String) -> Self {
        Problem {
            severity: Severity::Error,
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

/// A text that places refer to, under the name that messages give it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t> {
    pub(crate) path: &'t str,
    pub(crate) text: &'t str,
}

/// Collects problems while a spec passes through the stages, so that one run tells all of them.
#[derive(Debug, Default)]
pub(crate) struct Report {
    errors: Vec<Found>,
    warnings: Vec<Found>,
}

#[derive(Debug)]
pub(crate) struct Found {
    message: String,
    place: Place,
    notes: Vec<(Place, String)>,
}

impl Found {
    /// Names another place that the problem speaks of.
    pub(crate) fn note(&mut self, place: Place, words: impl Into<String>) -> &mut Self {
        self.notes.push((place, words.into()));
        self
    }
}

impl Report {
    /// A hostile spec may hold a hundred thousand mistakes; nobody reads more than this many.
    const MAX: usize = 1000;

    pub(crate) fn error(&mut self, place: Place, message: impl Into<String>) -> &mut Found {
        add(&mut self.errors, place, message.into())
    }

    pub(crate) fn warning(&mut self, place: Place, message: impl Into<String>) -> &mut Found {
        add(&mut self.warnings, place, message.into())
    }

    /// Whether further errors would not be shown.
    pub(crate) fn is_full(&self) -> bool {
        self.errors.len() > Self::MAX
    }

    /// Runs `work` without its warnings: those of an extended spec are told when that one is checked.
    pub(crate) fn errors_only(&mut self, work: impl FnOnce(&mut Self)) {
        let before = self.warnings.len();
        work(self);
        self.warnings.truncate(before);
    }

    /// Whether anything so far stops the build.
    pub(crate) fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// How many there are so far.
    pub(crate) fn len(&self) -> usize {
        self.errors.len() + self.warnings.len()
    }

    /// Looks up every place that a problem names, `texts[n]` being the text of places with source n.
    pub(crate) fn resolve(self, texts: &[Text<'_>]) -> Problems {
        let is_full = self.is_full();
        let severe = [(Severity::Error, self.errors), (Severity::Warning, self.warnings)];
        let cut = severe
            .map(|(severity, found)| found.into_iter().take(Self::MAX).map(move |found| (severity, found)));
        let found: Vec<(Severity, Found)> = cut.into_iter().flatten().collect();
        let places = Places::find(found.iter().map(|(_, found)| found), texts);
        let problem = |(severity, found)| places.problem(severity, found);
        let mut problems: Vec<Problem> = found.into_iter().map(problem).collect();
        problems.sort_by(|a, b| a.location.cmp(&b.location));
        problems.dedup_by(|b, a| a.location.is_some() && a.location == b.location && a.message == b.message);
        if is_full {
            problems.push(Problem::unread(format!("and more: only {} errors are shown", Self::MAX)));
        }
        Problems(problems)
    }
}

fn add(to: &mut Vec<Found>, place: Place, message: String) -> &mut Found {
    // One more than are shown, to know that there are more.
    to.truncate(Report::MAX);
    let index = to.len();
    to.push(Found { message: text::visible(message), place, notes: Vec::new() });
    &mut to[index]
}

/// Lines and columns of the scalars that problems name, found in one pass over each text.
struct Places<'t>(Vec<(Text<'t>, Lines<'t>, Vec<(u32, (usize, usize))>)>);

impl<'t> Places<'t> {
    fn find<'f>(found: impl Iterator<Item = &'f Found>, texts: &[Text<'t>]) -> Self {
        let named = found.flat_map(|found| found.notes.iter().map(|(place, _)| *place).chain([found.place]));
        let named: Vec<Place> = named.collect();
        let locate = |(index, text): (usize, &Text<'t>)| {
            let number = |place| match place {
                Place::Node(source, number) | Place::Char(source, number, _) => {
                    (usize::from(source) == index).then_some(number)
                }
                _ => None,
            };
            let numbers: BTreeSet<u32> = named.iter().copied().filter_map(number).collect();
            (*text, Lines::new(text.text), yaml::locate(text.text, &numbers))
        };
        Places(texts.iter().enumerate().map(locate).collect())
    }

    fn location(&self, place: Place) -> Option<Location> {
        let source = match place {
            Place::Token(_) => return None,
            Place::File(source) | Place::Byte(source, _) => source,
            Place::Node(source, _) | Place::Char(source, _, _) => source,
        };
        let (Text { path, text }, lines, scalars) = self.0.get(usize::from(source))?;
        let scalar = |number| {
            let index = scalars.binary_search_by_key(&number, |&(number, _)| number);
            index.map_or((1, 1), |index| scalars[index].1)
        };
        let (line, column) = match place {
            Place::Token(_) | Place::File(_) => (1, 1),
            Place::Byte(_, offset) => lines.line_column(offset),
            Place::Node(_, number) => scalar(number),
            Place::Char(_, number, char) => {
                lines.line_column(yaml::find_char(text, lines.offset(scalar(number)), char))
            }
        };
        Some(Location { path: (*path).to_owned(), line, column })
    }

    fn problem(&self, severity: Severity, found: Found) -> Problem {
        let span = match found.place {
            Place::Token(span) => Some(span),
            _ => None,
        };
        let (mut notes, mut tokens) = (Vec::new(), Vec::new());
        for (place, words) in found.notes {
            match place {
                Place::Token(span) => tokens.push((span, words)),
                _ => notes.extend(self.location(place).map(|location| (location, words))),
            }
        }
        let location = self.location(found.place);
        Problem { severity, message: found.message, location, notes, span, tokens }
    }
}
