//! The one place where readers' events become blocks; it repairs what is left open, and draws all of it on the budget.

mod cells;
mod inline;

use crate::budget::Budget;
use crate::document::{Block, Document, Row, Style, Table, Text};
use crate::format::Format;
use cells::{Cell, Grid};

/// Deeper nesting than a person reads; beyond it, content counts as that of the enclosing block.
const DEPTH: usize = 64;
/// As many columns and rows as browsers let a cell reach over.
const SPAN: (usize, usize) = (1000, 65534);

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
    Table(Box<Grid>),
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
        let Some(Frame::Table(grid)) = self.stack.last_mut() else { return };
        let mut row = Row { line, head, cells: Vec::new() };
        for cell in cells {
            if !budget.spend(size_of::<Text>() + cell.len()) {
                return;
            }
            row.cells.push(Text::new(cell));
        }
        if budget.spend(size_of::<Row>()) {
            grid.push(row, budget);
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

    /// Rows that a blank line cut off go back to their table.
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
        matches!(self.stack.last(), Some(Frame::Table(grid)) if grid.cell.is_some() || grid.caption)
    }

    pub fn in_table(&self) -> bool {
        matches!(self.stack.last(), Some(Frame::Table(_)))
    }

    /// Whether text would land in a block that is already open.
    pub fn in_text(&self) -> bool {
        self.in_cell()
            || matches!(self.stack.last(), Some(Frame::Heading(_) | Frame::Paragraph(_) | Frame::Term(..)))
    }

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
            Open::Definition => {
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
            Open::Table => {
                let slot = self.reserve(Block::Table(Table::default()));
                self.stack.push(Frame::Table(Box::new(Grid::new(slot, line))));
            }
            Open::Caption | Open::Row | Open::Cell { .. } => {}
        }
    }

    fn open_in_table(&mut self, what: Open, line: usize) {
        let Some(at) = self.stack.iter().rposition(|frame| matches!(frame, Frame::Table(_))) else { return };
        while self.stack.len() > at + 1 {
            self.pop();
        }
        let budget = self.budget;
        let Some(Frame::Table(grid)) = self.stack.last_mut() else { return };
        match what {
            Open::Caption => grid.caption = true,
            Open::Row => {
                grid.end_row(budget);
                grid.row = budget.spend(size_of::<Row>()).then(|| Row { line, ..Row::default() });
            }
            Open::Cell { head, rows, columns } => {
                grid.end_cell(budget);
                if !budget.spend(size_of::<Text>()) {
                    return;
                }
                let row = grid.row.get_or_insert_with(|| Row { line, head: true, ..Row::default() });
                if row.cells.is_empty() {
                    row.head = head;
                    row.line = line;
                }
                row.head &= head;
                let (columns, rows) = (columns.clamp(1, SPAN.0), rows.clamp(1, SPAN.1));
                grid.cell = Some(Cell { text: Text::default(), rows, columns });
            }
            _ => {}
        }
    }

    pub fn close(&mut self, what: Open) {
        self.end_marks();
        match what {
            Open::Caption | Open::Row | Open::Cell { .. } => {
                if let Some(Frame::Table(grid)) = self.stack.last_mut() {
                    match what {
                        Open::Caption => grid.caption = false,
                        Open::Row => grid.end_row(self.budget),
                        _ => grid.end_cell(self.budget),
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
        let matches = |frame: &Frame| {
            matches!(
                (frame, what),
                (Frame::Heading(_), Open::Heading(_))
                    | (Frame::Paragraph(_), Open::Paragraph)
                    | (Frame::List { .. }, Open::List)
                    | (Frame::Item(_), Open::Item)
                    | (Frame::Term(..), Open::Term)
                    | (Frame::Definition(_), Open::Definition)
                    | (Frame::Table(_), Open::Table)
            )
        };
        let wall = |frame: &Frame| match what {
            Open::Table => false,
            Open::List => matches!(frame, Frame::Table(_)),
            _ => matches!(frame, Frame::Table(_) | Frame::List { .. }),
        };
        let Some(at) = self.stack.iter().rposition(|frame| matches(frame) || wall(frame)) else { return };
        if self.stack.get(at).is_some_and(matches) {
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
            Some(Frame::Table(mut grid)) => {
                grid.end_row(self.budget);
                if let Some(Block::Table(table)) = self.blocks.get_mut(grid.slot) {
                    *table = grid.table;
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
            Frame::Table(grid) => {
                let Grid { caption, cell, table, .. } = &mut **grid;
                if *caption { Some(&mut table.caption) } else { cell.as_mut().map(|cell| &mut cell.text) }
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
