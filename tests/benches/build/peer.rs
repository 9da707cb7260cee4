//! A table as a person would write it with the peers.

use status_codegen::{Code, CodeType, Entry, Table};
use std::fmt::{Error, Write as _};

/// The words of a table, which the peers' enums of them hold.
const TERMS: &str = "
    /// The category.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[allow(missing_docs, dead_code)]
    pub enum Category { Informational, Success, Redirection, ClientError, ServerError, Other }
    /// The advice.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[allow(missing_docs, dead_code)]
    pub enum Retry { Never, Idempotent, Always, Unstated }
";

/// A code as a literal.
fn literal(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => format!("{text:?}"),
    }
}

/// A hand-written enum, with a `match` a method; numbers that are not listed are kept.
pub fn matches(table: &Table) -> Result<String, Error> {
    let arms = |arm: &dyn Fn(&Entry) -> String| table.codes.iter().map(arm).collect::<Vec<_>>().join("\n");
    let variants = arms(&|entry| format!("{},", entry.name));
    let from = arms(&|entry| format!("{} => Self::{},", literal(&entry.code), entry.name));
    let code = arms(&|entry| format!("Self::{} => {},", entry.name, literal(&entry.code)));
    let description = arms(&|entry| format!("Self::{} => {:?},", entry.name, entry.description));
    let category = arms(&|entry| format!("Self::{} => Category::{:?},", entry.name, entry.category));
    let retry = arms(&|entry| format!("Self::{} => Retry::{:?},", entry.name, entry.retry));
    let (ty, unknown, otherwise, other) = match table.code_type {
        CodeType::Text => ("&'static str", "Unknown", "_ => Self::Unknown,", "Self::Unknown => \"\","),
        _ => (
            table.code_type.word(),
            &*format!("Unknown({})", table.code_type.word()),
            "code => Self::Unknown(code),",
            "Self::Unknown(code) => code,",
        ),
    };
    let rest = if unknown == "Unknown" { "Self::Unknown" } else { "Self::Unknown(_)" };
    let given = if ty.starts_with('&') { "&str" } else { ty };
    Ok(format!(
        "{TERMS}
        /// The table as it is written by hand.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Match {{ {variants} {unknown} }}
        #[allow(missing_docs, dead_code)]
        impl Match {{
            pub fn from_code(code: {given}) -> Self {{ match code {{ {from} {otherwise} }} }}
            pub fn code(self) -> {ty} {{ match self {{ {code} {other} }} }}
            pub fn description(self) -> &'static str {{ match self {{ {description} {rest} => \"\" }} }}
            pub fn category(self) -> Category {{ match self {{ {category} {rest} => Category::Other }} }}
            pub fn retry(self) -> Retry {{ match self {{ {retry} {rest} => Retry::Unstated }} }}
        }}"
    ))
}

/// A map of phf's.
pub fn map(table: &Table) -> Result<String, Error> {
    let mut entries = String::new();
    for entry in &table.codes {
        let ty = if table.code_type == CodeType::Text { "" } else { table.code_type.word() };
        let (code, text) = (literal(&entry.code), &entry.description);
        let (category, retry) = (entry.category, entry.retry);
        writeln!(
            entries,
            "{code}{ty} => Entry {{ description: {text:?}, category: Category::{category:?}, retry: Retry::{retry:?} }},"
        )?;
    }
    let key = if table.code_type == CodeType::Text { "&'static str" } else { table.code_type.word() };
    Ok(format!(
        "{TERMS}
        /// What the map holds of a code.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, dead_code)]
        pub struct Entry {{ pub description: &'static str, pub category: Category, pub retry: Retry }}
        /// The table as a map.
        pub static PHF: phf::Map<{key}, Entry> = phf::phf_map! {{ {entries} }};"
    ))
}

/// Numbers as an enum of num_enum and strum.
pub fn numbers(table: &Table) -> Result<String, Error> {
    let mut variants = String::new();
    for entry in &table.codes {
        let (code, name, text) = (literal(&entry.code), &entry.name, &entry.description);
        let category = entry.category.word();
        writeln!(variants, "#[strum(message = {text:?}, props(category = {category:?}))] {name} = {code},")?;
    }
    let ty = table.code_type.word();
    Ok(format!(
        "/// The table as an enum of num_enum and strum.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, num_enum::FromPrimitive, num_enum::IntoPrimitive,
            strum::EnumMessage, strum::EnumProperty)]
        #[repr({ty})]
        #[allow(missing_docs)]
        pub enum Enum {{ {variants} #[num_enum(catch_all)] Unknown({ty}) }}"
    ))
}

/// Texts as an enum of strum's.
pub fn texts(table: &Table) -> Result<String, Error> {
    let mut variants = String::new();
    for entry in &table.codes {
        writeln!(variants, "#[strum(serialize = {})] {},", literal(&entry.code), entry.name)?;
    }
    Ok(format!(
        "/// The table as an enum of strum's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]
        #[allow(missing_docs)]
        pub enum Enum {{ {variants} }}"
    ))
}

/// Numbers as num_enum, strum and thiserror have them: numbers, texts, phrases, and an error.
pub fn trio(table: &Table) -> Result<String, Error> {
    let mut variants = String::new();
    for entry in &table.codes {
        let (code, name, text) = (literal(&entry.code), &entry.name, &entry.description);
        let (category, retry) = (entry.category.word(), entry.retry.word());
        let reason = entry.reason.as_deref().unwrap_or_default();
        writeln!(
            variants,
            "#[error({:?})]
            #[strum(message = {reason:?}, detailed_message = {text:?}, props(category = {category:?}, retry = {retry:?}))]
            {name} = {code},",
            format!("{code} {reason}: {text}")
        )?;
    }
    let ty = table.code_type.word();
    Ok(format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, num_enum::FromPrimitive, num_enum::IntoPrimitive,
            strum::EnumMessage, strum::EnumProperty, strum::EnumIter, strum::EnumString, strum::IntoStaticStr, thiserror::Error)]
        #[repr({ty})]
        pub enum Enum {{ {variants} #[error(\"{{0}}\")] #[num_enum(catch_all)] Unknown({ty}) }}"
    ))
}

/// Texts as strum and thiserror have them: codes, texts, and an error.
pub fn duo(table: &Table) -> Result<String, Error> {
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
        pub enum Enum {{ {variants} }}"
    ))
}
