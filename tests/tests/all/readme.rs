//! The front door tells the truth: its table of vendors is the specs', its fenced commands exist.

use status_codegen::tool::bundled::SPECS;
use status_codegen::{CodeType, read_text};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie below the root")
}

#[test]
fn every_bundled_table_is_listed_with_its_codes_source_and_date() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    let cells =
        |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = readme.lines().filter(|line| line.starts_with("| `")).map(cells).collect();
    for (id, text) in SPECS {
        let read = read_text(id, text, |_| Err(ErrorKind::NotFound.into()));
        let table = read.into_table().expect("a bundled spec has no error");
        let name = format!("`{}`", table.enum_name());
        let row =
            rows.iter().find(|row| row.get(1) == Some(&name)).unwrap_or_else(|| panic!("no row for {id}"));
        let own = table.codes.iter().filter(|code| code.documented).count();
        let extends = if own < table.codes.len() { "+" } else { "" };
        let code_type = if table.code_type == CodeType::U16 { "" } else { table.code_type.word() };
        let vendor = format!("`{}`", table.vendor);
        assert_eq!([&row[0], &row[2], &row[3]], [&vendor, code_type, &format!("{own}{extends}")], "{id}");
        let url = table.source_url.unwrap_or_else(|| panic!("{id} has no source"));
        assert!(row[4].ends_with(&format!("]({url})")), "{id}");
        assert_eq!(row[5], table.updated.unwrap_or_default(), "{id}");
    }
    let tables = rows.iter().filter(|row| row.get(1).is_some_and(|cell| cell.ends_with("Status`")));
    assert_eq!(tables.count(), SPECS.len());
}

#[test]
fn the_story_is_the_one_that_is_tested() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    let story = fs::read_to_string(root().join("status-cli/tests/story/update.md")).expect("the story");
    let (_, told) = story.split_once('\n').expect("a heading and a text");
    // In the README its test is not run by itself.
    assert!(readme.contains(&told.trim().replace("```rust\n", "```rust,ignore\n")));
}
