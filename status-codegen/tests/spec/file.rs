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
#[cfg(unix)]
fn only_a_regular_file_is_read() {
    let folder = folder("special");
    assert_eq!(message(&folder), "cannot read `specs/acme.yaml`: a folder, not a file");
    assert_eq!(message(Path::new("/dev/zero")), "cannot read `specs/acme.yaml`: not a regular file");
    let pipe = folder.join("acme.yaml");
    let _ = fs::remove_file(&pipe);
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(message(&pipe), "cannot read `specs/acme.yaml`: not a regular file");
}

#[test]
fn a_huge_file_is_read_to_the_limit_only() {
    let path = folder("huge").join("acme.yaml");
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(message(&path), "cannot read `specs/acme.yaml`: larger than a spec may be, at most 1 MiB");
    fs::remove_file(&path).unwrap();
}

#[test]
fn a_file_of_nearly_the_same_name_is_proposed() {
    let folder = folder("near");
    fs::write(folder.join("acme.yml"), "vendor: acme").unwrap();
    fs::write(folder.join("acme.txt"), "vendor: acme").unwrap();
    fs::write(folder.join("other.yml"), "vendor: acme\nextends: acme.yaml").unwrap();
    let missing = message(&folder.join("acme.yaml"));
    assert!(missing.ends_with("; did you mean `acme.yml`?"), "{missing}");
    let extended = message(&folder.join("other.yml"));
    assert!(extended.ends_with("; did you mean `acme.yml`?"), "{extended}");
    assert!(!message(&folder.join("vipps.yaml")).contains("did you mean"));
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
