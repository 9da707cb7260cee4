//! The project itself: what its texts say of it is so.

mod architecture;
mod bundle;
mod integration;
mod readme;

use std::fs;
use std::path::Path;

/// The folder of the whole project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie below the root")
}

/// The text of a file, by its path from the root or a whole one.
fn read(file: impl AsRef<Path>) -> String {
    let path = root().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
