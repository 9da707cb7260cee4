//! Documents made to cost more than their size: their readers take steps that grow with it, or they are refused.

use super::{Budget, RATE};
use crate::error::Error;
use crate::read_within;

impl Budget {
    fn taken(&self, of: usize) -> usize {
        of - self.left.get()
    }
}

/// A document of about this many bytes.
type Shape = (&'static str, fn(usize) -> String);

fn repeat(part: &str, bytes: usize) -> String {
    part.repeat(bytes / part.len() + 1)
}

/// Read in full: their cost is in proportion to their size.
const LINEAR: &[Shape] = &[
    ("rows.md", |n| format!("|Code|Meaning|\n|---|---|\n{}", repeat("|404|Not Found|\n", n))),
    ("ragged.md", |n| format!("|a|b|c|d|e|f|g|h|\n|---|\n{}", repeat("|404|\n", n))),
    ("grid.md", |n| format!("+---+---+\n{}", repeat("| a | b |\n+---+---+\n", n))),
    ("one-row-grid.md", |n| format!("+---+---+\n{}+---+---+\n", repeat("| a | b |\n", n))),
    ("rows-over-rows.md", |n| format!("+---+---+\n| a | b |\n{}", repeat("|   +---+\n|   | c |\n", n))),
    ("wide-ruler.md", |n| format!("head\n{}\n{}", repeat("-- ", n / 2), repeat("x\n", n / 2))),
    ("rulers.md", |n| repeat("a b\n-- --\nc d\n\n", n)),
    ("quotes.md", |n| format!("{} a\n{}", ">".repeat(n / 2), repeat("a\n", n / 2))),
    ("nested.md", |n| format!("{} a\n{}", repeat("- ", n / 2), repeat("a\n", n / 2))),
    ("block.md", |n| {
        let cells: Vec<String> = (0..n / 12).map(|nth| format!("\"{nth}-0\":\"\"")).collect();
        format!("[block:parameters]\n{{\"data\":{{{}}}}}\n[/block]\n", cells.join(","))
    }),
    ("rows.html", |n| format!("<table>{}", repeat("<tr><td>404<td>Not Found", n))),
    ("terms.html", |n| format!("<dl>{}", repeat("<dt>404<dd>Not Found", n))),
    ("rows.rst", |n| format!("=== ===\n{}=== ===\n\n", repeat("404 abc\n", n))),
    ("wide-ruler.rst", |n| {
        let border = repeat("== ", n / 3);
        format!("{border}\n{}{border}\n\n", repeat("x\n", n / 3))
    }),
    ("rows.adoc", |n| format!("|===\n{}|===\n", repeat("|404|Not Found\n", n))),
    ("rows.json", |n| format!("[{}{{}}]", repeat("{\"code\":404,\"message\":\"Not Found\"},", n))),
    ("first-row-wide.json", |n| {
        let keys: Vec<String> = (0..32).map(|nth| format!("\"k{nth}\":1")).collect();
        format!("[{{{}}},{}{{}}]", keys.join(","), repeat("{\"k0\":1},", n))
    }),
    ("references.json", |n| {
        let paths: Vec<String> =
            (0..n / 40).map(|nth| format!("\"/{nth}\":{{\"$ref\":\"#/paths/~1{}\"}}", n / 40 - 1)).collect();
        format!("{{\"openapi\":\"3.0.0\",\"paths\":{{{}}}}}", paths.join(","))
    }),
    ("rows.yaml", |n| repeat("- code: 404\n  message: Not Found\n", n)),
    ("rows.csv", |n| format!("Code,Meaning\n{}", repeat("404,Not Found\n", n))),
    ("commas.csv", |n| repeat(",,,,\n", n)),
];

/// Refused: what they ask for grows faster than they do.
const REFUSED: &[Shape] = &[
    ("wide-grid.md", |n| format!("{}+\n{}", "+-".repeat(256), repeat("+-\n|\n", n))),
    ("borders.md", |n| format!("{}+\n{}", repeat("+--", n / 2), repeat("+-\n", n / 2))),
    ("far-cells.md", |n| {
        let cells: Vec<String> = (0..n / 14).map(|nth| format!("\"{nth}-255\":\"\"")).collect();
        format!("[block:parameters]\n{{\"data\":{{{}}}}}\n[/block]\n", cells.join(","))
    }),
    ("far-cell.md", |_| {
        format!("[block:parameters]\n{{\"data\":{{\"0-{}\":\"\"}}}}\n[/block]\n", usize::MAX)
    }),
    ("spans.html", |n| format!("<table>{}", repeat("<tr><td rowspan=9999 colspan=999>a", n))),
    ("long-term.html", |n| format!("<dl><dt>{}{}", "a".repeat(n / 2), repeat("<dd>b", n / 2))),
    ("wide-grid.rst", |n| format!("{}+\n{}", "+-".repeat(256), repeat("+-\n|\n", n))),
    ("repeated.adoc", |n| format!("|===\n{}|===\n", repeat("64*|x\n", n))),
    ("repeated-once.adoc", |_| "|===\n99999999999*|x\n|===\n".to_owned()),
    ("columns.adoc", |_| "[cols=\"99999999999*\"]\n|===\n|x\n|===\n".to_owned()),
    ("spans.adoc", |n| format!("|===\n{}|===\n", repeat("999.9999+|a\n", n))),
    ("shared.json", |n| {
        let codes: Vec<String> = (0..n / 40).map(|nth| format!("\"{nth}\":{{}}")).collect();
        let paths: Vec<String> =
            (0..n / 40).map(|nth| format!("\"/{nth}\":{{\"$ref\":\"#/paths/a\"}}")).collect();
        format!(
            "{{\"openapi\":\"3\",\"paths\":{{\"a\":{{\"get\":{{\"responses\":{{{}}}}}}},{}}}}}",
            codes.join(","),
            paths.join(",")
        )
    }),
    ("aliases.yaml", |_| {
        let level = |nth: usize| {
            let alias = format!("*a{nth}, ");
            format!("a{}: &a{} [{}]\n", nth + 1, nth + 1, alias.repeat(9))
        };
        format!("a0: &a0 [x, x, x]\n{}", (0..7).map(level).collect::<String>())
    }),
    ("wide.csv", |n| format!("Code{}\n{}", ",a".repeat(256), repeat("404\n", n))),
];

/// Without the steps that any document may take: the shapes are small, so that the test is quick.
fn read(name: &str, text: &str) -> (Result<(), Error>, usize) {
    let steps = text.len() * RATE;
    let budget = Budget::of(steps);
    let read = read_within(text.as_bytes(), Some(name), &budget);
    (read.map(drop), budget.taken(steps))
}

#[test]
fn twice_the_document_takes_twice_the_steps() {
    for (name, shape) in LINEAR {
        let (small, large) = (shape(8 << 10), shape(16 << 10));
        let ((first, few), (second, many)) = (read(name, &small), read(name, &large));
        assert_eq!((first, second), (Ok(()), Ok(())), "{name}");
        assert!(few > 0 && many * 2 <= few * 5, "{name}: {few}, then {many}");
    }
}

#[test]
fn a_document_that_asks_for_more_than_its_size_allows_is_refused() {
    for (name, shape) in REFUSED {
        let (read, _) = read(name, &shape(16 << 10));
        assert!(matches!(read, Err(Error::Refused { .. })), "{name}: {read:?}");
    }
}

#[test]
fn a_short_document_may_take_more_than_a_long_one_for_each_byte() {
    let page = "<table><tr><td rowspan=100 colspan=100>a</table>";
    assert_eq!(crate::read(page.as_bytes(), Some("page.html")).map(drop), Ok(()));
    assert!(matches!(read("page.html", page).0, Err(Error::Refused { line: 1, .. })));
}
