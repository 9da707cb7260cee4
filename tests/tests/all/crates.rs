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

#[test]
fn what_stands_behind_a_feature_is_there_with_it_alone() {
    for features in ["json", "more", "json,more"] {
        let arguments = ["clippy", "--package", "gated", "--all-targets", "--features", features];
        succeed(&mut cargo(&crates(), &arguments));
    }
}
