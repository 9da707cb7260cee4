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

/// `specs/acme.yaml` of a crate, which extends what is named, in a folder that holds more than the crate.
fn extending(name: &str, extends: &str) -> PathBuf {
    let folder = folder(name);
    for path in ["secret.yaml", "crate/shared/base.yaml", "crate/specs/base.yaml", "crate/specs/eu/base.yaml"]
    {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), "vendor: base\ncodes: { 404: { reason: Not Found } }").unwrap();
    }
    fs::write(folder.join("crate/Cargo.toml"), "[package]\nname = \"crate\"\n").unwrap();
    let path = folder.join("crate/specs/acme.yaml");
    fs::write(&path, format!("vendor: acme\nextends: {extends}\ncodes: {{ 200: {{ reason: OK }} }}\n"))
        .unwrap();
    path
}

/// How such a spec is refused, at `extends`.
fn refusal(path: &Path) -> String {
    let message = message(path);
    let refusal = message.strip_prefix("specs/acme.yaml:2:10: ");
    refusal.unwrap_or_else(|| panic!("not at `extends`: {message}")).to_owned()
}

#[test]
fn a_spec_extends_what_lies_below_its_crate() {
    for extends in
        ["base.yaml", "./base.yaml", "eu/base.yaml", "../shared/base.yaml", "../../crate/specs/base.yaml"]
    {
        let path = extending("below", extends);
        let checked = read(&path, "specs/acme.yaml");
        assert!(checked.problems().is_empty(), "{extends}: {}", checked.problems());
        assert_eq!(checked.tracked().len(), 2);
        assert_eq!(checked.table().unwrap().codes.len(), 2);
    }
}

#[test]
fn a_spec_extends_nothing_outside_its_crate() {
    let outside = "it lies outside the folder of the spec and that of its crate; a spec reads nothing else";
    let up = "../".repeat(40);
    for extends in [
        "../../secret.yaml",
        "../../missing.yaml",
        "../../secret.yml",
        "../..",
        "eu/../../../secret.yaml",
        &format!("{up}proc/self/environ"),
        &format!("{up}etc/passwd"),
        &format!("{up}dev/zero"),
        &format!("{up}dev/stdin"),
    ] {
        let refusal = refusal(&extending("outside", extends));
        assert!(
            refusal.starts_with("cannot read `../") || refusal.starts_with("cannot read `eu/"),
            "{refusal}"
        );
        assert!(refusal.ends_with(outside), "{extends}: {refusal}");
    }
    for extends in ["/etc/passwd", "/proc/self/environ", "//etc/passwd"] {
        let refusal = refusal(&extending("outside", extends));
        assert_eq!(refusal, "`extends` is relative to this spec; an absolute path works on one machine only");
    }
}

#[test]
#[cfg(unix)]
fn a_link_leads_a_spec_no_further_than_its_crate() {
    let path = extending("links", "link.yaml");
    let link = path.with_file_name("link.yaml");
    for (target, words) in [
        ("../shared/base.yaml", None),
        ("../../secret.yaml", Some("it lies outside")),
        ("/proc/self/environ", Some("it lies outside")),
        ("/dev/stdin", Some("it lies outside")),
        ("link.yaml", Some("symbolic links")),
        ("missing.yaml", Some("No such file")),
        ("eu", Some("a folder, not a file")),
    ] {
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(target, &link).unwrap();
        let Some(words) = words else {
            assert!(read(&path, "specs/acme.yaml").problems().is_empty());
            continue;
        };
        let refusal = refusal(&path);
        assert!(refusal.contains(words), "{target}: {refusal}");
    }
    fs::remove_file(&link).unwrap();
    let path = extending("links", "out/secret.yaml");
    let out = path.with_file_name("out");
    let _ = fs::remove_file(&out);
    std::os::unix::fs::symlink("../..", &out).unwrap();
    assert!(refusal(&path).contains("it lies outside"));
}

/// A folder of specs that several crates share by a link to it, and a tree of links that a build tool lays out.
#[test]
#[cfg(unix)]
fn a_spec_behind_a_link_extends_its_neighbours() {
    let path = extending("shared", "base.yaml");
    let folder = folder("shared");
    for (link, target) in [
        ("other/specs", "../crate/specs"),
        ("tree/acme.yaml", "../crate/specs/acme.yaml"),
        ("tree/base.yaml", "../crate/specs/base.yaml"),
    ] {
        let link = folder.join(link);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(target, &link).unwrap();
    }
    for path in [path, folder.join("other/specs/acme.yaml"), folder.join("tree/acme.yaml")] {
        let checked = read(&path, "specs/acme.yaml");
        assert!(checked.problems().is_empty(), "{}: {}", path.display(), checked.problems());
    }
}

#[test]
#[cfg(unix)]
fn a_spec_extends_no_pipe_and_no_folder() {
    let path = extending("pipes", "pipe.yaml");
    let pipe = path.with_file_name("pipe.yaml");
    let _ = fs::remove_file(&pipe);
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(refusal(&path), "cannot read `pipe.yaml`: not a regular file");
    assert_eq!(refusal(&extending("pipes", "./")), "cannot read `./`: a folder, not a file");
    assert_eq!(refusal(&extending("pipes", "eu/..")), "cannot read `eu/..`: a folder, not a file");
}

#[test]
fn what_a_spec_extends_is_named_in_one_line_that_a_reader_sees() {
    let path = extending("named", r#""x\ncargo::rustc-env=A=b.yaml""#);
    let checked = read(&path, "specs/acme.yaml");
    for tracked in checked.tracked() {
        assert!(!tracked.to_str().unwrap().contains('\n'), "a second line to Cargo: {tracked:?}");
    }
    let hidden = message(&extending("named", r#""ba\u200bse.yaml""#));
    assert!(hidden.starts_with("specs/acme.yaml:2:13: U+200B is"), "{hidden}");
    assert!(refusal(&extending("named", r#""""#)).contains("`extends` is empty"));
    assert!(refusal(&extending("named", &format!("{}.yaml", "a/".repeat(9000)))).contains("at most 16 KiB"));
}

/// How many files rustc is asked to read.
fn included(path: &Path) -> usize {
    let path = path.to_str().unwrap();
    let tokens =
        status_codegen::vendor_status(quote::quote!(::status_core; pub enum Acme = #path;)).to_string();
    let derived = quote::quote! {
        #[status(spec = #path)]
        pub enum Acme {
            #[status(catch_all)]
            Unknown(UnknownCode<Self>),
        }
    };
    let derived = status_codegen::derive(derived).to_string();
    let count = tokens.matches("include_bytes").count();
    assert_eq!(count, derived.matches("include_bytes").count(), "{tokens}\n{derived}");
    count
}

#[test]
#[cfg(unix)]
fn the_compiler_reads_only_what_was_read() {
    let path = extending("included", "base.yaml");
    let base = path.with_file_name("base.yaml");
    assert_eq!(included(&path), 2);
    fs::File::create(&base).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(included(&path), 1);
    fs::remove_file(&base).unwrap();
    assert_eq!(included(&path), 1);
    assert!(std::process::Command::new("mkfifo").arg(&base).status().unwrap().success());
    assert_eq!(included(&path), 1);
    fs::remove_file(&base).unwrap();
    assert_eq!(included(&extending("included", "../../secret.yaml")), 1);
    assert_eq!(included(&extending("included", "iana-http")), 1);
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(included(&path), 0);
    fs::remove_file(&path).unwrap();
    assert_eq!(included(&path), 0);
    assert_eq!(included(Path::new("/dev/zero")), 0);
}

/// A file of that size is refused as fast as a small one, for no more is read of it than could be a spec.
#[test]
fn a_huge_file_that_a_spec_extends_is_read_to_the_limit_only() {
    let path = extending("sparse", "base.yaml");
    let base = path.with_file_name("base.yaml");
    fs::File::create(&base).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(refusal(&path), "cannot read `base.yaml`: larger than a spec may be, at most 1 MiB");
    fs::remove_file(&base).unwrap();
}
