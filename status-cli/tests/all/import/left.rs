//! Lists that the judgement left alone, taken all the same.

use crate::run::{folder, read, run};

/// Nothing says that the words of the first table are codes.
const PAGE: &str = "\
# Seats

## Endings

| Number | Text |
|---|---|
| 70001 | The seat was taken |
| 70002 | The seat is gone |

## Error codes

| Error code | Meaning |
|---|---|
| 404 | Gone |
| 409 | Taken |
";

#[test]
fn a_list_that_was_left_alone_is_taken_where_it_is_named() {
    let folder = folder(&[("page.md", PAGE)]);
    let scan = run(folder.path(), "scan page.md --explain");
    assert!(scan.out.contains("\n  2. line 5, table: "), "{}", scan.out);
    for name in ["2", "Endings"] {
        let line = format!("import page.md --vendor acme --section {name} -o {name}.yaml");
        let done = run(folder.path(), &line);
        assert_eq!(done.code, Some(0), "{}", done.err);
        let spec = read(&folder.path().join(format!("{name}.yaml")));
        for lines in
            ["  section: Endings\n", "code_type: u32\n", "  70001:\n    reason: The seat was taken\n"]
        {
            assert!(spec.contains(lines), "no `{lines}` in\n{spec}");
        }
        for line in [format!("diff {name}.yaml page.md"), format!("update {name}.yaml page.md --check")] {
            let same = run(folder.path(), &line);
            assert_eq!(same.code, Some(0), "{line}: {}{}", same.out, same.err);
        }
    }
    let all = run(folder.path(), "import page.md --vendor acme");
    assert!(all.out.contains("  404:\n") && !all.out.contains("70001"), "{}{}", all.out, all.err);
}

#[test]
fn where_nothing_is_found_what_was_left_alone_is_offered() {
    let page = PAGE.split("## Error codes").next().unwrap();
    let folder = folder(&[("page.md", page)]);
    for line in ["scan page.md", "import page.md --vendor acme", "diff page.md page.md"] {
        let none = run(folder.path(), line);
        let said = format!("{}{}", none.out, none.err);
        assert!(none.err.contains("no list of status codes found"), "{line}: {said}");
        assert!(
            said.contains("1") && said.contains("Endings") && said.contains("--section"),
            "{line}: {said}"
        );
    }
    let taken = run(folder.path(), "import page.md --vendor acme --section 1");
    assert_eq!(taken.code, Some(0), "{}", taken.err);
    assert!(taken.out.contains("70002:"), "{}", taken.out);
}
