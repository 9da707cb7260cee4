//! Which format a document has: by the ending of its name, else by what its text shows.

use crate::error::Error;
use crate::format::Format;
use crate::markdown::is_delimiter;
use crate::node;

/// The ending of a name, in lower case.
fn ending(name: Option<&str>) -> Option<String> {
    name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase())
}

/// The format that the name shows, else the text; [`Format::OpenApi`] shows later, in the tree.
pub fn format(text: &str, name: Option<&str>) -> Result<Format, Error> {
    let known = match ending(name).as_deref() {
        Some("md" | "mdx" | "markdown" | "mkd" | "mdown" | "mdoc" | "qmd" | "rmd" | "livemd") => {
            Some(Format::Markdown)
        }
        Some("html" | "htm" | "xhtml") => Some(Format::Html),
        Some("rst" | "rest") => Some(Format::Rst),
        Some("adoc" | "asciidoc" | "asc") => Some(Format::AsciiDoc),
        Some("json") => Some(Format::Json),
        Some("yaml" | "yml") => Some(Format::Yaml),
        Some("csv" | "tsv" | "tab") => Some(Format::Csv),
        None | Some("txt" | "text") => Some(sniff(text).unwrap_or(Format::Markdown)),
        Some(_) => sniff(text),
    };
    known.ok_or(Error::UnknownFormat)
}

/// What separates the values of a CSV file, if its name shows it.
pub fn delimiter(name: Option<&str>) -> Option<u8> {
    matches!(ending(name).as_deref(), Some("tsv" | "tab")).then_some(b'\t')
}

/// The format that the text itself shows; `None` if it shows none.
fn sniff(text: &str) -> Option<Format> {
    let start = text.trim_start();
    let lower = start.get(..start.len().min(256)).unwrap_or_default().to_ascii_lowercase();
    if lower.starts_with("<!doctype")
        || lower.starts_with("<html")
        || lower.starts_with("<table")
        || lower.starts_with("<?xml") && lower.contains("<html")
    {
        return Some(Format::Html);
    }
    if start.starts_with(['{', '[']) && node::is_json(text) {
        return Some(Format::Json);
    }
    let lines = || text.lines().take(4000);
    let count = |test: fn(&str) -> bool| lines().filter(|line| test(line.trim_end())).count();
    if count(|line| line.starts_with("openapi:") || line.starts_with("swagger:")) > 0 {
        return Some(Format::Yaml);
    }
    let rst = count(|line| {
        line.starts_with(".. ")
            || line.contains(":ref:`")
            || line.trim_start().starts_with("+--")
            || line.ends_with("::")
    }) + count(|line| {
        line.len() > 6 && line.contains(' ') && line.bytes().all(|b| b == b'=' || b == b' ')
    });
    let asciidoc = count(|line| {
        line.starts_with("|===")
            || line.starts_with("[[") && line.ends_with("]]")
            || line.starts_with("== ")
            || line.starts_with("= ")
    }) * 2;
    let markdown = count(|line| line.starts_with('#') || line.starts_with("```") || line.contains("]("))
        + count(is_delimiter) * 2;
    let best = [(rst, Format::Rst), (asciidoc, Format::AsciiDoc), (markdown, Format::Markdown)]
        .into_iter()
        .max_by_key(|(count, _)| *count);
    match best {
        Some((count, format)) if count > 0 => Some(format),
        _ if is_sheet(text) => Some(Format::Csv),
        _ => None,
    }
}

/// Whether the first lines have as many separators as the very first, and do not end as sentences do.
fn is_sheet(text: &str) -> bool {
    let separators = |line: &str| line.matches([',', ';', '\t']).count();
    let first = text.lines().next().map_or(0, separators);
    let mut lines = text.lines().take(20).filter(|line| !line.is_empty());
    first > 0
        && text.lines().nth(1).is_some()
        && lines.all(|line| separators(line) >= first && !line.ends_with('.'))
}
