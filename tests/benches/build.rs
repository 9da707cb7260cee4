//! Writes the tables to measure: scattered codes as specs, and the IANA registry as the peers' own enums.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::var("OUT_DIR")?;
    for (name, count) in [("Thousand", 1000), ("FiveThousand", 5000)] {
        let path = Path::new(&out).join(format!("{name}.yaml"));
        fs::write(&path, scattered(count))?;
        status_codegen::build(name, &path)?;
    }
    let (_, iana) = status_codegen::tool::bundled::find("iana-http").ok_or("no spec of the registry")?;
    let table =
        status_codegen::read_text("iana-http.yaml", iana, |_| Err(std::io::ErrorKind::NotFound.into()))
            .into_table()?;
    fs::write(Path::new(&out).join("peers.rs"), peers(&table)?)?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// `count` codes over all of u16, by a linear congruence.
fn scattered(count: u32) -> String {
    let mut spec = String::from("vendor: scattered\nprotocol: other\ncodes:\n");
    let mut codes: Vec<u32> = (0..count).map(|index| index * 40_503 % 65_521).collect();
    codes.sort_unstable();
    codes.dedup();
    for code in codes {
        let _ = writeln!(
            spec,
            "  {code}:\n    reason: Code {code}\n    description: What {code} means to the caller."
        );
    }
    spec
}

/// The same table as a num_enum + strum enum and as a phf map.
fn peers(table: &status_codegen::Table) -> Result<String, std::fmt::Error> {
    let (mut variants, mut entries) = (String::new(), String::new());
    for code in &table.codes {
        let (number, name, text) = (code.code, &code.name, &code.description);
        let category = code.category.word();
        writeln!(
            variants,
            "#[strum(message = {text:?}, props(category = {category:?}))] {name} = {number},"
        )?;
        writeln!(entries, "{number}u16 => Entry {{ description: {text:?}, category: {category:?} }},")?;
    }
    Ok(format!(
        "/// The table as an enum of num_enum and strum.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, num_enum::FromPrimitive, num_enum::IntoPrimitive, strum::EnumMessage, strum::EnumProperty)]
        #[repr(u16)]
        #[allow(missing_docs)]
        pub enum NumEnum {{ {variants} #[num_enum(catch_all)] Unknown(u16) }}
        /// The table as a map.
        pub static PHF: phf::Map<u16, Entry> = phf::phf_map! {{ {entries} }};"
    ))
}
