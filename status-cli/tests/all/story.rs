//! The story that README tells: what its commands print, and what the SDK's own test says in the end.

use std::path::Path;
use std::process::{Command, Output};

#[test]
fn the_commands_print_what_the_story_says() {
    trycmd::TestCases::new().case("tests/story/*.md").env("NO_COLOR", "1");
}

/// A text block of the story, by its first word.
fn block<'t>(story: &'t str, language: &str) -> &'t str {
    let start = format!("```{language}\n");
    story.split(&start).nth(1).unwrap().split("```").next().unwrap()
}

#[test]
fn the_test_of_the_sdk_names_the_new_code() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let story = std::fs::read_to_string(here.join("tests/story/update.md")).unwrap();
    let sdk = tempfile::tempdir().unwrap();
    for file in ["specs/acme.yaml", "page.md", "src/lib.rs", "tests/status.rs"] {
        std::fs::create_dir_all(sdk.path().join(file).parent().unwrap()).unwrap();
        std::fs::copy(here.join("tests/story/update.in").join(file), sdk.path().join(file)).unwrap();
    }
    let test = std::fs::read_to_string(sdk.path().join("tests/status.rs")).unwrap();
    assert_eq!(block(&story, "rust"), test);
    rustc(
        sdk.path(),
        &["--crate-type", "rlib", "--crate-name", "status_core"],
        &here.join("../status-core/src/lib.rs"),
    );

    let before = outcome(sdk.path());
    assert!(before.status.success(), "{before:?}");
    tool(sdk.path(), "update specs/acme.yaml page.md");
    let failed = outcome(sdk.path());
    assert!(!failed.status.success());
    let said =
        format!("{}{}", String::from_utf8_lossy(&failed.stdout), String::from_utf8_lossy(&failed.stderr));
    for line in block(&story, "text").lines() {
        assert!(said.lines().any(|said| said == line), "{line}: {said}");
    }
}

/// Generates, compiles and runs the SDK's test.
fn outcome(sdk: &Path) -> Output {
    tool(sdk, "generate specs/acme.yaml -o src/acme.rs");
    let core = ["--extern", "status_core=libstatus_core.rlib"];
    let lib = ["--crate-type", "rlib", "--crate-name", "acme_sdk"];
    rustc(sdk, &[&lib[..], &core].concat(), Path::new("src/lib.rs"));
    let test = ["--test", "--extern", "acme_sdk=libacme_sdk.rlib", "-L", "."];
    rustc(sdk, &[&test[..], &core].concat(), Path::new("tests/status.rs"));
    Command::new(sdk.join("status")).output().unwrap()
}

fn tool(folder: &Path, line: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_vendor-status"))
        .args(line.split(' '))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

fn rustc(folder: &Path, arguments: &[&str], source: &Path) {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command.args(["--edition", "2024"]).args(arguments).arg(source).current_dir(folder);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
