//! A spec's file, and the one it extends, to a checked table.

use crate::bundled;
use crate::check;
use crate::decode;
use crate::print::print;
use crate::problem::{At, Place, Problem, ProblemKind, Problems, Report, Text};
use crate::spec::Spec;
use crate::suggest::did_you_mean;
use crate::table::Table;
use crate::text::brief;
use crate::yaml;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A spec that was read: a table, or the problems that stand in its way.
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
            for refusal in refusals {
                report.error(Place::Byte(source, refusal.offset), refusal.message).kind(refusal.kind);
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
        format!("no bundled spec is called `{}`; a path has a `.yaml` at its end{guess}", brief(name))
    } else if Path::new(name).is_absolute() {
        "`extends` is relative to this spec; an absolute path is good on one machine only".to_owned()
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
fn load(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    // One byte more than the guard lets pass, so that an endless file ends.
    File::open(path)?.take(yaml::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    utf8(bytes)
}

/// The bytes of a spec as text.
///
/// # Errors
///
/// Bytes that are no UTF-8; the message names the line.
///
/// ```
/// let error = status_codegen::tool::utf8(b"vendor: acme\n\xff".to_vec()).unwrap_err();
/// assert_eq!(error.to_string(), "not UTF-8 in line 2");
/// ```
pub fn utf8(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|&&byte| byte == b'\n').count() + 1;
        io::Error::new(io::ErrorKind::InvalidData, format!("not UTF-8 in line {line}"))
    })
}

fn unreadable(path: &Path, shown: &str, error: &io::Error) -> Problem {
    let file_in_path = path.ancestors().skip(1).find(|ancestor| ancestor.is_file());
    let hint = file_in_path.map_or(String::new(), |file| {
        let file = file.display();
        format!("; `{file}` is a file: a symbolic link that was checked out as text (git's core.symlinks)?")
    });
    Problem::new(ProblemKind::Unreadable, format!("cannot read `{shown}`: {error}{hint}"))
}
