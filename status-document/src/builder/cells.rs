//! A table under construction: its cells, and those that reach over several rows or columns.

use crate::budget::Budget;
use crate::document::{Row, Table, Text};

/// Steps that a column takes if a row lacks it.
const ABSENT: usize = 16;

/// A table under construction.
#[derive(Debug, Default)]
pub struct TableBuilder {
    pub slot: usize,
    pub built: Table,
    pub caption: bool,
    pub row: Option<Row>,
    pub cell: Option<OpenCell>,
    /// What a cell above reaches down into a column, and for how many more rows.
    spans: Vec<(Text, usize)>,
    cells: usize,
    width: usize,
}

#[derive(Debug, Default)]
pub struct OpenCell {
    pub text: Text,
    pub rows: usize,
    pub columns: usize,
}

/// What a cell takes with a copy of a text.
fn copy(text: &Text) -> usize {
    size_of::<Text>() + text.plain.len()
}

impl TableBuilder {
    /// A table that begins on a line, and has its slot among the blocks.
    pub fn new(slot: usize, line: usize) -> Self {
        Self { slot, built: Table { line, ..Table::default() }, ..Self::default() }
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

    /// Adds a row, and pays for what it adds to the judging of the table.
    pub fn push(&mut self, mut row: Row, budget: &Budget) {
        let before = self.judging();
        row.cells.shrink_to_fit();
        self.width = self.width.max(row.cells.len());
        self.cells += row.cells.len();
        self.built.rows.push(row);
        let _ = budget.spend(self.judging().saturating_sub(before));
    }

    /// Steps that it takes to judge the table: each cell is compared with those next to it, and a column that a row lacks
    /// is looked at too.
    fn judging(&self) -> usize {
        let absent = self.built.rows.len().saturating_mul(self.width) - self.cells;
        self.cells.saturating_mul(self.width).saturating_add(absent.saturating_mul(ABSENT))
    }
}
