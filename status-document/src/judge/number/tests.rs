use super::{Key, Sep, any, behind, closing, counts, grouped, last, lead, ordinal, remark, trail};

/// The keys at the start of a text, each as a person would write it; `!` before one that is not a code.
fn keys(text: &str) -> Option<Vec<String>> {
    let keys = lead(text)?.keys.into_iter().map(|key| match key {
        Key::Code(code) => code.to_string(),
        Key::Range(range) => range,
        Key::Wide(number) | Key::Unfit(number, _) => format!("!{number}"),
    });
    Some(keys.collect())
}

#[test]
fn a_number_ends_where_no_word_or_number_goes_on() {
    for text in [
        "404",
        "404 Not Found",
        "404: x",
        "404.",
        "404)",
        "404\n500x",
        "404（x",
        "404错误",
        "(404)",
        "[404]",
        "\"404\"",
        "“404”",
    ] {
        assert_eq!(keys(text).unwrap_or_default().first().map(String::as_str), Some("404"), "{text}");
    }
    for text in [
        "404s", "404_a", "404%", "404.5", "40:30", "404-abc", "1.2.3", "404+", "$404", "404类", "3回",
        "x404", "",
    ] {
        assert_eq!(keys(text), None, "{text}");
    }
    assert_eq!(keys("404-abc"), None, "an id");
    assert_eq!(keys("404-Abc"), Some(vec!["404".to_owned()]), "a phrase");
}

#[test]
fn words_may_introduce_a_number() {
    for text in [
        "HTTP 404",
        "HTTP/1.1 404",
        "Error code: 404",
        "Status code 404",
        "Código de erro 404",
        "the error 404",
        "错误码：404",
        "エラーコード 404",
        "код 404",
        "Error #404",
        "Error Number: 404",
        "return code 404",
        "响应码：404",
        "Código de respuesta 404",
        "Fehler 404",
    ] {
        let lead = lead(text).unwrap_or_else(|| panic!("{text}"));
        assert!(lead.prefixed && lead.keys == [Key::Code(404)], "{text}");
    }
    assert_eq!(lead("the 404"), None, "an article alone introduces nothing");
    assert_eq!(lead("number 404"), None, "nor does a number's name");
    assert_eq!(lead("about 404"), None);
    assert_eq!(lead("error code error code error code 404"), None, "six words are a sentence");
    for text in ["(404", "(404 Gone", "[404"] {
        assert_eq!(lead(text), None, "{text}");
    }
    assert_eq!(keys("error -1"), Some(vec!["!-1".to_owned()]), "a dash close to the number is its sign");
    assert_eq!(keys("error - 1"), Some(vec!["1".to_owned()]));
}

#[test]
fn several_numbers_are_a_list() {
    for text in [
        "401, 403",
        "401,403",
        "401 / 403",
        "401 or 403",
        "401 and 403",
        "401, or 403",
        "401 & 403",
        "401、403",
        "401 и 403",
        "401|403",
    ] {
        assert_eq!(keys(text), Some(vec!["401".to_owned(), "403".to_owned()]), "{text}");
    }
    assert_eq!(keys("401\n403"), Some(vec!["401".to_owned(), "403".to_owned()]));
    assert_eq!(keys("10,000"), None, "one number");
    assert_eq!(grouped("10,000").map(|lead| lead.keys), Some(vec![Key::Code(10_000)]));
    for text in ["10,000,00a", "10,000,1234", "1000,000", "404", "10", ",000"] {
        assert_eq!(grouped(text), None, "{text}");
    }
    assert_eq!(keys("404, not 405"), Some(vec!["404".to_owned()]));
    let many: Vec<String> = (100..300).map(|code| code.to_string()).collect();
    assert_eq!(keys(&many.join(", ")).map(|keys| keys.len()), Some(64));
}

#[test]
fn ranges_have_ends_of_three_to_five_digits_or_wild_ones() {
    for (text, expected) in [
        ("4XX", "4XX"),
        ("5xx errors", "5XX"),
        ("40x", "40X"),
        ("4**", "4XX"),
        ("4×× x", "4XX"),
        ("4хх", "4XX"),
        ("4xxx", "4XXX"),
        ("200-299", "200-299"),
        ("200 – 299", "200-299"),
        ("200..299", "200-299"),
        ("4000 to 4999", "4000-4999"),
        ("0-999", "0-999"),
        ("400～499", "400-499"),
    ] {
        assert_eq!(keys(text), Some(vec![expected.to_owned()]), "{text}");
    }
    assert_eq!(keys("4xx-5xx"), Some(vec!["4XX".to_owned(), "5XX".to_owned()]));
    assert_eq!(keys("4xx/5xx"), Some(vec!["4XX".to_owned(), "5XX".to_owned()]));
    assert_eq!(keys("299-200"), Some(vec!["299".to_owned()]), "the wrong way round");
    assert_eq!(keys("1-10"), Some(vec!["1".to_owned()]));
    for text in ["0xx", "00x", "4x", "4xxxxx", "4xxa", "0x", "0x Gone", "0x1Fz"] {
        assert_eq!(keys(text), None, "{text}");
    }
    assert_eq!(keys("4xx-5xxx"), Some(vec!["4XX".to_owned()]));
    assert_eq!(keys("200-200"), Some(vec!["200".to_owned()]));
    let is_http =
        ["4XX", "400-499", "4XXX", "4000-4999"].map(|text| lead(text).is_some_and(|lead| lead.is_http()));
    assert_eq!(is_http, [true, true, false, false]);
    assert_eq!(keys("4x4"), None);
}

#[test]
fn what_counts_begins_with_one_and_leaves_none_out() {
    assert!(counts([1, 2, 3].map(Some).into_iter()));
    for codes in [[0, 1, 2], [1, 3, 4], [2, 3, 4]] {
        assert!(!counts(codes.map(Some).into_iter()), "{codes:?}");
    }
    assert!(!counts([Some(1), None, Some(3)].into_iter()));
    // No code is the number of the next row.
    assert!(counts((1..=u16::MAX).map(Some)) && !counts((1..=u16::MAX).map(Some).chain([Some(0)])));
}

#[test]
fn signs_behind_a_number_point_to_a_note() {
    for text in ["404*", "404 *", "404†", "404 ‡: gone", "404¹", "404* Gone", "404*\ngone"] {
        let lead = lead(text).unwrap_or_else(|| panic!("{text}"));
        let rest = text.get(lead.rest..).unwrap_or_default();
        assert!(lead.keys == [Key::Code(404)] && !rest.contains(['*', '†', '‡', '¹']), "{text}: {rest}");
    }
    for (text, expected) in [("40*", "40X"), ("4**", "4XX"), ("404**", "404XX")] {
        assert_eq!(keys(text), Some(vec![expected.to_owned()]), "{text}");
    }
    for text in ["404*a", "\"404", "\"404\": gone", "\"404 Gone\""] {
        assert_eq!(keys(text), None, "{text}");
    }
}

#[test]
fn a_bracket_behind_a_number_may_say_since_when_it_holds() {
    for text in [
        "404 (new) Gone",
        "404 (Deprecated): Gone",
        "404 [deprecated since v2] Gone",
        "404（已废弃）Gone",
        "404 (new in 2.1) - Gone",
    ] {
        let lead = lead(text).unwrap_or_else(|| panic!("{text}"));
        let rest = text.get(lead.rest..).unwrap_or_default();
        assert_eq!(rest.trim_start_matches([' ', ':', '-']), "Gone", "{text}");
    }
    for text in ["(Gone)", "(new password required)", "(newer)", "(new", "new", "()", "(new (v2))"] {
        assert_eq!(remark(text), None, "{text}");
    }
    assert_eq!(remark("(new) Gone"), Some(5));
}

#[test]
fn numbers_beyond_16_bits_are_kept_as_written() {
    assert_eq!(keys("−1"), Some(vec!["!-1".to_owned()]));
    for text in ["-1", "0x1F", "0404", "00", "65536", "99999999999999999999"] {
        assert_eq!(keys(text), Some(vec![format!("!{text}")]), "{text}");
    }
    assert_eq!(keys("0"), Some(vec!["0".to_owned()]));
    assert_eq!(keys("65535"), Some(vec!["65535".to_owned()]));
}

#[test]
fn what_stands_after_the_number_is_known() {
    for (text, sep) in [
        ("404", Sep::End),
        ("404 Gone", Sep::Space),
        ("404 - Gone", Sep::Dash),
        ("404 → Gone", Sep::Dash),
        ("404: Gone", Sep::Colon),
        ("404：Gone", Sep::Colon),
        ("404 (Gone)", Sep::Bracket),
        ("404 \"Gone\"", Sep::Quote),
        ("404. Gone", Sep::Dot),
        ("404) Gone", Sep::Dot),
        ("404, gone", Sep::Comma),
        ("404\nGone", Sep::Break),
        ("404 error: Gone", Sep::Colon),
        ("404 errors happen", Sep::Space),
    ] {
        assert_eq!(lead(text).map(|lead| lead.sep), Some(sep), "{text}");
    }
}

#[test]
fn numbers_stand_elsewhere_too() {
    assert_eq!(trail("Not Found (404): gone").map(|(lead, end)| (lead.rest, end)), Some((15, 9)));
    assert_eq!(trail("Gone, as you see (404)"), None, "a sentence");
    assert_eq!(trail("Report with type (150) if it was late"), None, "goes on as a sentence");
    assert!(trail("Not Found (404) The order is gone").is_some(), "everybody's phrase");
    assert_eq!(trail("Pages (1200)"), None, "not a status");
    assert!(any("Not Found [404]").is_some());
    assert_eq!(last("Not Found: 404"), Some((404, 9)));
    assert_eq!(last("NOT_FOUND = 404"), Some((404, 9)));
    assert_eq!(last("Answers within: 9"), None);
    assert_eq!(ordinal("10. 401 Unauthorized"), 4);
    assert_eq!(ordinal("2.1. 401 Unauthorized"), 5);
    assert_eq!(ordinal("10. Introduction"), 0);
    for text in ["401 Unauthorized", "12 401 Unauthorized", "1001. 401 Unauthorized", "10.(401) Unauthorized"]
    {
        assert_eq!(ordinal(text), 0, "{text}");
    }
    for text in ["one two three four five six seven: 404", "12: 404", "Gone, or late: 404"] {
        assert_eq!(last(text), None, "{text}");
    }
    assert!(
        last(&format!("{}: 404", "x".repeat(64))).is_some()
            && last(&format!("{}: 404", "x".repeat(65))).is_none()
    );
    assert!(closing("one two three four five six (4003)").is_some());
    for text in
        ["one two three four five six seven (4003)", "(4003)", "Gone, late (4003)", "Gone (4003): late"]
    {
        assert_eq!(closing(text), None, "{text}");
    }
    assert!(behind("Gone (4003): late").is_some() && behind("Gone (401, 403)").is_none());
}

#[test]
fn a_range_of_other_numbers_is_no_code() {
    let keys = |text: &str| lead(text).map(|lead| lead.keys);
    let range = |text: &str| Some(vec![Key::Unfit(text.to_owned(), "it is a range")]);
    assert_eq!(keys("20 to 63"), range("20 to 63"));
    assert_eq!(keys("1 through 9999"), range("1 through 9999"));
    assert_eq!(keys("20 to go"), Some(vec![Key::Code(20)]));
    assert_eq!(keys("20 to 20"), Some(vec![Key::Code(20)]));
    assert_eq!(keys("20 to 3"), Some(vec![Key::Code(20)]));
    assert_eq!(keys("20 - 63 seats"), Some(vec![Key::Code(20)]));
}

#[test]
fn the_code_of_another_system_in_brackets_is_no_phrase() {
    let rest = |text: &str| lead(text).map(|lead| (text[lead.rest..].to_owned(), lead.sep));
    assert_eq!(rest("ERROR 1105 (HY000): Gone"), Some((": Gone".to_owned(), Sep::Colon)));
    assert_eq!(rest("1105 (HY000) Gone"), Some((" Gone".to_owned(), Sep::Space)));
    assert_eq!(rest("1105 (HY_000): Gone"), Some((": Gone".to_owned(), Sep::Colon)));
    assert_eq!(
        rest("1105 (HY): Gone"),
        Some((" (HY): Gone".to_owned(), Sep::Bracket)),
        "no code has no digits"
    );
    assert_eq!(rest("1105 (HY000)"), Some((" (HY000)".to_owned(), Sep::Bracket)), "nothing else is there");
    assert_eq!(rest("1105 (Gone) it left"), Some((" (Gone) it left".to_owned(), Sep::Bracket)));
}
