//! Texts as a spec may hold them: white space folded, nothing that a reader cannot see.

use std::borrow::Cow;

/// Longest text, in bytes; a whole page would not be a description.
pub const MAX_TEXT: usize = 16 << 10;

/// A text as a spec may hold it, and what had to be done for that.
#[derive(Clone, Debug)]
pub struct Cleaned<'t> {
    /// White space folded, nothing hidden, at most 16 KiB.
    pub text: Cow<'t, str>,
    /// The characters left out because a reader cannot see them.
    pub hidden: Vec<char>,
    /// How many bytes it had, if its end had to be cut off.
    pub cut: Option<usize>,
}

/// Leaves out of a text what a spec may not hold.
///
/// ```
/// let cleaned = status_codegen::tool::clean("a\n b\u{200b}");
/// assert_eq!((&*cleaned.text, cleaned.hidden.len(), cleaned.cut), ("a b", 1, None));
/// ```
#[must_use]
pub fn clean(text: &str) -> Cleaned<'_> {
    let hidden: Vec<char> = text.chars().filter(|&char| is_hidden(char)).collect();
    let folded = if hidden.is_empty() {
        fold(text)
    } else {
        let visible: String = text.chars().filter(|&char| !is_hidden(char)).collect();
        Cow::Owned(fold(&visible).into_owned())
    };
    if folded.len() <= MAX_TEXT {
        return Cleaned { text: folded, hidden, cut: None };
    }
    let end = (0..=MAX_TEXT).rev().find(|&end| folded.is_char_boundary(end)).unwrap_or(0);
    let kept = folded.get(..end).unwrap_or_default().trim_end_matches(is_space).to_owned();
    Cleaned { text: Cow::Owned(kept), hidden, cut: Some(folded.len()) }
}

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
/// use status_codegen::tool::is_hidden;
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
pub fn hidden_message(char: char) -> String {
    let kind = match char {
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a character that changes the direction of text"
        }
        '\u{2028}' | '\u{2029}' => "a line separator",
        '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            "a variation selector, which shows nothing by itself"
        }
        _ if char.is_control() => "a control character",
        '\u{fdd0}'..='\u{fdef}' => "not a character",
        _ if u32::from(char) & 0xfffe == 0xfffe => "not a character",
        _ => "a character that shows nothing",
    };
    format!("U+{:04X} is {kind}; a spec holds only what a reader can see", u32::from(char))
}

/// Text in which no CI system finds a command to itself: some obey `##[` and `##vso[`, or the like, wherever it is printed.
/// What `escape` makes of the second `#` has the same meaning where the text stands.
///
/// ```
/// assert_eq!(status_codegen::tool::inert("a ##[b] ##vso[c] ## [d]", "\\x23"), "a #\\x23[b] #\\x23vso[c] ## [d]");
/// ```
#[must_use]
pub fn inert(text: &str, escape: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(found) = rest.find("##") {
        let (before, after) = (&rest[..=found], &rest[found + 2..]);
        let is_command = after.trim_start_matches(|char: char| char.is_ascii_alphabetic()).starts_with('[');
        inert.push_str(before);
        inert.push_str(if is_command { escape } else { "" });
        rest = if is_command { after } else { &rest[found + 1..] };
    }
    inert + rest
}

/// A message that quotes a spec, on one line and with nothing hidden in it.
pub fn visible(message: String) -> String {
    if !message.chars().any(|char| is_hidden(char) || is_space(char) && char != ' ') {
        return message;
    }
    let shown =
        |char| if is_hidden(char) { format!("\\u{{{:x}}}", u32::from(char)) } else { String::from(char) };
    message.replace(['\t', '\r', '\n'], " ").chars().map(shown).collect()
}

/// The beginning of a text, for a message to quote.
pub fn brief(text: &str) -> String {
    let mut brief: String = text.chars().take(60).collect();
    if brief.len() < text.len() {
        brief.push('…');
    }
    brief
}
