//! Samples that each show one code as `Key: value` lines, under a heading a piece.

use super::{Finds, Outline, table};
use crate::document::{Block, Document, Row, Table, Text};

/// A sample has at most this many lines.
const LINES: usize = 8;
/// Samples of one list have at most this many keys between them.
const COLUMNS: usize = 16;

/// Judges the samples of a document as the rows of one table.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut columns: Vec<String> = Vec::new();
    let mut rows: Vec<(usize, Row)> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let Block::Code { text, line } = block else { continue };
        let Some(fields) = fields(text) else { continue };
        let mut row = Row { line: *line, head: false, cells: Vec::new() };
        for (key, value) in fields {
            let column = columns.iter().position(|known| *known == key).unwrap_or_else(|| {
                columns.push(key);
                columns.len() - 1
            });
            row.cells.resize(row.cells.len().max(column + 1), Text::default());
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = Text::new(value.trim_matches(['"', '\'']));
            }
        }
        // Samples that share nothing are no rows.
        if columns.len() > COLUMNS {
            return;
        }
        rows.push((at, row));
    }
    if rows.len() < 3 {
        return;
    }
    let width = columns.len();
    columns.push("Description".to_owned());
    let head = Row { line: 0, head: true, cells: columns.iter().map(|column| Text::new(column)).collect() };
    let mut sections: Vec<(usize, Table)> = Vec::new();
    let mut last = None;
    for (at, mut row) in rows {
        // The heading of each sample names it; the one above is the list's.
        let own = outline.under.get(at).copied().flatten();
        let section = own.and_then(|heading| outline.above.get(&heading).copied().flatten());
        if sections.is_empty() || section != last {
            sections.push((
                section.unwrap_or(at),
                Table { line: row.line, caption: Text::default(), rows: vec![head.clone()] },
            ));
            last = section;
        }
        row.cells.resize(width, Text::default());
        row.cells.push(match document.blocks.get(at + 1) {
            Some(Block::Paragraph { text, .. }) => text.clone(),
            _ => Text::default(),
        });
        if let Some((_, table)) = sections.last_mut() {
            table.rows.push(row);
        }
    }
    for (section, table) in sections {
        let mut place = outline.place(section);
        if let Some(Block::Heading { text, .. }) = document.blocks.get(section) {
            (place.heading, place.name) = (Some(section), Some(text));
        }
        table::judge(&table, &place, finds);
    }
}

/// The fields of a sample that has a code.
fn fields(text: &str) -> Option<Vec<(String, &str)>> {
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES + 1).collect();
    let fields: Option<Vec<(String, &str)>> = lines
        .iter()
        .map(|line| {
            let (key, value) = line.split_once(':')?;
            let named = !key.is_empty()
                && key.len() < 24
                && key.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_'));
            (named && value.starts_with([' ', '\t'])).then(|| (key.trim().to_lowercase(), value.trim()))
        })
        .collect();
    let coded = |fields: &Vec<(String, &str)>| {
        fields.iter().any(|(key, value)| key.ends_with("code") && value.parse::<u16>().is_ok())
    };
    fields.filter(|fields| lines.len() <= LINES && fields.len() > 1 && coded(fields))
}
