use super::{
    Role, apart, is_demand, is_title, is_unit, lists_things, number_role, retry, says_message, sense,
    text_role,
};
use crate::lists::Advice;

#[test]
fn headers_say_what_numbers_below_them_are() {
    for header in [
        "Code",
        "Codes",
        "HTTP status",
        "Status Code",
        "error_code",
        "Fehlercode",
        "Código",
        "状态码",
        "ステータスコード",
        "상태 코드",
        "StatusCode",
        "Код",
    ] {
        assert_eq!(number_role(header), Role::Code, "{header}");
    }
    for header in ["Value", "#", "No.", "Error", "Wert", "编号"] {
        assert_eq!(number_role(header), Role::Number, "{header}");
    }
    for header in ["Port", "Country code", "Max size", "Opcode", "Versión", "大小", "Rate", "HTTP port"] {
        assert_eq!(number_role(header), Role::Measure, "{header}");
    }
    for header in ["", "Plan", "Decoder"] {
        assert_eq!(number_role(header), Role::Unknown, "{header}");
    }
    assert_eq!(number_role("HTTP status code by priority"), Role::Code, "an answer's code, whatever else");
}

#[test]
fn headers_say_what_texts_below_them_are() {
    for (header, role) in [
        ("Description", Role::Description),
        ("What it means", Role::Description),
        ("Significado", Role::Description),
        ("Ursache", Role::Description),
        ("说明", Role::Description),
        ("설명", Role::Description),
        ("Name", Role::Phrase),
        ("Message", Role::Phrase),
        ("エラー", Role::Phrase),
        ("Reason phrase", Role::Phrase),
        ("Solution", Role::Remedy),
        ("How to fix", Role::Remedy),
        ("解决", Role::Remedy),
        ("Maßnahme", Role::Remedy),
        ("Retry?", Role::Retry),
        ("Retryable", Role::Retry),
        ("Reconnect", Role::Retry),
        ("Wiederholen", Role::Retry),
        ("See also", Role::Reference),
        ("RFC", Role::Reference),
        ("Foo", Role::Unknown),
        ("", Role::Unknown),
        ("Name / usage", Role::Phrase),
        ("Description & Solution", Role::Description),
        ("Description (how)", Role::Description),
    ] {
        assert_eq!(text_role(header), role, "{header}");
    }
    assert!(is_title("Title") && is_title("Título") && !is_title("Name"));
}

#[test]
fn headings_say_what_comes_below_them() {
    assert!(sense("Error codes").on_codes() && sense("Error codes").on_topic());
    assert!(sense("Errors").on_codes());
    assert!(sense("What the server returns").on_topic() && !sense("What the server returns").on_codes());
    assert!(!sense("Our rooms").on_topic());
    assert!(sense("Country codes").off_topic() && sense("Rate limits").off_topic());
    assert!(!sense("Error country codes").off_topic(), "an error is an answer");
    assert!(sense("invalid token").is_outcome() && !sense("blue").is_outcome());
    assert!(
        !sense("Decoder").on_codes() && !sense("codecs").on_codes(),
        "a word within another says nothing"
    );
}

#[test]
fn names_of_programs_are_several_words() {
    for (name, words) in [
        ("resultMessage", "result Message"),
        ("RTCErrorCode", "RTC Error Code"),
        ("WarningText", "Warning Text"),
        ("seatId", "seat Id"),
    ] {
        assert_eq!(apart(name), words);
    }
    for name in ["SeatEvent", "seat", "result message", "seat_Message", "seat1Message", "SEAT", "Error"] {
        assert_eq!(apart(name), name);
    }
}

#[test]
fn texts_demand_and_headers_promise_messages() {
    assert!(is_demand("The seat must be free") && is_demand("座位必须有空"));
    assert!(!is_demand("The seat is free") && !is_demand("Mustard") && !is_demand(""));
    assert!(says_message("Error message") && says_message("Meaning") && !says_message("Error class"));
    for heading in ["ISO 4217 currency codes", "B. Currencies", "Currencies", "通貨コード"] {
        assert!(lists_things(heading), "{heading}");
    }
    for heading in ["Errors of currencies", "ISO codes", "ISO x4217 currencies", ""] {
        assert!(!lists_things(heading), "{heading}");
    }
}

#[test]
fn only_the_end_of_a_long_text_is_read() {
    assert!(!sense(&format!("Error codes. {}", "x ".repeat(1000))).on_codes());
    assert!(sense(&format!("{} Error codes:", "x ".repeat(1000))).on_codes());
}

#[test]
fn words_after_a_number_may_count() {
    for rest in [" requests", " MB", " Mb of text", " per minute", " seconds"] {
        assert!(is_unit(rest), "{rest}");
    }
    for rest in [" OK", " Not Found", " Days of yore", ""] {
        assert!(!is_unit(rest), "{rest}");
    }
}

#[test]
fn cells_about_retrying_are_read_where_they_are_plain() {
    for cell in [
        "Yes",
        "yes",
        "TRUE",
        "Always",
        "✅",
        "✓ safe",
        "Sí",
        "Ja",
        "Oui",
        "да",
        "是",
        "はい",
        "예",
        "Retry",
        "Yes, after a pause",
    ] {
        assert_eq!(retry(cell), Some(Advice::Always), "{cell}");
    }
    for cell in [
        "No",
        "false",
        "Never",
        "❌",
        "não",
        "Nein",
        "нет",
        "否",
        "いいえ",
        "아니오",
        "No, log in first",
        "No, change the request",
    ] {
        assert_eq!(retry(cell), Some(Advice::Never), "{cell}");
    }
    for cell in ["Yes, if idempotent", "Idempotent requests only", "Only idempotent", "幂等"] {
        assert_eq!(retry(cell), Some(Advice::Idempotent), "{cell}");
    }
    for cell in [
        "",
        "-",
        "Yes, if the body is complete",
        "Sometimes",
        "Depends",
        "Maybe",
        "Yes, once it was fixed",
        "Ja, falls nötig",
        "No, unless you wait",
        "Sí, si es posible",
        "Conditional",
        "Not sure",
        "5 times",
        "Yes/No",
        "Only after a change",
        "Yes, after you fix it",
        "是，请修改",
    ] {
        assert_eq!(retry(cell), None, "{cell}");
    }
}
