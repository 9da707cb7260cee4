//! Compiles a spec by the build script's door, and two wide ones that no person would write.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    status_codegen::build("AcmeStatus", "specs/acme.yaml")?;
    status_codegen::build("First", "forward/first/signed.yaml")?;
    status_codegen::build("Second", "forward/second/signed.yaml")?;
    wide("Dense", 1000..6000, 1)?;
    wide("Scattered", 0..5000, 13)?;
    kept()?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// The bundled enums as status-core keeps them in source, a module a table, and a list of them all.
fn kept() -> Result<(), Box<dyn std::error::Error>> {
    let (mut modules, mut list) = (String::new(), String::new());
    let folder = env::current_dir()?.join("../status-core/src/vendors");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(|file| file.path());
    for file in files {
        let text = fs::read_to_string(file.path())?;
        let (_, name) = text.split_once("\npub enum ").ok_or("no enum")?;
        let name = name.split_whitespace().next().ok_or("no name")?;
        writeln!(modules, "include!({:?});", file.path())?;
        writeln!(list, "$callback!({name});")?;
    }
    let source = format!("{modules}\nmacro_rules! every_kept {{ ($callback:ident) => {{ {list} }}; }}\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("kept.rs"), source)?;
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
    // As old as what it is made of: cargo would run this again each time for a file that is younger than the run.
    fs::File::options().write(true).open(&path)?.set_modified(fs::metadata("build.rs")?.modified()?)?;
    status_codegen::build(name, path)?;
    Ok(())
}
