//! The front door tells the truth: its table of vendors is the specs', its fenced commands exist.

use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie below the root")
}

#[test]
fn every_bundled_table_is_listed_with_its_source_and_date() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `")).collect();
    for (id, text) in status_codegen::tool::bundled::SPECS {
        let read = status_codegen::read_text(id, text, |_| Err(std::io::ErrorKind::NotFound.into()));
        let table = read.into_table().expect("a bundled spec has no error");
        let url = table.source_url.as_deref().unwrap_or_else(|| panic!("{id} has no source"));
        let mine = |row: &&&str| {
            row.contains(&format!("| `{}` |", table.vendor)) && row.contains(&format!("]({url})"))
        };
        let row = rows.iter().find(mine).unwrap_or_else(|| panic!("no row for {id}"));
        let date = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim();
        assert_eq!(date, table.updated.unwrap_or_default(), "{id}");
        assert!(row.contains("Status` |"), "{id} names no enum");
    }
}

#[test]
fn the_story_is_the_one_that_is_tested() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    let story = fs::read_to_string(root().join("status-cli/tests/story/update.md")).expect("the story");
    let (_, told) = story.split_once('\n').expect("a heading and a text");
    // In the README its test is not run by itself.
    assert!(readme.contains(&told.trim().replace("```rust\n", "```rust,ignore\n")));
}
