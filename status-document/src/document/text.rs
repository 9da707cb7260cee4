//! Text, and what its markup says about it.

use std::borrow::Cow;

use serde::Serialize;

/// Text without markup; what the markup said is kept next to it.
///
/// White space is single: a space, `\r` where only the source broke the line, `\n` where the page does.
///
/// ```
/// use status_document::{Block, Style, Text, read};
///
/// let document = read(b"**404** [Not\nFound](https://example.com)\n", Some("errors.md"))?;
/// let Block::Paragraph { text, .. } = &document.blocks[0] else { panic!("a paragraph") };
/// assert_eq!(text.plain, "404 Not\rFound");
/// assert_eq!((text.marks[0].kind, text.marks[0].start, text.marks[0].end), (Style::Strong, 0, 3));
/// assert_eq!((text.links[0].text.as_str(), text.links[0].start), ("Not Found", 4));
/// # Ok::<(), status_document::Error>(())
/// ```
#[derive(Debug, Default, Clone)]
pub struct Text {
    /// The characters that the page shows.
    pub plain: String,
    /// Which of them are set apart, in the order in which the marks end.
    pub marks: Vec<Mark>,
    /// Which of them are links, in order.
    pub links: Vec<Link>,
}

/// A stretch of a [`Text`] that the page sets apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// How it is set apart.
    pub kind: Style,
    /// The byte of the text at which it starts.
    pub start: usize,
    /// The byte of the text before which it ends.
    pub end: usize,
}

/// How a stretch of text is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Set as code: `` `404` ``.
    Code,
    /// Bold: `**404**`.
    Strong,
    /// Italic: `*404*`.
    Emphasis,
    /// Struck out: `~~404~~`.
    Strike,
}

/// A link within a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words that are linked, on one line.
    pub text: String,
    /// Where they lead, as written.
    pub url: String,
    /// The byte of the text at which the words start.
    #[serde(skip)]
    pub start: usize,
    /// The byte of the text before which they end.
    #[serde(skip)]
    pub end: usize,
}

impl Text {
    /// A text without marks and links; white space is folded.
    ///
    /// ```
    /// assert_eq!(status_document::Text::new(" Not  Found ").plain, "Not Found");
    /// ```
    pub fn new(plain: &str) -> Self {
        let mut text = Self::default();
        text.push(plain);
        text.trim();
        text
    }

    /// Whether the page shows nothing of it.
    ///
    /// ```
    /// assert!(status_document::Text::new(" ").is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Appends text with white space folded and invisible joiners dropped.
    pub(crate) fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => {}
                '\r' | '\n' => self.space('\r'),
                c if c.is_whitespace() => self.space(' '),
                c => self.plain.push(c),
            }
        }
    }

    /// A line break that the page shows.
    pub(crate) fn line_break(&mut self) {
        self.space('\n');
    }

    fn space(&mut self, c: char) {
        match self.plain.as_bytes().last() {
            None => {}
            Some(b' ' | b'\r') if c == '\n' => {
                self.plain.pop();
                self.plain.push(c);
            }
            Some(b' ' | b'\r' | b'\n') => {}
            Some(_) => self.plain.push(c),
        }
    }

    /// Drops what stands behind a byte, with its marks and links.
    pub(crate) fn cut(&mut self, at: usize) {
        self.plain.truncate(at);
        self.trim();
    }

    /// Drops trailing white space; marks and links that lose their text go with it.
    pub(crate) fn trim(&mut self) {
        let length = self.plain.trim_end().len();
        self.plain.truncate(length);
        for mark in &mut self.marks {
            mark.end = mark.end.min(length);
        }
        self.marks.retain(|mark| mark.start < mark.end);
        for link in &mut self.links {
            link.end = link.end.min(length);
        }
        self.links.retain(|link| link.start < link.end);
    }

    /// Whether all of the text has this style, apart from blanks in between.
    ///
    /// ```
    /// use status_document::{Block, Style, read};
    ///
    /// let document = read(b"~~404~~ ~~Not Found~~\n", Some("errors.md"))?;
    /// let Block::Paragraph { text, .. } = &document.blocks[0] else { panic!("a paragraph") };
    /// assert!(text.all(Style::Strike) && !text.all(Style::Code));
    /// # Ok::<(), status_document::Error>(())
    /// ```
    pub fn all(&self, kind: Style) -> bool {
        let mut end = 0;
        for mark in self.marks.iter().filter(|mark| mark.kind == kind) {
            if self.plain.get(end..mark.start).is_none_or(|between| !between.trim().is_empty()) {
                return false;
            }
            end = mark.end;
        }
        end > 0 && self.plain.get(end..).is_some_and(|rest| rest.trim().is_empty())
    }
}

/// Text on one line, trimmed.
pub fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.contains(['\r', '\n', '\t']) || text.contains("  ") {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// The start of a text, at most `most` bytes.
pub fn clip(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The end of a text, about `most` bytes.
pub fn clip_start(text: &str, most: usize) -> &str {
    text.get(clip(text, text.len().saturating_sub(most)).len()..).unwrap_or(text)
}
