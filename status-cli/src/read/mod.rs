//! Documents of every format, read into one small model.

mod build;
mod html;
mod markdown;
mod mask;
mod model;
mod pipes;

pub(crate) use model::{Block, Document, Link, Mark, Row, Style, Table, Text, fold};

/// A format that documents come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Markdown,
    Html,
}

/// Reads a document; the name, where there is one, tells the format.
///
/// # Errors
/// A message if the format is none of those read, or the document is broken beyond reading.
pub(crate) fn read(bytes: &[u8], name: Option<&str>) -> Result<Document, String> {
    let text = decode(bytes)?;
    let text = text.as_str();
    let mut document = match format(text, name)? {
        Format::Markdown => markdown::read(text),
        Format::Html => html::read(text),
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
    if bytes.iter().take(8192).any(|byte| *byte == 0) {
        return Err("is not text".to_owned());
    }
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

fn format(text: &str, name: Option<&str>) -> Result<Format, String> {
    let extension = name.and_then(|name| name.rsplit_once('.')).map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("md" | "mdx" | "markdown" | "mkd" | "mdown" | "mdoc" | "qmd" | "rmd") => Ok(Format::Markdown),
        Some("html" | "htm" | "xhtml") => Ok(Format::Html),
        _ => sniff(text).ok_or_else(|| "is in no format that is read here".to_owned()),
    }
}

fn sniff(text: &str) -> Option<Format> {
    let start = text.trim_start();
    if start.starts_with("<!DOCTYPE") || start.starts_with("<!doctype") || start.starts_with("<html") {
        return Some(Format::Html);
    }
    Some(Format::Markdown)
}

/// Where each line starts.
#[derive(Debug)]
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn new(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1)).collect())
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at).max(1)
    }
}
