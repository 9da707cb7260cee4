//! What the fuzz targets call: `diff` and `update` on texts, with the laws that they keep.

use std::path::Path;

use status_document::{judge, read};

use crate::change;
use crate::draft::{Draft, named, of_spec};
use crate::edit::{How, revise};
use crate::input::spec;

/// Compares two documents of one format: a document with itself shows nothing, and what shows something does so the
/// other way round too.
pub fn diff(name: Option<&str>, old: &[u8], new: &[u8]) {
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
/// document is brought in again.
pub fn update(text: &str, name: Option<&str>, page: &[u8], prune: bool) {
    // Another spec would be read from the disk.
    if text.contains("extends") {
        return;
    }
    let Some(updated) = updated(text, name, page, prune) else { return };
    let again = self::updated(&updated, name, page, prune);
    assert_eq!(again.as_deref(), Some(updated.as_str()), "a second update changes\n{text}");
}

fn updated(text: &str, name: Option<&str>, page: &[u8], prune: bool) -> Option<String> {
    let spec = spec::read("acme.yaml".to_owned(), text.to_owned(), Path::new(""));
    let table = spec.table().ok()?;
    let document = read(page, name).ok()?;
    let lists = judge(&document);
    let chosen = of_spec(&lists, table, &[]).ok()?;
    let draft = Draft::of_spec(chosen.sections.iter().copied(), table).ok()?;
    let remember = chosen.is_contested.then_some(chosen.labels.as_slice());
    let how = How { date: document.updated.as_deref(), prune, remember, ..How::default() };
    let revision = revise(&spec, table, &draft, &how).ok()?;
    // In another document nobody knows which list is the spec's.
    change::lacking(table, &revision.changes).is_none().then_some(revision.text)
}
