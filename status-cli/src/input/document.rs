//! The document that a command is given: a file, or standard input.

use std::io::Read;
use std::path::Path;

use status_document::{Document, Lists};

use super::spec::is_spec;
use crate::error::{Error, Result};

/// Reads a document from a path, or from standard input for `-`, and finds its lists.
pub fn open(path: &Path) -> Result<(Document, Lists)> {
    parse(path, &bytes(path)?)
}

/// More than any page of documentation has; an endless one ends here.
const MAX_BYTES: u64 = 64 << 20;

/// The bytes at a path, or of standard input for `-`.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    if path.as_os_str() == "-" {
        return all(std::io::stdin().lock()).map_err(|error| Error::new(format!("standard input: {error}")));
    }
    let bytes = std::fs::File::open(path).and_then(all);
    bytes.map_err(|error| Error::at(path, error))
}

fn all(from: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if from.take(MAX_BYTES).read_to_end(&mut bytes)? as u64 == MAX_BYTES {
        let error = "larger than 64 MiB; save the part that lists the codes";
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, error));
    }
    Ok(bytes)
}

/// Reads the bytes of the document at a path and finds its lists.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<(Document, Lists)> {
    if std::str::from_utf8(bytes).is_ok_and(is_spec) {
        let hint = "`list` and `explain` show what it holds, `diff` compares it with a document";
        return Err(Error::of(path, format!("is a spec, not a document: {hint}")));
    }
    let name = path.file_name().and_then(|name| name.to_str()).filter(|_| path.as_os_str() != "-");
    let document = status_document::read(bytes, name).map_err(|error| Error::of(path, error))?;
    let lists = status_document::judge(&document);
    Ok((document, lists))
}
