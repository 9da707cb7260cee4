//! Emphasis, code, links and attribute references.

use std::collections::BTreeMap;

use crate::builder::Builder;
use crate::document::{Style, clip};

/// Inline markup that is longer than this is not markup.
const SPAN: usize = 2048;

/// A footnote's name is shorter than this.
const NAME: usize = 64;

/// A value longer than this is not a word in a text: a short document full of references to it would become a huge one.
pub const VALUE: usize = 128;

/// Emphasis, code, links and attribute references.
pub fn inline(builder: &mut Builder<'_>, text: &str, names: &BTreeMap<&str, &str>, heading: bool) {
    let (mut at, mut plain) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let rest = clip(rest, SPAN);
        let before = text.get(..at).unwrap_or_default();
        let edge = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
        let found = match rest.as_bytes().first() {
            Some(b'`') if edge => {
                span(rest, '`').map(|(inner, length)| (Piece::Styled(Style::Code, inner), length))
            }
            Some(b'*') if edge => {
                span(rest, '*').map(|(inner, length)| (Piece::Styled(Style::Strong, inner), length))
            }
            Some(b'_') if edge => {
                span(rest, '_').map(|(inner, length)| (Piece::Styled(Style::Emphasis, inner), length))
            }
            Some(b'+') if edge => span(rest, '+').map(|(inner, length)| (Piece::Text(inner), length)),
            Some(b'^') => raised(rest),
            Some(b'f') => footnote(rest),
            Some(b'<') if rest.starts_with("<<") => cross_reference(rest),
            Some(b'{') => attribute(rest, names, heading),
            Some(b'[') => anchor(rest).or_else(|| struck(rest)),
            Some(b'h' | b'l' | b'x' | b'm') if edge => link(rest),
            _ => None,
        };
        let Some((piece, length)) = found else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        builder.text(text.get(plain..at).unwrap_or_default());
        match piece {
            Piece::Text(inner) => builder.text(inner),
            Piece::Styled(Style::Code, inner) => builder.code(inner.trim_matches(['`', '+', '*', '_'])),
            Piece::Styled(style, inner) => {
                builder.mark(style);
                builder.text(inner.trim_matches(['*', '_', '`']));
                builder.unmark(style);
            }
            Piece::Raised(inner) => {
                builder.raise();
                builder.text(inner);
                builder.lower();
            }
            Piece::Note => builder.note(),
            Piece::Link(url, inner) => {
                builder.link(url);
                builder.text(inner);
                builder.unlink();
            }
        }
        at += length;
        plain = at;
    }
    builder.text(text.get(plain..).unwrap_or_default());
}

enum Piece<'a> {
    Text(&'a str),
    Styled(Style, &'a str),
    Link(&'a str, &'a str),
    Raised(&'a str),
    Note,
}

fn span(rest: &str, mark: char) -> Option<(&str, usize)> {
    let run = rest.chars().take(2).take_while(|c| *c == mark).count();
    let inner = rest.get(run..)?;
    let close = if run == 2 { rest.get(..2)? } else { rest.get(..1)? };
    let end = inner.find(close).filter(|end| *end > 0)?;
    let inner = inner.get(..end)?;
    (!inner.starts_with(' ') && !inner.ends_with(' ')).then_some((inner, run + end + close.len()))
}

fn cross_reference(rest: &str) -> Option<(Piece<'_>, usize)> {
    let end = clip(rest, 256).find(">>")?;
    let inner = rest.get(2..end)?;
    Some((Piece::Text(inner.split_once(',').map_or(inner, |(_, text)| text.trim())), end + 2))
}

/// `{name}` is its value; an unknown one is its name, and in a heading a badge that says nothing.
fn attribute<'a>(
    rest: &'a str,
    names: &BTreeMap<&str, &'a str>,
    heading: bool,
) -> Option<(Piece<'a>, usize)> {
    let end = rest.find('}').filter(|end| *end < 64)?;
    let name = rest.get(1..end)?;
    let valid = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let shown = match names.get(name) {
        Some(value) if value.len() <= VALUE && !value.contains("://") => value,
        _ if heading => "",
        _ => name,
    };
    // A page address in braces, with the text of the link behind it.
    let length = end + 1;
    if let Some(label) = rest.get(length..).filter(|after| after.starts_with(['#', '['])) {
        let open = label.find('[')?;
        let close = label.find(']')?;
        if open < close && !label.get(..open)?.contains(' ') {
            return Some((Piece::Text(label.get(open + 1..close)?), length + close + 1));
        }
    }
    valid.then_some((Piece::Text(shown), length))
}

/// `[[name]]` and `[[name,label]]` are where links point to, and show nothing.
fn anchor(rest: &str) -> Option<(Piece<'_>, usize)> {
    let inner = rest.strip_prefix("[[")?;
    let inner = inner.get(..inner.find("]]")?)?;
    let name = inner.split(',').next().unwrap_or_default();
    let valid = name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':'))
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '-' | '.'));
    valid.then_some((Piece::Text(""), inner.len() + "[[]]".len()))
}

fn struck(rest: &str) -> Option<(Piece<'_>, usize)> {
    let body = rest.strip_prefix("[.line-through]#").or_else(|| rest.strip_prefix("[line-through]#"))?;
    let end = body.find('#')?;
    Some((Piece::Styled(Style::Strike, body.get(..end)?), rest.len() - body.len() + end + 1))
}

/// `^1^`
fn raised(rest: &str) -> Option<(Piece<'_>, usize)> {
    let (inner, length) = span(rest, '^')?;
    (!inner.contains(char::is_whitespace)).then_some((Piece::Raised(inner), length))
}

/// `footnote:[text]`, `footnote:name[]`
fn footnote(rest: &str) -> Option<(Piece<'_>, usize)> {
    let body = rest.strip_prefix("footnote:")?;
    let open = clip(body, NAME).find('[')?;
    let (name, note) = (body.get(..open)?, body.get(open + 1..)?);
    let end = note.find(']').filter(|_| !name.contains(char::is_whitespace))?;
    Some((Piece::Note, rest.len() - note.len() + end + 1))
}

fn link(rest: &str) -> Option<(Piece<'_>, usize)> {
    let start = ["link:", "xref:", "mailto:", "https://", "http://"]
        .iter()
        .find(|start| rest.starts_with(**start))?;
    let open = rest
        .find('[')
        .filter(|open| rest.get(..*open).is_some_and(|url| !url.contains(char::is_whitespace)))?;
    let close = open + rest.get(open..)?.find(']')?;
    let url = if start.ends_with("//") { rest.get(..open)? } else { rest.get(start.len()..open)? };
    let label = rest.get(open + 1..close)?.trim_end_matches('^');
    Some((Piece::Link(url, if label.is_empty() { url } else { label }), close + 1))
}
