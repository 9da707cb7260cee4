//! Files that cannot be read, or are no specs.

use status_codegen::read;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The one message that a file gets.
fn message(path: &Path) -> String {
    let checked = read(path, "specs/acme.yaml");
    assert_eq!(checked.problems().errors().count(), 1, "{}", checked.problems());
    assert!(checked.table().is_err());
    assert_eq!(checked.tracked()[0], path);
    checked.problems().to_string()
}

#[test]
fn a_missing_file_is_named() {
    let message = message(&folder("missing").join("acme.yaml"));
    assert!(message.starts_with("cannot read `specs/acme.yaml`: "), "{message}");
}

#[test]
fn a_build_scripts_path_is_one_line() {
    let built = status_codegen::build("AcmeStatus", "specs/x\ncargo::rustc-env=PATH=x.yaml");
    assert!(built.unwrap_err().to_string().contains("line break"));
}

#[test]
fn a_link_that_came_out_as_text_is_guessed() {
    let link = folder("link").join("specs");
    fs::write(&link, "../specs").unwrap();
    let message = message(&link.join("acme.yaml"));
    assert!(message.contains("a symbolic link that was checked out as text"), "{message}");
}

#[test]
fn a_file_that_is_no_text_is_refused_with_its_line() {
    let path = folder("bytes").join("acme.yaml");
    fs::write(&path, b"vendor: acme\ntitle: \xff\n").unwrap();
    assert_eq!(message(&path), "cannot read `specs/acme.yaml`: not UTF-8 in line 2");
}

#[test]
#[cfg(target_os = "linux")]
fn an_endless_file_ends() {
    let message = message(Path::new("/dev/zero"));
    assert_eq!(message, "specs/acme.yaml:1:1: 1048577 bytes; a spec has at most 1 MiB");
}

#[test]
fn both_files_are_tracked() {
    let folder = folder("tracked");
    fs::write(folder.join("base.yaml"), "vendor: base\ncodes: { 200: { reason: OK } }").unwrap();
    fs::write(folder.join("acme.yaml"), "vendor: acme\nextends: base.yaml").unwrap();
    let checked = read(&folder.join("acme.yaml"), "acme.yaml");
    assert!(checked.problems().is_empty(), "{}", checked.problems());
    assert_eq!(checked.tracked(), [folder.join("acme.yaml"), folder.join("base.yaml")]);
}

#[test]
fn an_extended_files_own_warnings_are_not_told() {
    let folder = folder("warnings");
    fs::write(
        folder.join("base.yaml"),
        "vendor: base\ncodes: { 700: { reason: Odd }, 701: { reason: \"\" } }",
    )
    .unwrap();
    fs::write(folder.join("acme.yaml"), "vendor: acme\nextends: base.yaml").unwrap();
    let checked = read(&folder.join("acme.yaml"), "specs/acme.yaml");
    let problems = checked.problems();
    assert_eq!(problems.warnings().count(), 0, "{problems}");
    let place = problems.errors().next().unwrap().location.as_ref().unwrap();
    assert_eq!(place.path, "specs/base.yaml");
}
