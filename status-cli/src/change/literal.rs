//! A vendor's words in GitHub's Markdown, where they neither mark up nor link nor call anyone.

use status_codegen::tool::inert;

use crate::paint::visible;

/// Text that Markdown takes for text. What GitHub would turn into a link, a mention or a reference is set as code,
/// which it leaves as it is: a person still reads and copies what was written.
pub fn literal(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let inner = word
            .trim_start_matches(['(', '"', '\''])
            .trim_end_matches(['.', ',', ';', '!', '?', ')', '"', '\'']);
        match word.split_once(inner).filter(|_| is_reference(inner)) {
            Some((before, behind)) => {
                let code = inert(inner, "\\u{23}");
                out.push_str(&format!("{}`{code}`{}", escape(before), escape(behind)));
            }
            None => out.push_str(&escape(word)),
        }
        let end = after.find(is_part).unwrap_or(after.len());
        let (between, next) = after.split_at(end);
        out.push_str(&escape(between));
        rest = next;
    }
    out
}

/// Whether a character can be part of a word that would link; a backtick ends code, and a bar a cell.
fn is_part(char: char) -> bool {
    char.is_ascii_graphic() && !matches!(char, '`' | '|')
}

fn escape(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, char| {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '`' => out.push_str("&#96;"),
            '\\' | '*' | '_' | '{' | '}' | '[' | ']' | '|' | '~' | '#' => out.extend(['\\', char]),
            char => out.push(char),
        }
        out
    })
}

/// Whether GitHub makes more of a word than plain text.
fn is_reference(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let pieces = || lower.split(|char: char| !char.is_ascii_alphanumeric());
    // `https://…`, `www.…`, `user@host`, `@user`, `user/repo@sha`, and `$` that begins a formula.
    let is_link = ["://", "www.", "@", "$"].iter().any(|sign| lower.contains(sign));
    // `#12`, `user/repo#12`.
    let is_number =
        word.split('#').skip(1).any(|rest| rest.starts_with(|char: char| char.is_ascii_alphanumeric()));
    // The beginning of a commit's hash, 7 digits or more.
    let is_commit =
        pieces().any(|piece| piece.len() >= 7 && piece.bytes().all(|byte| byte.is_ascii_hexdigit()));
    // `:tada:`
    let is_emoji = word.split(':').skip(1).count() > 1;
    is_link || is_number || is_commit || is_emoji || is_ticket(word)
}

/// `GH-12`, `CVE-2020-1234`, `GHSA-…`, and the tickets of other trackers: a name in capitals, a hyphen and a number.
fn is_ticket(word: &str) -> bool {
    let mut pieces = word.split(|char: char| !char.is_ascii_alphanumeric() && char != '-');
    pieces.any(|piece| {
        let parts: Vec<&str> = piece.split('-').collect();
        parts.windows(2).any(|pair| {
            let (name, number) = (pair[0], pair[1].starts_with(|char: char| char.is_ascii_digit()));
            let is_project = name.starts_with(|char: char| char.is_ascii_uppercase())
                && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
            name.eq_ignore_ascii_case("ghsa") || number && (is_project || name.eq_ignore_ascii_case("gh"))
        })
    })
}
