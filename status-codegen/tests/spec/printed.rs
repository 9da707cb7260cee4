//! Whole files of source, `tests/printed/*.rs`, each of the spec next to it. `UPDATE=1` writes them anew.

use status_codegen::{Options, Problems, read, source};
use std::env;
use std::fs;
use std::path::Path;

fn is_printed(name: &str, spec: &str, options: &Options) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/printed");
    let checked = read(&folder.join(format!("{spec}.yaml")), &format!("{spec}.yaml"));
    let printed = source(checked.table().unwrap(), options).unwrap();
    let golden = folder.join(format!("{name}.rs"));
    if env::var_os("UPDATE").is_some() {
        fs::write(&golden, &printed).unwrap();
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    let differs = printed.lines().zip(expected.lines()).find(|(printed, expected)| printed != expected);
    assert!(printed == expected, "{name}.rs: {differs:#?}");
}

#[test]
fn a_spec_is_printed_as_it_was() {
    is_printed("answers", "answers", &Options::new("AnswersStatus"));
    is_printed("numbers", "numbers", &Options::new("NumbersStatus"));
    is_printed("texts", "texts", &Options::new("TextsStatus"));
    is_printed("extended", "extended", &Options::new("ExtendedStatus"));
}

#[test]
fn a_spec_is_printed_as_the_options_ask() {
    let options = Options::new("Numbers")
        .crate_path(" crate::renamed ")
        .impls(["serde", "utoipa-5=open-api"])
        .skip(["Display", "Ord"])
        .exhaustive()
        .catch_all("Other")
        .bare()
        .attributes(["must_use", "cfg_attr(test, derive(Debug))"]);
    is_printed("options", "numbers", &options);
}

fn refused(options: &Options) -> String {
    let table = crate::table("vendor: acme\ncodes: { 200: { reason: OK } }");
    source(&table, options).map_err(|problems: Problems| problems.to_string()).unwrap_err()
}

#[test]
fn a_name_or_path_that_rust_does_not_allow_is_refused() {
    for name in ["", "a b", "fn", "1", "A::B", "A<B>"] {
        assert_eq!(refused(&Options::new(name)), format!("`{name}` is not a name for an enum"));
    }
    for path in ["", "a b", "1", "a::<b>", "fn"] {
        let options = Options::new("Acme").crate_path(path);
        assert_eq!(refused(&options), format!("`{path}` is not the path of a crate"));
    }
}

/// What a build script prints that compiles a spec to `folder`, and how it ends.
fn built(name: &str, spec: &Path, folder: &Path) -> (String, bool) {
    let mut script = std::process::Command::new(env::current_exe().unwrap());
    script.args(["printed::as_a_build_script", "--exact", "--ignored", "--nocapture"]);
    let output = script.env("NAME", name).env("SPEC", spec).env("OUT_DIR", folder).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    (
        printed.lines().filter(|line| line.starts_with("cargo::")).collect::<Vec<_>>().join("\n"),
        output.status.success(),
    )
}

#[test]
#[ignore = "run by the tests of build scripts"]
fn as_a_build_script() {
    let [name, spec] = ["NAME", "SPEC"].map(|name| env::var(name).unwrap());
    let file = status_codegen::build(&name, &spec).unwrap();
    println!("\ncargo::metadata=FILE={}", file.display());
}

#[test]
fn a_build_script_gets_a_file_and_cargo_what_to_watch() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("built");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("out")).unwrap();
    let printed = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/printed").join(name);
    for name in ["answers.yaml", "extended.yaml"] {
        fs::copy(printed(name), folder.join(name)).unwrap();
    }
    let (spec, base) = (folder.join("extended.yaml"), folder.join("answers.yaml"));
    let (lines, succeeds) = built("ExtendedStatus", &spec, &folder.join("out"));
    let file = folder.join("out/extended_status.rs");
    let expected = format!(
        "cargo::rerun-if-changed={}\ncargo::rerun-if-changed={}\ncargo::metadata=FILE={}",
        spec.display(),
        base.display(),
        file.display()
    );
    assert_eq!((lines, succeeds), (expected, true));
    assert_eq!(fs::read_to_string(&file).unwrap(), fs::read_to_string(printed("extended.rs")).unwrap());
    assert_eq!(fs::read_dir(folder.join("out")).unwrap().count(), 1, "no half of a file");
    // The same is not written again.
    let read_only = |is| {
        let mut permissions = fs::metadata(&file).unwrap().permissions();
        permissions.set_readonly(is);
        fs::set_permissions(&file, permissions).unwrap();
    };
    let written = fs::metadata(&file).unwrap().modified().unwrap();
    read_only(true);
    assert!(built("ExtendedStatus", &spec, &folder.join("out")).1);
    assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), written);
    read_only(false);
    // Warnings are Cargo's to show, and what is refused is watched all the same.
    fs::write(&spec, "vendor: bolt\ncodes:\n  700: { reason: Odd }\n").unwrap();
    let (lines, succeeds) = built("A", &spec, &folder.join("out"));
    let warning = format!("cargo::warning={}:3:3: warning: 700", spec.display());
    assert!(lines.contains(&warning) && succeeds && folder.join("out/a.rs").is_file(), "{lines}");
    fs::write(&spec, "vendor: bolt\n").unwrap();
    let (lines, succeeds) = built("Refused", &spec, &folder.join("out"));
    assert_eq!((lines, succeeds), (format!("cargo::rerun-if-changed={}", spec.display()), false));
    assert!(!folder.join("out/refused.rs").exists());
    let (lines, succeeds) = built("Missing", &folder.join("missing.yaml"), &folder.join("out"));
    assert!(lines.ends_with("missing.yaml") && !succeeds, "{lines}");
    let (lines, succeeds) = built("Folder", &folder, &folder.join("out"));
    assert_eq!((lines, succeeds), (String::new(), false), "Cargo would look through all of it");
    assert!(!built("B", &base, &folder.join("nowhere")).1);
}
