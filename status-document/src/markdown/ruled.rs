//! Tables ruled with dashes, which some dialects of Markdown have: grids of `+` and `|`, columns under rulers.

use super::fence::Fence;
use super::mask::blank;

/// One ruled table, as lines of the text.
#[derive(Debug)]
pub struct Ruled {
    pub kind: RuledKind,
    pub first: usize,
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuledKind {
    Grid,
    /// Columns under dashes; rows of several lines are separated by blank lines.
    Columns {
        ruler: usize,
        multiline: bool,
    },
}

/// Finds ruled tables and blanks them in the text.
pub fn take(text: &mut String) -> Vec<(Ruled, Vec<String>)> {
    let lines: Vec<&str> = text.lines().collect();
    let found = find(&lines);
    if found.is_empty() {
        return Vec::new();
    }
    let taken = found
        .into_iter()
        .map(|ruled| {
            let source = lines
                .get(ruled.first..ruled.end)
                .unwrap_or_default()
                .iter()
                .map(|line| (*line).to_owned())
                .collect();
            (ruled, source)
        })
        .collect::<Vec<_>>();
    let mut starts: Vec<usize> = std::iter::once(0)
        .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1))
        .collect();
    starts.push(text.len());
    let mut bytes = std::mem::take(text).into_bytes();
    for (ruled, _) in &taken {
        let at = |line: usize| starts.get(line).copied().unwrap_or(bytes.len());
        let (from, to) = (at(ruled.first), at(ruled.end));
        blank(&mut bytes, from, to);
    }
    *text = String::from_utf8(bytes).unwrap_or_default();
    taken
}

fn find(lines: &[&str]) -> Vec<Ruled> {
    let mut found: Vec<Ruled> = Vec::new();
    let (mut at, mut fence) = (0, Fence::default());
    while let Some(line) = lines.get(at) {
        let next = if fence.holds(line) {
            None
        } else {
            grid(lines, at).or_else(|| columns(lines, at, found.last().map_or(0, |ruled| ruled.end)))
        };
        match next {
            Some(ruled) => {
                at = ruled.end;
                found.push(ruled);
            }
            None => at += 1,
        }
    }
    found
}

fn grid(lines: &[&str], at: usize) -> Option<Ruled> {
    let is_border = |line: &str| {
        line.len() > 4
            && line.starts_with("+-")
            && line.ends_with('+')
            && line.bytes().all(|b| matches!(b, b'+' | b'-' | b'=' | b':'))
    };
    let first = lines.get(at)?.trim();
    if !is_border(first) {
        return None;
    }
    let length = lines.iter().skip(at).take_while(|line| line.trim().starts_with(['+', '|'])).count();
    (length > 2).then_some(Ruled { kind: RuledKind::Grid, first: at, end: at + length })
}

/// `--- -----`: two rows of dashes or more.
fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.contains("-- ")
        && line.split_whitespace().count() > 1
        && line.split_whitespace().all(|part| part.len() > 1 && part.bytes().all(|b| b == b'-'))
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() > 9 && line.bytes().all(|b| b == b'-')
}

fn columns(lines: &[&str], ruler: usize, floor: usize) -> Option<Ruled> {
    if !is_ruler(lines.get(ruler)?) {
        return None;
    }
    // The header stands just above, below a full rule if rows take several lines.
    let above = lines
        .get(floor..ruler)?
        .iter()
        .rev()
        .take(8)
        .take_while(|line| !line.trim().is_empty() && !is_rule(line))
        .count();
    let top = ruler - above;
    let multiline = top > floor && lines.get(top - 1).is_some_and(|line| is_rule(line));
    let body = lines.get(ruler + 1..)?;
    let length = if multiline {
        body.iter().position(|line| is_rule(line))? + 1
    } else {
        let closed = body.iter().take_while(|line| !line.trim().is_empty() && !is_ruler(line)).count();
        closed + usize::from(body.get(closed).is_some_and(|line| is_ruler(line)))
    };
    let first = if multiline { top - 1 } else { top };
    (length > 0 && above > 0).then_some(Ruled {
        kind: RuledKind::Columns { ruler: ruler - first, multiline },
        first,
        end: ruler + 1 + length,
    })
}

/// The rows of a table of columns: the line of each within the source, whether it is the header, its cells.
pub fn rows(source: &[String], ruler: usize, multiline: bool) -> Vec<(usize, bool, Vec<String>)> {
    let Some(starts) = source.get(ruler).map(|line| starts(line)) else { return Vec::new() };
    let mut rows: Vec<(usize, bool, Vec<String>)> = Vec::new();
    let mut fresh = true;
    for (nth, line) in source.iter().enumerate() {
        if nth == ruler || is_rule(line) || is_ruler(line) || line.trim().is_empty() {
            fresh = true;
            continue;
        }
        let cells = cut(line, &starts);
        match rows.last_mut() {
            Some((_, head, last)) if !fresh && (multiline || *head && nth < ruler) => {
                last.resize(last.len().max(cells.len()), String::new());
                for (cell, more) in last.iter_mut().zip(cells) {
                    cell.push(' ');
                    cell.push_str(&more);
                }
            }
            _ => rows.push((nth, nth < ruler, cells)),
        }
        fresh = false;
    }
    rows
}

fn starts(ruler: &str) -> Vec<usize> {
    let mut before = ' ';
    let mut starts = Vec::new();
    for (at, c) in ruler.chars().enumerate() {
        if c == '-' && before == ' ' {
            starts.push(at);
        }
        before = c;
    }
    starts
}

/// The cells of a line, as far as it goes: a short line has few, however many columns the ruler has.
fn cut(line: &str, starts: &[usize]) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let within = starts.partition_point(|start| *start < chars.len()).max(1);
    let start = |nth: usize| if nth == 0 { 0 } else { starts.get(nth).copied().unwrap_or(chars.len()) };
    let cell = |nth: usize| {
        let end = if nth + 1 < within { start(nth + 1) } else { chars.len() };
        chars.get(start(nth)..end).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    };
    (0..within).map(cell).collect()
}
