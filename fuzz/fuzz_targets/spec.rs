//! Any text is a spec or a list of problems: `cargo +nightly fuzz run spec -- -max_len=4096 -timeout=5`.
//! `specs/` is a good corpus to begin with: `cargo +nightly fuzz run spec specs`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use status_codegen::{Options, read_text, source};
use std::io::ErrorKind;

fuzz_target!(|text: &str| {
    let checked = read_text("fuzz.yaml", text, |_| Err(ErrorKind::NotFound.into()));
    for problem in checked.problems() {
        let _ = problem.to_string();
    }
    if let Ok(table) = checked.into_table() {
        source(&table, &Options::new("Fuzz")).expect("source that parses");
    }
});
