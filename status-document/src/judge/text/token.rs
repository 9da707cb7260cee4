//! A word that may be a code, and how it is written.

use crate::document::{Style, Text};
use crate::judge::rule::{Fraction, Share};
use crate::judge::words;

/// Bytes of a code; the longest of thousands that vendors list has 68.
const LONGEST: usize = 128;

/// What a page puts around a code.
const QUOTES: [char; 14] = ['"', '\'', '`', '“', '”', '‘', '’', '«', '»', ' ', ':', '*', ',', ';'];

/// The only word of a text, or the first if the page sets it apart as code, and where it ends.
pub fn read(text: &Text) -> Option<(String, usize)> {
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
}

/// `4xx` stands for numbers.
fn is_range(word: &str) -> bool {
    let digits = word.trim_end_matches(['x', 'X']);
    digits.len() < word.len() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A code with a blank in it, as it stands: two or three words without the marks of a sentence.
pub fn slip(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let short = (2..=3).contains(&words.len()) && words.iter().all(|word| word.len() > 1 && is_word(word));
    short.then(|| words.join(" "))
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
}
