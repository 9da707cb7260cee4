//! Documents that mean harm.

use crate::run::{folder, run};

#[test]
fn what_a_reader_cannot_see_is_cleaned_with_a_note() {
    let page = "| Code | Meaning |\n|---|---|\n| 200 OK | Fi\u{202e}ne\u{1b}[31m |\n| 404 Not\u{200d} Found | Gone |\n";
    let folder = folder(&[("page.md", page)]);
    let done = run(folder.path(), "import page.md --vendor acme -o acme.yaml");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.err.contains("line 3: 2 characters that a reader cannot see left out"), "{}", done.err);
    assert!(!done.err.contains('\u{202e}') && !done.err.contains('\u{1b}'), "{:?}", done.err);
    assert_eq!(run(folder.path(), "check acme.yaml").code, Some(0));
}

#[test]
fn links_lead_to_web_addresses_only() {
    let page = "\
| Code | Meaning |
|---|---|
| 200 OK | Read [this](javascript:alert(1)) or [that](https://acme.example/a%20b) |
| 404 Not Found | Read [nothing](https://) or [a map](<https://acme.example/{id}/a b>) |
";
    let folder = folder(&[("page.md", page)]);
    let done = run(folder.path(), "import page.md --vendor acme -o acme.yaml");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let spec = crate::run::read(&folder.path().join("acme.yaml"));
    assert!(!spec.contains("javascript") && !spec.contains("text: nothing"), "{spec}");
    assert!(spec.contains("url: https://acme.example/a%20b\n"), "{spec}");
    assert!(spec.contains("url: https://acme.example/%7Bid%7D/a%20b\n"), "{spec}");
    assert_eq!(run(folder.path(), "check acme.yaml").code, Some(0));
}

#[test]
fn a_text_without_end_is_cut_and_ranges_that_overlap_are_dropped() {
    let long = "word ".repeat(5000);
    let page = format!(
        "| Code | Meaning |\n|---|---|\n| 200 OK | {long} |\n| 404 Not Found | Gone |\n\n* 4XX: Yours\n* 400-450: Ours\n* 440-510: Theirs\n"
    );
    let folder = folder(&[("page.md", &page)]);
    let done = run(folder.path(), "import page.md --vendor acme -o acme.yaml");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.err.contains("line 3: a text longer than 16 KiB was cut"), "{}", done.err);
    assert_eq!(run(folder.path(), "check acme.yaml").code, Some(0));
}

#[test]
fn a_number_longer_than_any_code_is_left_out() {
    let long = "9".repeat(200);
    let page = format!(
        "# Error codes\n\n| Error code | Meaning |\n|---|---|\n| 70001 | It failed. |\n| {long} | It never ends. |\n"
    );
    let folder = folder(&[("page.md", &page)]);
    let done = run(folder.path(), "import page.md --vendor acme");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.out.contains("code_type: text\n") && done.out.contains("\n  \"70001\":\n"), "{}", done.out);
    assert!(!done.out.contains("never"), "{}", done.out);
    assert!(done.err.contains("is left out: a code has at most 128 bytes"), "{}", done.err);
}

#[test]
fn a_code_that_is_a_key_of_specs_is_left_out() {
    let page = "# Error codes\n\n| Error code | Meaning |\n|---|---|\n| seat_taken | It is not free. |\n| seat_gone | It is gone. |\n| default | It failed somehow. |\n";
    let folder = folder(&[("page.md", page)]);
    let done = run(folder.path(), "import page.md --vendor acme -o acme.yaml");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.err.contains("line 7: default is left out"), "{}", done.err);
    for line in ["check acme.yaml", "diff acme.yaml page.md"] {
        assert_eq!(run(folder.path(), line).code, Some(0), "{line}");
    }
}
