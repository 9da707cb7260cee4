//! Instructions, branches and indirect jumps a call, above an empty loop: `cargo bench --bench lookup`.
//!
//! Runs itself under callgrind, once a case: the counts are the same on any machine of one architecture, however busy.

use status_benches::five_thousand::FiveThousand;
use status_benches::thousand::Thousand;
use status_benches::thousand_i32::ThousandI32;
use status_benches::thousand_u32::ThousandU32;
use status_benches::{NumEnum, PHF, texts};
use status_core::vendors::{
    AcmeErrorsStatus, IanaStatus, MatrixClientServerStatus, OciDistributionStatus, OktaErrorsStatus,
    VippsStatus, VtexCheckoutStatus, VtexStatus,
};
use status_core::{Category, Retry};
use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::{env, fs};
use strum::{EnumMessage as _, EnumProperty as _};

/// Enough that the loop's own start and end do not show.
const CALLS: usize = 20_000;

/// A case's name, its loop, and the loop that it is held against.
type Case = (&'static str, Box<dyn Fn()>, Box<dyn Fn()>);

/// A loop over `$items`, each read from memory and its result written there. It is held against an empty loop with one
/// branch (`$odd`, never taken), which writes a constant of the same type.
macro_rules! case {
    ($cases:ident, $name:expr, $items:expr, |$item:ident: $ty:ty| $value:expr, $odd:expr, $constant:expr) => {{
        #[inline(never)]
        fn run(items: &[$ty]) {
            for &item in items {
                let $item = black_box(item);
                black_box($value);
            }
        }
        #[inline(never)]
        fn empty(items: &[$ty]) {
            #[cold]
            #[inline(never)]
            fn cold<T>(constant: T) -> T {
                black_box(constant)
            }
            for &item in items {
                let $item = black_box(item);
                black_box(if $odd { cold($constant) } else { $constant });
            }
        }
        let items: Vec<$ty> = $items.iter().copied().cycle().take(CALLS).collect();
        let same = items.clone();
        $cases.push(($name, Box::new(move || run(&items)), Box::new(move || empty(&same))));
    }};
}

/// What the empty loops of all cases that ask everything write: the same, so that they can be compared.
fn constant<C>(code: C) -> (C, &'static str, Category, Retry) {
    (code, "constant", Category::Success, Retry::Never)
}

/// The methods of one of our enums, each alone, and all in one go.
macro_rules! ours {
    ($cases:ident, $table:literal, $status:ident) => {
        ours!($cases, $table, $status, u16);
    };
    ($cases:ident, $table:literal, $status:ident, $code:ident) => {
        case!(
            $cases, concat!($table, " from"), $status::CODES, |code: $code| $status::from_code(code),
            code == $code::MAX, $status::ALL[0]
        );
        ours!(@ $cases, $table, $status, code, $code::MIN);
        ours!(@ $cases, $table, $status, description, "constant");
        ours!(@ $cases, $table, $status, category, Category::Success);
        ours!(@ $cases, $table, $status, retry, Retry::Never);
        case!(
            $cases, concat!($table, " all"), $status::CODES,
            |code: $code| {
                let status = $status::from_code(code);
                (status.code(), status.description(), status.category(), status.retry())
            },
            code == $code::MAX, constant(code)
        );
    };
    (@ $cases:ident, $table:literal, $status:ident, $method:ident, $constant:expr) => {
        case!(
            $cases, concat!($table, " ", stringify!($method)), $status::ALL, |status: $status| status.$method(),
            !status.is_known(), $constant
        );
    };
}

/// A table of texts: every listed code, ours and the peers', and unlisted ones of several lengths.
macro_rules! texts {
    ($cases:ident, $count:literal, $status:ident, $peer:ident) => {
        let codes = $status::CODES;
        texts!(@ $cases, concat!($count, " texts"), codes, |code| $status::from_code(code));
        texts!(@ $cases, concat!($count, " texts, phf"), codes, |code| texts::$peer::PHF.get(code).copied());
        texts!(@ $cases, concat!($count, " texts, strum"), codes, |code| code.parse::<texts::$peer::Enum>().ok());
    };
    (@ $cases:ident, $name:expr, $codes:expr, |$code:ident| $value:expr) => {
        case!($cases, $name, $codes, |$code: &'static str| $value, $code.is_empty(), 0_u16);
    };
}

/// Unlisted texts of one length, in a table of 510.
macro_rules! unlisted {
    ($cases:ident: $($length:literal)*) => {
        $(
            let texts: Vec<&'static str> = (0..8).map(|n| &*format!("{n}{}", "x".repeat($length - 1)).leak()).collect();
            texts!(@ $cases, concat!("unlisted of ", $length), texts, |code| VtexCheckoutStatus::from_code(code));
        )*
    };
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    ours!(cases, "7", VippsStatus);
    ours!(cases, "15", VtexStatus);
    ours!(cases, "64", IanaStatus);
    ours!(cases, "1000", Thousand);
    ours!(cases, "5000", FiveThousand);
    ours!(cases, "1000 of i32", ThousandI32, i32);
    ours!(cases, "1000 of u32", ThousandU32, u32);
    texts!(cases, "14", OciDistributionStatus, oci);
    texts!(cases, "32", AcmeErrorsStatus, acme);
    texts!(cases, "52", MatrixClientServerStatus, matrix);
    texts!(cases, "251", OktaErrorsStatus, okta);
    texts!(cases, "510", VtexCheckoutStatus, vtex);
    unlisted!(cases: 8 24 72 1024 65536);
    let codes = IanaStatus::CODES;
    case!(
        cases,
        "http all",
        codes,
        |code: u16| {
            let status = http::StatusCode::from_u16(code).unwrap_or_default();
            (status.as_u16(), status.canonical_reason(), class(status))
        },
        code == u16::MAX,
        constant(code)
    );
    case!(
        cases,
        "num_enum+strum all",
        codes,
        |code: u16| {
            let status = NumEnum::from(code);
            (u16::from(status), status.get_message(), status.get_str("category"))
        },
        code == u16::MAX,
        constant(code)
    );
    case!(
        cases,
        "phf all",
        codes,
        |code: u16| PHF.get(&code).map(|entry| (code, entry.description, entry.category)),
        code == u16::MAX,
        constant(code)
    );
    cases
}

/// The category, as http tells it.
fn class(status: http::StatusCode) -> u8 {
    match status {
        _ if status.is_informational() => 0,
        _ if status.is_success() => 1,
        _ if status.is_redirection() => 2,
        _ if status.is_client_error() => 3,
        _ if status.is_server_error() => 4,
        _ => 5,
    }
}

fn main() -> ExitCode {
    let cases = cases();
    if let Ok(name) = env::var("STATUS_BENCH_CASE") {
        match name.strip_prefix("empty ") {
            Some(name) => cases.iter().filter(|case| case.0 == name).for_each(|(.., empty)| empty()),
            None => cases.iter().filter(|case| case.0 == name).for_each(|(_, run, _)| run()),
        }
        return ExitCode::SUCCESS;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not installed: nothing measured");
        return ExitCode::SUCCESS;
    }
    report(&cases).unwrap_or_else(|| {
        println!("callgrind did not run");
        ExitCode::FAILURE
    })
}

/// Instructions, conditional branches and indirect jumps of a whole run.
fn count(name: &str) -> Option<[f64; 3]> {
    let file = env::temp_dir().join(format!("status-bench-{}.out", std::process::id()));
    let out = format!("--callgrind-out-file={}", file.display());
    let mut valgrind = Command::new("valgrind");
    valgrind.args([
        "--tool=callgrind",
        "--branch-sim=yes",
        "--toggle-collect=*cases::run",
        "--toggle-collect=*cases::empty",
        &out,
    ]);
    valgrind.arg(env::current_exe().ok()?).env("STATUS_BENCH_CASE", name).output().ok()?;
    let text = fs::read_to_string(&file).ok()?;
    let _ = fs::remove_file(&file);
    let line = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
    let events: Vec<&str> = line("events:")?.split_whitespace().collect();
    let totals: Vec<f64> = line("totals:")?.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let of =
        |event: &str| events.iter().position(|known| *known == event).and_then(|at| totals.get(at).copied());
    Some([of("Ir")?, of("Bc").unwrap_or(0.0), of("Bi").unwrap_or(0.0)])
}

fn report(cases: &[Case]) -> Option<ExitCode> {
    println!("A call, above an empty loop with one branch; branches without that one.");
    println!("{:<24} {:>12} {:>9} {:>9}", "case", "instructions", "branches", "indirect");
    let (mut all, mut of_texts) = (Vec::new(), Vec::new());
    for (name, ..) in cases {
        let (run, empty) = (count(name)?, count(&format!("empty {name}"))?);
        let [instructions, branches, indirect] =
            [0, 1, 2].map(|index| (run[index] - empty[index]) / CALLS as f64);
        println!("{name:<24} {instructions:>12.2} {branches:>9.2} {indirect:>9.2}");
        if name.contains(" texts") {
            of_texts.push((*name, instructions));
        }
        if name.ends_with(" all") {
            all.push((*name, instructions));
        }
    }
    println!("\nTexts: the whole of phf's and strum's, as ratios.");
    for (name, ours) in of_texts.iter().filter(|(name, _)| name.ends_with(" texts")) {
        for peer in ["phf", "strum"] {
            let theirs = of_texts.iter().find(|(other, _)| *other == format!("{name}, {peer}"))?.1;
            println!("{name} / {peer}: {:.3} ({:+.0})", ours / theirs, ours - theirs);
        }
    }
    println!();
    let ours = all.iter().find(|(name, _)| *name == "64 all")?.1;
    for (name, theirs) in all.iter().filter(|(name, _)| !name.starts_with(char::is_numeric)) {
        println!("64 all / {name}: {:.3}", ours / theirs);
    }
    Some(ExitCode::SUCCESS)
}
