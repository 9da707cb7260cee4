//! A text on its way to a file: written next to it, then given its name.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tempfile::{NamedTempFile, PersistError};

/// What such a file is called, whatever the name of the one that it becomes: that one may be as long as names can be.
const PREFIX: &str = ".vendor-status-";
const SUFFIX: &str = ".tmp";

/// A whole text, safe on the disk, without the name that it is for.
#[derive(Debug)]
pub struct Pending {
    file: NamedTempFile,
    folder: PathBuf,
    /// Dropped last.
    _signals: signals::Held,
}

impl Pending {
    /// Writes the text next to the target, with the permissions of the file that it replaces.
    pub fn new(target: &Path, old: Option<&Metadata>, text: &str) -> io::Result<Self> {
        let folder = folder(target);
        let signals = signals::hold();
        let mut file = locked(folder)?;
        file.as_file_mut().write_all(text.as_bytes())?;
        if let Some(old) = old {
            keep_owner(file.as_file(), old);
            file.as_file().set_permissions(old.permissions())?;
        }
        file.as_file().sync_all()?;
        // There the lock would keep a reader of the finished file away.
        #[cfg(windows)]
        file.as_file().unlock()?;
        Ok(Self { file, folder: folder.to_owned(), _signals: signals })
    }

    /// Gives the text the target's name, which another file may have.
    pub fn replace(self, target: &Path) -> io::Result<()> {
        self.file.persist(target).map_err(|failed| failed.error)?;
        settle(&self.folder);
        Ok(())
    }

    /// Gives the text the target's name; false if a file has it.
    pub fn create(self, target: &Path) -> io::Result<bool> {
        match self.file.persist_noclobber(target) {
            Ok(_) => {}
            Err(PersistError { error, .. }) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Ok(false);
            }
            // Not every system can do this; if it cannot, there is nothing better than to look first.
            Err(PersistError { file, .. }) => {
                if fs::symlink_metadata(target).is_ok() {
                    return Ok(false);
                }
                file.persist(target).map_err(|failed| failed.error)?;
            }
        }
        settle(&self.folder);
        Ok(true)
    }
}

/// Makes the new name safe on the disk too; not every system can do this for a folder.
fn settle(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// A new file that is locked for as long as this program lives, where the system has locks.
fn locked(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    // Less what the user's mask takes away, as for any new file.
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    loop {
        // The error without the new file's own name, which is of no use to anyone.
        let file = builder.tempfile_in(folder).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => io::Error::new(error.kind(), "no such folder"),
            kind => kind.into(),
        })?;
        // Before it was locked, another run may have taken it for a leftover.
        let is_swept = matches!(file.as_file().try_lock(), Err(fs::TryLockError::WouldBlock));
        if !is_swept && file.path().exists() {
            return Ok(file);
        }
    }
}

/// The folder that a file is in.
fn folder(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Removes what a run that was killed has left next to a file: files of this name that no living run has locked.
pub fn sweep(target: &Path) {
    static LAST: Mutex<Option<PathBuf>> = Mutex::new(None);
    let folder = folder(target);
    // Once is enough for the many files of one run.
    match LAST.lock() {
        Ok(mut last) if last.as_deref() != Some(folder) => *last = Some(folder.to_owned()),
        _ => return,
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let file = File::options().read(true).write(true).open(entry.path());
            // What cannot be removed stays.
            let _ = file.is_ok_and(|file| file.try_lock().is_ok() && fs::remove_file(entry.path()).is_ok());
        }
    }
}

/// A run by root must not take over a user's file; only root may do this, and only root has to.
#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(file, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

/// Signals that end a program wait until a file is written, which is too short a time to notice.
#[cfg(unix)]
mod signals {
    use nix::sys::signal::{SigSet, SigmaskHow, Signal};

    /// The signals that were already held back.
    #[derive(Debug)]
    pub struct Held(Option<SigSet>);

    pub fn hold() -> Held {
        let ends = [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP, Signal::SIGQUIT];
        let ends: SigSet = ends.into_iter().collect();
        Held(ends.thread_swap_mask(SigmaskHow::SIG_BLOCK).ok())
    }

    impl Drop for Held {
        fn drop(&mut self) {
            let _ = self.0.as_ref().map(SigSet::thread_set_mask);
        }
    }
}

#[cfg(not(unix))]
mod signals {
    /// Nothing is held; what is left over, the next run removes.
    #[derive(Debug)]
    pub struct Held;

    pub fn hold() -> Held {
        Held
    }
}
