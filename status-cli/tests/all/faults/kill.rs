//! A run is killed at a random moment.

use super::{Case, cases, is_writing, number, start};
use crate::random::Random;
use crate::run::{OLD, folder, large, names};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How the killed runs of one command ended.
#[derive(Debug, Default)]
struct Ends {
    before_the_write: usize,
    in_the_write: usize,
    after_the_write: usize,
    too_late: usize,
}

impl Ends {
    /// One run, killed after a while.
    fn kill(&mut self, case: &Case, folder: &Path, wait: impl Fn()) {
        case.reset(folder);
        let mut child = start(folder, case.line);
        wait();
        child.kill().unwrap();
        let is_done = child.wait().unwrap().success();
        let (is_new, is_left) = (case.is_new(folder), is_writing(folder));
        assert!(is_new || !is_done, "{}: it said that it wrote", case.line);
        *match (is_done, is_new, is_left) {
            (true, ..) => &mut self.too_late,
            (_, true, _) => &mut self.after_the_write,
            (_, _, true) => &mut self.in_the_write,
            _ => &mut self.before_the_write,
        } += 1;
        case.ends_well(folder);
    }
}

#[test]
fn a_run_that_is_killed_leaves_the_old_file_or_the_new_and_the_next_run_removes_the_rest() {
    let (count, seed) = (number("KILLS", 20), number("SEED", 1));
    let (folder, cases) = cases();
    let folder = folder.path();
    for case in &cases {
        let mut random = Random::new(seed as u64);
        let mut whole = Duration::MAX;
        for _ in 0..3 {
            case.reset(folder);
            let began = Instant::now();
            assert!(start(folder, case.line).wait().unwrap().success(), "{}", case.line);
            whole = whole.min(began.elapsed());
        }
        let mut ends = Ends::default();
        let mut part = || random.below(1 << 20) as f64 / f64::from(1 << 20);
        // Half of them anywhere in the run, and a little behind it.
        for _ in 0..count / 2 {
            let moment = whole.mul_f64(part() * 1.2);
            ends.kill(case, folder, || std::thread::sleep(moment));
        }
        // Half of them in the write, which is short: from when its file is there, most of them soon.
        for _ in count / 2..count {
            let moment = whole.mul_f64(part().powi(4) / 4.0);
            ends.kill(case, folder, || {
                let began = Instant::now();
                while !is_writing(folder) && began.elapsed() < whole * 9 {}
                std::thread::sleep(moment);
            });
        }
        eprintln!("{}: seed {seed}, {count} kills over {whole:?}: {ends:?}", case.line);
        // Which moment a kill hits is chance, so that few may miss the write; `calls` kills at each step of it.
        assert!(ends.in_the_write > 0 || count < 100, "no run was killed while it wrote");
    }
}

#[test]
fn a_run_that_is_told_to_end_leaves_nothing() {
    use nix::sys::signal::{Signal, kill};
    use nix::unistd::Pid;
    use std::os::unix::process::ExitStatusExt;
    let folder = folder(&[("acme.yaml", &large("new"))]);
    let mut ended = 0;
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP].into_iter().cycle().take(45) {
        fs::write(folder.path().join("acme.rs"), OLD).unwrap();
        let mut child = start(folder.path(), "generate acme.yaml -o acme.rs");
        while child.try_wait().unwrap().is_none() && !is_writing(folder.path()) {}
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
    let folder = folder(&[("acme.yaml", crate::run::ACME)]);
    let held = folder.path().join(".vendor-status-living.tmp");
    let left = folder.path().join(".vendor-status-killed.tmp");
    fs::write(&held, "").unwrap();
    fs::write(&left, "").unwrap();
    fs::create_dir(folder.path().join(".vendor-status-folder.tmp")).unwrap();
    std::os::unix::fs::symlink("acme.yaml", folder.path().join(".vendor-status-link.tmp")).unwrap();
    let lock = fs::File::open(&held).unwrap();
    lock.lock().unwrap();
    assert_eq!(super::run(folder.path(), "generate acme.yaml -o acme.rs").code, Some(0));
    assert_eq!(
        names(folder.path()),
        [
            ".vendor-status-folder.tmp",
            ".vendor-status-link.tmp",
            ".vendor-status-living.tmp",
            "acme.rs",
            "acme.yaml"
        ]
    );
}

/// Another run may have written meanwhile what the killed one was to write.
#[test]
fn a_run_with_nothing_to_write_removes_what_was_left_too() {
    let folder = folder(&[("acme.yaml", crate::run::ACME), ("page.md", &super::page())]);
    for line in [
        "generate acme.yaml -o acme.rs",
        "import page.md --vendor acme -o new.yaml",
        "update new.yaml page.md",
    ] {
        assert_eq!(super::run(folder.path(), line).code, Some(0), "{line}");
        let whole = names(folder.path());
        fs::write(folder.path().join(".vendor-status-killed.tmp"), "").unwrap();
        assert_eq!(super::run(folder.path(), line).code, Some(0), "{line}");
        assert_eq!(names(folder.path()), whole, "{line}");
    }
}
