//! Fails where a look-up of status-core takes over 2 % more instructions than `docs/benchmarks/lookup.tsv` says:
//! `cargo bench -p status-benches --bench gate`. Says that it was skipped where the figures are another compiler's or
//! another architecture's.

#[path = "lookup/case.rs"]
mod case;
#[path = "lookup/ours.rs"]
mod ours;

use status_benches::{callgrind, gate, report};
use std::io;
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let cases = ours::cases();
    if callgrind::inside() {
        case::run(&cases);
        return Ok(ExitCode::SUCCESS);
    }
    let values = std::fs::read_to_string(report::path("lookup", "tsv"))?;
    let with: Vec<&str> =
        values.lines().next().unwrap_or_default().trim_start_matches("# ").split(", ").collect();
    if !with.contains(&report::RUSTC) || !with.contains(&report::arch().as_str()) {
        println!("look-ups: skipped, as the committed counts are of {}", with.join(", "));
        return Ok(ExitCode::SUCCESS);
    }
    let counts = case::measure(&cases)?;
    let now = cases.iter().zip(counts).map(|(case, counts)| {
        (format!("{} {} {} {}", case.codes, case.count, case.library, case.question), counts.instructions)
    });
    let now: Vec<gate::Figure> = now.collect();
    let risen = gate::risen(&gate::figures(&values, 4, "instructions"), &now);
    for line in &risen {
        println!("look-ups: {line}");
    }
    println!("look-ups: {} of {} cases above what is committed", risen.len(), now.len());
    if risen.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!("look-ups: if that is meant: cargo bench -p status-benches --bench lookup");
    Ok(ExitCode::FAILURE)
}
