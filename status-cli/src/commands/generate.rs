//! `generate`: a spec as Rust source to check in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use status_codegen::Options;

use crate::error::{Error, Outcome, Result};
use crate::input::spec::{self, Spec};
use crate::paint::{eprint, print_rust, say, shown, visible};
use crate::snippet::drawn;
use crate::write::write;

/// Writes a spec as the Rust source of its enum, to check in.
///
/// The source needs status-core without features. It is what `vendor_status!` would expand to.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  vendor-status generate specs/acme.yaml -o src/acme.rs
  vendor-status generate specs/ -o src/status/      a file for each spec of a folder
  vendor-status generate specs/acme.yaml -o src/acme.rs --check    in CI: is it up to date?
  vendor-status generate vipps --name Vipps --impls http,serde     to standard output

Exit code: 0 written or up to date, 1 a spec has errors or (--check) a file is out of date, 2 anything else.")]
pub struct Generate {
    /// Specs: files, folders of `.yaml` files, ids of bundled specs, or `-` for standard input.
    #[arg(required = true, value_name = "SPEC")]
    specs: Vec<PathBuf>,
    /// The file to write, or a folder for several specs; standard output for `-` or if left out.
    #[arg(short, long, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,
    /// The enum's name; the vendor's and the table's with `Status` behind them if left out.
    #[arg(long)]
    name: Option<String>,
    /// How the source calls status-core, where a crate renames or re-exports it.
    #[arg(long = "crate", value_name = "PATH")]
    krate: Option<String>,
    /// Impls of other crates' traits, by the names of status-core's features, each behind a feature of your own crate where `=`
    /// names one: `http,utoipa-5=openapi`.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    impls: Vec<String>,
    /// Write nothing; exit with 1 if a file is out of date.
    #[arg(long, requires = "output")]
    check: bool,
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
    if let (Some(_), [_, _, ..]) = (&generate.name, paths.as_slice()) {
        return Err(Error::new("--name is for one spec"));
    }
    let specs = paths.iter().map(|path| spec::open(path)).collect::<Result<Vec<_>>>()?;
    eprint(&specs.iter().map(drawn).collect::<String>());
    if specs.iter().any(|spec| spec.checked.problems().has_errors()) {
        return Ok(Outcome::Found);
    }
    let Some(output) = generate.output.as_deref().filter(|output| output.as_os_str() != "-") else {
        return match specs.as_slice() {
            [spec] => {
                print_rust(&generate.source(spec, &generate.command(spec, None))?).map(|()| Outcome::Fine)
            }
            _ => Err(Error::new("several specs need `-o FOLDER`")),
        };
    };
    let files = generate.files(&paths, &specs, output)?;
    if generate.check { Ok(check(&files)) } else { write_all(&files) }
}

impl Generate {
    fn files(&self, paths: &[PathBuf], specs: &[Spec], output: &Path) -> Result<Vec<File>> {
        let is_folder = output.is_dir()
            || output.to_string_lossy().ends_with(std::path::is_separator)
            || paths != self.specs.as_slice()
            || specs.len() > 1;
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
            let command = self.command(spec, Some(&path));
            files.push(File { path, text: self.source(spec, &command)?, command });
        }
        Ok(files)
    }

    fn source(&self, spec: &Spec, command: &str) -> Result<String> {
        let table = spec.table()?;
        let name = self.name.clone().unwrap_or_else(|| table.enum_name());
        let mut options = Options::new(name).impls(self.impls.iter().map(|word| word.trim()));
        if let Some(krate) = &self.krate {
            options = options.crate_path(krate);
        }
        let source = status_codegen::source(table, &options)?;
        Ok(format!("{MARK}{command}`; do not edit.\n\n{source}"))
    }

    /// The command that writes this one file again.
    fn command(&self, spec: &Spec, output: Option<&Path>) -> String {
        let bundled = spec.shown.strip_prefix("<bundled>/").and_then(|name| name.strip_suffix(".yaml"));
        let mut command = format!("generate {}", quoted(bundled.unwrap_or(&spec.shown)));
        let mut option = |name: &str, value: Option<&str>| {
            command.extend(value.map(|value| format!(" {name} {}", quoted(value))));
        };
        let impls = self.impls.join(",");
        option("-o", output.map(shown).as_deref());
        option("--name", self.name.as_deref());
        option("--crate", self.krate.as_deref());
        option("--impls", Some(impls.as_str()).filter(|impls| !impls.is_empty()));
        command
    }
}

/// How every generated file begins: what has it may be overwritten.
const MARK: &str = "// @generated by `vendor-status ";

/// A word of a command as a shell reads it.
fn quoted(word: &str) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "-_./:,=+@%".contains(char);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", visible(word).replace('\'', r"'\''"))
}

/// What a file holds, as it was written: a version control system may have changed the line ends. A device or a pipe
/// holds nothing, and may be read without end.
fn held(path: &Path) -> Option<String> {
    if !path.is_file() {
        return None;
    }
    // To read a pipe would be to wait for it.
    let text = path.is_file().then(|| std::fs::read_to_string(path).ok())??;
    Some(text.replace("\r\n", "\n"))
}

fn check(files: &[File]) -> Outcome {
    let mut stale = false;
    for File { path, text, command } in files {
        let said = match held(path) {
            Some(old) if &old == text => continue,
            Some(_) => "is out of date",
            None => "is missing",
        };
        say(&format!("{} {said}; run `vendor-status {command}`", shown(path)));
        stale = true;
    }
    Outcome::found(stale)
}

fn write_all(files: &[File]) -> Result {
    for File { path, .. } in files {
        if held(path).is_some_and(|old| !old.is_empty() && !old.starts_with(MARK)) {
            let said = "is not from `vendor-status generate`: move it away, or choose another file";
            return Err(Error::new(format!("{} {said}", shown(path))));
        }
    }
    for File { path, text, .. } in files {
        if held(path).is_some_and(|old| &old == text) {
            continue;
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| Error::at(folder, error))?;
        }
        write(path, text)?;
        say(&format!("wrote {}", shown(path)));
    }
    Ok(Outcome::Fine)
}
