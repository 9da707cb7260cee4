//! The rules for words, each with what it takes or leaves, and what is read of the lists that are taken.

use super::rules::RULES;
use crate::CodeType;
use crate::judge::tests::{check_rules, judged};
use crate::lists::Advice;

fn table(heading: &str, rows: &[&str]) -> String {
    let columns = rows.first().map_or(0, |row| row.matches('|').count());
    let rule = "|-".repeat(columns + 1) + "|";
    let (head, rows) = rows.split_first().expect("a header");
    let rows: String = rows.iter().map(|row| format!("|{row}|\n")).collect();
    format!("{heading}\n\n|{head}|\n{rule}\n{rows}")
}

/// A heading per word, with a sample of the answer that holds it.
fn sampled(status: u16) -> String {
    let sample = |word: &str| {
        let answer = format!(
            "{{ \"status\": {status}, \"type\": \"https://seats.example/{word}\", \"detail\": \"About {word}\" }}"
        );
        format!("## `{word}`\n\n```json\n{answer}\n```\n\n")
    };
    format!("# Seats\n\n{}{}{}", sample("seattaken"), sample("seatgone"), sample("seattorn"))
}

#[test]
fn each_rule_takes_or_leaves_its_sample() {
    let items = |heading: &str, items: &[&str]| {
        let items: String = items.iter().map(|item| format!("- {item}\n")).collect();
        format!("{heading}\n\n{items}")
    };
    let samples = [
        ("-other-words", table("# Country codes", &["Code|Name", "ES_A|Spain is not far", "PE_B|no Peru"])),
        (
            "-parameters",
            table("# Error codes", &["Parameter|Meaning", "error_code|not there if fine", "error_text|no number"]),
        ),
        (
            "-parameters",
            items(
                "# Error codes",
                &["`error_code`: Required. Not there if fine", "`error_id`: String, no number", "`error_at`: Optional"],
            ),
        ),
        (
            "-blank-words",
            table("# Errors", &["Error code|Meaning", "SEAT_TAKEN|is not free", "|and another", "|and so on"]),
        ),
        (
            "-classes",
            table(
                "# Errors",
                &["Error type|Meaning", "WARN|is not free", "WARN|is not yet", "WARN|is no more", "FATAL|not there"],
            ),
        ),
        (
            "+error-code-words",
            table("# Seats", &["Error code|Meaning", "SEAT_WRONG|another sits", "SEAT_WRONG|no legs"]),
        ),
        ("-untold-words", items("# Error codes", &["`SEAT_TAKEN`", "`SEAT_GONE`", "`SEAT_TORN`"])),
        ("-untold-words", items("# Error codes", &["`E017`: gone", "`E018`: late", "`E019`: lost"])),
        (
            "-untold-words",
            items("# Error codes", &["`SEAT_TAKEN`: seatTaken", "`SEAT_GONE`: seatGone", "`SEAT_TORN`: seatTorn"]),
        ),
        ("+error-code-words", table("# Seats", &["Error code|Meaning", "SEAT_TAKEN|another sits", "SEAT_BROKEN|two legs"])),
        ("+error-code-words", table("# 座位", &["错误码|描述", "SEAT_TAKEN|有人 坐", "SEAT_BROKEN|坏 了"])),
        ("+code-words", table("# Errors", &["Code|Meaning", "SEAT_TAKEN|is not free", "SEAT_GONE|no such seat"])),
        (
            "+code-words",
            table("# Seats", &["Code|Message", "SEAT_TAKEN|is not free", "SEAT_GONE|no such seat", "SEAT_TORN|cannot be sat on"]),
        ),
        ("+code-words", table("# Error codes", &["Code|Meaning", "SEAT_FRONT|at the door", "SEAT_BACK|at the wall"])),
        (
            "+codes-of-messages",
            table("# Seats", &["Fault code|Error message", "SEA017|another sits", "SEA018|two legs"]),
        ),
        (
            "+codes-of-messages",
            table("# Posti", &["Codice anomalia|Messaggio di errore", "SEA017|un altro siede", "SEA018|due gambe"]),
        ),
        ("+codes-of-messages", table("# Seats", &["Fault code|Error message", "SEA017|another sits"])),
        (
            "-unannounced-words",
            table("# Seats", &["Seat code|Message", "SEA017|at the door", "SEA018|at the wall"]),
        ),
        (
            "+announced-words",
            table("# Error codes", &["Enum|Meaning", "SEAT_TAKEN|is not free", "SEAT_GONE|no such seat"]),
        ),
        (
            "+error-names",
            table("# Error codes", &["Error|Meaning", "seatTaken|is not free", "seatTaken|no such seat"]),
        ),
        ("+error-names", table("# Error codes", &["Error|Meaning", "seatTaken|is not free", "seatGone|no such seat"])),
        (
            "+announced-words",
            items(
                "# Error codes",
                &["`SEAT_TAKEN`: is not free", "`SEAT_GONE`: no such seat", "`SEAT_TORN`: cannot be sat on"],
            ),
        ),
        (
            "+announced-words",
            "# Error codes\n\n## seat_taken\n\nIt is not free.\n\n## seat_gone\n\nThere is no such seat.\n\n## seat_torn\n\nIt cannot be sat on.\n".to_owned(),
        ),
        (
            "+error-constants",
            table("# Responses", &["Error type|Meaning", "seat_taken|is not free", "seat_gone|no such seat"]),
        ),
        ("+sampled-words", sampled(409)),
        (
            "+words-of-statuses",
            table(
                "# Seats",
                &[
                    "Name|Codes|Meaning",
                    "SEAT_NOT_FREE|400|someone sits there",
                    "SEAT_NOT_FOUND|400|it was removed",
                    "SEAT_INVALID|400|of what shape is it",
                    "ROW_NOT_FOUND|400|there are ten",
                    "ROW_INVALID|400|rows are numbers",
                    "HALL_NOT_OPEN|400|come at eight",
                    "HALL_NOT_FOUND|400|there is one",
                    "TICKET_EXPIRED|400|it was of yesterday",
                ],
            ),
        ),
        (
            "+bracketed-words",
            "<dl><dt>SEAT_TAKEN</dt><dd>[SEA17] It is not free</dd><dt>SEAT_GONE</dt><dd>[SEA18] No such seat</dd><dt>SEAT_TORN</dt><dd>[SEA19] It cannot be sat on</dd></dl>\n".to_owned(),
        ),
        (
            "+announced-phrases",
            "## Error codes\n\n<dl><dt>no such seat</dt><dd>It is not there</dd><dt>seat taken</dt><dd>It is not free</dd><dt>3d seat torn</dt><dd>It cannot be sat on</dd></dl>\n".to_owned(),
        ),
        (
            "+labelled-words",
            items(
                "# Error messages",
                &[
                    "**SEAT17E**:\n  - Message: It is not free",
                    "**SEAT18E**:\n  - Message: There is no such seat",
                    "**SEAT19W**:\n  - Message: It cannot be sat on",
                ],
            ),
        ),
        (
            "-unannounced-words",
            items("# Error codes", &["`taken`: is not free", "`gone`: no such seat", "`torn`: cannot be sat on"]),
        ),
        (
            "-unannounced-words",
            items("# Error codes", &["**ST**: it is not there", "**STO**: it cannot be sat on", "**STA**: it must be free"]),
        ),
        (
            "+announced-words",
            items(
                "# Error codes",
                &["SEAT_TAKEN: it is **not** free", "SEAT_GONE: it is **not** there", "SEAT_TORN: it **cannot** be sat on"],
            ),
        ),
        (
            "+announced-words",
            items(
                "# Error codes",
                &["`SEAT_TAKEN`: is not free", "`SEAT_GONE`: no such seat", "`SEAT_TORN`: cannot be sat on", "`ROW_GONE`: no such row", "And so on"],
            ),
        ),
        (
            "-unannounced-words",
            table("# Seats", &["Code|Meaning", "SEAT_FRONT|at the door", "SEAT_BACK|at the wall"]),
        ),
    ];
    let samples: Vec<(&str, &str)> = samples.iter().map(|(rule, page)| (*rule, page.as_str())).collect();
    let names = RULES.iter().map(|rule| rule.name()).filter(|name| *name != "names-of-numbers");
    check_rules(names, &samples);
}

#[test]
fn numbers_that_count_the_rows_are_no_codes_with_names() {
    let page = |count: &str, rows: &[&str]| {
        let head = format!("{count}|Code|Meaning");
        codes(&table(
            "# Error codes",
            &std::iter::once(head.as_str()).chain(rows.iter().copied()).collect::<Vec<_>>(),
        ))
    };
    let rows = ["1|SEAT_TAKEN|it is not free", "2|SEAT_GONE|no such seat", "3|SEAT_TORN|it cannot be sat on"];
    for count in ["#", "No.", "№", "", "序号"] {
        assert_eq!(page(count, &rows), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]], "{count}");
    }
    assert!(page("Number", &rows).is_empty(), "either may be the codes");
    let others =
        ["2|SEAT_TAKEN|it is not free", "3|SEAT_GONE|no such seat", "5|SEAT_TORN|it cannot be sat on"];
    assert_ne!(page("#", &others), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]], "they do not count");
}

fn codes(page: &str) -> Vec<Vec<String>> {
    let sections = judged(page).sections;
    sections
        .iter()
        .map(|section| section.codes.iter().map(|listed| listed.code.to_string()).collect())
        .collect()
}

#[test]
fn names_next_to_numbers_are_no_codes_of_their_own() {
    let page =
        table("# Errors", &["Error|Code|Meaning", "SEAT_TAKEN|17|is not free", "SEAT_GONE|18|no such seat"]);
    assert_eq!(codes(&page), [["17", "18"]]);
    let own = table(
        "# Errors",
        &["Code|Value|Meaning", "bxSEAT_TAKEN|17|is not free", "bxSEAT_GONE|18|no such seat"],
    );
    assert_eq!(codes(&own), [["bxSEAT_TAKEN", "bxSEAT_GONE"]]);
}

#[test]
fn texts_in_scripts_without_blanks_tell_what_words_mean() {
    let page = table("# 错误", &["错误码|说明", "seat-taken|座位已有人", "seat-gone|没有座位"]);
    assert_eq!(codes(&page), [["seat-taken", "seat-gone"]]);
}

#[test]
fn numbers_among_words_coined_with_digits_are_words() {
    let rows = [
        "Response codes|Meaning",
        "00|it went well",
        "|",
        "S01|the seat is taken",
        "S0101|no such seat",
        "17|no row",
    ];
    assert_eq!(codes(&table("# Answers", &rows)), [["00", "S01", "S0101", "17"]]);
    let states =
        ["SQLSTATE|Meaning", "22000|no data", "22012|not by nought", "22P02|no such text", "0A000|not there"];
    assert_eq!(codes(&table("# Errors", &states)), [["22000", "22012", "22P02", "0A000"]]);
    // One among numbers makes no words of them.
    let rows = ["Code|Meaning", "17|no seat", "18|no row", "19|no hall", "20|no town", "OTHER_1|not known"];
    assert_eq!(codes(&table("# Errors", &rows)), [["17", "18", "19", "20"]]);
    let one = ["Code|Meaning", "17|no seat", "18|no row", "OTHER_1|not known"];
    assert_eq!(codes(&table("# Errors", &one)), [["17", "18"]]);
    let few = [
        "Response codes|Meaning",
        "S01|no seat",
        "S02|no row",
        "17|no a",
        "18|no b",
        "19|no c",
        "20|no d",
        "21|no e",
    ];
    assert_eq!(codes(&table("# Answers", &few)).concat().len(), 7);
    let half = ["Error code|Meaning", "seat_taken|is not free", "08000|no line"];
    assert_eq!(codes(&table("# Errors", &half)), [["08000"]]);
}

#[test]
fn of_two_columns_of_words_the_one_of_error_codes_is_taken() {
    let rows = ["Code|Error code|Meaning", "SEA017|SEAT_TAKEN|is not free", "SEA018|SEAT_GONE|no such seat"];
    assert_eq!(codes(&table("# Errors", &rows)), [["SEAT_TAKEN", "SEAT_GONE"]]);
    let rows = ["Error code|Code|Meaning", "SEA017|SEAT_TAKEN|is not free", "SEA018|SEAT_GONE|no such seat"];
    assert_eq!(codes(&table("# Errors", &rows)), [["SEA017", "SEA018"]]);
    let rows = ["Foo|Code|Meaning", "SEA017|SEAT_TAKEN|is not free", "SEA018|SEAT_GONE|no such seat"];
    assert_eq!(codes(&table("# Error codes", &rows)), [["SEAT_TAKEN", "SEAT_GONE"]]);
    let rows = ["Code|Code 2|Meaning", "SEA017|SEAT_TAKEN|is not free", "SEA018|SEAT_GONE|no such seat"];
    assert_eq!(codes(&table("# Errors", &rows)), [["SEA017", "SEA018"]]);
    let shared = ["Error code|Foo", "E100 The seat is not free|a", "E101 No such seat|b"];
    assert_eq!(codes(&table("# Errors", &shared)), [["E100", "E101"]]);
}

#[test]
fn statuses_are_those_that_several_words_share_or_that_are_called_so() {
    let http = |head: &str, rows: &[&str]| {
        let rows: Vec<&str> = std::iter::once(head).chain(rows.iter().copied()).collect();
        let sections = judged(&table("# Error codes", &rows)).sections;
        let words = sections.into_iter().find(|section| section.code_type == CodeType::Text);
        words
            .map(|section| section.codes.into_iter().map(|listed| listed.http).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let head = "Error code|Answer|Meaning";
    let rows = ["A_ONE|409|is not free", "B_TWO|409|no such seat", "C_THREE|404|not there"];
    assert_eq!(http(head, &rows), [[409], [409], [404]]);
    assert_eq!(http(head, &rows[1..]), [[0_u16; 0]; 2], "each has its own");
    assert_eq!(http("Error code|HTTP answer|Meaning", &rows[1..]), [[409], [404]]);
    let note = ["A_ONE|404 of them|is not free", "B_TWO|many|no such seat", "C_THREE|few|not there"];
    assert_eq!(http(head, &note), [[0_u16; 0]; 3]);
    let named = [
        "A_ONE|409|not free",
        "B_TWO|404|no seat",
        "C_THREE|404|no row",
        "D_FOUR|403|not sold",
        "E_FIVE|403|not open",
    ];
    assert_eq!(http("Name|Code|Meaning", &named), Vec::<Vec<u16>>::new(), "three of five are not shared");
    let empty = ["seat_taken||is not free", "seat_gone||no such seat"];
    assert_eq!(http("Error type|Note|Meaning", &empty).len(), 2);
    let blank = ["Error type|Note|Meaning", empty[0], empty[1]];
    assert_eq!(codes(&table("# Responses", &blank)), [["seat_taken", "seat_gone"]], "nothing is no status");
}

#[test]
fn half_of_the_words_in_bold_head_those_that_go_on() {
    let rows = ["Error code|Meaning", "**E1**|seats", "E101|not free", "**E2**|rows", "E201|not there"];
    assert_eq!(codes(&table("# Errors", &rows)), [["E101", "E201"]]);
    assert_eq!(codes(&table("# Errors", &rows[..3])), [["E101"]]);
    let rows = ["Error code|Meaning", "**E1**|no such seat", "F101|not free", "F102|not there"];
    assert_eq!(codes(&table("# Errors", &rows)), [["E1", "F101", "F102"]]);
}

#[test]
fn numbers_among_as_many_words_are_words() {
    let rows = [
        "Code|HTTP|Meaning",
        "seat_taken|409|It is not free.",
        "seat_gone|404|No such seat.",
        "08000|503|No connection.",
        "-1121|400|Invalid row.",
    ];
    assert_eq!(codes(&table("# Errors", &rows[..4])), [["seat_taken", "seat_gone", "08000"]]);
    assert_eq!(codes(&table("# Errors", &rows)), [["seat_taken", "seat_gone", "08000", "-1121"]]);
}

#[test]
fn a_cell_may_hold_several_words_and_a_comma_behind_the_last() {
    let rows = [
        "Error code|Meaning",
        "SEAT_TAKEN,|it is not free",
        "SEAT_GONE or SEAT_TORN|no such seat",
        "`A1`, `A2`|no row",
    ];
    assert_eq!(codes(&table("# Seats", &rows)), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN", "A1", "A2"]]);
    let typed =
        ["error_code|Meaning|Type", "SEAT_TAKEN|it is not free|string", "SEAT_GONE|no such seat|string"];
    assert_eq!(codes(&table("# Seats", &typed)), [["SEAT_TAKEN", "SEAT_GONE"]]);
}

#[test]
fn statuses_of_mail_are_words() {
    let rows = ["Code|Meaning", "550 5.7.1|the post is not for us", "4.4.7|it is too old"];
    assert_eq!(codes(&table("# Bounce codes", &rows)), [["5.7.1", "4.4.7"]]);
    let versions = ["Code|Meaning", "1.7.1|no error of ours", "3.4.7|too many errors"];
    assert!(codes(&table("# Error codes", &versions)).is_empty());
}

#[test]
fn pages_of_other_words_have_no_codes() {
    for page in [
        table("# Countries", &["Code|Country", "ES|the south of no north", "PE|not far"]),
        table("# Order states", &["State|Meaning", "IN_CART|not paid", "PAID_UP|no more to pay"]),
        table("# Errors", &["Field|Type|Description", "error_code|string|not there if fine", "error_text|string|no"]),
        table("# Events", &["Event|Description", "seat.taken|it is not free", "seat.gone|no such seat"]),
        table("# Parameters", &["Parameter|Description", "order-price|必填，订单价格错误", "order-amount|可选，订单数量"]),
        table("# Operations", &["Operation|Status code|Description", "FIND_SEAT|200|finds a seat", "TAKE_SEAT|200|takes a seat"]),
        table("# Response headers", &["Header|Note", "X-Error-Code|not there if fine", "X-Error-Text|no number"]),
        "# Contents of the error codes\n\n- [HTTP](#a): no other codes\n- [JSON](#b): not those\n- [RPC](#c): no more\n".to_owned(),
        "# Error codes\n\n- 1xx: not an error\n- 2xx: no error\n- 3xx: not here\n- 4xx: wrong\n".to_owned(),
    ] {
        let sections = judged(&page).sections;
        assert!(sections.iter().all(|section| section.code_type != CodeType::Text), "{page}");
    }
}

#[test]
fn statuses_stand_in_a_column_or_above_or_in_a_line() {
    let http = |page: &str| -> Vec<Vec<u16>> {
        let sections = judged(page).sections;
        let worded = sections.into_iter().find(|section| section.code_type == CodeType::Text).expect("words");
        worded.codes.into_iter().map(|listed| listed.http).collect()
    };
    let rows = ["Error code|Meaning", "SEAT_TAKEN|is not free", "SEAT_GONE|no such seat"];
    let column =
        ["Status|Error code|Meaning", "409 Conflict|SEAT_TAKEN|is not free", "404|SEAT_GONE|no such seat"];
    assert_eq!(http(&table("# Errors", &column)), [[409], [404]]);
    assert_eq!(http(&table("# Errors\n\n## 409 – Conflict", &rows)), [[409], [409]]);
    assert_eq!(http(&table("# Errors\n\n## HTTP status code 409", &rows)), [[409], [409]]);
    assert_eq!(http(&table("# Errors\n\n## 409 – Taken", &rows)), [[409], [409]]);
    assert_eq!(http(&table("# Errors\n\n## 409 seats", &rows)), [[0_u16; 0]; 2]);
    for line in ["- HTTP status: 404, 409", "- Seats: 409", "409", "- HTTP status: 4XX"] {
        assert_eq!(http(&table(&format!("# Seats\n\n{line}"), &rows)), [[0_u16; 0]; 2], "{line}");
    }
    assert_eq!(http(&table("# Seats\n\n- Response HTTP status: 409 Conflict", &rows)), [[409], [409]]);
    assert_eq!(http(&table("# Errors", &rows)), [[0_u16; 0]; 2]);
    assert_eq!(http(&table("# Errors\n\n## Conflicts (409)", &rows)), [[409], [409]]);
    assert_eq!(http(&sampled(409)), [[409], [409], [409]]);
    let heading = |word: &str| format!("### {word}\n\nIt failed.\n\n");
    let headings = ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"].map(heading).concat();
    assert_eq!(http(&format!("# Error codes\n\n## Conflict errors (409)\n\n{headings}")), [[409]; 3]);
    let below = |word: &str| format!("## {word}\n\n**Status:** 409\n\n### Description\n\nIt failed.\n\n");
    let below = format!("# Error codes\n\n{}", ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"].map(below).concat());
    assert_eq!(http(&below), [[409]; 3]);
    assert_eq!(judged(&below).sections[0].codes[0].description.as_deref(), Some("It failed."));
    let lines = format!(
        "{}\n{}\n{}",
        table("# Errors\n\n`Status: 409`", &rows),
        table("**404 Not Found**", &["Error code|Meaning", "SEAT_LOST|is not found"]),
        table("And others.", &["Error code|Meaning", "SEAT_HOT|is too hot"]),
    );
    assert_eq!(http(&lines), [vec![409], vec![409], vec![404], vec![]]);
}

#[test]
fn headings_of_one_length_are_words_though_some_are_digits() {
    let page = "# Error codes\n\n## 08000\n\nError: no connection.\n\n## 08N01\n\nError: not found.\n\n## 22003\n\nError: too large.\n\n## 22N02\n\nError: too small.\n\n## 22N03\n\nError: unknown.\n";
    assert_eq!(codes(page), [["08000", "08N01", "22003", "22N02", "22N03"]]);
    assert_eq!(judged(page).sections[0].code_type, CodeType::Text);
    let numbered = page.replace("## 22003", "## 1\n\nx\n\n## 22003");
    assert_eq!(codes(&numbered), codes(page));
    let uneven = page.replace("## 22N03", "## 22N0345");
    let words = codes(&uneven).into_iter().find(|codes| codes.len() == 3);
    assert_eq!(
        words.unwrap_or_default(),
        ["08N01", "22N02", "22N0345"],
        "digits are words among those of their length"
    );
}

#[test]
fn headings_are_words_where_they_are_coined_or_stand_among_such() {
    let heading = |word: &str| format!("### {word}\n\nThere is no such seat.\n\n");
    let page = |words: &[&str]| {
        format!("# Error codes\n\n{}", words.iter().map(|word| heading(word)).collect::<String>())
    };
    let coined = ["`SEAT_TAKEN`", "`SEAT_GONE`", "`SEAT_TORN`"];
    let expected = ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"];
    assert_eq!(codes(&page(&[&coined[..], &["Overview"]].concat())), [expected]);
    let elsewhere = format!("{}## Others\n\n{}", page(&coined), heading("`torn`"));
    assert_eq!(codes(&elsewhere), [expected]);
    assert!(judged(&page(&["`taken`", "`gone`", "`torn`"])).left.is_empty());
    let lines = |marks: &str| {
        let line = |word: &str| format!("{marks}{word}{marks}\n\nThere is no such seat.\n\n");
        format!("# Error codes\n\n{}", expected.map(line).concat())
    };
    assert_eq!(codes(&lines("**")), [expected]);
    assert!(codes(&lines("")).is_empty());
    let bare = lines("**").replacen("There is no such seat.\n\n", "", 1);
    assert_eq!(judged(&bare).sections[0].codes[0].description, None);
    let under =
        |heading: &str| page(&coined).replace("# Error codes", &format!("# Error codes\n\n## {heading}"));
    assert!(codes(&under("Parameters")).is_empty());
    assert_eq!(codes(&under("Error codes of parameters")), [expected]);
}

#[test]
fn what_stands_below_a_word_describes_it() {
    let described = |below: &str| {
        let part = |word: &str| format!("### {word}\n\n{below}\n\n");
        let page =
            format!("# Error codes\n\n{}", ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"].map(part).concat());
        let sections = judged(&page).sections;
        let text = sections.first().and_then(|section| section.codes.first()?.description.clone());
        text.unwrap_or_default()
    };
    assert_eq!(described("    - **Description**: It is not free\n    - Cause: unknown"), "It is not free");
    assert_eq!(described("<dl><dt>Meaning<dd>It is not free</dl>"), "It is not free");
    assert_eq!(described("Error 17 of the seats."), "Error 17 of the seats.");
    assert_eq!(described("Error code: 17\n\nIt is not free."), "It is not free.");
    assert_eq!(described("#### Meaning\n\nIt is not free."), "It is not free.");
    for heading in ["Seats", "Meaning of it"] {
        assert_eq!(described(&format!("#### {heading}\n\nIt is not free.")), "", "{heading}");
    }
}

#[test]
fn definitions_and_bold_lines_and_nested_items_are_entries() {
    let terms = "# Error codes\n\n`SEAT_TAKEN`\n: It is not free.\n\n`SEAT_GONE`\n: There is no such seat.\n\n`SEAT_TORN`\n: It cannot be sat on.\n";
    assert_eq!(codes(terms), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]]);
    for indent in ["", "  "] {
        let part = |word: &str| format!("{word}::\n\n{indent}{word} is not free.\n\n");
        let page =
            format!("= Seats\n\n== Error codes\n\n{}", ["SEAT_A", "SEAT_B", "SEAT_C"].map(part).concat());
        let document = crate::read(page.as_bytes(), Some("page.adoc")).expect("a document");
        let section = crate::judge(&document).sections.remove(0);
        assert_eq!(section.codes[1].description.as_deref(), Some("SEAT_B is not free."), "{page}");
    }
    let bold = "# Error codes\n\n**SeatTaken**  \nMessage: *Not free.*  \nAnother sits there.  \nOK to retry? No\n\n**SeatGone**  \nMessage: *No such seat.*  \nIt was removed.  \nOK to retry? Yes\n\n**SeatTorn**  \nMessage: *Not usable.*  \nIt was torn.  \nOK to retry? No\n";
    let section = judged(bold).sections.remove(0);
    let first = &section.codes[0];
    assert_eq!(
        (first.reason.as_deref(), first.description.as_deref()),
        (Some("Not free"), Some("Another sits there."))
    );
    assert_eq!((first.code.to_string().as_str(), first.retry), ("SeatTaken", Some(Advice::Never)));
    assert_eq!(section.codes[1].retry, Some(Advice::Always));
    let long =
        bold.replace("OK to retry?", "Is it OK to retry?").replace("Message:", "The message that you get:");
    let first = judged(&long).sections.remove(0).codes.remove(0);
    assert_eq!((first.reason, first.retry), (None, None), "labels are short");
    assert_eq!(
        codes(&bold.replace("**SeatTaken**", "**SeatTaken**:")),
        [["SeatTaken", "SeatGone", "SeatTorn"]]
    );
    let starred = bold.replace("**SeatTaken**", "**SeatTaken **").replace("**SeatGone**", "`SeatGone`");
    assert_eq!(codes(&starred), [["SeatTaken", "SeatGone", "SeatTorn"]]);
    for marks in ["", "*", "~~"] {
        assert!(codes(&bold.replace("**", marks)).is_empty(), "{marks}");
    }
    let open = bold.replace("**SeatTaken**", "**SeatTaken").replace("**SeatGone**", "**SeatGone");
    assert!(codes(&open).is_empty());
    let twice = "# Error codes\n\n<dl><dt>SEAT_TAKEN<dd>It is not free.<dd>Another sits.<dt>SEAT_GONE<dd>No such seat.<dt>SEAT_TORN<dd>It failed.</dl>\n";
    assert_eq!(codes(twice), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]]);
    let rows = "# Result codes\n\n- RESULT CODE\n  - DESCRIPTION\n- bx_taken\n  - The seat is not free.\n- bx_gone\n  - There is no such seat.\n- bx_torn\n  - It cannot be sat on.\n";
    assert_eq!(codes(rows), [["bx_taken", "bx_gone", "bx_torn"]]);
}

#[test]
fn a_list_that_text_breaks_in_two_is_one() {
    let page = "# Error codes\n\n`SEAT_TAKEN`\n: It is not free.\n\n`SEAT_GONE`\n: There is no such seat.\n\n`SEAT_TORN`\n: It cannot be sat on.\n\nMore of the same.\n\n`SEAT_WET`\n: It is not dry.\n\n`SEAT_HOT`\n: It is too hot.\n";
    assert_eq!(codes(page), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN", "SEAT_WET", "SEAT_HOT"]]);
}

#[test]
fn a_few_items_after_a_label_are_codes_where_others_are() {
    let all = "## Error codes\n\n- `SEAT_TAKEN`: It is not free.\n- `SEAT_GONE`: There is no such seat.\n- `SEAT_TORN`: It cannot be sat on.\n";
    let few = |label: &str| {
        format!("# Seats\n\n## Take a seat\n\n{label}\n\n- `SEAT_FAR`: It is too far.\n\n{all}")
    };
    assert_eq!(codes(&few("Errors:")), [vec!["SEAT_FAR"], vec!["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]]);
    assert_eq!(codes(&few("Options:")), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]]);
    assert_eq!(codes(&few("All of the errors that come:")), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]]);
    for plain in ["- **SEATS**: It is not dry.\n", "- **SEAT_WET**\n", "- **Seats**: It is not dry.\n"] {
        let page = format!("{all}\nMore of the same.\n\n{plain}");
        assert_eq!(codes(&page), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]], "{plain}");
    }
}

#[test]
fn short_words_set_as_code_are_codes() {
    let page = "# Error codes\n\nSeat.sol\n\n- `T`: it must be free\n- `ST`: it is not there\n- `STO`: it cannot be sat on\n\nRow.sol\n\n- `R`: no such row\n";
    assert_eq!(codes(page), [["T", "ST", "STO", "R"]]);
    assert!(
        codes("# Error codes\n\n- T: it must be free\n- S: it is not there\n- R: no such row\n").is_empty()
    );
    for words in [["t", "s", "r"], ["NO SEAT", "NO ROW", "NO HALL"]] {
        let items = words.map(|word| format!("- `{word}`: it is not there\n")).concat();
        assert!(codes(&format!("# Error codes\n\n{items}")).is_empty(), "{items}");
    }
    let mixed = "- `SEAT_TAKEN`: is not free\n- `SEAT_GONE`: no such seat\n- `SEAT_TORN`: cannot be sat on\n- And so it fails\n";
    assert!(codes(&format!("# Error codes\n\n{mixed}")).is_empty(), "a quarter is something else");
    assert!(codes("# Sizes\n\n- `S`: not large\n- `M`: not small\n- `L`: not for me\n").is_empty());
}

#[test]
fn what_a_heading_says_first_announces_the_headings_below_it() {
    let page = |lead: &str| {
        format!(
            "# Take a seat\n\n### status\n\n{lead}\n\n#### `taken`\n\nAll is well.\n\n#### `seat_gone`\n\nThere is no such seat.\n\n#### `row_gone`\n\nThere is no such row.\n\n#### `seat_torn`\n\nIt cannot be sat on.\n"
        )
    };
    assert_eq!(
        codes(&page("Status codes stand in the order of precedence.")),
        [["taken", "seat_gone", "row_gone", "seat_torn"]]
    );
    assert!(codes(&page("It is one of these.")).is_empty());
}

#[test]
fn a_sample_may_stand_between_a_heading_and_its_text() {
    let part = |code: &str, text: &str| {
        format!("### {code}\n\n```\nERROR: {code}\n```\n\n**Type:** seat\n\n**Description:**\n\n{text}\n\n")
    };
    let page = format!(
        "# Seat error reference\n\n{}{}{}",
        part("SEAT_TAKEN", "It is not free."),
        part("SEAT_GONE", "There is no such seat."),
        part("SEAT_TORN", "It cannot be sat on.")
    );
    let section = judged(&page).sections.remove(0);
    let texts: Vec<_> =
        section.codes.iter().map(|listed| listed.description.as_deref().unwrap_or_default()).collect();
    assert_eq!(texts, ["It is not free.", "There is no such seat.", "It cannot be sat on."]);
}

#[test]
fn names_over_samples_that_give_their_numbers_are_no_codes() {
    let part = |code: &str, nth: u8| {
        format!("### {code}\n\n```\nCode: {nth}\nReason: \"no seat\"\n```\n\nThere is no such seat.\n\n")
    };
    let page =
        format!("# Close codes\n\n{}{}{}", part("SeatTaken", 17), part("SeatGone", 18), part("SeatTorn", 19));
    let words = judged(&page).sections.into_iter().find(|section| section.code_type == CodeType::Text);
    assert!(words.is_none());
}

#[test]
fn rows_that_say_that_they_have_no_code_have_none() {
    let rows = [
        "Error code|Meaning",
        "SEAT_TAKEN|is not free",
        "SEAT_GONE|no such seat",
        "N/A|the hall is shut",
        "-|the town is gone",
    ];
    assert_eq!(codes(&table("# Errors", &rows)), [["SEAT_TAKEN", "SEAT_GONE"]]);
}

#[test]
fn code_and_text_may_share_a_cell_or_an_item() {
    let cells = "**Error codes**\n\n<table><tr><td>E100 The seat is not free</td><td>E200 - no such row</td></tr><tr><td>E101'no' seat</td><td>E201: the row is shut</td></tr><tr><td>E102 No seat of that name</td></tr></table>\n";
    assert_eq!(codes(cells), [["E100", "E101", "E102", "E200", "E201"]]);
    let items = "# Error codes\n\n- E100 The seat is not free\n- E101-A - There is no such seat\n- E102 It cannot be sat on\n";
    assert_eq!(codes(items), [["E100", "E101-A", "E102"]]);
    let section = judged(items).sections.remove(0);
    assert_eq!(section.codes[0].description.as_deref(), Some("The seat is not free"));
    assert!(codes("# Paper\n\n- A10 is not small\n- A11 is no larger\n- A12 is not sold\n").is_empty());
}

#[test]
fn statuses_that_only_group_the_words_are_no_list() {
    let rows = |count: usize| -> Vec<String> {
        let row = |nth: usize| format!("404|SEAT_{nth}|no such seat");
        (0..count).map(row).collect()
    };
    let lists = |status: &str, count: usize| {
        let rows = rows(count);
        let rows: Vec<&str> = std::iter::once(status).chain(rows.iter().map(String::as_str)).collect();
        judged(&table("# Errors", &rows)).sections.len()
    };
    // The more a header calls statuses codes, the more of the rows they have to themselves.
    assert_eq!((lists("Status|Error code|Meaning", 1), lists("Status|Error code|Meaning", 2)), (2, 1));
    assert_eq!(
        (lists("Status code|Error code|Meaning", 4), lists("Status code|Error code|Meaning", 5)),
        (2, 1)
    );
    assert_eq!((lists("Code|Error code|Meaning", 7), lists("Code|Error code|Meaning", 8)), (2, 1));
    let wide = |count: usize| {
        let rows: Vec<String> = (0..count).map(|nth| format!("-{}|400|no seat", 17 + nth)).collect();
        let head = std::iter::once("Error code|Status code|Meaning");
        let rows: Vec<&str> = head.chain(rows.iter().map(String::as_str)).collect();
        judged(&table("# Errors", &rows)).sections.len()
    };
    // Behind the vendor's codes, statuses have nothing to themselves.
    assert_eq!((wide(1), wide(5)), (1, 1));
}

#[test]
fn numbers_among_words_of_one_length_are_words_in_a_column_too() {
    let padded = table(
        "# Answers",
        &[
            "Response code|Meaning",
            "00|seat sold",
            "05|not sold",
            "N7|wrong seat",
            "5C|no more",
            "12X|a range",
        ],
    );
    assert_eq!(codes(&padded.replace("12X|a range", "1X|no seat")), [["00", "05", "N7", "5C", "1X"]]);
    let states = table(
        "# Faults",
        &[
            "SQLSTATE|Condition",
            "**Class 08** — no line|",
            "`08000`|no_connection",
            "`08P01`|protocol_violation",
            "**Class 22** — no data|",
            "`22003`|number_too_large",
            "`2200X`|escape_invalid",
            "`22P02`|text_invalid",
        ],
    );
    assert_eq!(codes(&states), [["08000", "08P01", "22003", "2200X", "22P02"]]);
    // A few words among numbers do not make words of them.
    let numbers: Vec<String> = (1001..1010).map(|code| format!("{code}|no seat")).collect();
    let mut rows = vec!["Error code|Meaning", "E900|not sold", "E901|not free"];
    rows.extend(numbers.iter().map(String::as_str));
    assert_eq!(judged(&table("# Errors", &rows)).sections[0].code_type, CodeType::U16);
}

#[test]
fn what_goes_with_a_code_may_be_a_parameter() {
    let rows = ["Code|Meaning|Data fields", "F00|not sold|(empty)", "F01|no such seat|the seat"];
    assert_eq!(codes(&table("# Error codes\n\n## Final", &rows)), [["F00", "F01"]]);
    let rows = ["Code|Meaning|Required", "seat_id|no such seat|yes", "row_id|not sold|no"];
    assert!(judged(&table("# Error codes\n\n## Final", &rows)).sections.is_empty());
}

#[test]
fn the_type_before_words_is_no_part_of_them() {
    let heading = |word: &str| format!("## `SeatErrorCode.{word}`\n\nThe seat cannot be sold.\n\n");
    let page = format!("# Selling\n\n{}", ["TAKEN", "NOT_FOUND", "INVALID"].map(heading).concat());
    assert_eq!(codes(&page), [["TAKEN", "NOT_FOUND", "INVALID"]]);
    let rows = ["Name|Meaning", "ErrorCode::SeatTaken|is not free", "ErrorCode::SeatGone|no such seat"];
    assert_eq!(codes(&table("# Selling", &rows)), [["SeatTaken", "SeatGone"]]);
    let rows = ["Error code|Meaning", "Failed.SeatTaken|is not free", "Failed.SeatGone|no such seat"];
    assert_eq!(codes(&table("# Selling", &rows)), [["Failed.SeatTaken", "Failed.SeatGone"]]);
}

#[test]
fn samples_of_answers_that_did_not_fail_make_no_codes_of_headings() {
    assert!(judged(&sampled(200)).sections.iter().all(|section| section.code_type != CodeType::Text));
    for others in ["example/x-{word}\"", "example/{word}-x\"", "example/{word}s\""] {
        let page = ["seattaken", "seatgone", "seattorn"].iter().fold(sampled(409), |page, word| {
            page.replace(&format!("example/{word}\""), &others.replace("{word}", word))
        });
        assert!(codes(&page).is_empty(), "{others}");
    }
}

#[test]
fn a_sample_is_that_of_the_heading_that_it_stands_below() {
    let page = sampled(409).replacen("## `seattaken`", "## `seatlost`\n\nIt is lost.\n\n## `seattaken`", 1);
    let page = page.replacen("{ \"status\"", "{ \"also\": \"seatlost\", \"status\"", 1);
    let section = judged(&page).sections.remove(0);
    let first = &section.codes[0];
    assert_eq!((first.code.to_string().as_str(), first.http.len()), ("seatlost", 0));
    assert_eq!(first.description.as_deref(), Some("It is lost."));
    assert_eq!(section.codes[1].description.as_deref(), Some("About seattaken"));
    let bold = sampled(409).replacen("## `seattaken`", "## `seatlost`\n\nIt is lost.\n\n**Others**", 1);
    let bold = bold.replacen("{ \"status\"", "{ \"also\": \"seatlost\", \"status\"", 1);
    let bold = format!("{bold}{}", sampled(409).replace("seat", "row"));
    let first = judged(&bold).sections.remove(0).codes.remove(0);
    assert_eq!((first.code.to_string().as_str(), first.http.len()), ("seatlost", 0));
    let titled = sampled(409).replace("\"detail\"", "\"title\"");
    assert_eq!(judged(&titled).sections[0].codes[0].description.as_deref(), Some("About seattaken"));
    let plain = sampled(409).replace("```json\n", "").replace("\n```", "");
    assert_eq!(codes(&plain), [["seattaken", "seatgone", "seattorn"]]);
    let unnamed = "```json\n{ \"status\": 409, \"title\": \"About others\" }\n```\n\n";
    let part = |word: &str| format!("## {word}\n\n{unnamed}");
    let page = format!(
        "# Error codes\n\n{}",
        ["SEAT_NOT_FREE", "SEAT_NOT_FOUND", "ROW_NOT_FOUND"].map(part).concat()
    );
    assert!(
        judged(&page)
            .sections
            .iter()
            .flat_map(|section| &section.codes)
            .all(|listed| listed.description.is_none())
    );
}

#[test]
fn a_table_of_the_same_headers_goes_on_with_the_one_above() {
    let rows = ["Message|Meaning", "`SEAT_TAKEN`|is not free", "`SEAT_GONE`|no such seat"];
    let more = ["Message|Meaning", "`SEAT_FRONT`|at the door"];
    let other = ["Seat|Meaning", "`SEAT_FRONT`|at the door"];
    let page = |more: &[&str]| format!("{}\n{}", table("# Errors", &rows), table("And:", more));
    assert_eq!(codes(&page(&more)), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_FRONT"]]);
    assert_eq!(codes(&page(&other)), [["SEAT_TAKEN", "SEAT_GONE"]]);
    let more = ["Message|Meaning", "`SEAT_FRONT`|at the door", "`SEAT_BACK`|at the wall"];
    assert_eq!(codes(&page(&more)), [["SEAT_TAKEN", "SEAT_GONE", "SEAT_FRONT", "SEAT_BACK"]]);
    let statuses = |word: &str| {
        let rows = [format!("409|{word}_TAKEN|is not free"), format!("404|{word}_GONE|not there")];
        table("And:", &["HTTP status|Error code|Meaning", &rows[0], &rows[1]])
    };
    let both = judged(&format!("# Errors\n\n{}\n{}", statuses("SEAT"), statuses("ROW"))).sections;
    let http =
        both.iter().filter(|section| section.code_type == CodeType::Text).flat_map(|section| &section.codes);
    assert_eq!(http.map(|listed| listed.http.clone()).collect::<Vec<_>>(), [[409], [404], [409], [404]]);
}

#[test]
fn the_title_of_a_table_is_no_header_of_its_columns() {
    let page = "<table><tr><th colspan=3>Error codes</th></tr><tr><td>Back</td><td>Up</td><td>To the end</td></tr></table>";
    assert!(judged(page).sections.is_empty());
}

#[test]
fn names_of_errors_are_no_codes_where_a_status_or_a_state_is_meant() {
    for page in [
        table(
            "# Status",
            &["HTTP status|Error|Meaning", "400|SEAT_TAKEN|is not free", "409|SEAT_GONE|no such seat"],
        ),
        table("# Status", &["Status|Meaning", "SEAT_FAILED|it failed", "SEAT_DENIED|it was denied"]),
        table("# Responses", &["Error class|Meaning", "seat-error|it failed", "door-error|it is shut"]),
    ] {
        let sections = judged(&page).sections;
        assert!(sections.iter().all(|section| section.code_type != CodeType::Text), "{page}");
    }
}

#[test]
fn texts_without_spaces_tell_and_words_may_have_lost_their_neighbours() {
    let wide = ["エラーコード|説明", "seat-taken-error|席が空いていない", "seat-error|席が存在しない"];
    assert_eq!(codes(&table("# 共通情報", &wide)), [["seat-taken-error", "seat-error"]]);
    let commas = ["Error code|Meaning", "SEAT_TAKEN,|not free", "SEAT_GONE,|no such seat", "|"];
    assert_eq!(codes(&table("# Seats", &commas)), [["SEAT_TAKEN", "SEAT_GONE"]]);
    let objects =
        ["Error code|Meaning|Handling method", "S201|Object %s exists|wait", "S202|String is bad|stop"];
    assert_eq!(codes(&table("# Seats", &objects)), [["S201", "S202"]]);
}

#[test]
fn words_whose_statuses_repeat_are_codes_though_the_statuses_are_called_so() {
    let rows = [
        "Name|Code|Meaning",
        "SEAT_TAKEN|409|it is not free",
        "SEAT_GONE|404|no such seat",
        "ROW_GONE|404|no such row",
        "HALL_GONE|404|no such hall",
    ];
    let words = ["SEAT_TAKEN", "SEAT_GONE", "ROW_GONE", "HALL_GONE"];
    assert!(codes(&table("# Error codes", &rows)).iter().any(|codes| codes == &words));
    // Names of statuses that each stand once are no codes.
    let named = ["Name|Code|Meaning", "SEAT_TAKEN|409|it is not free", "SEAT_GONE|404|no such seat"];
    assert_eq!(codes(&table("# Error codes", &named)), [["409", "404"]]);
}

#[test]
fn a_registry_of_words_with_their_statuses_is_a_list_of_codes() {
    let entry = |name: &str, http: u16| {
        format!("\"{name}\": {{ \"message\": \"The seat is not there.\", \"http\": {http} }}")
    };
    let words = ["SeatGone", "SeatTaken", "RowGone", "HallGone"];
    let registry = |http: u16| {
        let text = format!("{{ {} }}", words.map(|word| entry(word, http)).join(", "));
        crate::judge(&crate::read(text.as_bytes(), Some("seats.json")).expect("JSON")).sections
    };
    let section = registry(404).remove(0);
    assert_eq!(section.codes.iter().map(|listed| listed.code.to_string()).collect::<Vec<_>>(), words);
    assert_eq!(section.codes[0].http, [404]);
    // Those of answers that went well are operations.
    assert!(registry(200).iter().all(|section| section.code_type != CodeType::Text));
}

#[test]
fn signs_of_notes_are_no_part_of_a_code_and_words_in_bold_head_those_that_go_on() {
    let rows = [
        "Code|Meaning",
        "**E1**|*Seats*",
        "E101|no such seat",
        "E102 (*)|not free",
        "E103†|not there",
        "**E2**|*Rows*",
        "E201 (^)|no such row",
    ];
    assert_eq!(codes(&table("# Error codes", &rows)), [["E101", "E102", "E103", "E201"]]);
    // Where all are in bold, bold means nothing.
    let bold = ["Code|Meaning", "**E1**|no such seat", "**E10**|not free", "**E11**|not there"];
    assert_eq!(codes(&table("# Error codes", &bold)), [["E1", "E10", "E11"]]);
}

#[test]
fn names_and_messages_and_what_to_do_are_told_apart_below_a_word() {
    let entry = |code: &str| {
        format!(
            "- **{code}**:\n  - Name: SEAT_GONE\n  - Message: No such seat\n  - Explanation: It was removed.\n  - System Action: The hall is shut.\n  - User Action: Stand.\n"
        )
    };
    let page = format!("# Error messages\n\n{}", ["ST100E", "ST101E", "ST102W"].map(entry).concat());
    let listed = judged(&page).sections.remove(0).codes.remove(0);
    assert_eq!(listed.reason.as_deref(), Some("SEAT_GONE"));
    assert_eq!(listed.description.as_deref(), Some("No such seat Explanation: It was removed."));
    assert_eq!(listed.remedy.as_deref(), Some("Stand."));
    let field = "- **error_code**:\n  - Type: string\n  - Description: Not there if all is well\n";
    assert!(codes(&format!("# Error object\n\n{}", field.repeat(3))).is_empty());
}

#[test]
fn a_sentence_below_a_heading_gives_the_statuses() {
    let part = |code: &str, status: &str| format!("## `{code}`\n\nThe seat is not there.\n\n{status}\n\n");
    let page = format!(
        "# Error codes\n\n{}{}{}",
        part("seat_gone", "`seat_gone` comes with a `404` HTTP status code."),
        part(
            "seat_taken",
            "It comes with one of these HTTP status codes:\n\n- `409` for a seat\n- `423` for a row"
        ),
        part("seat_torn", "There are 450 seats with the HTTP status code of none."),
    );
    let sections = judged(&page).sections;
    let http: Vec<_> = sections[0].codes.iter().map(|listed| listed.http.clone()).collect();
    assert_eq!((sections.len(), http), (1, vec![vec![404], vec![409, 423], vec![450]]));
    let http = |first: &str| {
        let others =
            [part("seat_taken", "Wait."), part("seat_torn", "It has a `410` HTTP status code.")].concat();
        let page = format!("# Error codes\n\n{}{others}", part("seat_gone", first));
        judged(&page).sections[0].codes.iter().map(|listed| listed.http.clone()).collect::<Vec<_>>()
    };
    assert_eq!(http("Wait."), [vec![], vec![], vec![410]]);
    assert_eq!(http("**Note**\n\nIt comes with HTTP status code 404."), [vec![404], vec![], vec![410]]);
    assert_eq!(http("It comes with HTTP status code 404, or these:\n\n- 409")[0], [404]);
    for line in [
        "The HTTP status code differs.\n\n- 409 for a seat",
        "The code 450 is on the door.",
        "Seats of httpbin are at door 450.",
    ] {
        assert_eq!(http(line)[0], [0_u16; 0], "{line}");
    }
    let bold = |word: &str, status: &str| format!("**{word}**\n\nThere is no such seat.{status}\n\n");
    let page = format!(
        "# Error codes\n\n{}{}{}",
        bold("seat_gone", ""),
        bold("seat_taken", " It has the HTTP status code 409."),
        bold("seat_torn", "")
    );
    let http: Vec<_> = judged(&page).sections[0].codes.iter().map(|listed| listed.http.clone()).collect();
    assert_eq!(http, [vec![], vec![409], vec![]]);
}

#[test]
fn what_follows_the_first_line_of_an_answer_describes_nothing() {
    let part = |word: &str| {
        format!(
            "## `{word}`\n\n    HTTP/1.1 409 Conflict\nSeat-Type: application/json\n\n```json\n{{ \"status\": 409, \"type\": \"{word}\", \"detail\": \"Not free.\" }}\n```\n\n"
        )
    };
    let page = format!("# Seats\n\n{}{}{}", part("seattaken"), part("seatgone"), part("seattorn"));
    assert_eq!(judged(&page).sections[0].codes[0].description.as_deref(), Some("Not free."));
}

#[test]
fn values_with_their_types_are_no_codes() {
    let page = "# Error codes\n\n- **st-all** = \"st-all\" string. An error of all\n- **st-row** = \"st-row\" string. An error of rows\n- **st-hall** = \"st-hall\" string. An error of halls\n";
    assert!(codes(page).is_empty());
}

#[test]
fn the_title_announces_constants_under_a_header_of_errors() {
    let rows =
        ["Error|Meaning", "ESEAT_GONE|no such seat", "ESEAT_TAKEN|is not free", "EROW_GONE|no such row"];
    let page = |title: &str| format!("# {title}\n\n{}", table("## The hall", &rows));
    assert_eq!(codes(&page("Error codes")), [["ESEAT_GONE", "ESEAT_TAKEN", "EROW_GONE"]]);
    assert!(codes(&page("Rooms")).is_empty());
}

#[test]
fn lists_below_statuses_are_codes_where_their_words_tell_what_failed() {
    let page = |words: [&str; 4]| {
        let [one, two, three, four] = words;
        format!(
            "# Error codes\n\n## 400 Bad Request\n\n- `{one}`: look again\n- `{two}`: it must be there\n\n## 404 Not Found\n\n- `{three}`: it is gone\n- `{four}`: it is gone\n"
        )
    };
    let sections = judged(&page(["invalid_seat", "missing_row", "seat_not_found", "row_not_found"])).sections;
    let worded: Vec<_> = sections.iter().filter(|section| section.code_type == CodeType::Text).collect();
    let http: Vec<_> =
        worded.iter().flat_map(|section| &section.codes).map(|listed| listed.http.clone()).collect();
    assert_eq!(http, [[400], [400], [404], [404]]);
    let fields = judged(&page(["seat_id", "row_id", "seat_name", "row_name"])).sections;
    assert!(fields.iter().all(|section| section.code_type != CodeType::Text));
}

#[test]
fn rows_and_items_have_statuses_where_the_page_puts_them() {
    let worded = |page: &str| {
        let sections = judged(page).sections;
        sections.into_iter().find(|section| section.code_type == CodeType::Text).expect("words").codes
    };
    let http = |page: &str| worded(page).into_iter().map(|listed| listed.http).collect::<Vec<_>>();
    let rows = [
        "HTTP status|Error code|Meaning",
        "400|invalid_seat|look again",
        "|missing_row|it is not there",
        "404|seat_gone|no such seat",
        "|row_gone|no such row",
    ];
    assert_eq!(http(&table("# Errors", &rows)), [[400], [400], [404], [404]]);
    let item = |word: &str, status: u16| {
        format!("- `{word}`\n  - **Status**: {status}\n  - **Description**: It is not there.\n")
    };
    let items = [item("seat_taken", 409), item("seat_gone", 404), item("row_gone", 404)].concat();
    assert_eq!(http(&format!("# Error codes\n\n{items}")), [[409], [404], [404]]);
    let bare = items.replacen("  - **Status**: 409\n  - **Description**: It is not there.\n", "", 1);
    assert_eq!(http(&format!("# Error codes\n\n{bare}")), [vec![], vec![404], vec![404]]);
    let classes = [
        "Error code|Meaning",
        "**Seats**|",
        "`seat_taken`|is not free",
        "`seat_gone`|no such seat",
        "**Rows**|",
        "`row_gone`|no such row",
    ];
    let codes: Vec<String> =
        worded(&table("# Errors", &classes)).iter().map(|listed| listed.code.to_string()).collect();
    assert_eq!(codes, ["seat_taken", "seat_gone", "row_gone"]);
}

#[test]
fn lists_of_codes_in_digits_go_on_with_texts_that_tell_of_no_failure() {
    let page = |heading: &str, letter: char| {
        let items =
            format!("- **{letter}201** out of paper\n- **{letter}202** lid up\n- **{letter}299** more ink\n");
        format!(
            "## Door error codes\n\n- **E101** not open\n- **E102** no key\n- **E199** failed\n\n## {heading}\n\n{items}"
        )
    };
    assert_eq!(judged(&page("Printing error codes", 'E')).sections.len(), 2);
    assert_eq!(judged(&page("Printing warning codes", 'W')).sections.len(), 2);
    assert_eq!(judged(&page("Printers", 'E')).sections.len(), 1);
    let longer = page("Printing error codes", 'E').replace("E2", "E20");
    assert_eq!(judged(&longer).sections.len(), 1);
    let lettered = page("Printing error codes", 'E')
        .replace("E2", "E_")
        .replace("01**", "A**")
        .replace("02**", "B**")
        .replace("99**", "C**");
    assert_eq!(judged(&lettered).sections.len(), 1);
    let few = "\n## Other error codes\n\n- **E301** more paper\n";
    assert_eq!(judged(&format!("{}{few}", page("Printing error codes", 'E'))).sections.len(), 3);
}

#[test]
fn another_label_than_that_of_errors_heads_no_codes() {
    let page = |label: &str| {
        format!(
            "# Error codes\n\n## Take a seat\n\n{label}:\n\n- `SeatOrder`: what to take\n\nErrors:\n\n\
             - `SeatTakenError`: it is not free\n- `SeatGoneError`: no such seat\n- `SeatTornError`: it failed\n"
        )
    };
    let codes =
        |label: &str| judged(&page(label)).sections.iter().map(|section| section.codes.len()).sum::<usize>();
    assert_eq!(codes("Inputs"), 3);
    assert_eq!(codes("More errors"), 4);
}

#[test]
fn a_row_that_is_written_otherwise_is_passed_over_with_a_word() {
    let rows: Vec<String> = (b'a'..=b'z')
        .flat_map(|letter| {
            ["seat", "row"].map(|kind| format!("{kind}_{0}|no {kind} {0}", char::from(letter)))
        })
        .collect();
    let head = std::iter::once("Error code|Meaning");
    let others = [
        "row=b|odd",
        "can't|quoted",
        "n/a|nothing",
        "seat gone|a slip",
        "a b c d|alone",
        "**All of the rows**|of seats",
    ];
    let rows: Vec<&str> = head.chain(rows.iter().map(String::as_str)).chain(others).collect();
    let lists = judged(&table("# Errors", &rows));
    assert_eq!((lists.sections.len(), lists.sections[0].codes.len()), (1, 53));
    let texts: Vec<&str> = lists.skipped.iter().map(|skipped| skipped.text.as_str()).collect();
    assert_eq!(texts, ["row=b odd", "can't quoted", "a b c d alone"]);
}

/// Each code of the only list, its phrase and description, and its statuses.
fn entries(page: &str) -> Vec<String> {
    let lists = judged(page);
    assert_eq!(lists.sections.len(), 1, "{page}\n{lists:#?}");
    let entry = |entry: &crate::lists::ListedCode| {
        let texts = [&entry.reason, &entry.description].into_iter().flatten().map(String::as_str);
        let statuses = entry.http.iter().map(|status| format!(" [{status}]"));
        let own = std::iter::once(entry.code.to_string()).chain(texts.map(|text| format!("|{text}")));
        own.chain(statuses).collect::<String>()
    };
    lists.sections[0].codes.iter().map(entry).collect()
}

#[test]
fn a_sign_parts_a_code_from_its_text_in_headings_paragraphs_and_items() {
    let seats = [
        ("SEAT_TAKEN", "It is not free"),
        ("SEAT_GONE", "There is no such seat"),
        ("E17", "It cannot be sat on"),
    ];
    let page = |entry: &dyn Fn(&str, &str) -> String| {
        let entries: Vec<String> = seats.iter().map(|(code, text)| entry(code, text)).collect();
        format!("# Error codes\n\n{}", entries.concat())
    };
    let expected =
        ["SEAT_TAKEN|It is not free", "SEAT_GONE|There is no such seat", "E17|It cannot be sat on"];
    for sign in [": ", " - ", " – ", " — ", " = ", " => ", " -> ", " → "] {
        let headings = page(&|code, text| format!("## {code}{sign}{text}\n\nAsk\n\n"));
        let found = entries(&headings);
        assert_eq!(
            found.iter().map(|entry| entry.replace("|Ask", "")).collect::<Vec<_>>(),
            expected,
            "{headings}"
        );
        let marked = page(&|code, text| format!("`{code}`{sign}{text}\n\n"));
        assert_eq!(entries(&marked), expected, "{marked}");
        let items = page(&|code, text| format!("- {code}{sign}{text}\n"));
        assert_eq!(entries(&items), expected, "{items}");
    }
    let bold = page(&|code, text| format!("**{code}:** {text}\n\n"));
    assert_eq!(entries(&bold), expected, "{bold}");
    for page in [
        // What no page sets apart, and words of a dictionary, begin sentences.
        page(&|code, text| format!("{code} {text}\n\n")),
        page(&|code, text| format!("**{}**: {text}\n\n", code.to_lowercase().replace(['_', '1', '7'], ""))),
        page(&|code, text| format!("## {}: {text}\n\n", code.replace(['_', '1', '7'], "").to_lowercase())),
    ] {
        assert!(judged(&page).sections.is_empty(), "{page}");
    }
}

#[test]
fn lines_of_a_paragraph_or_of_a_block_of_code_are_entries() {
    let expected =
        ["SEAT_TAKEN|It is not free", "SEAT_GONE|There is no such seat", "E17|It cannot be sat on"];
    for lines in [
        "SEAT_TAKEN: It is not free\nSEAT_GONE: There is no such seat\nE17 - It cannot be sat on\n",
        "Errors:\nSEAT_TAKEN: It is not free\nSEAT_GONE: There is no such seat\nE17: It cannot be sat on\n",
        "`SEAT_TAKEN` - It is not free\n`SEAT_GONE` - There is no such seat\n`E17` - It cannot be sat on\n",
        "**SEAT_TAKEN:** It is not free  \n**SEAT_GONE:** There is no such seat  \n**E17:** It cannot be sat on\n",
        "```\nSEAT_TAKEN: It is not free\n\nSEAT_GONE: There is no such seat\nE17: It cannot be sat on\n```\n",
        "```\n- SEAT_TAKEN   It is not free\n- SEAT_GONE\tThere is no such seat\n- E17   It cannot be sat on\n```\n",
    ] {
        assert_eq!(entries(&format!("# Error codes\n\n{lines}")), expected, "{lines}");
        assert!(
            judged(&format!("# Seats\n\n{lines}")).sections.is_empty(),
            "nothing announces them: {lines}"
        );
    }
    let lines = [3, 4, 5].map(|line| format!("E1{line}: It is not free\n")).concat();
    let section = judged(&format!("# Error codes\n\n{lines}")).sections.remove(0);
    assert_eq!(section.codes.iter().map(|entry| entry.line).collect::<Vec<_>>(), [3, 4, 5]);
    let section = judged(&format!("# Error codes\n\n```\n\n{lines}```\n")).sections.remove(0);
    assert_eq!(section.codes.iter().map(|entry| entry.line).collect::<Vec<_>>(), [5, 6, 7]);
    let apart = lines.replace('\n', "\n\n");
    assert_eq!(judged(&format!("# Error codes\n\n{apart}")).sections[0].codes.len(), 3);
    for lines in [
        // A line that begins with no word, fields of an error, settings, a gap of one blank, and names of numbers.
        "SEAT_TAKEN: It is not free\nand no other\nSEAT_GONE: There is none\nE17: Not to be sat on\n",
        "SEAT_TAKEN: It is not free\nerror_kind: not free\nerror_text: no seat\nerror_place: no row\n",
        "They are thrown\nSEAT_TAKEN: It is not free\nSEAT_GONE: There is none\nE17: Not to be sat on\n",
        "SEAT_TAKEN: It is not free\nOthers:\nSEAT_GONE: There is none\nE17: Not to be sat on\n",
        "WARNING: It is not free\nATTENTION: There is none\nIMPORTANT: Not to be sat on\n",
        "```\nseat_taken: not free\nseat_gone: no such seat\nseat_torn: not to be sat on\n```\n",
        "```\nSEAT_TAKEN It is not free\nSEAT_GONE There is no such seat\nE17 It cannot be sat on\n```\n",
        "```\nSEAT_TAKEN = -17 // not free\nSEAT_GONE = -17 // no such seat\nSEAT_TORN = -17 // not to be sat on\n```\n",
    ] {
        assert!(judged(&format!("# Error codes\n\n{lines}")).sections.is_empty(), "{lines}");
    }
}

#[test]
fn words_may_introduce_the_word_of_a_heading() {
    let headings = |name: &dyn Fn(&str) -> String| {
        let part = |word: &str| format!("## {}\n\nIt is not free.\n\n", name(word));
        codes(&format!("# Error codes\n\n{}", ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"].map(part).concat()))
    };
    let expected = [["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]];
    for name in ["Error ", "Error: ", "Error code: ", "The error code ", "Fehler "] {
        assert_eq!(headings(&|word| format!("{name}{word}")), expected, "{name}");
    }
    assert_eq!(headings(&|word| format!("Error code `{word}`")), expected);
    for name in ["Seat ", "About the error "] {
        assert!(headings(&|word| format!("{name}{word}")).is_empty(), "{name}");
    }
    assert!(headings(&|word| format!("Error {word} of seats")).is_empty());
}

#[test]
fn statuses_that_several_codes_share_are_no_codes_whatever_their_phrases() {
    let page = table(
        "# Error codes",
        &[
            "Code|HTTP status|Meaning",
            "SEAT_TAKEN|409 Conflict|it is not free",
            "SEAT_TORN|409 Conflict|it cannot be sat on",
            "ROW_SHUT|409 Conflict|it is closed",
            "SEAT_GONE|404 Not Found|no such seat",
        ],
    );
    let expected = [
        "SEAT_TAKEN|it is not free [409]",
        "SEAT_TORN|it cannot be sat on [409]",
        "ROW_SHUT|it is closed [409]",
        "SEAT_GONE|no such seat [404]",
    ];
    assert_eq!(entries(&page), expected);
}

#[test]
fn a_first_row_that_promises_codes_is_a_header_in_formats_that_mark_none() {
    let page = |first: &str| {
        let rows =
            ["SEAT_TAKEN|It is not free", "SEAT_GONE|There is no such seat", "SEAT_TORN|It cannot be sat on"];
        let rows = std::iter::once(first).chain(rows).map(|row| {
            let cells: String = row.split('|').map(|cell| format!("<td>{cell}</td>")).collect();
            format!("<tr>{cells}</tr>\n")
        });
        format!("<h1>Error codes</h1>\n<table>\n{}</table>\n", rows.collect::<String>())
    };
    assert_eq!(entries(&page("Code|Meaning")).len(), 3);
    assert_eq!(entries(&page("Error code|What it means")).len(), 3);
    // A code that is called a code.
    assert_eq!(entries(&page("INVALID_CODE|It is of another hall")).len(), 4);
    let csv = "code,message\nSEAT_TAKEN,It is not free\nSEAT_GONE,There is no such seat\nSEAT_TORN,It cannot be sat on\n";
    let lists = crate::judge(&crate::read(csv.as_bytes(), Some("seats.csv")).expect("a document"));
    assert_eq!(lists.sections[0].codes.len(), 3);
}

#[test]
fn one_row_of_a_short_table_may_be_written_otherwise() {
    let page = |header: &str, cells: [&str; 4]| {
        let head = format!("{header}|Meaning");
        let rows: Vec<String> = cells.iter().map(|cell| format!("{cell}|it is not free")).collect();
        table(
            "# Seats",
            &std::iter::once(head.as_str()).chain(rows.iter().map(String::as_str)).collect::<Vec<_>>(),
        )
    };
    let read = |page: &str| {
        let lists = judged(page);
        let codes = lists.sections.iter().flat_map(|section| &section.codes);
        (codes.map(|entry| entry.code.to_string()).collect::<Vec<_>>().join(", "), lists.skipped.len())
    };
    for (cells, codes, skipped) in [
        (["SEAT_TAKEN", "Errors of rows", "ROW_GONE", "ROW_SHUT"], "SEAT_TAKEN, ROW_GONE, ROW_SHUT", 1),
        (["SEAT_TAKEN", "SEAT GONE", "ROW_GONE", "ROW_SHUT"], "SEAT_TAKEN, SEAT GONE, ROW_GONE, ROW_SHUT", 0),
        (["SEAT_TAKEN", "**ROW ERRORS**", "ROW_GONE", "ROW_SHUT"], "SEAT_TAKEN, ROW_GONE, ROW_SHUT", 0),
        (
            ["**SEAT_TAKEN**", "**SEAT GONE**", "**ROW_GONE**", "**ROW_SHUT**"],
            "SEAT_TAKEN, SEAT GONE, ROW_GONE, ROW_SHUT",
            0,
        ),
        (["SEAT_TAKEN", "Seat errors", "Row errors", "ROW_SHUT"], "", 0),
    ] {
        assert_eq!(read(&page("Error code", cells)), (codes.to_owned(), skipped), "{cells:?}");
    }
    assert_eq!(read(&page("Name", ["SEAT_TAKEN", "Errors of rows", "ROW_GONE", "ROW_SHUT"])).0, "");
}

#[test]
fn many_words_are_no_classes_though_each_comes_often() {
    let page = |distinct: usize| {
        let rows: Vec<String> =
            (0..distinct * 5).map(|row| format!("SEAT_{}|it is not free", row % distinct)).collect();
        let rows: Vec<&str> =
            std::iter::once("Error code|Meaning").chain(rows.iter().map(String::as_str)).collect();
        codes(&table("# Seats", &rows)).len()
    };
    assert_eq!((page(7), page(8)), (0, 1));
}

#[test]
fn items_without_labels_do_not_label() {
    let items = |label: &str| {
        let item = |word: &str| format!("- **{word}**:\n  - {label}It is not free\n");
        format!("# Error messages\n\n{}", ["SEAT17E", "SEAT18E", "SEAT19W"].map(item).concat())
    };
    assert_eq!(codes(&items("Message: ")), [["SEAT17E", "SEAT18E", "SEAT19W"]]);
    assert!(codes(&items("")).is_empty());
}

#[test]
fn a_status_of_all_holds_for_every_table_and_that_of_one_for_the_next() {
    let rows = |word: &str| {
        table(
            "x",
            &[
                "Error code|Meaning",
                &format!("{word}_TAKEN|is not free"),
                &format!("{word}_GONE|no such seat"),
            ],
        )
    };
    let http = |line: &str| -> Vec<Vec<u16>> {
        let page = format!("# Seats\n\n{line}\n\n{}\n{}", rows("SEAT"), rows("ROW"));
        let codes = judged(&page).sections.into_iter().flat_map(|section| section.codes);
        codes.map(|listed| listed.http).collect()
    };
    assert_eq!(http("- HTTP status code: 409 Taken"), [[409]; 4]);
    assert_eq!(http("- Status: 409"), [vec![409], vec![409], vec![], vec![]]);
}

#[test]
fn what_stands_before_a_list_says_of_what_it_is() {
    let items = "- `seat_id`: not there if wrong\n- `row_id`: no number\n- `hall_id`: not a name\n";
    let page = |title: &str, before: &str| codes(&format!("# {title}\n\n{before}\n\n{items}")).concat();
    let expected = ["seat_id", "row_id", "hall_id"];
    assert_eq!(page("Error codes", "They are:"), expected);
    assert!(page("Error codes", "Fields:").is_empty());
    assert_eq!(page("Seats", "Error codes of the fields:"), expected);
    let failed = "- `invalid_seat`: look again\n- `missing_row`: look here\n- `hall_not_found`: look there\n";
    let below = codes(&format!("# Error codes\n\n## 400 Bad Request\n\n{failed}"));
    assert!(
        below.contains(&["invalid_seat", "missing_row", "hall_not_found"].map(str::to_owned).to_vec()),
        "{below:?}"
    );
}

#[test]
fn numbers_in_another_base_are_no_words() {
    let rows = ["Error code|Meaning", "0x1F|is not free", "0x20|no such seat"];
    assert!(codes(&table("# Errors", &rows)).is_empty());
}
