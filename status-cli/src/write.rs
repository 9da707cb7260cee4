//! Writes a file so that at every moment it is the old one or the new one, never half of either.
//!
//! The new text is written next to the file and takes its name when it is safe on the disk: whoever reads the file
//! meanwhile, or stops this program, finds one text or the other.

mod pending;

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use pending::Pending;

/// What became of a file that was to be new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Created {
    New,
    /// It already says this.
    Same,
    /// Another text is there, and stays.
    Taken,
}

/// Writes a file; false if it already said this and was left alone. A link is followed, permissions are kept.
pub fn write(path: &Path, text: &str) -> Result<bool> {
    let failed = |error: io::Error| Error::at(path, format!("cannot write: {error}"));
    if is_device(path) {
        return stream(path, text).map(|()| true).map_err(failed);
    }
    let target = target(path)?;
    pending::sweep(&target);
    let old = old(&target).map_err(failed)?;
    if old.is_some() && holds(&target, text) {
        return Ok(false);
    }
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(Error::at(path, "cannot write: the file is read-only"));
    }
    Pending::new(&target, old.as_ref(), text).and_then(|text| text.replace(&target)).map_err(failed)?;
    Ok(true)
}

/// Writes a file that is not there yet, or is empty. Of several runs at once, one writes it.
pub fn create(path: &Path, text: &str) -> Result<Created> {
    let failed = |error: io::Error| Error::at(path, format!("cannot write: {error}"));
    if !is_device(path) {
        let target = target(path)?;
        pending::sweep(&target);
        let taken = || if is_taken(&target, text) { Created::Taken } else { Created::Same };
        match old(&target).map_err(failed)? {
            Some(old) if old.len() > 0 => return Ok(taken()),
            // An empty file is taken over with its permissions.
            Some(_) => {}
            None => {
                let pending = Pending::new(&target, None, text).map_err(failed)?;
                let is_new = pending.create(&target).map_err(failed)?;
                return Ok(if is_new { Created::New } else { taken() });
            }
        }
    }
    write(path, text).map(|_| Created::New)
}

/// Removes what killed runs have left next to a file that need not be written.
pub fn sweep(path: &Path) {
    if let Ok(target) = target(path) {
        pending::sweep(&target);
    }
}

/// Whether a file says something else.
pub fn is_taken(path: &Path, text: &str) -> bool {
    fs::metadata(path).is_ok_and(|old| old.is_file() && old.len() > 0) && !holds(path, text)
}

/// A device or a pipe has no place next to it, and holds nothing to lose.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|old| !old.is_file() && !old.is_dir())
}

fn stream(path: &Path, text: &str) -> io::Result<()> {
    File::options().write(true).open(path)?.write_all(text.as_bytes())
}

/// The file that is there, if there is one.
fn old(target: &Path) -> io::Result<Option<Metadata>> {
    match fs::metadata(target) {
        Ok(old) if old.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(old) => Ok(Some(old)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a file says this; one of another length is not read.
fn holds(path: &Path, text: &str) -> bool {
    let same = || {
        let mut file = File::open(path)?;
        let mut rest = text.as_bytes();
        let mut chunk = [0; 1 << 16];
        while file.metadata()?.len() == text.len() as u64 {
            let read = file.read(&mut chunk)?;
            match rest.strip_prefix(chunk.get(..read).unwrap_or_default()) {
                Some(_) if read == 0 => return Ok(rest.is_empty()),
                Some(left) => rest = left,
                None => break,
            }
        }
        io::Result::Ok(false)
    };
    same().unwrap_or(false)
}

/// Where a link leads, even to a file that is not there yet.
fn target(path: &Path) -> Result<PathBuf> {
    let failed = |error: io::Error| Error::at(path, format!("cannot follow the link: {error}"));
    let mut target = path.to_owned();
    for _ in 0..40 {
        match fs::symlink_metadata(&target) {
            Ok(metadata) if metadata.is_symlink() => {
                let link = fs::read_link(&target).map_err(failed)?;
                target = target.parent().unwrap_or(Path::new("")).join(link);
            }
            _ => return Ok(target),
        }
    }
    Err(failed(io::Error::other("too many links")))
}
