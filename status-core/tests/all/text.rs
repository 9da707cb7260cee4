//! Unlisted texts, which are kept within the value: whole up to 72 bytes, of longer ones the beginning.

use crate::sample::stride;
use crate::tables::Words;
use status_core::UnknownCode;

fn kept(text: &str) -> (String, bool) {
    let unknown = UnknownCode::<Words, str>::new(text).unwrap();
    (unknown.code().to_owned(), unknown.is_cut())
}

#[test]
fn a_text_is_kept_up_to_72_bytes() {
    // The last one is a multiple.
    for length in (0..=72).step_by(stride(12)) {
        for char in ['x', 'é', '中', '🦀'] {
            let text: String = std::iter::repeat_n(char, length / char.len_utf8()).collect();
            assert_eq!(kept(&text), (text.clone(), false));
        }
        let text: String = ('a'..='z').cycle().take(length).collect();
        assert_eq!(kept(&text), (text.clone(), false));
    }
}

#[test]
fn a_longer_text_is_cut_at_a_character() {
    let digits: String = ('0'..='9').cycle().take(200).collect();
    assert_eq!(kept(&digits), (format!("{}[…]", &digits[..72]), true));
    assert_eq!(kept(&digits[..73]), (format!("{}[…]", &digits[..72]), true));
    for (char, before) in [('é', 71), ('中', 70), ('中', 71), ('🦀', 69), ('🦀', 70), ('🦀', 71)] {
        let text = format!("{}{char}{}", &digits[..before], "x".repeat(20));
        assert_eq!(kept(&text), (format!("{}[…]", &digits[..before]), true), "{text}");
    }
    // A character that ends just there is kept.
    for char in ['é', '中', '🦀'] {
        let before = 72 - char.len_utf8();
        let text = format!("{}{char}{}", &digits[..before], "é".repeat(20));
        assert_eq!(kept(&text), (format!("{}{char}[…]", &digits[..before]), true), "{text}");
    }
    let long = Words::from_code(&"x".repeat(65_536)).code().to_owned();
    assert_eq!(long, format!("{}[…]", "x".repeat(72)));
}

#[test]
fn a_status_is_as_large_as_its_code_needs() {
    assert_eq!([size_of::<UnknownCode<Words, str>>(), size_of::<Words>()], [78, 79]);
}

#[test]
fn a_text_that_was_cut_is_not_equal_to_one_that_was_not() {
    let cut = Words::from_code(&"x".repeat(100));
    assert_ne!(cut, Words::from_code(&"x".repeat(72)));
    assert!(cut.code().len() > 72);
}

#[test]
fn what_is_left_of_a_text_stays_as_it_is_when_it_is_read_back() {
    for before in 69..=72 {
        let cut = Words::from_code(&format!("{}🦀", "x".repeat(before))).code().to_owned();
        assert_eq!(cut, format!("{}[…]", "x".repeat(before)));
        assert_eq!(kept(&cut), (cut, true));
    }
    // It is read by its length and its end: what is longer is cut, and what ends otherwise.
    let longer = format!("{}[…]", "x".repeat(73));
    assert_eq!(kept(&longer), (format!("{}[…]", "x".repeat(72)), true));
    assert_eq!(kept(&format!("{}[..]", "x".repeat(70))), (format!("{}[.[…]", "x".repeat(70)), true));
}
