//! The committed corpora of the fuzz targets, replayed without a fuzzer: what was found once stays mended. All inputs with the
//! feature `thorough`, every seventh otherwise.

use std::fs;
use std::path::Path;

use vendor_status::fuzz;

/// Every input of a target's corpus; the last that is printed is the one that fails.
fn replay(target: &str, holds: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target);
    let mut inputs: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    inputs.sort();
    assert!(inputs.len() > 100, "{} inputs in {}", inputs.len(), folder.display());
    for input in inputs.iter().step_by(crate::run::stride(7)) {
        println!("{}", input.display());
        holds(&fs::read(input).unwrap());
    }
}

#[test]
fn any_text_is_a_spec_or_a_list_of_problems() {
    replay("spec", fuzz::spec);
}

#[test]
fn any_bytes_are_a_document_or_an_error() {
    replay("read", fuzz::document);
}

#[test]
fn a_document_does_not_differ_from_itself() {
    replay("diff", fuzz::diff);
}

#[test]
fn a_second_update_changes_nothing() {
    replay("update", fuzz::update);
}
