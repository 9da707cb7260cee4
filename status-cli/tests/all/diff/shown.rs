//! How changes look to a person.

use crate::run::{end, folder, run, tool};

const OLD: &str = "\
# Status codes

| Code | Description |
|---|---|
| 200 OK | The order is paid |
| 402 Card Declined | The bank of the card's owner said no, and it will say no again until the card is replaced |
| 424 Too Many Requests | Wait a little |
";

const NEW: &str = "\
# Status codes

| Code | Description |
|---|---|
| 200 OK | The order is paid |
| 402 Card Declined | The bank of the card's owner declined, and it will decline again until the card is replaced |
| 409 Conflict | <b>Paid</b> twice, ask @acme about #12 and a\\|b |
| 429 Too Many Requests | Wait a little |
";

#[test]
fn a_terminal_shows_the_words_that_changed() {
    let folder = folder(&[("old.md", OLD), ("new.md", NEW)]);
    let done = run(folder.path(), "diff old.md new.md");
    let expected = "\
Status codes
text      402 Card Declined: description changed
          The bank of the card's owner [-said no-]{+declined+}, and it will
          [-say no-]{+decline+} again until the card is replaced
additive  409 Conflict: added
          Paid twice, ask @acme about #12 and a|b
breaking  424 → 429 Too Many Requests: renumbered

3 changes: 1 breaking, 1 additive, 1 text
";
    assert_eq!((done.code, done.out.as_str()), (Some(1), expected));
    assert!(done.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let folder = folder(&[("old.md", OLD), ("new.md", NEW)]);
    let forced = end(tool(folder.path()).env("CLICOLOR_FORCE", "1").args(["diff", "old.md", "new.md"]));
    for coloured in
        ["\u{1b}[31m[-said no-]\u{1b}[0m", "\u{1b}[32m{+declined+}\u{1b}[0m", "\u{1b}[31mbreaking\u{1b}[0m"]
    {
        assert!(forced.out.contains(coloured), "no {coloured:?} in {:?}", forced.out);
    }
    // A mark that goes on in the next line is coloured there anew.
    std::fs::write(
        folder.path().join("short.md"),
        OLD.replace(" said no, and it will say no again until the card is replaced", ""),
    )
    .unwrap();
    let long = end(tool(folder.path()).env("CLICOLOR_FORCE", "1").args(["diff", "old.md", "short.md"]));
    let marks = "\u{1b}[31m[- said no, and it will say no again until\u{1b}[0m\n          \u{1b}[31mthe card is replaced-]\u{1b}[0m\n";
    assert!(long.out.contains(marks), "{:?}", long.out);
    let refused = end(tool(folder.path())
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .args(["diff", "old.md", "new.md"]));
    let piped = run(folder.path(), "diff old.md new.md");
    assert!(!piped.out.contains('\u{1b}'), "{:?}", piped.out);
    assert!(!refused.out.contains('\u{1b}'), "{:?}", refused.out);
}

#[test]
fn a_pull_request_gets_a_table_that_calls_nobody() {
    let folder = folder(&[("old.md", OLD), ("new.md", NEW)]);
    let done = run(folder.path(), "diff --format markdown old.md new.md");
    let expected = [
        "**3 changes: 1 breaking, 1 additive, 1 text**",
        "#### Status codes",
        "| For callers | Code | Phrase | Change |",
        "| text | 402 | Card Declined | description changed: The bank of the card's owner <del>said no</del><ins>declined</ins>, and it will <del>say no</del><ins>decline</ins> again until the card is replaced |",
        "| **breaking** | 424 → 429 | Too Many Requests | renumbered |",
        "ask `@acme` about `#12` and a\\|b",
    ];
    for line in expected {
        assert!(done.out.contains(line), "no `{line}` in\n{}", done.out);
    }
    let cells = done
        .out
        .lines()
        .filter(|line| line.starts_with("| "))
        .map(|line| line.replace("\\|", "").matches('|').count());
    assert!(cells.into_iter().all(|bars| bars == 5), "{}", done.out);
}

#[test]
fn no_change_is_said_in_every_form() {
    let folder = folder(&[("old.md", OLD)]);
    let said = |format: &str| run(folder.path(), &format!("diff old.md old.md --format {format}"));
    assert_eq!((said("text").code, said("text").out.as_str()), (Some(0), "no change in meaning\n"));
    assert_eq!(said("markdown").out, "No change in the meaning of the status codes.\n");
    assert_eq!(said("json").out, "{\n  \"changes\": [],\n  \"verdict\": null\n}\n");
}

#[test]
fn facts_are_added_and_removed() {
    let old = "vendor: acme\ncode_type: text\ncodes:\n  seat_taken: { description: Not free. }\n";
    let new = old
        .replace("codes:", "pointer: /error/code\ncodes:")
        .replace("free. }", "free., deprecated: Ask for a row., http: 409 }");
    let folder = folder(&[("old.yaml", old), ("new.yaml", &new)]);
    let out = |line: &str| run(folder.path(), line).out;
    let (there, back) = (out("diff old.yaml new.yaml"), out("diff new.yaml old.yaml"));
    for (fact, subject) in [("pointer", "table"), ("deprecation", "seat_taken"), ("http", "seat_taken")] {
        for (shown, what) in [(&there, "added"), (&back, "removed")] {
            let line = format!("{fact} {what}");
            assert!(
                shown.lines().any(|shown| shown.contains(subject) && shown.ends_with(&line)),
                "{line}: {shown}"
            );
        }
    }
}

#[test]
fn statuses_are_shown_in_a_row() {
    let spec = |http: [&str; 3]| {
        let [one, two, three] = http;
        format!(
            "vendor: acme\nprotocol: other\ncode_type: u32\ncodes:\n  70011: {{ name: Taken, description: Not free.{one} }}\n  70012: {{ name: Gone, description: Not there.{two} }}\n  70013: {{ name: Late, description: Too late.{three} }}\n"
        )
    };
    let old = spec([", http: 409", "", ", http: 410"]);
    let new = spec([", http: [404, 409]", ", http: [404, 410]", ""]);
    let folder = folder(&[("old.yaml", &old), ("new.yaml", &new)]);
    let done = run(folder.path(), "diff old.yaml new.yaml");
    for line in [
        "70011 Taken: http changed\n          {+404, +}409",
        "http added\n          404, 410",
        "http removed\n          410",
    ] {
        assert!(done.out.contains(line), "{}", done.out);
    }
    let table = run(folder.path(), "diff old.yaml new.yaml --format markdown");
    for cell in ["http changed: <ins>404,</ins> 409 |", "http added: 404, 410 |", "http removed: 410 |"] {
        assert!(table.out.contains(cell), "{}", table.out);
    }
}

#[test]
fn a_text_that_went_is_shown() {
    let spec = |remedy: &str| {
        format!(
            "vendor: acme\nprotocol: other\ncodes:\n  17: {{ reason: Gone, description: It left.{remedy} }}\n"
        )
    };
    let folder = folder(&[("old.yaml", &spec(", remedy: Make another.")), ("new.yaml", &spec(""))]);
    let done = run(folder.path(), "diff old.yaml new.yaml");
    assert!(done.out.contains("17 Gone: remedy removed\n          Make another.\n"), "{}", done.out);
    let back = run(folder.path(), "diff new.yaml old.yaml");
    assert!(back.out.contains("17 Gone: remedy added\n          Make another.\n"), "{}", back.out);
}

/// Each side of a fact, in a terminal and in a pull request.
#[test]
fn every_fact_is_shown_with_what_went_and_what_came() {
    let spec = |fields: [&str; 4], range: &str| {
        let [one, two, three, four] = fields;
        format!(
            "vendor: acme\nprotocol: other\nretry_after: [Retry-After]\ncodes:\n  17: {{ name: Gone, description: It left., retry: always{one} }}\n  18: {{ name: Late, description: Too late.{two} }}\n  19: {{ name: Odd, description: It is odd.{three} }}\n  20: {{ name: Even, description: It is even.{four} }}\n{range}"
        )
    };
    let links = |names: [&str; 2]| {
        let links = names.map(|name| format!("{{ text: {name}, url: \"https://{name}.example/\" }}"));
        format!(", links: [{}]", links.join(", "))
    };
    let old =
        spec([", needs_wait: true", ", tags: [a, b]", ", remedy: Make another.", &links(["a", "b"])], "");
    let range = "  5XXX: { description: Ours., category: server_error, retry: idempotent, needs_wait: true, remedy: Ask us. }\n";
    let new = spec(["", ", tags: [a, c, d]", ", deprecated: Use 20.", &links(["b", "c"])], range);
    let folder = folder(&[("old.yaml", &old), ("new.yaml", &new)]);
    let rule = "Ours.; category server_error; retry idempotent; needs wait; remedy: Ask us.";
    let text = "\
breaking  17 Gone: needs_wait changed
          [-true-]{+false+}
text      18 Late: tags changed
          a, [-b-]{+c, d+}
text      19 Odd: remedy removed
          Make another.
text      19 Odd: deprecation added
          Use 20.
text      20 Even: links changed
          [-a-] {+c+}
breaking  5XXX: range added
          Ours.; category server_error; retry idempotent; needs wait; remedy:
          Ask us.

6 changes: 2 breaking, 4 text
";
    let shown = run(folder.path(), "diff old.yaml new.yaml");
    assert_eq!(shown.out, text, "{}", shown.err);
    let table = run(folder.path(), "diff old.yaml new.yaml --format markdown").out;
    for row in [
        "| **breaking** | 17 | Gone | needs_wait changed: <del>true</del><ins>false</ins> |",
        "| text | 18 | Late | tags changed: a, <del>b</del><ins>c, d</ins> |",
        "| text | 19 | Odd | remedy removed: Make another. |",
        "| text | 19 | Odd | deprecation added: Use 20. |",
        "| text | 20 | Even | links changed: <del>a</del> <ins>c</ins> |",
        &format!("| **breaking** | 5XXX |  | range added: {} |", rule.replace('_', "\\_")),
    ] {
        assert!(table.contains(row), "no {row} in\n{table}");
    }
    let back = run(folder.path(), "diff new.yaml old.yaml --format json").out;
    assert!(back.contains(&format!("\"new\": null,\n      \"old\": \"{rule}\"")), "{back}");
}

#[test]
fn what_there_is_none_of_is_not_counted() {
    let folder = folder(&[("old.md", OLD), ("new.md", &OLD.replace("is paid", "was paid"))]);
    let out = run(folder.path(), "diff old.md new.md").out;
    assert!(out.ends_with("\n\n1 change: 1 text\n"), "{out}");
}
