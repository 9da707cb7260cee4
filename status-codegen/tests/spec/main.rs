//! Specs from text to table, through the engine's public door.

mod answer;
mod bad;
mod bundle;
mod comment;
mod docs;
mod doors;
mod enums;
mod file;
mod inherit;
mod limits;
mod names;
mod printed;
mod table;
mod text;
mod thorough;
mod types;

use status_codegen::{Checked, Table, read_text};
use std::io;

/// Checks a spec that extends bundled ones at most.
fn check(text: &str) -> Checked {
    read_text("acme.yaml", text, |path| Err(io::Error::other(format!("{path} is not there"))))
}

/// The table of a spec without any problem.
fn table(text: &str) -> Table {
    let checked = check(text);
    assert!(checked.problems().is_empty(), "{}\nin\n{text}", checked.problems());
    checked.into_table().unwrap()
}

/// The same, where `base.yaml` is there to be extended.
fn table_extending(base: &str, text: &str) -> Table {
    let checked = read_text("acme.yaml", text, |path| {
        assert_eq!(path, "base.yaml");
        Ok(base.to_owned())
    });
    assert!(checked.problems().is_empty(), "{}", checked.problems());
    assert_eq!(checked.tracked(), ["base.yaml".into()] as [std::path::PathBuf; 1]);
    checked.into_table().unwrap()
}
