//! What is a change, and what is none.

use crate::run::{folder, run};
use serde_json::Value;

/// Kind, code and former code of every change between two files.
fn changes(files: &[(&str, &str)]) -> Vec<(String, Option<u64>, Option<u64>)> {
    let folder = folder(files);
    let done = run(folder.path(), &format!("diff {} {} --format json", files[0].0, files[1].0));
    let json: Value =
        serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{error}: {}{}", done.out, done.err));
    let all = json["changes"].as_array().unwrap();
    assert_eq!(done.code, Some(i32::from(!all.is_empty())), "{}", done.out);
    assert_eq!(json["verdict"].is_null(), all.is_empty());
    let list: Vec<_> = all
        .iter()
        .map(|change| {
            (change["kind"].as_str().unwrap().to_owned(), change["code"].as_u64(), change["from"].as_u64())
        })
        .collect();
    list
}

fn kinds(files: &[(&str, &str)]) -> Vec<String> {
    changes(files)
        .into_iter()
        .map(|(kind, code, from)| match (code, from) {
            (Some(code), Some(from)) => format!("{kind} {from} {code}"),
            (Some(code), None) => format!("{kind} {code}"),
            _ => kind,
        })
        .collect()
}

const TABLE: &str = "\
# Status codes

| Code | Description |
|------|-------------|
| `200 OK` | The order is paid |
| `404 Not Found` | No such [order](https://acme.example/orders), see **the list** |
| `429 Too Many Requests` | Wait a little |
";

#[test]
fn markup_space_columns_and_link_targets_are_no_change() {
    let columns = "\
Status codes
============

Description                                             | Status | Name
:--|--:|--
The  order is *paid*                                    | 200    | OK
No such [order](https://elsewhere.example), see the list | 404   | **Not Found**
Wait a little                                           | 429    | `Too Many Requests`
";
    let html = "<h1>Our answers</h1><table><tr><th>Code</th><th>Reason</th><th>Description</th></tr>\
        <tr><td>200</td><td>OK</td><td>The order<br>is paid</td></tr>\
        <tr><td>404</td><td>Not Found</td><td>No such <a href='https://x.example'>order</a>, see <b>the list</b></td></tr>\
        <tr><td>429</td><td>Too Many Requests</td><td>Wait a little</td></tr></table>";
    let windows = TABLE.replace('\n', "\r\n");
    for (name, other) in [("new.md", columns), ("new.html", html), ("new.md", &windows), ("new.md", TABLE)] {
        assert_eq!(kinds(&[("old.md", TABLE), (name, other)]), [""; 0], "{other}");
    }
}

#[test]
fn every_kind_of_change_is_named() {
    let new = TABLE
        .replace("`200 OK`", "`200 Fine`")
        .replace("[order](https://acme.example/orders)", "order")
        .replace("Wait a little", "Wait a lot")
        + "| `503 Asleep` | Come back |\n";
    let found = kinds(&[("old.md", TABLE), ("new.md", &new)]);
    assert_eq!(found, ["reason 200", "links 404", "description 429", "added 503"]);
    let less = TABLE
        .lines()
        .filter(|line| !line.contains("404"))
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    assert_eq!(kinds(&[("old.md", TABLE), ("new.md", &less)]), ["removed 404"]);
}

#[test]
fn the_same_words_under_another_number_are_a_renumbering() {
    let new = TABLE.replace("429", "420");
    assert_eq!(kinds(&[("old.md", TABLE), ("new.md", &new)]), ["renumbered 429 420"]);
    let other = new.replace("Wait a little", "Something else");
    assert_eq!(kinds(&[("old.md", TABLE), ("new.md", &other)]), ["added 420", "removed 429"]);
    // Of two with the same words nobody can say which became which.
    let twins = "| Code | Meaning |\n|---|---|\n| 200 OK | Paid |\n| 451 Broken | Ask us |\n| 452 Broken | Ask us |\n";
    let moved = twins.replace("451", "471").replace("452", "472");
    assert_eq!(
        kinds(&[("old.md", twins), ("new.md", &moved)]),
        ["removed 451", "removed 452", "added 471", "added 472"]
    );
}

#[test]
fn sections_are_told_apart_by_heading_and_content() {
    let two = "\
## Gateway close codes

| Code | Meaning |
|---|---|
| 4001 | Bad opcode |
| 4002 | Bad payload |

## Voice close codes

| Code | Meaning |
|---|---|
| 4001 | Bad packet |
| 4006 | Session over |
";
    let renamed = two.replace("## Gateway close codes", "## Close codes of the gateway");
    assert_eq!(kinds(&[("old.md", two), ("new.md", &renamed)]), [""; 0]);
    let voice = two.find("## Voice").unwrap();
    let swapped = format!("{}\n{}", &two[voice..], &two[..voice]);
    assert_eq!(kinds(&[("old.md", two), ("new.md", &swapped)]), [""; 0]);
    let changed = two.replace("Bad packet", "Broken packet");
    let found = changes(&[("old.md", two), ("new.md", &changed)]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, Some(4001));
    let both = swapped.replace("## ", "## About ").replace("Bad packet", "Broken packet");
    assert_eq!(kinds(&[("old.md", two), ("new.md", &both)]), ["description 4001"], "content is enough");
}

#[test]
fn a_section_that_goes_and_one_that_comes_are_one_where_no_other_does() {
    let section = |name: &str, rows: &[(u16, &str)]| {
        let rows: String = rows.iter().map(|(code, text)| format!("| {code} | {text} |\n")).collect();
        format!("## {name}\n\n| Code | Meaning |\n|---|---|\n{rows}\n")
    };
    let doors = section("Doors", &[(4001, "The door is shut"), (4002, "The door is gone")]);
    let seats = section("Seats", &[(5001, "The seat is taken"), (5002, "The seat is torn")]);
    let rows = section("Rows", &[(6001, "The row is full"), (6002, "The row is lost")]);
    let named = |old: &str, new: &str| {
        let folder = folder(&[("old.md", old), ("new.md", new)]);
        let json: Value =
            serde_json::from_str(&run(folder.path(), "diff old.md new.md --format json").out).unwrap();
        let changes = json["changes"].as_array().unwrap().clone();
        let line = |change: &Value| format!("{} {}", change["section"].as_str().unwrap(), change["code"]);
        changes.iter().map(line).collect::<Vec<_>>()
    };
    let expected = ["Rows 5001", "Rows 5002", "Rows 6001", "Rows 6002"];
    assert_eq!(named(&format!("{doors}{seats}"), &format!("{doors}{rows}")), expected);
    let apart = named(&format!("{doors}{seats}"), &rows);
    assert!(
        apart.contains(&"Doors 4001".to_owned()) && apart.contains(&"Seats 5001".to_owned()),
        "{apart:?}"
    );
}

#[test]
fn a_code_that_comes_into_two_sections_did_not_move() {
    let page = |doors: &str, seats: &str, rows: &str| {
        let section =
            |name: &str, rows: &str| format!("## {name}\n\n| Code | Meaning |\n|---|---|\n{rows}\n");
        format!("{}{}{}", section("Doors", doors), section("Seats", seats), section("Rows", rows))
    };
    let (door, seat, row) =
        ("| 4002 | The door is gone |\n", "| 5001 | The seat is taken |\n", "| 6001 | The row is full |\n");
    let old = page(&format!("| 4001 | The door is shut |\n{door}"), seat, row);
    let one = page(door, &format!("{seat}| 4001 | The seat is torn |\n"), row);
    assert_eq!(kinds(&[("old.md", &old), ("new.md", &one)]), ["description 4001"]);
    let two = page(
        door,
        &format!("{seat}| 4001 | The seat is torn |\n"),
        &format!("{row}| 4001 | The row is lost |\n"),
    );
    assert_eq!(kinds(&[("old.md", &old), ("new.md", &two)]), ["removed 4001", "added 4001", "added 4001"]);
}

#[test]
fn what_a_document_does_not_say_is_no_change_of_a_spec() {
    let spec = "\
vendor: acme
codes:
  200: { reason: OK, name: Paid, description: The order is paid, tags: [mine], retry: always, remedy: Rejoice }
  404: { reason: Not Found, description: \"No such order, see the list\", links: [{ text: order, url: \"https://acme.example\" }, { text: mine, url: \"https://acme.example/mine\" }] }
  410: { reason: Gone, deprecated: for good }
  429: { reason: Too Many Requests, description: Wait a little, category: other, aliases: [SlowDown] }
  4XX: { description: Your mistake }
  default: { description: Ask us }
";
    assert_eq!(kinds(&[("acme.yaml", spec), ("page.md", TABLE)]), [""; 0]);
    assert_eq!(kinds(&[("page.md", TABLE), ("acme.yaml", spec)]), [""; 0]);
    let new = TABLE.replace("Wait a little", "Wait a lot") + "| `503 Asleep` | Come back |\n";
    assert_eq!(kinds(&[("acme.yaml", spec), ("page.md", &new)]), ["description 429", "added 503"]);
}

#[test]
fn ranges_within_ranges_are_compared_one_by_one() {
    let page = format!("{TABLE}\n* 4XX: Your mistake\n* 42X: Your haste\n");
    let spec = |wide: &str| {
        let codes = "  200: { reason: OK, description: The order is paid }\n  404: { reason: Not Found }\n  429: { reason: Too Many Requests }\n";
        format!(
            "vendor: acme\ncodes:\n{codes}  4XX: {{ description: {wide} }}\n  42X: {{ description: Your haste }}\n  45X: {{ retry: never }}\n"
        )
    };
    let ranges = |wide: &str| {
        let all = kinds(&[("acme.yaml", &spec(wide)), ("page.md", &page)]);
        all.into_iter().filter(|kind| kind == "range").count()
    };
    assert_eq!((ranges("Your mistake"), ranges("A mistake")), (0, 1));
}

#[test]
fn the_other_way_round_is_the_mirror() {
    let new = TABLE
        .replace("`200 OK`", "`200 Fine`")
        .replace("429", "420")
        .replace("see **the list**", "see [it](https://acme.example)")
        + "| `503 Asleep` | Come back |\n\n* 4XX: Yours\n";
    let mut forth = changes(&[("old.md", TABLE), ("new.md", &new)]);
    let mut back = changes(&[("new.md", &new), ("old.md", TABLE)]);
    assert!(forth.len() > 4, "{forth:?}");
    for (kind, code, from) in &mut back {
        match kind.as_str() {
            "added" => *kind = "removed".to_owned(),
            "removed" => *kind = "added".to_owned(),
            "renumbered" => std::mem::swap(code, from),
            _ => {}
        }
    }
    forth.sort();
    back.sort();
    assert_eq!(forth, back);
}

#[test]
fn codes_of_every_type_are_compared_between_documents() {
    let page = |rows: &str| format!("# Errors\n\n| Error code | Meaning |\n|--|--|\n{rows}");
    let old = page(
        "| `SEAT_TAKEN` | It is not free |\n| `SEAT_GONE` | No such seat |\n| `SEAT_WET` | It is not dry |\n",
    );
    let new = page(
        "| `SEAT_TAKEN` | It is not free now |\n| `SEAT_GONE` | No such seat |\n| `SEAT_HOT` | Too hot |\n",
    );
    let folder = folder(&[("old.md", &old), ("new.md", &new)]);
    let done = run(folder.path(), "diff old.md new.md --format json");
    let json: Value = serde_json::from_str(&done.out).unwrap();
    let all = json["changes"].as_array().unwrap().iter();
    let found: Vec<String> = all
        .map(|change| format!("{} {}", change["kind"].as_str().unwrap(), change["code"].as_str().unwrap()))
        .collect();
    assert_eq!(found, ["added SEAT_HOT", "description SEAT_TAKEN", "removed SEAT_WET"]);
    let long = |code: &str| page(&format!("| -1 | Unknown |\n| {code} | The hall is closed |\n"));
    let (old, new) = (long("4090001"), long("4090002"));
    let folder = crate::run::folder(&[("old.md", &old), ("new.md", &new)]);
    let done = run(folder.path(), "diff old.md new.md --format json");
    let json: Value = serde_json::from_str(&done.out).unwrap();
    let change = &json["changes"][0];
    assert_eq!((change["kind"].as_str(), change["from"].as_i64()), (Some("renumbered"), Some(4_090_001)));
}

#[test]
fn the_only_text_of_a_code_may_be_its_phrase_or_its_description() {
    let page = |text: &str| format!("# Codes\n\n| Code | Foo |\n|---|---|\n| 4001 | {text} |\n");
    let (short, long) = (page("Gone away"), page("The order was deleted by its owner a long time ago"));
    assert_eq!(kinds(&[("old.md", &short), ("new.md", &long)]), ["description 4001"]);
    assert_eq!(kinds(&[("old.md", &long), ("new.md", &short)]), ["description 4001"]);
}
