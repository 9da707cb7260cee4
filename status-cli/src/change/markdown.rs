//! Changes for a pull request.

use similar::ChangeTag;

use super::model::{Change, Verdict};
use super::text::{happened, link_words, subject, summary};
use super::view::{Value, View};
use super::words::words;
use crate::paint::visible;

/// A table a section.
pub fn markdown(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "No change in the meaning of the status codes.\n".to_owned();
    }
    let mut out = format!("**{}**\n", summary(changes));
    let mut section = None;
    for change in changes.iter().map(Change::view) {
        if section != Some(change.section) {
            if let Some(heading) = change.section {
                out.push_str(&format!("\n#### {}\n", escape(heading)));
            }
            out.push_str("\n| For callers | Code | Phrase | Change |\n|---|---|---|---|\n");
            section = Some(change.section);
        }
        let verdict = match change.verdict {
            Verdict::Breaking => "**breaking**",
            verdict => verdict.word(),
        };
        let title = change.title.map(escape).unwrap_or_default();
        out.push_str(&format!("| {verdict} | {} | {title} | {} |\n", subject(&change), what(&change)));
    }
    out
}

fn what(change: &View<'_>) -> String {
    let text = match (&change.old, &change.new) {
        (Value::Text(old), Value::Text(new)) => marked(&words(old, new)),
        (Value::Nothing, Value::Text(text)) => escape(text),
        (Value::Nothing, Value::Code(listed)) => escape(listed.description.as_deref().unwrap_or_default()),
        (Value::Words(old), Value::Words(new)) => marked(&words(&old.join(", "), &new.join(", "))),
        (Value::Text(text), Value::Nothing) => escape(text),
        (Value::Links(old), Value::Links(new)) => marked(&link_words(old, new)),
        _ => String::new(),
    };
    let happened = happened(change);
    if text.is_empty() { happened } else { format!("{happened}: {text}") }
}

fn marked(words: &[(ChangeTag, String)]) -> String {
    words.iter().fold(String::new(), |mut out, (tag, text)| {
        // Emphasis holds only if no space is at its inner edges.
        let inner = text.trim();
        let (before, after) = text.split_once(inner).unwrap_or((text, ""));
        let sign = match tag {
            _ if inner.is_empty() => "",
            ChangeTag::Equal => "",
            ChangeTag::Delete => "del",
            ChangeTag::Insert => "ins",
        };
        out.push_str(before);
        match sign {
            "" => out.push_str(&escape(inner)),
            tag => out.push_str(&format!("<{tag}>{}</{tag}>", escape(inner))),
        }
        out.push_str(after);
        out
    })
}

/// Text that Markdown takes for text: a vendor's words may neither mark up nor call anyone.
fn escape(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Parted by nothing, so that no person and no issue is named.
            '@' | '#' if chars.peek().is_some_and(char::is_ascii_alphanumeric) => {
                out.push_str(&format!("{c}<!-- -->"))
            }
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '|' | '~' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}
