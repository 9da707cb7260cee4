//! How long `vendor-status scan` reads documents of each format, and with how much memory:
//! `cargo bench -p status-benches --bench documents` (a minute or two; `ROUNDS=1` for a first look).
//!
//! Builds the tool, and measures whole runs of it.

mod shape;

use shape::SHAPES;
use status_benches::consumer;
use status_benches::cost::{Cost, rounds};
use status_benches::plot::{Panel, Plot, Style};
use status_benches::report::{self, Table};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

const MIB: u64 = 1 << 20;
const SIZES: [u64; 3] = [1, 4, 16];
const SERIES: [(&str, Style); 3] =
    [("documents of 1 MiB", Style::Ours), ("of 4 MiB", Style::OursToo), ("of 16 MiB", Style::OursAlso)];

fn main() -> io::Result<()> {
    let tool = build()?;
    let folder = consumer::folder("documents");
    fs::create_dir_all(&folder)?;
    let runs = runs(&tool, &folder)?;
    let mut costs = Vec::new();
    for shape in &SHAPES {
        let mut of = [Cost::MAX; SIZES.len()];
        for (cost, size) in of.iter_mut().zip(SIZES) {
            let path = shape.write(&folder, size * MIB)?;
            *cost = measure(&tool, &["scan"], Some(&path), rounds(5))?;
            fs::remove_file(path)?;
        }
        costs.push((shape.name, of));
    }
    fs::remove_dir_all(folder)?;
    report(&runs, &costs)
}

/// The tool, as a release builds it.
fn build() -> io::Result<PathBuf> {
    let mut cargo = consumer::cargo();
    cargo.args(["build", "--release", "--quiet", "-p", "status-cli", "--bin", "vendor-status"]);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("");
    let status = cargo.current_dir(report::root()).env("CARGO_TARGET_DIR", &target).status()?;
    if !status.success() {
        return Err(io::Error::other("vendor-status does not build"));
    }
    Ok(target.join("release/vendor-status"))
}

/// The least cost of several runs with these arguments.
fn measure(tool: &Path, arguments: &[&str], file: Option<&Path>, runs: usize) -> io::Result<Cost> {
    let mut least = Cost::MAX;
    for _ in 0..runs {
        least = least.min(Cost::of(Command::new(tool).args(arguments).args(file), &[0, 1])?);
    }
    Ok(least)
}

/// Runs that a person waits for.
fn runs(tool: &Path, folder: &Path) -> io::Result<Table> {
    let page = SHAPES[0].write(folder, 16 << 10)?;
    let spec = spec(folder)?;
    let mut table = Table::new(["run", "CPU ms", "clock ms", "peak MiB"]);
    for (name, arguments, file) in [
        ("`vendor-status --version`", ["--version"], None),
        ("`scan` of a page of 16 KiB", ["scan"], Some(page)),
        ("`generate` of a spec of 5,000 codes", ["generate"], Some(spec)),
    ] {
        let cost = measure(tool, &arguments, file.as_deref(), 3 * rounds(5))?;
        let millis = |seconds: f64| format!("{:.1}", seconds * 1000.0);
        table.row([name.to_owned(), millis(cost.cpu), millis(cost.clock), format!("{:.0}", cost.peak)]);
    }
    Ok(table)
}

fn spec(folder: &Path) -> io::Result<PathBuf> {
    let path = folder.join("acme.yaml");
    let mut spec = BufWriter::new(File::create(&path)?);
    writeln!(spec, "vendor: acme\nprotocol: other\ncodes:")?;
    for code in 1..=5000 {
        writeln!(spec, "  {code}:\n    reason: Reason {code}\n    description: What code {code} means.")?;
    }
    spec.flush()?;
    Ok(path)
}

/// A format, and the costs of its documents by their sizes.
type Costs = (&'static str, [Cost; SIZES.len()]);

/// MiB of a document that are read in a second of CPU time.
fn speed(size: u64, cost: Cost) -> f64 {
    size as f64 / cost.cpu
}

fn report(runs: &Table, costs: &[Costs]) -> io::Result<()> {
    let with = report::timed(rounds(5), &[])?;
    let heads = SIZES.iter().map(|size| format!("MiB/s at {size} MiB"));
    let heads = heads.chain(SIZES.iter().map(|size| format!("peak MiB at {size} MiB")));
    let mut table = Table::new(["format".to_owned()].into_iter().chain(heads));
    for (name, of) in costs {
        let speeds = of.iter().zip(SIZES).map(|(cost, size)| format!("{:.1}", speed(size, *cost)));
        let peaks = of.iter().map(|cost| format!("{:.0}", cost.peak));
        table.row([(*name).to_owned()].into_iter().chain(speeds).chain(peaks));
    }
    report::values("documents", &table, &with)?;
    report::plot("documents", &plot(costs))?;
    let text = format!("{with}.\n\n{}\n{}", table.markdown(1), runs.markdown(1));
    report::block("documents", &text)?;
    report::load()
}

fn plot(costs: &[Costs]) -> Plot<'static> {
    let panel = |title, x, digits, value: fn(u64, Cost) -> f64| {
        let rows = costs.iter().map(|(name, of)| {
            let bars = of.iter().zip(SIZES).enumerate();
            (*name, bars.map(|(place, (cost, size))| (place, value(size, *cost))).collect())
        });
        Panel::Bars { title, x, rows: rows.collect(), digits }
    };
    Plot {
        title: "Reading documents",
        note: "vendor-status scan of documents that consist of nothing but lists of codes, whole runs of a release build.\nBars of one length show that time and memory grow as the document does.",
        series: &SERIES,
        panels: vec![
            panel("Speed: longer is better", "MiB of document in a second of CPU time", 1, speed),
            panel(
                "Memory: shorter is better",
                "MiB at the peak for each MiB of document",
                0,
                |size, cost| cost.peak / size as f64,
            ),
        ],
    }
}
