//! What is shown of a code, a stranger's: `Display`, `Debug`, and nothing that acts on the place where it stands.

use crate::sample::stride;
use crate::tables::{Acme, Symbols, Words};
use status_core::{Code, StatusError, UnknownCode};

#[test]
fn a_status_is_shown_by_code_and_phrase_and_debugged_by_name() {
    for (status, shown, debugged) in [
        (Acme::NotFound, "404 Not Found", "NotFound"),
        (Acme::Nothing, "204 Nothing", "Nothing"),
        (Acme::from_code(418), "418", "Unknown(418)"),
    ] {
        assert_eq!((status.to_string(), format!("{status:?}")), (shown.to_owned(), debugged.to_owned()));
    }
    assert_eq!(Symbols::from_code(-7).to_string(), "-7");
    assert_eq!((Words::Card.to_string(), format!("{:?}", Words::Card)), ("card".into(), "Card".into()));
    let unlisted = Words::from_code("a\"\n");
    assert_eq!(
        (unlisted.to_string(), format!("{unlisted:?}")),
        ("a\"\\n".into(), "Unknown(\"a\\\"\\n\")".into())
    );
    let code = UnknownCode::<Words, str>::new("a\n").unwrap();
    assert_eq!((code.to_string(), format!("{code:?}")), ("a\\n".into(), "\"a\\n\"".into()));
}

/// Characters that show nothing, or act: by what Unicode says of them, from the first to the last of each run.
const HIDDEN: &[(char, char)] = &[
    ('\0', '\u{1f}'),
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
fn a_character_is_shown_as_it_is_unless_it_is_hidden() {
    // The planes between are alike: nothing in them is hidden but the last two of each.
    let ends = (3..=16).flat_map(|plane| (plane << 16) - 16..(plane << 16) + 16).filter_map(char::from_u32);
    let all = ('\0'..='\u{2ffff}').chain('\u{dff00}'..='\u{e10ff}').chain(ends).chain(['\u{10ffff}']);
    let near = |&(first, last): &(char, char)| {
        let (before, after) = (u32::from(first).saturating_sub(1), u32::from(last) + 1);
        [before, first.into(), last.into(), after].into_iter().filter_map(char::from_u32)
    };
    let near =
        HIDDEN.iter().flat_map(near).step_by(stride(7)).chain(['\t', '\n', '\r', '\u{fffe}', '\u{ffff}']);
    for char in all.step_by(stride(12_007)).chain(near) {
        let is_hidden = HIDDEN.iter().any(|&(first, last)| (first..=last).contains(&char))
            || u32::from(char) % 0x1_0000 >= 0xfffe;
        let expected = match char {
            '\n' => "x\\ny".to_owned(),
            '\r' => "x\\ry".to_owned(),
            '\t' => "x\\ty".to_owned(),
            _ if is_hidden => format!("x\\u{{{:x}}}y", u32::from(char)),
            _ => format!("x{char}y"),
        };
        let text = format!("x{char}y");
        assert_eq!(Code::from(&*text).to_string(), expected);
    }
}

#[test]
fn each_hidden_character_of_a_text_is_escaped() {
    let text = "\u{202e}a\u{1b}[2J\u{1b}é\u{200b}";
    let shown = r"\u{202e}a\u{1b}[2J\u{1b}é\u{200b}";
    assert_eq!(Code::from(text).to_string(), shown);
    assert!(StatusError::new(Words::from_code(text)).to_string().starts_with(shown));
}

#[test]
fn a_code_of_any_table_is_compared_with_numbers_and_texts() {
    assert!(Code::from(404_u16) == 404_i64 && Code::from(104_u8) != 105_u8);
    assert!(Code::from(-1_i16) == -1_i32 && Code::from(u64::MAX) != -1_i64);
    assert!(Code::from("card") == "card" && Code::from("card") != "Card" && Code::from("404") != 404_u16);
    assert!(Code::from("card") == *"card" && Code::from("card") != *"cards");
    assert!(Code::from(404_u16) != "404");
    assert_eq!(Code::from(-1121).to_string(), "-1121");
}
