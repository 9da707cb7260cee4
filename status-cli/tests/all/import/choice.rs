//! What a person must choose or look at.

use crate::run::{Run, TWO, fed, folder, names, read, run};

#[test]
fn a_number_with_two_meanings_wants_a_section() {
    let folder = folder(&[("page.md", TWO)]);
    let asked = run(folder.path(), "import page.md --vendor acme");
    assert_eq!((asked.code, asked.out.as_str()), (Some(1), ""));
    for words in [
        "4001 means different things",
        "--section",
        "--split",
        "1  Gateway close codes (line 5)",
        "2  Voice close codes (line 12)",
    ] {
        assert!(asked.err.contains(words), "no `{words}` in\n{}", asked.err);
    }
    let first = run(folder.path(), "import page.md --vendor acme --section 1");
    assert!(
        first.out.contains("description: Bad opcode") && !first.out.contains("Session over"),
        "{}",
        first.out
    );
    let second = run(folder.path(), "import page.md --vendor acme --section voice");
    assert!(
        second.out.contains("description: Bad packet") && !second.out.contains("Unknown error"),
        "{}",
        second.out
    );
    let wrong = run(folder.path(), "import page.md --vendor acme --section video");
    assert_eq!(wrong.code, Some(1));
    assert!(wrong.err.contains("no section `video`"), "{}", wrong.err);
}

#[test]
fn split_writes_a_spec_a_section() {
    let folder = folder(&[("page.md", TWO)]);
    let done = run(folder.path(), "import page.md --vendor acme --split specs");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let specs = folder.path().join("specs");
    assert_eq!(names(&specs), ["acme-gateway-close-codes.yaml", "acme-voice-close-codes.yaml"]);
    assert!(read(&specs.join("acme-voice-close-codes.yaml")).contains("\ntable: voice-close-codes\n"));
    assert_eq!(run(folder.path(), "check specs").code, Some(0));
}

#[test]
fn a_phrase_of_another_code_is_a_warning_with_the_likely_number() {
    let page = "| Code | Meaning |\n|---|---|\n| 200 OK | Fine |\n| 424 Too Many Requests | Wait |\n";
    let folder = folder(&[("page.md", page)]);
    let done = run(folder.path(), "import page.md --vendor acme");
    assert_eq!(done.code, Some(0));
    assert!(
        done.err.starts_with("warning: page.md: `Too Many Requests` is the phrase of 429, not of 424; "),
        "{}",
        done.err
    );
    assert!(done.err.contains("424 for 429"), "{}", done.err);
}

#[test]
fn what_a_protocol_does_not_send_is_reported() {
    let page = "# Error codes\n\n| Code | Meaning |\n|---|---|\n| 401 | Bad Key |\n| -1 | Bad Body |\n| 130001 | Too Big |\n";
    let folder = folder(&[("page.md", page)]);
    let done = run(folder.path(), "import page.md --vendor acme --protocol http");
    assert_eq!(done.code, Some(0));
    assert!(done.out.contains("  401:\n") && !done.out.contains("Too Big"), "{}", done.out);
    assert!(!done.out.contains("code_type"), "{}", done.out);
    for told in ["line 7: 130001 is left out: http codes are 100 to 999", "line 6: -1 is left out"] {
        assert!(done.err.contains(told), "no `{told}` in\n{}", done.err);
    }
}

#[test]
fn nothing_found_is_told_and_nothing_written() {
    let folder = folder(&[("page.md", "# Hello\n\nNo codes here.\n")]);
    let done = run(folder.path(), "import page.md -o acme.yaml");
    assert_eq!((done.code, done.out.as_str()), (Some(1), ""));
    assert!(done.err.contains("no list of status codes found"), "{}", done.err);
    assert_eq!(names(folder.path()), ["page.md"]);
}

#[test]
fn the_file_name_and_standard_input_give_a_vendor() {
    let page = "| Code | Meaning |\n|---|---|\n| 200 OK | Fine |\n| 404 Not Found | Gone |\n";
    let folder = folder(&[("acme-answers.md", page)]);
    let named = run(folder.path(), "import acme-answers.md");
    assert!(named.out.contains("\nvendor: acme\n"), "{}", named.out);
    assert!(named.err.contains("vendor `acme` is a guess"), "{}", named.err);
    let piped = fed(folder.path(), "import - --vendor acme -o specs.yaml", page.as_bytes());
    assert_eq!(piped.code, Some(0), "{}", piped.err);
    assert!(read(&folder.path().join("specs.yaml")).contains("\nvendor: acme\n"));
    let bad = run(folder.path(), "import acme-answers.md --vendor Acme!");
    assert_eq!(bad.code, Some(2));
    assert!(bad.err.contains("`vendor` must be lower-case letters"), "{}", bad.err);
}

#[test]
fn a_spec_that_is_there_already_is_left_as_it_is() {
    let mine = "vendor: acme\ncodes:\n  404: { name: NoParcel }\n";
    let folder =
        folder(&[("page.md", TWO), ("acme.yaml", mine), ("specs/acme-voice-close-codes.yaml", mine)]);
    let done = run(folder.path(), "import page.md --vendor acme --section 1 -o acme.yaml");
    assert_eq!(done.code, Some(2), "{}", done.err);
    assert!(done.err.contains("`vendor-status update acme.yaml page.md`"), "{}", done.err);
    assert_eq!(read(&folder.path().join("acme.yaml")), mine);

    let split = run(folder.path(), "import page.md --vendor acme --split specs");
    assert_eq!(split.code, Some(2), "{}", split.err);
    assert_eq!(names(&folder.path().join("specs")), ["acme-voice-close-codes.yaml"]);

    let again = "import page.md --vendor acme --section 1 -o new.yaml";
    assert!(run(folder.path(), again).err.ends_with("\nwrote new.yaml\n"));
    assert!(run(folder.path(), again).err.ends_with("\nunchanged new.yaml\n"));
}

#[test]
fn a_folder_that_is_missing_is_said() {
    let folder = folder(&[("page.md", TWO)]);
    let lost = run(folder.path(), "import page.md --vendor acme --section 1 -o nowhere/acme.yaml");
    assert_eq!(lost.code, Some(2));
    assert!(lost.err.ends_with("error: nowhere/acme.yaml: cannot write: no such folder\n"), "{}", lost.err);
}

#[test]
fn a_hyphen_is_standard_output() {
    let folder = folder(&[("page.md", TWO)]);
    let done = run(folder.path(), "import page.md --vendor acme --section 1 -o -");
    assert!(done.out.contains("description: Bad opcode"), "{}", done.err);
    assert_eq!(names(folder.path()), ["page.md"]);
}

#[test]
fn sections_with_headings_of_any_kind_are_told_apart() {
    for headings in [
        ["Codes (2)", "Codes", "Codes"],
        ["Codes", "Codes", "Codes 2"],
        ["!!!", "1", "3"],
        ["2", "???", "no heading 2"],
        ["Close-codes", "Close codes", "Close codes 2"],
    ] {
        let list = |(at, heading): (usize, &&str)| {
            format!(
                "## {heading}\n\n| Code | Meaning |\n|---|---|\n| 4001 | Word {at} |\n| 4002 | Other {at} |\n\n"
            )
        };
        let page: String = headings.iter().enumerate().map(list).collect();
        let folder = folder(&[("page.md", &format!("# Page\n\n{page}"))]);
        let done = run(folder.path(), "import page.md --vendor acme --split specs");
        assert_eq!(done.code, Some(0), "{headings:?}: {}", done.err);
        let specs = names(&folder.path().join("specs"));
        assert_eq!(specs.len(), 3, "{headings:?}: {specs:?}");
        for spec in specs {
            let same = run(folder.path(), &format!("diff specs/{spec} page.md"));
            assert_eq!(same.code, Some(0), "{headings:?}: {spec}: {}{}", same.out, same.err);
        }
    }
}

/// Two lists of different types under one heading, and a third under another.
const MIXED: &str = "# Acme\n\n## Errors\n\n| Code | HTTP | Phrase | Meaning |\n|-|-|-|-|\n| seat_taken | 409 | Conflict | It is not free. |\n| seat_gone | 404 | Not Found | No such seat. |\n\n## Others\n\n| Error code | Meaning |\n|-|-|\n| row_gone | No such row. |\n| row_taken | It is not free. |\n";

#[test]
fn a_heading_of_several_lists_is_refused_with_their_numbers() {
    let folder = folder(&[("page.md", MIXED)]);
    let at = folder.path();
    let asked = run(at, "import page.md --vendor acme --section Errors");
    assert_eq!((asked.code, asked.out.as_str()), (Some(1), ""));
    let told = "`Errors` is the heading of 2 lists: --section 1 (u16, line 5) or --section 2 (text, line 5)";
    assert!(asked.err.contains(told), "{}", asked.err);
    assert!(run(at, "diff page.md page.md --section Errors").err.contains(told));
    for (number, spec, code) in [(1, "http.yaml", "  404:\n"), (2, "text.yaml", "  seat_gone:\n")] {
        let done = run(at, &format!("import page.md --vendor acme --section {number} -o {spec}"));
        assert_eq!(done.code, Some(0), "{}", done.err);
        let text = read(&at.join(spec));
        assert!(text.contains("section: Errors\n") && text.contains(code), "{text}");
        // The type of the spec's codes tells which list is its own.
        for line in ["diff SPEC page.md", "update SPEC page.md", "update SPEC page.md --section errors"] {
            let same = run(at, &line.replace("SPEC", spec));
            assert_eq!((same.code, read(&at.join(spec)) == text), (Some(0), true), "{line}: {}", same.err);
        }
    }
}

#[test]
fn lists_of_one_type_under_one_heading_are_numbered() {
    let list = |at| {
        format!("## Codes\n\n| Code | Meaning |\n|-|-|\n| 4001 | Word {at} |\n| 4002 | Other {at} |\n\n")
    };
    let folder = folder(&[("page.md", &format!("# Page\n\n{}{}", list(1), list(2)))]);
    let scanned = run(folder.path(), "scan page.md").out;
    assert!(
        scanned.contains("1. Codes (1) (line 5)") && scanned.contains("2. Codes (2) (line 12)"),
        "{scanned}"
    );
    let asked = run(folder.path(), "import page.md --vendor acme --section Codes");
    assert!(asked.err.contains("--section 1 (u16, line 5) or --section 2 (u16, line 12)"), "{}", asked.err);
    for (label, word) in [("1", "Word 1"), ("codes(2)", "Word 2")] {
        let done = run(folder.path(), &format!("import page.md --vendor acme --section {label}"));
        assert!(done.out.contains(word), "{}{}", done.out, done.err);
    }
}

#[test]
fn words_and_numbers_are_no_one_spec() {
    let folder = folder(&[("page.md", MIXED)]);
    let done = run(folder.path(), "import page.md --vendor acme --section 1 --section 3 -o acme.yaml");
    assert_eq!(done.code, Some(2), "{}", done.err);
    let told = "page.md: the sections list codes of different types, u16 (line 5) and text (line 12)";
    assert!(done.err.contains(told), "{}", done.err);
    assert_eq!(names(folder.path()), ["page.md"]);
    let texts = run(folder.path(), "import page.md --vendor acme --section 2 --section 3");
    assert_eq!(texts.code, Some(0), "{}", texts.err);
}

#[test]
fn lists_of_two_types_under_one_heading_make_one_spec_that_finds_both_again() {
    let list = |rows: &str| format!("## Codes\n\n| Code | Meaning |\n|---|---|\n{rows}\n");
    let page = [
        list("| 1404 | No such seat |\n| 1409 | No such hall |\n"),
        list("| -5 | No such row |\n| -6 | No such day |\n"),
        list("| 2001 | No such ticket |\n").replace("Codes", "Tickets"),
    ]
    .concat();
    let folder = folder(&[("page.md", &page)]);
    let imported = run(folder.path(), "import page.md --vendor acme --section 1 --section 2 -o acme.yaml");
    assert_eq!(imported.code, Some(0), "{}", imported.err);
    let spec = read(&folder.path().join("acme.yaml"));
    assert!(
        spec.contains("code_type: i32") && spec.contains("  section:\n    - Codes (1)\n    - Codes\n"),
        "{spec}"
    );
    let Run { code, out, .. } = run(folder.path(), "update acme.yaml page.md");
    assert_eq!((code, out.as_str()), (Some(0), "no change in meaning\n"));
    assert_eq!(read(&folder.path().join("acme.yaml")), spec);
}
