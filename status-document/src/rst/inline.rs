//! Literals, emphasis, references and roles.

use crate::builder::Builder;
use crate::document::{Style, clip};

/// Inline markup: literals, emphasis, references and roles.
pub fn inline(builder: &mut Builder<'_>, text: &str) {
    // A target is not part of the page's text.
    if text.starts_with(".. _") && text.ends_with(':') {
        return;
    }
    let (mut at, mut plain) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default();
        if let Some(after) = rest.strip_prefix('\\') {
            // What is escaped is text; an escaped blank is nothing.
            builder.text(text.get(plain..at).unwrap_or_default());
            plain = at + 1 + usize::from(after.starts_with(' '));
            at += 1 + after.chars().next().map_or(0, char::len_utf8);
            continue;
        }
        if let Some(length) = footnote(rest) {
            builder.text(text.get(plain..at).unwrap_or_default());
            builder.note();
            at += length;
            plain = at;
            continue;
        }
        let edge = !before.ends_with(char::is_alphanumeric);
        let Some((inner, length, style)) = marked(clip(rest, SPAN), edge) else {
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

/// The length of a reference to a footnote or citation: `[1]_`, `[#name]_`, `[*]_`.
fn footnote(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('[')?;
    let label = clip(body, LABEL).split(']').next().filter(|label| !label.is_empty())?;
    let fits = label.chars().all(|c| c.is_alphanumeric() || matches!(c, '#' | '*' | '-' | '_' | '.'));
    let after = body.get(label.len()..)?;
    (fits && after.starts_with("]_")).then_some(label.len() + "[]_".len())
}

/// The markup that a text begins with: what is marked, its length with the marks, and how it looks; references have no
/// look of their own. Emphasis and roles begin only at the edge of a word.
fn marked(rest: &str, edge: bool) -> Option<(&str, usize, Option<Style>)> {
    let (found, style) = match rest.as_bytes().first()? {
        b'`' if rest.starts_with("``") => (span(rest, "``", "``"), Some(Style::Code)),
        b'`' => (span(rest, "`", "`"), None),
        b'*' if edge && rest.starts_with("**") => (span(rest, "**", "**"), Some(Style::Strong)),
        b'*' if edge => (span(rest, "*", "*"), Some(Style::Emphasis)),
        b':' if edge => (role(rest), None),
        _ => return None,
    };
    found.map(|(inner, length)| (inner, length, style))
}

/// A label is shorter than this.
const LABEL: usize = 64;

/// Inline markup that is longer than this is not markup.
const SPAN: usize = 2048;

fn span<'a>(rest: &'a str, open: &str, close: &str) -> Option<(&'a str, usize)> {
    let inner = rest.get(open.len()..)?;
    let end = inner.find(close).filter(|end| *end > 0)?;
    let inner = inner.get(..end)?;
    (!inner.starts_with(char::is_whitespace)).then_some((inner, open.len() + end + close.len()))
}

/// A role's name is shorter than this. No more is looked through: any colon may be a role's.
const ROLE: usize = 40;

/// ``:role:`text` ``
fn role(rest: &str) -> Option<(&str, usize)> {
    let name = clip(rest.get(1..)?, ROLE + 1).find(":`").filter(|name| *name > 0)?;
    let valid =
        rest.get(1..=name)?.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | ':' | '_' | '.' | '+'));
    let (inner, length) = span(rest.get(name + 2..)?, "`", "`")?;
    valid.then_some((inner, name + 2 + length))
}

/// `text <target>` shows its text; a target that is a page is a link. `!text` is shown without a link.
fn reference(builder: &mut Builder<'_>, inner: &str) {
    match inner.rsplit_once(" <").and_then(|(text, url)| url.strip_suffix('>').map(|url| (text, url))) {
        Some((text, url)) if url.contains("://") => {
            builder.link(url);
            builder.text(text);
            builder.unlink();
        }
        Some((text, _)) => builder.text(text),
        None => builder.text(inner.trim_start_matches(['~', '!'])),
    }
}
