//! Tables drawn with `+`, `-` and `|`.

use crate::builder::{Builder, Open};

/// Bytes that cells over several rows may copy.
const COPIES: usize = 1 << 20;

struct Grid {
    /// Where the columns' borders stand.
    borders: Vec<usize>,
    /// For each row its line, and for each column the text that fills it.
    rows: Vec<(usize, Vec<usize>)>,
    texts: Vec<Vec<String>>,
    /// How many rows stand above the double line.
    head: usize,
}

/// Reads the lines of one table.
pub fn read(lines: &[&str], builder: &mut Builder, first: usize, inline: &mut dyn FnMut(&mut Builder, &str)) {
    let Some(grid) = Grid::new(lines) else { return };
    builder.open(Open::Table, first);
    let mut copied = 0;
    let mut seen = vec![false; grid.texts.len()];
    for (nth, (line, cells)) in grid.rows.iter().enumerate() {
        let head = nth < grid.head;
        builder.open(Open::Row, first + line);
        for (column, id) in cells.iter().enumerate() {
            builder.open(Open::Cell { head, rows: 1, columns: 1 }, first + line);
            let text = grid.texts.get(*id).map(Vec::as_slice).unwrap_or_default();
            let repeated = column > 0 && cells.get(column - 1) == Some(id) && !head;
            let known = seen.get(*id).copied().unwrap_or(true);
            copied += if known { text.iter().map(String::len).sum::<usize>() + 1 } else { 0 };
            if repeated || known && copied > COPIES {
                continue;
            }
            if let Some(seen) = seen.get_mut(*id) {
                *seen = true;
            }
            for line in text {
                if line.is_empty()
                    || line.starts_with("- ")
                    || line.starts_with("* ")
                    || line.starts_with("| ")
                {
                    builder.line_break();
                }
                inline(builder, line.trim_start_matches(['-', '*', '|']).trim_start());
                builder.text("\n");
            }
        }
        builder.close(Open::Row);
    }
    builder.close(Open::Table);
}

impl Grid {
    fn new(lines: &[&str]) -> Option<Self> {
        let lines: Vec<Vec<char>> = lines.iter().map(|line| line.chars().collect()).collect();
        let mut borders: Vec<usize> = Vec::new();
        for line in lines.iter().filter(|line| is_separator(line)) {
            borders.extend(line.iter().enumerate().filter(|(_, c)| **c == '+').map(|(at, _)| at));
            borders.sort_unstable();
            borders.dedup();
        }
        let columns = borders.len().checked_sub(1).filter(|columns| (1..=256).contains(columns))?;
        let mut grid = Self { borders, rows: Vec::new(), texts: Vec::new(), head: 0 };
        let mut current: Vec<usize> = Vec::new();
        let mut fresh = true;
        for (nth, line) in lines.iter().enumerate() {
            let ruled: Vec<bool> = (0..columns).map(|column| grid.is_ruled(line, column)).collect();
            if ruled.iter().any(|ruled| *ruled) && is_separator(line) {
                if ruled.iter().all(|ruled| *ruled) && line.contains(&'=') && grid.head == 0 {
                    grid.head = grid.rows.len();
                }
                for (column, ruled) in ruled.iter().enumerate() {
                    if *ruled && let Some(id) = current.get_mut(column) {
                        *id = usize::MAX;
                    }
                }
                fresh = true;
                continue;
            }
            if fresh {
                current = grid.row(line, &current, columns, nth);
                grid.rows.push((nth, current.clone()));
                fresh = false;
            }
            grid.text(line, &current);
        }
        Some(grid)
    }

    fn is_ruled(&self, line: &[char], column: usize) -> bool {
        let (Some(start), Some(end)) = (self.borders.get(column), self.borders.get(column + 1)) else {
            return false;
        };
        line.get(start + 1..*end).is_some_and(|between| {
            !between.is_empty() && between.iter().all(|c| matches!(c, '-' | '=' | '+'))
        })
    }

    /// The cells of a new row: those that go on from above keep their text, a missing border joins columns.
    fn row(&mut self, line: &[char], above: &[usize], columns: usize, nth: usize) -> Vec<usize> {
        let parts = line.iter().filter(|c| **c == '|').count();
        let aligned = parts != columns + 1;
        let mut cells = Vec::with_capacity(columns);
        for column in 0..columns {
            let going_on = above.get(column).copied().filter(|id| *id != usize::MAX && nth > 0);
            let border = self.borders.get(column).and_then(|at| line.get(*at));
            let joined = aligned && column > 0 && !matches!(border, Some('|' | '+') | None);
            let id = match (going_on, joined, cells.last()) {
                (Some(id), _, _) => id,
                (None, true, Some(left)) => *left,
                _ => {
                    self.texts.push(Vec::new());
                    self.texts.len() - 1
                }
            };
            cells.push(id);
        }
        cells
    }

    fn text(&mut self, line: &[char], cells: &[usize]) {
        let at_border = |at: &usize| matches!(line.get(*at), Some('|' | '+'));
        let text: String = line.iter().collect();
        let parts: Vec<&str> = text.trim_matches('|').split('|').collect();
        // Wide characters shift the borders; then the bars count.
        if parts.len() == cells.len() && !self.borders.iter().all(at_border) {
            for (id, part) in cells.iter().zip(parts) {
                if let Some(text) = self.texts.get_mut(*id) {
                    text.push(part.trim().to_owned());
                }
            }
            return;
        }
        let mut column = 0;
        while let Some(id) = cells.get(column) {
            let width = cells.iter().skip(column).take_while(|next| *next == id).count();
            let start = self.borders.get(column).copied().unwrap_or(0) + 1;
            let end = self.borders.get(column + width).copied().unwrap_or(line.len()).min(line.len());
            let part: String = line.get(start..end).unwrap_or_default().iter().collect();
            if let Some(text) = self.texts.get_mut(*id) {
                text.push(part.trim().to_owned());
            }
            column += width;
        }
    }
}

/// A line with a rule somewhere in it: cells over several rows leave gaps in theirs.
fn is_separator(line: &[char]) -> bool {
    line.first() == Some(&'+') && line.get(1).is_some_and(|c| matches!(c, '-' | '='))
        || line.windows(3).any(|three| matches!(three, ['+', '-' | '=', '-' | '=']))
}
