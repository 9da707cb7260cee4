//! A disk that is full or read-only: in a mount namespace of the test's own, where the system lets it make one.

use super::{Case, cases, is_writing};
use crate::run::{Run, end};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// Runs one of the ignored tests below in a namespace, after a script that mounts a file system on the temporary folder.
fn in_a_namespace(mount: &str, test: &str) {
    let folder = tempfile::tempdir().unwrap();
    let unshare = |script: &str| {
        let mut unshare = Command::new("unshare");
        unshare.args(["--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(folder.path());
        unshare
    };
    match unshare(mount).output() {
        Ok(tried) if tried.status.success() => {}
        tried => {
            println!("skipped: no mount namespace here: {tried:?}");
            return;
        }
    }
    let script =
        format!("{mount} && export TMPDIR=\"$1\" && exec \"$2\" --exact {test} --ignored --nocapture");
    let Run { code, out, err } = end(unshare(&script).arg(std::env::current_exe().unwrap()));
    eprintln!("{}", err.trim_end());
    assert!(code == Some(0) && out.contains("1 passed"), "{out}{err}");
}

#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    in_a_namespace("mount -t tmpfs -o size=2m none \"$1\"", "faults::disk::full");
}

#[test]
fn a_disk_without_a_place_for_another_file_is_said_and_loses_nothing() {
    in_a_namespace("mount -t tmpfs -o nr_inodes=40 none \"$1\"", "faults::disk::crowded");
}

#[test]
fn a_read_only_disk_is_said_and_loses_nothing() {
    in_a_namespace("mount -t tmpfs none \"$1\"", "faults::disk::read_only");
}

/// Runs where something is in the way: it is said, and all is as it was. True if nothing was in the way.
fn refused(case: &Case, folder: &Path, words: &str) -> bool {
    let Run { code, err, .. } = super::run(folder, case.line);
    let is_new = case.is_new(folder);
    assert!(!is_writing(folder), "{}: something is left", case.line);
    assert_eq!(code, Some(if is_new { 0 } else { 2 }), "{}: {err}", case.line);
    assert!(is_new || err.contains(words), "{}: {err}", case.line);
    is_new
}

/// From no free page to more than enough of them.
#[test]
#[ignore = "fills the temporary folder: run by another test, in a namespace of its own"]
fn full() {
    let (folder, cases) = cases();
    let (folder, filler) = (folder.path(), tempfile::tempdir().unwrap());
    for case in &cases {
        let (mut old, mut new) = (0, 0);
        for free in 0..40 {
            case.reset(folder);
            // All of it, and then so many pages back.
            let path = filler.path().join("filler");
            let mut file = fs::File::create(&path).unwrap();
            while file.write_all(&[0; 4096]).is_ok() {}
            let length = file.metadata().unwrap().len() / 4096 * 4096;
            file.set_len(length.saturating_sub(free * 4096)).unwrap();
            let is_new = refused(case, folder, "No space left on device (os error 28)");
            *if is_new { &mut new } else { &mut old } += 1;
            // The pages are free when nobody has the file open.
            drop(file);
            fs::remove_file(path).unwrap();
            case.reset(folder);
            case.ends_well(folder);
        }
        eprintln!("{}: {old} times the old file, {new} times the new one", case.line);
        assert!(old > 3 && new > 3, "{}", case.line);
    }
}

#[test]
#[ignore = "fills the temporary folder: run by another test, in a namespace of its own"]
fn crowded() {
    let (folder, cases) = cases();
    let (folder, filler) = (folder.path(), tempfile::tempdir().unwrap());
    for case in &cases {
        case.reset(folder);
        let files = (0..).map(|nth: u32| filler.path().join(nth.to_string()));
        let files: Vec<_> = files.take_while(|path| fs::write(path, "").is_ok()).collect();
        assert!(!refused(case, folder, "cannot write"), "{}", case.line);
        files.iter().for_each(|file| fs::remove_file(file).unwrap());
        case.ends_well(folder);
    }
}

#[test]
#[ignore = "mounts the temporary folder read-only: run by another test, in a namespace of its own"]
fn read_only() {
    let (folder, cases) = cases();
    let folder = folder.path();
    let mount = |how: &str| {
        let mount =
            Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(std::env::temp_dir()).status();
        assert!(mount.unwrap().success());
    };
    for case in &cases {
        case.reset(folder);
        mount("ro");
        assert!(!refused(case, folder, "cannot write"), "{}", case.line);
        mount("rw");
        case.ends_well(folder);
    }
}

/// No file may grow: the write fails in the middle of it, or the system ends the run there.
#[test]
fn a_file_that_may_not_grow_stays_old_and_what_is_left_the_next_run_removes() {
    let (folder, cases) = cases();
    for case in &cases {
        for (trap, code) in [("trap '' XFSZ; ", Some(2)), ("", None)] {
            case.reset(folder.path());
            let tool = env!("CARGO_BIN_EXE_vendor-status");
            let script = format!("{trap}ulimit -c 0; ulimit -f 1; exec {tool} {}", case.line);
            let run = end(Command::new("sh").args(["-c", &script]).current_dir(&folder));
            assert_eq!(run.code, code, "{}: {}", case.line, run.err);
            assert!(
                !case.is_new(folder.path()) && is_writing(folder.path()) == code.is_none(),
                "{}",
                case.line
            );
            let said = format!("error: {}: cannot write: File too large (os error 27)\n", case.target);
            assert!(code.is_none() || run.err.ends_with(&said), "{}", run.err);
            case.ends_well(folder.path());
        }
    }
}
