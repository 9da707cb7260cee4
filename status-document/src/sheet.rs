//! Comma-, semicolon- and tab-separated values.

use crate::builder::Builder;
use crate::document::{Document, Row, Table, Text};

/// Reads a file; the separator is the one its first line has most of.
pub fn read(text: &str, delimiter: Option<u8>) -> Document {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |byte: u8| first.bytes().filter(|b| *b == byte).count();
    let guess = [b',', b';', b'\t', b'|']
        .into_iter()
        .max_by_key(|byte| (count(*byte), *byte == b','))
        .unwrap_or(b',');
    let mut builder = Builder::default();
    builder.table(table(text, delimiter.unwrap_or(guess), 1));
    builder.finish("csv")
}

/// Rows of separated values; which of them is a header is not said.
pub fn table(text: &str, delimiter: u8, line: usize) -> Table {
    let mut table = Table { line, ..Table::default() };
    // A blank before a quote is common, and no part of the value.
    let text = text.replace(", \"", ",\"");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    for record in reader.records().map_while(Result::ok) {
        let at = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        let cells = record.iter().take(256).map(Text::new).collect();
        table.rows.push(Row { line: line + at.saturating_sub(1), head: false, cells });
    }
    table
}
