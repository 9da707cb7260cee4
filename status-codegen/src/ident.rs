//! Names: a reason phrase to a variant's name, and what no variant may be called.

/// A phrase in UpperCamelCase: `I'm a teapot` is `ImATeapot`, `HTTP Version Not Supported` is `HttpVersionNotSupported`.
/// None if a character of another script has no place in a name, or if it would begin with a digit.
#[must_use]
pub fn camel(phrase: &str) -> Option<String> {
    let mut name = String::with_capacity(phrase.len());
    let mut previous = ' ';
    let mut chars = phrase.chars().filter(|char| !matches!(char, '\'' | '’')).peekable();
    while let Some(char) = chars.next() {
        if !char.is_ascii() && char.is_alphanumeric() {
            return None;
        }
        if char.is_ascii_alphanumeric() {
            let next_is_lower = chars.peek().is_some_and(char::is_ascii_lowercase);
            let starts_word = !previous.is_ascii_alphanumeric()
                || char.is_ascii_uppercase() && (!previous.is_ascii_uppercase() || next_is_lower);
            name.push(if starts_word { char.to_ascii_uppercase() } else { char.to_ascii_lowercase() });
        }
        previous = char;
    }
    name.starts_with(|first: char| first.is_ascii_alphabetic()).then_some(name)
}

/// Longest id that is proposed: it is typed, and part of a file's name.
const MAX_ID: usize = 40;

/// Whether a text is an id: lower-case letters, digits and hyphens, a letter first.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Words as an id: `Acme Pay: Error Codes` is `acme-pay-error-codes`. None if they hold no ASCII letter.
#[must_use]
pub fn id(words: &str) -> Option<String> {
    let lower = words.to_ascii_lowercase();
    let words: Vec<&str> =
        lower.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let id = words.join("-");
    let id = id.trim_start_matches(|char: char| !char.is_ascii_lowercase());
    let id = id.get(..MAX_ID).unwrap_or(id).trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

/// Why a name cannot be a variant's or an alias's; None if it can.
#[must_use]
pub fn fault(name: &str, catch_all: &str) -> Option<&'static str> {
    let is_identifier = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && name != "_";
    if !is_identifier {
        Some("is not an ASCII identifier")
    } else if KEYWORDS.contains(&name) {
        Some("is a Rust keyword")
    } else if name == catch_all {
        Some("is reserved for codes that are not listed")
    } else if RESERVED.contains(&name) {
        Some("is reserved: every status enum has an item of that name")
    } else {
        None
    }
}

/// Strict and reserved, of every edition.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "Self", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Constants and methods that a variant or an alias would hide.
const RESERVED: &[&str] = &[
    "ALL",
    "CODES",
    "VENDOR",
    "aliases",
    "category",
    "clone",
    "cmp",
    "code",
    "code_str",
    "deprecated",
    "description",
    "eq",
    "fmt",
    "from",
    "from_code",
    "from_str",
    "hash",
    "http",
    "into",
    "into_result",
    "is_client_error",
    "is_documented",
    "is_informational",
    "is_known",
    "is_redirection",
    "is_retryable",
    "is_server_error",
    "is_success",
    "links",
    "name",
    "needs_wait",
    "partial_cmp",
    "reason",
    "remedy",
    "retry",
    "tags",
    "try_from",
    "try_into",
];
