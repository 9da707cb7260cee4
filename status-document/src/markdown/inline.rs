//! Markup within a text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Reader;
use crate::builder::{Builder, Inline, Open};
use crate::document::Style;

/// Stands before inline text so that no block begins there; it is punctuation, as emphasis may follow it.
const GUARD: char = '/';

impl Reader<'_> {
    pub fn span(&mut self, event: Event<'_>, at: usize) {
        let builder = &mut self.builder;
        match event {
            Event::Start(Tag::Strong) => builder.mark(Style::Strong),
            Event::End(TagEnd::Strong) => builder.unmark(Style::Strong),
            Event::Start(Tag::Emphasis) => builder.mark(Style::Emphasis),
            Event::End(TagEnd::Emphasis) => builder.unmark(Style::Emphasis),
            Event::Start(Tag::Strikethrough) => builder.mark(Style::Strike),
            Event::End(TagEnd::Strikethrough) => builder.unmark(Style::Strike),
            Event::Start(Tag::Link { dest_url, .. }) => builder.link(&dest_url),
            Event::End(TagEnd::Link) => builder.unlink(),
            Event::Text(text) if self.bare => builder.text(text.trim_start_matches('#')),
            Event::Text(text) if &*text == "*" => builder.star(),
            Event::Text(text) => builder.text(&text),
            Event::Code(code) => builder.code(&code),
            Event::SoftBreak if self.bare => {
                self.bare = false;
                builder.close(Open::Heading(0));
                builder.open(Open::Paragraph, self.lines.line(at + 1));
            }
            Event::SoftBreak => builder.text("\n"),
            Event::HardBreak => builder.line_break(),
            Event::InlineHtml(tag) | Event::Html(tag) => self.html(&tag, at),
            _ => {}
        }
    }

    /// Inline Markdown: whatever the text begins with, it opens no block.
    pub fn inlines(&mut self, text: &str, at: usize) {
        if !text.contains(['`', '*', '_', '[', '!', '<', '&', '\\', '~', '\n']) {
            return self.builder.text(text);
        }
        let (lead, trail) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
        if lead {
            self.builder.text(" ");
        }
        let mut line = String::with_capacity(text.len() + 1);
        line.push(GUARD);
        for word in text.split_whitespace() {
            if line.len() > 1 {
                line.push(' ');
            }
            line.push_str(word);
        }
        let mut first = true;
        for event in Parser::new_ext(&line, Options::ENABLE_STRIKETHROUGH) {
            match event {
                Event::Text(text) if first => {
                    first = false;
                    self.builder.text(text.strip_prefix(GUARD).unwrap_or(&text));
                }
                // Tags of an escaped source are text.
                Event::InlineHtml(tag) | Event::Html(tag) if self.nested => self.builder.text(&tag),
                event => self.span(event, at),
            }
        }
        if trail {
            self.builder.text(" ");
        }
    }
}

impl<'a> Inline<'a> for Reader<'a> {
    fn builder(&mut self) -> &mut Builder<'a> {
        &mut self.builder
    }

    fn inline(&mut self, text: &str) {
        self.inlines(text, 0);
    }
}
