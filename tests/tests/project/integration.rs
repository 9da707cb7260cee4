//! Each feature of status-core that brings another crate's traits stands wherever features are listed.

use crate::read;

/// The features that bring a crate; the macros are not another's.
fn features() -> Vec<String> {
    let manifest = read("status-core/Cargo.toml");
    let lines = manifest.lines().filter_map(|line| line.split_once(" = [\"dep:"));
    lines.map(|(name, _)| name.to_owned()).filter(|name| name != "derive").collect()
}

#[test]
fn every_feature_that_brings_a_crate_stands_wherever_they_are_listed() {
    let mut missing = Vec::new();
    for feature in features() {
        let mut lacks = |file: &str, mark: String, count: usize| {
            if read(file).matches(&mark).count() < count {
                missing.push(format!("{feature}: {file} lacks {mark}"));
            }
        };
        for file in ["README.md", "status-core/README.md", "docs/sdk.md", "CHANGELOG.md"] {
            lacks(file, format!("`{feature}`"), 1);
        }
        // What is not an enum's own trait is asked for nowhere.
        let called = format!("macro_rules! __impl_{}", feature.replace('-', "_"));
        let named = format!("\"{feature}\"");
        let of_enums = [("status-core/src/foreign.rs", &called), ("status-codegen/src/impls.rs", &named)];
        if of_enums.iter().any(|(file, mark)| read(file).contains(*mark)) {
            lacks("status-codegen/src/impls.rs", named, 1);
            lacks("status-core/src/foreign.rs", called, 2);
            lacks("status-core/src/vendors.rs", format!("feature = \"{feature}\""), 1);
            lacks("status-derive/arguments.md", format!("`{feature}`"), 1);
            lacks("status-codegen/src/out.rs", format!("`{feature}`"), 1);
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
