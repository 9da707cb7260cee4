//! The project itself: what its texts say of it is so.

mod architecture;
mod bundle;
mod integration;

mod readme;

use std::path::Path;

/// The folder of the whole project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie below the root")
}
