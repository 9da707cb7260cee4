//! How blocks open and close within each other, whatever order a document has them in.

use super::cells::{OpenCell, TableBuilder};
use super::{Builder, DEPTH, Frame, Open};
use crate::document::{Block, Row, Table, Text};

/// As many columns and rows as browsers let a cell span.
const SPAN: (usize, usize) = (1000, 65534);

impl Frame {
    /// Whether this is what is opened or closed so.
    fn is(&self, what: Open) -> bool {
        matches!(
            (self, what),
            (Self::Heading(_), Open::Heading(_))
                | (Self::Paragraph(_), Open::Paragraph)
                | (Self::List { .. }, Open::List)
                | (Self::Item(_), Open::Item)
                | (Self::Term(..), Open::Term)
                | (Self::Definition(_), Open::Definition)
                | (Self::Table(_), Open::Table)
        )
    }

    /// Whether what is closed lies within this: an end tag ends nothing beyond its table or list.
    fn bounds(&self, what: Open) -> bool {
        match what {
            Open::Table => false,
            Open::List => matches!(self, Self::Table(_)),
            _ => matches!(self, Self::Table(_) | Self::List { .. }),
        }
    }
}

impl Builder<'_> {
    pub fn open(&mut self, what: Open, line: usize) {
        self.budget.at(line);
        self.end_marks();
        let within_cell = self.in_cell();
        match what {
            Open::Caption | Open::Row | Open::Cell { .. } => return self.open_in_table(what, line),
            Open::Table if self.stack.len() < DEPTH => {}
            _ if within_cell => return self.line_break(),
            _ => {}
        }
        if self.stack.len() >= DEPTH {
            self.beyond += 1;
            return;
        }
        if let Some(Frame::Paragraph(_) | Frame::Heading(_)) = self.stack.last() {
            self.pop();
        }
        self.enter(what, line);
    }

    /// Adds a block, or begins a list, where there is room for it.
    fn enter(&mut self, what: Open, line: usize) {
        match what {
            Open::Heading(level) => {
                let slot = self.reserve(Block::Heading { level, text: Text::default(), line });
                self.stack.push(Frame::Heading(slot));
            }
            Open::Paragraph => match self.stack.last() {
                Some(Frame::Item(_) | Frame::Definition(_) | Frame::Term(..)) => self.line_break(),
                _ => {
                    let slot = self.reserve(Block::Paragraph { text: Text::default(), line });
                    self.stack.push(Frame::Paragraph(slot));
                }
            },
            Open::List => {
                let depth = self.stack.iter().filter(|frame| matches!(frame, Frame::List { .. })).count();
                self.lists += 1;
                self.stack.push(Frame::List { id: self.lists, depth, term: None });
            }
            Open::Item => {
                self.close(Open::Item);
                let (list, depth) = self.list();
                let slot = self.reserve(Block::Item { list, depth, text: Text::default(), line });
                self.stack.push(Frame::Item(slot));
            }
            Open::Term => {
                self.leave_item();
                self.stack.push(Frame::Term(Text::default(), line));
            }
            Open::Definition => self.definition(line),
            Open::Table => {
                let slot = self.reserve(Block::Table(Table::default()));
                self.stack.push(Frame::Table(Box::new(TableBuilder::new(slot, line))));
            }
            Open::Caption | Open::Row | Open::Cell { .. } => {}
        }
    }

    /// What is said about the last term of the list; several definitions share it.
    fn definition(&mut self, line: usize) {
        self.leave_item();
        let (list, _) = self.list();
        let (term, line) = match self.stack.last() {
            Some(Frame::List { term: Some((term, line)), .. })
                if self.budget.spend(size_of::<Text>() + term.plain.len()) =>
            {
                (term.clone(), *line)
            }
            _ => (Text::default(), line),
        };
        let slot = self.reserve(Block::Definition { list, term, text: Text::default(), line });
        self.stack.push(Frame::Definition(slot));
    }

    fn open_in_table(&mut self, what: Open, line: usize) {
        let Some(at) = self.stack.iter().rposition(|frame| matches!(frame, Frame::Table(_))) else { return };
        while self.stack.len() > at + 1 {
            self.pop();
        }
        let budget = self.budget;
        let Some(Frame::Table(table)) = self.stack.last_mut() else { return };
        match what {
            Open::Caption => table.caption = true,
            Open::Row => {
                table.end_row(budget);
                table.row = budget.spend(size_of::<Row>()).then(|| Row { line, ..Row::default() });
            }
            Open::Cell { head, rows, columns } => {
                table.end_cell(budget);
                if !budget.spend(size_of::<Text>()) {
                    return;
                }
                let row = table.row.get_or_insert_with(|| Row { line, head: true, ..Row::default() });
                if row.cells.is_empty() {
                    row.head = head;
                    row.line = line;
                }
                row.head &= head;
                let (columns, rows) = (columns.clamp(1, SPAN.0), rows.clamp(1, SPAN.1));
                table.cell = Some(OpenCell { text: Text::default(), rows, columns });
            }
            _ => {}
        }
    }

    pub fn close(&mut self, what: Open) {
        self.end_marks();
        match what {
            Open::Caption | Open::Row | Open::Cell { .. } => {
                if let Some(Frame::Table(table)) = self.stack.last_mut() {
                    match what {
                        Open::Caption => table.caption = false,
                        Open::Row => table.end_row(self.budget),
                        _ => table.end_cell(self.budget),
                    }
                }
                return;
            }
            Open::Table => {}
            _ if self.in_cell() => return self.line_break(),
            _ if self.beyond > 0 => {
                self.beyond -= 1;
                return;
            }
            _ => {}
        }
        let Some(at) = self.stack.iter().rposition(|frame| frame.is(what) || frame.bounds(what)) else {
            return;
        };
        if self.stack.get(at).is_some_and(|frame| frame.is(what)) {
            while self.stack.len() > at {
                self.pop();
            }
        }
    }

    fn leave_item(&mut self) {
        self.close(Open::Term);
        self.close(Open::Definition);
    }

    /// The list an item belongs to; an item outside of any list starts one.
    fn list(&mut self) -> (usize, usize) {
        if let Some(Frame::List { id, depth, .. }) = self.stack.last() {
            return (*id, *depth);
        }
        self.lists += 1;
        self.stack.push(Frame::List { id: self.lists, depth: 0, term: None });
        (self.lists, 0)
    }
}
