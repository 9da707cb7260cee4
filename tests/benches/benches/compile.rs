//! What a consumer's build costs, in seconds of CPU and of the clock: `cargo bench --bench compile` (Linux; some minutes).
//!
//! Each consumer is a crate of its own in a temporary folder, with the versions of this workspace's lock file. They are
//! built in turn, one at a time, so that the ratios hold on a busy machine; the times of the clock need an idle one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{array, env, fs, io};

const ROUNDS: usize = 5;

/// What is measured of a consumer.
#[derive(Clone, Copy, PartialEq)]
enum Work {
    /// Its build from nothing.
    Build,
    /// Its own check, when all that it depends on is built.
    Check,
}
use Work::{Build, Check};

struct Consumer {
    name: &'static str,
    work: Work,
    dependencies: &'static str,
    source: &'static str,
    /// What the source names as `table.yaml`.
    spec: &'static str,
}

const fn consumer(
    name: &'static str,
    work: Work,
    dependencies: &'static str,
    source: &'static str,
    spec: &'static str,
) -> Consumer {
    Consumer { name, work, dependencies, source, spec }
}

/// status-core with these features.
macro_rules! ours {
    ($features:literal) => {
        concat!(
            "status-core = { path = '",
            env!("CARGO_MANIFEST_DIR"),
            "/../../status-core', features = ",
            $features,
            " }"
        )
    };
}

/// A file that the build script wrote.
macro_rules! written {
    ($file:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

const TRIO: &str = "num_enum = '0.7'\nstrum = { version = '0.28', features = ['derive'] }\nthiserror = '2'";
const DUO: &str = "strum = { version = '0.28', features = ['derive'] }\nthiserror = '2'";
const CORE: &str = "pub use status_core::Retry;";
const VENDOR: &str = "pub use status_core::vendors::VippsStatus;";
const MACRO: &str = "status_core::vendor_status! { pub enum Acme = \"table.yaml\"; }";

const CONSUMERS: [Consumer; 12] = [
    consumer("trio", Build, TRIO, written!("trio_vendor.rs"), ""),
    consumer("status-core alone", Build, ours!("[]"), CORE, ""),
    consumer("one vendor", Build, ours!("['vipps']"), VENDOR, ""),
    consumer("all vendors", Build, ours!("['vendors']"), VENDOR, ""),
    consumer("derive", Build, ours!("['derive', 'vipps']"), VENDOR, ""),
    consumer("trio, 1,000", Check, TRIO, written!("trio_thousand.rs"), ""),
    consumer("source, 1,000", Check, ours!("[]"), written!("thousand.rs"), ""),
    consumer("source, 5,000", Check, ours!("[]"), written!("five_thousand.rs"), ""),
    consumer("duo, 500 texts", Check, DUO, written!("duo_texts.rs"), ""),
    consumer("source, 500 texts", Check, ours!("[]"), written!("texts.rs"), ""),
    consumer("macro, 1,000", Check, ours!("['derive']"), MACRO, written!("Thousand.yaml")),
    consumer("macro, 5,000", Check, ours!("['derive']"), MACRO, written!("FiveThousand.yaml")),
];

/// Two consumers, and the most that the one should cost as a multiple of the other: in CPU, and by the clock.
const RATIOS: [(&str, &str, Option<f64>, Option<f64>); 9] = [
    ("status-core alone", "trio", None, None),
    ("one vendor", "trio", Some(0.08), Some(0.10)),
    ("all vendors", "trio", Some(0.20), None),
    ("derive", "trio", None, None),
    ("source, 1,000", "trio, 1,000", Some(0.12), None),
    ("source, 5,000", "source, 1,000", Some(5.0), None),
    ("source, 500 texts", "duo, 500 texts", Some(0.15), None),
    ("macro, 1,000", "trio, 1,000", None, None),
    ("macro, 5,000", "macro, 1,000", Some(5.0), None),
];

fn main() -> io::Result<()> {
    let root = env::temp_dir().join(format!("status-compile-{}", std::process::id()));
    let folders = array::from_fn::<_, { CONSUMERS.len() }, _>(|place| root.join(place.to_string()));
    for (consumer, folder) in CONSUMERS.iter().zip(&folders) {
        consumer.write(folder)?;
    }
    let mut least = [Cost::MAX; CONSUMERS.len()];
    for _ in 0..ROUNDS {
        for ((consumer, folder), least) in CONSUMERS.iter().zip(&folders).zip(&mut least) {
            *least = least.min(consumer.measure(folder)?);
        }
    }
    print(&least);
    println!("\nload average at the end: {}", fs::read_to_string("/proc/loadavg")?.trim_end());
    fs::remove_dir_all(root)
}

fn print(least: &[Cost; CONSUMERS.len()]) {
    println!("{:<36} {:>7} {:>7}", format!("seconds, the least of {ROUNDS} rounds"), "CPU", "clock");
    for (consumer, Cost { cpu, clock }) in CONSUMERS.iter().zip(least) {
        let work = if consumer.work == Build { "build" } else { "check" };
        println!("{:<36} {cpu:>7.2} {clock:>7.2}", format!("{work}: {}", consumer.name));
    }
    let cost = |name| CONSUMERS.iter().position(|consumer| consumer.name == name).map(|place| least[place]);
    let goal = |goal: Option<f64>| goal.map_or(String::new(), |goal| format!("≤ {goal:.2}"));
    println!("\n{:<36} {:>7} {:>7} {:>7} {:>7}", "ratio", "CPU", "goal", "clock", "goal");
    for (one, other, cpu, clock) in RATIOS {
        if let (Some(ours), Some(theirs)) = (cost(one), cost(other)) {
            println!(
                "{:<36} {:>7.3} {:>7} {:>7.3} {:>7}",
                format!("{one} / {other}"),
                ours.cpu / theirs.cpu,
                goal(cpu),
                ours.clock / theirs.clock,
                goal(clock)
            );
        }
    }
}

impl Consumer {
    fn write(&self, folder: &Path) -> io::Result<()> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        fs::create_dir_all(folder.join("src"))?;
        fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        fs::write(folder.join("src/lib.rs"), self.source)?;
        fs::write(folder.join("table.yaml"), self.spec)?;
        fs::write(
            folder.join("Cargo.toml"),
            format!(
                "[package]\nname = 'consumer'\nversion = '0.0.0'\nedition = '2021'\n[workspace]\n[dependencies]\n{}\n",
                self.dependencies
            ),
        )
    }

    fn measure(&self, folder: &Path) -> io::Result<Cost> {
        match self.work {
            Build => {
                let target = target(folder);
                if target.exists() {
                    fs::remove_dir_all(target)?;
                }
                cargo("build", folder)
            }
            Check => {
                cargo("check", folder)?;
                fs::write(folder.join("src/lib.rs"), self.source)?;
                cargo("check", folder)
            }
        }
    }
}

/// Seconds.
#[derive(Clone, Copy)]
struct Cost {
    cpu: f64,
    clock: f64,
}

impl Cost {
    const MAX: Self = Cost { cpu: f64::INFINITY, clock: f64::INFINITY };

    fn min(self, other: Self) -> Self {
        Cost { cpu: self.cpu.min(other.cpu), clock: self.clock.min(other.clock) }
    }
}

fn target(folder: &Path) -> PathBuf {
    folder.join("target")
}

fn cargo(command: &str, folder: &Path) -> io::Result<Cost> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([command, "--offline", "--quiet"]).current_dir(folder);
    cargo.env("CARGO_TARGET_DIR", target(folder)).env("CARGO_INCREMENTAL", "0");
    let (cpu, clock) = (children()?, Instant::now());
    let output = cargo.output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(Cost { cpu: children()? - cpu, clock: clock.elapsed().as_secs_f64() })
}

/// CPU seconds of all children that have ended, and of theirs: fields 16 and 17 of proc_pid_stat(5).
fn children() -> io::Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = fields.skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Ok(ticks as f64 / 100.0)
}
