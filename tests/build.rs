//! Compiles a spec by the build script's door, and two wide ones that no person would write.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    status_codegen::build("AcmeStatus", "specs/acme.yaml")?;
    wide("Dense", 1000..6000, 1)?;
    wide("Scattered", 0..5000, 13)?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// A spec of 5,000 codes, each `step` from the next, and its enum.
fn wide(name: &str, codes: std::ops::Range<u16>, step: u16) -> Result<(), Box<dyn std::error::Error>> {
    let mut spec = format!("vendor: acme\ntable: {}\nprotocol: other\ncodes:\n", name.to_lowercase());
    for code in codes {
        writeln!(spec, "  {}: {{ name: C{code} }}", code * step)?;
    }
    let path = PathBuf::from(env::var("OUT_DIR")?).join(format!("{name}.yaml"));
    fs::write(&path, spec)?;
    status_codegen::build(name, path)?;
    Ok(())
}
