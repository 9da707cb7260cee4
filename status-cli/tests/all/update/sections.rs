//! Where a spec says that it was read, and what `update` writes there.

use super::case::expect_by;
use crate::run::{folder, read, run};

const PAGE: &str = "\
# Acme

## Orders

| Code | Meaning |
|---|---|
| 4001 | No order |

## Seats

| Code | Meaning |
|---|---|
| 5001 | No seat |

## Rows

| Code | Meaning |
|---|---|
| 4001 | No row |
";

const CODES: &str = "codes:\n  4001: { name: Missing, description: No order }\n";

#[test]
fn a_section_comes_where_a_spec_has_none() {
    let head = "vendor: acme\nprotocol: other\n";
    let spec = format!("{head}{CODES}");
    let source = |source: &str| format!("{head}source:\n{source}{CODES}");
    expect_by(" --section Orders", &spec, PAGE, &source("  section: Orders\n"));
    // In front of everything where the codes are.
    let first = format!("{CODES}{head}");
    expect_by(" --section Orders", &first, PAGE, &format!("source:\n  section: Orders\n{first}"));
    let titled = source("  title: Codes\n");
    expect_by(" --section Orders", &titled, PAGE, &source("  title: Codes\n  section: Orders\n"));
}

#[test]
fn the_date_comes_before_the_section_in_whatever_the_source_is() {
    let page = format!("---\nupdatedAt: 2026-05-02\n---\n\n{PAGE}");
    let spec = |source: &str, text: &str| {
        format!(
            "vendor: acme\nprotocol: other\nsource: {source}\ncodes:\n  4001: {{ name: Missing, description: {text} }}\n"
        )
    };
    for (old, new) in [
        ("{}", "{ updated: 2026-05-02, section: Orders }"),
        ("{ section: Orders }", "{ updated: 2026-05-02, section: Orders }"),
        ("{ updated: 2026-05-02 }", "{ updated: 2026-05-02, section: Orders }"),
        ("{ updated: \"2026-03-01\" }", "{ updated: \"2026-05-02\", section: Orders }"),
    ] {
        expect_by(" --section Orders", &spec(old, "None"), &page, &spec(new, "No order"));
    }
}

#[test]
fn several_sections_come_where_a_spec_has_none() {
    let head = "vendor: acme\nprotocol: other\n";
    let (codes, new) = (CODES, format!("{CODES}  5001: {{ name: NoSeat, description: No seat }}\n"));
    let flags = " --section Orders --section Seats";
    let source = "source:\n  title: Codes\n";
    expect_by(
        flags,
        &format!("{head}{source}{codes}"),
        PAGE,
        &format!("{head}{source}  section: [Orders, Seats]\n{new}"),
    );
    expect_by(
        flags,
        &format!("{head}{codes}"),
        PAGE,
        &format!("{head}source:\n  section: [Orders, Seats]\n{new}"),
    );
}

#[test]
fn a_section_is_renamed_in_the_quotes_that_it_has() {
    let spec = |section: &str| {
        format!("vendor: acme\nprotocol: other\nsource:\n  section: {section}  # theirs\n{CODES}")
    };
    for (old, new) in
        [("'Old'", "'Orders'"), ("\"Old\"", "\"Orders\""), ("Old", "Orders"), ("[Old, Older]", "Orders")]
    {
        expect_by(" --section Orders", &spec(old), PAGE, &spec(new));
    }
}

/// Three lists under one heading, one of them of another type than the spec, which its `-5` is left out of.
#[test]
fn a_section_of_another_type_is_remembered_by_its_number() {
    let list = |rows: &str| format!("## Codes\n\n| Code | Meaning |\n|---|---|\n{rows}\n");
    let page = [
        list("| 402 | No money |\n| 403 | No ticket |\n"),
        list("| 404 | No such seat |\n| -5 | No such row |\n"),
        list("| 404 | No such hall |\n| 409 | No such day |\n"),
    ]
    .concat();
    let spec =
        |text: &str| format!("vendor: acme\ncodes:\n  404: {{ reason: Not Found, description: {text} }}\n");
    let folder = folder(&[("acme.yaml", &spec("No such seat at all")), ("page.md", &page)]);
    assert_eq!(run(folder.path(), "update acme.yaml page.md --section 2").code, Some(0));
    let updated = read(&folder.path().join("acme.yaml"));
    assert_eq!(updated, spec("No such seat").replace("codes:", "source:\n  section: Codes (2)\ncodes:"));
    assert_eq!(run(folder.path(), "update acme.yaml page.md").code, Some(0), "it finds what it wrote");
    assert_eq!(read(&folder.path().join("acme.yaml")), updated);
    // One that the type tells from the others is known by its heading, to whoever has that type.
    let imported = run(folder.path(), "import page.md --section 2 --vendor acme -o -").out;
    assert!(imported.contains("  section: Codes\n"), "{imported}");
    let scanned = run(folder.path(), "scan page.md").out;
    assert!(scanned.contains("2. Codes (line"), "{scanned}");
}
