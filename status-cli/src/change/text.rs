//! Changes for a terminal.

use anstyle::Style;
use similar::ChangeTag;
use status_codegen::Link;

use super::model::{Change, Verdict};
use super::view::{Value, View};
use super::words::words;
use crate::draft::letters;
use crate::paint::{BOLD, GREEN, RED, YELLOW, styled, visible, wrap};

/// One paragraph per change: verdict, code, what changed, and the words that changed marked.
pub fn text(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "no change in meaning\n".to_owned();
    }
    let mut out = String::new();
    let mut section = None;
    for change in changes.iter().map(Change::view) {
        if section != Some(change.section) {
            if let Some(heading) = change.section {
                let gap = if out.is_empty() { "" } else { "\n" };
                out.push_str(&format!("{gap}{}\n", styled(BOLD, &visible(heading))));
            }
            section = Some(change.section);
        }
        out.push_str(&head(&change));
        out.push_str(&body(&change));
    }
    out.push_str(&format!("\n{}\n", summary(changes)));
    out
}

/// `3 changes: 1 breaking, 2 text`.
pub fn summary(changes: &[Change]) -> String {
    let count = |verdict| (changes.iter().filter(|change| change.verdict() == verdict).count(), verdict);
    let parts: Vec<String> = [Verdict::Breaking, Verdict::Additive, Verdict::Text]
        .into_iter()
        .map(count)
        .filter(|(count, _)| *count > 0)
        .map(|(count, verdict)| format!("{count} {}", verdict.word()))
        .collect();
    let s = if changes.len() == 1 { "" } else { "s" };
    format!("{} change{s}: {}", changes.len(), parts.join(", "))
}

/// `424 → 429`, `5XX`, `500`.
pub fn subject(change: &View<'_>) -> String {
    match (&change.range, change.from, change.code) {
        (Some(range), ..) => (*range).to_owned(),
        (None, Some(from), Some(code)) => format!("{from} → {code}"),
        (None, _, code) => code.map_or_else(|| "table".to_owned(), |code| code.to_string()),
    }
}

/// What became of the code, in words.
pub fn happened(change: &View<'_>) -> String {
    match (change.kind, &change.old, &change.new) {
        ("removed", ..) if change.is_kept => "no longer listed, kept as deprecated".to_owned(),
        ("added" | "removed" | "renumbered", ..) => change.kind.to_owned(),
        ("links" | "tags", ..) => format!("{} changed", change.kind),
        (kind, Value::Nothing, _) => format!("{} added", noun(kind)),
        (kind, _, Value::Nothing) => format!("{} removed", noun(kind)),
        (kind, ..) => format!("{} changed", noun(kind)),
    }
}

fn noun(kind: &str) -> &str {
    if kind == "deprecated" { "deprecation" } else { kind }
}

/// A change on one line.
pub fn line(change: &Change) -> String {
    let view = change.view();
    format!("{}: {}", subject(&view), happened(&view))
}

fn head(change: &View<'_>) -> String {
    let style = match change.verdict {
        Verdict::Breaking => RED,
        Verdict::Additive => GREEN,
        Verdict::Text => YELLOW,
    };
    let title = change.title.map(|title| format!(" {title}")).unwrap_or_default();
    let line = format!("{}{title}: {}", subject(change), happened(change));
    let wrapped = wrap(&line, "          ");
    let verdict = styled(style, change.verdict.word());
    let pad = " ".repeat(10_usize.saturating_sub(change.verdict.word().len()));
    format!("{verdict}{pad}{}", wrapped.trim_start())
}

fn body(change: &View<'_>) -> String {
    let line = match (&change.old, &change.new) {
        (Value::Text(old), Value::Text(new)) => marked(&words(old, new)),
        (Value::Nothing, Value::Text(new)) => new.clone(),
        (Value::Text(old), Value::Nothing) => old.clone(),
        (Value::Nothing, Value::Code(listed)) => listed.description.clone().unwrap_or_default(),
        (Value::Nothing, Value::Statuses(new)) => listed(new),
        (Value::Statuses(old), Value::Nothing) => listed(old),
        (Value::Statuses(old), Value::Statuses(new)) => marked(&words(&listed(old), &listed(new))),
        (Value::Flag(old), Value::Flag(new)) => marked(&words(&old.to_string(), &new.to_string())),
        (Value::Words(old), Value::Words(new)) => marked(&words(&old.join(", "), &new.join(", "))),
        (Value::Links(old), Value::Links(new)) => marked(&link_words(old, new)),
        _ => return String::new(),
    };
    if line.is_empty() { String::new() } else { tinted(&wrap(&line, "          ")) }
}

/// Statuses in a row.
pub fn listed(statuses: &[u16]) -> String {
    statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

/// The links that went and came, by name.
pub fn link_words(old: &[Link], new: &[Link]) -> Vec<(ChangeTag, String)> {
    let has =
        |side: &[Link], link: &Link| side.iter().any(|known| letters(&known.text) == letters(&link.text));
    let gone = old.iter().filter(|link| !has(new, link)).map(|link| (ChangeTag::Delete, link.text.clone()));
    let come = new.iter().filter(|link| !has(old, link)).map(|link| (ChangeTag::Insert, link.text.clone()));
    let mut words: Vec<(ChangeTag, String)> = Vec::new();
    for word in gone.chain(come) {
        if !words.is_empty() {
            words.push((ChangeTag::Equal, " ".to_owned()));
        }
        words.push(word);
    }
    words
}

/// In the manner of `git diff --word-diff`.
fn marked(words: &[(ChangeTag, String)]) -> String {
    words.iter().fold(String::new(), |mut out, (tag, text)| {
        let (open, close) = match tag {
            ChangeTag::Equal => ("", ""),
            ChangeTag::Delete => (GONE.0, GONE.1),
            ChangeTag::Insert => (COME.0, COME.1),
        };
        out.push_str(open);
        out.push_str(text);
        out.push_str(close);
        out
    })
}

const GONE: (&str, &str) = ("[-", "-]");
const COME: (&str, &str) = ("{+", "+}");

/// Colours the marks of wrapped text, line by line.
fn tinted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut style: Option<Style> = None;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start();
        out.push_str(line.get(..line.len() - body.len()).unwrap_or_default());
        let (mut rest, end) = (body.trim_end_matches('\n'), if body.ends_with('\n') { "\n" } else { "" });
        out.push_str(&style.map(|style| style.render().to_string()).unwrap_or_default());
        while let Some((at, next)) = mark(rest, style.is_some()) {
            let (before, after) = rest.split_at(at);
            out.push_str(before);
            let (sign, after) = after.split_at_checked(2).unwrap_or((after, ""));
            match next {
                Some(new) => out.push_str(&format!("{}{sign}", new.render())),
                None => out.push_str(&format!("{sign}{}", RED.render_reset())),
            }
            (style, rest) = (next, after);
        }
        out.push_str(rest);
        if style.is_some() {
            out.push_str(&RED.render_reset().to_string());
        }
        out.push_str(end);
    }
    out
}

/// The next mark, and the style that it begins; None for one that ends it.
fn mark(text: &str, open: bool) -> Option<(usize, Option<Style>)> {
    let find = |sign: &str, style| text.find(sign).map(|at| (at, style));
    let marks = if open {
        [find(GONE.1, None), find(COME.1, None)]
    } else {
        [find(GONE.0, Some(RED)), find(COME.0, Some(GREEN))]
    };
    marks.into_iter().flatten().min_by_key(|(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::super::model::{Pair, TableFact};
    use super::*;

    /// As a change is named that `update` could not make; no page is known that asks for one.
    #[test]
    fn a_change_is_named_on_a_line() {
        let pointer = Pair::new(None, Some("/error/code".to_owned()));
        assert_eq!(line(&Change::Table(TableFact::Pointer(pointer))), "table: pointer added");
    }
}
