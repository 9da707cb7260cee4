//! A spec's file, and the one it extends, to a checked table.

use crate::bundled;
use crate::check;
use crate::decode;
use crate::load::{Reach, load};
use crate::problem::{At, Place, Problem, ProblemKind, Problems, Report, Text};
use crate::slip;
use crate::spec::Spec;
use crate::suggest::did_you_mean;
use crate::table::Table;
use crate::text::{brief, visible};
use crate::yaml;
use std::io;
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
    /// How many of these, from the first, were read whole.
    pub(crate) loaded: usize,
    extended: Option<Base>,
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

    /// The files that the spec is made of, its own first if it came from one: when one changes, the table may. One that
    /// could not be read is among them. Those that [`read_text`] asked for stand here as it named them.
    #[must_use]
    pub fn tracked(&self) -> &[PathBuf] {
        &self.tracked
    }

    /// The spec that this one extends, if it could be read: what messages call it, and its text.
    ///
    /// ```
    /// let spec = "vendor: acme\nextends: base.yaml";
    /// let base = "vendor: base\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("specs/acme.yaml", spec, |_| Ok(base.to_owned()));
    /// assert_eq!(checked.extended(), Some(("specs/base.yaml", base)));
    /// ```
    #[must_use]
    pub fn extended(&self) -> Option<(&str, &str)> {
        self.extended.as_ref().map(|base| (base.shown.as_str(), base.text.as_str()))
    }

    /// The files that were read whole. Only these are for rustc to read too: another may be endless, or nobody's to read.
    pub(crate) fn loaded(&self) -> &[PathBuf] {
        self.tracked.get(..self.loaded).unwrap_or_default()
    }
}

/// Reads and checks the spec at `path`; messages call it `shown`. What it extends by path is read if it lies below the
/// spec's folder, or below the nearest folder around that with a `Cargo.toml`.
#[must_use]
pub fn read(path: &Path, shown: &str) -> Checked {
    within(path, shown, None)
}

/// The same for a spec that the crate which is being compiled names.
pub fn read_of_crate(path: &Path, shown: &str) -> Checked {
    within(path, shown, Some(manifest_dir()))
}

/// The folder of the crate that is being compiled.
pub fn manifest_dir() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// The spec may read below `krate` too.
fn within(path: &Path, shown: &str, krate: Option<PathBuf>) -> Checked {
    let reach = || match krate {
        Some(krate) => Reach::of_crate(path, &krate),
        None => Reach::of(path),
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut checked = match load(path) {
        Ok(text) => {
            let checked = read_text(shown, &text, |relative| reach().load(relative));
            Checked { loaded: checked.loaded + 1, ..checked }
        }
        Err(error) => Checked {
            table: check::table(Spec::default(), None, &mut Report::default()),
            problems: unreadable(path, shown, &error).into(),
            tracked: Vec::new(),
            loaded: 0,
            extended: None,
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
    let mut spec = parse(text, 0, &mut report);
    let (mut tracked, mut loaded) = (Vec::new(), 0);
    let base = spec.as_mut().and_then(|spec| spec.extends.as_mut()).and_then(|extends| {
        let load = |path: &str| {
            tracked.push(PathBuf::from(path));
            load(path).inspect(|_| loaded = 1)
        };
        if !check::cleaned("extends", extends, &mut report) {
            return None;
        }
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
    let problems = report.resolve(&texts);
    Checked { table, problems, tracked, loaded, extended: base }
}

/// Checks a spec that was not read from a text: whether what `print` makes of it would pass. Its problems have no
/// place. What it `extends` is not looked for.
///
/// ```
/// use status_codegen::Code;
/// use status_codegen::tool::{SpecEntry, Spec, check};
///
/// let spec = Spec { codes: vec![SpecEntry::new(Code::from(200).into(), None)], ..Spec::default() };
/// let problems = check(spec).into_table().unwrap_err().to_string();
/// assert!(problems.contains("no `vendor`") && problems.contains("200 has neither"), "{problems}");
/// ```
#[cfg(feature = "build")]
#[must_use]
pub fn check(spec: Spec) -> Checked {
    let mut report = Report::default();
    for refusal in yaml::guard(&crate::print::print(&spec)).err().into_iter().flatten() {
        report.error(Place::File(0), refusal.message).kind(refusal.kind);
    }
    let table = check::table(spec, None, &mut report);
    Checked { table, problems: report.resolve(&[]), tracked: Vec::new(), loaded: 0, extended: None }
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
#[derive(Debug)]
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
    let name = extends.value.as_str();
    if let Some((_, text)) = bundled::find(name) {
        return Some(Base { shown: format!("<bundled>/{name}.yaml"), text: text.to_owned() });
    }
    let message = if !name.contains(['/', '\\', '.']) {
        let guess = did_you_mean(name, bundled::SPECS.iter().map(|&(id, _)| id));
        let guess = guess.map_or(String::new(), |id| format!("; did you mean `{id}`?"));
        format!("no bundled spec is called `{}`; a path ends in `.yaml`{guess}", brief(name))
    } else if Path::new(name).is_absolute() || Path::new(name).has_root() {
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

fn unreadable(path: &Path, shown: &str, error: &io::Error) -> Problem {
    let file_in_path = path.ancestors().skip(1).find(|ancestor| ancestor.is_file());
    let hint = file_in_path.map_or(String::new(), |file| {
        let file = file.display();
        format!("; `{file}` is a file: a symbolic link that was checked out as text (git's core.symlinks)?")
    });
    Problem::new(ProblemKind::Unreadable, visible(format!("cannot read `{shown}`: {error}{hint}")))
}
