//! Writes the tables to measure: scattered codes and a vendor's as specs, ours as source, and the same as the peers' own enums.

use status_codegen::{Table, read_text};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let specs = [
        ("Thousand", scattered("u16", 1000)),
        ("FiveThousand", scattered("u16", 5000)),
        ("ThousandI32", scattered("i32", 1000)),
        ("ThousandU32", scattered("u32", 1000)),
        ("Texts", texts(500)),
    ];
    for (name, spec) in &specs {
        let path = out.join(format!("{name}.yaml"));
        fs::write(&path, spec)?;
        status_codegen::build(name, &path)?;
    }
    fs::write(out.join("trio_thousand.rs"), trio(&read("Thousand.yaml", &scattered("u16", 1000))?)?)?;
    fs::write(out.join("trio_vendor.rs"), trio(&bundled("vipps")?)?)?;
    fs::write(out.join("duo_texts.rs"), duo(&read("Texts.yaml", &texts(500))?)?)?;
    fs::write(out.join("peers.rs"), peers(&bundled("iana-http")?)?)?;
    for (name, id) in TEXTS {
        fs::write(out.join(format!("{name}.rs")), text_peers(&bundled(id)?)?)?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// The bundled tables of texts that are measured, by the module of their peers.
const TEXTS: [(&str, &str); 5] = [
    ("oci", "oci-distribution"),
    ("acme", "acme-errors"),
    ("matrix", "matrix-client-server"),
    ("okta", "okta-errors"),
    ("vtex", "vtex-checkout"),
];

fn bundled(id: &str) -> Result<Table, Box<dyn std::error::Error>> {
    let (_, spec) = status_codegen::tool::bundled::find(id).ok_or("no such spec")?;
    read(id, spec)
}

fn read(name: &str, spec: &str) -> Result<Table, Box<dyn std::error::Error>> {
    Ok(read_text(name, spec, |_| Err(std::io::ErrorKind::NotFound.into())).into_table()?)
}

/// `count` codes over all of a type, by a linear congruence.
fn scattered(code_type: &str, count: i64) -> String {
    let mut spec = format!("vendor: scattered\nprotocol: other\ncode_type: {code_type}\ncodes:\n");
    let code = |index: i64| match code_type {
        "u16" => index * 40_503 % 65_521,
        "u32" => index * 2_654_435_761 % 4_294_967_291,
        _ => index * 2_654_435_761 % 4_294_967_291 - (1 << 31),
    };
    let mut codes: Vec<i64> = (0..count).map(code).collect();
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

/// `count` texts of two to four words.
fn texts(count: usize) -> String {
    const WORDS: [&str; 23] = [
        "account",
        "amount",
        "balance",
        "card",
        "currency",
        "customer",
        "declined",
        "duplicate",
        "expired",
        "funds",
        "insufficient",
        "invalid",
        "invoice",
        "limit",
        "missing",
        "order",
        "parameter",
        "payment",
        "rate",
        "refund",
        "request",
        "token",
        "unknown",
    ];
    let mut spec = String::from("vendor: words\ncode_type: text\ncodes:\n");
    for index in 1..=count {
        let words = [index, index * 7, index * index, index * 5 + index / 23];
        let words = words.map(|word| WORDS.get(word % 23).copied().unwrap_or_default());
        let code = words.get(index % 3..).unwrap_or_default().join("_");
        let _ = writeln!(spec, "  {code}_{index}:\n    description: What {code} means to the caller.");
    }
    spec
}

/// The texts as an enum of strum's, and as a map.
fn text_peers(table: &Table) -> Result<String, std::fmt::Error> {
    let (mut variants, mut entries) = (String::new(), String::new());
    for (place, entry) in table.codes.iter().enumerate() {
        let (code, name) = (entry.code.to_string(), &entry.name);
        writeln!(variants, "#[strum(serialize = {code:?})] {name},")?;
        writeln!(entries, "{code:?} => {place},")?;
    }
    Ok(format!(
        "/// The table as an enum of strum's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]
        #[allow(missing_docs)]
        pub enum Enum {{ {variants} }}
        /// The table as a map.
        pub static PHF: phf::Map<&'static str, u16> = phf::phf_map! {{ {entries} }};"
    ))
}

/// The texts as strum and thiserror have them: codes, texts, and an error.
fn duo(table: &Table) -> Result<String, std::fmt::Error> {
    let mut variants = String::new();
    for entry in &table.codes {
        let (code, name, text) = (entry.code.to_string(), &entry.name, &entry.description);
        let (category, retry) = (entry.category.word(), entry.retry.word());
        writeln!(
            variants,
            "#[error({:?})]
            #[strum(serialize = {code:?}, detailed_message = {text:?}, props(category = {category:?}, retry = {retry:?}))]
            {name},",
            format!("{code}: {text}")
        )?;
    }
    Ok(format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumMessage, strum::EnumProperty, strum::EnumIter,
            strum::EnumString, strum::IntoStaticStr, thiserror::Error)]
        pub enum Words {{ {variants} }}"
    ))
}

/// The table as a num_enum + strum enum and as a phf map.
fn peers(table: &Table) -> Result<String, std::fmt::Error> {
    let (mut variants, mut entries) = (String::new(), String::new());
    for code in &table.codes {
        let (number, name, text) = (&code.code, &code.name, &code.description);
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
        let (number, name, text) = (&code.code, &code.name, &code.description);
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
