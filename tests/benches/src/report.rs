//! Where figures go: a table on the terminal, a file of values and a plot in `docs/benchmarks`, and the same table in
//! `BENCHMARKS.md` and `README.md`, between the marks `<!-- topic -->` and `<!-- end -->`.

use crate::plot::Plot;
use std::fmt::Write as _;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

/// The compiler that built the benches, `rustc 1.95.0`.
pub const RUSTC: &str = env!("STATUS_RUSTC");

/// The folder of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where a topic's values or plot are kept.
#[must_use]
pub fn path(topic: &str, ending: &str) -> PathBuf {
    root().join("docs/benchmarks").join(format!("{topic}.{ending}"))
}

/// A table: its heads, and rows of as many cells.
#[derive(Clone, Debug, Default)]
pub struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new<S: Into<String>>(heads: impl IntoIterator<Item = S>) -> Self {
        Table { heads: heads.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// As Markdown: the first `words` columns hold words, the others numbers.
    #[must_use]
    pub fn markdown(&self, words: usize) -> String {
        let rule: Vec<&str> =
            (0..self.heads.len()).map(|column| if column < words { "---" } else { "---:" }).collect();
        let mut text = format!("| {} |\n|{}|\n", self.heads.join(" | "), rule.join("|"));
        for row in &self.rows {
            let _ = writeln!(text, "| {} |", row.join(" | "));
        }
        text
    }

    /// The lines of a file: what was measured with, heads, rows, with tabs between.
    #[must_use]
    pub fn values(&self, with: &str) -> String {
        let lines: Vec<String> =
            std::iter::once(&self.heads).chain(&self.rows).map(|cells| cells.join("\t")).collect();
        format!("# {with}\n{}\n", lines.join("\n"))
    }
}

/// A number of things, thousands set apart.
#[must_use]
pub fn count(count: usize) -> String {
    crate::plot::number(count as f64)
}

/// The architecture, `x86-64`.
#[must_use]
pub fn arch() -> String {
    env::consts::ARCH.replace('_', "-")
}

/// What the figures of a topic were measured with: the kind of machine, the compiler, further tools, and the versions
/// of these packages, as `Cargo.lock` has them for the benches.
///
/// # Errors
///
/// Where the lock file cannot be read, or lacks one of them.
pub fn environment(tools: &[String], packages: &[&str]) -> io::Result<String> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let system = if env::consts::OS == "linux" { "Linux" } else { env::consts::OS };
    let mut parts = vec![
        arch(),
        format!("{cores} core{}", if cores == 1 { "" } else { "s" }),
        system.to_owned(),
        RUSTC.to_owned(),
    ];
    parts.extend_from_slice(tools);
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    for package in packages {
        let version = version(&lock, package)
            .ok_or_else(|| io::Error::other(format!("`{package}` is not in Cargo.lock")))?;
        parts.push(format!("{package} {version}"));
    }
    Ok(parts.join(", "))
}

/// The same for what is timed, the least of so many runs.
///
/// # Errors
///
/// As [`environment`].
pub fn timed(runs: usize, packages: &[&str]) -> io::Result<String> {
    environment(&[format!("least of {runs} runs")], packages)
}

/// Prints what else the machine did while something was timed.
///
/// # Errors
///
/// Where the system does not say so.
pub fn load() -> io::Result<()> {
    println!("load average at the end: {}", fs::read_to_string("/proc/loadavg")?.trim_end());
    Ok(())
}

/// The version of a package. Where the lock file has several, the benches' entry says which.
fn version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let entries = || lock.split("[[package]]\n");
    let field = |entry: &'a str, key: &str| {
        entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
    };
    let ours = entries().find(|entry| field(entry, "name") == Some(env!("CARGO_PKG_NAME")))?;
    let chosen = ours.lines().find_map(|line| {
        line.trim().trim_matches(['"', ',']).strip_prefix(package)?.strip_prefix(' ').map(str::trim)
    });
    let locked = entries()
        .find(|entry| field(entry, "name") == Some(package))
        .and_then(|entry| field(entry, "version"));
    chosen.or(locked)
}

/// Writes a topic's values to `docs/benchmarks`.
///
/// # Errors
///
/// Where the file cannot be written.
pub fn values(topic: &str, table: &Table, with: &str) -> io::Result<()> {
    fs::write(path(topic, "tsv"), table.values(with))
}

/// Writes a topic's plot to `docs/benchmarks`.
///
/// # Errors
///
/// Where the file cannot be written.
pub fn plot(topic: &str, plot: &Plot<'_>) -> io::Result<()> {
    fs::write(path(topic, "svg"), plot.svg())
}

/// Prints a text and puts it between the marks of a topic in `BENCHMARKS.md`.
///
/// # Errors
///
/// Where the file has no such marks, or cannot be written.
pub fn block(topic: &str, text: &str) -> io::Result<()> {
    println!("{text}");
    put("BENCHMARKS.md", topic, text)
}

/// Puts a text between the marks of a topic in a file of the root.
///
/// # Errors
///
/// Where the file has no such marks, or cannot be written.
pub fn put(file: &str, topic: &str, text: &str) -> io::Result<()> {
    let file = root().join(file);
    let old = fs::read_to_string(&file)?;
    let mark = format!("<!-- {topic} -->\n");
    let missing = || io::Error::other(format!("{} has no {}", file.display(), mark.trim_end()));
    let (before, rest) = old.split_once(&mark).ok_or_else(missing)?;
    let (_, after) = rest.split_once("<!-- end -->").ok_or_else(missing)?;
    fs::write(&file, format!("{before}{mark}\n{}\n\n<!-- end -->{after}", text.trim()))
}
