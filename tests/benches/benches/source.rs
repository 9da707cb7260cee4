//! How much source `vendor-status generate` writes: `cargo bench -p status-benches --bench source`.
//!
//! A test holds the source against these figures.

use status_benches::report::{self, Table};
use status_benches::source::sizes;
use std::io;

fn main() -> io::Result<()> {
    let with = report::environment(&[], &[])?;
    let mut table = Table::new(["codes", "count", "lines", "bytes", "lines a code"]);
    for size in sizes() {
        table.row([
            size.codes.to_owned(),
            size.count.to_string(),
            size.lines.to_string(),
            size.bytes.to_string(),
            format!("{:.1}", size.lines as f64 / size.count as f64),
        ]);
    }
    report::values("source", &table, &with)?;
    report::block("source", &table.markdown(1))
}
