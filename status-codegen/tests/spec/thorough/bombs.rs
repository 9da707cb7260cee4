//! Small texts that ask for much time or memory: each is refused, soon and with a message.

use crate::check;
use std::process::Command;
use std::time::Duration;

const MIB: usize = 1 << 20;

/// The first `MIB` bytes of an endless repetition.
fn full(part: &str) -> String {
    let mut text = part.repeat(MIB / part.len() + 1);
    text.truncate(MIB);
    text
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

fn in_codes(codes: &str) -> String {
    format!("vendor: acme\nprotocol: other\ncodes:\n{codes}")
}

const TEXTS: &str = "vendor: acme\ncode_type: text\ncodes:\n";

type Bomb = (&'static str, fn() -> String);

fn bombs() -> Vec<Bomb> {
    vec![
        ("brackets", || full("[")),
        ("brackets on lines", || full("[\n")),
        ("braces", || full("{")),
        ("lists in maps", || full("{\"\":[")),
        ("lists in maps on lines", || full("{\"\":[\n")),
        ("maps in maps on lines", || lines(24_000, |_| "a: {\n".into())),
        ("maps with quoted closers", || lines(24_000, |_| "a: {\"}\":1,\n".into())),
        ("maps with closers in comments", || lines(24_000, |_| "a: { # }\n".into())),
        ("maps with closers in quoted lines", || lines(12_000, |_| "a: {\"\n}\n\":1,\n".into())),
        ("dashes", || full("- ")),
        ("dashes on a line", || "- ".repeat(30_000)),
        ("dashes indented", || lines(1400, |depth| format!("{}-\n", " ".repeat(depth)))),
        ("keys indented", || lines(1400, |depth| format!("{}a:\n", " ".repeat(depth)))),
        ("complex keys", || full("? ")),
        ("tag directives", || full("%TAG !a! tag:a,2000:\n")),
        ("documents", || full("---\n")),
        ("short documents", || lines(30_000, |_| "---\n".into())),
        ("aliases of aliases", || format!("a0: &a0 [x,x,x,x,x,x,x,x,x]\n{}", doubling())),
        ("aliases of a text", || {
            format!(
                "t: &t \"{}\"\n{}",
                "x\\n".repeat(9000),
                in_codes(&lines(20_000, |code| format!(" {code}: {{ reason: *t }}\n")))
            )
        }),
        ("an alias of itself", || "a: &a [*a, *a]\n".to_owned()),
        ("anchors", || lines(50_000, |name| format!("a{name}: &a{name} x\n"))),
        ("a long text", || format!("vendor: {}", "a".repeat(MIB - 8))),
        ("a long quoted text", || format!("vendor: \"{}\"", "a".repeat(MIB - 10))),
        ("a long folded text", || in_codes(&format!("  1: {{ reason: \"{}\" }}", "a\n ".repeat(100_000)))),
        ("a long block", || format!("vendor: |\n{}", "  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(28_000))),
        ("a long key", || format!("{}: x", "a".repeat(MIB - 3))),
        ("escapes", || format!("vendor: \"{}\"", "\\u202e".repeat(10_000))),
        ("hidden characters", || lines(300, |_| format!("#{}\n", "\u{202e}".repeat(1000)))),
        ("control characters", || full("\0")),
        ("empty lines", || full("\n")),
        ("spaces", || full(" ")),
        ("commas", || format!("tags: [{}]", "a,a,a,a,a,a,a,a,\n".repeat(60_000))),
        ("many values", || format!("tags: [{}]", "a,a,a,a,a,a,a,a,\n".repeat(13_000))),
        ("many pairs", || format!("tags: [{}]", "a: b,a: b,a: b,\n".repeat(16_000))),
        ("keys twice", || "vendor: acme\n".repeat(59_000)),
        ("unknown fields", || in_codes(&lines(20_000, |code| format!(" {code}: {{ reasen: x }}\n")))),
        ("no codes", || in_codes(&lines(25_000, |code| format!(" a{code}: {{ name: x }}\n")))),
        ("one name", || in_codes(&lines(20_000, |code| format!(" {code}: {{ name: A }}\n")))),
        ("texts of one name", || {
            let text =
                |code: usize| format!(" \"a{}b{}\": {{}}\n", "-".repeat(code % 100), ".".repeat(code / 100));
            format!("{TEXTS}{}", lines(9000, text))
        }),
        ("a range's text in every code", || {
            in_codes(&format!(
                " 0-65535: {{ description: \"{}\" }}\n{}",
                "x".repeat(16_000),
                lines(20_000, |code| format!(" {code}: {{ name: A{code} }}\n"))
            ))
        }),
        ("a prefix's text in every code", || {
            let text = "x".repeat(16_000);
            format!(
                "{TEXTS} a*: {{ description: {text} }}\n{}",
                lines(20_000, |code| format!(" a{code}: {{}}\n"))
            )
        }),
        ("ranges that overlap", || in_codes(&lines(20_000, |low| format!(" {low}-{}: {{}}\n", low + 9999)))),
    ]
}

fn doubling() -> String {
    let level = |level| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(","));
    (1..9).map(level).collect()
}

const LIMIT: Duration = Duration::from_secs(2);

/// The time that `work` takes of a processor, so that a busy machine fails no test.
fn time<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let now = || {
        let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        Some(Duration::from_nanos(spent.split(' ').next()?.parse().ok()?))
    };
    let (start, clock) = (now(), std::time::Instant::now());
    let done = work();
    let spent = now().zip(start).map_or(clock.elapsed(), |(end, start)| end - start);
    (done, spent)
}

#[test]
fn a_deep_pile_of_ranges_is_no_bomb() {
    let ranges = lines(20_000, |low| format!(" {low}-{}: {{}}\n", 65_535 - low));
    let (checked, took) = time(|| check(&in_codes(&format!(" 1: {{ name: A }}\n{ranges}"))));
    assert!(checked.problems().is_empty(), "{}", checked.problems());
    assert!(took < LIMIT, "{took:?}");
}

#[test]
fn a_spec_of_five_thousand_codes_is_read_in_a_blink() {
    let text = in_codes(&lines(5000, |code| {
        format!("  {}: {{ reason: Phrase {code}, description: \"What, they say, of {code}\" }}\n", code * 13)
    }));
    let (checked, took) = time(|| check(&text));
    assert_eq!((checked.table().unwrap().codes.len(), checked.problems().len()), (5000, 0));
    assert!(took < LIMIT / 4, "{took:?}");
}

#[test]
fn five_thousand_texts_are_read_as_fast() {
    let code =
        |code| format!("  error.{code:x}.of_kind_{code}: {{ description: \"What, they say, of {code}\" }}\n");
    let prefixes = lines(500, |code| format!("  error.{code:x}*: {{ remedy: Ask {code} }}\n"));
    let text = format!("{TEXTS}{}{prefixes}", lines(5000, code));
    let (checked, took) = time(|| check(&text));
    assert_eq!((checked.table().unwrap().codes.len(), checked.problems().len()), (5000, 0));
    assert!(took < LIMIT / 4, "{took:?}");
}

#[test]
fn every_bomb_is_refused_in_2_s_and_64_mib() {
    for (index, (name, _)) in bombs().iter().enumerate() {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["thorough::bombs::in_a_process_of_its_own", "--exact", "--ignored", "--nocapture"]);
        let output = child.env("BOMB", index.to_string()).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
        if cfg!(target_os = "linux") {
            let peak = printed.split("VmHWM:").nth(1).and_then(|rest| rest.split_whitespace().next());
            let peak: usize = peak.expect(&printed).parse().unwrap();
            assert!(peak < 64 << 10, "{name} takes {peak} KiB");
        }
    }
}

#[test]
#[ignore = "run by `every_bomb_is_refused_in_2_s_and_64_mib`"]
fn in_a_process_of_its_own() {
    let index: usize = std::env::var("BOMB").unwrap().parse().unwrap();
    let (name, text) = bombs().swap_remove(index);
    let text = text();
    let (checked, took) = time(|| check(&text));
    assert!(checked.problems().has_errors(), "{name} passes");
    assert!(took < LIMIT, "{name} takes {took:?}");
    print!("{}", std::fs::read_to_string("/proc/self/status").unwrap_or_default());
}
