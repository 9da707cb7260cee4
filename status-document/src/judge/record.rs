//! Samples that each show one code as `Key: value` lines, under one heading each.

#[cfg(test)]
mod tests;

use super::{Finds, Outline, table};
use crate::document::{Block, Document, Row, Table, Text};

/// Lines of a sample; a longer one shows more than a code.
const LINES: usize = 8;

/// How many samples make a list.
const SAMPLES: usize = 3;

/// Keys that all samples have together; they would share more if they showed the same thing.
const KEYS: usize = 16;

/// Bytes of a key.
const KEY: usize = 23;

/// A sample as a row, and its place among the blocks.
type Sample = (usize, Row);

/// Judges the samples of a document as the rows of one table.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let Some((mut keys, samples)) = samples(document) else { return };
    let width = keys.len();
    keys.push("Description".to_owned());
    let head = Row { line: 0, head: true, cells: keys.iter().map(|key| Text::new(key)).collect() };
    let mut tables: Vec<(usize, Table)> = Vec::new();
    let mut last = None;
    for (at, mut row) in samples {
        // The heading of each sample names it; the one above is the list's.
        let section = outline.under(at).and_then(|heading| outline.above(heading));
        if tables.is_empty() || section != last {
            let rows = vec![head.clone()];
            tables.push((section.unwrap_or(at), Table { line: row.line, caption: Text::default(), rows }));
            last = section;
        }
        row.cells.resize(width, Text::default());
        row.cells.push(match document.blocks.get(at + 1) {
            Some(Block::Paragraph { text, .. }) => text.clone(),
            _ => Text::default(),
        });
        if let Some((_, table)) = tables.last_mut() {
            table.rows.push(row);
        }
    }
    for (section, table) in tables {
        let mut place = outline.place(section);
        if let Some(Block::Heading { text, .. }) = document.blocks.get(section) {
            (place.heading, place.name) = (Some(section), Some(text));
        }
        table::judge(&table, &place, finds);
    }
}

/// The keys of all samples, and each sample's values in their order.
fn samples(document: &Document) -> Option<(Vec<String>, Vec<Sample>)> {
    let mut keys: Vec<String> = Vec::new();
    let mut samples: Vec<Sample> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let Block::Code { text, line } = block else { continue };
        let Some(fields) = fields(text) else { continue };
        let mut row = Row { line: *line, head: false, cells: Vec::new() };
        for (key, value) in fields {
            let column = keys.iter().position(|known| *known == key).unwrap_or_else(|| {
                keys.push(key);
                keys.len() - 1
            });
            row.cells.resize(row.cells.len().max(column + 1), Text::default());
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = Text::new(value.trim_matches(['"', '\'']));
            }
        }
        if keys.len() > KEYS {
            return None;
        }
        samples.push((at, row));
    }
    (samples.len() >= SAMPLES).then_some((keys, samples))
}

/// The fields of a sample that has a code.
fn fields(text: &str) -> Option<Vec<(String, &str)>> {
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES + 1).collect();
    let fields = lines.iter().map(|line| {
        let (key, value) = line.split_once(':')?;
        let named = !key.is_empty()
            && key.len() <= KEY
            && key.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_'));
        (named && value.starts_with([' ', '\t'])).then(|| (key.trim().to_lowercase(), value.trim()))
    });
    let fields: Vec<(String, &str)> = fields.collect::<Option<_>>()?;
    let coded = fields.iter().any(|(key, value)| key.ends_with("code") && value.parse::<u16>().is_ok());
    (lines.len() <= LINES && fields.len() > 1 && coded).then_some(fields)
}
