//! Draws a problem as rustc does: the message, and the lines it is about with the place underlined.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use status_codegen::tool::is_hidden;
use status_codegen::{Checked, Location, Problem, Severity};

use crate::paint;

/// A longer line is not drawn: a thousand problems on a line of a megabyte would never end.
const LONGEST: usize = 2000;
/// Places further apart than this are drawn by themselves.
const FAR: usize = 200;

/// The problems of the spec `shown`, whose text is `text`, as rustc would show them.
pub fn drawn(checked: &Checked, shown: &str, text: &str) -> String {
    let texts: Vec<(&str, &str)> = std::iter::once((shown, text)).chain(checked.extended()).collect();
    checked.problems().iter().map(|problem| draw(problem, &texts)).collect()
}

/// One of them, with the places that it names in texts of these names.
fn draw(problem: &Problem, texts: &[(&str, &str)]) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut places = Vec::new();
    if let Some(location) = &problem.location {
        places.push((location, AnnotationKind::Primary, None));
    }
    places.extend(
        problem
            .notes
            .iter()
            .map(|(location, words)| (location, AnnotationKind::Context, Some(words.as_str()))),
    );
    let source = |path: &str| texts.iter().find(|(name, _)| *name == path).map(|(_, text)| *text);

    let mut group = Group::with_title(level.primary_title(problem.message.as_str()));
    let mut undrawn = Vec::new();
    while !places.is_empty() {
        let (first, _, _) = places[0];
        let near =
            |location: &Location| location.path == first.path && location.line.abs_diff(first.line) <= FAR;
        let (block, rest): (Vec<_>, Vec<_>) = places.into_iter().partition(|(location, _, _)| near(location));
        places = rest;
        match source(&block[0].0.path).and_then(|text| snippet(&block, text)) {
            Some(snippet) => group = group.element(snippet),
            None => undrawn.extend(block),
        }
    }
    for (location, _, words) in undrawn {
        group = match words {
            Some(words) => group.element(Level::NOTE.message(format!("{location}: {words}"))),
            None => {
                let origin = Origin::path(paint::visible(&location.path));
                group.element(origin.line(location.line).char_column(location.column))
            }
        };
    }
    let mut drawn = Renderer::styled().term_width(paint::width()).render(&[group]);
    drawn.push_str("\n\n");
    // The renderer has shown what escapes the text holds; those that are left are its own.
    let seen = |char| if char != '\n' && char != '\u{1b}' && is_hidden(char) { '\u{fffd}' } else { char };
    drawn.chars().map(seen).collect()
}

type Marked<'p> = (&'p Location, AnnotationKind, Option<&'p str>);

/// The lines that hold the places, marked; None if the text does not have them or they are too long.
fn snippet<'t>(places: &[Marked<'t>], text: &'t str) -> Option<Snippet<'t, Annotation<'t>>> {
    let lines = || places.iter().map(|(location, _, _)| location.line);
    let (first, last) = (lines().min()?, lines().max()?);
    let path = paint::visible(&places.first()?.0.path);
    let (mut source, mut starts) = (String::new(), Vec::new());
    for line in text.lines().skip(first - 1).take(last - first + 1) {
        if line.len() > LONGEST {
            return None;
        }
        starts.push(source.len());
        source.push_str(line);
        source.push('\n');
    }
    let mut marks = Vec::new();
    for &(location, kind, label) in places {
        let start = *starts.get(location.line - first)?;
        let line = source.get(start..)?.lines().next()?;
        let span = span(line, location.column);
        marks.push(kind.span(start + span.start..start + span.end).label(label));
    }
    Some(Snippet::source(source).line_start(first).path(path).annotations(marks))
}

/// What stands at a column: a quoted text, a key up to its colon, or a plain value up to where YAML ends it.
fn span(line: &str, column: usize) -> Range<usize> {
    let start = line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(start, _)| start);
    let (before, rest) = line.split_at(start);
    let is_flow = before.contains(['{', '[']);
    let end = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map(|end| end + 2),
        Some('{' | '[' | '%' | '&' | '*' | '!' | '|' | '>') => Some(1),
        _ => {
            let ends = [rest.find(": "), rest.find(" #"), rest.strip_suffix(':').map(str::len)];
            let flow = if is_flow { rest.find([',', '}', ']']) } else { None };
            ends.into_iter().flatten().chain(flow).min()
        }
    };
    let end = end.unwrap_or(rest.len());
    let length = rest.get(..end).unwrap_or(rest).trim_end().len();
    start..start + length.max(rest.chars().next().map_or(0, char::len_utf8))
}
