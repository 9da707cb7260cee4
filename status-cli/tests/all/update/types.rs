//! Specs of codes that are no 16-bit numbers.

use crate::random::Random;
use crate::run::{folder, read, run, stride};

fn page(rows: &[(&str, &str)]) -> String {
    let rows: String = rows.iter().map(|(code, text)| format!("| {code} | {text} |\n")).collect();
    format!("# Error codes\n\n| Error code | Meaning |\n|---|---|\n{rows}")
}

/// Expects `update` to make this of a spec, and then nothing to be left.
#[track_caller]
fn expect(spec: &str, page: &str, new: &str) {
    let folder = folder(&[("acme.yaml", spec), ("page.md", page)]);
    let at = folder.path();
    let done = run(at, "update acme.yaml page.md --force");
    assert_eq!((done.code, read(&at.join("acme.yaml")).as_str()), (Some(0), new), "{}", done.err);
    for line in ["check acme.yaml", "diff acme.yaml page.md", "update acme.yaml page.md --check"] {
        let same = run(at, line);
        assert_eq!(same.code, Some(0), "{line}: {}{}", same.out, same.err);
    }
}

const WORDS: &[(&str, &str)] = &[
    ("SEAT_TAKEN", "Somebody else sits there."),
    ("SEAT_LOCKED", "The box office holds it."),
    ("urn:house:FULL", "There is no free seat left."),
    ("ROW_CLOSED", "The row is closed."),
];

#[test]
fn texts_come_next_to_their_neighbours_in_the_document() {
    expect(
        "vendor: acme\ncode_type: text\ncodes:\n  ROW_CLOSED:\n    description: The row is closed.\n  # the seat\n  SEAT_TAKEN: { description: Somebody else sits there. }   # rude\n  default: { description: Other }\n",
        &page(WORDS),
        "vendor: acme\ncode_type: text\ncodes:\n  ROW_CLOSED:\n    description: The row is closed.\n  # the seat\n  SEAT_TAKEN: { description: Somebody else sits there. }   # rude\n  SEAT_LOCKED: { description: The box office holds it. }\n  urn:house:FULL: { description: There is no free seat left. }\n  default: { description: Other }\n",
    );
    // In the order of the document, which is not that of the alphabet.
    expect(
        "vendor: acme\ncode_type: text\ncodes:\n  SEAT_TAKEN: { description: Somebody else sits there. }\n  ROW_CLOSED: { description: The row is closed. }\n",
        &page(&[WORDS[0], WORDS[2], WORDS[1], ("A_SEAT", "It is one."), WORDS[3]]),
        "vendor: acme\ncode_type: text\ncodes:\n  SEAT_TAKEN: { description: Somebody else sits there. }\n  urn:house:FULL: { description: There is no free seat left. }\n  SEAT_LOCKED: { description: The box office holds it. }\n  A_SEAT: { description: It is one. }\n  ROW_CLOSED: { description: The row is closed. }\n",
    );
    // Before the first that is there.
    expect(
        "vendor: acme\ncode_type: text\ncodes:\n  ROW_CLOSED:\n    description: The row is closed.\n",
        &page(&WORDS[1..]),
        "vendor: acme\ncode_type: text\ncodes:\n  SEAT_LOCKED:\n    description: The box office holds it.\n  urn:house:FULL:\n    description: There is no free seat left.\n  ROW_CLOSED:\n    description: The row is closed.\n",
    );
}

#[test]
fn in_braces_a_text_is_in_quotes_where_it_needs_them() {
    expect(
        "vendor: acme\ncode_type: text\ncodes: { SEAT_TAKEN: { description: Somebody else sits there. }, ROW_CLOSED: { description: The row is closed. } }\n",
        &page(WORDS),
        "vendor: acme\ncode_type: text\ncodes: { SEAT_TAKEN: { description: Somebody else sits there. }, SEAT_LOCKED: { description: The box office holds it. }, \"urn:house:FULL\": { description: There is no free seat left. }, ROW_CLOSED: { description: The row is closed. } }\n",
    );
}

#[test]
fn numbers_with_a_sign_come_in_their_order() {
    expect(
        "vendor: acme\ncode_type: i32\ncodes:\n  -1000: { name: Unknown1000, description: It failed. }\n  7: { name: Seven, description: Seven failed. }\n",
        &page(&[
            ("7", "Seven failed."),
            ("-1000", "It failed."),
            ("-1021", "The clock is wrong."),
            ("-3", "Three failed."),
        ]),
        "vendor: acme\ncode_type: i32\ncodes:\n  -1021: { reason: The clock is wrong, description: The clock is wrong. }\n  -1000: { name: Unknown1000, description: It failed. }\n  -3: { name: ThreeFailed, description: Three failed. }\n  7: { name: Seven, description: Seven failed. }\n"
            .replace("reason: The clock is wrong", "name: TheClockIsWrong")
            .as_str(),
    );
}

const STATUSES: &str = "\
vendor: acme
code_type: i32
codes:
  -3:
    name: Three
    description: Three failed.
    http:
      - 400   # the old server
      - 404   # the new one
  -2:
    name: Two
    description: Two failed.
    http: [400, 500]   # both
  -1: { name: One, description: One failed., http: 400 }
  0: { name: Zero, description: Zero failed. }
  1: { name: Own, description: One more failed., http: 418 }
  2: { name: Kept, description: Two more failed., http: 418, keep: [http] }
";

#[test]
fn statuses_are_the_document_s_in_the_style_of_the_spec() {
    let page = "\
# Error codes

| Error code | HTTP status | Meaning |
|---|---|---|
| -3 | 404, 422 | Three failed. |
| -2 | 503 | Two failed. |
| -1 | 401, 403 | One failed. |
| 0 | 400 | Zero failed. |
| 1 | | One more failed. |
| 2 | 404 | Two more failed. |
";
    let new = STATUSES
        .replace("- 400   # the old", "- 422   # the old")
        .replace("[400, 500]   # both", "503   # both")
        .replace("failed., http: 400 }", "failed., http: [401, 403] }")
        .replace("Zero failed. }", "Zero failed., http: 400 }");
    expect(STATUSES, page, &new);
    let fewer = page.replace("404, 422", "404").replace("503", "500, 400");
    let new = STATUSES
        .replace("      - 400   # the old server\n", "")
        .replace("failed., http: 400 }", "failed., http: [401, 403] }")
        .replace("Zero failed. }", "Zero failed., http: 400 }");
    expect(STATUSES, &fewer, &new);
}

#[test]
fn a_code_that_the_type_does_not_hold_is_refused_with_the_type_that_does() {
    let spec = "vendor: acme\nprotocol: other\ncodes:\n  1001: { name: Bad, description: It was bad. }\n";
    for (row, said, wanted) in [
        (("70000", "It was worse."), "70000 (line 6) does not fit `u16`", "u32"),
        (("-1", "It was worse."), "-1 (line 6) does not fit `u16`", "i32"),
    ] {
        let page = page(&[("1001", "It was bad."), row]);
        let folder = folder(&[("acme.yaml", spec), ("page.md", &page)]);
        for line in ["diff acme.yaml page.md", "update acme.yaml page.md", "update acme.yaml page.md --check"]
        {
            let done = run(folder.path(), line);
            assert_eq!(done.code, Some(2), "{line}: {}", done.out);
            for told in [said, &format!("write `code_type: {wanted}` in the spec")] {
                assert!(done.err.contains(told), "no `{told}` in\n{}", done.err);
            }
        }
        assert_eq!(read(&folder.path().join("acme.yaml")), spec);
        let new = spec.replace("codes:", &format!("code_type: {wanted}\ncodes:"));
        std::fs::write(folder.path().join("acme.yaml"), new).unwrap();
        let done = run(folder.path(), "update acme.yaml page.md");
        assert_eq!(done.code, Some(0), "{}", done.err);
        assert!(read(&folder.path().join("acme.yaml")).contains(row.0));
    }
    let words = folder(&[("acme.yaml", spec), ("page.md", &page(WORDS))]);
    let done = run(words.path(), "update acme.yaml page.md");
    assert_eq!(done.code, Some(2), "{}", done.out);
    for told in ["ROW_CLOSED (line 8) and 3 more do not fit `u16`", "write `code_type: text`"] {
        assert!(done.err.contains(told), "no `{told}` in\n{}", done.err);
    }
}

#[test]
fn a_text_that_is_inherited_is_written_with_all_that_the_document_says_of_it() {
    let base = "vendor: base\ncode_type: text\ncodes:\n  SEAT_TAKEN: { description: Taken., http: 409 }\n  ROW_CLOSED: { description: The row is closed. }\n";
    let spec = "vendor: acme\ncode_type: text\nextends: base.yaml\n";
    let folder = folder(&[("base.yaml", base), ("acme.yaml", spec), ("page.md", &page(WORDS))]);
    let done = run(folder.path(), "update acme.yaml page.md");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let new = read(&folder.path().join("acme.yaml"));
    assert!(new.contains("\ncodes:\n  SEAT_TAKEN:\n    description: Somebody else sits there.\n"), "{new}");
    assert!(!new.contains("ROW_CLOSED"), "{new}");
    assert_eq!(run(folder.path(), "diff acme.yaml page.md").code, Some(0));
}

#[test]
fn a_list_of_another_type_is_refused_whatever_is_forced() {
    let both = "# Acme\n\n## Statuses\n\n| Code | Meaning |\n|-|-|\n| 404 | Gone |\n| 409 | Taken |\n\n## Errors\n\n| Error code | Meaning |\n|-|-|\n| seat_taken | It is not free. |\n| seat_gone | No such seat. |\n";
    let alone = both.split("## Errors").next().unwrap();
    let text = "vendor: acme\ncode_type: text\ncodes:\n  seat_taken: { description: It is not free. }\n";
    let http = "vendor: acme\ncodes:\n  404: { reason: Gone }\n";
    let folder = folder(&[("both.md", both), ("alone.md", alone), ("text.yaml", text), ("http.yaml", http)]);
    let texts = "`Statuses` (line 5) lists codes of type u16, those of the spec are text";
    for (line, told) in [
        ("text.yaml both.md --section Statuses", format!("{texts}; `--section 2` (line 12) is a list of text")),
        ("text.yaml alone.md", texts.to_owned()),
        (
            "http.yaml both.md --section Errors",
            "`Errors` (line 12) lists codes of type text, those of the spec are u16; `--section 1` (line 5) is a list of u16"
                .to_owned(),
        ),
    ] {
        for force in ["", " --force"] {
            let done = run(folder.path(), &format!("update {line}{force}"));
            assert_eq!(done.code, Some(2), "{line}: {}", done.out);
            assert!(done.err.contains(&told), "no `{told}` in\n{}", done.err);
        }
    }
    assert_eq!(read(&folder.path().join("text.yaml")), text);
    assert_eq!(read(&folder.path().join("http.yaml")), http);
}

/// Codes of each type.
const CODES: [&[&str]; 4] = [
    &["0", "7", "404", "1001", "65535", "70001", "4294967295"],
    &["-1", "-1121", "0", "15", "4000", "80000"],
    &["18446744073709551615", "70001", "4294967296", "12", "1000"],
    &["SEAT_TAKEN", "SEAT_GONE", "seat_gone", "Seat.Gone", "NULL_SEAT", "ROW_9_CLOSED", "urn:a:b"],
];

const TELLS: [&str; 5] = [
    "The request was refused.",
    "No such seat: look at the plan",
    "It failed - try again later",
    "\"quoted\" and 'quoted'",
    "Invalid seat",
];

/// A page with some of the codes, the first always; statuses go with numbers of which one has 16 bits.
fn some(codes: &[&str], random: &mut Random) -> String {
    let mut page = "# Error codes\n\n| Error code | HTTP status | Meaning |\n|---|---|---|\n".to_owned();
    for (at, code) in codes.iter().enumerate() {
        if at == 0 || !random.once_in(3) {
            let status = random.pick(&["400", "404", "429, 503", "500"]);
            page.push_str(&format!("| {code} | {status} | {} |\n", random.pick(&TELLS)));
        }
    }
    page
}

#[test]
fn an_update_says_what_the_document_says_and_keeps_what_a_person_wrote() {
    for seed in (0..40).step_by(stride(11)) {
        let mut random = Random::new(seed);
        let codes = CODES[seed as usize % CODES.len()];
        let (old, new) = (some(codes, &mut random), some(codes, &mut random));
        let context = || format!("seed {seed}\n{old}\n{new}");
        let folder = folder(&[("old.md", &old), ("new.md", &new)]);
        let at = folder.path();
        let split = run(at, "import old.md --vendor acme --split specs");
        assert_eq!(split.code, Some(0), "{}{}", split.err, context());
        let mut all = String::new();
        for spec in crate::run::names(&at.join("specs")) {
            let spec = format!("specs/{spec}");
            let text = read(&at.join(&spec));
            let mut comments = 0..;
            let mine = |line: &str| match line.strip_prefix("    description:") {
                Some(_) => format!("{line}   # mine {}\n    tags: [mine]\n", comments.next().unwrap()),
                None => format!("{line}\n"),
            };
            let text: String = text.lines().map(mine).collect();
            std::fs::write(at.join(&spec), &text).unwrap();
            let done = run(at, &format!("update {spec} new.md --force"));
            // The other list of the old page may be none of the new one.
            if done.code != Some(0) && done.err.contains("no section") {
                continue;
            }
            assert_eq!(done.code, Some(0), "{}{}\n{text}", done.err, context());
            let after = read(&at.join(&spec));
            let lines = [format!("check {spec}"), format!("diff {spec} new.md")];
            for line in lines.into_iter().chain([format!("update {spec} new.md")]) {
                let same = run(at, &line);
                assert_eq!(same.code, Some(0), "{line}\n{}\n{after}\n{}{}", context(), same.out, same.err);
            }
            assert_eq!(read(&at.join(&spec)), after, "{}", context());
            all.push_str(&after);
            let count = |text: &str| (text.matches("# mine").count(), text.matches("tags: [mine]").count());
            assert_eq!(count(&after), count(&text), "{}\n{text}\n{after}", context());
        }
        for code in new.lines().skip(4).filter_map(|line| line.split(' ').nth(1)) {
            assert!(all.contains(&format!("\n  {code}:\n")), "no {code} in\n{all}\n{}", context());
        }
    }
}
