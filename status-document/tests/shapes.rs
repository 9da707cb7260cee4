//! Small documents, one for each shape that lists come in, each with what a person finds in it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| !path.to_string_lossy().ends_with(".expected.json"));
    paths.sort();
    paths
}

fn found(bytes: &[u8], name: Option<&str>) -> Value {
    let document = status_document::read(bytes, name).expect("a document");
    let lists = status_document::judge(&document);
    json!({
        "format": document.format.name(),
        "title": document.title,
        "updated": document.updated,
        "sections": lists.sections,
        "skipped": lists.skipped,
    })
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name")
}

/// `UPDATE=1` writes what is found: read the difference as a person reads the document.
#[test]
fn every_shape_is_read_as_a_person_reads_it() {
    let documents = documents();
    assert!(documents.len() > 15, "the documents are there");
    for path in documents {
        let expected = PathBuf::from(format!("{}.expected.json", path.display()));
        let found = found(&fs::read(&path).expect("bytes"), Some(name(&path)));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, format!("{found:#}\n")).expect("written");
        }
        let expected = fs::read_to_string(&expected).unwrap_or_else(|error| {
            panic!("{}: {error}; `UPDATE=1` writes what is found now", expected.display())
        });
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        assert_eq!(found, expected, "{}", path.display());
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    for path in documents() {
        let text = fs::read_to_string(&path).expect("text");
        let other = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(
            found(other.as_bytes(), Some(name(&path))),
            found(text.as_bytes(), Some(name(&path))),
            "{}",
            path.display()
        );
    }
}

#[test]
fn a_document_without_a_name_is_known_by_its_content() {
    for path in documents() {
        let wanted =
            ["pipes.md", "html.html", "tables.rst", "guide.adoc", "openapi.yaml", "map.json", "sheet.csv"];
        if wanted.contains(&name(&path)) {
            let bytes = fs::read(&path).expect("bytes");
            assert_eq!(found(&bytes, None)["sections"], found(&bytes, Some(name(&path)))["sections"]);
        }
    }
}
