//! Pipe tables that Markdown's grammar refuses: a header that does not match its delimiter row, no such row,
//! `+` for `|`, and `^` around the cells of a header, as some wikis write.

use std::borrow::Cow;

use super::rows::{is_delimiter, pipes};

#[derive(Debug, Default)]
pub struct PipeRow {
    pub at: usize,
    pub head: bool,
    pub cells: Vec<String>,
}

/// Whether a paragraph is a table to the eye: every line has its pipes, and a line under the header or outer pipes.
pub fn is_table(source: &str) -> bool {
    let lines = || source.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines().next().unwrap_or_default();
    if is_caret_header(first) {
        return lines().count() > 1
            && lines().all(|line| line.starts_with(['|', '^']) && line.ends_with(['|', '^']));
    }
    !first.is_empty()
        && lines().all(|line| pipes(line) > 0 || is_delimiter(line))
        && (lines().any(is_delimiter)
            || lines().all(|line| line.starts_with('|') && line.ends_with('|') && pipes(line) > 2))
}

/// `^ Code ^ Meaning ^`
fn is_caret_header(line: &str) -> bool {
    let inner = line.strip_prefix('^').and_then(|line| line.strip_suffix('^'));
    inner.is_some_and(|inner| inner.contains('^') && inner.contains(char::is_alphanumeric))
}

/// A paragraph apart from the table that follows it without a blank line.
pub fn below(source: &str) -> Option<(&str, &str)> {
    let mut header = 0;
    for line in source.split_inclusive('\n') {
        let end = header + line.len();
        let ruled = source.get(end..).and_then(|rest| rest.lines().next()).is_some_and(is_delimiter);
        let carets = is_caret_header(line.trim());
        if ruled || carets {
            let (before, table) = source.split_at_checked(header)?;
            let headed = carets || pipes(line) > 0;
            return (headed && !before.is_empty() && is_table(table)).then_some((before, table));
        }
        header = end;
    }
    None
}

/// The rows of such a table.
pub fn rows(source: &str) -> Vec<PipeRow> {
    let carets = source.lines().next().is_some_and(|line| is_caret_header(line.trim()));
    let mut rows: Vec<PipeRow> = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        if is_delimiter(line) {
            if let [only] = rows.as_mut_slice() {
                only.head = true;
            }
        } else if !line.trim().is_empty() {
            let line = line.trim();
            let head = carets && is_caret_header(line);
            let line = match line.strip_prefix('^').filter(|_| carets) {
                Some(_) if head => Cow::Owned(line.replace('^', "|")),
                Some(inner) => Cow::Borrowed(inner),
                None => Cow::Borrowed(line),
            };
            rows.push(PipeRow { at, head, cells: cells(&line) });
        }
        at += line.len();
    }
    rows
}

fn cells(line: &str) -> Vec<String> {
    let line = line.strip_prefix('|').unwrap_or(line);
    // `||` opens a header row in some wikis.
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in line.chars() {
        match c {
            '|' if !escaped => cells.push(String::new()),
            c => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(c);
                }
            }
        }
        escaped = c == '\\' && !escaped;
    }
    if cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells
}
