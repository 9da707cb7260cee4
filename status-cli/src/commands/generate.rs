//! `generate`: a spec as Rust source to check in.

mod header;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use status_codegen::{Options, Table};

use crate::error::{Error, Outcome, Result};
use crate::input::spec::{self, Spec};
use crate::paint::{eprint, print_rust, say, shown, warning};
use crate::write::{sweep, write};
use header::quoted;

/// Writes a spec as the Rust source of its enum, to check in.
///
/// The source needs status-core without features. It is what `vendor_status!` would expand to. The first line of a file
/// records how it was written: when it is written or checked again, they hold unless others are given.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status generate specs/acme.yaml -o src/acme.rs
  vendor-status generate specs/ -o src/status/      a file for each spec of a folder
  vendor-status generate specs/ -o src/status/ --check    in CI: is every file up to date?
  vendor-status generate specs/acme.yaml -o src/acme.rs --impls serde,utoipa-5=openapi
  vendor-status generate specs/acme.yaml -o src/acme.rs --skip Display --exhaustive
  vendor-status generate specs/acme.yaml -o src/acme.rs --catch-all Other --bare
  vendor-status generate vipps --name Vipps --impls http,serde     to standard output

Exit code: 0 written or up to date, 1 a spec has errors or (--check) a file is out of date, 2 anything else.")]
pub struct Generate {
    /// Specs: files, folders with `.yaml` files at any depth, ids of bundled specs, or `-` for standard input.
    #[arg(required = true, value_name = "SPEC")]
    specs: Vec<PathBuf>,
    /// The file to write, or a folder for several specs; standard output for `-` or if left out.
    #[arg(short, long, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,
    #[command(flatten)]
    choice: Choice,
    /// Write nothing; exit with 1 if a file is out of date, or its spec is gone.
    #[arg(long, requires = "output")]
    check: bool,
}

/// What the source should look like.
#[derive(Debug, Default, Clone, PartialEq, Eq, Args)]
struct Choice {
    /// The enum's name; the vendor's and the table's followed by `Status` if left out.
    #[arg(long)]
    name: Option<String>,
    /// How the source refers to status-core, where a crate renames or re-exports it.
    #[arg(long = "crate", value_name = "PATH")]
    krate: Option<String>,
    /// Impls of other crates' traits, by the names of status-core's features, each behind a feature of your own if you
    /// name one: `http,utoipa-5=openapi`. An empty list for none.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    impls: Option<Vec<String>>,
    /// Traits that your crate implements itself: `Debug`, `Display`, `FromStr`, or `Ord` with `PartialOrd`. An empty list for
    /// none.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    skip: Option<Vec<String>>,
    /// Leave `#[non_exhaustive]` out: each code that is added later breaks callers that match on the enum.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    exhaustive: Option<bool>,
    /// The variant that keeps codes which the spec does not list; `Unknown` if left out.
    #[arg(long, value_name = "NAME")]
    catch_all: Option<String>,
    /// Let it keep the number by itself, `Unknown(u16)`: anyone can then build one of a listed code, which is a second value.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    bare: Option<bool>,
    /// An attribute for the enum, such as `cfg_attr(feature = "json", derive(serde::Serialize))`; several by repeating the
    /// option. An empty one for none.
    #[arg(long, value_name = "ATTRIBUTE")]
    attr: Option<Vec<String>>,
}

impl Choice {
    /// Fills in what is not given, as it was before.
    fn or(&self, written: Choice) -> Choice {
        let given = self.clone();
        Choice {
            name: given.name.or(written.name),
            krate: given.krate.or(written.krate),
            impls: given.impls.or(written.impls),
            skip: given.skip.or(written.skip),
            exhaustive: given.exhaustive.or(written.exhaustive),
            catch_all: given.catch_all.or(written.catch_all),
            bare: given.bare.or(written.bare),
            attr: given.attr.or(written.attr),
        }
    }

    fn options(&self, table: &Table) -> Options {
        let name = self.name.clone().unwrap_or_else(|| table.enum_name());
        let mut options = Options::new(name)
            .impls(words(&self.impls))
            .skip(words(&self.skip))
            .attributes(words(&self.attr));
        if let Some(krate) = &self.krate {
            options = options.crate_path(krate);
        }
        if self.exhaustive == Some(true) {
            options = options.exhaustive();
        }
        if let Some(catch_all) = &self.catch_all {
            options = options.catch_all(catch_all);
        }
        if self.bare == Some(true) {
            options = options.bare();
        }
        options
    }

    /// The command that writes this one file.
    fn command(&self, spec: &Spec, output: Option<&Path>) -> String {
        let bundled = spec.shown.strip_prefix("<bundled>/").and_then(|name| name.strip_suffix(".yaml"));
        let mut command = format!("generate {}", quoted(bundled.unwrap_or(&spec.shown)));
        let mut option = |name: &str, value: Option<&str>| {
            command.extend(value.map(|value| format!(" {name} {}", quoted(value))));
        };
        let list = |list: &Option<Vec<String>>| {
            Some(words(list).collect::<Vec<_>>().join(",")).filter(|list| !list.is_empty())
        };
        option("-o", output.map(shown).as_deref());
        option("--name", self.name.as_deref());
        option("--crate", self.krate.as_deref());
        option("--impls", list(&self.impls).as_deref());
        option("--skip", list(&self.skip).as_deref());
        option("--catch-all", self.catch_all.as_deref());
        words(&self.attr).for_each(|attr| option("--attr", Some(attr)));
        for (flag, is_given) in [(" --exhaustive", self.exhaustive), (" --bare", self.bare)] {
            if is_given == Some(true) {
                command.push_str(flag);
            }
        }
        command
    }
}

/// The words of a list that was given.
fn words(list: &Option<Vec<String>>) -> impl Iterator<Item = &str> {
    list.iter().flatten().map(|word| word.trim()).filter(|word| !word.is_empty())
}

/// A file to be written.
struct File {
    path: PathBuf,
    text: String,
    command: String,
}

/// Runs the command.
pub fn run(generate: &Generate) -> Result {
    let paths = spec::expand(&generate.specs)?;
    if let (Some(_), [_, _, ..]) = (&generate.choice.name, paths.as_slice()) {
        return Err(Error::new("--name is for one spec"));
    }
    let specs = paths.iter().map(|path| spec::open(path)).collect::<Result<Vec<_>>>()?;
    eprint(&specs.iter().map(Spec::drawn).collect::<String>());
    if specs.iter().any(|spec| spec.checked.problems().has_errors()) {
        return Ok(Outcome::Found);
    }
    let Some(output) = generate.output.as_deref().filter(|output| output.as_os_str() != "-") else {
        return match specs.as_slice() {
            [spec] => Ok(print_rust(&file(spec, None, &generate.choice)?.text).map(|()| Outcome::Fine)?),
            _ => Err(Error::new("several specs need `-o FOLDER`")),
        };
    };
    let is_folder = output.is_dir()
        || output.to_string_lossy().ends_with(std::path::is_separator)
        || paths != generate.specs.as_slice()
        || specs.len() > 1;
    if is_folder && output.is_file() {
        return Err(Error::at(output, "is a file; several specs need a folder"));
    }
    let files = generate.files(&specs, output, is_folder)?;
    let gone = if is_folder { gone(output, &files)? } else { Vec::new() };
    if generate.check { Ok(check(&files, &gone)) } else { write_all(&files, &gone) }
}

impl Generate {
    fn files(&self, specs: &[Spec], output: &Path, is_folder: bool) -> Result<Vec<File>> {
        let mut from: BTreeMap<PathBuf, &str> = BTreeMap::new();
        let mut files = Vec::new();
        for spec in specs {
            let path = match is_folder {
                true => output.join(format!("{}.rs", spec.table()?.id().replace('-', "_"))),
                false => output.to_owned(),
            };
            if let Some(other) = from.insert(path.clone(), &spec.shown) {
                let both = format!("{other} and {} both become {}", spec.shown, shown(&path));
                return Err(Error::new(format!("{both}: give one a `table:`")));
            }
            let choice = self.choice.or(header::written(&path)?.choice);
            let hint =
                format!("the first line of {} says so; give the option to say otherwise", shown(&path));
            // Not where it is what was given that cannot be.
            let is_written = || file(spec, Some(&path), &self.choice).is_ok();
            let file = file(spec, Some(&path), &choice);
            files.push(file.map_err(|error| if is_written() { error.list(&hint) } else { error })?);
        }
        Ok(files)
    }
}

/// The source of a spec, with the line above it that records how it was written.
fn file(spec: &Spec, output: Option<&Path>, choice: &Choice) -> Result<File> {
    let table = spec.table()?;
    let source = status_codegen::source(table, &choice.options(table))?;
    let command = choice.command(spec, output);
    let text = format!("{}\n{source}", header::line(&command));
    Ok(File { path: output.map(Path::to_owned).unwrap_or_default(), text, command })
}

/// What is reported about the files in a folder that were generated from specs that are gone.
fn gone(folder: &Path, files: &[File]) -> Result<Vec<String>> {
    let mut gone = Vec::new();
    for path in sources(folder).map_err(|error| Error::at(folder, error))? {
        if files.iter().any(|file| file.path == path) {
            continue;
        }
        // A person's file is not ours.
        let specs = header::written(&path).map(|written| written.specs).unwrap_or_default();
        if let [first, ..] = specs.as_slice()
            && !specs.iter().any(|spec| spec::exists(spec))
        {
            let (path, spec) = (shown(&path), shown(first));
            gone.push(format!("{path} is from {spec}, which is gone; remove it, or bring the spec back"));
        }
    }
    Ok(gone)
}

/// The Rust files of a folder, by name; none if there is no such folder yet.
fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut sources: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    sources.sort();
    Ok(sources)
}

fn check(files: &[File], gone: &[String]) -> Outcome {
    let mut stale = false;
    for File { path, text, command } in files {
        if header::holds(path, text) {
            continue;
        }
        let said = if path.exists() { "is out of date" } else { "is missing" };
        say(&format!("{} {said}; run `vendor-status {command}`", shown(path)));
        stale = true;
    }
    gone.iter().for_each(|gone| say(gone));
    Outcome::found(stale || !gone.is_empty())
}

fn write_all(files: &[File], gone: &[String]) -> Result {
    for File { path, text, .. } in files {
        if header::holds(path, text) {
            sweep(path);
            continue;
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(|error| Error::at(folder, error))?;
        }
        write(path, text)?;
        say(&format!("wrote {}", shown(path)));
    }
    gone.iter().for_each(|gone| warning(gone));
    Ok(Outcome::Fine)
}
