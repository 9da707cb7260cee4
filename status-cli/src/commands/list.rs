//! `list`: the bundled vendors, or the codes of one table.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use status_codegen::{CodeType, Guard, Header, Table};

use crate::error::{Outcome, Result};
use crate::input::spec::{self, span, tables};
use crate::paint::{Format, print, print_json, table};

/// Lists the bundled vendors, or the codes of one.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status list
  vendor-status list vipps
  vendor-status list specs/acme.yaml --format json")]
pub struct List {
    /// Whose codes: the id of a bundled spec, the path of a spec, or `-` for one on standard input.
    #[arg(value_name = "VENDOR|SPEC")]
    spec: Option<PathBuf>,
    /// How to print the list.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub fn run(list: &List) -> Result {
    match (&list.spec, list.format) {
        (None, Format::Text) => print(&vendors(&tables())),
        (None, Format::Json) => {
            print_json(&json!({"tables": tables().iter().map(about).collect::<Vec<_>>()}))
        }
        (Some(spec), Format::Text) => print(&codes(&spec::table(spec)?)),
        (Some(spec), Format::Json) => {
            let table = spec::table(spec)?;
            let mut value = about(&table);
            let code = |code: &status_codegen::Entry| {
                json!({
                    "code": code.code, "name": code.name, "reason": code.reason, "description": code.description,
                    "category": code.category.word(), "retry": code.retry.word(), "needs_wait": code.needs_wait,
                    "http": code.http, "remedy": code.remedy, "deprecated": code.deprecated, "documented": code.documented, "tags": code.tags,
                })
            };
            value["codes"] = table.codes.iter().map(code).collect();
            print_json(&value)
        }
    }?;
    Ok(Outcome::Fine)
}

fn about(table: &Table) -> serde_json::Value {
    json!({
        "id": table.id(), "vendor": table.vendor, "table": table.table, "title": table.title,
        "protocol": table.protocol.word(), "code_type": table.code_type, "pointer": table.pointer,
        "enum": table.enum_name(), "count": table.codes.len(), "source": table.source_url, "updated": table.updated, "retry_after": table.retry_after.iter().map(header).collect::<Vec<_>>(),
    })
}

/// As a spec writes it.
fn header(header: &Header) -> serde_json::Value {
    match &header.when {
        Some(Guard { header: other, value }) => json!({"header": header.name, "when": {other: value}}),
        None => json!(header.name),
    }
}

fn vendors(tables: &[Table]) -> String {
    let row = |table: &Table| {
        let (protocol, code_type) = (table.protocol.word().to_owned(), table.code_type.word().to_owned());
        let count = table.codes.len().to_string();
        let updated = table.updated.clone().unwrap_or_default();
        vec![table.id(), protocol, code_type, count, updated, table.title.clone()]
    };
    let rows: Vec<Vec<String>> = tables.iter().map(row).collect();
    table(&["ID", "PROTOCOL", "TYPE", "CODES", "AS OF", "VENDOR"], &rows)
}

fn codes(of: &Table) -> String {
    let mut rows = Vec::new();
    for code in &of.codes {
        // A text says enough by itself.
        let stand_in = if of.code_type == CodeType::Text { "" } else { &code.name };
        rows.push(vec![
            code.code.to_string(),
            code.http.iter().map(u16::to_string).collect::<Vec<_>>().join(" "),
            code.reason.as_deref().unwrap_or(stand_in).to_owned(),
            code.retry.words(code.needs_wait),
            code.description.clone(),
        ]);
    }
    let ranges = of.ranges.iter().map(|range| (span(&range.bounds, of.code_type), &range.facts));
    for (key, facts) in ranges.chain([("default".to_owned(), &of.default)]) {
        if let Some(description) = &facts.description {
            let retry = facts.retry.map_or(String::new(), |retry| retry.words(facts.needs_wait));
            rows.push(vec![key, String::new(), String::new(), retry, description.clone()]);
        }
    }
    table(&["CODE", "HTTP", "PHRASE", "RETRY", "DESCRIPTION"], &rows)
}
