//! The specs that come with the engine, and their schema.

use status_codegen::read_text;
use status_codegen::tool::{bundled, schema};
use std::fs;
use std::io;
use std::path::Path;

fn specs() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("specs")
}

#[test]
fn every_spec_is_bundled() {
    let files = fs::read_dir(specs()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut ids: Vec<String> =
        files.filter_map(|file| file.strip_suffix(".yaml").map(str::to_owned)).collect();
    ids.sort();
    let bundled: Vec<&str> = bundled::SPECS.iter().map(|&(id, _)| id).collect();
    assert_eq!(bundled, ids, "add the missing ones to src/bundled.rs");
}

#[test]
fn every_bundled_spec_is_without_error() {
    for &(id, text) in bundled::SPECS {
        let checked = read_text(id, text, |path| Err(io::Error::other(path.to_owned())));
        assert!(!checked.into_table().unwrap().codes.is_empty(), "{id}");
    }
}

#[test]
fn the_schema_is_fresh() {
    let path = specs().join("schema.json");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, schema()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == schema(),
        "specs/schema.json is stale: UPDATE=1 cargo test -p status-codegen --test spec schema"
    );
}
