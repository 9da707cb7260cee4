//! What the chapters for authors of SDKs say; their Rust is run as tests of the documentation.

include!(concat!(env!("OUT_DIR"), "/acme_status.rs"));

const CHAPTERS: &str = include_str!("../../../../docs/sdk.md");
const SPEC: &str = include_str!("../../specs/acme.yaml");

fn table(spec: &str) -> status_codegen::Table {
    let checked = status_codegen::read_text("specs/acme.yaml", spec, |_| unreachable!("it extends nothing"));
    assert!(!checked.problems.has_errors(), "{}", checked.problems);
    checked.table
}

#[test]
fn the_spec_that_is_shown_is_the_one_that_is_used() {
    let shown = CHAPTERS.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let source =
        |spec| status_codegen::source(&table(spec), &status_codegen::Options::new("AcmeStatus")).unwrap();
    assert_eq!(source(shown), source(SPEC));
}

#[test]
fn a_build_script_and_a_macro_give_the_same_enum() {
    mod by_macro {
        status_core::vendor_status! {
            pub(super) enum AcmeStatus = "specs/acme.yaml";
        }
    }
    assert_eq!(AcmeStatus::CODES, by_macro::AcmeStatus::CODES);
    for code in 0..=u16::MAX {
        let (built, expanded) = (AcmeStatus::from_code(code), by_macro::AcmeStatus::from_code(code));
        assert_eq!(status_core::Entry::of(built), status_core::Entry::of(expanded));
    }
}
