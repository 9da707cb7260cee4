//! Instructions, branches and indirect jumps a call, above an empty loop: `cargo bench --bench lookup`.
//!
//! Runs itself under callgrind, once a case: the counts are the same on any machine of one architecture, however busy.

use status_benches::five_thousand::FiveThousand;
use status_benches::thousand::Thousand;
use status_benches::{NumEnum, PHF};
use status_core::vendors::{IanaStatus, VippsStatus, VtexStatus};
use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::{env, fs};
use strum::{EnumMessage as _, EnumProperty as _};

const CALLS: usize = 20_000;

type Case = (&'static str, Box<dyn Fn()>);

/// A loop over `$items`, each taken from memory, whose results are added up: the sum is all that is kept of them.
macro_rules! case {
    ($cases:ident, $name:expr, $items:expr, |$item:ident: $ty:ty| $value:expr) => {{
        #[inline(never)]
        fn run(items: &[$ty]) {
            let mut sum = 0_usize;
            for &item in items {
                let $item = black_box(item);
                sum = sum.wrapping_add($value as usize);
            }
            black_box(sum);
        }
        let items: Vec<$ty> = $items.iter().copied().cycle().take(CALLS).collect();
        $cases.push(($name, Box::new(move || run(&items))));
    }};
}

/// A text's two words, so that both are loaded.
fn text(text: &str) -> usize {
    (text.as_ptr() as usize).wrapping_add(text.len())
}

/// The methods of one of our enums, each alone, and all in one go.
macro_rules! ours {
    ($cases:ident, $table:literal, $status:ident) => {
        case!($cases, concat!($table, " from"), $status::CODES, |code: u16| {
            black_box($status::from_code(code));
            0
        });
        case!($cases, concat!($table, " of"), $status::ALL, |status: $status| {
            let _ = status;
            0
        });
        case!($cases, concat!($table, " code"), $status::ALL, |status: $status| status.code());
        case!($cases, concat!($table, " description"), $status::ALL, |status: $status| text(status.description()));
        case!($cases, concat!($table, " category"), $status::ALL, |status: $status| status.category());
        case!($cases, concat!($table, " retry"), $status::ALL, |status: $status| status.retry());
        case!($cases, concat!($table, " all"), $status::CODES, |code: u16| {
            let status = $status::from_code(code);
            let sum = text(status.description()).wrapping_add(status.category() as usize);
            sum.wrapping_add(status.retry() as usize).wrapping_add(usize::from(status.code()))
        });
    };
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    case!(cases, "empty", IanaStatus::CODES, |code: u16| code);
    ours!(cases, "7", VippsStatus);
    ours!(cases, "15", VtexStatus);
    ours!(cases, "64", IanaStatus);
    ours!(cases, "1000", Thousand);
    ours!(cases, "5000", FiveThousand);
    case!(cases, "http all", IanaStatus::CODES, |code: u16| {
        let status = http::StatusCode::from_u16(code).unwrap_or_default();
        let category = match () {
            () if status.is_informational() => 0,
            () if status.is_success() => 1,
            () if status.is_redirection() => 2,
            () if status.is_client_error() => 3,
            () if status.is_server_error() => 4,
            () => 5,
        };
        let sum = status.canonical_reason().map_or(0, text).wrapping_add(category);
        sum.wrapping_add(usize::from(status.as_u16()))
    });
    case!(cases, "num_enum+strum all", IanaStatus::CODES, |code: u16| {
        let status = NumEnum::from(code);
        let sum = status.get_message().map_or(0, text).wrapping_add(status.get_str("category").map_or(0, text));
        sum.wrapping_add(usize::from(u16::from(status)))
    });
    case!(cases, "phf all", IanaStatus::CODES, |code: u16| {
        let sum = PHF.get(&code).map_or(0, |entry| text(entry.description).wrapping_add(text(entry.category)));
        sum.wrapping_add(usize::from(code))
    });
    cases
}

fn main() -> ExitCode {
    let cases = cases();
    if let Ok(name) = env::var("STATUS_BENCH_CASE") {
        if let Some((_, run)) = cases.iter().find(|case| case.0 == name) {
            run();
        }
        return ExitCode::SUCCESS;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not installed: nothing measured");
        return ExitCode::SUCCESS;
    }
    report(&cases)
}

/// Instructions, conditional branches and indirect jumps of a whole run.
fn count(name: &str) -> Option<[i64; 3]> {
    let file = env::temp_dir().join(format!("status-bench-{}.out", std::process::id()));
    let out = format!("--callgrind-out-file={}", file.display());
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--branch-sim=yes", "--toggle-collect=*::run", &out]);
    valgrind.arg(env::current_exe().ok()?).env("STATUS_BENCH_CASE", name).output().ok()?;
    let text = fs::read_to_string(&file).ok()?;
    let _ = fs::remove_file(&file);
    let line = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
    let events: Vec<&str> = line("events:")?.split_whitespace().collect();
    let totals: Vec<i64> = line("totals:")?.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let of = |event: &str| events.iter().position(|known| *known == event).and_then(|at| totals.get(at).copied());
    Some([of("Ir")?, of("Bc").unwrap_or(0), of("Bi").unwrap_or(0)])
}

fn report(cases: &[Case]) -> ExitCode {
    let Some(empty) = count("empty") else {
        println!("callgrind did not run");
        return ExitCode::FAILURE;
    };
    println!("{:<24} {:>12} {:>9} {:>9}   a call, above an empty loop", "case", "instructions", "branches", "indirect");
    let mut all = Vec::new();
    let mut of = empty;
    for (name, _) in &cases[1..] {
        let Some(counts) = count(name) else { return ExitCode::FAILURE };
        if name.ends_with(" of") {
            of = counts;
            continue;
        }
        // A method's loop is over statuses, the others' over codes.
        let is_method = ["code", "description", "category", "retry"].iter().any(|method| name.ends_with(method));
        let base = if is_method { of } else { empty };
        let per = |index: usize| (counts[index] - base[index]) as f64 / CALLS as f64;
        let (instructions, branches, indirect) = (per(0), per(1), per(2));
        println!("{name:<24} {instructions:>12.2} {branches:>9.2} {indirect:>9.2}");
        if name.ends_with(" all") {
            all.push((*name, instructions));
        }
    }
    let ours = all.iter().find(|(name, _)| *name == "64 all").map_or(f64::NAN, |(_, instructions)| *instructions);
    for (name, theirs) in all.iter().filter(|(name, _)| !name.starts_with(char::is_numeric)) {
        println!("64 all / {name}: {:.3}", ours / theirs);
    }
    ExitCode::SUCCESS
}
