//! Links and images: to the address in parentheses, by a label, or to an item of Rust.

use super::{Context, code, plain};

/// The text of the link or image that `rest` begins with.
pub fn link(rest: &str, context: &Context<'_>) -> Option<(String, usize)> {
    let depth = context.depth.checked_sub(1)?;
    let start = if rest.starts_with("![") { 2 } else { 1 };
    let inner = bracketed(rest.get(start - 1..)?)?;
    let end = start + inner.len() + 1;
    let after = &rest[end..];
    let target = destination(after).or_else(|| label(inner, after, context))?;
    let (shown, linked) = plain(inner, &Context { depth, ..*context });
    // Links do not nest: the inner one is the link.
    let is_image = start == 2;
    (is_image || !linked).then_some(())?;
    Some((without_kind(&shown).to_owned(), end + target))
}

/// What stands between a bracket at the beginning and the one that closes it.
fn bracketed(rest: &str) -> Option<&str> {
    let (mut depth, mut at) = (0_usize, 0);
    rest.starts_with('[').then_some(())?;
    loop {
        at += match rest[at..].chars().next()? {
            '`' => code(&rest[at..]).1,
            '\\' => 1 + rest[at + 1..].chars().next().map_or(0, char::len_utf8),
            '[' => {
                depth += 1;
                1
            }
            ']' if depth == 1 => return Some(&rest[1..at]),
            ']' => {
                depth -= 1;
                1
            }
            other => other.len_utf8(),
        };
    }
}

/// The length of `(address "title")`.
fn destination(after: &str) -> Option<usize> {
    let (mut depth, mut quoted) = (0_usize, None);
    let mut chars = after.strip_prefix('(')?.char_indices();
    while let Some((at, char)) = chars.next() {
        match (char, quoted) {
            ('\\', _) => {
                chars.next();
            }
            (char, Some(quote)) => quoted = quoted.filter(|_| char != quote),
            ('"', None) => quoted = Some('"'),
            ('<', None) => quoted = Some('>'),
            ('(', None) => depth += 1,
            (')', None) if depth == 0 => return Some(at + 2),
            (')', None) => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The length of `[label]`, or of nothing where the text is a label itself.
fn label(inner: &str, after: &str, context: &Context<'_>) -> Option<usize> {
    let is_label = |text: &str| is_item(text) || context.defined.contains(&text.to_lowercase());
    match bracketed(after) {
        Some("") if is_label(inner) => Some(2),
        Some(label) if is_label(label) => Some(label.len() + 2),
        _ => is_label(inner).then_some(0),
    }
}

/// Whether a text is how rustdoc names an item: `` `Foo` ``, `Foo::bar()`, `struct@Foo`. A mere word in brackets is not.
fn is_item(text: &str) -> bool {
    let is_code = text.contains('`');
    let text = text.trim_matches('`');
    let path = without_kind(text);
    let path = path.strip_suffix("()").or_else(|| path.strip_suffix('!')).unwrap_or(path);
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && word.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    let is_type = path.starts_with(char::is_uppercase) && path.contains(char::is_lowercase);
    let is_marked = is_code || path.len() < text.len() || path.contains("::") || is_type;
    is_marked && path.split("::").all(is_word)
}

/// `Foo` of `struct@Foo`.
fn without_kind(text: &str) -> &str {
    let kinds = [
        "struct",
        "enum",
        "trait",
        "union",
        "mod",
        "module",
        "type",
        "const",
        "constant",
        "static",
        "fn",
        "function",
        "method",
        "derive",
        "macro",
        "prim",
        "primitive",
        "variant",
        "field",
        "value",
        "attr",
    ];
    match text.split_once('@') {
        Some((kind, item)) if kinds.contains(&kind) => item,
        _ => text,
    }
}
