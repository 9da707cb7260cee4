//! Tables that the grammar of Markdown does not know.

use super::drawn::{self, Drawn, Kind};
use super::magic::Magic;
use super::pipes;
use super::{CELL, Reader};
use crate::builder::Open;
use crate::grid;

impl Reader<'_> {
    pub fn drawn(&mut self, table: &Drawn, source: &[String]) {
        let first = table.first + 1;
        let Kind::Columns { ruler, multiline } = table.kind else {
            let lines: Vec<&str> = source.iter().map(|line| line.trim()).collect();
            let mut builder = std::mem::take(&mut self.builder);
            grid::read(&lines, &mut builder, first, &mut |builder, text| {
                std::mem::swap(builder, &mut self.builder);
                self.inlines(text, 0);
                std::mem::swap(builder, &mut self.builder);
            });
            self.builder = builder;
            return;
        };
        self.builder.open(Open::Table, first);
        for (line, head, cells) in drawn::rows(source, ruler, multiline) {
            self.builder.open(Open::Row, first + line);
            for cell in cells {
                self.builder.open(Open::Cell { head, rows: 1, columns: 1 }, first + line);
                self.inlines(&cell, 0);
                self.builder.close(CELL);
            }
            self.builder.close(Open::Row);
        }
        self.builder.close(Open::Table);
    }

    pub fn magic(&mut self, magic: &Magic) {
        match magic {
            Magic::Heading { line, text } => {
                self.builder.open(Open::Heading(2), *line);
                self.inlines(text, 0);
                self.builder.close(Open::Heading(2));
            }
            Magic::Table { line, rows } => {
                self.builder.open(Open::Table, *line);
                for row in rows {
                    self.builder.open(Open::Row, row.line);
                    for cell in &row.cells {
                        self.builder.open(Open::Cell { head: row.head, rows: 1, columns: 1 }, row.line);
                        self.inlines(cell, 0);
                        self.builder.close(CELL);
                    }
                    self.builder.close(Open::Row);
                }
                self.builder.close(Open::Table);
            }
        }
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
                self.builder
                    .open(Open::Cell { head: row.head, rows: 1, columns: 1 }, self.lines.line(at + row.at));
                self.inlines(cell, at + row.at);
                self.builder.close(CELL);
            }
            self.builder.close(Open::Row);
        }
        self.builder.close(Open::Table);
        if continues {
            self.builder.join_tables();
        }
    }
}
