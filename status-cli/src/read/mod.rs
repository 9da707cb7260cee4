//! Documents of every format, read into one small model.

mod asciidoc;
mod build;
mod data;
mod drawn;
mod grid;
mod html;
mod jsx;
mod magic;
mod markdown;
mod mask;
mod model;
mod node;
mod pause;
mod pipes;
mod rst;
mod sheet;

pub(crate) use model::{Block, Document, Link, Mark, Row, Style, Table, Text, clip, clip_start, fold};

/// A format that documents come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Markdown,
    Html,
    Rst,
    AsciiDoc,
    Json,
    Yaml,
    /// Values parted by this byte, or by the one that the first line has most of.
    Sheet(Option<u8>),
}

/// Reads a document; the name, where there is one, tells the format.
///
/// # Errors
/// A message if the format is none of those read, or the document is broken beyond reading.
pub(crate) fn read(bytes: &[u8], name: Option<&str>) -> Result<Document, String> {
    let text = decode(bytes)?;
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut document = match format(text, name)? {
        Format::Markdown => markdown::read(text),
        Format::Html => html::read(text),
        Format::Rst => rst::read(text),
        Format::AsciiDoc => asciidoc::read(text),
        Format::Json => data::read(&node::json(text)?, text, "json"),
        Format::Yaml => data::read(&node::yaml(text)?, text, "yaml"),
        Format::Sheet(delimiter) => sheet::read(text, delimiter),
    };
    if document.title.is_none() {
        document.title = document.blocks.iter().find_map(|block| match block {
            Block::Heading { level: 1, text, .. } => Some(fold(&text.plain).into_owned()),
            _ => None,
        });
    }
    Ok(document)
}

fn decode(bytes: &[u8]) -> Result<String, String> {
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
        return Err("is not text".to_owned());
    }
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

fn format(text: &str, name: Option<&str>) -> Result<Format, String> {
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
    known.ok_or_else(|| {
        "is in no format that is read here: Markdown, MDX, HTML, reStructuredText, AsciiDoc, OpenAPI, JSON, YAML, CSV".to_owned()
    })
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
        + count(mask::is_delimiter) * 2;
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
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(
            std::iter::once(0)
                .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1))
                .collect(),
        )
    }

    /// The line of a byte, counted from 1.
    fn line(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at).max(1)
    }
}
