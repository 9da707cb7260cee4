//! Comma-, semicolon- and tab-separated values.

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::Document;
use crate::format::Format;

/// Reads a file; the separator is the one its first line has most of.
pub fn read(text: &str, delimiter: Option<u8>, budget: &Budget) -> Document {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |byte: u8| first.bytes().filter(|b| *b == byte).count();
    let guess = [b',', b';', b'\t', b'|']
        .into_iter()
        .max_by_key(|byte| (count(*byte), *byte == b','))
        .unwrap_or(b',');
    let mut builder = Builder::new(budget);
    table(text, delimiter.unwrap_or(guess), 1, &mut builder);
    builder.finish(Format::Csv)
}

/// A table of separated values; which of its rows is a header is not said.
pub fn table(text: &str, delimiter: u8, line: usize, builder: &mut Builder<'_>) {
    builder.open(Open::Table, line);
    // A blank before a quote is common, and no part of the value.
    let text = text.replace(", \"", ",\"");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    while !builder.budget.is_spent() && reader.read_record(&mut record).is_ok_and(|more| more) {
        let at = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        builder.row(line + at.saturating_sub(1), false, &record);
    }
    builder.close(Open::Table);
}
