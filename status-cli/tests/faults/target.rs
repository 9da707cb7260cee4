//! Files are old or new, never half of either, and nothing else is left.

use crate::run::{ACME, OLD, Run, folder, large, names, read, run, tool};
use std::fs;
#[cfg(unix)]
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, Stdio};

/// A document with other texts for every second code of the large spec.
fn page() -> String {
    let rows = (1000..1500)
        .map(|code| format!("| {code} | Code {code} | {} |\n", if code % 2 == 0 { "old" } else { "new" }));
    format!("| Code | Name | Meaning |\n|---|---|---|\n{}", rows.collect::<String>())
}

/// Starts a run that writes, and waits until it does.
#[cfg(unix)]
fn writing(folder: &Path, line: &str) -> Child {
    let mut tool = tool(folder);
    let mut child = tool.args(line.split(' ')).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while child.try_wait().unwrap().is_none() && !is_writing(folder) {}
    child
}

fn is_writing(folder: &Path) -> bool {
    names(folder).iter().any(|name| name.ends_with(".tmp"))
}

#[cfg(unix)]
#[test]
fn a_run_that_is_killed_leaves_the_old_file_or_the_new_and_the_next_run_removes_the_rest() {
    let folder = folder(&[("acme.yaml", &large("new")), (".acme.tmp", "of a person")]);
    let file = folder.path().join("acme.rs");
    assert_eq!(run(folder.path(), "generate acme.yaml -o acme.rs").code, Some(0));
    let new = read(&file);
    fs::remove_file(folder.path().join(".acme.tmp")).unwrap();
    let (mut old_left, mut rest_left) = (0, 0);
    for _ in 0..30 {
        fs::write(&file, OLD).unwrap();
        let mut child = writing(folder.path(), "generate acme.yaml -o acme.rs");
        child.kill().unwrap();
        child.wait().unwrap();
        let text = read(&file);
        assert!(text == OLD || text == new, "half a file of {} bytes", text.len());
        old_left += usize::from(text == OLD);
        rest_left += usize::from(is_writing(folder.path()));
    }
    assert!(old_left > 0, "no run was stopped in time");
    assert!(rest_left > 0, "no run left anything");
    fs::write(folder.path().join(".acme.tmp"), "of a person").unwrap();
    fs::write(&file, OLD).unwrap();
    assert_eq!(run(folder.path(), "generate acme.yaml -o acme.rs").code, Some(0));
    assert_eq!(names(folder.path()), [".acme.tmp", "acme.rs", "acme.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_run_that_is_told_to_end_leaves_nothing() {
    use nix::sys::signal::{Signal, kill};
    use nix::unistd::Pid;
    use std::os::unix::process::ExitStatusExt;
    let folder = folder(&[("acme.yaml", &large("new"))]);
    let mut ended = 0;
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP].into_iter().cycle().take(45) {
        fs::write(folder.path().join("acme.rs"), OLD).unwrap();
        let mut child = writing(folder.path(), "generate acme.yaml -o acme.rs");
        let _ = kill(Pid::from_raw(child.id().try_into().unwrap()), signal);
        let status = child.wait().unwrap();
        assert!(status.success() || status.signal() == Some(signal as i32), "{status}");
        ended += usize::from(!status.success());
        assert_eq!(names(folder.path()), ["acme.rs", "acme.yaml"], "{signal}");
    }
    assert!(ended > 0, "no run was told in time");
}

/// What one run writes, another does not take for something left over.
#[test]
fn a_run_removes_nothing_of_a_living_one() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let held = folder.path().join(".vendor-status-living.tmp");
    let left = folder.path().join(".vendor-status-killed.tmp");
    fs::write(&held, "").unwrap();
    fs::write(&left, "").unwrap();
    fs::create_dir(folder.path().join(".vendor-status-folder.tmp")).unwrap();
    let lock = fs::File::open(&held).unwrap();
    lock.lock().unwrap();
    assert_eq!(run(folder.path(), "generate acme.yaml -o acme.rs").code, Some(0));
    assert_eq!(
        names(folder.path()),
        [".vendor-status-folder.tmp", ".vendor-status-living.tmp", "acme.rs", "acme.yaml"]
    );
}

#[test]
fn a_name_may_be_as_long_as_names_can_be() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let name = format!("{}.rs", "n".repeat(252));
    let line = format!("generate acme.yaml -o {name}");
    assert_eq!(run(folder.path(), &line).err, format!("wrote {name}\n"));
    assert_eq!(run(folder.path(), &line).code, Some(0));
}

/// A gigabyte without anything in it: to read it whole would take that much memory.
#[cfg(unix)]
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
fn of_several_imports_at_once_one_writes() {
    let folder = folder(&[]);
    for number in 0..8 {
        let page = format!("| Code | Meaning |\n|---|---|\n| 40{number} | Phrase {number} |\n");
        fs::write(folder.path().join(format!("page{number}.md")), page).unwrap();
    }
    for _ in 0..5 {
        let start = |number: usize| {
            let line = format!("import page{number}.md --vendor acme -o acme.yaml");
            tool(folder.path()).args(line.split(' ')).stderr(Stdio::null()).spawn().unwrap()
        };
        let mut runs: Vec<_> = (0..8).map(start).collect();
        let codes: Vec<Option<i32>> = runs.iter_mut().map(|run| run.wait().unwrap().code()).collect();
        let wrote: Vec<usize> = (0..8).filter(|&number| codes[number] == Some(0)).collect();
        assert_eq!(wrote.len(), 1, "{codes:?}");
        assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))), "{codes:?}");
        let text = read(&folder.path().join("acme.yaml"));
        assert!(text.contains(&format!("Phrase {}", wrote[0])), "{text}");
        let Run { code, err, .. } =
            run(folder.path(), &format!("import page{}.md --vendor acme -o acme.yaml", wrote[0]));
        assert_eq!(code, Some(0));
        assert!(err.ends_with("unchanged acme.yaml\n"), "{err}");
        fs::remove_file(folder.path().join("acme.yaml")).unwrap();
    }
    assert!(!is_writing(folder.path()));
}

#[cfg(unix)]
#[test]
fn an_update_that_is_killed_or_run_eight_times_at_once_leaves_a_whole_spec() {
    let old = large("old");
    let folder = folder(&[("real.yaml", &old), ("page.md", &page())]);
    let spec = folder.path().join("real.yaml");
    symlink("real.yaml", folder.path().join("acme.yaml")).unwrap();
    let update = || {
        tool(folder.path()).args(["update", "acme.yaml", "page.md"]).stdout(Stdio::null()).spawn().unwrap()
    };
    assert!(update().wait().unwrap().success());
    let new = read(&spec);
    assert_ne!(old, new);
    for _ in 0..10 {
        fs::write(&spec, &old).unwrap();
        let mut child = writing(folder.path(), "update acme.yaml page.md");
        child.kill().unwrap();
        child.wait().unwrap();
        let text = read(&spec);
        assert!(text == old || text == new, "half a spec of {} bytes", text.len());
    }
    fs::write(&spec, &old).unwrap();
    let mut runs: Vec<_> = (0..8).map(|_| update()).collect();
    assert!(runs.iter_mut().all(|run| run.wait().unwrap().success()));
    assert_eq!(read(&spec), new);
    assert!(folder.path().join("acme.yaml").is_symlink());
    assert_eq!(run(folder.path(), "update acme.yaml page.md --check").code, Some(0));
}

#[test]
fn eight_runs_at_once_leave_one_whole_file() {
    let folder = folder(&[("a.yaml", &large("first")), ("b.yaml", &large("second"))]);
    let line = |name: &str| format!("generate {name}.yaml -o acme.rs");
    let whole = |name: &str| {
        run(folder.path(), &line(name));
        read(&folder.path().join("acme.rs"))
    };
    let either = [whole("a"), whole("b")];
    for _ in 0..3 {
        let start = |number| {
            let line = line(if number % 2 == 0 { "a" } else { "b" });
            tool(folder.path()).args(line.split(' ')).stderr(Stdio::null()).spawn().unwrap()
        };
        let mut runs: Vec<_> = (0..8).map(start).collect();
        // Whoever reads meanwhile finds a whole file too.
        while runs.iter_mut().any(|run| run.try_wait().unwrap().is_none()) {
            let text = read(&folder.path().join("acme.rs"));
            assert!(either.contains(&text), "half a file of {} bytes", text.len());
        }
        assert!(runs.iter_mut().all(|run| run.wait().unwrap().success()));
        assert!(either.contains(&read(&folder.path().join("acme.rs"))));
    }
    assert_eq!(names(folder.path()), ["a.yaml", "acme.rs", "b.yaml"]);
}

#[cfg(unix)]
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

#[cfg(unix)]
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
