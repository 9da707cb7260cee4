//! Tables that the grammar of Markdown does not know.

use super::bars::Bars;
use super::magic::Magic;
use super::ruled::{self, Ruled, RuledKind};
use super::{Reader, pipes};
use crate::builder::{Inline, Open};
use crate::grid;

impl Reader<'_> {
    pub fn ruled(&mut self, table: &Ruled, source: &[String]) {
        let first = table.first + 1;
        let RuledKind::Columns { ruler, multiline } = table.kind else {
            let lines: Vec<&str> = source.iter().map(|line| line.trim()).collect();
            return grid::read(&lines, self, first);
        };
        self.builder.open(Open::Table, first);
        for (line, head, cells) in ruled::rows(source, ruler, multiline) {
            self.row(first + line, head, cells);
        }
        self.builder.close(Open::Table);
    }

    pub fn magic(&mut self, magic: &Magic) {
        match magic {
            Magic::Heading { line, text } => {
                self.builder.open(Open::Heading(2), *line);
                self.inline(text);
                self.builder.close(Open::Heading(2));
            }
            Magic::Table { line, rows } => {
                self.builder.open(Open::Table, *line);
                for row in rows {
                    self.row(row.line, row.head, row.cells());
                }
                self.builder.close(Open::Table);
            }
        }
    }

    pub fn bars(&mut self, table: &Bars) {
        self.builder.open(Open::Table, table.line);
        for row in &table.rows {
            self.builder.open(Open::Row, row.line);
            for cell in &row.cells {
                self.builder.open(Open::cell(row.head), row.line);
                grid::text(cell, self);
                self.builder.close(Open::CELL);
            }
            self.builder.close(Open::Row);
        }
        self.builder.close(Open::Table);
    }

    pub fn pipe_table(&mut self, source: &str, at: usize) {
        let rows = pipes::rows(source);
        let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let continues = !rows.iter().any(|row| row.head)
            && self
                .builder
                .last_table()
                .is_some_and(|table| table.rows.last().is_some_and(|r| r.cells.len() == columns));
        let line = self.lines.line(at);
        self.builder.open(Open::Table, line);
        for row in &rows {
            self.builder.open(Open::Row, self.lines.line(at + row.at));
            for cell in &row.cells {
                self.builder.open(Open::cell(row.head), self.lines.line(at + row.at));
                self.inlines(cell, at + row.at);
                self.builder.close(Open::CELL);
            }
            self.builder.close(Open::Row);
        }
        self.builder.close(Open::Table);
        if continues {
            self.builder.join_tables();
        }
    }
}
