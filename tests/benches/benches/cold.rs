//! What a build from nothing costs, with all dependencies: `cargo bench -p status-benches --bench cold` (Linux; a minute or two;
//! `ROUNDS=1` for a first look).
//!
//! The crates take turns, so that the ratios hold on a busy machine; the times of the clock need an idle one.

use status_benches::consumer::{self, Consumer, Written, dependencies};
use status_benches::cost::{self, Cost, rounds};
use status_benches::plot::{Panel, Plot, Style};
use status_benches::report::{self, Table};
use status_benches::written;
use std::{fs, io};

const TRIO: &str = "num_enum + strum + thiserror";
const SERIES: [(&str, Style); 2] = [("status-core", Style::Ours), ("peers", Style::Peer(3))];

fn consumers() -> [(&'static str, Consumer); 6] {
    let vendor = "pub use status_core::vendors::VippsStatus;";
    [
        ("status-core alone", Consumer::library(dependencies::CORE, "pub use status_core::Retry;")),
        ("status-core, one vendor", Consumer::library(dependencies::VENDOR, vendor)),
        ("status-core, all vendors", Consumer::library(dependencies::VENDORS, vendor)),
        ("status-core, derive", Consumer::of_macro(written!("u16_7.yaml"))),
        (TRIO, Consumer::library(dependencies::TRIO, written!("u16_7_derives.rs"))),
        ("http", Consumer::library(dependencies::HTTP, "pub use http::StatusCode;")),
    ]
}

fn main() -> io::Result<()> {
    let folder = consumer::folder("cold");
    let mut names = Vec::new();
    let mut written: Vec<Written> = Vec::new();
    for (place, (name, consumer)) in consumers().into_iter().enumerate() {
        let own = folder.join(place.to_string());
        names.push(name);
        written.push(consumer.write(&own, &own.join("target"))?);
    }
    let least = cost::least(&written, rounds(5), |written| written.anew(&["build"]))?;
    let crates: Vec<usize> = written.iter().map(Written::crates).collect::<io::Result<_>>()?;
    fs::remove_dir_all(folder)?;
    report(&names, &crates, &least)
}

fn report(names: &[&str], crates: &[usize], least: &[Cost]) -> io::Result<()> {
    let with = report::timed(rounds(5), &["num_enum", "strum", "thiserror", "http"])?;
    let trio = names.iter().position(|name| *name == TRIO).and_then(|place| least.get(place));
    let trio = trio.copied().unwrap_or(Cost::MAX);
    let mut table =
        Table::new(["dependency", "crates", "CPU s", "clock s", "peak MiB", "CPU / trio", "clock / trio"]);
    for ((name, crates), cost) in names.iter().zip(crates).zip(least) {
        let ratios = [cost.cpu / trio.cpu, cost.clock / trio.clock].map(|ratio| format!("{ratio:.2}"));
        table.row([(*name).to_owned(), crates.to_string()].into_iter().chain(cost.cells()).chain(ratios));
    }
    report::values("cold", &table, &with)?;
    report::plot("cold", &plot(names, least))?;
    report::block("cold", &format!("{with}.\n\n{}", table.markdown(1)))?;
    report::put("README.md", "cold", &table.markdown(1))?;
    report::load()
}

fn plot<'a>(names: &[&'a str], least: &[Cost]) -> Plot<'a> {
    let panel = |title, value: fn(&Cost) -> f64| {
        let series = |name: &str| usize::from(!name.starts_with("status-core"));
        let rows = names.iter().zip(least).map(|(name, cost)| (*name, vec![(series(name), value(cost))]));
        Panel::Bars { title, x: "seconds", rows: rows.collect(), digits: 2 }
    };
    Plot {
        title: "A build from nothing",
        note: "Less is better. cargo build of a crate with one dependency, and all that this depends on, as a debug build.\nderive compiles a table of 7 codes as well, and so do num_enum + strum + thiserror.",
        series: &SERIES,
        panels: vec![panel("CPU time", |cost| cost.cpu), panel("Time of the clock", |cost| cost.clock)],
    }
}
