//! `scan` as a person runs it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn scan(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vendor-status")).arg("scan").args(args).output().expect("the tool runs")
}

/// What `scan` says of a document, without the document's path.
fn found(path: &Path) -> Value {
    let output = scan(&["--format", "json", &path.to_string_lossy()]);
    let mut json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    json.as_object_mut().expect("an object").remove("document");
    let empty = json["sections"].as_array().expect("sections").is_empty();
    assert_eq!(output.status.code(), Some(i32::from(empty)), "{}", path.display());
    json
}

#[test]
fn nothing_found_is_said() {
    let path = std::env::temp_dir().join(format!("vendor-status-{}-nothing.md", std::process::id()));
    fs::write(&path, "# Limits\n\nAt most 100 requests.\n").expect("written");
    let output = scan(&[&path.to_string_lossy()]);
    fs::remove_file(&path).expect("removed");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no list of status codes found"));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let folder = std::env::temp_dir().join(format!("vendor-status-{}-refused", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let deep = "[".repeat(1000);
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned()
        + &('b'..'k')
            .zip('a'..)
            .map(|(name, last)| format!("{name}: &{name} [{}]\n", vec![format!("*{last}"); 9].join(",")))
            .collect::<String>();
    for (name, text, message) in [
        ("page.pdf", "%PDF-1.7", "is in none of the formats"),
        ("image.md", "a\0b", "is not text"),
        ("broken.json", "{\"404\": ", "is not valid JSON"),
        ("deep.json", deep.as_str(), "is not valid JSON"),
        ("deep.yaml", deep.as_str(), "nests brackets too deeply"),
        ("bomb.yaml", bomb.as_str(), "is not valid YAML"),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).expect("written");
        let output = scan(&[&path.to_string_lossy()]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{name}: {error}");
        assert!(error.contains(message), "{name}: {error}");
    }
    let missing = scan(&[&folder.join("missing.md").to_string_lossy()]);
    assert_eq!(missing.status.code(), Some(2));
    fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_tag_of_many_attributes_is_a_tag() {
    let path = std::env::temp_dir().join(format!("vendor-status-{}-attributes.html", std::process::id()));
    let attributes = |quote: char| format!(" a{quote}=\"b>\"").repeat(50_000);
    let html = format!(
        "<h1>Status codes</h1><table><tr{}><td{}>404<td title=\"a\">Not Found<tr><td>500<td>Sorry</table>",
        attributes(' '),
        attributes('_')
    );
    fs::write(&path, html).expect("written");
    let found = found(&path);
    fs::remove_file(&path).expect("removed");
    let codes = found["sections"][0]["codes"].as_array().expect("codes");
    let entries: Vec<_> = codes.iter().map(|entry| (&entry["code"], &entry["reason"])).collect();
    assert_eq!(entries, [(&404.into(), &"Not Found".into()), (&500.into(), &"Sorry".into())]);
}

#[test]
fn a_cell_of_many_links_without_an_end_is_read() {
    let path = std::env::temp_dir().join(format!("vendor-status-{}-links.md", std::process::id()));
    let links = "[a](b ".repeat(100_000);
    let page =
        format!("# Status codes\n\n| Code | Reason | More |\n|---|---|---|\n| 404 | Not Found | {links} |\n");
    fs::write(&path, page).expect("written");
    let found = found(&path);
    fs::remove_file(&path).expect("removed");
    assert_eq!(found["sections"][0]["codes"][0]["reason"], "Not Found");
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    let path = std::env::temp_dir().join(format!("vendor-status-{}-hidden.md", std::process::id()));
    fs::write(
        &path,
        "# Error codes\n\n| Code | Meaning |\n|--|--|\n| 404 | a\u{1b}[31mb\u{202e}c |\n| 500 | d |\n",
    )
    .expect("written");
    let text = scan(&[&path.to_string_lossy()]).stdout;
    let json = scan(&["--format", "json", &path.to_string_lossy()]).stdout;
    fs::remove_file(&path).expect("removed");
    let text = String::from_utf8(text).expect("text");
    assert!(text.contains("\\u{1b}[31mb\\u{202e}c"), "{text}");
    assert!(!String::from_utf8(json).expect("text").contains(['\u{1b}', '\u{202e}']));
}

/// A list, a table of limits and a list of quantities.
const MIXED: &str = "\
# Errors

| Code | Meaning |
|------|---------|
| 404  | gone    |

# Plans

| Max size | Plan |
|----------|------|
| 400      | free |
| 500      | gold |

- 100 requests
- 500 items
";

#[test]
fn explain_says_why_each_list_was_taken_or_left() {
    let path = std::env::temp_dir().join(format!("vendor-status-{}-explain.md", std::process::id()));
    fs::write(&path, MIXED).expect("written");
    let text = scan(&[&path.to_string_lossy(), "--explain"]).stdout;
    let json = scan(&["--format", "json", "--explain", &path.to_string_lossy()]).stdout;
    let plain = scan(&["--format", "json", &path.to_string_lossy()]).stdout;
    fs::remove_file(&path).expect("removed");
    let text = String::from_utf8(text).expect("text");
    assert!(text.contains("taken: line 3, table: a header names codes (code-header)"), "{text}");
    let measure =
        "line 9, table: the header names a measure, a limit or a version (measure-header) under Plans";
    assert!(text.contains(measure), "{text}");
    let quantities = "line 14, list: the numbers say how many of something (quantities) under Plans";
    assert!(text.contains(quantities), "{text}");

    let mut json: Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(json["sections"][0]["taken"][0]["rule"], "code-header");
    assert_eq!(json["left"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["left"][0]["form"], "table");
    assert_eq!((&json["left"][0]["line"], &json["left"][0]["heading"]), (&9.into(), &"Plans".into()));

    // Without `--explain` there is nothing of it.
    json.as_object_mut().expect("an object").remove("left");
    json["sections"][0].as_object_mut().expect("an object").remove("taken");
    assert_eq!(json, serde_json::from_slice::<Value>(&plain).expect("JSON"));
}

#[test]
fn sections_have_the_numbers_that_other_commands_take_and_advice_is_shown() {
    let path = std::env::temp_dir().join(format!("vendor-status-{}-sections.md", std::process::id()));
    let closes = "## Close codes\n\n| Code | Meaning | Reconnect |\n|--|--|--|\n| 4000 | Lost | Yes |\n| 4004 | Refused | No |\n";
    let page = format!(
        "{closes}\n## Status codes\n\n| Code | Meaning |\n|--|--|\n| 404 | Gone |\n| 500 | Sorry |\n"
    );
    fs::write(&path, page).expect("written");
    let text = String::from_utf8(scan(&[&path.to_string_lossy()]).stdout).expect("text");
    fs::write(&path, closes).expect("written");
    let alone = String::from_utf8(scan(&[&path.to_string_lossy()]).stdout).expect("text");
    fs::remove_file(&path).expect("removed");
    for line in ["1. Close codes (line 3)", "  4000      Lost [retry: always]", "2. Status codes (line 10)"] {
        assert!(text.contains(line), "no `{line}` in\n{text}");
    }
    assert!(alone.starts_with("Close codes (line 3)"), "{alone}");
}

#[test]
fn words_stand_in_one_column_whose_codes_are_of_any_length() {
    let page = "# Error codes\n\n| Code | Name | Description |\n|---|---|---|\n\
        | seat_held_by_the_box_office | Held | The box office holds it. |\n| seat_gone | | It is gone. |\n\
        | a_seat_whose_code_is_longer_than_all_of_the_others | | It is far away. |\n";
    let path = std::env::temp_dir().join(format!("vendor-status-{}-columns.md", std::process::id()));
    fs::write(&path, page).expect("written");
    let text = String::from_utf8(scan(&[&path.to_string_lossy()]).stdout).expect("text");
    fs::remove_file(&path).expect("removed");
    let expected = "Error codes (line 3, text)
  seat_held_by_the_box_office Held
                              The box office holds it.
  seat_gone                   It is gone.
  a_seat_whose_code_is_longer_than_all_of_the_others It is far away.
";
    assert_eq!(text.trim_end(), expected.trim_end());
}
