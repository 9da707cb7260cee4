//! Rustdoc of a table: vendors' texts are text, never Markdown, so every ASCII punctuation character is escaped.

use crate::table::{Code, Facts, Link, Table};
use crate::terms::Protocol;

/// `text` so that Markdown shows just these characters, and a reader of the source is spared most backslashes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_punctuation() && !is_plain(before, c, chars.peek().copied()) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

/// Punctuation that no Markdown reads: brackets are round, a full stop or colon ends a word, a hyphen joins two.
fn is_plain(before: Option<char>, c: char, after: Option<char>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    match c {
        ',' | ';' | '?' | '%' | '/' | '(' | ')' => true,
        '.' | ':' => letter(before) && after.is_none_or(|after| after == ' '),
        '-' => letter(before) && letter(after),
        _ => false,
    }
}

/// The address has been checked: it holds no space, bracket, quote or backslash.
fn link(link: &Link) -> String {
    format!("[{}](<{}>)", escape(&link.text), link.url.replace('&', "\\&"))
}

/// The lines of the enum's page: what it is, where it was read, and all codes in a table.
pub fn table(table: &Table) -> Vec<String> {
    let mut lines = vec![format!("Status codes of {}{}.", escape(&table.title), space(table)), String::new()];
    lines.extend(source(table).into_iter().flat_map(|source| [source, String::new()]));
    lines.push("| Code | Phrase | Category | Retry | Description |".to_owned());
    lines.push("|---|---|---|---|---|".to_owned());
    for code in &table.codes {
        let phrase = escape(code.reason.as_deref().unwrap_or(&code.name));
        let phrase = if code.deprecated.is_some() { format!("~~{phrase}~~") } else { phrase };
        lines.push(format!(
            "| [{}](Self::{}) | {phrase} | {} | {} | {} |",
            code.code,
            code.name,
            words(code.category.word()),
            code.retry.word(),
            escape(&code.description),
        ));
    }
    let ranges = table.ranges.iter().map(|range| (format!("{}–{}", range.low, range.high), &range.facts));
    for (key, facts) in ranges.chain([("any other".to_owned(), &table.default)]) {
        lines.extend(unlisted(&key, facts));
    }
    lines
}

/// The row of a range's unlisted codes, if anything is said of them.
fn unlisted(key: &str, facts: &Facts) -> Option<String> {
    let category = facts.category.map_or("", |category| category.word());
    let retry = facts.retry.map_or("", |retry| retry.word());
    let description = facts.description.as_deref().map_or(String::new(), escape);
    let said = !(category.is_empty() && retry.is_empty() && description.is_empty());
    said.then(|| format!("| {key} | *unlisted* | {} | {retry} | {description} |", words(category)))
}

/// Which of the vendor's code spaces, where it is not the protocol's plain one.
fn space(table: &Table) -> String {
    match table.protocol {
        Protocol::Http if table.table == "http" => String::new(),
        _ if table.table == table.vendor => String::new(),
        _ => format!(" \\({}\\)", escape(&table.table)),
    }
}

fn source(table: &Table) -> Option<String> {
    let title = table.source_title.as_deref();
    let shown = match (title, &table.source_url) {
        (_, Some(url)) => link(&Link { text: title.unwrap_or(url).to_owned(), url: url.clone() }),
        (Some(title), None) => escape(title),
        (None, None) => return None,
    };
    let updated = table.updated.as_ref().map_or(String::new(), |date| format!(", as of {}", escape(date)));
    Some(format!("Source: {shown}{updated}."))
}

/// The lines of a variant's documentation.
pub fn code(code: &Code) -> Vec<String> {
    let phrase = code.reason.as_deref().map_or(String::new(), |reason| format!(" {}", escape(reason)));
    let facts = format!("*{}, retry: {}*", words(code.category.word()), code.retry.word());
    let mut lines = vec![format!("`{}`{phrase}: {} {facts}", code.code, escape(&code.description))];
    if let Some(remedy) = &code.remedy {
        lines.extend([String::new(), format!("**Remedy:** {}", escape(remedy))]);
    }
    if let Some(why) = &code.deprecated {
        lines.extend([String::new(), format!("**Deprecated:** {}", escape(why))]);
    }
    if !code.links.is_empty() {
        let links: Vec<String> = code.links.iter().map(link).collect();
        lines.extend([String::new(), format!("See {}.", links.join(", "))]);
    }
    lines
}

/// A spec's word as a reader's words: `client_error` is `client error`.
fn words(word: &str) -> String {
    word.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_of_markdown_is_escaped() {
        assert_eq!(escape("```[a](b) <i> \\ #\""), "\\`\\`\\`\\[a\\](b) \\<i\\> \\\\ \\#\\\"");
        assert_eq!(escape("1. https://a.b -- it's"), "1\\. https\\://a\\.b \\-\\- it\\'s");
        assert_eq!(escape("Wait (re-run it), please."), "Wait (re-run it), please.");
    }
}
