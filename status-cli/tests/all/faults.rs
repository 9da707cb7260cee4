//! Runs that are killed, that run into each other, that find the disk full or may not write: a file is the old one or the new
//! one, whole, and what is left behind the next run removes.
//!
//! Small counts run every day; `KILLS=200 CROWDS=50` are the full ones, `SEED` chooses other moments. `--nocapture` prints
//! how many runs ended in which state, and what could not be tried here.

mod calls;
mod crowd;
mod disk;
mod kill;
mod target;

use crate::run::{OLD, folder, large, names, number, read, run, tool};
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use tempfile::TempDir;

/// A command that writes one file.
struct Case {
    line: &'static str,
    /// The file that it writes.
    target: &'static str,
    /// What is there before, if anything.
    old: Option<String>,
    new: String,
}

/// `generate`, `update` and `import` in a folder, each with enough to do that it can be disturbed.
fn cases() -> (TempDir, Vec<Case>) {
    let folder = folder(&[("acme.yaml", &large("new")), ("page.md", &page()), (".acme.tmp", "of a person")]);
    let case = |line, target, old: Option<&str>| {
        let case = Case { line, target, old: old.map(str::to_owned), new: String::new() };
        case.reset(folder.path());
        assert_eq!(run(folder.path(), line).code, Some(0), "{line}");
        let new = read(&folder.path().join(target));
        assert_ne!(case.old.as_ref(), Some(&new), "{line}");
        fs::remove_file(folder.path().join(target)).unwrap();
        Case { new, ..case }
    };
    let cases = vec![
        case("generate acme.yaml -o acme.rs", "acme.rs", Some(OLD)),
        case("update own.yaml page.md", "own.yaml", Some(&large("old"))),
        case("import page.md --vendor acme -o new.yaml", "new.yaml", None),
    ];
    (folder, cases)
}

/// A run under way, which nobody listens to.
fn start(folder: &Path, line: &str) -> Child {
    tool(folder).args(line.split(' ')).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// A document with other texts for every second code of the large spec.
fn page() -> String {
    let rows = (1000..1500)
        .map(|code| format!("| {code} | Code {code} | {} |\n", if code % 2 == 0 { "old" } else { "new" }));
    format!("| Code | Name | Meaning |\n|---|---|---|\n{}", rows.collect::<String>())
}

impl Case {
    /// Everything as it was before the command.
    fn reset(&self, folder: &Path) {
        let target = folder.join(self.target);
        match &self.old {
            Some(old) => fs::write(target, old).unwrap(),
            // Where nothing is, nothing has to go.
            None => drop(fs::remove_file(target)),
        }
    }

    /// Whether the file is the new one; if it is not the old one, that is all there is to know.
    fn is_new(&self, folder: &Path) -> bool {
        let path = folder.join(self.target);
        let text = path.exists().then(|| read(&path));
        let is_new = text.as_ref() == Some(&self.new);
        let bytes = text.as_ref().map(String::len);
        assert!(is_new || text == self.old, "{}: half a file, {bytes:?} bytes", self.line);
        is_new
    }

    /// The next run brings the new file and leaves nothing else behind.
    fn ends_well(&self, folder: &Path) {
        let next = run(folder, self.line);
        assert_eq!(next.code, Some(0), "{}: {}", self.line, next.err);
        assert!(self.is_new(folder), "{}", self.line);
        let mut left = [".acme.tmp", "acme.yaml", "page.md", self.target];
        left.sort_unstable();
        assert_eq!(names(folder), left, "{}", self.line);
        fs::remove_file(folder.join(self.target)).unwrap();
    }
}

/// Whether a run writes, or was killed while it wrote.
fn is_writing(folder: &Path) -> bool {
    names(folder).iter().any(|name| name.starts_with(".vendor-status-"))
}
