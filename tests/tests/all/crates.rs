//! Generated code in strangers' crates: each in `tests/crates` is a promise, and its lints are errors.

use crate::cargo::{cargo, crates, succeed};

#[test]
fn every_crate_takes_the_code_without_a_lint() {
    succeed(&mut cargo(&crates(), &["clippy", "--workspace", "--keep-going"]));
}

#[test]
fn a_static_library_without_std_links() {
    succeed(&mut cargo(&crates(), &["build", "--package", "bare"]));
}
