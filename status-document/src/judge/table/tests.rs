//! The rules for tables, each with what it takes or leaves, and what the columns of a table say.

use super::groups::RULES as GROUPS;
use super::rules::RULES;
use crate::judge::tests::{check_rules, judged};
use crate::{Advice, CodeType, ListedCode, Section};

#[test]
fn each_rule_takes_or_leaves_its_sample() {
    let table = |heading: &str, rows: &[&str]| {
        let columns = rows.first().map_or(0, |row| row.matches('|').count());
        let rule = "|-".repeat(columns + 1) + "|";
        let (head, rows) = rows.split_first().expect("a header");
        format!(
            "{heading}\n\n|{head}|\n{rule}\n{}",
            rows.iter().map(|row| format!("|{row}|\n")).collect::<String>()
        )
    };
    let samples = [
        ("-other-heading", table("# Country codes", &["Number|Name", "276|Spain", "724|Peru"])),
        ("-other-header", table("# X", &["Event code|Event", "1007|A door opened", "1008|A door closed"])),
        ("-other-header", table("# X", &["Código de evento|Evento", "1007|puerta", "1008|ventana"])),
        ("+code-header", table("# Example\n\nError codes:", &["Code|Meaning", "1007|wrong", "1008|late"])),
        ("+number-header", table("# X\n\n**errcode**", &["Value|Meaning", "1007|wrong", "1008|late"])),
        ("-other-heading", table("# Payment methods", &["Code|Description", "10|Cash", "20|Check"])),
        ("-other-heading", table("# 은행코드", &["코드|이름", "17|가", "18|나"])),
        (
            "-other-heading",
            table(
                "# Currency codes\n\nCurrency codes stand in every order.",
                &["Bank code|ISO code|ISO number", "7|DKK|208", "12|CAD|124", "31|INR|356"],
            ),
        ),
        (
            "-other-heading",
            table("# Códigos de países\n\nLos códigos:", &["Código|X", "724|España", "604|Perú"]),
        ),
        ("-other-heading", table("# 支持的货币代码\n\n代码如下:", &["代码|X", "986|a", "978|b"])),
        ("-codes-of-things", table("# Banks\n\nThese are the codes:", &["Code|Name", "44|Oak", "23|Elm"])),
        (
            "-codes-of-things",
            table("# Reference codes", &["Code|Currency|Text", "986|BRL|Real", "978|EUR|Euro"]),
        ),
        ("-codes-of-things", table("# Códigos", &["Código|País", "724|España", "604|Perú"])),
        ("-codes-of-things", table("# Коды", &["Код|Страна", "724|Испания", "604|Перу"])),
        ("-codes-of-things", table("# コード", &["コード|国名", "724|スペイン", "604|ペルー"])),
        (
            "+code-header",
            table(
                "# Errors about currencies",
                &["Code|Currency|X", "1001|EUR|none is open", "1002|USD|none"],
            ),
        ),
        ("+code-header", table("# Error codes\n\n## Banks", &["Code|X", "1001|closed", "1002|moved"])),
        ("+code-header", table("# Banks", &["Code|Meaning", "404|Not Found", "409|Conflict"])),
        (
            "+code-header",
            table("# Result codes of banks", &["Code|Bank|X", "1|Oak|Approved", "5|Elm|Declined"]),
        ),
        ("-quantities", table("# Plans", &["Status|Allowance", "gold|500 requests", "free|100 requests"])),
        ("-measure-header", table("# Error handling", &["Max size|Plan", "400|free", "500|gold"])),
        ("-row-numbers", table("# Errors", &["No.|Error code|Meaning", "1|E-40|wrong", "2|E-50|late"])),
        ("+code-header", table("# X", &["Error code|Meaning", "1007|wrong", "1008|late"])),
        ("+code-header", table("# Country codes", &["Error code|Meaning", "1007|wrong", "1008|late"])),
        ("-bare-codes", table("# Ways to pay", &["Way|Code", "cash|13", "card|16"])),
        (
            "-bare-codes",
            table("# Tipos", &["Enum|Código|Uso", "Tipo::Caja|13|caja", "Tipo::Tarjeta|16|tarjeta"]),
        ),
        (
            "-bare-codes",
            table("# Tickets", &["Way to pay|Code|Description", "cash|1|by hand", "card|2|by chip"]),
        ),
        (
            "+code-header",
            table("# Tickets", &["Literal|Code|Description", "not-sold|17|too late", "not-free|18|x"]),
        ),
        ("+code-header", table("# Ways to pay", &["Way|Error code", "cash|13", "card|16"])),
        ("-sparse-codes", table("# X", &["Status|Meaning", "active|in use", "2, later|soon", "gone|closed"])),
        (
            "-sparse-numbers",
            table("# Responses", &["X|Text", "404 alike|gone", "anything|else", "more|text"]),
        ),
        ("+registered-phrases", table("# X", &["What|So", "404|Not Found", "409|Conflict", "499|Mine"])),
        ("+number-header", table("# Error codes", &["Name|Value", "DENIED|7", "LATE|9"])),
        ("-value-column", table("# Error codes\n\n## Message states", &["State|Value", "sent|7", "lost|9"])),
        ("+number-key", table("# Responses", &["No.|Meaning", "17|no seat", "18|no ticket"])),
        ("+coined", table("# Result codes\n\n## X", &["Name|Value", "SEAT_TAKEN|7", "NO_SEAT|9"])),
        (
            "-value-column",
            table("# Result codes\n\n## X", &["Name|Value", "SEAT_TAKEN|7", "seat|9", "hall|12"]),
        ),
        ("+code-header", table("# Tickets", &["Description|Code", "by hand|13", "by chip|16"])),
        (
            "-other-heading",
            table("# Payment methods\n\nThey are:", &["Code|Description", "10|Cash", "20|Check"]),
        ),
        ("-value-column", table("# X\n\n## Y", &["Name|Value", "SEAT_TAKEN|7", "NO_SEAT|9"])),
        ("-value-column", table("# Result codes\n\n## X", &["Name|Value", "SEAT_TAKEN|1", "NO_SEAT|2"])),
        ("-value-column", table("# Result codes\n\n## X", &["Name|Value", "MAX_SIZE|70", "RATE_LIMIT|9"])),
        ("-value-column", table("# Retries", &["Parameter|Value", "retries|300", "pause|500"])),
        ("+statuses", table("# What the server returns", &["X|Why", "404|no order", "409|paid"])),
        ("+announced", table("# Error codes", &["X|Why", "1001|no order", "1002|paid"])),
        ("+outcomes", table("# X", &["|", "1001|unknown account", "1002|invalid amount"])),
        (
            "+outcomes",
            table("# X", &["|", "1000|Sale approved", "2001|Declined", "2002|Insufficient balance"]),
        ),
        ("-unannounced", table("# Rooms", &["|", "1001|up the stairs", "1002|in the yard"])),
        ("-unannounced", table("# What the server returns", &["X|Why", "404|no order"])),
        ("-unannounced", table("# Rooms", &["X|Where", "1001|up the stairs", "1002|in the yard"])),
    ];
    let samples: Vec<(&str, &str)> = samples.iter().map(|(rule, page)| (*rule, page.as_str())).collect();
    check_rules(RULES.iter().map(|rule| rule.name()), &samples);
}

fn grouped(heading: &str, rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("|{row}|\n")).collect();
    format!("{heading}\n\n|Text|What to do|\n|-|-|\n{rows}")
}

#[test]
fn each_rule_for_groups_takes_or_leaves_its_sample() {
    let prefixed = ["**TicketError (status code 400)**|", "the ticket is torn|print another"];
    let samples = [
        ("-other-heading", grouped("# Country codes", &["Spain (code 276)|", "Toledo|Tagus"])),
        ("+prefixed-groups", grouped("# X", &prefixed)),
        ("+registered-groups", grouped("# X", &["Bad Request (400)|", "the ticket is torn|print another"])),
        (
            "+announced-groups",
            grouped("# Errors", &["TicketError (400)|", "the ticket is torn|print another"]),
        ),
        ("-unannounced", grouped("# Trains", &["Freight (class 300)|", "by the river|at night"])),
        ("-unannounced", grouped("# Halls", &["Blue hall (400)|", "by the river|take the tram"])),
    ];
    let samples: Vec<(&str, &str)> = samples.iter().map(|(rule, page)| (*rule, page.as_str())).collect();
    check_rules(GROUPS.iter().map(|rule| rule.name()), &samples);
}

#[test]
fn rows_of_messages_may_be_grouped_by_rows_that_name_a_status() {
    let page = grouped(
        "# Errors",
        &[
            "**TicketError (status code 400)**|",
            "the ticket is torn|print another",
            "the ticket is of 2019|buy another",
            "**HTTP 403 – Forbidden**|",
            "no more than 30 seconds late|be on time",
            "**Status 429: Slow down**|",
            "`too many`|wait",
        ],
    );
    let section = judged(&page).sections.remove(0);
    let entries = section
        .codes
        .into_iter()
        .map(|entry| (entry.code.as_u16(), entry.reason, entry.description, entry.line));
    assert_eq!(
        entries.collect::<Vec<_>>(),
        [
            (Some(400), text("TicketError"), None, 5),
            (Some(403), text("Forbidden"), None, 8),
            (Some(429), text("Slow down"), None, 10)
        ]
    );
    for rows in [
        ["**General**|", "the ticket is torn|print another", "TicketError (status code 400)|"],
        ["the ticket is torn|print another", "TicketError (status code 400)|", "it is late|wait"],
        ["**500 seats**|", "in the great hall|by the river", "in the yard|by the road"],
        ["TicketError (status code 4000)|", "the ticket is torn|print another", "it is late|wait"],
    ] {
        assert!(judged(&grouped("# Errors", &rows)).sections.is_empty(), "{rows:?}");
    }
}

#[test]
fn a_table_under_the_heading_of_a_code_tells_its_cases_apart() {
    let page =
        "# Errors\n\n## 404 Not Found\n\n| Code | Cause |\n|--|--|\n| 404 | order |\n| 404 | customer |\n";
    let lists = judged(page);
    assert_eq!(lists.sections.len(), 1);
    assert_eq!((lists.left[0].line, lists.left[0].rule), (5, "cases"));
}

fn entries(rows: &str) -> Vec<ListedCode> {
    judged(&format!("# Error codes\n\n{rows}")).sections.remove(0).codes
}

fn texts(rows: &str) -> Vec<(Option<String>, Option<String>, Option<String>)> {
    entries(rows).into_iter().map(|entry| (entry.reason, entry.description, entry.remedy)).collect()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

#[test]
fn headers_tell_phrase_description_and_remedy_apart_in_any_order() {
    let expected = [(text("gone"), text("The order was deleted."), text("Make another."))];
    for rows in [
        "| Code | Name | Description | Solution |\n|-|-|-|-|\n| 17 | gone | The order was deleted. | Make another. |\n",
        "| What to do | Meaning | Error | Code |\n|-|-|-|-|\n| Make another. | The order was deleted. | gone | 17 |\n",
        "| Código | Nombre | Significado | Solución |\n|-|-|-|-|\n| 17 | gone | The order was deleted. | Make another. |\n",
        "| Code | Title | Name | Meaning | Fix |\n|-|-|-|-|-|\n| 17 | gone | GONE_X | The order was deleted. | Make another. |\n",
    ] {
        assert_eq!(texts(rows), expected, "{rows}");
    }
}

#[test]
fn the_only_text_is_a_phrase_a_description_or_both() {
    let table = |cells: &[&str]| {
        let rows =
            cells.iter().zip(17..).map(|(cell, code)| format!("| {code} | {cell} |\n")).collect::<String>();
        texts(&format!("| Code | Foo |\n|-|-|\n{rows}"))
    };
    assert_eq!(table(&["Gone", "Late"])[0], (text("Gone"), None, None));
    assert_eq!(table(&["Gone - it moved", "Late - too late"])[0], (text("Gone"), text("it moved"), None));
    let sentence = "The order was deleted by its owner a long time ago";
    assert_eq!(table(&[sentence, sentence])[0], (None, text(sentence), None));
}

#[test]
fn the_cell_of_the_code_may_hold_the_phrase() {
    let rows = "| Code | Meaning |\n|-|-|\n| 17 Gone | The order was deleted. |\n| 18 Late | Too late. |\n";
    assert_eq!(texts(rows)[0], (text("Gone"), text("The order was deleted."), None));
}

#[test]
fn the_phrase_is_taken_apart_where_no_column_describes() {
    let remark =
        "| Code | Meaning |\n|-|-|\n| 17 Gone - it left | It was deleted. |\n| 18 Late | Too late. |\n";
    assert_eq!(texts(remark)[0], (text("Gone - it left"), text("It was deleted."), None));
    let alone = "| Code |\n|-|\n| 17 Gone - it left |\n| 18 Late - by a day |\n";
    assert_eq!(texts(alone)[0], (text("Gone"), text("it left"), None));
    let stray = "| Code | Foo |\n|-|-|\n| 17 Gone - it left | Away - it moved |\n| 18 | Late - by a day |\n| 19 | Lost - by us |\n";
    assert_eq!(texts(stray)[0], (text("Gone"), text("Away - it moved"), None));
    assert_eq!(texts(stray)[1], (text("Late"), text("by a day"), None));
}

#[test]
fn bold_cells_describe_unless_they_are_everybodys_phrases() {
    let page = |code: u16, cell: &str| {
        let sentence = "The order was deleted by its owner a long time ago";
        let rows = format!("| {code} | {cell} |\n| 418 | {sentence} |\n| 420 | {sentence} |\n");
        texts(&format!("| Code | Description |\n|-|-|\n{rows}")).remove(0)
    };
    assert_eq!(page(404, "**Not Found here**"), (text("Not Found here"), None, None));
    assert_eq!(page(404, "**Gone away**"), (None, text("Gone away"), None));
    assert_eq!(page(404, "Not Found"), (text("Not Found"), None, None));
    let bold = "| Code | Description |\n|-|-|\n| 17 | **Gone away** |\n| 18 | **Too late** |\n";
    assert_eq!(texts(bold)[0], (None, text("Gone away"), None));
}

#[test]
fn a_table_may_begin_with_its_first_code_in_the_place_of_the_header() {
    let rows = "| 404 | Not Found |\n|-|-|\n| 409 | Conflict |\n";
    assert_eq!(entries(rows).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [404, 409]);
    let codes =
        |rows: &str| -> Vec<u16> { entries(rows).iter().filter_map(|entry| entry.code.as_u16()).collect() };
    assert_eq!(
        codes("| A | B |\n|-|-|\n| 1007 Gone | 1008 Late |\n| 1009 Odd | 1010 Lost |\n"),
        [1007, 1009]
    );
    assert_eq!(codes("| A | B |\n|-|-|\n| 404 | 500 |\n| 409 | 503 |\n"), [404, 409]);
}

#[test]
fn texts_before_the_description_are_phrases_if_they_differ_and_are_short() {
    let table = |head: &str, rows: [&str; 3]| {
        let rows: String = rows.iter().zip(17..).map(|(row, code)| format!("| {code} | {row} |\n")).collect();
        texts(&format!("| Code | {head} |\n|-|-|-|\n{rows}")).remove(0)
    };
    let described = ["Gone | It was deleted.", "Late | It is too late.", "Lost | Nobody has it."];
    assert_eq!(table("Foo | Meaning", described), (text("Gone"), text("It was deleted."), None));
    let behind = ["It was deleted. | Gone", "It is too late. | Late", "Nobody has it. | Lost"];
    assert_eq!(table("Meaning | Foo", behind), (None, text("It was deleted."), None));
    let alike = ["Gone | It was deleted.", "Gone | It is too late.", "Gone | Nobody has it."];
    assert_eq!(table("Foo | Meaning", alike), (None, text("It was deleted."), None));
    let sentences =
        ["It has gone. | It was deleted.", "It is late. | It is too late.", "It is lost. | Nobody has it."];
    assert_eq!(table("Foo | Meaning", sentences), (None, text("It was deleted."), None));
    let longer =
        ["The order was deleted | Gone", "The order was too late | Late", "The order was lost | Lost"];
    assert_eq!(table("Foo | Description", longer), (text("The order was deleted"), text("Gone"), None));
}

#[test]
fn columns_of_marks_describe_nothing_where_others_do() {
    let table = |head: &str, cells: [&str; 2]| {
        let rows = format!("| 17 | {} |\n| 18 | {} |\n", cells[0], cells[1]);
        let columns = head.matches('|').count() + 1;
        texts(&format!("| Code | {head} |\n|{}\n{rows}", "-|".repeat(columns + 1))).remove(0)
    };
    assert_eq!(
        table("Foo | Bar", ["abcdef | It was deleted.", "abcdeg | It is late."]).1,
        text("It was deleted.")
    );
    assert_eq!(table("Foo | Bar", ["It has gone. | | ", "It is late. | abc"]).1, text("It has gone."));
    assert_eq!(
        table("Bar", ["It is.", "It was."]).1,
        text("It is."),
        "the only one describes, however short"
    );
    assert_eq!(table("Meaning | Foo", [" | abcdefg", "Late. | abcdefh"]).1, text("abcdefg"), "it stands in");
    assert_eq!(table("Meaning | Foo", [" | abcdef", "Late. | abcdeg"]).1, None, "a mark does not");
}

#[test]
fn yes_and_no_are_no_texts_but_phrases_that_begin_so_are() {
    let first = |cells: [&str; 2]| {
        let rows = format!("| 17 | {} |\n| 18 | {} |\n", cells[0], cells[1]);
        texts(&format!("| Code | Foo |\n|-|-|\n{rows}")).remove(0)
    };
    for cells in [["Yes", "No"], ["No (never)", "Yes (now)"], ["No, never", "No. Stop"], ["x", "-"]] {
        assert_eq!(first(cells), (None, None, None), "{cells:?}");
    }
    assert_eq!(first(["No seat", "No row"]).0, text("No seat"));
    assert_eq!(
        first(["No, not now x", "No, not again"]).0,
        text("No, not now x"),
        "thirteen bytes are a text"
    );
}

#[test]
fn a_retry_column_is_read_for_codes_and_ranges() {
    let page = "# Errors\n\n| Code | Meaning | Retry | Action |\n|-|-|-|-|\n| 404 | Gone | No | Stop |\n| 5XX | Ours | Idempotent only | Wait |\n| 429 | Slow | Yes | |\n";
    let section = judged(page).sections.remove(0);
    assert_eq!(
        section.codes.iter().map(|entry| entry.retry).collect::<Vec<_>>(),
        [Some(Advice::Never), Some(Advice::Always)]
    );
    let range = &section.ranges[0];
    assert_eq!(
        (range.retry, range.remedy.as_deref(), range.line),
        (Some(Advice::Idempotent), Some("Wait"), 6)
    );
}

#[test]
fn a_row_without_a_code_goes_on_with_the_one_above() {
    let rows =
        "| Code | Name | Meaning |\n|-|-|-|\n| 17 | gone | It was |\n| | | deleted. |\n| | other | x |\n";
    assert_eq!(texts(rows), [(text("gone"), text("It was deleted."), None)]);
}

#[test]
fn lists_side_by_side_are_one_list() {
    let twice = "| Code | Meaning | Code | Meaning |\n|-|-|-|-|\n| 17 | gone | 18 | late |\n";
    assert_eq!(entries(twice).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [17, 18]);
    let columns = "| A | B |\n|-|-|\n| 404 Not Found | 500 Sorry |\n| 409 Conflict | 503 Later |\n";
    assert_eq!(
        entries(columns).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(),
        [404, 409, 500, 503]
    );
}

#[test]
fn of_two_columns_of_codes_the_one_that_tells_rows_apart_is_taken() {
    let rows = "| HTTP | Code | Meaning |\n|-|-|-|\n| 400 | 17 | gone |\n| 400 | 18 | late |\n| 400 | 19 | odd |\n| 400 | 20 | x |\n";
    assert_eq!(entries(rows).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [17, 18, 19, 20]);
}

#[test]
fn a_vendors_own_codes_are_taken_where_they_tell_more_apart_than_http_statuses() {
    let rows = "| HTTP status | Error code | Meaning |\n|-|-|-|\n| 401 | 2001 | gone |\n| 401 | 2002 | late |\n| 403 | 2100 | odd |\n";
    assert_eq!(entries(rows).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [2001, 2002, 2100]);
    let one_each =
        "| HTTP status | Error code | Meaning |\n|-|-|-|\n| 401 | 2001 | gone |\n| 403 | 2100 | odd |\n";
    assert_eq!(entries(one_each).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [401, 403]);
    let alike = "| HTTP status | Code | Meaning |\n|-|-|-|\n| 400 | 201 | gone |\n| 400 | 202 | late |\n| 401 | 203 | odd |\n";
    assert_eq!(entries(alike).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [201, 202, 203]);
}

#[test]
fn a_status_is_the_code_of_a_row_without_one() {
    let rows = "| HTTP status | Error code | Meaning |\n|-|-|-|\n| 401 | 2001 | gone |\n| 401 | 2002 | late |\n| 401 | 2003 | lost |\n| 403 | | odd |\n";
    assert_eq!(
        entries(rows).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(),
        [2001, 2002, 2003, 403]
    );
}

#[test]
fn codes_beyond_16_bits_have_the_status_of_their_heading() {
    let http = |code: u32| {
        let rows = format!("| Code | Meaning |\n|-|-|\n| {code} | gone |\n| {} | late |\n", code + 1);
        judged(&format!("# Errors\n\n## 409 – Taken\n\n{rows}")).sections.remove(0).codes.remove(0).http
    };
    assert_eq!((http(70_011), http(7_011)), (vec![409], Vec::new()));
}

#[test]
fn numbers_that_group_wide_codes_are_neither_codes_nor_statuses() {
    let rows = "| Class code | Error code | Meaning |\n|-|-|-|\n| 501 | 335544802 | gone |\n| 501 | 335544808 | late |\n| -104 | 335544343 | odd |\n| -104 | 335544849 | lost |\n";
    let sections = judged(&format!("# Errors\n\n{rows}")).sections;
    let [section] = sections.as_slice() else { panic!("one list") };
    let codes: Vec<String> = section.codes.iter().map(|listed| listed.code.to_string()).collect();
    assert_eq!(codes, ["335544802", "335544808", "335544343", "335544849"]);
    assert!(section.codes.iter().all(|listed| listed.http.is_empty()));
    // Five codes of three classes are not several of each.
    let rows =
        rows.replace("| -104 | 335544849 | lost |", "| 777 | 335544849 | lost |\n| 777 | 335544850 | odd |");
    let rows = rows.replace("-104", "504");
    assert_eq!(judged(&format!("# Errors\n\n{rows}")).sections.len(), 2);
}

#[test]
fn values_of_constants_are_codes_only_where_nothing_else_on_the_page_is_a_list() {
    let constants =
        "# Result codes\n\n## Modes\n\n| Name | Value |\n|-|-|\n| OPEN_ALL | 7 |\n| OPEN_NONE | 9 |\n\n";
    let codes = "## Codes\n\n| Code | Meaning |\n|-|-|\n| 17 | gone |\n| 18 | late |\n";
    assert_eq!(judged(constants).sections[0].heading.as_deref(), Some("Modes"));
    let both = judged(&format!("{constants}{codes}"));
    assert_eq!(both.sections.len(), 1);
    assert_eq!(both.sections[0].heading.as_deref(), Some("Codes"));
    assert_eq!((both.left[0].line, both.left[0].rule), (5, "value-column"));
}

#[test]
fn a_code_may_be_written_with_a_separator_of_thousands() {
    let rows =
        "| Code | Meaning |\n|-|-|\n| 7 | gone |\n| 8 | lost |\n| 16,384 | late |\n| 1,000 of them | odd |\n";
    assert_eq!(entries(rows).iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), [7, 8, 16384]);
}

#[test]
fn short_texts_before_a_longer_column_are_phrases_whatever_its_header_says() {
    let table = |last: &str| {
        texts(&format!(
            "| Code | Description | Foo |\n|-|-|-|\n| 17 | Gone | {last} |\n| 18 | Late | {last} |\n"
        ))
    };
    assert_eq!(table("The order was deleted")[0], (text("Gone"), text("The order was deleted"), None));
    assert_eq!(table("orders")[0], (None, text("Gone"), None));
}

#[test]
fn a_class_that_several_codes_share_is_not_their_phrase() {
    let table = |explanation: &str| {
        let row =
            |code: u16| format!("| {code} | WRONG | The ticket number {code} is wrong | {explanation} |\n");
        let rows: String = (17..20).map(row).collect();
        texts(&format!("| Code | Type | Message | Explanation |\n|-|-|-|-|\n{rows}"))
    };
    let message = "The ticket number 17 is wrong";
    assert_eq!(table("It is torn.")[0], (text(message), text("It is torn."), None));
}

#[test]
fn codes_beyond_16_bits_and_the_statuses_next_to_them_are_two_lists() {
    let page = "# Errors\n\n| Error code | HTTP code | Meaning |\n|-|-|-|\n| -11 | 404 Not Found | gone |\n| -12 | 409 Conflict | late |\n";
    let lists = judged(page);
    let codes = |section: &Section| section.codes.iter().map(|entry| entry.code.clone()).collect::<Vec<_>>();
    let [own, statuses] = lists.sections.as_slice() else { panic!("two lists") };
    assert_eq!(codes(own), [-11, -12]);
    assert_eq!((own.code_type, &own.codes[0].http), (CodeType::I32, &vec![404]));
    assert_eq!(codes(statuses), [404, 409]);
    assert!(statuses.codes[0].http.is_empty());
}

#[test]
fn statuses_next_to_codes_are_a_list_only_where_they_have_phrases_of_their_own() {
    let types = |head: &str, rows: [&str; 2]| -> Vec<&str> {
        let page = format!("# Errors\n\n|{head}|\n|-|-|-|-|\n|{}|\n|{}|\n", rows[0], rows[1]);
        judged(&page).sections.iter().map(|section| section.code_type.word()).collect()
    };
    let head = "Code|HTTP|Meaning";
    assert_eq!(types(head, ["seat_taken|409|Not free.", "seat_gone|404|No such seat."]), ["text"]);
    assert_eq!(types(head, ["-11|409|Not free.", "-12|404|No such seat."]), ["i32"]);
    assert_eq!(types(head, ["70011|409|Not free.", "70012|404|No such seat."]), ["u32"]);
    let titled = "Code|HTTP|Title|Meaning";
    assert_eq!(types(titled, ["-11|409|Taken|It is not free.", "-12|404|Gone|No such seat."]), ["i32"]);
    for (head, rows) in [
        (head, ["seat_taken|409 Conflict|Not free.", "seat_gone|404 Not Found|No such seat."]),
        (titled, ["seat_taken|409|Conflict|Not free.", "seat_gone|404|Not Found|No such seat."]),
        ("Code|HTTP|Status text|Meaning", ["seat_taken|409|Taken|Not free.", "seat_gone|404|Gone|No seat."]),
        ("HTTP|Code|Meaning", ["409|seat_taken|Not free.", "404|seat_gone|No such seat."]),
    ] {
        assert_eq!(types(head, rows), ["u16", "text"], "{head}");
    }
}

#[test]
fn headers_of_many_languages_say_the_same() {
    for (heading, code, description, remedy) in [
        ("Hata kodları", "Kod", "Açıklama", "Çözüm"),
        ("Mã lỗi", "Mã", "Mô tả", "Cách khắc phục"),
        ("Kody błędów", "Kod", "Opis", "Rozwiązanie"),
        ("Foutcodes", "Code", "Omschrijving", "Oplossing"),
        ("Kode kesalahan", "Kode", "Keterangan", "Solusi"),
        ("Chybové kódy", "Kód", "Popis", "Řešení"),
        ("Коди помилок", "Код", "Опис", "Рішення"),
        ("کدهای خطا", "کد", "توضیحات", "راه حل"),
        ("رموز الخطأ", "الرمز", "الوصف", "الحل"),
        ("Felkoder", "Kod", "Beskrivning", "Åtgärd"),
        ("Virhekoodit", "Koodi", "Kuvaus", "Ratkaisu"),
        ("Hibakódok", "Kód", "Leírás", "Megoldás"),
        ("Códigos de error", "Cód.", "Descripción", "Acción"),
        ("Codes d’erreur", "Code", "Signification", "Solution"),
        ("Codici di errore", "Codice", "Significato", "Soluzione"),
        ("Fehlercodes", "Fehlercode", "Bedeutung", "Behebung"),
        ("エラーコード", "コード", "説明", "対処"),
        ("오류 코드", "코드", "설명", "조치"),
    ] {
        let page = format!(
            "# {heading}\n\n| {remedy} | {description} | {code} |\n|-|-|-|\n| Make it so. | It left. | 17 |\n| Make it so. | It is late. | 18 |\n"
        );
        let section = judged(&page).sections.pop().unwrap_or_else(|| panic!("nothing under {heading}"));
        let first = &section.codes[0];
        assert_eq!((first.code.as_u16(), section.codes.len()), (Some(17), 2), "{heading}");
        assert_eq!(
            (first.description.as_deref(), first.remedy.as_deref()),
            (Some("It left."), Some("Make it so.")),
            "{heading}"
        );
    }
}

#[test]
fn the_values_of_a_type_of_codes_are_codes() {
    let page = |name: &str, lead: &str| {
        format!(
            "# {name}\n\n{lead}\n\n## Enum values\n\n| Name | Value | Note |\n|-|-|-|\n| kSeatFree | 0 | all is well |\n| kSeatGone | -17 | no such seat |\n"
        )
    };
    let codes = |name: &str, lead: &str| -> Vec<String> {
        let listed = judged(&page(name, lead)).sections.into_iter().flat_map(|section| section.codes);
        listed.map(|listed| listed.code.to_string()).collect()
    };
    assert_eq!(codes("RTCSeatErrorCode", "Of a seat."), ["0", "-17"]);
    assert_eq!(codes("SeatEvent", "The error codes of a seat."), ["0", "-17"]);
    assert!(codes("SeatState", "Of a seat.").is_empty());
    assert!(codes("TicketStatus", "What a ticket may be.").is_empty());
}

#[test]
fn numbers_behind_names_are_a_column_of_their_own() {
    let read = |page: &str| -> Vec<String> {
        let listed = judged(page).sections.into_iter().flat_map(|section| section.codes);
        let text = |text: Option<String>| text.unwrap_or_default();
        listed
            .map(|listed| format!("{}|{}|{}", listed.code, text(listed.reason), text(listed.description)))
            .collect()
    };
    let rows = |form: &dyn Fn(&str, &str) -> String| {
        let rows = [("NO_SEAT", "-4001"), ("SEAT_GONE", "-4002"), ("SeatTorn", "-4003")];
        rows.map(|(name, code)| format!("| {} | It is not free |\n", form(name, code))).concat()
    };
    let expected =
        ["-4001|NO_SEAT|It is not free", "-4002|SEAT_GONE|It is not free", "-4003|SeatTorn|It is not free"];
    let plain = rows(&|name, code| format!("{name} ({code})"));
    let set = rows(&|name, code| format!("`{name}`(`{code}`)"));
    let broken = rows(&|name, code| format!("**{name}**<br>[{code}]"));
    for rows in [plain.as_str(), set.as_str(), broken.as_str()] {
        for (heading, header) in [("Error codes", "Seat"), ("Seats", "Error"), ("Seats", "Code")] {
            let page = format!("# {heading}\n\n| {header} | Meaning |\n|-|-|\n{rows}");
            assert_eq!(read(&page), expected, "{page}");
        }
        let page = format!("# Error codes\n\n| Seat | Meaning |\n|-|-|\n{rows}| Any other | Ask us |\n");
        assert_eq!(read(&page), expected, "{page}");
        assert!(read(&format!("# Seats\n\n| Seat | Meaning |\n|-|-|\n{rows}")).is_empty(), "{rows}");
    }
    let csv = plain.replace(" | ", ",").replace("| ", "").replace(" |", "");
    let document = crate::read(format!("Error code,Meaning\n{csv}").as_bytes(), Some("a.csv")).expect("CSV");
    assert_eq!(crate::judge(&document).sections[0].codes.len(), 3);
    for rows in [
        // Counts, one number of several names, and names of measures.
        "| Invalid tickets (1200) | |\n| Missing tickets (340) | |\n| Torn tickets (17) | |\n",
        "| NO_SEAT (4001) | Not free |\n| SEAT_GONE (4001) | Not there |\n| SEAT_TORN (4001) | Not whole |\n",
        "| MAX_SIZE (4001) | Of a seat |\n| MAX_ROWS (4002) | Of a hall |\n| SIZE_LIMIT (4003) | Of all |\n",
    ] {
        let page = format!("# Error codes\n\n| Seat | Meaning |\n|-|-|\n{rows}");
        assert!(read(&page).is_empty(), "{page}");
    }
}
