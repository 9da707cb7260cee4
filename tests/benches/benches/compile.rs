//! CPU seconds that cargo and rustc spend on a consumer: `cargo bench --bench compile` (Linux; some minutes).
//!
//! Each consumer is a crate of its own in a temporary folder, with the versions of this workspace's lock file. Ours and
//! the peers' are built in turn, so that the ratio holds on a busy machine.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

const ROUNDS: usize = 3;

const PEERS: &str =
    "num_enum = \"0.7\"\nstrum = { version = \"0.28\", features = [\"derive\"] }\nthiserror = \"2\"";

fn main() -> io::Result<()> {
    let folder = env::temp_dir().join(format!("status-compile-{}", std::process::id()));
    let core = |features: &str| {
        let root = root();
        format!("status-core = {{ path = {:?}, features = [{features}] }}", root.join("status-core"))
    };
    let crates = [
        Consumer::new(&folder, "ours-1000", &core("\"derive\""), &macro_of(1000), Some(spec(1000)))?,
        Consumer::new(&folder, "peers-1000", PEERS, &peers(1000), None)?,
        Consumer::new(&folder, "ours-5000", &core("\"derive\""), &macro_of(5000), Some(spec(5000)))?,
        Consumer::new(&folder, "vipps", &core("\"vipps\""), VIPPS, None)?,
        Consumer::new(&folder, "all-vendors", &core("\"vendors\""), VIPPS, None)?,
        Consumer::new(&folder, "core-alone", &core(""), "pub use status_core::Retry;", None)?,
        Consumer::new(&folder, "peers", PEERS, &peers(7), None)?,
    ];
    println!("CPU seconds, the least of {ROUNDS} rounds");
    let mut cold = vec![f64::INFINITY; crates.len()];
    let mut check = vec![f64::INFINITY; crates.len()];
    for _ in 0..ROUNDS {
        for (index, consumer) in crates.iter().enumerate() {
            let (whole, own) = consumer.measure()?;
            cold[index] = cold[index].min(whole);
            check[index] = check[index].min(own);
        }
    }
    println!("{:<14} {:>10} {:>14}", "consumer", "cold build", "own check only");
    for (index, consumer) in crates.iter().enumerate() {
        println!("{:<14} {:>10.2} {:>14.2}", consumer.name, cold[index], check[index]);
    }
    println!("1,000 codes, check: ours / peers {:.3}", check[0] / check[1]);
    println!(
        "cold build: vipps / peers {:.3}, all vendors - vipps {:.2} s",
        cold[3] / cold[6],
        cold[4] - cold[3]
    );
    println!("cold build: status-core alone / peers {:.3}", cold[5] / cold[6]);
    fs::remove_dir_all(folder)
}

struct Consumer {
    name: &'static str,
    folder: PathBuf,
}

impl Consumer {
    fn new(
        folder: &Path,
        name: &'static str,
        dependencies: &str,
        source: &str,
        spec: Option<String>,
    ) -> io::Result<Self> {
        let folder = folder.join(name);
        fs::create_dir_all(folder.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n[dependencies]\n{dependencies}\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        fs::write(folder.join("src/lib.rs"), source)?;
        if let Some(spec) = spec {
            fs::write(folder.join("acme.yaml"), spec)?;
        }
        Ok(Consumer { name, folder })
    }

    /// CPU seconds of a build from nothing, and of a check of the consumer alone.
    fn measure(&self) -> io::Result<(f64, f64)> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let cold = self.cargo("build")?;
        self.cargo("check")?;
        let source = fs::read_to_string(self.folder.join("src/lib.rs"))?;
        fs::write(self.folder.join("src/lib.rs"), source)?;
        Ok((cold, self.cargo("check")?))
    }

    fn cargo(&self, command: &str) -> io::Result<f64> {
        let before = children()?;
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args([command, "--offline", "--quiet"]).current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", self.folder.join("target")).env("CARGO_INCREMENTAL", "0");
        let output = cargo.output()?;
        if !output.status.success() {
            return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        Ok(children()? - before)
    }
}

/// CPU seconds of all children that have ended, and of theirs: fields 16 and 17 of proc_pid_stat(5).
fn children() -> io::Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = fields.skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Ok(ticks as f64 / 100.0)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_owned).unwrap_or_default()
}

const VIPPS: &str = "pub use status_core::vendors::VippsStatus;";

fn macro_of(count: u32) -> String {
    format!("status_core::vendor_status! {{ pub enum Acme{count} = \"acme.yaml\"; }}")
}

/// `count` codes over all of u16.
fn codes(count: u32) -> Vec<u32> {
    let mut codes: Vec<u32> = (0..count).map(|index| index * 40_503 % 65_521).collect();
    codes.sort_unstable();
    codes
}

fn spec(count: u32) -> String {
    let mut spec = String::from("vendor: acme\nprotocol: other\ncodes:\n");
    for code in codes(count) {
        let _ = writeln!(
            spec,
            "  {code}:\n    reason: Code {code}\n    description: What {code} means to the caller."
        );
    }
    spec
}

/// The same table as the usual crates have it: numbers, texts, phrases, and an error.
fn peers(count: u32) -> String {
    let mut variants = String::new();
    for code in codes(count) {
        let _ = writeln!(
            variants,
            "#[error(\"{code} Code {code}: What {code} means to the caller.\")]
            #[strum(message = \"Code {code}\", detailed_message = \"What {code} means to the caller.\", props(category = \"other\", retry = \"never\"))]
            Code{code} = {code},"
        );
    }
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, num_enum::FromPrimitive, num_enum::IntoPrimitive,
            strum::EnumMessage, strum::EnumProperty, strum::EnumIter, strum::EnumString, strum::IntoStaticStr, thiserror::Error)]
        #[repr(u16)]
        pub enum Acme {{ {variants} #[error(\"{{0}}\")] #[num_enum(catch_all)] Unknown(u16) }}"
    )
}
