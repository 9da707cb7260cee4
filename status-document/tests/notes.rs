//! References to notes are no part of a code or of its text, however a format writes them.

use status_document::{judge, read};

/// Each code of a document, with its text.
fn texts(name: &str, document: &str) -> Vec<(String, String)> {
    let lists = judge(&read(document.as_bytes(), Some(name)).expect("a document"));
    let codes = lists.sections.into_iter().flat_map(|section| section.codes);
    codes
        .map(|entry| (entry.code.to_string(), entry.reason.or(entry.description).unwrap_or_default()))
        .collect()
}

#[track_caller]
fn assert_texts(name: &str, document: &str, expected: &[(&str, &str)]) {
    let found = texts(name, document);
    let found: Vec<(&str, &str)> = found.iter().map(|(code, text)| (code.as_str(), text.as_str())).collect();
    assert_eq!(found, expected, "{document}");
}

const SEATS: &[(&str, &str)] =
    &[("1001", "Seat not free"), ("1002", "No such seat"), ("1003", "No such row")];

#[test]
fn raised_numbers_letters_and_signs() {
    let html = "<h1>Error codes</h1><table><tr><th>Code<th>Meaning\
        <tr><td>1001<sup>1</sup><td>Seat not free<sup>[a]</sup>\
        <tr><td><sup></sup>1002 <sup><a href=\"#n\">2</a></sup><td>No such seat <sup>**</sup>\
        <tr><td>1003<sup>†</sup><td>No such row</table>\n";
    assert_texts("a.html", html, SEATS);
    assert_texts("a.md", html, SEATS);
    let rows = "| Code | Meaning |\n|--|--|\n| 1001<sup>1</sup> | Seat not free<sup>a</sup> |\n| 1002 | No such seat |\n| 1003<sup>12</sup> | No such row |\n";
    assert_texts("a.md", &format!("# Error codes\n\n{rows}"), SEATS);
    let adoc = "= Error codes\n\n|===\n|Code |Meaning\n\n|1001^1^ |Seat not free^(2)^\n|1002 |No such seat\n|1003^*^ |No such row\n|===\n";
    assert_texts("a.adoc", adoc, SEATS);
}

#[test]
fn raised_words_and_powers_are_text() {
    let page = |text: &str| {
        format!("# Error codes\n\n| Code | Meaning |\n|--|--|\n| 1001 | {text} |\n| 1002 | No such seat |\n")
    };
    for (text, shown) in [
        ("More than 10<sup>6</sup> seats", "More than 10^6 seats"),
        ("It is the 2<sup>nd</sup> row", "It is the 2nd row"),
        ("Not on Seatly<sup>TM</sup>", "Not on SeatlyTM"),
        ("Not <sup>free", "Not free"),
    ] {
        assert_eq!(texts("a.md", &page(text))[0].1, shown);
    }
    // What ends in another cell began nothing there.
    assert_texts(
        "a.md",
        &page("Not <sup>free | </sup> and"),
        &[("1001", "Not free"), ("1002", "No such seat")],
    );
}

#[test]
fn footnotes_of_each_language() {
    let md = "# Error codes\n\n| Code | Meaning |\n|--|--|\n| 1001[^1] | Seat not free[^night] |\n| 1002 | No such seat |\n| 1003 | No such row |\n\n[^1]: 1004 – as at night.\n\n    1005 – by day.\n[^night]: At night.\n";
    assert_texts("a.md", md, SEATS);
    let adoc = "= Error codes\n\n|===\n|Code |Meaning\n\n|1001 |Seat not free footnote:[At night.]\n|1002footnote:day[By day.] |No such seat\n|1003 |No such row footnote:day[]\n|===\n";
    assert_texts("a.adoc", adoc, SEATS);
    let rst = "Error codes\n===========\n\n========= ====================\nCode      Meaning\n========= ====================\n1001 [1]_ Seat not free [#day]_\n1002      No such seat [*]_\n1003      No such row\n========= ====================\n\n.. [1] By day.\n";
    assert_texts("a.rst", rst, SEATS);
}

#[test]
fn signs_behind_a_code() {
    for sign in ["*", " *", "†", " ‡", "¹", "**"] {
        let rows = ["Seat not free", "No such seat", "No such row"].map(str::to_owned);
        let rows: String =
            (1001..).zip(rows).map(|(code, text)| format!("| {code}{sign} | {text} |\n")).collect();
        // `1001**` is a range.
        let expected = if sign == "**" { &[][..] } else { SEATS };
        assert_texts("a.md", &format!("# Error codes\n\n| Code | Meaning |\n|--|--|\n{rows}"), expected);
    }
    let words = "# Error codes\n\n| Code | Meaning |\n|--|--|\n| SEAT_TAKEN (deprecated) | It is not free |\n| SEAT_GONE † | No such seat |\n| SEAT_TORN | It is broken |\n";
    let codes: Vec<String> = texts("a.md", words).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["SEAT_TAKEN", "SEAT_GONE", "SEAT_TORN"]);
}
