//! A table under construction: its cells, and those that reach over several rows or columns.

use super::{COLUMNS, COPIES};
use crate::document::{Row, Table, Text};

/// A table under construction.
#[derive(Debug, Default)]
pub struct Grid {
    pub slot: usize,
    pub table: Table,
    pub caption: bool,
    pub row: Option<Row>,
    pub cell: Option<Cell>,
    /// What a cell above reaches down into a column, and for how many more rows.
    pub spans: Vec<(Text, usize)>,
}

#[derive(Debug, Default)]
pub struct Cell {
    pub text: Text,
    pub rows: usize,
    pub columns: usize,
}

impl Grid {
    /// Fills the columns that cells of the rows above reach into.
    pub fn fill(&mut self, copied: &mut usize) {
        let Some(row) = self.row.as_mut() else { return };
        while let Some((text, rows)) = self.spans.get_mut(row.cells.len()).filter(|(_, rows)| *rows > 0) {
            *rows -= 1;
            *copied += text.plain.len() + size_of::<Text>();
            row.cells.push(text.clone());
        }
        if *copied >= COPIES {
            self.spans.clear();
        }
    }

    pub fn end_cell(&mut self, copied: &mut usize) {
        self.caption = false;
        let Some(mut cell) = self.cell.take() else { return };
        cell.text.trim();
        self.fill(copied);
        let Some(row) = self.row.as_mut() else { return };
        for nth in 0..cell.columns {
            if row.cells.len() >= COLUMNS || *copied >= COPIES {
                break;
            }
            let at = row.cells.len();
            if cell.rows > 1 {
                self.spans.resize_with(self.spans.len().max(at + 1), Default::default);
                if let Some(span) = self.spans.get_mut(at) {
                    *span = (cell.text.clone(), cell.rows - 1);
                }
            }
            // A cell over several columns says its text once; as a header it heads each of them.
            let repeated = nth > 0 && !row.head;
            *copied += if nth > 0 { cell.text.plain.len() + size_of::<Text>() } else { 0 };
            row.cells.push(if repeated { Text::default() } else { cell.text.clone() });
        }
    }

    pub fn end_row(&mut self, copied: &mut usize) {
        self.end_cell(copied);
        self.fill(copied);
        if let Some(row) = self.row.take().filter(|row| !row.cells.is_empty()) {
            self.table.rows.push(row);
        }
    }
}
