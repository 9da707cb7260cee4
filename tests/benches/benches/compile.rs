//! What the check of a crate with one table costs, in CPU, time of the clock and memory:
//! `cargo bench -p status-benches --bench compile` (Linux; some minutes; `ROUNDS=1` for a first look).
//!
//! Each table is a crate of its own, all that it depends on is built before, and the crates take turns, so that the ratios
//! hold on a busy machine; the times of the clock need an idle one.

use status_benches::consumer::{self, Consumer, Written, dependencies};
use status_benches::cost::{self, Cost, rounds};
use status_benches::plot::{Panel, Plot, Style};
use status_benches::report::{self, Table};
use status_benches::written;
use std::{fs, io};

const SERIES: [(&str, Style); 4] = [
    ("status-core, generated source", Style::Ours),
    ("status-core, macro", Style::OursToo),
    ("num_enum + strum + thiserror", Style::Peer(1)),
    ("hand-written match", Style::Peer(0)),
];

/// A table in one form: numbers of codes, the form as in the legend.
type Form = (&'static str, usize, usize, Consumer);

macro_rules! forms {
    ($codes:literal $count:literal $name:literal) => {
        [
            ($codes, $count, 0, Consumer::library(dependencies::CORE, written!(concat!($name, ".rs")))),
            ($codes, $count, 1, Consumer::of_macro(written!(concat!($name, ".yaml")))),
            (
                $codes,
                $count,
                2,
                Consumer::library(dependencies::TRIO, written!(concat!($name, "_derives.rs"))),
            ),
            ($codes, $count, 3, Consumer::library(dependencies::NONE, written!(concat!($name, "_match.rs")))),
        ]
    };
}

fn main() -> io::Result<()> {
    let folder = consumer::folder("compile");
    let forms: Vec<Form> = [
        forms!("u16" 64 "u16_64"),
        forms!("u16" 1000 "u16_1000"),
        forms!("u16" 5000 "u16_5000"),
        forms!("text" 510 "text_510"),
    ]
    .concat();
    let target = folder.join("target");
    let write = |(place, (.., consumer)): (usize, &Form)| {
        consumer.clone().write(&folder.join(place.to_string()), &target)
    };
    let empty = Consumer::library(dependencies::NONE, "").write(&folder.join("empty"), &target)?;
    let mut written: Vec<Written> = forms.iter().enumerate().map(write).collect::<io::Result<_>>()?;
    written.push(empty);
    let least = cost::least(&written, rounds(5), |written| written.again(&["check"]))?;
    fs::remove_dir_all(folder)?;
    report(&forms, &least)
}

fn report(forms: &[Form], least: &[Cost]) -> io::Result<()> {
    let with = report::timed(rounds(5), &["num_enum", "strum", "thiserror"])?;
    let mut table = Table::new(["codes", "form", "CPU s", "clock s", "peak MiB", "CPU / derives"]);
    for ((codes, count, form, _), cost) in forms.iter().zip(least) {
        let (name, style) = SERIES[*form];
        let derives = forms.iter().position(|other| (other.0, other.1, other.2) == (*codes, *count, 2));
        let ratio = derives.and_then(|place| least.get(place)).map_or(0.0, |derives| cost.cpu / derives.cpu);
        let name = if *codes == "text" { name.replace("num_enum + ", "") } else { name.to_owned() };
        let name = if style == Style::Ours { format!("**{name}**") } else { name };
        table.row(
            [format!("{} of `{codes}`", report::count(*count)), name]
                .into_iter()
                .chain(cost.cells())
                .chain([format!("{ratio:.2}")]),
        );
    }
    if let Some(empty) = least.last() {
        table.row(
            ["none".to_owned(), "an empty crate".to_owned()]
                .into_iter()
                .chain(empty.cells())
                .chain([String::new()]),
        );
    }
    report::values("compile", &table, &with)?;
    report::plot("compile", &plot(forms, least))?;
    report::block("compile", &format!("{with}.\n\n{}", table.markdown(2)))?;
    report::load()
}

fn plot(forms: &[Form], least: &[Cost]) -> Plot<'static> {
    let panel = |title, y, value: fn(&Cost) -> f64| {
        let line = |series: usize| {
            let of =
                forms.iter().zip(least).filter(|((codes, _, form, _), _)| *codes == "u16" && *form == series);
            (series, of.map(|((_, count, ..), cost)| (*count as f64, value(cost))).collect())
        };
        Panel::Lines { title, x: "codes in the table", y, lines: (0..SERIES.len()).map(line).collect() }
    };
    Plot {
        title: "Checking a crate with one table",
        note: "Less is better. cargo check of a crate with one enum of u16 codes, all that it depends on built before.\nThe time of cargo itself and of an empty crate is in all of them.",
        series: &SERIES,
        panels: vec![
            panel("CPU time", "seconds", |cost| cost.cpu),
            panel("Time of the clock", "seconds", |cost| cost.clock),
            panel("Memory", "MiB at the peak", |cost| cost.peak),
        ],
    }
}
