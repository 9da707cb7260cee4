//! What a table adds to a program, in bytes and in relocations: `cargo bench -p status-benches --bench size` (Linux; some
//! minutes, as each program is a release build; needs `size` of binutils).
//!
//! The programs look up what their argument names. An empty one, which only reads its argument, is subtracted.

use status_benches::consumer::{self, Consumer, dependencies};
use status_benches::plot::{Panel, Plot, Style};
use status_benches::report::{self, Table};
use status_benches::written;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

const SERIES: [(&str, Style); 4] = [
    ("status-core", Style::Ours),
    ("hand-written match", Style::Peer(0)),
    ("num_enum + strum", Style::Peer(1)),
    ("phf", Style::Peer(2)),
];

const OURS: &str = "let status = table::Table::from_code(code);
    black_box((status.code(), status.description(), status.category(), status.retry()));";
const MATCH: &str = "let status = table::Match::from_code(code);
    black_box((status.code(), status.description(), status.category(), status.retry()));";
const PHF: &str =
    "black_box(table::PHF.get(&code).map(|entry| (entry.description, entry.category, entry.retry)));";
const NUMBER: &str = "use strum::{EnumMessage as _, EnumProperty as _};
    let status = table::Enum::from(code);
    black_box((u16::from(status), status.get_detailed_message(), status.get_str(\"category\"), status.get_str(\"retry\")));";
const TEXT: &str = "use strum::{EnumMessage as _, EnumProperty as _};
    let status = code.parse::<table::Enum>();
    black_box(status.map(|status| {
        let code: &str = status.into();
        (code, status.get_detailed_message(), status.get_str(\"category\"), status.get_str(\"retry\"))
    })).ok();";

/// A program that looks up its argument in a table.
fn program(codes: &str, table: &str, look_up: &str) -> String {
    let code = match codes {
        "text" => "let code = std::env::args().nth(1).unwrap_or_default(); let code = code.as_str();",
        _ => {
            "let code: u16 = std::env::args().nth(1).and_then(|code| code.parse().ok()).unwrap_or_default();"
        }
    };
    format!(
        "#![allow(unused)]\nuse std::hint::black_box;\nmod table {{\n{table}\n}}\nfn main() {{\n{code}\nblack_box(code);\n{look_up}\n}}\n"
    )
}

macro_rules! programs {
    ($codes:literal $count:literal $name:literal $strum:ident) => {
        [
            (
                $codes,
                $count,
                0,
                Consumer::program(dependencies::CORE, program($codes, written!(concat!($name, ".rs")), OURS)),
            ),
            (
                $codes,
                $count,
                1,
                Consumer::program(
                    dependencies::NONE,
                    program($codes, written!(concat!($name, "_match.rs")), MATCH),
                ),
            ),
            (
                $codes,
                $count,
                2,
                Consumer::program(
                    dependencies::TRIO,
                    program($codes, written!(concat!($name, "_derives.rs")), $strum),
                ),
            ),
            (
                $codes,
                $count,
                3,
                Consumer::program(
                    dependencies::PHF,
                    program($codes, written!(concat!($name, "_phf.rs")), PHF),
                ),
            ),
        ]
    };
}

/// A program of a table: the type and number of its codes, and the library by its place in the legend.
type Program = (&'static str, usize, usize, Consumer);

/// What the loader maps, and what it has to mend there before the program starts.
#[derive(Clone, Copy)]
struct Size {
    bytes: i64,
    relocations: i64,
}

fn main() -> io::Result<()> {
    if Command::new("size").arg("--version").output().is_err() {
        println!("`size` is not installed: nothing measured");
        return Ok(());
    }
    let folder = consumer::folder("size");
    let programs: Vec<Program> = [
        programs!("u16" 7 "u16_7" NUMBER),
        programs!("u16" 64 "u16_64" NUMBER),
        programs!("u16" 1000 "u16_1000" NUMBER),
        programs!("u16" 5000 "u16_5000" NUMBER),
        programs!("text" 510 "text_510" TEXT),
    ]
    .concat();
    let empty = |codes| size(&folder, Consumer::program(dependencies::NONE, program(codes, "", "")));
    let (number, text) = (empty("u16")?, empty("text")?);
    let mut sizes = Vec::new();
    for (codes, .., consumer) in &programs {
        let size = size(&folder, consumer.clone())?;
        let empty = if *codes == "text" { text } else { number };
        sizes.push(Size {
            bytes: size.bytes - empty.bytes,
            relocations: size.relocations - empty.relocations,
        });
    }
    fs::remove_dir_all(folder)?;
    report(&programs, &sizes)
}

fn size(folder: &Path, consumer: Consumer) -> io::Result<Size> {
    let written = consumer.write(&folder.join("program"), &folder.join("target"))?;
    written.cargo(&["build", "--release"])?;
    let output = Command::new("size").args(["-A", "-d"]).arg(written.program()).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut size = Size { bytes: 0, relocations: 0 };
    for line in text.lines() {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [section, bytes, address] = fields[..] else { continue };
        let (Ok(bytes), Ok(address)) = (bytes.parse::<i64>(), address.parse::<u64>()) else { continue };
        // What has no address is not mapped: symbols, debug information. Padding to a page hides what is in front of it.
        if address > 0 && section != ".relro_padding" {
            size.bytes += bytes;
        }
        if section == ".rela.dyn" {
            size.relocations += bytes / 24;
        }
    }
    Ok(size)
}

fn report(programs: &[Program], sizes: &[Size]) -> io::Result<()> {
    let with = report::environment(&[], &["num_enum", "strum", "phf"])?;
    let mut table = Table::new(["codes", "library", "KiB", "bytes a code", "relocations", "a code"]);
    for ((codes, count, series, _), size) in programs.iter().zip(sizes) {
        let (name, style) = SERIES[*series];
        let name = if *codes == "text" { name.replace("num_enum + ", "") } else { name.to_owned() };
        let each = |total: i64| total as f64 / *count as f64;
        table.row([
            format!("{} of `{codes}`", report::count(*count)),
            if style == Style::Ours { format!("**{name}**") } else { name },
            format!("{:.1}", size.bytes as f64 / 1024.0),
            format!("{:.0}", each(size.bytes)),
            report::count(usize::try_from(size.relocations).unwrap_or(0)),
            format!("{:.1}", each(size.relocations)),
        ]);
    }
    report::values("size", &table, &with)?;
    report::plot("size", &plot(programs, sizes))?;
    report::block("size", &format!("{with}.\n\n{}", table.markdown(2)))
}

fn plot(programs: &[Program], sizes: &[Size]) -> Plot<'static> {
    let panel = |title, x, digits, value: fn(&Size) -> i64| {
        let row = |(label, codes, count): (&'static str, &str, usize)| {
            let of =
                programs.iter().zip(sizes).filter(|((of, number, ..), _)| (*of, *number) == (codes, count));
            (label, of.map(|((.., series, _), size)| (*series, value(size) as f64 / count as f64)).collect())
        };
        let rows = [
            ("64 u16", "u16", 64),
            ("1,000 u16", "u16", 1000),
            ("5,000 u16", "u16", 5000),
            ("510 texts", "text", 510),
        ];
        Panel::Bars { title, x, rows: rows.map(row).into(), digits }
    };
    Plot {
        title: "What a code adds to a program",
        note: "Less is better. A release build with a table, and its code, description, category and retry advice looked up, above an empty\nprogram. A relocation is a pointer that the loader has to mend at every start.",
        series: &SERIES,
        panels: vec![
            panel("Size", "bytes a code", 0, |size| size.bytes),
            panel("Relocations", "relocations a code", 1, |size| size.relocations),
        ],
    }
}
