//! Comma-, semicolon- and tab-separated values.

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::Document;
use crate::format::Format;

/// Reads a file; the separator is the one that its first line has most of.
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

/// A table of separated values; nothing says which of its rows is a header.
pub fn table(text: &str, delimiter: u8, line: usize, builder: &mut Builder<'_>) {
    builder.open(Open::Table, line);
    // A blank before a quote is common, and not part of the value.
    let separator = char::from(delimiter);
    let text = text.replace(&format!("{separator} \""), &format!("{separator}\""));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    while !builder.budget.is_spent() && reader.read_record(&mut record).is_ok_and(|more| more) {
        builder.row(line + begins(&record, &text), false, &record);
    }
    builder.close(Open::Table);
}

/// How many lines of the text stand before a record.
fn begins(record: &csv::StringRecord, text: &str) -> usize {
    let Some(position) = record.position() else { return 0 };
    let before = usize::try_from(position.line()).unwrap_or(1).saturating_sub(1);
    let rest = usize::try_from(position.byte()).ok().and_then(|byte| text.as_bytes().get(byte..));
    // Blank lines are passed over only after the position is taken.
    before + rest.map_or(0, |rest| rest.iter().take_while(|byte| **byte == b'\n').count())
}
