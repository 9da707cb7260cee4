//! What the chapters for authors of SDKs say; their Rust is run as tests of the documentation.

include!(concat!(env!("OUT_DIR"), "/acme_status.rs"));

const CHAPTERS: &str = include_str!("../../../../docs/sdk.md");
/// In the order in which they are shown.
const SPECS: [&str; 3] = [
    include_str!("../../specs/acme-errors.yaml"),
    include_str!("../../specs/acme-close.yaml"),
    include_str!("../../specs/acme.yaml"),
];

fn table(spec: &str) -> status_codegen::Table {
    let checked = status_codegen::read_text("specs/acme.yaml", spec, |_| unreachable!("it extends nothing"));
    checked.into_table().unwrap()
}

#[test]
fn the_specs_that_are_shown_are_the_ones_that_are_used() {
    let shown = CHAPTERS.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let source =
        |spec| status_codegen::source(&table(spec), &status_codegen::Options::new("AcmeStatus")).unwrap();
    let shown: Vec<String> = shown.map(source).collect();
    assert!(shown == SPECS.map(source), "docs/sdk.md shows another spec than `specs` holds");
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
