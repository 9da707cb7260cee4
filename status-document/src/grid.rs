//! Grid tables, whose borders are made of `+`, `-` and `|`.

use crate::budget::Budget;
use crate::builder::{Inline, Open};

struct Grid<'a> {
    budget: &'a Budget,
    /// Where the columns' borders stand.
    borders: Vec<usize>,
    /// For each row its line, and for each column the text that fills it.
    rows: Vec<(usize, Vec<usize>)>,
    /// The lines of each cell, each ended.
    texts: Vec<String>,
    /// How many rows stand above the double line.
    head: usize,
}

/// No cell yet: the one above has ended.
const NONE: usize = usize::MAX;

/// Steps that it takes to see what a line holds in one column.
const LOOK: usize = 8;

/// Reads the lines of one table.
pub fn read<'a>(lines: &[&str], reader: &mut impl Inline<'a>, first: usize) {
    let budget = reader.builder().budget;
    budget.at(first);
    let Some(grid) = Grid::new(lines, budget) else { return };
    reader.builder().open(Open::Table, first);
    for (nth, (line, cells)) in grid.rows.iter().enumerate() {
        if budget.is_spent() {
            break;
        }
        let head = nth < grid.head;
        reader.builder().open(Open::Row, first + line);
        let mut left = None;
        for id in cells {
            reader.builder().open(Open::cell(head), first + line);
            // A cell over several columns says its text once; as a header it heads each of them.
            if left != Some(id) || head {
                text(grid.texts.get(*id).map_or("", String::as_str), reader);
            }
            left = Some(id);
        }
        reader.builder().close(Open::Row);
    }
    reader.builder().close(Open::Table);
}

/// Gives the lines of a cell to the reader; where an item or a paragraph begins, a line does.
pub fn text<'a>(text: &str, reader: &mut impl Inline<'a>) {
    for line in text.lines() {
        if line.is_empty() || ["- ", "* ", "| "].iter().any(|mark| line.starts_with(mark)) {
            reader.builder().line_break();
        }
        reader.inline(line.trim_start_matches(['-', '*', '|']).trim_start());
        reader.builder().text("\n");
    }
}

impl<'a> Grid<'a> {
    fn new(lines: &[&str], budget: &'a Budget) -> Option<Self> {
        let lines: Vec<Vec<char>> = lines.iter().map(|line| line.chars().collect()).collect();
        let marks = |line: &'_ [char]| -> Vec<usize> {
            line.iter().enumerate().filter(|(_, c)| **c == '+').map(|(at, _)| at).collect()
        };
        let mut borders: Vec<usize> =
            lines.iter().filter(|line| is_separator(line)).flat_map(|line| marks(line)).collect();
        borders.sort_unstable();
        borders.dedup();
        let columns = borders.len().checked_sub(1).filter(|columns| *columns > 0)?;
        let mut grid = Self { budget, borders, rows: Vec::new(), texts: Vec::new(), head: 0 };
        let mut current: Vec<usize> = Vec::new();
        let mut fresh = true;
        for (nth, line) in lines.iter().enumerate() {
            if !budget.spend(columns.saturating_mul(LOOK)) {
                return None;
            }
            if is_separator(line) && grid.separate(line, &mut current) {
                fresh = true;
                continue;
            }
            if fresh {
                current = grid.row(line, &current, nth)?;
                grid.rows.push((nth, current.clone()));
                fresh = false;
            }
            grid.text(line, &current);
        }
        Some(grid)
    }

    fn columns(&self) -> usize {
        self.borders.len() - 1
    }

    /// Ends the cells above a rule; whether the line has one.
    fn separate(&mut self, line: &[char], current: &mut [usize]) -> bool {
        let ruled: Vec<bool> = (0..self.columns()).map(|column| self.is_ruled(line, column)).collect();
        if ruled.iter().all(|ruled| *ruled) && line.contains(&'=') && self.head == 0 {
            self.head = self.rows.len();
        }
        for (id, _) in current.iter_mut().zip(&ruled).filter(|(_, ruled)| **ruled) {
            *id = NONE;
        }
        ruled.contains(&true)
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
    fn row(&mut self, line: &[char], above: &[usize], nth: usize) -> Option<Vec<usize>> {
        let columns = self.columns();
        if !self.budget.spend(columns * size_of::<(usize, String)>()) {
            return None;
        }
        let parts = line.iter().filter(|c| **c == '|').count();
        let aligned = parts != columns + 1;
        let mut cells = Vec::with_capacity(columns);
        for column in 0..columns {
            let going_on = above.get(column).copied().filter(|id| *id != NONE && nth > 0);
            let border = self.borders.get(column).and_then(|at| line.get(*at));
            let joined = aligned && column > 0 && !matches!(border, Some('|' | '+') | None);
            let id = match (going_on, joined, cells.last()) {
                (Some(id), _, _) => id,
                (None, true, Some(left)) => *left,
                _ => {
                    self.texts.push(String::new());
                    self.texts.len() - 1
                }
            };
            cells.push(id);
        }
        Some(cells)
    }

    fn text(&mut self, line: &[char], cells: &[usize]) {
        let at_border = |at: &usize| matches!(line.get(*at), Some('|' | '+'));
        let text: String = line.iter().collect();
        let parts: Vec<&str> = text.trim_matches('|').split('|').collect();
        // Wide characters shift the borders; then the bars count.
        if parts.len() == cells.len() && !self.borders.iter().all(at_border) {
            for (id, part) in cells.iter().zip(parts) {
                self.push(*id, part);
            }
            return;
        }
        let mut column = 0;
        while let Some(id) = cells.get(column) {
            let width = cells.iter().skip(column).take_while(|next| *next == id).count();
            let start = self.borders.get(column).copied().unwrap_or(0) + 1;
            let end = self.borders.get(column + width).copied().unwrap_or(line.len()).min(line.len());
            let part: String = line.get(start..end).unwrap_or_default().iter().collect();
            self.push(*id, &part);
            column += width;
        }
    }

    /// Adds a line to a cell; of blank ones one is enough, as a cell over many rows is read for each of them.
    fn push(&mut self, id: usize, line: &str) {
        if let Some(text) = self.texts.get_mut(id)
            && !(line.trim().is_empty() && (text.is_empty() || text.ends_with("\n\n")))
        {
            text.push_str(line.trim());
            text.push('\n');
        }
    }
}

/// A line with a rule somewhere in it: cells over several rows leave gaps in theirs.
fn is_separator(line: &[char]) -> bool {
    line.first() == Some(&'+') && line.get(1).is_some_and(|c| matches!(c, '-' | '='))
        || line.windows(3).any(|three| matches!(three, ['+', '-' | '=', '-' | '=']))
}
