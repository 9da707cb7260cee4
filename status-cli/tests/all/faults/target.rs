//! What stands where a file is to be written: a link, a folder, a pipe, a device, a file that may not be written.

use crate::run::{ACME, OLD, Run, end, folder, names, read, run, tool};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::process::{Command, Stdio};

#[test]
fn a_name_may_be_as_long_as_names_can_be() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let name = format!("{}.rs", "n".repeat(252));
    let line = format!("generate acme.yaml -o {name}");
    assert_eq!(run(folder.path(), &line).err, format!("wrote {name}\n"));
    assert_eq!(run(folder.path(), &line).code, Some(0));
}

/// A gigabyte without anything in it: to read it whole would take that much memory.
#[test]
fn a_large_file_is_not_read_to_compare() {
    use std::os::unix::process::ExitStatusExt;
    use wait4::Wait4;
    let folder = folder(&[("acme.yaml", ACME), ("acme.rs", OLD)]);
    let file = fs::File::options().append(true).open(folder.path().join("acme.rs")).unwrap();
    file.set_len(1 << 30).unwrap();
    for (line, code) in [("generate acme.yaml -o acme.rs --check", 1), ("generate acme.yaml -o acme.rs", 0)] {
        let mut child = tool(folder.path()).args(line.split(' ')).stderr(Stdio::null()).spawn().unwrap();
        let ended = child.wait4().unwrap();
        assert_eq!((ended.status.code(), ended.status.signal()), (Some(code), None), "{line}");
        assert!(ended.rusage.maxrss < 1 << 29, "{line}: {} bytes", ended.rusage.maxrss);
    }
    assert!(fs::metadata(folder.path().join("acme.rs")).unwrap().len() < 1 << 20);
}

#[test]
fn a_link_stays_and_its_target_is_written() {
    let folder = folder(&[("acme.yaml", ACME), ("real/acme.rs", OLD)]);
    let path = |name: &str| folder.path().join(name);
    symlink("real/acme.rs", path("link.rs")).unwrap();
    symlink("link.rs", path("second.rs")).unwrap();
    symlink("real/none.rs", path("dangling.rs")).unwrap();
    symlink("loop.rs", path("loop.rs")).unwrap();
    for (link, target) in [("second.rs", "real/acme.rs"), ("dangling.rs", "real/none.rs")] {
        assert_eq!(run(folder.path(), &format!("generate acme.yaml -o {link}")).code, Some(0));
        assert!(path(link).is_symlink() && !path(target).is_symlink());
        assert!(read(&path(target)).contains("enum AcmeStatus"));
    }
    let Run { code, err, .. } = run(folder.path(), "generate acme.yaml -o loop.rs");
    assert_eq!(code, Some(2));
    assert_eq!(err, "error: loop.rs: cannot follow the link: too many links\n");
}

#[test]
fn permissions_are_kept_and_a_read_only_file_is_left_alone() {
    let folder = folder(&[("acme.yaml", ACME), ("acme.rs", OLD)]);
    let file = folder.path().join("acme.rs");
    let mode = || fs::metadata(&file).unwrap().permissions().mode() & 0o777;
    let set = |mode| fs::set_permissions(&file, PermissionsExt::from_mode(mode)).unwrap();
    set(0o640);
    assert_eq!(run(folder.path(), "generate acme.yaml -o acme.rs").code, Some(0));
    assert_eq!(mode(), 0o640);
    fs::write(&file, OLD).unwrap();
    set(0o444);
    let Run { code, err, .. } = run(folder.path(), "generate acme.yaml -o acme.rs");
    assert_eq!((code, err.as_str()), (Some(2), "error: acme.rs: cannot write: the file is read-only\n"));
    assert_eq!((read(&file).as_str(), mode()), (OLD, 0o444));
    run(folder.path(), "generate acme.yaml -o new.rs");
    let new = fs::metadata(folder.path().join("new.rs")).unwrap();
    assert_ne!(new.mode() & 0o044, 0, "a new file is as readable as any");
}

/// The commands that write, with nothing where they write to or a file of theirs.
const LINES: [&str; 3] =
    ["generate acme.yaml -o TARGET", "update TARGET page.md", "import page.md --vendor acme -o TARGET"];

const PAGE: &str = "| Code | Meaning |\n|---|---|\n| 200 | OK |\n| 402 | Payment Needed |\n| 404 | Gone |\n";

/// A new file takes the name; what other names the old one has keep the old text.
#[test]
fn of_a_hard_link_the_named_file_is_new_and_the_other_is_old() {
    let spec = ACME.replace("vendor", "# Mine.\nvendor");
    for (line, old) in [(LINES[0], OLD), (LINES[1], spec.as_str())] {
        let folder = folder(&[("acme.yaml", ACME), ("page.md", PAGE), ("one", old)]);
        let path = |name: &str| folder.path().join(name);
        fs::hard_link(path("one"), path("other")).unwrap();
        let Run { code, err, .. } = run(folder.path(), &line.replace("TARGET", "one"));
        assert_eq!(code, Some(0), "{line}: {err}");
        assert_ne!(read(&path("one")), old, "{line}");
        assert_eq!(read(&path("other")), old, "{line}");
    }
}

#[test]
fn a_folder_where_a_file_should_be_is_an_error_and_stays() {
    let folder = folder(&[("acme.yaml", ACME), ("page.md", PAGE), ("there/inside", "x")]);
    symlink("there", folder.path().join("link")).unwrap();
    for target in ["there", "link"] {
        for line in &LINES[1..] {
            let Run { code, err, .. } = run(folder.path(), &line.replace("TARGET", target));
            assert_eq!(code, Some(2), "{line}");
            let (said, what) = (format!("error: {target}: "), ["is a directory", "a folder, not a file"]);
            assert!(err.contains(&said) && what.iter().any(|what| err.contains(what)), "{line}: {err}");
        }
    }
    assert_eq!(names(&folder.path().join("there")), ["inside"]);
    // `generate` writes into a folder, also through a link to it.
    assert_eq!(run(folder.path(), "generate acme.yaml -o link").code, Some(0));
    assert_eq!(names(&folder.path().join("there")), ["acme.rs", "inside"]);
    assert!(folder.path().join("link").is_symlink());
}

/// Into a pipe or a device the text goes as it is: it has no old text, and no place next to it is needed.
#[test]
fn a_pipe_and_a_device_are_written_and_stay_what_they_are() {
    let folder = folder(&[("acme.yaml", ACME), ("page.md", PAGE)]);
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for (line, word) in [(LINES[0], "enum AcmeStatus"), (LINES[2], "vendor: acme")] {
        let line = line.replace("TARGET", "pipe");
        let mut child = tool(folder.path()).args(line.split(' ')).stderr(Stdio::null()).spawn().unwrap();
        assert!(read(&pipe).contains(word), "{line}");
        assert!(child.wait().unwrap().success(), "{line}");
        assert_eq!(run(folder.path(), &line.replace("pipe", "/dev/null")).code, Some(0), "{line}");
        let full = run(folder.path(), &line.replace("pipe", "/dev/full"));
        assert_eq!(full.code, Some(2), "{line}");
        assert!(full.err.ends_with("cannot write: No space left on device (os error 28)\n"), "{}", full.err);
    }
    // A spec that is one is not waited for.
    for target in ["pipe", "/dev/zero"] {
        let Run { code, err, .. } = run(folder.path(), &LINES[1].replace("TARGET", target));
        assert_eq!(code, Some(2));
        assert!(err.contains("not a regular file"), "{err}");
    }
    assert_eq!(names(folder.path()), ["acme.yaml", "page.md", "pipe"]);
}

/// No file that is opened takes the place of a stream that was closed, and a report that nobody hears is no failure.
#[test]
fn a_closed_stream_is_not_written_to_a_file() {
    for (nth, line) in LINES.iter().enumerate() {
        let files = [("acme.yaml", ACME), ("page.md", PAGE), ("old.yaml", ACME)];
        let [whole, closed] = [folder(&files), folder(&files)];
        let line = line.replace("TARGET", if nth == 1 { "old.yaml" } else { "new" });
        assert_eq!(run(whole.path(), &line).code, Some(0), "{line}");
        for streams in ["<&- >&- 2>&-", "2>/dev/full", ">&-"] {
            let script = format!("exec {} {line} {streams}", env!("CARGO_BIN_EXE_vendor-status"));
            fs::write(closed.path().join("old.yaml"), ACME).unwrap();
            let _ = fs::remove_file(closed.path().join("new"));
            let Run { code, .. } = end(Command::new("sh").args(["-c", &script]).current_dir(&closed));
            assert_eq!(code, Some(0), "{line} {streams}");
            for name in names(whole.path()) {
                assert_eq!(
                    read(&closed.path().join(&name)),
                    read(&whole.path().join(&name)),
                    "{line} {streams}"
                );
            }
            assert_eq!(names(closed.path()), names(whole.path()), "{line} {streams}");
        }
    }
}

/// What changes is printed before the file is written: where that fails, the file stays.
#[test]
fn an_update_that_cannot_say_what_changes_changes_nothing() {
    let folder = folder(&[("acme.yaml", ACME), ("page.md", PAGE)]);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let Run { code, err, .. } =
        end(tool(folder.path()).args(["update", "acme.yaml", "page.md"]).stdout(full));
    assert_eq!(
        (code, err.as_str()),
        (Some(2), "error: standard output: No space left on device (os error 28)\n")
    );
    assert_eq!(read(&folder.path().join("acme.yaml")), ACME);
    assert_eq!(names(folder.path()), ["acme.yaml", "page.md"]);
}
