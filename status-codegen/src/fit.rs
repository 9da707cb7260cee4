//! A user's enum held against a spec: every code has a variant, every variant a code, and the texts are the spec's.

use crate::derive::{Enum, Listed};
use crate::problem::{Place, Report};
use crate::suggest::did_you_mean;
use crate::table::{Code, Facts, Range, Table};

/// The table as the enum has it: codes under the enum's names, those left out among the unlisted ones.
pub(crate) fn fit(read: &mut Enum, mut table: Table, path: &str, report: &mut Report) -> Table {
    read.variants.retain_mut(|listed| find(listed, &table, path, report));
    let mut codes = Vec::new();
    for code in std::mem::take(&mut table.codes) {
        let number = code.code;
        let mut variants = read.variants.iter().filter(|listed| listed.entry.code.value == number);
        match variants.next() {
            Some(listed) => codes.push(Code { name: listed.name.to_string(), ..code }),
            None if read.partial => table.ranges.insert(0, left_out(code)),
            None => missing(read, &code, path, report),
        }
        for second in variants {
            report.error(Place::Token(second.name.span()), format!("{number} has a variant already"));
        }
    }
    table.codes = codes;
    table
}

/// Finds the code of a variant; false if there is none.
fn find(listed: &mut Listed, table: &Table, path: &str, report: &mut Report) -> bool {
    let name = listed.name.to_string();
    let place = Place::Token(listed.name.span());
    if let Some(span) = listed.text {
        report.error(Place::Token(span), format!("texts come from {path}: write this there"));
    }
    let named = table.codes.iter().find(|code| code.name == name);
    match (listed.code, named) {
        (None, Some(code)) => {
            listed.entry.code.value = code.code;
            true
        }
        (None, None) => {
            let meant = did_you_mean(&name, table.codes.iter().map(|code| code.name.as_str()));
            let meant = meant.and_then(|meant| table.codes.iter().find(|code| code.name == meant));
            let meant = meant.map_or(String::new(), |code| {
                format!(": did you mean `{}` ({})?", code.name, spot(code, path))
            });
            report.error(place, format!("{path} names no code `{name}`{meant}"));
            false
        }
        (Some(given), Some(code)) if code.code != given.value => {
            let fix =
                format!("`{name}` is {} in {path} ({}), not {}", code.code, spot(code, path), given.value);
            report.error(given.place, fix);
            false
        }
        (Some(given), named) => {
            let lists = named.is_some() || table.codes.iter().any(|code| code.code == given.value);
            if !lists {
                let near = table.codes.iter().min_by_key(|code| code.code.abs_diff(given.value));
                let near = near.map_or(String::new(), |code| {
                    format!(": did you mean {} (`{}`, {})?", code.code, code.name, spot(code, path))
                });
                report.error(given.place, format!("{path} does not list {}{near}", given.value));
            }
            lists
        }
    }
}

/// A code of the spec without a variant: the line to paste, and where the spec lists it.
fn missing(read: &Enum, code: &Code, path: &str, report: &mut Report) {
    let line = format!("#[status({})] {},", code.code, code.name);
    let fix = format!("no variant for {} ({}): add `{line}` or say `partial`", code.code, spot(code, path));
    report.error(Place::Token(read.name.span()), fix);
}

/// Where the spec lists a code.
fn spot(code: &Code, path: &str) -> String {
    code.line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"))
}

/// A code without a variant is the catch-all's, with the spec's texts.
fn left_out(code: Code) -> Range {
    let Code { code, description, category, retry, remedy, .. } = code;
    let facts =
        Facts { description: Some(description), category: Some(category), retry: Some(retry), remedy };
    Range { low: code, high: code, facts }
}
