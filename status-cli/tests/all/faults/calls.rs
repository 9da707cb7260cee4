//! Each call to the system in turn fails, or is the last one: not some moments of a write but all of them. strace does it,
//! where it is installed.

use super::{Case, cases, is_writing, number};
use crate::run::{Run, end};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// The run under strace, which tampers with calls as it is told.
fn traced(case: &Case, folder: &Path, options: &[&str]) -> Run {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]).arg(folder.with_extension("trace")).args(options);
    end(strace.arg(env!("CARGO_BIN_EXE_vendor-status")).args(case.line.split(' ')).current_dir(folder))
}

/// The calls of a whole run from when the new text gets its file: the name of each, and the how manieth of that name it is.
fn calls(case: &Case, folder: &Path) -> Vec<(String, usize)> {
    assert_eq!(traced(case, folder, &[]).code, Some(0), "{}", case.line);
    let trace = super::read(&folder.with_extension("trace"));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    let mut is_near = false;
    for line in trace.lines() {
        let call = line.split_once(' ').map_or(line, |(_, call)| call.trim_start());
        let Some((name, _)) = call.split_once('(').filter(|(name, _)| !name.contains([' ', '<', '+'])) else {
            continue;
        };
        let count = counts.entry(name).or_default();
        *count += 1;
        is_near = is_near || line.contains(".vendor-status-");
        if is_near && name != "exit_group" {
            calls.push((name.to_owned(), *count));
        }
    }
    assert!(calls.len() > 8, "{trace}");
    calls
}

fn is_there() -> bool {
    let strace =
        Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    let is_there = strace.is_ok_and(|status| status.success());
    if !is_there {
        println!("skipped: strace is not installed, or may not trace here");
    }
    is_there
}

/// Tries something with each case and the calls of its whole run: every one of them where the full counts are asked for, else
/// each of so many.
fn of_each_case(test: impl Fn(&Case, &Path, &[(String, usize)], usize)) {
    if !is_there() {
        return;
    }
    let (folder, cases) = cases();
    let step = if number("KILLS", 0) > 0 { 1 } else { 3 };
    for case in &cases {
        case.reset(folder.path());
        test(case, folder.path(), &calls(case, folder.path()), step);
    }
}

#[test]
fn whichever_call_fails_the_file_is_old_or_new_and_the_exit_code_says_which() {
    of_each_case(|case, folder, calls, step| {
        let (mut old, mut new) = (0, 0);
        for (nth, (name, count)) in calls.iter().enumerate().step_by(step) {
            for error in ["EIO", "ENOSPC", "EINTR", "ENOSYS"].iter().skip(nth % step).step_by(step) {
                case.reset(folder);
                let Run { code, err, .. } =
                    traced(case, folder, &["-e", &format!("inject={name}:error={error}:when={count}")]);
                let is_new = case.is_new(folder);
                let what = format!("{}: {error} of {name} {count}: {code:?} {err}", case.line);
                // Where the failure is the allocator's or the report's, there may be no words for it.
                assert!(code == Some(if is_new { 0 } else { 2 }) || !matches!(code, Some(0 | 2)), "{what}");
                assert!(!matches!(code, Some(101)), "{what}");
                *if is_new { &mut new } else { &mut old } += 1;
                case.reset(folder);
                case.ends_well(folder);
            }
        }
        eprintln!("{}: {} calls, {old} runs left the old file, {new} the new one", case.line, calls.len());
    });
}

#[test]
fn whichever_call_is_the_last_the_file_is_old_or_new_and_the_next_run_removes_the_rest() {
    of_each_case(|case, folder, calls, step| {
        let (mut old, mut left, mut new) = (0, 0, 0);
        for (name, count) in calls.iter().step_by(step) {
            case.reset(folder);
            traced(case, folder, &["-e", &format!("inject={name}:signal=KILL:when={count}")]);
            match (case.is_new(folder), is_writing(folder)) {
                (true, false) => new += 1,
                (true, true) => {
                    panic!("{}: {name} {count}: the name is taken, and the file is there", case.line)
                }
                (false, true) => left += 1,
                (false, false) => old += 1,
            }
            case.ends_well(folder);
        }
        let calls = calls.len();
        eprintln!(
            "{}: {calls} calls: {old} left the old file, {left} the rest of a write too, {new} the new file",
            case.line
        );
        assert!(left > 0 && new > 0, "{}", case.line);
    });
}
