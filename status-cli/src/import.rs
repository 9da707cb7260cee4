//! `import`: writes a spec from a document.

mod clean;
mod draft;
mod pick;

pub(crate) use draft::{Draft, Link, Said, key, letters};
pub(crate) use pick::{like, named};
