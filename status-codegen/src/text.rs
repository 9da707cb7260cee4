//! Texts as a spec may hold them: white space folded, nothing that a reader cannot see.

use std::borrow::Cow;

/// Runs of space, tab, CR and LF folded to one space, both ends trimmed.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(is_space);
    let run = |pair: &[u8]| is_space(pair[0].into()) && is_space(pair[1].into());
    let folded = !trimmed.bytes().any(|byte| matches!(byte, b'\t' | b'\r' | b'\n'))
        && !trimmed.as_bytes().windows(2).any(run);
    if folded {
        return Cow::Borrowed(trimmed);
    }
    let words: Vec<&str> = trimmed.split(is_space).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\r' | '\n')
}

/// Characters that show nothing, or show other characters elsewhere than they stand: control characters, what Unicode
/// calls default-ignorable (zero-width, direction, variation selectors, fillers, tags), controls of a script's layout,
/// line separators, and what is not a character. A blank as wide as a character, such as U+3000, is seen.
///
/// ```
/// use status_codegen::is_hidden;
/// for hidden in ['\u{1b}', '\u{200b}', '\u{202e}', '\u{180f}', '\u{fe0f}', '\u{fffa}', '\u{13430}', '\u{e0041}', '\u{e01ef}'] {
///     assert!(is_hidden(hidden), "{hidden:?}");
/// }
/// assert!(!"line\nof é, 中\u{3000}文, \u{2800} and ⚠".contains(is_hidden));
/// ```
#[must_use]
pub fn is_hidden(char: char) -> bool {
    match char {
        ' '..='~' | '\t' | '\r' | '\n' => false,
        // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Khmer inherent vowels.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => true,
        // Mongolian selectors and vowel separator; zero-width, direction, separators of lines, invisible operators.
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' => true,
        // Variation selectors; what stands between lines of annotation, and the unassigned around it.
        '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' => true,
        // Controls of hieroglyphs, shorthand and music; tags and further variation selectors.
        '\u{13430}'..='\u{1345f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => true,
        '\u{e0000}'..='\u{e0fff}' => true,
        _ => char.is_control() || u32::from(char) & 0xfffe == 0xfffe,
    }
}

/// What is said of such a character.
pub(crate) fn hidden_message(char: char) -> String {
    let kind = match char {
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a character that changes the direction of text"
        }
        '\u{2028}' | '\u{2029}' => "a line separator",
        '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            "a variation selector, which shows nothing by itself"
        }
        _ if char.is_control() => "a control character",
        '\u{fdd0}'..='\u{fdef}' => "no character",
        _ if u32::from(char) & 0xfffe == 0xfffe => "no character",
        _ => "a character that shows nothing",
    };
    format!("U+{:04X} is {kind}; a spec holds only what a reader can see", u32::from(char))
}

/// A message that quotes a spec, on one line and with nothing hidden in it.
pub(crate) fn visible(message: String) -> String {
    if !message.chars().any(|char| is_hidden(char) || is_space(char) && char != ' ') {
        return message;
    }
    let shown =
        |char| if is_hidden(char) { format!("\\u{{{:x}}}", u32::from(char)) } else { String::from(char) };
    message.replace(['\t', '\r', '\n'], " ").chars().map(shown).collect()
}

/// The beginning of a text, for a message to quote.
pub(crate) fn brief(text: &str) -> String {
    let mut brief: String = text.chars().take(60).collect();
    if brief.len() < text.len() {
        brief.push('…');
    }
    brief
}
