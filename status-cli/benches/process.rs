//! Time and peak memory of whole runs of `vendor-status`: `cargo bench -p status-cli --bench process`.
//!
//! Scans the documents of the folder `STATUS_DOCUMENTS`, or one of each shape written here. Exits 1 where a goal is missed.

use std::env;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4 as _;

/// Each figure is the least of so many runs: what else the machine does only adds to it.
const RUNS: usize = 15;
/// For what takes long.
const FEW: usize = 3;

const STARTUP: Duration = Duration::from_millis(10);
const SCAN: Duration = Duration::from_millis(50);
/// How much more than sixteen times the CPU time of 1 MiB 16 MiB may take.
const SLACK: f64 = 1.5;

const MIB: u64 = 1 << 20;

fn main() -> io::Result<ExitCode> {
    let folder = env::temp_dir().join(format!("status-process-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let met = [startup()?, documents(&folder)?, generate(&folder)?, linear(&folder)?];
    fs::remove_dir_all(&folder)?;
    Ok(if met.iter().all(|met| *met) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn startup() -> io::Result<bool> {
    let cost = measure(&["--version"], None, RUNS)?;
    print("--version", cost, "");
    Ok(goal("start-up", cost.wall, STARTUP))
}

/// Scans each document once and all of them in a loop.
fn documents(folder: &Path) -> io::Result<bool> {
    let documents = match env::var_os("STATUS_DOCUMENTS") {
        Some(folder) => files(Path::new(&folder))?,
        None => SHAPES.iter().map(|shape| write(folder, shape, 16 << 10)).collect::<io::Result<_>>()?,
    };
    let (mut costs, mut all) = (Vec::new(), Duration::ZERO);
    for document in &documents {
        let cost = measure(&["scan"], Some(document), RUNS)?;
        all += cost.wall;
        costs.push((cost, document));
    }
    costs.sort_by_key(|(cost, _)| std::cmp::Reverse(cost.wall));
    println!("scan of {} documents: {:.1} ms in all; the slowest:", documents.len(), millis(all));
    for (cost, document) in costs.iter().take(5) {
        let name = document.file_name().unwrap_or_default().display();
        print(&format!("  {name}"), *cost, &format!("  {} KiB", fs::metadata(document)?.len() >> 10));
    }
    let slowest = costs.first().map(|(cost, _)| cost.wall).unwrap_or_default();
    Ok(goal("the slowest document", slowest, SCAN))
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
}

fn generate(folder: &Path) -> io::Result<bool> {
    let path = folder.join("acme.yaml");
    let mut spec = BufWriter::new(File::create(&path)?);
    writeln!(spec, "vendor: acme\nprotocol: other\ncodes:")?;
    for code in 1..=5000 {
        writeln!(spec, "  {code}:\n    reason: Reason {code}\n    description: What code {code} means.")?;
        if code % 10 == 0 {
            writeln!(
                spec,
                "    category: server_error\n    retry: always\n    remedy: Wait {code} seconds."
            )?;
        }
    }
    spec.flush()?;
    print("generate, 5,000 codes", measure(&["generate"], Some(&path), FEW)?, "");
    Ok(true)
}

/// Scans documents of 1, 4 and 16 MiB.
fn linear(folder: &Path) -> io::Result<bool> {
    println!(
        "scan of 1, 4 and 16 MiB; the ratio of CPU time and memory to the first, divided by the size's:"
    );
    let mut met = true;
    for shape in SHAPES {
        let mut first: Option<Cost> = None;
        for size in [MIB, 4 * MIB, 16 * MIB] {
            let path = write(folder, shape, size)?;
            let cost = measure(&["scan"], Some(&path), FEW)?;
            let first = first.get_or_insert(cost);
            let scale = (size / MIB) as f64;
            let time = cost.cpu.as_secs_f64() / first.cpu.as_secs_f64() / scale;
            let memory = cost.peak as f64 / first.peak as f64 / scale;
            let ratios = format!("  time ×{time:.2}  memory ×{memory:.2}");
            print(&format!("  {} {} MiB", shape.extension, size / MIB), cost, &ratios);
            met &= time <= SLACK;
            fs::remove_file(path)?;
        }
    }
    if !met {
        println!("MISSED: time is not linear in the size");
    }
    Ok(met)
}

#[derive(Debug, Clone, Copy)]
struct Cost {
    wall: Duration,
    /// User and system time.
    cpu: Duration,
    /// Bytes of memory at the most.
    peak: u64,
}

/// The least cost of several runs with these arguments.
fn measure(arguments: &[&str], file: Option<&Path>, runs: usize) -> io::Result<Cost> {
    let mut least: Option<Cost> = None;
    for _ in 0..runs {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vendor-status"));
        command.args(arguments).args(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let used = command.spawn()?.wait4()?;
        let wall = start.elapsed();
        if !matches!(used.status.code(), Some(0 | 1)) {
            let message = format!("{command:?}: {}", used.status);
            return Err(io::Error::other(message));
        }
        let cost = Cost { wall, cpu: used.rusage.utime + used.rusage.stime, peak: used.rusage.maxrss };
        least = Some(least.map_or(cost, |least| Cost {
            wall: least.wall.min(cost.wall),
            cpu: least.cpu.min(cost.cpu),
            peak: least.peak.min(cost.peak),
        }));
    }
    least.ok_or_else(|| io::Error::other("no runs"))
}

fn print(name: &str, cost: Cost, more: &str) {
    let peak = cost.peak as f64 / MIB as f64;
    println!(
        "{name:<48} {:>9.1} ms {:>9.1} ms CPU {peak:>7.1} MiB{more}",
        millis(cost.wall),
        millis(cost.cpu)
    );
}

fn goal(name: &str, took: Duration, goal: Duration) -> bool {
    let met = took < goal;
    if !met {
        println!("MISSED: {name} takes {:.1} ms; the goal is {:.0} ms", millis(took), millis(goal));
    }
    met
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How a document of a format is written, list by list.
struct Shape {
    extension: &'static str,
    start: &'static str,
    /// Before each list; `$` stands for its number.
    head: &'static str,
    /// `$` stands for the code.
    row: &'static str,
    tail: &'static str,
    end: &'static str,
}

const SHAPES: &[Shape] = &[
    Shape {
        extension: "md",
        start: "# Acme API\n",
        head: "\n## Errors of service $\n\nThe service answers with these status codes.\n\n| Code | Reason | Description |\n|---|---|---|\n",
        row: "| `$` | Reason $ | What *code $* means, [in full](https://example.com/$). |\n",
        tail: "",
        end: "",
    },
    Shape {
        extension: "html",
        start: "<!doctype html><title>Acme API</title>\n<h1>Acme API</h1>\n",
        head: "<h2>Errors of service $</h2>\n<table><tr><th>Code</th><th>Reason</th><th>Description</th></tr>\n",
        row: "<tr><td><code>$</code></td><td>Reason $</td><td>What <em>code $</em> means, <a href=\"https://example.com/$\">in full</a>.</td></tr>\n",
        tail: "</table>\n",
        end: "",
    },
    Shape {
        extension: "rst",
        start: "Acme API\n########\n",
        head: "\nErrors of service $\n=========================\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Reason\n     - Description\n",
        row: "   * - ``$``\n     - Reason $\n     - What *code $* means, `in full <https://example.com/$>`_.\n",
        tail: "",
        end: "",
    },
    Shape {
        extension: "adoc",
        start: "= Acme API\n",
        head: "\n== Errors of service $\n\n|===\n|Code |Reason |Description\n\n",
        row: "|`$` |Reason $ |What _code $_ means, https://example.com/$[in full].\n",
        tail: "|===\n",
        end: "",
    },
    Shape {
        extension: "json",
        start: "{\"title\": \"Acme API\",\n",
        head: "\"errors of service $\": [\n",
        row: "  {\"code\": $, \"reason\": \"Reason $\", \"description\": \"What code $ means, in full.\"},\n",
        tail: "  {\"code\": 499, \"reason\": \"The last\", \"description\": \"What the last code means.\"}],\n",
        end: "\"version\": 1}\n",
    },
    Shape {
        extension: "yaml",
        start: "title: Acme API\n",
        head: "errors of service $:\n",
        row: "  - code: $\n    reason: Reason $\n    description: What code $ means, in full.\n",
        tail: "",
        end: "",
    },
    Shape {
        extension: "csv",
        start: "Service,Code,Reason,Description\n",
        head: "",
        row: "mail,$,Reason $,\"What code $ means, in full.\"\n",
        tail: "",
        end: "",
    },
];

/// Writes a document of a size; piece by piece, as the memory of this process is the least that a run of it is counted.
fn write(folder: &Path, shape: &Shape, size: u64) -> io::Result<PathBuf> {
    let path = folder.join(format!("{size}.{}", shape.extension));
    let mut file = BufWriter::new(File::create(&path)?);
    let mut written = 0;
    let mut put = |template: &str, number: u32| {
        let text = template.replace('$', &number.to_string());
        written += text.len() as u64;
        file.write_all(text.as_bytes()).map(|()| written)
    };
    let mut service = 0;
    put(shape.start, 0)?;
    loop {
        service += 1;
        put(shape.head, service)?;
        let mut total = 0;
        for code in 400..500 {
            total = put(shape.row, code)?;
        }
        put(shape.tail, 0)?;
        if total >= size {
            break;
        }
    }
    put(shape.end, 0)?;
    file.flush()?;
    Ok(path)
}
