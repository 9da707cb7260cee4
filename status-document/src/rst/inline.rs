//! Literals, emphasis, references and roles.

use crate::builder::Builder;
use crate::document::{Style, clip};

/// Inline markup: literals, emphasis, references and roles.
pub fn inline(builder: &mut Builder<'_>, text: &str) {
    // A target is no text of the page.
    if text.starts_with(".. _") && text.ends_with(':') {
        return;
    }
    let mut at = 0;
    let mut plain = 0;
    let before = |at: usize| {
        text.get(..at)
            .is_none_or(|before| before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric()))
    };
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let rest = clip(rest, SPAN);
        let found = match rest.as_bytes().first() {
            Some(b'\\') => {
                builder.text(text.get(plain..at).unwrap_or_default());
                let next = rest.get(1..).and_then(|rest| rest.chars().next());
                at += 1;
                plain = at;
                if next == Some(' ') {
                    plain += 1;
                }
                at += next.map_or(0, char::len_utf8);
                continue;
            }
            Some(b'`') if rest.starts_with("``") => {
                span(rest, "``", "``").map(|(inner, length)| (inner, length, Some(Style::Code)))
            }
            Some(b'`') => span(rest, "`", "`").map(|(inner, length)| (inner, length, None)),
            Some(b'*') if rest.starts_with("**") && before(at) => {
                span(rest, "**", "**").map(|(inner, length)| (inner, length, Some(Style::Strong)))
            }
            Some(b'*') if before(at) => {
                span(rest, "*", "*").map(|(inner, length)| (inner, length, Some(Style::Emphasis)))
            }
            Some(b':') if before(at) => role(rest).map(|(inner, length)| (inner, length, None)),
            _ => None,
        };
        let Some((inner, length, style)) = found else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        builder.text(text.get(plain..at).unwrap_or_default());
        match style {
            Some(Style::Code) => builder.code(inner),
            Some(style) => {
                builder.mark(style);
                builder.text(inner);
                builder.unmark(style);
            }
            None => reference(builder, inner),
        }
        at += length;
        while text.get(at..).is_some_and(|rest| rest.starts_with('_')) && style.is_none() {
            at += 1;
        }
        plain = at;
    }
    builder.text(text.get(plain..).unwrap_or_default());
}

/// Inline markup that takes more than this is none.
const SPAN: usize = 2048;

fn span<'a>(rest: &'a str, open: &str, close: &str) -> Option<(&'a str, usize)> {
    let inner = rest.get(open.len()..)?;
    let end = inner.find(close).filter(|end| *end > 0)?;
    let inner = inner.get(..end)?;
    (!inner.starts_with(char::is_whitespace)).then_some((inner, open.len() + end + close.len()))
}

/// ``:role:`text` ``
fn role(rest: &str) -> Option<(&str, usize)> {
    let name = rest.get(1..)?.find(":`").filter(|name| (1..40).contains(name))?;
    let valid =
        rest.get(1..=name)?.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | ':' | '_' | '.' | '+'));
    let (inner, length) = span(rest.get(name + 2..)?, "`", "`")?;
    valid.then_some((inner, name + 2 + length))
}

/// `text <target>` shows its text; a target that is a page is a link.
fn reference(builder: &mut Builder<'_>, inner: &str) {
    match inner.rsplit_once(" <").and_then(|(text, url)| url.strip_suffix('>').map(|url| (text, url))) {
        Some((text, url)) if url.contains("://") => {
            builder.link(url);
            builder.text(text);
            builder.unlink();
        }
        Some((text, _)) => builder.text(text),
        None => builder.text(inner.trim_start_matches('~')),
    }
}
