//! The one place where readers' events become blocks; it repairs what is left open, and pays for all of it from the budget.

mod cells;
mod inline;
mod nesting;

use crate::budget::Budget;
use crate::document::{Block, Document, Row, Style, Table, Text};
use crate::format::Format;
use cells::TableBuilder;

/// Deeper nesting than a person can read; beyond it, content counts as that of the enclosing block.
const DEPTH: usize = 64;

/// What a reader opens and closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    Heading(u8),
    Paragraph,
    List,
    Item,
    Term,
    Definition,
    Table,
    Caption,
    Row,
    Cell { head: bool, rows: usize, columns: usize },
}

impl Open {
    /// A cell of one row and one column, as any cell is closed.
    pub const CELL: Self = Self::cell(false);

    pub const fn cell(head: bool) -> Self {
        Self::Cell { head, rows: 1, columns: 1 }
    }
}

#[derive(Debug)]
enum Frame {
    Heading(usize),
    Paragraph(usize),
    List { id: usize, depth: usize, term: Option<(Text, usize)> },
    Item(usize),
    Term(Text, usize),
    Definition(usize),
    Table(Box<TableBuilder>),
}

#[derive(Debug)]
pub struct Builder<'a> {
    pub budget: &'a Budget,
    blocks: Vec<Block>,
    stack: Vec<Frame>,
    /// Opens that were not followed because of `DEPTH`.
    beyond: usize,
    lists: usize,
    marks: Vec<(Style, usize)>,
    link: Option<(String, usize)>,
    /// Where raised text began.
    raised: Option<usize>,
    /// Where two stars stand that the grammar took for text.
    starred: Option<usize>,
}

impl<'a> Builder<'a> {
    pub fn new(budget: &'a Budget) -> Self {
        Self {
            budget,
            blocks: Vec::new(),
            stack: Vec::new(),
            beyond: 0,
            lists: 0,
            marks: Vec::new(),
            link: None,
            raised: None,
            starred: None,
        }
    }

    pub fn finish(mut self, format: Format) -> Document {
        self.close_all();
        self.blocks.retain(|block| match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => !text.is_empty(),
            _ => true,
        });
        Document { format, blocks: self.blocks, ..Document::default() }
    }

    /// A row of the table that is open, from a reader whose cells have no markup.
    pub fn row<'t>(&mut self, line: usize, head: bool, cells: impl IntoIterator<Item = &'t str>) {
        let budget = self.budget;
        budget.at(line);
        let Some(Frame::Table(table)) = self.stack.last_mut() else { return };
        let mut row = Row { line, head, cells: Vec::new() };
        for cell in cells {
            if !budget.spend(size_of::<Text>() + cell.len()) {
                return;
            }
            row.cells.push(Text::new(cell));
        }
        if budget.spend(size_of::<Row>()) {
            table.push(row, budget);
        }
    }

    pub fn code_block(&mut self, text: &str, line: usize) {
        if self.in_cell() {
            self.text(text);
        } else if self.budget.spend(size_of::<Block>() + text.len()) {
            self.blocks.push(Block::Code { text: text.to_owned(), line });
        }
    }

    /// Text that stands in no block starts a paragraph.
    pub fn stray(&mut self, line: usize) {
        if !matches!(self.stack.last(), Some(Frame::Item(_) | Frame::Definition(_))) {
            self.open(Open::Paragraph, line);
        }
    }

    /// Where a paragraph ends, a new line begins in whatever holds it.
    pub fn end_paragraph(&mut self) {
        if matches!(self.stack.last(), Some(Frame::Paragraph(_))) {
            self.pop();
        } else {
            self.line_break();
        }
    }

    /// Ends every block that is open.
    pub fn close_all(&mut self) {
        while !self.stack.is_empty() {
            self.pop();
        }
        self.beyond = 0;
    }

    /// Gives rows that a blank line cut off back to their table.
    pub fn join_tables(&mut self) {
        if let [.., Block::Table(table), Block::Table(rest)] = self.blocks.as_mut_slice() {
            table.rows.append(&mut rest.rows);
            self.blocks.pop();
        }
    }

    /// Whether the last finished block is a table that rows may be added to.
    pub fn last_table(&mut self) -> Option<&mut Table> {
        match (self.stack.is_empty(), self.blocks.last_mut()) {
            (true, Some(Block::Table(table))) => Some(table),
            _ => None,
        }
    }

    pub fn in_cell(&self) -> bool {
        matches!(self.stack.last(), Some(Frame::Table(table)) if table.cell.is_some() || table.caption)
    }

    pub fn in_table(&self) -> bool {
        matches!(self.stack.last(), Some(Frame::Table(_)))
    }

    /// Whether text would land in a block that is already open.
    pub fn in_text(&self) -> bool {
        self.in_cell()
            || matches!(self.stack.last(), Some(Frame::Heading(_) | Frame::Paragraph(_) | Frame::Term(..)))
    }

    /// Where a new block stands; nowhere once the budget is spent.
    fn reserve(&mut self, block: Block) -> usize {
        if self.budget.spend(size_of::<Block>()) {
            self.blocks.push(block);
            self.blocks.len() - 1
        } else {
            usize::MAX
        }
    }

    fn pop(&mut self) {
        self.end_marks();
        match self.stack.pop() {
            Some(Frame::Table(mut table)) => {
                table.end_row(self.budget);
                if let Some(Block::Table(slot)) = self.blocks.get_mut(table.slot) {
                    *slot = table.built;
                }
            }
            Some(Frame::Term(mut term, line)) => {
                term.trim();
                if let Some(Frame::List { term: slot, .. }) = self.stack.last_mut() {
                    *slot = Some((term, line));
                }
            }
            Some(
                Frame::Heading(slot) | Frame::Paragraph(slot) | Frame::Item(slot) | Frame::Definition(slot),
            ) => {
                if let Some(text) = self.blocks.get_mut(slot).and_then(text_of) {
                    text.trim();
                }
            }
            Some(Frame::List { .. }) | None => {}
        }
    }

    /// Where text goes now.
    fn sink(&mut self) -> Option<&mut Text> {
        match self.stack.last_mut()? {
            Frame::Heading(slot) | Frame::Paragraph(slot) | Frame::Item(slot) | Frame::Definition(slot) => {
                self.blocks.get_mut(*slot).and_then(text_of)
            }
            Frame::Term(text, _) => Some(text),
            Frame::List { .. } => None,
            Frame::Table(table) => {
                let TableBuilder { caption, cell, built, .. } = &mut **table;
                if *caption { Some(&mut built.caption) } else { cell.as_mut().map(|cell| &mut cell.text) }
            }
        }
    }
}

/// A reader whose texts have markup within them.
pub trait Inline<'a> {
    fn builder(&mut self) -> &mut Builder<'a>;

    /// Gives a text to the builder, marked and linked.
    fn inline(&mut self, text: &str);

    /// A row of the table that is open.
    fn row(&mut self, line: usize, head: bool, cells: impl IntoIterator<Item: AsRef<str>>) {
        self.builder().open(Open::Row, line);
        for cell in cells {
            if self.builder().budget.is_spent() {
                return;
            }
            self.builder().open(Open::cell(head), line);
            self.inline(cell.as_ref());
            self.builder().close(Open::CELL);
        }
        self.builder().close(Open::Row);
    }
}

fn text_of(block: &mut Block) -> Option<&mut Text> {
    match block {
        Block::Heading { text, .. }
        | Block::Paragraph { text, .. }
        | Block::Item { text, .. }
        | Block::Definition { text, .. } => Some(text),
        Block::Table(_) | Block::Code { .. } => None,
    }
}
