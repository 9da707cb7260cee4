//! The formats that documents come in.

use std::fmt;

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
    /// Markdown of every dialect, including MDX.
    #[default]
    Markdown,
    /// HTML.
    Html,
    /// reStructuredText.
    Rst,
    /// AsciiDoc.
    AsciiDoc,
    /// JSON or YAML that describes an API as OpenAPI or Swagger does.
    OpenApi,
    /// Any other JSON.
    Json,
    /// Any other YAML.
    Yaml,
    /// Values separated by commas, semicolons or tabs.
    Csv,
}

impl Format {
    /// The name in lower case, as in output for programs: `restructuredtext`.
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
