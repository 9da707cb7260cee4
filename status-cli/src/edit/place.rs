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

/// The place after the comma that follows a value in a flow map; None if none follows.
pub fn comma(text: &str, end: usize) -> Option<usize> {
    behind(text, end, ',')
}

/// The place after the colon that follows a key; None if none follows.
pub fn colon(text: &str, end: usize) -> Option<usize> {
    behind(text, end, ':')
}

/// The place after a mark, past comments and line ends.
fn behind(text: &str, mut at: usize, mark: char) -> Option<usize> {
    loop {
        let rest = text.get(at..)?;
        let body = rest.trim_start();
        at += rest.len() - body.len();
        match body.chars().next()? {
            found if found == mark => return Some(at + 1),
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

#[cfg(test)]
mod tests {
    use super::super::tree::parse;
    use super::*;

    const LINES: &str = "a: 1\n  b: 2 # x\n\nc\n";

    #[test]
    fn lines_begin_and_end_around_a_byte() {
        assert_eq!([0, 3, 4, 5, 9, 16].map(|at| line_start(LINES, at)), [0, 0, 0, 5, 5, 16]);
        assert_eq!([0, 4, 5, 16, 17].map(|at| line_end(LINES, at)), [5, 5, 16, 17, 19]);
        assert_eq!((line_end("ab", 1), line_start("ab", 2)), (2, 0), "one line without an end");
        assert_eq!([0, 3, 7].map(|at| column(LINES, at)), [0, 3, 2]);
        assert_eq!([5, 7, 8, 0, 1].map(|at| starts_line(LINES, at)), [true, true, false, true, false]);
    }

    #[test]
    fn a_key_begins_where_its_question_mark_or_anchor_does() {
        for (line, column) in
            [("  17: x", 2), ("  ? 17", 2), ("  &a 17: x", 2), ("  !!int 17: x", 2), ("x 17", 2)]
        {
            assert_eq!(key_column(line, line.find("17").unwrap()), column, "{line}");
        }
    }

    #[test]
    fn a_text_has_the_ends_of_lines_of_its_first_line() {
        assert_eq!(["a\r\nb\n", "a\nb\r\n", "\n", "a"].map(newline), ["\r\n", "\n", "\n", "\n"]);
        assert_eq!((dash("- a\n- b", 6), dash("  -   x", 6), dash("x", 0)), (4, 2, 0));
    }

    #[test]
    fn comments_belong_to_the_pair_above_if_they_are_indented_below_its_key() {
        let end = |text: &str| {
            let root = parse(text).unwrap();
            end_of(text, &root.pairs()[0], 0)
        };
        let pair = "a: 1 # x\n";
        assert_eq!(end(pair), pair.len());
        assert_eq!(end("a: 1"), 4);
        for (below, length) in
            [("  # of a\n", 9), ("\n  # of a\n", 10), ("# of b\n", 0), (" # a\n  # a\n# b\n", 11)]
        {
            assert_eq!(end(&format!("{pair}{below}b: 2\n")), pair.len() + length, "{below:?}");
        }
        let text = "x: 0\n# far\n\n# near\n# nearer\nb: 2\n";
        let at = text.find("b:").unwrap();
        assert_eq!(with_comments_above(text, at, 0), text.find("# near").unwrap());
        assert_eq!(with_comments_above(text, at, 2), at, "of another depth");
        assert_eq!(with_comments_above("# a\nb: 2", 4, 0), 0);
    }

    #[test]
    fn a_comma_may_follow_a_comment() {
        assert_eq!(
            [comma("1, 2", 1), comma("1 ,2", 1), comma("1 }", 1), comma("1", 1)],
            [Some(2), Some(3), None, None]
        );
        assert_eq!(comma("1 # a, b\n  , 2", 1), Some(12));
        assert_eq!((skip_spaces("a  b", 1), skip_spaces("a", 1), skip_spaces("ab", 1)), (3, 1, 1));
    }

    #[test]
    fn a_part_that_is_all_of_its_line_goes_with_the_line() {
        let text = "{\n  a: 1,\n  b: 2 }";
        let a = text.find("a:").unwrap();
        assert_eq!(with_space(text, a..a + 5), 2..10);
        let b = text.find("b:").unwrap();
        assert_eq!(with_space(text, b..b + 4), b..b + 5, "a bracket is left");
        assert_eq!(with_space("x a: 1\n", 2..6), 2..6, "something stands before it");
        assert_eq!(with_space(" a: 1", 1..5), 0..5);
    }
}
