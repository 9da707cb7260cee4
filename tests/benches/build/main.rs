//! Writes each table that is measured in every form: the spec, our source, and the same as a person would write it with the
//! peers. `u16_64.yaml` is a spec, `u16_64.rs` ours, `u16_64_phf.rs` a map.

mod peer;
mod spec;

use status_codegen::{CodeType, Options, read_text, source, tool::bundled};
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// The bundled tables that are measured, by their type and number of codes.
const BUNDLED: [(&str, &str); 8] = [
    ("u16_7", "vipps"),
    ("u16_15", "vtex"),
    ("u16_64", "iana-http"),
    ("text_14", "oci-distribution"),
    ("text_32", "acme-errors"),
    ("text_52", "matrix-client-server"),
    ("text_251", "okta-errors"),
    ("text_510", "vtex-checkout"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for (name, id) in BUNDLED {
        let (_, spec) = bundled::find(id).ok_or("no such spec")?;
        write(out, name, spec)?;
    }
    for (code_type, count) in [("u16", 1000), ("u16", 5000), ("i32", 64), ("i32", 1000), ("i32", 5000)] {
        write(out, &format!("{code_type}_{count}"), &spec::scattered(code_type, count))?;
    }
    write(out, "text_5000", &spec::texts(5000))?;
    println!("cargo::rustc-env=STATUS_RUSTC={}", rustc()?);
    println!("cargo::rerun-if-changed=build");
    Ok(())
}

fn write(out: &Path, name: &str, spec: &str) -> Result<(), Box<dyn Error>> {
    let table = read_text(name, spec, |_| Err(io::ErrorKind::NotFound.into())).into_table()?;
    let put = |ending: &str, text: String| fs::write(out.join(format!("{name}{ending}")), text);
    put(".yaml", spec.to_owned())?;
    put(".rs", source(&table, &Options::new("Table"))?)?;
    put("_match.rs", peer::matches(&table)?)?;
    put("_phf.rs", peer::map(&table)?)?;
    if table.code_type == CodeType::Text {
        put("_strum.rs", peer::texts(&table)?)?;
        put("_derives.rs", peer::duo(&table)?)?;
    } else {
        put("_strum.rs", peer::numbers(&table)?)?;
        put("_derives.rs", peer::trio(&table)?)?;
    }
    Ok(())
}

/// Name and version of the compiler, `rustc 1.95.0`.
fn rustc() -> Result<String, Box<dyn Error>> {
    let output = Command::new(env::var("RUSTC")?).arg("--version").output()?;
    let version = String::from_utf8(output.stdout)?;
    Ok(version.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
}
