//! A spec, a page, and what `update` must make of the spec.

use super::unattended::changes;
use crate::run::{folder, read};

/// A page with one table; `head` names its columns.
pub(crate) fn table(head: &str, rows: &[&str]) -> String {
    let columns = head.split('|').count();
    let rows: String = rows.iter().map(|row| format!("| {row} |\n")).collect();
    format!("# Status codes\n\n| {head} |\n|{}\n{rows}", "---|".repeat(columns))
}

/// Expects `update` to name these changes and to make this of the spec, and then nothing to be left.
#[track_caller]
pub(crate) fn expect(spec: &str, page: &str, expected: &[&str], new: &str) {
    expect_among(&[("acme.yaml", spec), ("page.md", page)], expected, new);
}

/// The same where the spec extends another one.
#[track_caller]
pub(crate) fn expect_among(files: &[(&str, &str)], expected: &[&str], new: &str) {
    assert_eq!(written(files, "", new), expected);
}

/// Expects `update` to make this of the spec, whatever it names.
#[track_caller]
pub(crate) fn expect_by(flags: &str, spec: &str, page: &str, new: &str) {
    written(&[("acme.yaml", spec), ("page.md", page)], flags, new);
}

#[track_caller]
fn written(files: &[(&str, &str)], flags: &str, new: &str) -> Vec<String> {
    let folder = folder(files);
    let named = changes(&folder, &format!("update acme.yaml page.md{flags}"));
    assert_eq!(read(&folder.path().join("acme.yaml")), new);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
    named
}
