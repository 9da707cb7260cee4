//! The source that is generated grows by no more than 2 % unnoticed.

use status_benches::{gate, report, source};

#[test]
fn generated_source_is_no_longer_than_what_is_committed() {
    let values = std::fs::read_to_string(report::path("source", "tsv")).expect("committed figures");
    for (head, figures) in source::figures() {
        let risen = gate::risen(&gate::figures(&values, 2, head), &figures);
        assert!(
            risen.is_empty(),
            "{head} of generated source rose; if that is meant: cargo bench -p status-benches --bench source\n{}",
            risen.join("\n")
        );
    }
}
