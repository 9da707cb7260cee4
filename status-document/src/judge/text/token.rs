//! A word that may be a code, and how it is written.

use crate::document::{Style, Text};
use crate::judge::number;
use crate::judge::rule::{Fraction, Share};
use crate::judge::split;
use crate::judge::words;

/// Bytes of a code; the longest of thousands that vendors list has 68.
const LONGEST: usize = 128;

/// What a page puts around a code.
const QUOTES: [char; 15] = ['"', '\'', '`', '“', '”', '‘', '’', '«', '»', ' ', '\t', ':', '*', ',', ';'];

/// Signs that point to a note.
const NOTE: [char; 12] = ['*', '^', '†', '‡', '§', '¶', '¹', '²', '³', '⁴', ' ', '\\'];

/// Signs between a code and its text.
pub const SIGNS: &[&str] = &[": ", " - ", " – ", " — ", " = ", " => ", " -> ", " → "];

/// The constant before a sign and more words, and where it ends: `SEAT_TAKEN: it is not free`, `E100 – no such seat`.
pub fn introduced(text: &str) -> Option<(String, usize)> {
    let end = SIGNS.iter().filter_map(|sign| text.find(sign)).min()?;
    let word = text.get(..end).filter(|word| is_unmistakable(word))?;
    Some((word.to_owned(), end))
}

/// The word behind words that introduce a code, and where it ends: `Error SEAT_TAKEN`, `Error code: seat_taken`.
pub fn named(text: &str) -> Option<(String, usize)> {
    let word =
        trim(text.get(number::introduced(text)?..)?).filter(|word| is_word(word) && is_coined(word))?;
    Some((word.to_owned(), text.len()))
}

/// The constant before a gap and more words, as lines of code align them, and where it ends: `SEAT_TAKEN   it is not free`.
pub fn before_gap(text: &str) -> Option<(String, usize)> {
    let end = text.find([' ', '\t'])?;
    let (word, rest) = text.split_at_checked(end)?;
    (split::begins_with_gap(rest) && is_unmistakable(word)).then(|| (word.to_owned(), end))
}

/// Whether a word needs no mark to be one that only programs write: it joins words, or is capital letters and digits.
fn is_unmistakable(word: &str) -> bool {
    is_word(word)
        && is_coined(word)
        && (word.contains('_') || manner(word) == Manner::Upper && is_numbered(word))
}

/// The only word of a text, or the first if the page sets it apart as code, and where it ends.
pub fn read(text: &Text) -> Option<(String, usize)> {
    word(text).or_else(|| noted(&text.plain))
}

/// The only word of a text before signs that point to a note: `E100 (*)`, `E101†`.
fn noted(text: &str) -> Option<(String, usize)> {
    let bracket = text.strip_suffix(')').and_then(|inner| inner.trim_end_matches(NOTE).strip_suffix('('));
    let word = bracket.unwrap_or(text).trim_end_matches(NOTE);
    let fits = |word: &str| is_word(word) && is_coined(word);
    fits(word)
        .then(|| (word.to_owned(), text.len()))
        .or_else(|| remarked(text).filter(|(word, _)| fits(word)))
}

/// The word before a remark in brackets, and where it ends: `E100 (deprecated)`; what has digits is another code.
fn remarked(text: &str) -> Option<(String, usize)> {
    let (word, remark) = text.strip_suffix(')')?.split_once([' ', '\r', '\n'])?;
    let remark = remark.strip_prefix('(')?;
    let is_plain = remark.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | ',' | '.' | '\''));
    is_plain.then(|| (word.to_owned(), word.len()))
}

fn word(text: &Text) -> Option<(String, usize)> {
    let whole = text.plain.as_str();
    let code = text.marks.iter().find(|mark| mark.start == 0 && mark.kind == Style::Code);
    // A page breaks a long word where it likes.
    let broken = code.is_some_and(|mark| mark.end == whole.len());
    let word = if broken { whole.replace(['\n', '\r'], "") } else { whole.to_owned() };
    if let Some(word) = trim(&word).filter(|word| is_word(word)) {
        return Some((word.to_owned(), whole.len()));
    }
    let end = code?.end;
    let word = trim(whole.get(..end)?).filter(|word| is_word(word))?;
    Some((word.to_owned(), end))
}

/// The words of a column. Among words in capitals that all have one length, as `08P01` and `N7`, numbers of that length are
/// words too: `08006`, `05`; a stray one may have lost its zeros.
pub fn column<'t>(cells: impl IntoIterator<Item = &'t Text>) -> Vec<Option<(String, usize)>> {
    let cells: Vec<&Text> = cells.into_iter().collect();
    let mut words: Vec<_> = cells.iter().map(|text| read(text)).collect();
    let others = words.iter().zip(&cells).filter(|(word, _)| word.is_none());
    let numbers: Vec<&str> =
        others.filter_map(|(_, text)| trim(&text.plain)).filter(|word| is_number(word)).collect();
    let lettered: Vec<&str> = words.iter().flatten().map(|(word, _)| word.as_str()).collect();
    if is_mixed(&lettered, &numbers) {
        for (word, text) in words.iter_mut().zip(cells).filter(|(word, _)| word.is_none()) {
            let number = trim(&text.plain).filter(|number| is_number(number));
            *word = number.map(|number| (number.to_owned(), text.plain.len()));
        }
    }
    words
}

/// Whether words and numbers are codes of one kind.
fn is_mixed(words: &[&str], numbers: &[&str]) -> bool {
    /// A stray number may be written in another way.
    const NEARLY: Fraction = Fraction(9, 10);
    /// Words that make words of numbers without leading zeros, of all.
    const ENOUGH: Fraction = Fraction(1, 4);
    let Some(length) = words.first().map(|word| word.len()).filter(|_| words.len() > 1) else { return false };
    let even = words.iter().all(|word| word.len() == length && manner(word) == Manner::Upper);
    let counted = words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()));
    let padded = numbers.iter().any(|number| number.starts_with('0'));
    let enough = Share { part: words.len(), whole: words.len() + numbers.len() }.at_least(ENOUGH);
    let fits = Share::of(numbers, |number| number.len() == length);
    even && counted && (padded || enough) && fits.at_least(NEARLY)
}

/// Whether a word is a number, which may end as a range does: `08006`, `2201X`.
fn is_number(word: &str) -> bool {
    is_digits(word) || is_range(word)
}

/// The length of what several words begin with where it is the name of their type, which goes over no wire:
/// `ErrorCode.SEAT_TAKEN`, `ErrorCode::SEAT_GONE`.
pub fn qualifier<'w>(mut words: impl Iterator<Item = &'w str> + Clone) -> usize {
    let first = words.clone().next().unwrap_or_default();
    let Some((name, rest)) = first.split_once(['.', ':']) else { return 0 };
    let length = first.len() - rest.trim_start_matches(':').len();
    let prefix = first.get(..length).unwrap_or_default();
    let is_type = name.starts_with(char::is_uppercase) && words::sense(&spell(name)).on_codes();
    let own = |word: &str| word.strip_prefix(prefix).is_some_and(|own| !own.contains(['.', ':']));
    if is_type && words.clone().count() > 1 && words.all(own) { length } else { 0 }
}

/// Whether a word could be a number as well.
pub fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A word without the quotes around it.
pub fn trim(word: &str) -> Option<&str> {
    Some(word.trim_matches(QUOTES)).filter(|word| !word.is_empty())
}

/// Whether a text says that there is no code: `N/A`, `-`.
pub fn is_none(text: &str) -> bool {
    let text = text.trim();
    text.eq_ignore_ascii_case("n/a") || !text.is_empty() && !text.contains(char::is_alphanumeric)
}

/// A few words in small letters, as some write their codes: `seat taken`, `no such seat`.
pub fn phrase(text: &str) -> Option<&str> {
    /// Words of such a code.
    const WORDS: usize = 5;
    let text = trim(text)?;
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, ' ' | '-' | '_');
    let fits = text.chars().all(small) && text.contains(|c: char| c.is_ascii_lowercase());
    let words = text.split(' ').count();
    (fits && words <= WORDS && text.split(' ').all(|word| !word.is_empty())).then_some(text)
}

/// Whether a text is one word as programs write them, with a letter in it.
pub fn is_word(word: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/' | '#');
    word.len() > 1
        && word.len() <= LONGEST
        && word.chars().all(inner)
        && word.chars().any(|c| c.is_ascii_alphabetic())
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word.ends_with(|c: char| c.is_ascii_alphanumeric())
        && !word.contains("://")
        && !is_range(word)
        && !is_none(word)
}

/// The codes of a cell under a header that names codes: words with signs or `or` between them, or a status of mail.
pub fn several(text: &Text) -> Option<(Vec<String>, usize)> {
    /// Codes of one cell; more are prose.
    const CODES: usize = 16;
    let whole = text.plain.as_str();
    let end = whole.len();
    // `550 5.7.1`: the reply's code comes first.
    let enhanced = whole.split_whitespace().last().filter(|word| is_enhanced(word));
    if let Some(word) = enhanced.filter(|word| split_reply(whole, word)) {
        return Some((vec![word.to_owned()], end));
    }
    let parts = whole.split([',', '、', ';', '|']).flat_map(|part| part.split(" / "));
    let parts = parts.flat_map(|part| part.split(" or ")).flat_map(|part| part.split(" and "));
    let fits = |word: &&str| is_word(word) && is_coined(word) || is_enhanced(word);
    let words = parts.take(CODES + 1).map(|part| trim(part).filter(fits).map(str::to_owned));
    let words: Vec<String> = words.collect::<Option<_>>()?;
    (2..=CODES).contains(&words.len()).then_some((words, end))
}

/// A word of letters and digits that a text begins with: `E100 No such seat`, `E100 - no such seat`.
pub fn first(text: &str) -> Option<(String, usize)> {
    /// Letters before the digits.
    const LETTERS: usize = 8;
    /// Digits; a word with one is often a name.
    const DIGITS: usize = 2;
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let start = letters + usize::from(text.get(letters..)?.starts_with(['-', '_']));
    let digits = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
    let (code, rest) = text.split_at_checked(start + digits)?;
    // `E100-A` and `E100.1` go on.
    let mut after = rest.chars();
    let sign = after.next().is_some_and(|c| !c.is_alphanumeric() && !matches!(c, '_' | '/' | '#'));
    let apart = sign
        && (rest.starts_with(' ')
            || after.next().is_none_or(|c| !c.is_alphanumeric() || rest.starts_with(['"', '\''])));
    let told = rest.contains(char::is_alphabetic);
    ((1..=LETTERS).contains(&letters) && digits >= DIGITS && apart && told)
        .then(|| (code.to_owned(), start + digits))
}

/// The code in brackets that a text begins with, and where they end: `[E100] No such seat`.
pub fn bracketed(text: &str) -> Option<(String, usize)> {
    let (code, rest) = text.strip_prefix('[')?.split_once(']')?;
    let fits = is_word(code) && is_coined(code) && rest.starts_with([' ', '\n', ':']);
    fits.then(|| (code.to_owned(), text.len() - rest.len()))
}

/// Whether nothing stands before the last word of a text, or the three digits of a reply.
fn split_reply(text: &str, word: &str) -> bool {
    const REPLY: usize = 3;
    let before = text.trim_end().strip_suffix(word).unwrap_or(text).trim();
    before.is_empty() || before.len() == REPLY && before.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word is an enhanced status code of mail, as RFC 3463 writes them, or a range of such: `5.7.1`, `5.7.1-9`.
fn is_enhanced(word: &str) -> bool {
    /// Digits of a subject, and of a detail.
    const DIGITS: usize = 3;
    let number =
        |part: &str| (1..=DIGITS).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = word.split('.').collect();
    let [class, subject, detail] = parts.as_slice() else { return false };
    matches!(*class, "2" | "4" | "5")
        && number(subject)
        && detail.split('-').count() <= 2
        && detail.split('-').all(number)
}

/// The digits, perhaps with a sign, that are all of a text, where words stand next to it.
pub fn number(text: &Text) -> Option<(String, usize)> {
    // `08*` stands for all that begin so.
    let word = trim(&text.plain).filter(|_| !text.plain.ends_with('*'))?;
    is_integer(word).then(|| (word.to_owned(), text.plain.len()))
}

/// Whether a word is digits, perhaps with a sign.
pub fn is_integer(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    !digits.is_empty() && is_digits(digits)
}

/// Whether a word is coined with digits, and is not a number in another base.
pub fn is_numbered(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit()) && !word.starts_with("0x") && !word.starts_with("0X")
}

/// `4xx` stands for numbers.
fn is_range(word: &str) -> bool {
    let digits = word.trim_end_matches(['x', 'X']);
    digits.len() < word.len() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A code with a blank in it, as it stands: two or three words without the marks of a sentence, written as the others are.
pub fn slip(text: &str, others: Manner) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let short = (2..=3).contains(&words.len()) && words.iter().all(|word| is_word(word));
    let code = words.join(" ");
    let alike = manner(&code) == others
        && (others != Manner::Mixed || words.iter().skip(1).all(|word| is_capital(word)));
    (short && alike).then_some(code)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// `SEAT_TAKEN`, `CHK0002`, `42N01`
    Upper,
    /// `seat_taken`, `seat-taken`, `seat`
    Lower,
    /// `seatTaken`, `SeatTaken`, `Seat.Taken`
    Mixed,
}

pub fn manner(word: &str) -> Manner {
    match (word.contains(char::is_uppercase), word.contains(char::is_lowercase)) {
        (_, false) => Manner::Upper,
        (false, true) => Manner::Lower,
        (true, true) => Manner::Mixed,
    }
}

/// How most of some words are written; None for no words.
pub fn common(words: &[&str]) -> Option<Manner> {
    let mut manners: Vec<Manner> = words.iter().map(|word| manner(word)).collect();
    manners.sort_unstable();
    manners.chunk_by(PartialEq::eq).max_by_key(|same| same.len()).map(|same| same[0])
}

/// Whether no language has the word: `seat_taken`, `SeatTaken`, `CHK0002`, `DENIED`; `HTTP` is an abbreviation.
pub fn is_coined(word: &str) -> bool {
    /// Letters of an abbreviation.
    const SHORT: usize = 5;
    let marked = word.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '-' | '.' | ':'));
    let inner = word.chars().skip(1).any(char::is_uppercase);
    marked || inner && (manner(word) == Manner::Mixed || word.len() > SHORT)
}

/// The word as a phrase: `seat_taken`, `SEAT-TAKEN` and `SeatTaken` are `seat taken`.
pub fn spell(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 8);
    let mut lower = false;
    for c in word.chars() {
        if c.is_uppercase() && lower {
            out.push(' ');
        }
        lower = c.is_lowercase();
        out.extend(if c.is_alphanumeric() { c } else { ' ' }.to_lowercase());
    }
    out.push(' ');
    out
}

/// The letters that all words begin with.
pub fn prefix<'w>(words: impl IntoIterator<Item = &'w str>) -> usize {
    let mut words = words.into_iter();
    let Some(first) = words.next() else { return 0 };
    words.fold(first.len(), |length, word| {
        first.bytes().zip(word.bytes()).take(length).take_while(|(one, other)| one == other).count()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_without_what_the_page_puts_around_it() {
        let read = |text: &str| read(&Text::new(text)).map(|(word, _)| word);
        for text in ["seat_taken", "seat_taken,", "\"seat_taken\"", "`seat_taken`", "“seat_taken”"] {
            assert_eq!(read(text).as_deref(), Some("seat_taken"), "{text}");
        }
        for text in ["", "seat taken", "404", "-", "a", "https://example.com", "[seat]", "4xx"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_coined_word_is_in_no_dictionary() {
        for word in ["seat_taken", "seat-taken", "SeatTaken", "seatTaken", "DENIED", "E17", "a.b"] {
            assert!(is_coined(word), "{word}");
        }
        for word in ["seat", "Seat", "HTTP"] {
            assert!(!is_coined(word), "{word}");
        }
    }

    #[test]
    fn words_are_spelled_as_phrases() {
        for word in ["seat_not_found", "SEAT-NOT-FOUND", "SeatNotFound", "seatNotFound"] {
            assert_eq!(spell(word).trim(), "seat not found", "{word}");
        }
        assert_eq!(prefix(["tecOne", "tecTwo"]), 3);
    }

    #[test]
    fn signs_and_marks_around_a_word_are_no_part_of_it() {
        let marked = |kind, plain: &str, start, end| {
            let text = Text { marks: vec![crate::document::Mark { kind, start, end }], ..Text::new(plain) };
            read(&text)
        };
        let word = |word: &str, end| Some((word.to_owned(), end));
        assert_eq!(marked(Style::Code, "E100 or so", 0, 4), word("E100", 4));
        assert_eq!(marked(Style::Strong, "E100 or so", 0, 4), None);
        assert_eq!(marked(Style::Code, "so E100", 3, 7), None);
        let broken = Text { plain: "SEAT_\nTAKEN".to_owned(), ..Text::default() };
        assert_eq!(read(&broken), None);
        let code = vec![crate::document::Mark { kind: Style::Code, start: 0, end: broken.plain.len() }];
        assert_eq!(read(&Text { marks: code, ..broken }), word("SEAT_TAKEN", 11));
        for (text, noted) in
            [("E100 (*)", Some("E100")), ("E100†", Some("E100")), ("Seats†", None), ("E 100†", None)]
        {
            assert_eq!(read(&Text::new(text)).map(|(word, _)| word).as_deref(), noted, "{text}");
        }
    }

    #[test]
    fn numbers_are_words_among_words_in_capitals_of_one_length() {
        let words = |cells: &[&str]| {
            let texts: Vec<Text> = cells.iter().map(|cell| Text::new(cell)).collect();
            column(&texts).into_iter().flatten().count()
        };
        assert_eq!(words(&["08P01", "N7000", "08006", "22012"]), 4);
        assert_eq!(words(&["08P01", "08006", "22012"]), 1, "one word");
        assert_eq!(words(&["08p01", "n7000", "08006", "22012"]), 2, "small letters");
        assert_eq!(words(&["08P01", "N7", "08006", "22012"]), 2, "two lengths");
        assert_eq!(words(&["SEAT_", "SEATS", "ROWSA", "08006"]), 2, "no digits among them");
        let many = ["8P001", "N7000", "18006", "22012", "33012", "44012", "55012", "66012"];
        assert_eq!((words(&many), words(&[&many[..], &["77012"]].concat())), (8, 2), "a fourth is enough");
        assert_eq!(words(&[&many[..], &["07012"]].concat()), 9, "zeros are padded");
        assert_eq!(words(&["08P01", "N7000", "08006", "2201"]), 2, "half of another length");
    }

    #[test]
    fn words_have_a_qualifier_if_several_have_the_name_of_a_type_of_codes() {
        let length = |words: &[&str]| qualifier(words.iter().copied());
        assert_eq!(length(&["ErrorCode.TAKEN", "ErrorCode.GONE"]), 10);
        assert_eq!(length(&["ErrorCode::Taken", "ErrorCode::Gone"]), 11);
        assert_eq!(length(&["ErrorCode.TAKEN"]), 0);
        assert_eq!(length(&["ErrorCode.TAKEN", "Seat.GONE"]), 0);
        assert_eq!(length(&["Seat.TAKEN", "Seat.GONE"]), 0);
    }

    #[test]
    fn phrases_are_a_few_words_in_small_letters() {
        for text in ["seat taken", "no such seat at all", "3d seat", "seat"] {
            assert_eq!(phrase(text), Some(text));
        }
        for text in ["no such seat in the hall", "Seat taken", "seat  taken", "17", "seat, taken", ""] {
            assert_eq!(phrase(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_may_hold_several_codes_or_a_status_of_mail() {
        let codes = |text: &str| several(&Text::new(text)).map_or(0, |(codes, _)| codes.len());
        let joined = |count: usize| (0..count).map(|nth| format!("E{nth}")).collect::<Vec<_>>().join(", ");
        assert_eq!([2, 16, 17].map(|count| codes(&joined(count))), [2, 16, 0]);
        for (text, count) in [
            ("550 5.7.1", 1),
            ("5.7.1", 1),
            ("55 5.7.1", 0),
            ("abc 5.7.1", 0),
            ("5.7.1234", 0),
            ("5.a.1", 0),
            ("5.7.1-9", 1),
            ("5..1", 0),
            ("3.7.1", 0),
            ("E1, seat", 0),
        ] {
            assert_eq!(codes(text), count, "{text}");
        }
    }

    #[test]
    fn text_may_follow_a_code_in_its_cell() {
        let end = |text: &str| first(text).map(|(_, end)| end);
        for text in ["E100 No seat", "E100: no seat", "E100 - no seat", "E100'no' seat"] {
            assert_eq!(end(text), Some(4), "{text}");
        }
        for text in [
            "E100_no seat",
            "E100/no seat",
            "E100#no seat",
            "E100-A no",
            "E1 no seat",
            "E100 17",
            "100 no",
            "ABCDEFGHI100 no",
        ] {
            assert_eq!(end(text), None, "{text}");
        }
        assert_eq!(bracketed("[E100] No seat"), Some(("E100".to_owned(), 6)));
        for text in ["[seat] No seat", "[E100]No seat", "[E 100] No seat", "E100 No seat"] {
            assert_eq!(bracketed(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_in_another_base_is_not_coined() {
        assert!(is_numbered("E17") && !is_numbered("seat") && !is_numbered("0x1F") && !is_numbered("0X1F"));
        assert!(!is_coined("HTTPS") && is_coined("DENIED"));
    }

    #[test]
    fn a_code_with_a_blank_in_it_is_written_as_the_others_are() {
        for (text, others, slipped) in [
            ("seat gone", Manner::Lower, true),
            ("no seat left", Manner::Lower, true),
            ("SEAT GONE", Manner::Upper, true),
            ("Seat Gone", Manner::Mixed, true),
            ("seat Gone", Manner::Mixed, true),
            ("Seat errors", Manner::Mixed, false),
            ("Seat errors", Manner::Upper, false),
            ("seat gone", Manner::Upper, false),
            ("seat", Manner::Lower, false),
            ("a seat", Manner::Lower, false),
            ("seat = b", Manner::Lower, false),
            ("no seat is left", Manner::Lower, false),
        ] {
            assert_eq!(slip(text, others).is_some(), slipped, "{text}");
        }
        assert_eq!(common(&["SEAT", "seat", "ROW"]), Some(Manner::Upper));
        assert_eq!(common(&[]), None);
    }
}
