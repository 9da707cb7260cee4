//! Collecting problems, and looking up where they are.

use super::{Location, Place, Problem, ProblemKind, Problems, Severity};
use crate::text;
use crate::yaml::{self, Lines};

/// A text that places refer to, under the name that messages give it.
#[derive(Clone, Copy, Debug)]
pub struct Text<'t> {
    pub path: &'t str,
    pub text: &'t str,
}

/// Collects problems while a spec passes through the stages, so that one run reports all of them.
#[derive(Debug, Default)]
pub struct Report {
    errors: Vec<Found>,
    warnings: Vec<Found>,
}

#[derive(Debug)]
pub struct Found {
    kind: ProblemKind,
    message: String,
    place: Place,
    notes: Vec<(Place, String)>,
}

impl Found {
    /// Which rule it is about, where it is a spec's rule.
    pub fn kind(&mut self, kind: ProblemKind) -> &mut Self {
        self.kind = kind;
        self
    }

    /// Adds a line below the message: source to paste.
    pub fn paste(&mut self, line: String) {
        self.message.push('\n');
        self.message.push_str(&text::visible(line));
    }

    /// Names another place that the problem is about.
    pub fn note(&mut self, place: Place, words: impl Into<String>) -> &mut Self {
        self.notes.push((place, words.into()));
        self
    }
}

impl Report {
    /// A hostile spec may hold a hundred thousand mistakes; nobody reads more than this many.
    const MAX: usize = 1000;

    pub fn error(&mut self, place: Place, message: impl Into<String>) -> &mut Found {
        add(&mut self.errors, place, message.into())
    }

    pub fn warning(&mut self, place: Place, message: impl Into<String>) -> &mut Found {
        add(&mut self.warnings, place, message.into())
    }

    /// Whether further errors would not be shown.
    pub fn is_full(&self) -> bool {
        self.errors.len() > Self::MAX
    }

    /// Runs `work` without its warnings: those of an extended spec are reported when that one is checked.
    pub fn errors_only(&mut self, work: impl FnOnce(&mut Self)) {
        let before = self.warnings.len();
        work(self);
        self.warnings.truncate(before);
    }

    /// Whether anything so far stops the build.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// How many there are so far.
    pub fn len(&self) -> usize {
        self.errors.len() + self.warnings.len()
    }

    /// Looks up every place that a problem names, `texts[n]` being the text of places with source n.
    pub fn resolve(self, texts: &[Text<'_>]) -> Problems {
        if self.len() == 0 {
            return Problems::default();
        }
        let is_full = self.is_full();
        let mut all: Vec<(Severity, Found)> = Vec::new();
        for (severity, found) in [(Severity::Error, self.errors), (Severity::Warning, self.warnings)] {
            all.extend(found.into_iter().take(Self::MAX).map(|found| (severity, found)));
        }
        let places = Places::find(&all, texts);
        let problem = |(severity, found)| places.problem(severity, found);
        let mut problems: Vec<Problem> = all.into_iter().map(problem).collect();
        problems.sort_by(|a, b| a.location.cmp(&b.location));
        problems.dedup_by(|b, a| a.location.is_some() && a.location == b.location && a.message == b.message);
        if is_full {
            let more = format!("and more: only {} errors are shown", Self::MAX);
            problems.push(Problem::new(ProblemKind::TooMuch, more));
        }
        Problems(problems)
    }
}

fn add(to: &mut Vec<Found>, place: Place, message: String) -> &mut Found {
    // One more than are shown, to know that there are more.
    to.truncate(Report::MAX);
    let index = to.len();
    to.push(Found { kind: ProblemKind::Enum, message: text::visible(message), place, notes: Vec::new() });
    &mut to[index]
}

/// Lines and columns of the scalars that problems name, found in one pass over each text.
struct Places<'t>(Vec<Located<'t>>);

struct Located<'t> {
    text: Text<'t>,
    lines: Lines<'t>,
    /// Line and column, by number.
    scalars: Vec<(u32, (usize, usize))>,
}

impl<'t> Places<'t> {
    fn find(all: &[(Severity, Found)], texts: &[Text<'t>]) -> Self {
        let mut named: Vec<Place> = Vec::new();
        for (_, found) in all {
            named.push(found.place);
            named.extend(found.notes.iter().map(|(place, _)| *place));
        }
        let locate = |(index, text): (usize, &Text<'t>)| {
            let number = |place: &Place| match *place {
                Place::Node(source, number) | Place::Char(source, number, _) => {
                    (usize::from(source) == index).then_some(number)
                }
                _ => None,
            };
            let mut numbers: Vec<u32> = named.iter().filter_map(number).collect();
            numbers.sort_unstable();
            numbers.dedup();
            Located { text: *text, lines: Lines::new(text.text), scalars: yaml::locate(text.text, &numbers) }
        };
        Places(texts.iter().enumerate().map(locate).collect())
    }

    fn location(&self, place: Place) -> Option<Location> {
        let source = match place {
            Place::Token(_) => return None,
            Place::File(source) | Place::Byte(source, _) => source,
            Place::Node(source, _) | Place::Char(source, _, _) => source,
        };
        let Located { text: Text { path, text }, lines, scalars } = self.0.get(usize::from(source))?;
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
        Problem { severity, kind: found.kind, message: found.message, location, notes, span, tokens }
    }
}
