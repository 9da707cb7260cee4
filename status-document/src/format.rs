//! Which format a document has: by the ending of its name, else by what its text shows.

use crate::error::Error;
use crate::markdown::is_delimiter;
use crate::node;

/// A format that documents come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Html,
    Rst,
    AsciiDoc,
    Json,
    Yaml,
    /// Values parted by this byte, or by the one that the first line has most of.
    Sheet(Option<u8>),
}

/// The bytes as text.
pub fn decode(bytes: &[u8]) -> Result<String, Error> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair)).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return Ok(utf16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => return Ok(utf16(rest, u16::from_be_bytes)),
        _ => {}
    }
    if bytes.iter().take(8192).any(|byte| *byte == 0) {
        return Err(Error::NotText);
    }
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

/// The format that the name tells, else the text.
pub fn format(text: &str, name: Option<&str>) -> Result<Format, Error> {
    let extension =
        name.and_then(|name| name.rsplit_once('.')).map(|(_, extension)| extension.to_ascii_lowercase());
    let known = match extension.as_deref() {
        Some("md" | "mdx" | "markdown" | "mkd" | "mdown" | "mdoc" | "qmd" | "rmd" | "livemd") => {
            Some(Format::Markdown)
        }
        Some("html" | "htm" | "xhtml") => Some(Format::Html),
        Some("rst" | "rest") => Some(Format::Rst),
        Some("adoc" | "asciidoc" | "asc") => Some(Format::AsciiDoc),
        Some("json") => Some(Format::Json),
        Some("yaml" | "yml") => Some(Format::Yaml),
        Some("csv") => Some(Format::Sheet(None)),
        Some("tsv" | "tab") => Some(Format::Sheet(Some(b'\t'))),
        None | Some("txt" | "text") => Some(sniff(text).unwrap_or(Format::Markdown)),
        Some(_) => sniff(text),
    };
    known.ok_or(Error::UnknownFormat)
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
    if start.starts_with(['{', '[']) && node::json(text).is_ok() {
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
    let sheet = || {
        let commas = |line: &str| line.matches([',', ';', '\t']).count();
        let first = lines().next().map_or(0, commas);
        first > 0
            && lines().count() > 1
            && lines()
                .take(20)
                .filter(|line| !line.is_empty())
                .all(|line| commas(line) >= first && !line.ends_with('.'))
    };
    let best = [(rst, Format::Rst), (asciidoc, Format::AsciiDoc), (markdown, Format::Markdown)]
        .into_iter()
        .max_by_key(|(count, _)| *count);
    match best {
        Some((count, format)) if count > 0 => Some(format),
        _ if sheet() => Some(Format::Sheet(None)),
        _ => None,
    }
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
