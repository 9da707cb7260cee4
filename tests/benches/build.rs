//! Writes the tables to measure: scattered codes and a vendor's as specs, ours as source, and the same as the peers' own enums.

use status_codegen::{Table, read_text};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for (name, count) in [("Thousand", 1000), ("FiveThousand", 5000)] {
        let path = out.join(format!("{name}.yaml"));
        fs::write(&path, scattered(count))?;
        status_codegen::build(name, &path)?;
    }
    fs::write(out.join("trio_thousand.rs"), trio(&read("Thousand.yaml", &scattered(1000))?)?)?;
    fs::write(out.join("trio_vendor.rs"), trio(&bundled("vipps")?)?)?;
    fs::write(out.join("peers.rs"), peers(&bundled("iana-http")?)?)?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

fn bundled(id: &str) -> Result<Table, Box<dyn std::error::Error>> {
    let (_, spec) = status_codegen::tool::bundled::find(id).ok_or("no such spec")?;
    read(id, spec)
}

fn read(name: &str, spec: &str) -> Result<Table, Box<dyn std::error::Error>> {
    Ok(read_text(name, spec, |_| Err(std::io::ErrorKind::NotFound.into())).into_table()?)
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

/// The table as a num_enum + strum enum and as a phf map.
fn peers(table: &Table) -> Result<String, std::fmt::Error> {
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

/// The table as num_enum, strum and thiserror have it: numbers, texts, phrases, and an error.
fn trio(table: &Table) -> Result<String, std::fmt::Error> {
    let mut variants = String::new();
    for code in &table.codes {
        let (number, name, text) = (code.code, &code.name, &code.description);
        let (category, retry) = (code.category.word(), code.retry.word());
        let reason = code.reason.as_deref().unwrap_or_default();
        writeln!(
            variants,
            "#[error({:?})]
            #[strum(message = {reason:?}, detailed_message = {text:?}, props(category = {category:?}, retry = {retry:?}))]
            {name} = {number},",
            format!("{number} {reason}: {text}")
        )?;
    }
    Ok(format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, num_enum::FromPrimitive, num_enum::IntoPrimitive,
            strum::EnumMessage, strum::EnumProperty, strum::EnumIter, strum::EnumString, strum::IntoStaticStr, thiserror::Error)]
        #[repr(u16)]
        pub enum Acme {{ {variants} #[error(\"{{0}}\")] #[num_enum(catch_all)] Unknown(u16) }}"
    ))
}
