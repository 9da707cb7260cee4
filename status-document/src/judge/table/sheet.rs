//! A table with its header apart, each cell read once for the numbers that it begins with.

use std::borrow::Cow;

use crate::document::{Row, Table, Text};
use crate::judge::number::{self, Lead, Sep};
use crate::judge::rule::{HALF, Share};
use crate::judge::{text, words};

/// Rows that a header has at most; what stands in further ones says nothing.
const HEAD: usize = 8;

pub struct Sheet<'a> {
    headers: Vec<String>,
    pub rows: Vec<SheetRow<'a>>,
    pub width: usize,
}

#[derive(Clone)]
pub struct SheetRow<'a> {
    pub line: usize,
    head: bool,
    pub cells: Vec<Cell<'a>>,
}

#[derive(Clone)]
pub struct Cell<'a> {
    pub text: &'a Text,
    /// The numbers that it begins with.
    pub lead: Option<Lead>,
}

const BLANK: &Text = &Text { plain: String::new(), marks: Vec::new(), links: Vec::new() };

/// What stands where a row is shorter than others.
const EMPTY: &Cell<'static> = &Cell { text: BLANK, lead: None };

impl<'a> SheetRow<'a> {
    fn new(row: &'a Row) -> Self {
        let cells = row.cells.iter().map(|text| Cell { text, lead: number::lead(&text.plain) });
        Self { line: row.line, head: row.head, cells: cells.collect() }
    }

    pub fn cell(&self, column: usize) -> &Cell<'a> {
        self.cells.get(column).unwrap_or(EMPTY)
    }

    /// Whether a row of several columns has text in the first only.
    pub fn is_alone(&self) -> bool {
        let mut others = self.cells.iter().skip(1);
        self.cells.len() > 1 && !self.cell(0).text.is_empty() && others.all(|cell| cell.text.is_empty())
    }

    fn has_numbers(&self) -> bool {
        self.cells.iter().any(|cell| cell.lead.is_some())
    }

    /// Whether a cell promises codes, each other one is as short, and the cells below are words that only programs write.
    fn promises_words(&self, below: &[Self]) -> bool {
        /// Words of a cell of a header.
        const WORDS: usize = 3;
        let promises = |cell: &Cell<'_>| words::is_code_header(&cell.text.plain);
        let short = |cell: &Cell<'_>| cell.text.plain.split_whitespace().nth(WORDS).is_none();
        let Some(at) = self.cells.iter().position(promises) else { return false };
        let names = Share::of(below, |row| text::is_name(&row.cell(at).text.plain));
        !text::is_name(&self.cell(at).text.plain) && self.cells.iter().all(short) && names.at_least(HALF)
    }

    fn begins_with_status(&self) -> bool {
        self.cell(0).lead.as_ref().is_some_and(Lead::is_http)
    }
}

impl<'a> Sheet<'a> {
    pub fn new(table: &'a Table) -> Self {
        let mut rows: Vec<SheetRow<'a>> = table.rows.iter().map(SheetRow::new).collect();
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let body = rows.split_off(head(&rows, width));
        let mut headers = vec![String::new(); width];
        for row in rows.iter().take(HEAD) {
            for (header, cell) in headers.iter_mut().zip(&row.cells) {
                if !header.contains(cell.text.plain.as_str()) {
                    header.push(' ');
                    header.push_str(&cell.text.plain);
                }
            }
        }
        Self { headers, rows: body, width }
    }

    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    pub fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", |header| header.trim())
    }

    /// The lists that stand side by side in the table, each as a table; most often one.
    pub fn lists(&self) -> Vec<Cow<'_, Self>> {
        let period = self.period();
        if period == self.width {
            return vec![Cow::Borrowed(self)];
        }
        (0..self.width).step_by(period).map(|start| Cow::Owned(self.part(start, period))).collect()
    }

    /// How many columns make one list.
    fn period(&self) -> usize {
        let named = || (0..self.width).all(|column| !self.header(column).is_empty());
        let repeats = |period: &usize| {
            self.width.is_multiple_of(*period)
                && (*period..self.width).all(|column| self.header(column) == self.header(column - period))
        };
        match named().then(|| (2..=self.width / 2).find(repeats)).flatten() {
            Some(period) => period,
            None if self.is_one_list_a_column() => 1,
            None => self.width.max(1),
        }
    }

    /// Whether every cell is `CODE Phrase`.
    fn is_one_list_a_column(&self) -> bool {
        let phrased = |lead: &Lead| lead.is_http() && lead.sep != Sep::End;
        let all = |test: &dyn Fn(&Cell<'_>) -> bool| {
            (0..self.width).all(|column| {
                let mut filled = self.column(column).peekable();
                filled.peek().is_some() && filled.all(test)
            })
        };
        let worded = all(&|cell| text::begins(&cell.text.plain));
        let lists = all(&|cell| cell.lead.as_ref().is_some_and(phrased)) || worded;
        let repeated = |row: &SheetRow<'_>| {
            let leads: Vec<&Lead> = row.cells.iter().filter_map(|cell| cell.lead.as_ref()).collect();
            leads.windows(2).any(|pair| matches!(pair, [left, right] if left.keys == right.keys))
        };
        lists && !self.rows.iter().any(repeated)
    }

    fn part(&self, start: usize, width: usize) -> Self {
        let headers = self.headers.iter().skip(start).take(width).cloned().collect();
        let rows = self.rows.iter().map(|row| SheetRow {
            cells: row.cells.iter().skip(start).take(width).cloned().collect(),
            ..*row
        });
        Self { headers, rows: rows.collect(), width }
    }

    /// The cells of a column that are not empty.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &Cell<'a>> {
        self.rows.iter().map(move |row| row.cell(column)).filter(|cell| !cell.text.is_empty())
    }
}

impl Clone for Sheet<'_> {
    fn clone(&self) -> Self {
        self.part(0, self.width)
    }
}

/// How many rows are the header.
fn head(rows: &[SheetRow<'_>], width: usize) -> usize {
    let mut head = rows.iter().take_while(|row| row.head && (row.cells.len() > 1 || width == 1)).count();
    if let [first, rest @ ..] = rows
        && head == 0
    {
        // The first row is a header if it has words where the others have numbers.
        let numbers = || rest.iter().any(SheetRow::has_numbers);
        head = usize::from(!first.has_numbers() && (numbers() || first.promises_words(rest)));
    }
    // A table without a header often begins with its first code in the header's place.
    let codes = rows.iter().take(head).rev().take_while(|row| row.begins_with_status()).count();
    head - codes
}
