//! Which format a document has: by the ending of its name, else by what its text shows.

use std::fmt;

use crate::error::Error;
use crate::markdown::is_delimiter;
use crate::node;

/// A format that documents come in. `Display` gives its proper name, `reStructuredText`.
///
/// ```
/// use status_document::{Format, read};
///
/// let document = read(b"openapi: 3.1.0\n", None)?;
/// assert_eq!(document.format, Format::OpenApi);
/// assert_eq!(document.format.name(), "openapi");
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Markdown of every dialect, MDX among them.
    #[default]
    Markdown,
    /// HTML.
    Html,
    /// reStructuredText.
    Rst,
    /// AsciiDoc.
    AsciiDoc,
    /// JSON or YAML that describes an API as OpenAPI or Swagger has it.
    OpenApi,
    /// Any other JSON.
    Json,
    /// Any other YAML.
    Yaml,
    /// Values separated by commas, semicolons or tabs.
    Csv,
}

impl Format {
    /// The name in lower case, as the output of programs has it: `restructuredtext`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Rst => "restructuredtext",
            Self::AsciiDoc => "asciidoc",
            Self::OpenApi => "openapi",
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::Csv => "csv",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Rst => "reStructuredText",
            Self::AsciiDoc => "AsciiDoc",
            Self::OpenApi => "OpenAPI",
            Self::Json => "JSON",
            Self::Yaml => "YAML",
            Self::Csv => "CSV",
        })
    }
}

/// The bytes as text.
pub fn decode(bytes: &[u8]) -> Result<String, Error> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_le_bytes))),
        [0xfe, 0xff, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_be_bytes))),
        _ => {}
    }
    if bytes.iter().take(SAMPLE).any(|byte| *byte == 0) {
        return unmarked(bytes).ok_or(Error::NotText);
    }
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

/// Bytes that are looked at to tell text from anything else.
const SAMPLE: usize = 8192;
/// Where UTF-16 stands without its mark, one unit in so many at least is ASCII: blanks, digits, markup.
const ASCII: usize = 10;

fn units(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Vec<u16> {
    bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair)).collect()
}

/// UTF-16 without a byte order mark: zeros nearly always in the same half of its units, and no control characters.
fn unmarked(bytes: &[u8]) -> Option<String> {
    let pairs = bytes.get(..bytes.len().min(SAMPLE))?.as_chunks::<2>().0;
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let (few, ascii) = (first.min(second), first.max(second));
    if few * ASCII > ascii || ascii * ASCII < pairs.len() {
        return None;
    }
    let unit = if first < second { u16::from_le_bytes } else { u16::from_be_bytes };
    let text = String::from_utf16(&units(bytes, unit)).ok()?;
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}');
    (bytes.len().is_multiple_of(2) && !text.contains(control)).then_some(text)
}

/// The ending of a name, in lower case.
fn ending(name: Option<&str>) -> Option<String> {
    name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase())
}

/// The format that the name tells, else the text; [`Format::OpenApi`] shows later, in the tree.
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

/// What separates the values of a CSV file, where its name tells.
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

/// Where each line starts.
#[derive(Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    pub fn new(text: &str) -> Self {
        Self(
            std::iter::once(0)
                .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1))
                .collect(),
        )
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at).max(1)
    }
}
