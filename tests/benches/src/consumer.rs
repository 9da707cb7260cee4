//! Crates that use a library, each in a folder of its own, with the versions of this workspace's lock file.

use crate::cost::Cost;
use crate::report::root;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The lines of a manifest that bring a library.
pub mod dependencies {
    /// None.
    pub const NONE: &str = "";
    /// num_enum, strum and thiserror.
    pub const TRIO: &str =
        "num_enum = '0.7'\nstrum = { version = '0.28', features = ['derive'] }\nthiserror = '2'";
    /// phf.
    pub const PHF: &str = "phf = { version = '0.13', features = ['macros'] }";
    /// http.
    pub const HTTP: &str = "http = '1'";
    /// status-core without features.
    pub const CORE: &str = crate::ours!("[]");
    /// status-core with a vendor.
    pub const VENDOR: &str = crate::ours!("['vipps']");
    /// status-core with all vendors.
    pub const VENDORS: &str = crate::ours!("['vendors']");
    /// status-core with the macros.
    pub const DERIVE: &str = crate::ours!("['derive']");
}

/// status-core with these features.
#[macro_export]
#[doc(hidden)]
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

/// A crate.
#[derive(Clone, Debug)]
pub struct Consumer {
    /// Lines of its manifest.
    pub dependencies: &'static str,
    /// Where its source stands in `src`: `lib.rs` or `main.rs`.
    pub file: &'static str,
    /// The text of that file.
    pub source: String,
    /// The text of `table.yaml`, for the macro.
    pub spec: &'static str,
}

/// A crate in a folder.
#[derive(Clone, Debug)]
pub struct Written {
    consumer: Consumer,
    folder: PathBuf,
    target: PathBuf,
}

impl Consumer {
    /// A library.
    #[must_use]
    pub fn library(dependencies: &'static str, source: &str) -> Self {
        Consumer { dependencies, file: "lib.rs", source: source.to_owned(), spec: "" }
    }

    /// A library that hands this spec to the macro.
    #[must_use]
    pub fn of_macro(spec: &'static str) -> Self {
        let source = "status_core::vendor_status! { pub enum Table = \"table.yaml\"; }";
        Consumer { spec, ..Self::library(dependencies::DERIVE, source) }
    }

    /// A program.
    #[must_use]
    pub fn program(dependencies: &'static str, source: String) -> Self {
        Consumer { dependencies, file: "main.rs", source, spec: "" }
    }

    /// Writes the crate to a folder; it is built in `target`.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn write(self, folder: &Path, target: &Path) -> io::Result<Written> {
        fs::create_dir_all(folder.join("src"))?;
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        fs::write(folder.join("src").join(self.file), &self.source)?;
        fs::write(folder.join("table.yaml"), self.spec)?;
        let manifest = format!(
            "[package]\nname = 'consumer'\nversion = '0.0.0'\nedition = '2021'\n[workspace]\n[dependencies]\n{}\n",
            self.dependencies
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let (folder, target) = (folder.to_owned(), target.to_owned());
        Ok(Written { consumer: self, folder, target })
    }
}

impl Written {
    /// What a command of cargo's costs here.
    ///
    /// # Errors
    ///
    /// Where it fails.
    pub fn cargo(&self, arguments: &[&str]) -> io::Result<Cost> {
        Cost::of(&mut self.command(arguments), &[0])
    }

    /// The same when the crate itself has changed, and all that it depends on is built.
    ///
    /// # Errors
    ///
    /// Where it fails.
    pub fn again(&self, arguments: &[&str]) -> io::Result<Cost> {
        self.cargo(arguments)?;
        fs::write(self.folder.join("src").join(self.consumer.file), &self.consumer.source)?;
        self.cargo(arguments)
    }

    /// The same from nothing.
    ///
    /// # Errors
    ///
    /// Where it fails.
    pub fn anew(&self, arguments: &[&str]) -> io::Result<Cost> {
        if self.target.exists() {
            fs::remove_dir_all(&self.target)?;
        }
        self.cargo(arguments)
    }

    /// How many crates it depends on.
    ///
    /// # Errors
    ///
    /// Where cargo fails.
    pub fn crates(&self) -> io::Result<usize> {
        let output =
            self.command(&["tree", "--prefix=none", "--no-dedupe", "--edges=normal,build"]).output()?;
        let tree = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut crates: Vec<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
        crates.sort_unstable();
        crates.dedup();
        Ok(crates.len().saturating_sub(1))
    }

    /// The program that a release build makes.
    #[must_use]
    pub fn program(&self) -> PathBuf {
        self.target.join("release/consumer")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut cargo = cargo();
        cargo.args(arguments).args(["--offline", "--quiet"]).current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", &self.target).env("CARGO_INCREMENTAL", "0");
        cargo
    }
}

/// A file that the build script wrote, `u16_64_derives.rs`.
#[macro_export]
macro_rules! written {
    ($file:expr) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

/// The cargo that runs the benches, with the pinned toolchain.
#[must_use]
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A folder for what is measured, which does not outlive the process.
#[must_use]
pub fn folder(topic: &str) -> PathBuf {
    env::temp_dir().join(format!("status-{topic}-{}", std::process::id()))
}
