//! Specs of codes that are no 16-bit numbers.

use crate::random::Random;
use crate::run::{folder, names, read, run, stride};

const NUMBERS: &str = "\
# Error codes

| Error code | HTTP status | Meaning |
|---|---|---|
| -1121 | 400 | There is no such symbol, look at the list of all symbols. |
| 70000 | 500, 503 | Our fault |
| 0 | 200 | Fine |
| 10000-10999 | 400 | Trading errors |
";

const NUMBERS_SPEC: &str = "\
# yaml-language-server: $schema=schema.json
vendor: acme
protocol: other
code_type: i32
source:
  title: Error codes
codes:
  -1121:
    name: CodeMinus1121
    description: There is no such symbol, look at the list of all symbols.
    http: 400
  0:
    name: Fine
    description: Fine
    http: 200
  70000:
    name: OurFault
    description: Our fault
    http: [500, 503]
  10000..=10999:
    description: Trading errors
";

#[test]
fn integers_are_written_ascending_with_their_type_and_their_statuses() {
    let folder = folder(&[("page.md", NUMBERS)]);
    let done = run(folder.path(), "import page.md --vendor acme");
    assert_eq!(done.out, NUMBERS_SPEC.replace("CodeMinus1121", "ThereIsNoSuchSymbol"), "{}", done.err);
}

const TEXTS: &str = "\
# Error codes

| Error code | Meaning |
|---|---|
| SEAT_TAKEN | Somebody else sits there. |
| seat-taken | Somebody else sat there, says the old server. |
| 3DS_FAILED | The cardholder could not be verified. |
| ROW_CLOSED | Row closed |
| UNKNOWN | Nobody knows what happened here today. |
";

const TEXTS_SPEC: &str = "\
# yaml-language-server: $schema=schema.json
vendor: acme
protocol: other
code_type: text
source:
  title: Error codes
codes:
  SEAT_TAKEN:
    description: Somebody else sits there.
  seat-taken:
    name: SeatTaken2
    description: Somebody else sat there, says the old server.
  3DS_FAILED:
    name: Code3DsFailed
    description: The cardholder could not be verified.
  ROW_CLOSED:
    description: Row closed
  UNKNOWN:
    name: CodeUnknown
    description: Nobody knows what happened here today.
";

#[test]
fn texts_are_written_in_the_order_of_the_document_with_names_where_they_give_none() {
    let folder = folder(&[("page.md", TEXTS)]);
    let done = run(folder.path(), "import page.md --vendor acme");
    assert_eq!(done.out, TEXTS_SPEC, "{}", done.err);
    for told in ["seat-taken SeatTaken2", "3DS_FAILED Code3DsFailed", "UNKNOWN CodeUnknown"] {
        assert!(done.err.contains(told), "no `{told}` in\n{}", done.err);
    }
}

const STATES: &str = "\
# Error codes

## 42N01

There is no such table.

## 42N02

There is no such column.

## 08000

Connection exception

## 57N03

The server cannot be connected to now.
";

#[test]
fn texts_that_yaml_reads_as_numbers_are_in_quotes() {
    let folder = folder(&[("page.md", STATES)]);
    let done = run(folder.path(), "import page.md --vendor acme -o acme.yaml");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let spec = read(&folder.path().join("acme.yaml"));
    for lines in ["  \"08000\":\n    name: ConnectionException\n", "  42N01:\n    name: ThereIsNoSuchTable\n"]
    {
        assert!(spec.contains(lines), "no `{lines}` in\n{spec}");
    }
    assert_eq!(run(folder.path(), "check acme.yaml").code, Some(0));
}

const BOTH: &str = "# Statuses\n\n| Code | Meaning |\n|-|-|\n| 404 | Gone |\n| 409 | Taken |\n\n# Errors\n\n| Error code | Meaning |\n|-|-|\n| SEAT_TAKEN | It is not free |\n| SEAT_GONE | No such seat |\n";

#[test]
fn lists_of_several_types_are_several_specs() {
    let folder = folder(&[("page.md", BOTH)]);
    let asked = run(folder.path(), "import page.md --vendor acme");
    assert_eq!((asked.code, asked.out.as_str()), (Some(1), ""), "{}", asked.err);
    for told in ["http and other", "`--section HEADING`", "2  Errors (line 10): SEAT_TAKEN, SEAT_GONE"] {
        assert!(asked.err.contains(told), "no `{told}` in\n{}", asked.err);
    }
    let wide = BOTH.replace("404", "70001").replace("409", "70002");
    std::fs::write(folder.path().join("wide.md"), wide).unwrap();
    let asked = run(folder.path(), "import wide.md --vendor acme");
    assert!(asked.err.contains("list codes of different types, text and u32"), "{}", asked.err);

    let one = run(folder.path(), "import page.md --vendor acme --section Errors -o acme-errors.yaml");
    assert_eq!(one.code, Some(0), "{}", one.err);
    let spec = read(&folder.path().join("acme-errors.yaml"));
    assert!(spec.contains("code_type: text\n") && spec.contains("section: Errors\n"), "{spec}");
    assert_eq!(run(folder.path(), "diff acme-errors.yaml page.md").code, Some(0));

    let split = run(folder.path(), "import page.md --vendor acme --split specs");
    assert_eq!(split.code, Some(0), "{}", split.err);
    let specs = names(&folder.path().join("specs"));
    assert_eq!(specs, ["acme-errors.yaml", "acme-statuses.yaml"]);
    for spec in specs {
        let same = run(folder.path(), &format!("diff specs/{spec} page.md"));
        assert_eq!(same.code, Some(0), "{spec}: {}{}", same.out, same.err);
    }
}

/// Codes of each type, in manners that documents have.
const CODES: [&[&str]; 4] = [
    &["0", "7", "404", "1001", "65535", "70001", "4294967295"],
    &["-1", "-1121", "0", "15", "4000", "80000"],
    &["18446744073709551615", "70001", "4294967296", "12", "1000"],
    &["SEAT_TAKEN", "SEAT_GONE", "seat_gone", "Seat.Gone", "NULL_SEAT", "3D_SEAT", "ROW_9_CLOSED"],
];

/// Words of descriptions, some of which need quotes in YAML.
const TELLS: [&str; 6] = [
    "The request was refused.",
    "No such seat: look at the plan",
    "# is not allowed",
    "It failed - try again later",
    "\"quoted\" and 'quoted'",
    "Invalid seat",
];

#[test]
fn what_was_imported_says_what_the_document_says() {
    for seed in (0..40).step_by(stride(11)) {
        let mut random = Random::new(seed);
        let codes = CODES[seed as usize % CODES.len()];
        let mut page =
            "# Error codes\n\n| Error code | HTTP status | Description |\n|---|---|---|\n".to_owned();
        for code in codes.iter().filter(|_| !random.once_in(4)).copied().collect::<Vec<_>>() {
            let status = random.pick(&["400", "404", "429, 503", "500"]);
            page.push_str(&format!("| {code} | {status} | {} |\n", random.pick(&TELLS)));
        }
        let folder = folder(&[("page.md", &page)]);
        let split = run(folder.path(), "import page.md --vendor acme --split specs");
        assert_eq!(split.code, Some(0), "{page}{}", split.err);
        let mut all = String::new();
        for spec in names(&folder.path().join("specs")) {
            let spec = format!("specs/{spec}");
            let text = read(&folder.path().join(&spec));
            all.push_str(&text);
            let lines = [format!("check {spec}"), format!("diff {spec} page.md")];
            for line in lines.into_iter().chain([format!("update {spec} page.md")]) {
                let same = run(folder.path(), &line);
                assert_eq!(same.code, Some(0), "{line}\n{page}\n{text}\n{}{}", same.out, same.err);
            }
            assert_eq!(read(&folder.path().join(&spec)), text);
        }
        for code in page.lines().skip(4).filter_map(|line| line.split(' ').nth(1)) {
            assert!(all.contains(&format!("\n  {code}:\n")), "no {code} in\n{all}\n{page}");
        }
    }
}
