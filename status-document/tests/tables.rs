//! The tables of each format: merged cells, ragged rows, tables within tables, every way to write a header.

use status_document::{Block, Table, judge, read};

fn tables(name: &str, text: &str) -> Vec<Table> {
    let document = read(text.as_bytes(), Some(name)).expect("a document");
    let tables = document.blocks.into_iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// A row a line, with its number in the source, a `*` for a header, and its cells.
fn show(table: &Table) -> Vec<String> {
    let row = |row: &status_document::Row| {
        let cells: Vec<String> =
            row.cells.iter().map(|cell| cell.plain.replace('\r', " ").replace('\n', "/")).collect();
        format!("{}{} {}", row.line, if row.head { "*" } else { ":" }, cells.join("|"))
    };
    table.rows.iter().map(row).collect()
}

#[track_caller]
fn assert_table(name: &str, text: &str, rows: &[&str]) {
    let tables = tables(name, text);
    assert_eq!(tables.len(), 1, "{tables:#?}");
    assert_eq!(show(&tables[0]), rows);
}

#[test]
fn pipes_may_be_ragged_escaped_or_missing() {
    let text = "| Code | Meaning |\n|------|---------|\n| 404 | a \\| b |\n| 405 |\n406 | c | d\n";
    assert_table("a.md", text, &["1* Code|Meaning", "3: 404|a | b", "4: 405|", "5: 406|c"]);
}

#[test]
fn pipes_without_a_line_under_the_header_are_a_table_too() {
    assert_table("a.md", "| 404 | gone |\n| 405 | no |\n", &["1: 404|gone", "2: 405|no"]);
    assert_table("a.md", "Code | Meaning\n-----+--------\n404 | gone\n", &["1* Code|Meaning", "3: 404|gone"]);
}

#[test]
fn carets_stand_around_the_cells_of_a_header() {
    let text = "Text\n^ Code ^ Meaning ^ Note ^\n| 404 | a^b |\n^ 405 | no | x |  \n";
    assert_table("a.md", text, &["2* Code|Meaning|Note", "3: 404|a^b", "4: 405|no|x"]);
    assert!(tables("a.md", "^ one ^ two ^\nand text\n").is_empty());
    assert!(tables("a.md", "^ one ^ two ^\n").is_empty());
}

#[test]
fn rows_after_a_blank_line_go_on_with_their_table() {
    let text = "| Code | Meaning |\n|---|---|\n| 404 | gone |\n\n| 405 | no |\n";
    assert_table("a.md", text, &["1* Code|Meaning", "3: 404|gone", "5: 405|no"]);
}

#[test]
fn the_cells_of_a_grid_reach_over_rows_and_columns() {
    let grid = "\
+------+---------+------+
| Code | Meaning | Note |
+======+=========+======+
| 404  | gone    | x    |
|      +---------+------+
|      | for     | y    |
|      | good    |      |
+------+---------+------+
| 405  | over two       |
+------+---------+------+
";
    let rows = ["2* Code|Meaning|Note", "4: 404|gone|x", "6: 404|for good|y", "9: 405|over two|"];
    assert_table("a.md", grid, &rows);
    assert_table("a.rst", grid, &rows);
}

#[test]
fn wide_characters_do_not_shift_a_grid() {
    let grid = "+------+------+\n| 404  | 没有 |\n+------+------+\n| 405  | b    |\n+------+------+\n";
    assert_table("a.md", grid, &["2: 404|没有", "4: 405|b"]);
}

#[test]
fn columns_stand_under_rulers() {
    let simple = " Code Meaning\n----- -------\n  404 gone\n  405\n\ntext\n";
    assert_table("a.md", simple, &["1* Code|Meaning", "3: 404|gone", "4: 405"]);
    let multiline = "\
----------------
Code Meaning
---- -----------
404  gone
     for good

405  no
----------------
";
    assert_table("a.md", multiline, &["2* Code|Meaning", "4: 404|gone for good", "7: 405|no"]);
}

#[test]
fn blocks_of_json_name_their_cells() {
    let text = "[block:parameters]\n{\n\"data\": {\n\"h-0\": \"Code\",\n\"0-0\": \"404\",\n\"0-1\": \"12-hour\",\n\
                \"1-\\u0030\": \"405\",\n\"12-1\": \"no\"\n}\n}\n[/block]\n";
    assert_table("a.md", text, &["4* Code", "5: 404|12-hour", "7: 405", "8: |no"]);
}

#[test]
fn cells_of_html_reach_over_rows_and_columns() {
    let text = "<table><caption>Codes</caption>
<tr><th colspan=2>Code<th>Meaning
<tr><td rowspan=2>404<td>a<td>gone
<tr><td>b<td>for good
<tr><th>405<td colspan=2>no
</table>";
    assert_table(
        "a.html",
        text,
        &["2* Code|Code|Meaning", "3: 404|a|gone", "4: 404|b|for good", "5: 405|no|"],
    );
    assert_eq!(tables("a.html", text)[0].caption.plain, "Codes");
    // A page of Markdown has them too.
    assert_eq!(show(&tables("a.md", text)[0]), show(&tables("a.html", text)[0]));
}

#[test]
fn a_table_within_a_cell_is_a_table_of_its_own() {
    let text = "<table><tr><td>404<td><table><tr><td>1<td>a</table><td>gone<tr><td>405</table>";
    let tables = tables("a.html", text);
    assert_eq!(tables.iter().map(show).collect::<Vec<_>>(), [vec!["1: 404||gone", "1: 405"], vec!["1: 1|a"]]);
}

#[test]
fn simple_tables_have_short_and_continued_rows() {
    let text = "\
====  =======  ====
Code  Meaning  Note
====  =======  ====
404   gone     x
      for
405
406   \\
====  =======  ====
";
    let rows = ["2* Code|Meaning|Note", "4: 404|gone for|x", "6: 405", "7: 406|"];
    assert_table("a.rst", text, &rows);
}

#[test]
fn directives_hold_tables_as_lists_and_as_values() {
    let list = "\
.. list-table:: Codes
   :header-rows: 1

   * - Code
     - Meaning
   * - 404
     - gone
       for good
   * - 405
";
    assert_table("a.rst", list, &["4* Code|Meaning", "6: 404|gone for good", "9: 405"]);
    let nested = "\
.. container:: wide

    ..  list-table::
        :header-rows: 1

        *   - Code
            - Meaning

        *   - 404
            - gone

              - for good
";
    assert_table("a.rst", nested, &["6* Code|Meaning", "9: 404|gone/for good"]);
    let values =
        ".. csv-table:: Codes\n   :header: Code; Meaning\n   :delim: ;\n\n   404; \"gone; now\"\n   405\n";
    assert_table("a.rst", values, &["2: Code|Meaning", "5: 404|gone; now", "6: 405"]);
}

#[test]
fn asciidoc_spans_and_repeats_cells() {
    let text = "\
[cols=\"1,1,1\"]
|===
|Code |Meaning |Note

.2+|404 |gone |x
|for good |y
2+|405 |z
3*|no
|===
";
    assert_table(
        "a.adoc",
        text,
        &["3* Code|Meaning|Note", "5: 404|gone|x", "6: 404|for good|y", "7: 405||z", "8: no|no|no"],
    );
}

#[test]
fn asciidoc_takes_headers_and_separators_from_the_source() {
    assert_table(
        "a.adoc",
        "[%header]\n|===\n|Code |Meaning\n|404\n|gone\n|===\n",
        &["3* Code|Meaning", "4: 404|gone"],
    );
    assert_table("a.adoc", ",===\n404,gone\n405,no\n,===\n", &["2: 404|gone", "3: 405|no"]);
}

#[test]
fn responses_of_an_operation_are_a_table() {
    let text = r##"{"openapi": "3.1.0", "info": {"title": "Acme"}, "paths": {
"/a": {"get": {"responses": {
"404": {"$ref": "#/components/responses/a~1b"},
"405": {"description": "no"}}}}},
"components": {"responses": {"a/b": {"description": "gone"}}}}"##;
    assert_table("a.json", text, &["2* Status code|Description", "3: 404|gone", "4: 405|no"]);
}

#[test]
fn objects_that_look_alike_are_rows() {
    let text = "[\n{\"code\": 404, \"tags\": [\"a\", \"b\"]},\n{\"code\": 405, \"note\": \"no\"},\n{\"code\": 406}\n]";
    assert_table("a.json", text, &["1* code|tags|note", "2: 404|a b", "3: 405||no", "4: 406"]);
    let map = "404:\n  text: gone\n405:\n  text: no\n";
    assert_table("a.yaml", map, &["1* code|text", "1: 404|gone", "3: 405|no"]);
    // Numbers are no names of columns, not even where the map of codes is the only one.
    assert_table(
        "a.yaml",
        "a: &a\n  404: gone\n  405: no\n",
        &["1* code|description", "2: 404|gone", "3: 405|no"],
    );
}

#[test]
fn values_are_separated_as_the_first_line_has_it() {
    let rows = ["1: Code|Meaning", "2: 404|gone, now", "4: 405"];
    assert_table("a.csv", "Code;Meaning\n404;\"gone, now\"\n\n405\n", &rows);
    assert_table("a.csv", "Code,Meaning\n404, \"gone, now\"\n\n405\n", &rows);
    assert_table("a.tsv", "Code\tMeaning\n404\tgone, now\n\n405\n", &rows);
}

#[test]
fn a_line_under_a_row_of_a_simple_table_tells_what_its_cells_reach_over() {
    let text = "\
===== ========= ======
Code  Meaning   Base
===== ========= ======
**Class 08** - no line
----------------------
08000 no line   `!Error`
Two together    `!Fault`
--------------- ------
08P01 no words  Error
===== ========= ======
";
    let rows = [
        "2* Code|Meaning|Base",
        "4: Class 08 - no line||",
        "6: 08000|no line|Error",
        "7: Two together||Fault",
        "9: 08P01|no words|Error",
    ];
    assert_table("a.rst", text, &rows);
}

#[test]
fn the_rows_of_a_list_table_may_be_indented() {
    let text = "\
.. container:: table

    ..  list-table::
        :header-rows: 1

        *   - Code
            - Meaning

        *   - ER_GONE
            - no such order
        *   - ER_LATE
            - too late
              to pay
";
    assert_table(
        "a.rst",
        text,
        &["6* Code|Meaning", "9: ER_GONE|no such order", "11: ER_LATE|too late to pay"],
    );
}

#[test]
fn tables_between_bars_have_cells_of_several_lines() {
    let page = "# Errors\n\n#|\n|| **Status** | **Code**\n**Text** | **Meaning** ||\n|| `404` | `SEAT_GONE`\nNo such seat | It was `a | b` ||\n||\n`404`\n|\n`SEAT_TAKEN`\nNot free\n|\nAnother sits there.\n||\n|#\n\nAfter.\n";
    let document = read(page.as_bytes(), Some("errors.md")).expect("Markdown");
    let Some(Block::Table(table)) = document.blocks.get(1) else { panic!("a table: {document:?}") };
    let rows: Vec<(usize, bool, usize)> =
        table.rows.iter().map(|row| (row.line, row.head, row.cells.len())).collect();
    assert_eq!(rows, [(4, true, 3), (6, false, 3), (8, false, 3)]);
    let section = judge(&document).sections.remove(0);
    let listed = &section.codes[0];
    assert_eq!((listed.code.to_string().as_str(), listed.http.as_slice()), ("SEAT_GONE", [404].as_slice()));
    assert_eq!(listed.reason.as_deref(), Some("No such seat"));
    assert_eq!(section.codes[1].description.as_deref(), Some("Another sits there."));
}

#[test]
fn the_description_of_an_api_is_a_page_with_lists() {
    let page = "openapi: 3.0.0\ninfo:\n  title: Seats\n  description: |-\n    # Error codes\n\n    ## SEAT_GONE\n\n    - Meaning: There is no such seat.\n    - HTTP status code: [404 Not Found](https://seats.example/404)\n\n    ## SEAT_TAKEN\n\n    - Meaning: It is not free.\n    - HTTP status code: 409\n\n    ## SEAT_TORN\n\n    - Meaning: It cannot be sat on.\n    - HTTP status code: 409\npaths:\n  /seats:\n    get:\n      responses:\n        '200':\n          description: All seats\n";
    let sections = judge(&read(page.as_bytes(), Some("openapi.yaml")).expect("OpenAPI")).sections;
    let listed: Vec<(String, usize, &[u16])> = sections[0]
        .codes
        .iter()
        .map(|listed| (listed.code.to_string(), listed.line, listed.http.as_slice()))
        .collect();
    let expected: [(&str, usize, &[u16]); 3] =
        [("SEAT_GONE", 7, &[404]), ("SEAT_TAKEN", 12, &[409]), ("SEAT_TORN", 17, &[409])];
    assert!(listed.iter().map(|(code, line, http)| (code.as_str(), *line, *http)).eq(expected), "{listed:?}");
    assert_eq!(sections[0].codes[0].description.as_deref(), Some("There is no such seat."));
    assert_eq!((sections.len(), sections[1].heading.as_deref()), (2, Some("GET /seats")));
}

#[test]
fn lines_of_attributes_are_not_shown() {
    let page = "# Errors\n{: #errors}\n\nSee below.\n{: .note}\n\n| Code | Meaning |\n|---|---|\n| 404 | gone |\n{: caption=\"Codes\"}\n";
    let document = read(page.as_bytes(), Some("errors.md")).expect("Markdown");
    assert_eq!(document.blocks.len(), 3, "{document:?}");
    assert!(matches!(&document.blocks[1], Block::Paragraph { text, .. } if text.plain == "See below."));
}

#[test]
fn what_a_cell_leaves_open_ends_with_it() {
    let html = "<table><tr><td><b>404<td>gone</b> now<tr><td><a href='b.example'>405<td>no</a> way</table>";
    let table = tables("a.html", html).remove(0);
    let strong = |cell: &status_document::Text| {
        cell.marks.iter().map(|mark| (mark.start, mark.end)).collect::<Vec<_>>()
    };
    let linked =
        |cell: &status_document::Text| cell.links.iter().map(|link| link.text.clone()).collect::<Vec<_>>();
    let [first, second] = table.rows.as_slice() else { panic!("{table:?}") };
    assert_eq!(first.cells.iter().map(strong).collect::<Vec<_>>(), [vec![(0, 3)], vec![]]);
    assert_eq!(second.cells.iter().map(linked).collect::<Vec<_>>(), [vec!["405".to_owned()], vec![]]);
    assert_table(
        "a.html",
        "<table><tr><td>Not <sup>free<td>Not 17</sup> now</table>",
        &["1: Not free|Not 17 now"],
    );
    // Stars too, lest those of the next cell end what they did not begin.
    let stars = "| a **b:c | a \\*\\*b:**c |\n|--|--|\n";
    let table = tables("a.md", stars).remove(0);
    assert!(table.rows[0].cells.iter().all(|cell| cell.marks.is_empty()), "{table:?}");
}
