use crate::run::{ACME, OLD, Run, end, fed, folder, large, read, run, tool};
use std::io::Read;
use std::path::Path;
use std::process::Command;

#[test]
fn no_words_become_commands_to_a_ci_runner() {
    let word = "::add-mask::word ##[add-mask]word ##vso[task.complete]word ###teamcity[x] ##[x]@me ";
    let page = format!(
        "# ::error::Codes\n\n| Code | Meaning | Description |\n|---|---|---|\n| 404 | Not Found | {} |\n| 409 | ::error::x | {word} |\n",
        word.repeat(40)
    );
    let spec = format!(
        "vendor: acme\ntitle: '::error::x'\ncodes:\n  404: {{ reason: '{word}', description: '{page}' }}\n"
    );
    let bad = spec.replace("reason: '", "retry: '");
    let folder = folder(&[("acme.yaml", &spec), ("bad.yaml", &bad), ("page.md", &page)]);
    for line in [
        "scan page.md",
        "scan page.md --format json",
        "import page.md",
        "check --format json acme.yaml",
        "check --format github bad.yaml",
        "check bad.yaml",
        "generate acme.yaml",
        "diff acme.yaml page.md",
        "diff acme.yaml page.md --format json",
        "diff acme.yaml page.md --format markdown",
        "explain acme.yaml 404",
        "explain acme.yaml 404 --format json",
        "list acme.yaml",
        "list acme.yaml --format json",
        "update acme.yaml page.md",
    ] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_ne!(code, Some(2), "{line}: {err}");
        assert_ne!(out, "", "{line}");
        // A path of Rust source is not a command: none has the name of a crate.
        let is_path = |line: &&str| {
            ["::core::", "::status_core::"].iter().any(|root| line.trim_start().starts_with(root))
        };
        for shown in out.lines().chain(err.lines()).filter(|line| !is_path(line)) {
            let is_ours =
                line.contains("github") && shown.starts_with("::error file=bad.yaml,line=4,col=17::");
            let is_command = shown.trim_start().starts_with("::") && !is_ours
                || ["##[", "##vso[", "##teamcity["].iter().any(|start| shown.contains(start));
            assert!(!is_command, "{line}: {shown}");
        }
    }
}

#[test]
fn what_is_made_harmless_means_the_same() {
    let text = "before ##[add-mask]after ##vso[task.x]";
    let page = format!("| Code | Meaning | Description |\n|---|---|---|\n| 404 | Not Found | {text} |\n");
    let folder = folder(&[("page.md", &page)]);
    let scanned = run(folder.path(), "scan page.md --format json").out;
    let value: serde_json::Value = serde_json::from_str(&scanned).unwrap();
    assert_eq!(value["sections"][0]["codes"][0]["description"], text);
    let spec = run(folder.path(), "import page.md --vendor acme").out;
    let value: serde_yaml::Value = serde_yaml::from_str(&spec).unwrap();
    assert_eq!(value["codes"][404]["description"], text);
    let source = fed(folder.path(), "generate -", spec.as_bytes()).out;
    assert!(source.contains(r#""before #\u{23}[add-mask]after #\u{23}vso[task.x]""#), "{source}");
}

#[test]
fn what_cannot_be_read_is_said_in_one_line() {
    let folder = folder(&[("acme.yaml", ACME), ("latin.yaml", ""), ("empty/readme", "")]);
    std::fs::write(folder.path().join("latin.yaml"), b"vendor: acme\ntitle: caf\xe9\n").unwrap();
    for (line, message) in [
        ("check none.yaml", "error: none.yaml: No such file"),
        ("generate none.yaml", "error: none.yaml: No such file"),
        ("explain none.yaml 200", "error: none.yaml: No such file"),
        ("list acme.yaml/none", "error: acme.yaml/none: Not a directory"),
        ("list empty", "error: empty: "),
        ("check empty", "error: empty: no `.yaml` file in this folder"),
        (
            "check acme.yml",
            "error: acme.yml: No such file or directory (os error 2); did you mean `acme.yaml`?",
        ),
        ("list vtxex", "error: vtxex: neither a file nor a bundled spec; did you mean `vtex`?"),
        ("check latin.yaml", "error: latin.yaml: not UTF-8 in line 2"),
        ("scan none.md", "error: none.md: No such file"),
        ("check \u{1b}[31m.yaml", r"error: \u{1b}[31m.yaml: No such file"),
    ] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{line}: {err}");
        let first = err.lines().next().unwrap();
        assert!(first.starts_with(message), "{line}: {err}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_endless_file_ends() {
    let folder = folder(&[]);
    for command in ["check", "generate", "list"] {
        let Run { code, err, .. } = run(folder.path(), &format!("{command} /dev/zero"));
        assert_eq!(
            (code, err.as_str()),
            (Some(2), "error: /dev/zero: not a regular file; a spec is a file, or `-` for standard input\n")
        );
        let zeros = std::fs::File::open("/dev/zero").unwrap();
        let Run { code, err, .. } = end(tool(folder.path()).args([command, "-"]).stdin(zeros));
        assert_eq!(
            (code, err.as_str()),
            (Some(2), "error: standard input: larger than a spec may be, at most 1 MiB\n")
        );
    }
    let message = "error: /dev/zero: larger than 64 MiB; save the part that lists the codes\n";
    for line in ["scan /dev/zero", "import /dev/zero", "diff vipps /dev/zero"] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str(), err.as_str()), (Some(2), "", message), "{line}");
    }
}

/// To open a pipe that nobody writes to would be to wait.
#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_spec_is_said() {
    let own = "vendor: acme\nextends: pipe.yaml\ncodes: {}\n";
    let folder = folder(&[("acme.yaml", own)]);
    assert!(Command::new("mkfifo").arg(folder.path().join("pipe.yaml")).status().unwrap().success());
    for line in ["check pipe.yaml", "generate pipe.yaml", "explain pipe.yaml 404"] {
        let Run { code, err, .. } = run(folder.path(), line);
        let message = "error: pipe.yaml: not a regular file; a spec is a file, or `-` for standard input\n";
        assert_eq!((code, err.as_str()), (Some(2), message), "{line}");
    }
    let Run { code, out, .. } = run(folder.path(), "check acme.yaml");
    assert_eq!(code, Some(1));
    assert!(out.contains("pipe.yaml") && out.contains("not a regular file"), "{out}");
}

#[test]
fn a_spec_in_place_of_a_document_and_the_reverse_get_a_hint() {
    let page = "# Codes\n\n| Code | Meaning |\n|---|---|\n| 404 | Not Found |\n";
    let map = "responses:\n  404: { description: Not Found }\n";
    let open_api = format!(
        "openapi: 3.0.0\ninfo: {{ title: x }}\npaths:\n  /a:\n    get:\n      {}",
        map.replace('\n', "\n      ")
    );
    let folder = folder(&[("acme.yaml", ACME), ("page.md", page), ("api.yaml", open_api.trim_end())]);
    for line in ["scan acme.yaml", "import acme.yaml", "update acme.yaml acme.yaml"] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{line}");
        assert!(err.starts_with("error: acme.yaml is a spec, not a document"), "{line}: {err}");
    }
    for line in ["check page.md", "generate api.yaml", "explain page.md 404", "update page.md page.md"] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{line}: {err}");
        let name = if line.contains("api") { "api.yaml" } else { "page.md" };
        let hint = format!(
            "error: {name} is a document, not a spec; `vendor-status import {name}` writes a spec from it\n"
        );
        assert_eq!(err, hint, "{line}");
    }
    let piped = fed(folder.path(), "check -", page.as_bytes());
    assert_eq!(
        piped.err,
        "error: standard input is a document, not a spec; `vendor-status import -` writes a spec from it\n"
    );
}

#[test]
fn a_large_document_in_place_of_a_spec_is_not_read_whole() {
    let text = "codes: [\n".repeat(16 << 17);
    assert!(text.len() > 16_000_000);
    let folder = folder(&[("large.yaml", &text)]);
    let Run { code, err, .. } = run(folder.path(), "check large.yaml");
    assert_eq!(
        (code, err.trim_end()),
        (Some(2), "error: large.yaml: larger than a spec may be, at most 1 MiB")
    );
    assert_eq!(fed(folder.path(), "check -", text.as_bytes()).code, Some(2));
}

/// A thousand mistakes in a line of 40,000 bytes: drawing each with its line would take long.
#[test]
fn many_problems_in_a_long_line_are_shown_without_it() {
    let entries: String = (0..1500).map(|code| format!("{code}: {{ retry: maybe{code} }}, ")).collect();
    let spec = format!("vendor: acme\nprotocol: other\ncodes: {{ {entries} }}\n");
    let folder = folder(&[("acme.yaml", &spec)]);
    let Run { code, out, .. } = run(folder.path(), "check acme.yaml");
    assert_eq!(code, Some(1));
    assert!(
        out.contains(
            "error: unknown retry `maybe999`: it is one of never, idempotent, always, unstated\n --> acme.yaml:3:"
        ),
        "{out}"
    );
    assert!(out.len() < 500_000, "{}", out.len());
}

#[test]
fn escape_sequences_never_reach_the_terminal() {
    let title = "\\e]0;owned\\a \\u202e reversed";
    let spec = ACME.replace("Acme Pay", &format!("\"{title}\"")).replace("Answers", "\u{9b}31m");
    let cell = "| Code | Meaning |\n|---|---|\n| 404 | Not \u{1b}[31mFound\u{9b} \u{202e}dnuof\u{200b} |\n";
    let folder = folder(&[("acme.yaml", &spec), ("page.md", cell)]);
    for line in [
        "check acme.yaml",
        "check --format json acme.yaml",
        "check --format github acme.yaml",
        "explain acme.yaml 402",
        "list acme.yaml",
        "generate acme.yaml",
        "scan page.md",
        "scan page.md --format json",
        "diff vipps page.md",
        "diff vipps page.md --format json",
        "diff vipps page.md --format markdown",
        "import page.md --vendor acme",
    ] {
        let Run { out, err, .. } = run(folder.path(), line);
        let hidden =
            |char: &char| *char != '\n' && (status_codegen::tool::is_hidden(*char) || char.is_control());
        assert!(!out.is_empty() || !err.is_empty(), "{line}");
        assert_eq!(out.chars().chain(err.chars()).find(hidden), None, "{line}: {out}{err}");
    }
    assert!(
        run(folder.path(), "scan page.md").out.contains(r"\u{1b}[31mFound\u{9b} \u{202e}dnuof"),
        "visible"
    );
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = folder(&[("acme.yaml", &large("x"))]);
    for line in
        ["list acme.yaml", "generate acme.yaml", "list acme.yaml --format json", "schema", "man", "--help"]
    {
        let mut child = tool(folder.path()).args(line.split(' ')).spawn().unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{line}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let folder = folder(&[
        ("acme.yaml", ACME),
        ("page.md", "| Code | Meaning |\n|---|---|\n| 200 | OK |\n| 402 | Payment Required |\n"),
    ]);
    for line in [
        "list acme.yaml",
        "list",
        "explain acme.yaml 402",
        "generate acme.yaml",
        "schema",
        "man",
        "completions bash",
        "scan page.md",
        "scan page.md --format json",
        "check --format json acme.yaml",
        "diff acme.yaml page.md",
        "import page.md --vendor acme",
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let Run { code, err, .. } = end(tool(folder.path()).args(line.split(' ')).stdout(full));
        assert_eq!(code, Some(2), "{line}");
        assert_eq!(err, "error: standard output: No space left on device (os error 28)\n", "{line}");
    }
    let piped = run(folder.path(), "generate acme.yaml -o /dev/stdout");
    assert_eq!((piped.code, piped.out.contains("enum AcmeStatus")), (Some(0), true), "{}", piped.err);
    assert_eq!(run(folder.path(), "generate acme.yaml -o -").code, Some(0));
    let device = run(folder.path(), "generate acme.yaml -o /dev/full");
    assert_eq!(device.code, Some(2));
    assert!(device.err.contains("/dev/full"), "{}", device.err);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    /// A run without any rights; None where this cannot be tried.
    fn as_nobody(folder: &Path, line: &str) -> Option<Run> {
        let mut tool = tool(folder);
        if std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0) {
            tool.uid(65534).gid(65534);
        }
        match tool.args(line.split(' ')).output() {
            Ok(_) => Some(end(&mut tool)),
            Err(error) => {
                eprintln!("not tried: {error}");
                None
            }
        }
    }

    #[test]
    fn an_unreadable_file_and_a_read_only_folder_are_said() {
        let folder =
            folder(&[("acme.yaml", ACME), ("secret.yaml", ACME), ("src/acme.rs", OLD), ("page.md", "x")]);
        let chmod = |name: &str, mode| {
            std::fs::set_permissions(folder.path().join(name), PermissionsExt::from_mode(mode)).unwrap();
        };
        for (name, mode) in
            [("", 0o555), ("secret.yaml", 0), ("page.md", 0), ("src", 0o555), ("src/acme.rs", 0o666)]
        {
            chmod(name, mode);
        }
        for (line, message) in [
            ("check secret.yaml", "error: secret.yaml: Permission denied (os error 13)\n"),
            ("scan page.md", "error: page.md: Permission denied (os error 13)\n"),
            ("generate acme.yaml -o src/acme.rs", "error: src/acme.rs: cannot write: permission denied\n"),
            ("generate acme.yaml -o new/acme.rs", "error: new: Permission denied (os error 13)\n"),
        ] {
            if let Some(Run { code, err, .. }) = as_nobody(folder.path(), line) {
                assert_eq!((code, err.as_str()), (Some(2), message), "{line}");
            }
        }
        assert_eq!(read(&folder.path().join("src/acme.rs")), OLD);
        chmod("", 0o755);
        chmod("src", 0o755);
    }
}

/// A spec is a text from elsewhere: what is in reach of whoever checks it is not in reach of whoever wrote it.
#[cfg(unix)]
#[test]
fn no_line_of_a_file_outside_is_ever_shown() {
    const SECRET: &str = "password: hunter2\nvendor: [hunter2\ncodes: { 200: { reason: hunter2 } }\n";
    let extends =
        |path: &str| format!("vendor: acme\nextends: {path}\ncodes: {{ 404: {{ reason: Not Found }} }}\n");
    let folder = folder(&[
        ("secret.yaml", SECRET),
        ("specs/up.yaml", &extends("../secret.yaml")),
        ("specs/link.yaml", &extends("link.txt")),
        ("specs/environ.yaml", &extends("../../../../../proc/self/environ")),
        ("specs/absolute.yaml", &extends("/proc/self/environ")),
        ("specs/folder.yaml", &extends("..")),
    ]);
    std::os::unix::fs::symlink("../secret.yaml", folder.path().join("specs/link.txt")).unwrap();
    let run = |line: &str| end(tool(folder.path()).args(line.split(' ')).env("SECRET", "hunter2"));
    for name in ["up", "link", "environ", "absolute", "folder"] {
        for line in [
            "check X",
            "check X --format json",
            "check X --format github",
            "generate X",
            "explain X 404",
            "list X",
            "diff X vipps",
            "update X X",
        ] {
            let line = line.replace('X', &format!("specs/{name}.yaml"));
            let Run { code, out, err } = run(&line);
            assert_ne!(code, Some(0), "{line}");
            assert!(!out.contains("hunter2") && !err.contains("hunter2"), "{line}: {out}{err}");
        }
        let Run { code, out, .. } = run(&format!("check specs/{name}.yaml"));
        assert_eq!(code, Some(1));
        assert!(out.contains(&format!("specs/{name}.yaml:2:10\n")), "{out}");
    }
    let piped = fed(folder.path(), "check -", extends("../secret.yaml").as_bytes());
    assert!(piped.out.contains("it lies outside"), "{}", piped.out);
    let Run { code, out, err } = run("check specs");
    assert_eq!((code, err.as_str()), (Some(1), "5 specs: 5 errors\n"), "{out}");

    // Nobody named this file: it was found in a folder.
    std::os::unix::fs::symlink("/proc/self/environ", folder.path().join("specs/found.yaml")).unwrap();
    let Run { code, out, err } = run("check specs");
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.starts_with("error: specs/found.yaml: it lies outside the folder of the spec"), "{err}");
}
