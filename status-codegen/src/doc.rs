//! Rustdoc of a table: vendors' texts are text, never Markdown, so whatever Markdown might read is escaped.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::table::{Entry, Facts, Link, Table};
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

/// Punctuation that no Markdown reads: brackets are round, a full stop or colon ends a word, a point stands between
/// digits, a hyphen joins two words, an apostrophe stands in one.
fn is_plain(before: Option<char>, c: char, after: Option<char>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match c {
        ',' | ';' | '?' | '%' | '/' | '(' | ')' => true,
        '.' if digit(before) => digit(after),
        '.' | ':' => letter(before) && after.is_none_or(|after| after == ' '),
        '-' => (letter(before) || digit(before)) && (letter(after) || digit(after)),
        '\'' => letter(before) && letter(after),
        _ => false,
    }
}

/// The address has been checked: it holds no space, bracket, quote or backslash.
fn link(link: &Link) -> String {
    format!("[{}](<{}>)", escape(&link.text), link.url.replace('&', "\\&"))
}

/// The lines of the enum's page: what it is, where it was read, and what is said of codes that it does not list.
pub fn table(table: &Table) -> Vec<String> {
    let mut lines = vec![format!("{}.", title(table))];
    lines.extend(source(table).into_iter().flat_map(|source| [String::new(), source]));
    let ranges = table.ranges.iter().map(|range| (range_of(&range.bounds), &range.facts));
    let said = ranges.chain([("any other".to_owned(), &table.default)]);
    let unlisted: Vec<String> = said.filter_map(|(key, facts)| unlisted(&key, facts)).collect();
    if !unlisted.is_empty() {
        lines.extend([String::new(), "Codes that are not listed:".to_owned()]);
        lines.extend(unlisted);
    }
    lines
}

fn title(table: &Table) -> String {
    let title = escape(&table.title);
    if says_codes(&table.title) { title } else { format!("Status codes of {title}{}", space(table)) }
}

/// Whether a title speaks of codes, errors or statuses itself; a first word of that kind is more likely a vendor's name.
fn says_codes(title: &str) -> bool {
    let title = title.to_lowercase();
    let mut words = title.split(|char: char| !char.is_alphanumeric()).skip(1);
    words.any(|word| matches!(word, "code" | "codes" | "error" | "errors" | "status" | "statuses"))
}

/// What is said of a range's unlisted codes, if anything is.
fn unlisted(key: &str, facts: &Facts) -> Option<String> {
    let words = [
        facts.category.map(|category| words(category.word())),
        facts.retry.map(|retry| format!("retry: {}", retry.words(facts.needs_wait))),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let words = if words.is_empty() { String::new() } else { format!(" *{}*", words.join(", ")) };
    let description = facts.description.as_deref().map_or(String::new(), |text| format!(" {}", escape(text)));
    let said = format!("{description}{words}");
    (!said.is_empty()).then(|| format!("- {key}:{said}"))
}

/// A code as one span of code, unless it holds what would end the span, or what a CI system might take for a command.
fn span(code: &Code) -> String {
    match code {
        Code::Text(text) if text.contains(['`', '#']) => escape(text),
        code => format!("`{code}`"),
    }
}

/// The codes of a range, as a reader writes them.
fn range_of(bounds: &Bounds) -> String {
    match bounds {
        Bounds::Numbers(low, high) if *low < 0 => format!("{low} to {high}"),
        Bounds::Numbers(low, high) => format!("{low}–{high}"),
        Bounds::Prefix(prefix) => format!("{}…", escape(prefix)),
    }
}

/// Which of the vendor's code spaces, where it is not the protocol's plain one.
fn space(table: &Table) -> String {
    match table.protocol {
        Protocol::Http if table.table == "http" => String::new(),
        _ if table.table == table.vendor => String::new(),
        _ => format!(" ({})", escape(&table.table)),
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
pub fn code(code: &Entry) -> Vec<String> {
    let phrase = match &code.reason {
        // Said once.
        Some(reason) if sentence(reason) == sentence(&code.description) => String::new(),
        Some(reason) => format!(" {}:", escape(reason)),
        None => ":".to_owned(),
    };
    let http: Vec<String> = code.http.iter().map(u16::to_string).collect();
    let http = if http.is_empty() { String::new() } else { format!(", HTTP {}", http.join(", ")) };
    let (category, retry) = (words(code.category.word()), code.retry.words(code.needs_wait));
    let (shown, description) = (span(&code.code), escape(&code.description));
    let mut lines = vec![format!("{shown}{phrase} {description} *{category}, retry: {retry}{http}*")];
    if let Some(remedy) = &code.remedy {
        lines.push(format!("**Remedy:** {}", escape(remedy)));
    }
    if let Some(why) = &code.deprecated {
        lines.push(format!("**Deprecated:** {}", escape(why)));
    }
    if !code.links.is_empty() {
        let links: Vec<String> = code.links.iter().map(link).collect();
        lines.push(format!("See {}.", links.join(", ")));
    }
    lines
}

/// Without the full stop that ends it.
fn sentence(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

/// A spec's word as a reader's words: `client_error` is `client error`.
fn words(word: &str) -> String {
    word.replace('_', " ")
}
