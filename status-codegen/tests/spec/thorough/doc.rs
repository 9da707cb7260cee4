//! A doc comment's Markdown becomes a description as a parser of the whole language would have it.

use crate::comment::description;
use proptest::prelude::*;
use proptest::test_runner::Config;
use pulldown_cmark::{Event, Options, Parser};

/// What a parser of Markdown makes of it.
fn shown(markdown: &str) -> String {
    let text = |event| match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak | Event::HardBreak => " ".to_owned(),
        _ => String::new(),
    };
    let shown: String = Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH).map(text).collect();
    status_codegen::tool::fold(&shown).into_owned()
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn inline_markdown_is_read_as_its_parser_reads_it(
        parts in prop::collection::vec(prop::sample::select(vec![
            "*", "**", "***", "_", "__", "`", "``", "\\", "~~", " ", "a", "b c", "é", ".", "-", "(", ")", "[", "!", "&lt;", "&amp",
            "[x](y)", "[*x* y](<b> \"t\")", "![x](y)", "<https://a.example>", "<b>", "\nz",
        ]), 0..16),
    ) {
        // The first word keeps what follows from being a list, a heading or a fence.
        let doc = format!("x{}", parts.concat());
        let doc = doc.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        // Behind half of a run that was escaped, the parser pairs no run that stood before it.
        prop_assume!(!doc.contains("\\~"));
        prop_assert_eq!(description(&doc), shown(&doc), "{}", doc);
    }

    #[test]
    fn any_doc_comment_gives_a_description(doc in any::<String>()) {
        let doc: String = doc.chars().filter(|char| !status_codegen::tool::is_hidden(*char)).collect();
        prop_assert!(!description(&doc).is_empty());
    }
}
