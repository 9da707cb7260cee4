//! Counts of instructions: the program runs itself under callgrind. They are the same on any machine of one
//! architecture, however busy, and depend on the compiler.

use crate::consumer;
use std::process::Command;
use std::{env, fs, io};

/// Is set where the program runs under callgrind.
const INSIDE: &str = "STATUS_CALLGRIND";

/// What callgrind counts of one piece of work.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// Instructions.
    pub instructions: f64,
    /// Conditional branches.
    pub branches: f64,
    /// Indirect jumps.
    pub jumps: f64,
}

/// The version, as callgrind is a part of it: `valgrind 3.19.0`; `None` where it is not installed.
#[must_use]
pub fn version() -> Option<String> {
    let output = Command::new("valgrind").arg("--version").output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim().replace('-', " "))
}

/// Is this the run that is counted? It has to [`run`] the same work in the same order, and no more.
#[must_use]
pub fn inside() -> bool {
    env::var_os(INSIDE).is_some()
}

/// Does a piece of work that is counted.
#[inline(never)]
pub fn run(work: &dyn Fn()) {
    work();
}

/// Runs this program under callgrind, and returns the counts of each piece of work.
///
/// # Errors
///
/// Where valgrind does not run, or writes what is not understood.
pub fn counts() -> io::Result<Vec<Counts>> {
    let folder = consumer::folder("callgrind");
    fs::create_dir_all(&folder)?;
    // `--dump-after` starts a new file, numbered from 1, whenever the function has returned.
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--branch-sim=yes", "--collect-atstart=no"])
        .args(["--toggle-collect=*callgrind::run", "--dump-after=*callgrind::run"])
        .arg(format!("--callgrind-out-file={}", folder.join("out").display()))
        .arg(env::current_exe()?)
        .env(INSIDE, "1")
        .output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let mut counts = Vec::new();
    while let Ok(text) = fs::read_to_string(folder.join(format!("out.{}", counts.len() + 1))) {
        counts.push(parse(&text).ok_or_else(|| io::Error::other("callgrind's file is not understood"))?);
    }
    fs::remove_dir_all(folder)?;
    Ok(counts)
}

/// Reads the totals of a file of callgrind's.
fn parse(text: &str) -> Option<Counts> {
    let line = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
    let events: Vec<&str> = line("events:")?.split_whitespace().collect();
    let totals: Vec<f64> =
        line("totals:")?.split_whitespace().filter_map(|total| total.parse().ok()).collect();
    let of = |event: &str| {
        let place = events.iter().position(|known| *known == event)?;
        Some(totals.get(place).copied().unwrap_or(0.0))
    };
    Some(Counts { instructions: of("Ir")?, branches: of("Bc")?, jumps: of("Bi")? })
}
