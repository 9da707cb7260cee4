//! Lines, columns and comments of a text.

use std::ops::Range;

use super::tree::Node;

/// Where the line of a byte begins.
pub fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

/// Where the line after that of a byte begins.
pub fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |newline| at + newline + 1)
}

/// How many bytes stand before this one on its line.
pub fn column(text: &str, at: usize) -> usize {
    at - line_start(text, at)
}

/// The column of a key of a block map; a question mark, an anchor or a tag may stand before it.
pub fn key_column(text: &str, at: usize) -> usize {
    let line = text.get(line_start(text, at)..at).unwrap_or_default();
    let first = line.trim_start();
    if first.starts_with(['?', '&', '!']) { line.len() - first.len() } else { line.len() }
}

/// Whether only spaces stand before a byte on its line.
pub fn starts_line(text: &str, at: usize) -> bool {
    text.get(line_start(text, at)..at).is_some_and(|before| before.trim().is_empty())
}

/// How the text ends its lines.
pub fn newline(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
        _ => "\n",
    }
}

/// The dash of the list item that begins at a byte.
pub fn dash(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('-')).unwrap_or(at)
}

/// Where a pair of a block map ends, with the rest of its last line and the comments that are indented below its key.
pub fn end_of(text: &str, (key, value): &(Node, Node), column: usize) -> usize {
    let mut end = line_end(text, key.span.end.max(value.span.end));
    let mut at = end;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = rest.split_inclusive('\n').next().unwrap_or(rest);
        let body = line.trim_start_matches(' ');
        at += line.len();
        if body.starts_with('#') && line.len() - body.len() > column {
            end = at;
        } else if !body.trim().is_empty() {
            break;
        }
    }
    end
}

/// Where the comments right above a line begin, if they are indented as it is.
pub fn with_comments_above(text: &str, at: usize, column: usize) -> usize {
    let mut start = line_start(text, at);
    while start > 0 {
        let above = line_start(text, start - 1);
        let line = text.get(above..start).unwrap_or_default();
        let body = line.trim_start_matches(' ');
        if !body.starts_with('#') || line.len() - body.len() != column {
            break;
        }
        start = above;
    }
    start
}

/// The place after the comma that follows a value in a flow map, past comments and line ends; None if none follows.
pub fn comma(text: &str, end: usize) -> Option<usize> {
    let mut at = end;
    loop {
        let rest = text.get(at..)?;
        let body = rest.trim_start();
        at += rest.len() - body.len();
        match body.chars().next()? {
            ',' => return Some(at + 1),
            '#' => at = line_end(text, at),
            _ => return None,
        }
    }
}

/// The place after the spaces at a byte.
pub fn skip_spaces(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(' ').len()
}

/// A part of a line with the spaces after it; the whole line if nothing else stands there.
pub fn with_space(text: &str, range: Range<usize>) -> Range<usize> {
    let end = skip_spaces(text, range.end);
    let is_rest = text.get(end..).is_none_or(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']));
    match is_rest && starts_line(text, range.start) {
        true => line_start(text, range.start)..line_end(text, end),
        false => range.start..end,
    }
}
