//! Writes a file so that at every moment it is the old one or the new one, never half of either.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Writes a file; false if it said this already and was left alone. A link is followed, permissions are kept.
///
/// The new text is written beside the file and takes its name when it is safe on the disk: whoever reads the file
/// meanwhile, or stops this program, finds one text or the other.
pub fn write(path: &Path, text: &str) -> Result<bool> {
    let failed = |what: &str, error: io::Error| Error::at(path, format!("{what}: {error}"));
    if fs::metadata(path).is_ok_and(|old| !old.is_file() && !old.is_dir()) {
        // A device or a pipe has no place beside it, and nothing in it to lose.
        let file = File::options().write(true).open(path);
        let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
        return written.map(|()| true).map_err(|error| failed("cannot write", error));
    }
    let target = target(path).map_err(|error| failed("cannot follow the link", error))?;
    let old = match fs::metadata(&target) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed("cannot write", error)),
    };
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(failed("cannot write", io::ErrorKind::IsADirectory.into()));
        }
        if fs::read(&target).is_ok_and(|bytes| bytes == text.as_bytes()) {
            return Ok(false);
        }
        if old.permissions().readonly() {
            return Err(failed(
                "cannot write",
                io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"),
            ));
        }
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    replace(&target, folder, old.as_ref(), text).map_err(|error| failed("cannot write", error))?;
    Ok(true)
}

fn replace(target: &Path, folder: &Path, old: Option<&Metadata>, text: &str) -> io::Result<()> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut builder = tempfile::Builder::new();
    let prefix = format!(".{name}.");
    builder.prefix(&prefix).suffix(".tmp");
    #[cfg(unix)]
    // Less what the user's mask takes away, as any new file.
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // The error without the new file's own name, which is of no use to anyone.
    let mut file = builder.tempfile_in(folder).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::Error::new(error.kind(), "no such folder"),
        kind => kind.into(),
    })?;
    file.as_file_mut().write_all(text.as_bytes())?;
    if let Some(old) = old {
        keep_owner(file.as_file(), old);
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(target).map_err(|failed| failed.error)?;
    // The new name is safe on the disk too; not every system can do this to a folder.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A run by root must not take a user's file away; only root may do this, and only root has to.
#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(file, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

/// Where a link leads, also to a file that is not there yet.
fn target(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..40 {
        match fs::symlink_metadata(&target) {
            Ok(metadata) if metadata.is_symlink() => {
                let link = fs::read_link(&target)?;
                target = target.parent().unwrap_or(Path::new("")).join(link);
            }
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("too many links"))
}
