//! The text of a file, if it is one that a spec may be read from.

use crate::suggest::did_you_mean;
use crate::yaml;
use std::fs::{File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// What a spec may read: the files below its own folder, and below the folder of the crate that it belongs to. Whoever
/// writes a spec does not thereby see the files of whoever checks or compiles it.
pub struct Reach {
    /// The folder that the spec names others from.
    folder: PathBuf,
    /// The folders that it reads below, links followed.
    roots: Vec<PathBuf>,
}

impl Reach {
    /// That of the spec at `path`. It need not be there: a text from elsewhere reads what it would read if it stood there.
    pub fn of(path: &Path) -> Self {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).to_owned();
        // Where the spec is a link, both its own folder and that of the file are the spec's.
        let own = path.canonicalize().ok().and_then(|file| file.parent().map(Path::to_owned));
        let own: Vec<PathBuf> = folder.canonicalize().into_iter().chain(own).collect();
        let crates = own.iter().filter_map(|folder| {
            folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file()).map(Path::to_owned)
        });
        let mut reach = Reach { folder, roots: crates.collect() };
        reach.roots.extend(own);
        // Below the root of a file system lies everything.
        reach.roots.retain(|root| root.parent().is_some());
        reach
    }

    /// That of a spec which the crate in `folder` names.
    pub fn of_crate(path: &Path, folder: &Path) -> Self {
        let mut reach = Self::of(path);
        reach.roots.extend(folder.canonicalize().ok().filter(|root| root.parent().is_some()));
        reach
    }

    /// The text of the file at a path that is relative to the spec.
    ///
    /// # Errors
    ///
    /// A file out of reach, of which nothing is read; else as [`load`].
    pub fn load(&self, relative: &str) -> io::Result<String> {
        load(&self.find(&self.folder.join(relative))?)
    }

    /// The file that a path leads to, links followed.
    ///
    /// # Errors
    ///
    /// A file out of reach; one that is not there.
    pub fn find(&self, path: &Path) -> io::Result<PathBuf> {
        let found = path.canonicalize();
        // Nothing is said of what is there and what is not where the spec may not look.
        let nearest = || path.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok());
        let real = found.as_ref().ok().cloned().or_else(nearest).unwrap_or_default();
        if !self.roots.iter().any(|root| real.starts_with(root)) {
            let message =
                "it lies outside the folder of the spec and that of its crate; a spec reads nothing else";
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, message));
        }
        found.map_err(|error| with_guess(path, error))
    }
}

/// The text of a file, if it is one that could be a spec.
///
/// # Errors
///
/// A file that is not there (the message names one that is called nearly the same), is not a regular one, is larger than
/// 1 MiB, or is not UTF-8.
pub fn load(path: &Path) -> io::Result<String> {
    // To open a pipe would be to wait for someone to write to it.
    regular(&path.metadata().map_err(|error| with_guess(path, error))?)?;
    let file = File::open(path)?;
    regular(&file.metadata()?)?;
    text_from(file)
}

fn regular(about: &Metadata) -> io::Result<()> {
    if about.is_file() {
        return Ok(());
    }
    let what = if about.is_dir() { "a folder, not a file" } else { "not a regular file" };
    Err(io::Error::new(io::ErrorKind::InvalidInput, what))
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
