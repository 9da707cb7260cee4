use super::apart::{enclosed, registered, separated};
use super::{Wording, clean, describe, is_phrase, phrase, whole, width, words};
use crate::document::{Link, Mark, Style, Text};

fn split(text: &str, code: u16) -> (Option<String>, Option<String>) {
    let Wording { reason, description, .. } = words(&Text::new(text), 0, Some(code));
    (reason, description)
}

fn pair(reason: &str, description: &str) -> (Option<String>, Option<String>) {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    (text(reason), text(description))
}

#[test]
fn signs_part_a_phrase_from_its_description() {
    for text in [
        "Gone away - it moved",
        "Gone away: it moved",
        "Gone away – it moved",
        "Gone away -- it moved",
        "(Gone away) it moved",
        "\"Gone away\" it moved",
        "[Gone away] it moved",
        "（Gone away）it moved",
        "«Gone away»: it moved",
        "- Gone away - it moved",
        "Gone away = it moved",
        "Gone away- it moved",
    ] {
        assert_eq!(split(text, 17), pair("Gone away", "it moved"), "{text}");
    }
    let lines = Text { plain: "Gone away\nit moved".to_owned(), ..Text::default() };
    assert_eq!(words(&lines, 0, None).reason.as_deref(), Some("Gone away"), "lines that the page shows");
    assert_eq!(split("Gone away. It moved", 17), pair("Gone away", "It moved"));
    assert_eq!(split("Gone away. it moved", 17), pair("", "Gone away. it moved"), "no sentence begins");
    assert_eq!(split("Gone", 17), pair("Gone", ""));
    assert_eq!(
        split("The order you asked for was deleted long ago", 17),
        pair("", "The order you asked for was deleted long ago")
    );
    assert_eq!(split("Gone away (for good): it moved", 17), pair("Gone away (for good)", "it moved"));
}

#[test]
fn the_registry_knows_where_its_phrase_ends() {
    assert_eq!(split("Not Found The order is gone", 404), pair("Not Found", "The order is gone"));
    assert_eq!(split("Not Found Here - it moved", 404), pair("Not Found Here", "it moved"));
    assert_eq!(
        split("Not Found The order is gone - again", 404),
        pair("Not Found", "The order is gone - again")
    );
    assert_eq!(split("OK Content-Type: text/plain", 200), pair("OK", "Content-Type: text/plain"));
    assert_eq!(split("NOT_FOUND when the order is gone", 404), pair("NOT_FOUND", "when the order is gone"));
    assert_eq!(split("Not Found pages are cached", 404), pair("Not Found pages are cached", ""));
    assert_eq!(
        split("Not Found The order is gone", 17),
        pair("Not Found The order is gone", ""),
        "not its code"
    );
    assert_eq!(split("Request Entity Too Large if so", 413), pair("Request Entity Too Large", "if so"));
}

#[test]
fn marks_set_a_phrase_apart() {
    let marked = |kind, plain: &str, end| {
        let text = Text { marks: vec![Mark { kind, start: 0, end }], ..Text::new(plain) };
        let words = words(&text, 0, Some(17));
        (words.reason, words.description)
    };
    assert_eq!(marked(Style::Strong, "Gone away it moved", 9), pair("Gone away", "it moved"));
    assert_eq!(
        marked(Style::Code, "gone_away it moved to another house by the sea", 9).0,
        None,
        "part of a sentence"
    );
    assert_eq!(marked(Style::Code, "gone_away (it moved)", 9), pair("gone_away", "(it moved)"));
    assert_eq!(marked(Style::Strike, "Gone away it moved", 9), pair("Gone away it moved", ""));
}

#[test]
fn a_mark_may_hold_the_number_and_the_phrase() {
    let marked = |kind, plain: &str, start, end, from| {
        let text = Text { marks: vec![Mark { kind, start, end }], ..Text::new(plain) };
        let words = words(&text, from, Some(17));
        (words.reason, words.description)
    };
    let told = "17 Gone away it moved to another house";
    assert_eq!(marked(Style::Strong, told, 0, 12, 2), pair("Gone away", "it moved to another house"));
    assert_eq!(marked(Style::Code, told, 0, 12, 2), pair("Gone away", "it moved to another house"));
    assert_eq!(marked(Style::Strike, told, 0, 12, 2).0, None);
    let bold = "17 Gone away: it moved to town";
    assert_eq!(marked(Style::Strong, bold, 0, bold.len(), 2), pair("Gone away", "it moved to town"));
    let far = format!("{} Gone away it moved to another house", "1".repeat(40));
    assert_eq!(marked(Style::Strong, &far, 41, 50, 40).0.as_deref(), Some("Gone away"));
}

#[test]
fn brackets_hold_a_phrase_and_colons_end_one() {
    assert_eq!(enclosed("(Gone) x").map(|(phrase, _)| phrase), Some("Gone"));
    assert_eq!(enclosed("(It is gone. So it is) x"), None);
    assert_eq!(enclosed(&format!("({}) x", "é".repeat(40))), None, "too many bytes");
    assert_eq!(separated("Gone, or late: it moved"), None);
    assert_eq!(split("Not Found (or late): it moved", 404), pair("Not Found", "it moved"));
    assert_eq!(split("Not Found (or late) it moved", 404), pair("Not Found", "(or late) it moved"));
    let lines = Text { plain: "Not Found\nit moved".to_owned(), ..Text::default() };
    assert_eq!(words(&lines, 0, Some(404)).description.as_deref(), Some("it moved"));
    for after in [": it moved", "", " It moved", " 它", " when it moved", "/Gone", "\nit moved"] {
        assert!(registered(&format!("Not Found{after}"), Some(404)).is_some(), "{after}");
    }
    assert!(registered("Not Found pages", Some(404)).is_none());
}

#[test]
fn phrases_are_short_and_no_sentences() {
    assert!(is_phrase("Not Found") && is_phrase("six words are a phrase still") && is_phrase("请求过于频繁"));
    assert!(!is_phrase("") && !is_phrase("It is gone.") && !is_phrase("seven words are more than it has"));
    assert!(!is_phrase("请求过于频繁，请稍后再试") && !is_phrase(&"x".repeat(49)));
    assert_eq!(width("gone"), 4);
    assert_eq!(width("不在"), 6);
}

#[test]
fn a_phrase_loses_what_stands_around_it() {
    for text in [
        "Gone",
        "(Gone)",
        "\"Gone\"",
        "'Gone'",
        "`Gone`",
        "- Gone:",
        "Gone.",
        "[Gone]",
        " Gone ,",
        "“Gone”",
        "（Gone）",
        "Gone (deprecated)",
        "Gone [new in 2.1]",
    ] {
        assert_eq!(clean(text), "Gone", "{text}");
    }
    assert_eq!(clean("Gone (for good)"), "Gone (for good)");
    assert_eq!(clean("Gone (new) away"), "Gone (new) away");
    assert_eq!(clean("（new)"), "（new)", "nothing else would be left");
    assert_eq!(clean("GONE_\nAWAY"), "GONE_AWAY");
    assert_eq!(clean("Order _ is gone"), "Order _ is gone");
    assert_eq!(clean("e.g. gone."), "e.g. gone.");
    assert_eq!(clean("(a) or (b)"), "(a) or (b)");
}

#[test]
fn one_text_is_a_phrase_or_a_description() {
    assert_eq!(whole(&Text::new("Gone"), 0).reason.as_deref(), Some("Gone"));
    assert_eq!(whole(&Text::new("It is gone."), 0).description.as_deref(), Some("It is gone."));
    assert_eq!(
        phrase(&Text::new("A name of more words than a phrase has"), 0, None).reason.as_deref(),
        Some("A name of more words than a phrase has")
    );
    assert_eq!(phrase(&Text::new("(Gone) since May"), 0, None).description.as_deref(), Some("since May"));
}

/// A text in which `<..>` are links.
fn linked(marked: &str) -> Text {
    let mut text = Text::default();
    for (nth, part) in marked.split(['<', '>']).enumerate() {
        let start = text.plain.len();
        text.plain.push_str(part);
        if nth % 2 == 1 {
            text.links.push(Link {
                text: part.to_owned(),
                url: "x".to_owned(),
                start,
                end: text.plain.len(),
            });
        }
    }
    text
}

#[test]
fn brackets_that_only_point_elsewhere_are_links() {
    let described = |marked: &str| {
        let (text, links) = describe(&linked(marked), 0);
        (text.unwrap_or_default(), links.len())
    };
    assert_eq!(described("It is gone (see <200 OK>)"), ("It is gone".to_owned(), 1));
    assert_eq!(described("Gone (see also: <a>, <b> and <c>) for good"), ("Gone for good".to_owned(), 3));
    assert_eq!(described("Gone (<a>)"), ("Gone (a)".to_owned(), 1), "without `see` it is text");
    assert_eq!(described("Gone (see <a> for more)"), ("Gone (see a for more)".to_owned(), 1));
    assert_eq!(described("Gone (since May (see <a>))"), ("Gone (since May)".to_owned(), 1));
    assert_eq!(described("Gone (see below) <a>"), ("Gone (see below) a".to_owned(), 1));
    assert_eq!(described("(see <a>)"), (String::new(), 1));
    assert_eq!(
        described("Gone (see <a)>"),
        ("Gone (see a)".to_owned(), 1),
        "the link ends behind the bracket"
    );
    assert!(describe(&linked("<17>Gone"), 2).1.is_empty(), "it is no link of the text");
}

#[test]
fn any_number_of_brackets_is_read() {
    let many = "(".repeat(300_000);
    assert_eq!(describe(&Text::new(&format!("x{many}")), 0).0.map(|text| text.len()), Some(300_001));
    let see = "(see <a>".repeat(50_000);
    assert_eq!(describe(&linked(&see), 0).1.len(), 50_000);
}
