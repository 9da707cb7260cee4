//! Instructions a look-up: `cargo bench -p status-benches --bench lookup` (needs valgrind; seconds once it is built).

mod case;
mod ours;
mod peers;

use case::Case;
use status_benches::callgrind::{self, Counts};
use status_benches::plot::{self, Panel, Plot, Style};
use status_benches::report::{self, Table};
use std::io;

/// In the order of the legend.
const LIBRARIES: [(&str, Style); 5] = [
    ("status-core", Style::Ours),
    ("hand-written match", Style::Peer(0)),
    ("num_enum + strum", Style::Peer(1)),
    ("phf", Style::Peer(2)),
    ("http", Style::Peer(3)),
];

const METHODS: [&str; 6] = ["from_code", "code", "description", "category", "retry", "everything"];

fn main() -> io::Result<()> {
    let mut cases = ours::cases();
    cases.extend(peers::cases());
    if callgrind::inside() {
        case::run(&cases);
        return Ok(());
    }
    let Some(valgrind) = callgrind::version() else {
        println!("valgrind is not installed: nothing measured");
        return Ok(());
    };
    let counts = case::measure(&cases)?;
    let measured = Measured(cases.iter().zip(counts).collect());
    let with = report::environment(&[valgrind], &["http", "num_enum", "phf", "strum"])?;
    report::values("lookup", &measured.values(), &with)?;
    report::plot("lookup", &measured.plot())?;
    let [sizes, texts] = [measured.sizes(), measured.texts()].map(|table| table.markdown(2));
    let [methods, unlisted] = [measured.methods(), measured.unlisted()].map(|table| table.markdown(1));
    report::block("lookup", &format!("{with}.\n\n{sizes}\n{texts}\n{methods}\n{unlisted}"))?;
    report::put("README.md", "lookup", &measured.quote())
}

struct Measured<'a>(Vec<(&'a Case, Counts)>);

impl Measured<'_> {
    fn of(&self, codes: &str, count: usize, library: &str, question: &str) -> Option<Counts> {
        let is = |case: &Case| {
            (case.codes, case.count, case.library, case.question) == (codes, count, library, question)
        };
        self.0.iter().find(|(case, _)| is(case)).map(|(_, counts)| *counts)
    }

    /// Instructions as a cell, which is empty where this was not asked.
    fn cell(&self, codes: &str, count: usize, library: &str, question: &str) -> String {
        self.of(codes, count, library, question)
            .map_or(String::new(), |counts| plot::number(counts.instructions.round() + 0.0))
    }

    fn values(&self) -> Table {
        let mut table =
            Table::new(["codes", "count", "library", "question", "instructions", "branches", "jumps"]);
        for (case, counts) in &self.0 {
            table.row([
                case.codes.to_owned(),
                case.count.to_string(),
                case.library.to_owned(),
                case.question.to_owned(),
                format!("{:.2}", counts.instructions),
                format!("{:.2}", counts.branches),
                format!("{:.2}", counts.jumps),
            ]);
        }
        table
    }

    /// The numbers of codes for which a question is asked.
    fn counts(&self, codes: &str, question: &str) -> Vec<usize> {
        let asked =
            |case: &&Case| case.codes == codes && case.question == question && case.library == "status-core";
        self.0.iter().map(|(case, _)| *case).filter(asked).map(|case| case.count).collect()
    }

    /// Everything about a number, by libraries.
    fn sizes(&self) -> Table {
        let mut table = Table::new([
            "everything about",
            "codes",
            "status-core",
            "match",
            "num_enum + strum",
            "phf",
            "http",
        ]);
        for codes in ["u16", "i32"] {
            for count in self.counts(codes, "everything") {
                let cell = |library| self.cell(codes, count, library, "everything");
                let peers = ["match", "num_enum + strum", "phf", "http"].map(cell);
                let ours = format!("**{}**", cell("status-core"));
                table.row([codes.to_owned(), report::count(count), ours].into_iter().chain(peers));
            }
        }
        table
    }

    /// `from_code` of texts, by libraries.
    fn texts(&self) -> Table {
        let mut table =
            Table::new(["`from_code` of", "codes", "status-core", "match", "strum `EnumString`", "phf"]);
        for count in self.counts("text", "from_code") {
            let cell = |library| self.cell("text", count, library, "from_code");
            let ours = format!("**{}**", cell("status-core"));
            let peers = ["match", "strum", "phf"].map(cell);
            table.row(["text".to_owned(), report::count(count), ours].into_iter().chain(peers));
        }
        table
    }

    /// Each method of ours alone.
    fn methods(&self) -> Table {
        let heads = METHODS.iter().map(|method| format!("`{method}`").replace("`everything`", "everything"));
        let mut table = Table::new(
            ["status-core".to_owned()].into_iter().chain(heads).chain(["indirect jumps".to_owned()]),
        );
        for codes in ["u16", "i32"] {
            for count in self.counts(codes, "everything") {
                let cells = METHODS.map(|method| self.cell(codes, count, "status-core", method));
                let jumps =
                    self.of(codes, count, "status-core", "everything").map_or(0.0, |counts| counts.jumps);
                let name = format!("{} of `{codes}`", report::count(count));
                table.row([name].into_iter().chain(cells).chain([format!("{jumps:.0}")]));
            }
        }
        table
    }

    /// What codes cost that no table lists.
    fn unlisted(&self) -> Table {
        let heads = ["unlisted codes", "status-core", "match", "num_enum + strum, `EnumString`", "phf"];
        let mut table = Table::new(heads);
        let ours = self.0.iter().map(|(case, _)| *case).filter(|case| case.library == "status-core");
        for case in ours.filter(|case| case.question.contains("unlisted")) {
            let length =
                case.question.strip_prefix("from_code, unlisted, ").map(|length| format!(", of {length}"));
            let name =
                format!("{} of `{}`{}", report::count(case.count), case.codes, length.unwrap_or_default());
            let strum = if case.codes == "text" { "strum" } else { "num_enum + strum" };
            let cells = ["status-core", "match", strum, "phf"]
                .map(|library| self.cell(case.codes, case.count, library, case.question));
            table.row([name].into_iter().chain(cells));
        }
        table
    }

    fn plot(&self) -> Plot<'static> {
        let panel = |title, codes, question: &'static str| {
            let lines = LIBRARIES.iter().enumerate().map(|(place, (name, _))| {
                let library = match (*name, codes) {
                    ("hand-written match", _) => "match",
                    ("num_enum + strum", "text") => "strum",
                    (name, _) => name,
                };
                let of = |count| self.of(codes, count, library, question);
                let counts = self.counts(codes, question).into_iter();
                let points = counts.filter_map(|count| Some((count as f64, of(count)?.instructions)));
                (place, points.collect::<Vec<_>>())
            });
            let lines = lines.filter(|(_, points)| !points.is_empty()).collect();
            Panel::Lines { title, x: "codes in the table", y: "instructions a look-up", lines }
        };
        Plot {
            title: "Instructions a look-up",
            note: "Fewer is better. Counted by callgrind on x86-64, above an empty loop.\nNumbers: the value of a code, then its code, description and category; texts: the value of a code alone (of strum, EnumString).",
            series: &LIBRARIES,
            panels: vec![
                panel("Codes of u16", "u16", "everything"),
                panel("Codes of i32", "i32", "everything"),
                panel("Texts", "text", "from_code"),
            ],
        }
    }

    /// What the README says of it.
    fn quote(&self) -> String {
        let mut numbers = Table::new([
            "everything about a number",
            "7 `u16`",
            "64 `u16`",
            "1,000 `u16`",
            "5,000 `u16`",
            "1,000 `i32`",
        ]);
        for (name, library) in [
            ("**status-core**", "status-core"),
            ("hand-written match", "match"),
            ("num_enum + strum", "num_enum + strum"),
            ("phf map", "phf"),
            ("http::StatusCode", "http"),
        ] {
            let sizes = [("u16", 7), ("u16", 64), ("u16", 1000), ("u16", 5000), ("i32", 1000)];
            let cells = sizes.map(|(codes, count)| self.cell(codes, count, library, "everything"));
            numbers.row([name.to_owned()].into_iter().chain(cells));
        }
        let mut texts = Table::new(["`from_code` of a text", "14 texts", "52", "251", "510", "5,000"]);
        for (name, library) in [
            ("**status-core**", "status-core"),
            ("hand-written match", "match"),
            ("strum `EnumString`", "strum"),
            ("phf map", "phf"),
        ] {
            let cells = [14, 52, 251, 510, 5000].map(|count| self.cell("text", count, library, "from_code"));
            texts.row([name.to_owned()].into_iter().chain(cells));
        }
        format!("{}\n{}", numbers.markdown(1), texts.markdown(1))
    }
}
