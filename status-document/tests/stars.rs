//! Stars that the grammar of Markdown takes for text, since a letter follows the sign before them: `**404:**not found`.

use status_document::{Block, Style, Text, judge, read};

/// The first paragraph of a page.
fn paragraph(source: &str) -> Text {
    let document = read(source.as_bytes(), Some("a.md")).expect("a document");
    let paragraph = document.blocks.into_iter().find_map(|block| match block {
        Block::Paragraph { text, .. } => Some(text),
        _ => None,
    });
    paragraph.expect("a paragraph")
}

/// What is set apart, by style.
fn marked(text: &Text) -> Vec<(Style, &str)> {
    text.marks.iter().map(|mark| (mark.kind, &text.plain[mark.start..mark.end])).collect()
}

#[test]
fn between_two_pairs_stands_what_is_strong() {
    let text = paragraph("**404：**找不到 `x` **405:**not *so* **406:** well");
    assert_eq!(text.plain, "404：找不到 x 405:not so 406: well");
    let strong = |text| (Style::Strong, text);
    assert_eq!(
        marked(&text),
        [strong("404："), (Style::Code, "x"), strong("405:"), (Style::Emphasis, "so"), strong("406:")]
    );
}

#[test]
fn what_is_marked_and_linked_between_them_moves_along() {
    let text =
        paragraph("See [here](https://a.example) **`404` [gone](https://b.example) for *ever*:**never");
    assert_eq!(text.plain, "See here 404 gone for ever:never");
    assert_eq!(
        marked(&text),
        [(Style::Code, "404"), (Style::Emphasis, "ever"), (Style::Strong, "404 gone for ever:")]
    );
    let links: Vec<&str> = text.links.iter().map(|link| &text.plain[link.start..link.end]).collect();
    assert_eq!(links, ["here", "gone"]);
    let within = paragraph("[**a:**b](https://a.example) and **c:**d");
    assert_eq!(within.plain, "a:b and c:d");
    assert_eq!(&within.plain[within.links[0].start..within.links[0].end], "a:b");
    assert_eq!(marked(&within), [(Style::Strong, "a:"), (Style::Strong, "c:")]);
}

#[test]
fn stars_that_are_no_pair_stay() {
    for source in [
        "2 ** 3 ** 4 is 4096",
        "**a:b",
        "a * b * c",
        "**:\\\n**x",
        "a **** b",
        "a***b",
        "f(**a) or g(**b)",
        "**a: **b",
    ] {
        let text = paragraph(source);
        assert!(marked(&text).is_empty() && text.plain.contains('*'), "{source}: {text:?}");
    }
    let raised = paragraph("x <sup>**(a</sup>é:**b **c:**d");
    assert!(raised.plain.ends_with("c:d"), "{raised:?}");
    assert_eq!(paragraph("x <sup>**</sup>éab:**c").plain, "xéab:**c");
    // A pair that opened in another cell or block opened nothing here.
    let page = "| Code | Meaning |\n|--|--|\n| 404 | not **here:x |\n| 405 | not **there:**so |\n";
    let sections = judge(&read(page.as_bytes(), Some("a.md")).expect("a document")).sections;
    let texts: Vec<_> = sections[0].codes.iter().filter_map(|entry| entry.description.as_deref()).collect();
    assert_eq!(texts, ["not **here:x", "not there:so"]);
}

#[test]
fn codes_are_read_between_them() {
    let lines = "# 错误码\n\n**400：**参数错误\n**404：**找不到\n**409：**冲突\n";
    let cells = "| 状态码 | 说明 |\n|--|--|\n| **400：**参数错误 | a |\n| **404：**找不到 | b |\n| **409：**冲突 | c |\n";
    let html = "<table><tr><th>状态码</th></tr><tr><td>**400：**参数错误</td></tr><tr><td>**404：**找不到</td></tr><tr><td>**409：**冲突</td></tr></table>\n";
    for page in [lines, cells, html] {
        let sections = judge(&read(page.as_bytes(), Some("a.md")).expect("a document")).sections;
        let found: Vec<(String, &str)> = sections
            .iter()
            .flat_map(|section| &section.codes)
            .map(|entry| (entry.code.to_string(), entry.reason.as_deref().unwrap_or_default()))
            .collect();
        let expected = [("400", "参数错误"), ("404", "找不到"), ("409", "冲突")];
        assert_eq!(found, expected.map(|(code, text)| (code.to_owned(), text)), "{page}");
    }
}
