//! Any document ends within 2 seconds and 400 MiB for each MiB or part of one, or is refused: the system holds the tool to it.
//!
//! Every day some shapes of 64 KiB are held to the memory. All of 1 MiB (`MIB=16` for longer ones) are held to the time, which
//! is the processor's, too: `cargo test --release -p status-cli limits:: -- --ignored --nocapture`.

mod units;

use crate::run::{Run, end, number, stride};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use wait4::Wait4;

/// The shapes of so many bytes: a piece over and over, in a table's cell, and each of its characters over and over.
fn shapes(bytes: usize) -> impl Iterator<Item = (String, String)> {
    let units =
        units::UNITS.iter().flat_map(|(ending, pieces)| pieces.iter().map(move |unit| (ending, unit)));
    units.flat_map(move |(ending, unit)| {
        let repeat = |unit: &str| unit.repeat(bytes / unit.len() + 1);
        let cell = format!("| Code | Meaning |\n|---|---|\n| 404 | {} |\n", repeat(unit).replace('\n', " "));
        let count = unit.chars().count();
        let characters =
            unit.chars().flat_map(|char| std::iter::repeat_n(char, bytes / count / char.len_utf8()));
        let name = |form: &str| format!("{form} {unit:?} in page.{ending}");
        [(name("repeated"), repeat(unit)), (name("cell of"), cell), (name("stretched"), characters.collect())]
    })
}

/// The file that such a document has.
fn write(folder: &Path, name: &str, text: &str) -> String {
    let (_, page) = name.rsplit_once(' ').unwrap();
    fs::write(folder.join(page), text).unwrap();
    page.to_owned()
}

#[test]
fn some_shapes_of_64_kib_end_within_400_mib() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in shapes(64 << 10).step_by(23 * stride(12)) {
        let page = write(folder.path(), &name, &text);
        let script = format!("ulimit -v 409600; exec {} scan {page}", env!("CARGO_BIN_EXE_vendor-status"));
        let Run { code, err, .. } = end(Command::new("sh").args(["-c", &script]).current_dir(&folder));
        assert!(matches!(code, Some(0..=2)), "{name}: {code:?} {err}");
    }
}

#[test]
#[ignore = "measures: the release build, all shapes"]
fn all_shapes_end_within_2_seconds_and_400_mib_for_each_mib() {
    let folder = tempfile::tempdir().unwrap();
    let mib = number("MIB", 1);
    let (mut count, mut refused, mut slowest, mut largest) = (0, 0, (0.0, String::new()), (0, String::new()));
    let mut beyond = Vec::new();
    // A piece more than fits makes part of another MiB.
    for (name, text) in shapes((mib << 20) - 200) {
        let page = write(folder.path(), &name, &text);
        let (seconds, kib) = (2 * mib, (400 << 10) * mib);
        let script = format!(
            "ulimit -v {kib}; ulimit -t {seconds}; exec {} scan {page}",
            env!("CARGO_BIN_EXE_vendor-status")
        );
        let mut tool = Command::new("sh");
        tool.args(["-c", &script]).current_dir(&folder).stdout(Stdio::null()).stderr(Stdio::null());
        let ended = tool.spawn().unwrap().wait4().unwrap();
        let (code, signal) = (ended.status.code(), ended.status.signal());
        if !matches!(code, Some(0..=2)) {
            beyond.push(format!("{name}: {code:?} {signal:?}"));
        }
        let time = ended.rusage.utime + ended.rusage.stime;
        count += 1;
        refused += usize::from(code == Some(2));
        if time.as_secs_f64() > slowest.0 {
            slowest = (time.as_secs_f64(), name.clone());
        }
        if ended.rusage.maxrss > largest.0 {
            largest = (ended.rusage.maxrss, name);
        }
    }
    println!("{count} documents of {mib} MiB, {refused} refused");
    println!("slowest: {:.2} s, {}", slowest.0, slowest.1);
    println!("largest: {} MiB, {}", largest.0 >> 20, largest.1);
    assert_eq!(beyond, Vec::<String>::new(), "beyond the limits");
}
