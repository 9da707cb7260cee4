//! One side of a comparison: a spec or a document.

use std::path::Path;

use status_document::{Document, Lists};

use super::document::{bytes, parse};
use super::spec::{self, Spec};
use crate::error::Result;
use crate::paint::shown;

/// What is compared.
#[derive(Debug)]
pub enum Side {
    Document(Document, Lists),
    Spec(Box<Spec>),
}

/// Reads a spec (a path or a bundled id) or a document.
pub fn load(path: &Path) -> Result<Side> {
    let is_word = path.to_str().is_some_and(|word| word != "-" && !word.contains('.'));
    if is_word && !path.exists() {
        return Ok(Side::Spec(Box::new(spec::open(path)?)));
    }
    let bytes = bytes(path)?;
    match std::str::from_utf8(&bytes) {
        Ok(text) if spec::is_spec(text) => {
            Ok(Side::Spec(Box::new(spec::read(shown(path), text.to_owned(), path))))
        }
        _ => parse(path, &bytes).map(|(document, lists)| Side::Document(document, lists)),
    }
}
