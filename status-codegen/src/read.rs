//! A spec's file, and the one it extends, to a checked table.

use crate::bundled;
use crate::check;
use crate::decode;
use crate::print::print;
use crate::problem::{At, Place, Problem, ProblemKind, Problems, Report, Text};
use crate::slip;
use crate::spec::Spec;
use crate::suggest::did_you_mean;
use crate::table::Table;
use crate::text::{brief, visible};
use crate::yaml;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A spec that was read: a table, or the problems that prevent one.
///
/// ```
/// let check = |text| status_codegen::read_text("acme.yaml", text, |_| unreachable!("it extends nothing"));
/// let table = check("vendor: acme\ncodes: { 200: { reason: OK } }").into_table()?;
/// assert_eq!(table.codes[0].name, "Ok");
/// let problems = check("vendor: acme\ncodes: { 200: {} }").into_table().unwrap_err();
/// assert_eq!(problems.to_string(), "acme.yaml:2:10: 200 has neither `reason` nor `name`");
/// # Ok::<(), status_codegen::Problems>(())
/// ```
#[derive(Debug)]
pub struct Checked {
    /// As complete as the problems allow, for the macros to emit what the caller's code names.
    pub(crate) table: Table,
    pub(crate) problems: Problems,
    pub(crate) tracked: Vec<PathBuf>,
}

impl Checked {
    /// The table.
    ///
    /// # Errors
    ///
    /// Every problem, warnings among them, if one of them is an error.
    pub fn table(&self) -> Result<&Table, &Problems> {
        if self.problems.has_errors() { Err(&self.problems) } else { Ok(&self.table) }
    }

    /// The table by itself; warnings are gone then.
    ///
    /// # Errors
    ///
    /// As for [`table`](Checked::table).
    pub fn into_table(self) -> Result<Table, Problems> {
        if self.problems.has_errors() { Err(self.problems) } else { Ok(self.table) }
    }

    /// Everything that is wrong, errors and warnings.
    #[must_use]
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// The files that were read, the spec's own first if it came from one: when one changes, the table may. Those that
    /// [`read_text`] asked for stand here as it named them.
    #[must_use]
    pub fn tracked(&self) -> &[PathBuf] {
        &self.tracked
    }
}

/// Reads and checks the spec at `path`; messages call it `shown`.
#[must_use]
pub fn read(path: &Path, shown: &str) -> Checked {
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut checked = match load(path) {
        Ok(text) => read_text(shown, &text, |relative| load(&folder.join(relative))),
        Err(error) => Checked {
            table: check::table(Spec::default(), None, &mut Report::default()),
            problems: unreadable(path, shown, &error).into(),
            tracked: Vec::new(),
        },
    };
    for tracked in &mut checked.tracked {
        *tracked = folder.join(&tracked);
    }
    checked.tracked.insert(0, path.to_owned());
    checked
}

/// Checks the text of a spec, called `shown` in messages; `load` gives the text of the one it extends, which is named
/// relative to it. The paths in `tracked` are those that `load` was asked for.
pub fn read_text(shown: &str, text: &str, load: impl FnOnce(&str) -> io::Result<String>) -> Checked {
    let mut report = Report::default();
    let text = yaml::without_mark(text);
    let spec = parse(text, 0, &mut report);
    let mut tracked = Vec::new();
    let base = spec.as_ref().and_then(|spec| spec.extends.as_ref()).and_then(|extends| {
        let load = |path: &str| {
            tracked.push(PathBuf::from(path));
            load(path)
        };
        let base = find(extends, shown, load, &mut report)?;
        let itself = yaml::without_mark(&base.text) == text;
        if itself {
            report.error(extends.place, "a spec cannot extend itself").kind(ProblemKind::Extends);
        }
        (!itself).then_some(base)
    });
    let mut texts = vec![Text { path: shown, text }];
    let mut extended = None;
    if let Some(base) = &base {
        let base_text = yaml::without_mark(&base.text);
        texts.push(Text { path: &base.shown, text: base_text });
        extended = parse(base_text, 1, &mut report);
        let own = spec.as_ref().and_then(|spec| spec.extends.as_ref());
        if let (Some(own), Some(Spec { extends: Some(further), .. })) = (own, &extended) {
            let message = "the extended spec extends another one; only one level is followed";
            let found = report.error(own.place, message).kind(ProblemKind::Extends);
            found.note(further.place, "extends another here");
        }
    }
    let table = match spec {
        Some(spec) => check::table(spec, extended, &mut report),
        None => check::table(Spec::default(), None, &mut Report::default()),
    };
    Checked { table, problems: report.resolve(&texts), tracked }
}

/// Checks a spec that was not read from a text: whether what [`print`] makes of it would pass. Its problems have no
/// place. What it `extends` is not looked for.
///
/// ```
/// use status_codegen::tool::{Entry, Spec, check};
///
/// let spec = Spec { codes: vec![Entry::new(200.into(), None)], ..Spec::default() };
/// let problems = check(spec).into_table().unwrap_err().to_string();
/// assert!(problems.contains("no `vendor`") && problems.contains("200 has neither"), "{problems}");
/// ```
#[must_use]
pub fn check(spec: Spec) -> Checked {
    let mut report = Report::default();
    for refusal in yaml::guard(&print(&spec)).err().into_iter().flatten() {
        report.error(Place::File(0), refusal.message).kind(refusal.kind);
    }
    let table = check::table(spec, None, &mut report);
    Checked { table, problems: report.resolve(&[]), tracked: Vec::new() }
}

/// None if the text is so wrong that nothing can be said of its fields.
fn parse(text: &str, source: u8, report: &mut Report) -> Option<Spec> {
    let root = yaml::guard(text).and_then(|()| yaml::read(text).map_err(|refusal| vec![refusal]));
    match root {
        Ok(root) => decode::spec(&root, source, text, report),
        Err(refusals) => {
            for yaml::Refusal { offset, kind, message } in refusals {
                let slip = (kind == ProblemKind::Yaml).then(|| slip::before(text, offset)).flatten();
                let (offset, message) = slip.unwrap_or((offset, message));
                report.error(Place::Byte(source, offset), message).kind(kind);
            }
            None
        }
    }
}

/// The spec that another extends.
struct Base {
    /// What messages call it.
    shown: String,
    text: String,
}

fn find(
    extends: &At<String>,
    shown: &str,
    load: impl FnOnce(&str) -> io::Result<String>,
    report: &mut Report,
) -> Option<Base> {
    let name = extends.value.trim();
    if let Some((_, text)) = bundled::find(name) {
        return Some(Base { shown: format!("<bundled>/{name}.yaml"), text: text.to_owned() });
    }
    let message = if !name.contains(['/', '\\', '.']) {
        let guess = did_you_mean(name, bundled::SPECS.iter().map(|&(id, _)| id));
        let guess = guess.map_or(String::new(), |id| format!("; did you mean `{id}`?"));
        format!("no bundled spec is called `{}`; a path ends in `.yaml`{guess}", brief(name))
    } else if Path::new(name).is_absolute() {
        "`extends` is relative to this spec; an absolute path works on one machine only".to_owned()
    } else {
        match load(name) {
            Ok(text) => {
                let folder = shown.rfind(['/', '\\']).map_or("", |end| &shown[..=end]);
                return Some(Base { shown: format!("{folder}{name}"), text });
            }
            Err(error) => format!("cannot read `{}`: {error}", brief(name)),
        }
    };
    report.error(extends.place, message).kind(ProblemKind::Extends);
    None
}

/// The text of a file, if it is one that could be a spec.
///
/// # Errors
///
/// A file that is not there (the message names one that is called nearly the same), is not a regular one, is larger than
/// 1 MiB, or is not UTF-8.
pub fn load(path: &Path) -> io::Result<String> {
    let about = path.metadata().map_err(|error| with_guess(path, error))?;
    // To open a pipe would be to wait for someone to write to it.
    if !about.is_file() {
        let what = if about.is_dir() { "a folder, not a file" } else { "not a regular file" };
        return Err(io::Error::new(io::ErrorKind::InvalidInput, what));
    }
    text_from(File::open(path)?)
}

/// Adds to the message that a file is not there the name of one that was probably meant.
fn with_guess(path: &Path, error: io::Error) -> io::Error {
    match near(path).filter(|_| error.kind() == io::ErrorKind::NotFound) {
        Some(name) => io::Error::new(error.kind(), format!("{error}; did you mean `{name}`?")),
        None => error,
    }
}

/// The YAML file of the same folder that is called nearly the same: `acme.yml` for `acme.yaml`.
fn near(path: &Path) -> Option<String> {
    /// No folder of specs has more files; one that has is not looked through.
    const MANY: usize = 1000;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let files = folder.unwrap_or(Path::new(".")).read_dir().ok()?.flatten().take(MANY);
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut names: Vec<String> =
        names.filter(|name| name.ends_with(".yaml") || name.ends_with(".yml")).collect();
    names.sort_unstable();
    did_you_mean(path.file_name()?.to_str()?, names.iter().map(String::as_str)).map(str::to_owned)
}

/// What a reader holds, if it could be a spec.
///
/// # Errors
///
/// More than 1 MiB, of which no more is read; bytes that are not UTF-8, with the line.
///
/// ```
/// let error = status_codegen::tool::text_from(&b"vendor: acme\n\xff"[..]).unwrap_err();
/// assert_eq!(error.to_string(), "not UTF-8 in line 2");
/// ```
pub fn text_from(reader: impl io::Read) -> io::Result<String> {
    let invalid = |message: String| io::Error::new(io::ErrorKind::InvalidData, message);
    let mut bytes = Vec::new();
    reader.take(yaml::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > yaml::MAX_BYTES {
        return Err(invalid("larger than a spec may be, at most 1 MiB".to_owned()));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|&&byte| byte == b'\n').count() + 1;
        invalid(format!("not UTF-8 in line {line}"))
    })
}

fn unreadable(path: &Path, shown: &str, error: &io::Error) -> Problem {
    let file_in_path = path.ancestors().skip(1).find(|ancestor| ancestor.is_file());
    let hint = file_in_path.map_or(String::new(), |file| {
        let file = file.display();
        format!("; `{file}` is a file: a symbolic link that was checked out as text (git's core.symlinks)?")
    });
    Problem::new(ProblemKind::Unreadable, visible(format!("cannot read `{shown}`: {error}{hint}")))
}
