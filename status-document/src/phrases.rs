//! The phrases of HTTP's registry, and how documents write them.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

/// Short names that documents give a code; no edition of the registry has them.
const SHORT: &[(u16, &str)] = &[(500, "Internal Error"), (500, "Server Error")];

/// Every code with each of its phrases.
static PHRASES: LazyLock<Vec<(u16, &'static str)>> = LazyLock::new(|| {
    let registered = |code| status_codegen::tool::phrases(code).iter().map(move |phrase| (code, *phrase));
    (100..=999).flat_map(registered).chain(SHORT.iter().copied()).collect()
});

fn phrases(code: u16) -> impl Iterator<Item = &'static str> {
    PHRASES.iter().filter(move |(known, _)| *known == code).map(|(_, phrase)| *phrase)
}

/// How many bytes at the start of a text are the phrase, in any case, hyphens and underscores being spaces.
fn start(text: &str, phrase: &str) -> Option<usize> {
    let (start, rest) = text.split_at_checked(phrase.len())?;
    let plain = |byte: u8| if matches!(byte, b'_' | b'-') { b' ' } else { byte.to_ascii_lowercase() };
    let same = start.bytes().map(plain).eq(phrase.bytes().map(plain));
    (same && !rest.starts_with(char::is_alphanumeric)).then_some(phrase.len())
}

/// How many bytes at the start of a text are a phrase of the code.
pub fn length(text: &str, code: Option<u16>) -> Option<usize> {
    phrases(code?).find_map(|phrase| start(text, phrase))
}

/// The codes whose phrase a text begins with.
pub fn codes(text: &str) -> impl Iterator<Item = u16> {
    PHRASES.iter().filter(move |(_, phrase)| start(text, phrase).is_some()).map(|(code, _)| *code)
}

/// Whether a text begins with a phrase of the code.
pub fn begins(text: &str, code: Option<u16>) -> bool {
    length(text, code).is_some()
}

/// Whether a text is a phrase of the code and nothing else.
pub fn is(text: &str, code: Option<u16>) -> bool {
    length(text, code) == Some(text.len())
}

/// Whether a name is the registry's phrase, whatever its case and however it is divided: `notFound`.
pub fn is_name(name: &str, code: u16) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    phrases(code).any(|phrase| letters(phrase) == letters(name))
}
