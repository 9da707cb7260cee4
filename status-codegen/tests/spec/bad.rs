//! One spec a mistake in `tests/bad`, with the messages it gets beside it, each after the word for its kind.
//!
//! Each place that a message or note names is marked in the spec by a comment that holds the text found there: `#~ text`
//! for its own line, `#v text` for the next one, a hidden character as `\u{…}`. `UPDATE=1` writes the messages anew; marks are checked all the same.

use status_codegen::{Location, Problem, ProblemKind, read};
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_mistake_gets_its_message_and_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let mut faults = Vec::new();
    let specs = specs(&folder);
    for path in &specs {
        let name = path.file_name().unwrap().to_str().unwrap();
        let checked = read(path, name);
        let print = |problem: &Problem| format!("[{}] {problem}\n", problem.kind.word());
        let printed: String = checked.problems().iter().map(print).collect();
        let is_kinded = !checked.problems().iter().any(|problem| problem.kind == ProblemKind::Enum);
        assert!(is_kinded, "a rule names its kind, `.kind(ProblemKind::…)` behind the report: {printed}");
        let golden = path.with_extension("txt");
        if env::var_os("UPDATE").is_some() {
            fs::write(&golden, &printed).unwrap();
        }
        if fs::read_to_string(&golden).unwrap_or_default() != printed {
            faults.push(format!("{name} now gets (`UPDATE=1` writes it next to the spec):\n{printed}"));
        }
        let named: BTreeSet<Location> = checked
            .problems()
            .iter()
            .flat_map(|problem| {
                problem.location.iter().chain(problem.notes.iter().map(|(location, _)| location))
            })
            .cloned()
            .collect();
        let files: BTreeSet<&str> =
            named.iter().map(|location| location.path.as_str()).chain([name]).collect();
        let marked = files.into_iter().flat_map(|file| marks(&folder, file)).collect();
        if named != marked {
            let lines = |places: &BTreeSet<Location>| -> String {
                places.iter().map(|place| format!("  {place}\n")).collect()
            };
            let (named, marked) = (lines(&named), lines(&marked));
            faults.push(format!(
                "{name}: the messages name\n{named}but `#~ text` behind a line, `#v text` above one, marks\n{marked}"
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert!(specs.len() >= 80, "only {} specs in {}", specs.len(), folder.display());
}

fn specs(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut specs: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    specs.sort();
    specs
}

/// The places that a spec marks.
fn marks(folder: &Path, name: &str) -> Vec<Location> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let lines: Vec<&str> = text.split('\n').collect();
    let mut marks = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        for (mark, offset) in [("#~ ", 0), ("#v ", 1)] {
            for found in line.split(mark).skip(1) {
                let found = &unescaped(found.split(" #").next().unwrap_or(found).trim_end());
                let target = lines[index + offset];
                let byte = target
                    .find(found.as_str())
                    .unwrap_or_else(|| panic!("{name}: `{found}` is not in `{target}`"));
                let column = target[..byte].chars().count() + 1;
                marks.push(Location { path: name.to_owned(), line: index + offset + 1, column });
            }
        }
    }
    marks
}

fn unescaped(mark: &str) -> String {
    let hidden = mark.strip_prefix("\\u{").and_then(|rest| rest.strip_suffix('}'));
    let hidden = hidden.map(|hex| char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap());
    hidden.map_or(mark.to_owned(), String::from)
}
