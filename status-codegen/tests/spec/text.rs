//! Texts as a spec may hold them, and as messages quote them.

use crate::{check, table};
use status_codegen::tool::{clean, fold, inert, is_hidden};
use status_codegen::{Problem, ProblemKind};

/// Characters that show nothing, or act: by what Unicode says of them, from the first to the last of each run.
const HIDDEN: &[(char, char)] = &[
    ('\0', '\u{8}'),
    ('\u{b}', '\u{c}'),
    ('\u{e}', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fdd0}', '\u{fdef}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{13430}', '\u{1345f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

#[test]
fn a_character_is_hidden_or_seen() {
    // The planes between are alike: nothing in them is hidden but the last two of each.
    let ends = (3..=16).flat_map(|plane| (plane << 16) - 16..(plane << 16) + 16).filter_map(char::from_u32);
    for char in ('\0'..='\u{2ffff}').chain('\u{dff00}'..='\u{e10ff}').chain(ends).chain(['\u{10ffff}']) {
        let listed = HIDDEN.iter().any(|&(first, last)| (first..=last).contains(&char));
        assert_eq!(is_hidden(char), listed || u32::from(char) % 0x1_0000 >= 0xfffe, "{char:?}");
    }
}

/// The first problem of a spec whose only code is described so, in double quotes.
fn described(text: &str) -> Problem {
    let checked = check(&format!("vendor: acme\ncodes:\n  200: {{ reason: OK, description: \"{text}\" }}\n"));
    checked.problems().iter().next().unwrap_or_else(|| panic!("{text} passes")).clone()
}

#[test]
fn a_hidden_character_is_called_by_what_it_does() {
    for (char, kind) in [
        ('\0', "a control character"),
        ('\u{7f}', "a control character"),
        ('\u{85}', "a control character"),
        ('\u{61c}', "a character that changes the direction of text"),
        ('\u{200e}', "a character that changes the direction of text"),
        ('\u{200f}', "a character that changes the direction of text"),
        ('\u{202a}', "a character that changes the direction of text"),
        ('\u{202e}', "a character that changes the direction of text"),
        ('\u{2066}', "a character that changes the direction of text"),
        ('\u{2069}', "a character that changes the direction of text"),
        ('\u{2028}', "a line separator"),
        ('\u{2029}', "a line separator"),
        ('\u{180b}', "a variation selector, which shows nothing by itself"),
        ('\u{180d}', "a variation selector, which shows nothing by itself"),
        ('\u{180f}', "a variation selector, which shows nothing by itself"),
        ('\u{fe00}', "a variation selector, which shows nothing by itself"),
        ('\u{e01ef}', "a variation selector, which shows nothing by itself"),
        ('\u{180e}', "a character that shows nothing"),
        ('\u{ad}', "a character that shows nothing"),
        ('\u{200d}', "a character that shows nothing"),
        ('\u{e0041}', "a character that shows nothing"),
        ('\u{fdd0}', "not a character"),
        ('\u{fdef}', "not a character"),
        ('\u{fffe}', "not a character"),
        ('\u{ffff}', "not a character"),
        ('\u{10ffff}', "not a character"),
    ] {
        let code = u32::from(char);
        let problem = described(&format!("a\\U{code:08x}b"));
        let expected = format!("U+{code:04X} is {kind}; a spec holds only what a reader can see");
        assert_eq!((problem.message, problem.kind), (expected, ProblemKind::HiddenCharacter));
    }
}

#[test]
fn a_hidden_character_is_found_behind_every_escape_of_yaml() {
    for escape in [
        "\\x07",
        "\\u200b",
        "\\U000E0041",
        "\\0",
        "\\a",
        "\\b",
        "\\v",
        "\\f",
        "\\e",
        "\\N",
        "\\L",
        "\\P",
        "\\x7F",
    ] {
        // Other escapes stand before it, one of them with the same letter.
        for before in ["", "ab", "é", "\\\\x07", "\\\" \\t\\n", "\\u00e9\\x41\\U0001F980\\/\\_"] {
            let problem = described(&format!("{before}{escape}c"));
            let column = "  200: { reason: OK, description: \"".len() + before.chars().count() + 1;
            let location = problem.location.unwrap();
            assert_eq!(
                (location.line, location.column),
                (3, column),
                "{before}{escape}: {}",
                problem.message
            );
        }
    }
    // A code is not to be broken over lines either.
    for (escape, name) in [("\\t", "U+0009"), ("\\n", "U+000A"), ("\\r", "U+000D")] {
        let checked =
            check(&format!("vendor: acme\ncode_type: text\ncodes: {{ \"ab{escape}c\": {{ name: A }} }}\n"));
        let problem = checked.problems().iter().next().unwrap();
        assert!(problem.message.starts_with(name), "{}", problem.message);
        assert_eq!(problem.location.as_ref().map(|location| (location.line, location.column)), Some((3, 13)));
    }
    // Behind what may stand before a text.
    let checked =
        check("vendor: acme\ncodes:\n  200: { reason: OK, description: &a !!str  \"b\\u202ec\" }\n");
    let location = checked.problems().iter().next().unwrap().location.clone().unwrap();
    assert_eq!(
        (location.line, location.column),
        (3, "  200: { reason: OK, description: &a !!str  \"b".len() + 1)
    );
}

#[test]
fn white_space_is_folded() {
    for (text, folded) in [
        ("a b", "a b"),
        (" a b ", "a b"),
        ("a  b", "a b"),
        ("a\tb", "a b"),
        ("a\nb\r\nc", "a b c"),
        ("\t a \n", "a"),
        ("a\u{a0} b", "a\u{a0} b"),
        ("é  é", "é é"),
        ("", ""),
        (" \n ", ""),
    ] {
        assert_eq!(fold(text), folded);
        let cleaned = clean(text);
        assert_eq!((&*cleaned.text, cleaned.hidden.len(), cleaned.cut), (folded, 0, None));
    }
}

#[test]
fn a_text_is_cleaned_of_what_is_hidden_and_cut_where_it_is_too_long() {
    let cleaned = clean("\u{200b}a \u{202e} b\u{7}");
    assert_eq!((&*cleaned.text, &cleaned.hidden[..]), ("a b", &['\u{200b}', '\u{202e}', '\u{7}'][..]));
    const MOST: usize = 16 << 10;
    let whole = clean_cut(&"x".repeat(MOST));
    assert_eq!(whole, ("x".repeat(MOST), None));
    assert_eq!(clean_cut(&"x".repeat(MOST + 1)), ("x".repeat(MOST), Some(MOST + 1)));
    // At a character, and without a space at the end.
    assert_eq!(
        clean_cut(&format!("x{}", "é".repeat(MOST / 2))),
        (format!("x{}", "é".repeat(MOST / 2 - 1)), Some(MOST + 1))
    );
    assert_eq!(clean_cut(&format!("{} y", "x".repeat(MOST - 1))), ("x".repeat(MOST - 1), Some(MOST + 1)));
}

fn clean_cut(text: &str) -> (String, Option<usize>) {
    let cleaned = clean(text);
    (cleaned.text.into_owned(), cleaned.cut)
}

#[test]
fn no_text_is_a_command_to_a_ci_system() {
    for (text, expected) in [
        ("##[error] a", "#~[error] a"),
        ("a ##vso[task] b", "a #~vso[task] b"),
        ("###[x]", "##~[x]"),
        ("##[a]##[b]", "#~[a]#~[b]"),
        ("## [a]", "## [a]"),
        ("##a b[", "##a b["),
        ("##1[a]", "##1[a]"),
        ("#[a]", "#[a]"),
        ("##", "##"),
        ("####", "####"),
        ("é##é[", "é##é["),
        ("", ""),
    ] {
        assert_eq!(inert(text, "~"), expected, "{text}");
    }
}

#[test]
fn a_message_quotes_a_spec_on_one_line_with_nothing_hidden() {
    let message = |field: &str| {
        let checked = check(&format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, \"{field}\": x }} }}"));
        let message = &checked.problems().errors().next().unwrap().message;
        message.split_once("; it may have").unwrap().0.to_owned()
    };
    assert_eq!(message("a\\tb\\nc\\rd"), "unknown field `a b c d` of a code");
    assert_eq!(message("a\\u202e\\x07b"), "unknown field `a\\u{202e}\\u{7}b` of a code");
    let long = "x".repeat(60);
    assert_eq!(message(&long), format!("unknown field `{long}` of a code"));
    assert_eq!(message(&format!("{long}y")), format!("unknown field `{long}…` of a code"));
    let wide = "é".repeat(61);
    assert_eq!(message(&wide), format!("unknown field `{}…` of a code", "é".repeat(60)));
}

#[test]
fn a_text_of_16_kib_is_the_longest() {
    let described = |length: usize| {
        format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, description: {} }} }}", "x".repeat(length))
    };
    assert_eq!(table(&described(16 << 10)).codes[0].description.len(), 16 << 10);
    let checked = check(&described((16 << 10) + 1));
    assert_eq!(checked.problems().iter().next().map(|problem| problem.kind), Some(ProblemKind::TooMuch));
}
