//! A spec, a page, and what `update` must make of the spec.

use crate::run::{folder, read, run};
use crate::unattended::changes;

/// A page with one table; `head` names its columns.
pub(crate) fn table(head: &str, rows: &[&str]) -> String {
    let columns = head.split('|').count();
    let rows: String = rows.iter().map(|row| format!("| {row} |\n")).collect();
    format!("# Status codes\n\n| {head} |\n|{}\n{rows}", "---|".repeat(columns))
}

/// Expects `diff` to name these changes, `update` to make this of the spec, and then nothing to be left.
#[track_caller]
pub(crate) fn expect(spec: &str, page: &str, expected: &[&str], new: &str) {
    expect_among(&[("acme.yaml", spec), ("page.md", page)], expected, new);
}

/// The same where the spec extends another one.
#[track_caller]
pub(crate) fn expect_among(files: &[(&str, &str)], expected: &[&str], new: &str) {
    let folder = folder(files);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), expected);
    written(&folder, "", new);
}

/// Expects `update` to make this of the spec.
#[track_caller]
pub(crate) fn expect_by(flags: &str, spec: &str, page: &str, new: &str) {
    written(&folder(&[("acme.yaml", spec), ("page.md", page)]), flags, new);
}

#[track_caller]
fn written(folder: &tempfile::TempDir, flags: &str, new: &str) {
    let at = folder.path();
    let done = run(at, &format!("update acme.yaml page.md{flags}"));
    assert_eq!((done.code, read(&at.join("acme.yaml")).as_str()), (Some(0), new), "{}", done.err);
    assert_eq!(changes(folder, "diff acme.yaml page.md"), [""; 0]);
    assert_eq!(run(at, "check acme.yaml").code, Some(0));
}
