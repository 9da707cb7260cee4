//! What the fuzz targets call, each on the bytes that the fuzzer made: the readers, and the laws that they keep.
//!
//! They stand here, and not in the targets, so that the tests can replay the corpora without a fuzzer.

use std::io::ErrorKind;
use std::path::Path;
use std::str::from_utf8;

use status_codegen::{Options, read_text, source};
use status_document::{Block, Text, judge, read};

use crate::change;
use crate::draft::{Draft, named, of_spec};
use crate::edit::{How, revise};
use crate::input;

/// Any text is a spec, of which source can be written that parses, or a list of problems.
pub fn spec(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    let checked = read_text("fuzz.yaml", text, |_| Err(ErrorKind::NotFound.into()));
    assert!(checked.problems().iter().all(|problem| !problem.to_string().is_empty()));
    if let Ok(table) = checked.into_table() {
        source(&table, &Options::new("Fuzz")).expect("source that parses");
    }
}

/// Any bytes are a document or an error, and what is found in a document lies within it. The first line is the document's
/// name, which tells its format.
pub fn document(data: &[u8]) {
    let (name, bytes) = first_line(data);
    let document = match read(bytes, name) {
        Ok(document) => document,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    for block in &document.blocks {
        assert!((1..=lines).contains(&block.line()), "a block in line {} of {lines}", block.line());
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Item { text, .. } => {
                marked(text)
            }
            Block::Definition { term, text, .. } => [term, text].into_iter().for_each(marked),
            Block::Table(table) => {
                marked(&table.caption);
                for row in &table.rows {
                    assert!((1..=lines).contains(&row.line), "a row in line {} of {lines}", row.line);
                    row.cells.iter().for_each(marked);
                }
            }
            Block::Code { .. } => {}
        }
    }
    for section in judge(&document).sections {
        assert!(section.codes.iter().all(|entry| entry.line <= lines), "a code beyond the end");
    }
}

/// Marks and links are stretches of their text.
fn marked(text: &Text) {
    for mark in &text.marks {
        assert!(text.plain.get(mark.start..mark.end).is_some(), "{mark:?} of {:?}", text.plain);
    }
    for link in &text.links {
        assert!(text.plain.get(link.start..link.end).is_some(), "{link:?} of {:?}", text.plain);
    }
}

/// Compares two documents of one format: a document with itself shows nothing, and what shows something does so the
/// other way round too. The first line is the documents' name; a line `=====` divides them.
pub fn diff(data: &[u8]) {
    let (name, rest) = first_line(data);
    let (old, new) = halves(rest).unwrap_or((rest, &[]));
    let (Some(old), Some(new)) = (drafts(name, old), drafts(name, new)) else { return };
    assert!(change::documents(&old, &old).is_empty(), "a document differs from itself");
    let (forth, back) = (change::documents(&old, &new), change::documents(&new, &old));
    assert_eq!(forth.is_empty(), back.is_empty(), "{forth:?}\n{back:?}");
    for change in &forth {
        assert!(!change::line(change).is_empty());
        assert_eq!(&change.clone().swapped().swapped().view().kind, &change.view().kind);
    }
}

fn drafts(name: Option<&str>, bytes: &[u8]) -> Option<Vec<Draft>> {
    let lists = judge(&read(bytes, name).ok()?);
    let chosen = named(&lists, &[], None).ok()?;
    Some(chosen.sections.into_iter().map(|section| Draft::new([section])).collect())
}

/// Brings a document into a spec: what comes out is a spec that says what the document says, and stays as it is when the
/// document is brought in again. The first line is the document's name; a line `=====` divides the spec from it.
pub fn update(data: &[u8]) {
    let (name, rest) = first_line(data);
    let Some((Ok(text), page)) = halves(rest).map(|(spec, page)| (from_utf8(spec), page)) else { return };
    // Another spec would be read from the disk.
    if text.contains("extends") {
        return;
    }
    let prune = data.len().is_multiple_of(2);
    let Some(updated) = updated(text, name, page, prune) else { return };
    let again = self::updated(&updated, name, page, prune);
    assert_eq!(again.as_deref(), Some(updated.as_str()), "a second update changes\n{text}");
}

fn updated(text: &str, name: Option<&str>, page: &[u8], prune: bool) -> Option<String> {
    let spec = input::spec::read("acme.yaml".to_owned(), text.to_owned(), Path::new(""));
    let table = spec.table().ok()?;
    let document = read(page, name).ok()?;
    let lists = judge(&document);
    let chosen = of_spec(&lists, table, &[]).ok()?;
    let draft = Draft::of_spec(chosen.sections.iter().copied(), table).ok()?;
    let labels = chosen.labels(table.code_type);
    let remember = chosen.is_contested.then_some(labels.as_slice());
    let how = How { date: document.updated.as_deref(), prune, remember, ..How::default() };
    let revision = revise(&spec, table, &draft, &how).ok()?;
    // In another document nobody knows which list is the spec's.
    change::lacking(table, &revision.changes).is_none().then_some(revision.text)
}

/// The first line, where it can be a name, and what follows it.
fn first_line(data: &[u8]) -> (Option<&str>, &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (name, rest) = data.split_at(end);
    (from_utf8(name).ok().filter(|name| !name.is_empty()), rest.strip_prefix(b"\n").unwrap_or(rest))
}

/// What stands in front of the line `=====`, and what behind it.
fn halves(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let divider = b"\n=====\n";
    let at = text.windows(divider.len()).position(|window| window == divider)?;
    Some((&text[..at], &text[at + divider.len()..]))
}
