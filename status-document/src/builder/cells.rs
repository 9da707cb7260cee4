//! A table under construction: its cells, and those that reach over several rows or columns.

use crate::budget::Budget;
use crate::document::{Row, Table, Text};

/// A column that a row lacks is still looked at when the table is judged.
const ABSENT: usize = 16;

/// A table under construction.
#[derive(Debug, Default)]
pub struct Grid {
    pub slot: usize,
    pub table: Table,
    pub caption: bool,
    pub row: Option<Row>,
    pub cell: Option<Cell>,
    /// What a cell above reaches down into a column, and for how many more rows.
    spans: Vec<(Text, usize)>,
    cells: usize,
    width: usize,
}

#[derive(Debug, Default)]
pub struct Cell {
    pub text: Text,
    pub rows: usize,
    pub columns: usize,
}

/// What a cell takes with a copy of a text.
fn copy(text: &Text) -> usize {
    size_of::<Text>() + text.plain.len()
}

impl Grid {
    /// A table that begins in a line, and has its slot among the blocks.
    pub fn new(slot: usize, line: usize) -> Self {
        Self { slot, table: Table { line, ..Table::default() }, ..Self::default() }
    }

    /// Fills the columns that cells of the rows above reach into.
    fn fill(&mut self, budget: &Budget) {
        let Some(row) = self.row.as_mut() else { return };
        while let Some((text, rows)) = self.spans.get_mut(row.cells.len()).filter(|(_, rows)| *rows > 0)
            && budget.spend(copy(text))
        {
            *rows -= 1;
            row.cells.push(text.clone());
        }
    }

    pub fn end_cell(&mut self, budget: &Budget) {
        self.caption = false;
        let Some(mut cell) = self.cell.take() else { return };
        cell.text.trim();
        self.fill(budget);
        let Some(row) = self.row.as_mut() else { return };
        let at = row.cells.len();
        let end = at + cell.columns;
        if cell.rows > 1 && budget.spend(copy(&cell.text).saturating_mul(cell.columns)) {
            self.spans.resize_with(self.spans.len().max(end), Default::default);
            let below = self.spans.get_mut(at..end).unwrap_or_default();
            below.fill_with(|| (cell.text.clone(), cell.rows - 1));
        }
        // A cell over several columns says its text once; as a header it heads each of them.
        let repeated = if row.head && cell.columns > 1 { cell.text.clone() } else { Text::default() };
        row.cells.push(cell.text);
        if budget.spend(copy(&repeated).saturating_mul(cell.columns - 1)) {
            row.cells.resize(end, repeated);
        }
    }

    pub fn end_row(&mut self, budget: &Budget) {
        self.end_cell(budget);
        self.fill(budget);
        if let Some(row) = self.row.take().filter(|row| !row.cells.is_empty()) {
            self.push(row, budget);
        }
    }

    /// Adds a row; the columns that it lacks, or that those above it lack, cost time too.
    pub fn push(&mut self, mut row: Row, budget: &Budget) {
        let absent = |grid: &Self| grid.table.rows.len() * grid.width - grid.cells;
        let before = absent(self);
        row.cells.shrink_to_fit();
        self.width = self.width.max(row.cells.len());
        self.cells += row.cells.len();
        self.table.rows.push(row);
        let _ = budget.spend(absent(self).saturating_sub(before).saturating_mul(ABSENT));
    }
}
