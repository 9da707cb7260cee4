//! The specs that a command is given: files, folders, bundled ids, or standard input.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use status_codegen::tool::{Reach, bundled, did_you_mean, load, text_from};
use status_codegen::{Bounds, Checked, CodeType, Table};

use crate::error::{Error, Result};
use crate::paint::{eprint, shown};
use crate::snippet;

/// A spec that could be read; `checked.problems` says whether it is right.
#[derive(Debug)]
pub struct Spec {
    /// What messages call it: the path as given, `/` between its parts.
    pub shown: String,
    pub text: String,
    /// Where it stands among the specs that it may extend.
    pub path: PathBuf,
    pub checked: Checked,
}

impl Spec {
    /// Its problems as rustc would show them.
    pub fn drawn(&self) -> String {
        snippet::drawn(&self.checked, &self.shown, &self.text)
    }

    /// The table, if no problem stops it from being one.
    pub fn table(&self) -> Result<&Table> {
        self.checked
            .table()
            .map_err(|problems| Error::new(format!("{} is not a valid spec", self.shown)).problems(problems))
    }
}

/// The specs of a command line, with folders replaced by what is in them, at any depth.
pub fn expand(arguments: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut specs = Vec::new();
    for argument in arguments {
        if argument.is_dir() {
            let before = specs.len();
            walk(argument, &Reach::of(&argument.join("any")), &mut specs)?;
            if specs.len() == before {
                return Err(Error::at(argument, "no `.yaml` file in this folder"));
            }
        } else {
            specs.push(argument.clone());
        }
    }
    Ok(specs)
}

/// Adds the specs of a folder, then those of the folders in it. Hidden folders are passed over, and a link to a folder
/// is not followed: it may lead back. A link to a file is, within the reach of a spec of the folder: nobody named the file.
fn walk(folder: &Path, reach: &Reach, specs: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = entries.map_err(|error| Error::at(folder, error))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for path in entries.iter().map(fs::DirEntry::path).filter(|path| is_named_spec(path) && path.is_file()) {
        reach.find(&path).map_err(|error| Error::at(&path, error))?;
        specs.push(path);
    }
    let is_folder = |entry: &&fs::DirEntry| {
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        !is_hidden && entry.file_type().is_ok_and(|kind| kind.is_dir())
    };
    entries.iter().filter(is_folder).try_for_each(|entry| walk(&entry.path(), reach, specs))
}

fn is_named_spec(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}

/// Whether an argument names a spec that is there.
pub fn exists(argument: &Path) -> bool {
    argument.as_os_str() == "-"
        || argument.exists()
        || argument.to_str().is_some_and(|word| find(word).is_some())
}

/// Reads a spec from a path, standard input for `-`, or the bundled one of an id.
pub fn open(argument: &Path) -> Result<Spec> {
    if argument.as_os_str() == "-" {
        let text = text_from(io::stdin().lock()).map_err(|error| Error::at(argument, error))?;
        return known(read("-".to_owned(), text, argument), argument);
    }
    let word = argument.to_str().filter(|word| !word.contains(['.', '\\']));
    if let Some(word) = word.filter(|_| !argument.exists()) {
        if let Some((id, text)) = find(word) {
            return Ok(read(format!("<bundled>/{id}.yaml"), text.to_owned(), Path::new("")));
        }
        if !word.contains('/') {
            return Err(Error::at(argument, format!("neither a file nor a bundled spec{}", guess(word))));
        }
    }
    let text = load(argument).map_err(|error| Error::at(argument, meant(&error)))?;
    known(read(shown(argument), text, argument), argument)
}

/// The spec, unless it is really a document.
fn known(spec: Spec, path: &Path) -> Result<Spec> {
    if !spec.checked.problems().has_errors() || is_spec(&spec.text) || !is_document(&spec.text) {
        return Ok(spec);
    }
    let hint = format!("`vendor-status import {}` writes a spec from it", spec.shown);
    Err(Error::of(path, format!("is a document, not a spec; {hint}")))
}

/// Why a spec cannot be read, and what could be read instead.
fn meant(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::InvalidInput => format!("{error}; a spec is a file, or `-` for standard input"),
        _ => error.to_string(),
    }
}

/// Checks the text of a spec that extends others as the one at `path` may.
pub fn read(shown: String, text: String, path: &Path) -> Spec {
    let checked = status_codegen::read_text(&shown, &text, |relative| Reach::of(path).load(relative));
    Spec { shown, text, path: path.to_owned(), checked }
}

/// The bundled spec of an id: `vipps`, `discord` for its http table, `discord-gateway-close`, `discord/gateway-close`.
fn find(word: &str) -> Option<(&'static str, &'static str)> {
    bundled::find(word).or_else(|| bundled::find(word.strip_suffix("/http")?)).or_else(|| {
        // A vendor with only one table may be called by its own name.
        let mut tables = specs_of(word);
        tables.next().filter(|_| tables.next().is_none())
    })
}

/// The bundled specs of a vendor.
fn specs_of(vendor: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let field = format!("vendor: {vendor}");
    bundled::SPECS.iter().copied().filter(move |(_, text)| text.lines().any(|line| line == field))
}

fn guess(word: &str) -> String {
    let tables: Vec<String> = specs_of(word).map(|(id, _)| format!("`{id}`")).collect();
    let ids = bundled::SPECS.iter().map(|(id, _)| *id);
    match did_you_mean(word, ids) {
        _ if !tables.is_empty() => format!("; this vendor has {}", tables.join(", ")),
        Some(near) => format!("; did you mean `{near}`?"),
        None => "; `vendor-status list` shows the bundled ones".to_owned(),
    }
}

/// The table of a spec, as far as its problems allow.
pub fn table(path: &Path) -> Result<Table> {
    let spec = open(path)?;
    let drawn = spec.drawn();
    spec.checked.into_table().map_err(|_| {
        eprint(&drawn);
        Error::new(format!("{} has errors", spec.shown))
    })
}

/// Every bundled table, by id.
pub fn tables() -> Vec<Table> {
    bundled::SPECS.iter().copied().filter_map(bundled_table).collect()
}

/// The bundled tables of a vendor, by id.
pub fn tables_of(vendor: &str) -> Vec<Table> {
    specs_of(vendor).filter_map(bundled_table).collect()
}

fn bundled_table((id, text): (&str, &str)) -> Option<Table> {
    status_codegen::read_text(id, text, |_| Err(io::ErrorKind::NotFound.into())).into_table().ok()
}

/// Whether a text is a spec: a map with the fields that every spec has.
pub fn is_spec(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let flow = || text.trim_start().starts_with('{') && text.contains("vendor:") && text.contains("codes:");
    begins_with_key(text) && has(text, "vendor:") && (has(text, "codes:") || has(text, "extends:")) || flow()
}

/// Whether a text that is not a valid spec is a document: no field of a spec stands in it, and it does not begin as YAML
/// does, unless as a description of an API.
fn is_document(text: &str) -> bool {
    let is_like_spec = ["vendor:", "codes:", "extends:"].iter().any(|field| has(text, field));
    let is_api = ["openapi:", "swagger:"].iter().any(|field| has(text, field));
    !is_like_spec && !text.trim().is_empty() && (is_api || !begins_with_key(text))
}

/// Whether a line starts with a field.
fn has(text: &str, field: &str) -> bool {
    text.lines().any(|line| line.starts_with(field))
}

/// As YAML does after its comments, and prose does not.
fn begins_with_key(text: &str) -> bool {
    let is_passed = |line: &&str| line.trim().is_empty() || line.starts_with('#') || line.starts_with("---");
    let first = text.lines().find(|line| !is_passed(line)).unwrap_or_default();
    let end = first.find(|char: char| !char.is_ascii_lowercase() && char != '_').unwrap_or(first.len());
    end > 0 && first.get(end..).is_some_and(|rest| rest.starts_with(':'))
}

/// A range as answers name it: first and last code, or what its texts begin with.
pub fn span(bounds: &Bounds, code_type: CodeType) -> String {
    match bounds {
        Bounds::Numbers(low, high) if code_type == CodeType::U16 => format!("{low}-{high}"),
        _ => bounds.key(code_type),
    }
}
