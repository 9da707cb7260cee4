//! Whatever a spec says, what is printed of it acts on nothing.

use super::{number, spec};
use crate::random::Random;
use crate::run::{Run, folder, run};
use std::fs;

/// What a terminal, or a CI system that reads the log, would act on.
fn acts(text: &str) -> Option<&str> {
    text.lines().find(|line| {
        // Of Rust, paths of the language begin so.
        let word = line.trim_start().strip_prefix("::");
        let is_command = word.is_some_and(|word| !word.starts_with(':') && !word.starts_with("core::"));
        let hidden = |char: char| char.is_control() || status_codegen::tool::is_hidden(char);
        is_command || line.contains("##[") || line.contains("##vso[") || line.contains(hidden)
    })
}

#[test]
fn no_word_of_a_spec_is_a_command_or_an_escape() {
    let mut random = Random::new(number("SEED", 1) as u64);
    let folder = folder(&[]);
    let mut printed = 0;
    for nth in 0..number("SPECS", 2 * spec::TYPES.len()) {
        // With what a log would act on at the beginning of a line of its own, as far as a text can have one.
        let text = spec::spec(&mut random, nth, &[]).replace("Ok(())", "::error::x ##[error]x ##vso[x]");
        fs::write(folder.path().join("new.yaml"), text).unwrap();
        for line in [
            "check new.yaml",
            "check new.yaml --format json",
            "list new.yaml",
            "list new.yaml --format json",
            "explain new.yaml 404",
            "explain new.yaml 404 --format json",
            "generate new.yaml",
            "diff vipps new.yaml",
            "diff new.yaml vipps --format json",
            "diff old.yaml new.yaml --format markdown",
            "update new.yaml new.yaml --check",
        ] {
            let Run { out, err, .. } = run(folder.path(), line);
            assert_eq!((acts(&out), acts(&err)), (None, None), "{line}");
            printed += out.len();
        }
        let github = run(folder.path(), "check new.yaml --format github").out;
        assert!(
            github.lines().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")),
            "{github}"
        );
        fs::rename(folder.path().join("new.yaml"), folder.path().join("old.yaml")).unwrap();
    }
    assert!(printed > 100_000, "{printed} bytes");
}
