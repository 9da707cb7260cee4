//! Every spec of `specs` stands in each list of the bundled ones: the engine's, status-core's enums and features, and the
//! README's table. `UPDATE=1 cargo test -p status-tests --test project` writes these lists.

use crate::{read, root};
use status_codegen::{CodeType, Table};
use std::fs;

/// Lines of a file that follow from the specs: those between two marks.
struct List {
    file: &'static str,
    start: &'static str,
    end: &'static str,
    lines: Vec<String>,
}

/// Each spec with its id, by id.
fn specs() -> Vec<(String, Table)> {
    let files = fs::read_dir(root().join("specs")).expect("the specs");
    let mut ids: Vec<String> = files
        .filter_map(|file| Some(file.ok()?.file_name().to_str()?.strip_suffix(".yaml")?.to_owned()))
        .collect();
    ids.sort();
    let read = |id: String| {
        let shown = format!("specs/{id}.yaml");
        let table = status_codegen::read(&root().join(&shown), &shown).into_table();
        (id, table.unwrap_or_else(|problems| panic!("{problems}")))
    };
    ids.into_iter().map(read).collect()
}

fn lists() -> Vec<List> {
    let mut specs = specs();
    let ids = specs.iter().map(|(id, _)| format!("    \"{id}\"")).collect();
    specs.sort_by(|(_, one), (_, other)| (&one.vendor, &one.table).cmp(&(&other.vendor, &other.table)));
    let mut vendors: Vec<&str> = specs.iter().map(|(_, table)| table.vendor.as_str()).collect();
    vendors.dedup();
    let list = |file, start, end, lines| List { file, start, end, lines };
    vec![
        list("status-codegen/src/bundled.rs", "\nspecs! {\n", "}\n", ids),
        list(
            "status-core/Cargo.toml",
            "\nvendors = [\n",
            "]\n",
            vendors.iter().map(|vendor| format!("    \"{vendor}\",")).collect(),
        ),
        list(
            "status-core/Cargo.toml",
            "\n]\n",
            "\n\n",
            vendors.iter().map(|vendor| format!("{vendor} = []")).collect(),
        ),
        list(
            "status-core/src/vendors.rs",
            "\nbundled! {\n",
            "}\n",
            specs.iter().map(|(id, table)| declared(id, table)).collect(),
        ),
        list(
            "README.md",
            "| feature | enum | type | codes | source | dated |\n|---|---|---|---:|---|---|\n",
            "\n\n",
            specs.iter().map(row).collect(),
        ),
    ]
}

/// `"acme" acme_errors AcmeErrorsStatus(i32) "specs/acme-errors.yaml";`
fn declared(id: &str, table: &Table) -> String {
    let (vendor, name) = (&table.vendor, table.enum_name());
    let module = table.id().replace('-', "_");
    let code = if table.code_type == CodeType::Text { "str" } else { table.code_type.word() };
    format!("    \"{vendor}\" {module} {name}({code}) \"specs/{id}.yaml\";")
}

/// The README's row.
fn row((id, table): &(String, Table)) -> String {
    let own = table.codes.iter().filter(|code| code.documented).count();
    let extends = if own < table.codes.len() { "+" } else { "" };
    let code_type = if table.code_type == CodeType::U16 { "" } else { table.code_type.word() };
    let (Some(title), Some(url)) = (&table.source_title, &table.source_url) else {
        panic!("specs/{id}.yaml has no `source` with a title and a url");
    };
    let updated = table.updated.as_deref().unwrap_or_default();
    let name = table.enum_name();
    format!("| `{}` | `{name}` | {code_type} | {own}{extends} | [{title}]({url}) | {updated} |", table.vendor)
}

#[test]
fn every_spec_stands_in_each_list() {
    let mut wrong = Vec::new();
    for List { file, start, end, lines } in lists() {
        let text = read(file);
        let (before, rest) = text.split_once(start).unwrap_or_else(|| panic!("{file}: no {start:?}"));
        let (written, after) = rest.split_once(end).unwrap_or_else(|| panic!("{file}: no {end:?}"));
        let wanted = lines.join("\n") + if end.starts_with('\n') { "" } else { "\n" };
        if written == wanted {
            continue;
        }
        if std::env::var_os("UPDATE").is_some() {
            let text = format!("{before}{start}{wanted}{end}{after}");
            fs::write(root().join(file), text).expect("the list is written");
            continue;
        }
        let written: Vec<&str> = written.lines().collect();
        let wanted: Vec<&str> = wanted.lines().collect();
        let differ = |sign, from: &[&str], other: &[&str]| {
            let only = from.iter().filter(|line| !other.contains(line));
            only.map(|line| format!("\n{sign} {line}")).collect::<String>()
        };
        let lines = differ('+', &wanted, &written) + &differ('-', &written, &wanted);
        wrong.push(format!("{file}:{}", if lines.is_empty() { "\nthe order of the lines" } else { &lines }));
    }
    assert!(
        wrong.is_empty(),
        "the lists are not those of specs/; `UPDATE=1 cargo test -p status-tests --test project` writes them:\n{}",
        wrong.join("\n")
    );
}
