//! Markdown and MDX: pulldown-cmark, and what its dialect leaves out.

mod jsx;
mod magic;
mod mask;
mod nest;
mod pipes;
mod ruled;
mod table;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::budget::Budget;
use crate::builder::{Builder, Inline, Open};
use crate::document::{Block, Document, Style};
use crate::format::{Format, Lines};
use crate::html::{self, Html};

pub use mask::is_delimiter;

/// Reads a document.
pub fn read(text: &str, budget: &Budget) -> Document {
    let (mut masked, front) = mask::mask(text);
    let ruled = ruled::take(&mut masked);
    let magic = magic::take(&mut masked, budget);
    jsx::plain(&mut masked);
    let lines = Lines::new(text);
    let mut reader = Reader {
        lines: &lines,
        builder: Builder::new(budget),
        html: Html::default(),
        nested: false,
        bare: false,
    };
    reader.blocks(&masked, 0);
    let flowing = std::mem::replace(&mut reader.builder, Builder::new(budget));
    for (table, source) in &ruled {
        reader.ruled(table, source);
    }
    for block in &magic {
        reader.magic(block);
    }
    let apart = reader.builder.finish(Format::Markdown);
    let mut document = flowing.finish(Format::Markdown);
    if !apart.blocks.is_empty() {
        document.blocks.extend(apart.blocks);
        document.blocks.sort_by_key(Block::line);
    }
    document.title = front.title;
    document.updated = front.updated;
    document
}

struct Reader<'a> {
    lines: &'a Lines,
    builder: Builder<'a>,
    html: Html,
    /// Whether this is Markdown inside HTML inside Markdown.
    nested: bool,
    /// Whether the open heading is a line such as `###404`, which the grammar takes for a paragraph.
    bare: bool,
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

impl Reader<'_> {
    fn blocks(&mut self, text: &str, base: usize) {
        let mut events = Parser::new_ext(text, options()).into_offset_iter();
        let mut head = false;
        while let Some((event, range)) = events.next() {
            let line = self.lines.line(base + range.start);
            match event {
                Event::Start(Tag::HtmlBlock) => {
                    let (block, at) = gather(&mut events, TagEnd::HtmlBlock, range.start);
                    self.html_block(&block, base + at);
                }
                Event::Start(Tag::CodeBlock(_)) => {
                    let (block, at) = gather(&mut events, TagEnd::CodeBlock, range.start);
                    self.builder.code_block(&block, self.lines.line(base + at));
                }
                Event::Start(Tag::Image { .. }) => {
                    gather(&mut events, TagEnd::Image, range.start);
                }
                Event::Start(Tag::Paragraph) => {
                    let source = text.get(range.clone()).unwrap_or_default();
                    if !self.builder.in_cell() && pipes::is_table(source) {
                        gather(&mut events, TagEnd::Paragraph, range.start);
                        self.pipe_table(source, base + range.start);
                    } else if let Some((before, table)) =
                        pipes::below(source).filter(|_| !self.builder.in_cell())
                    {
                        gather(&mut events, TagEnd::Paragraph, range.start);
                        // A line of attributes tells how the table looks.
                        if !(before.starts_with('{') && before.trim_end().ends_with('}')) {
                            self.blocks(before, base + range.start);
                        }
                        self.pipe_table(table, base + range.start + before.len());
                    } else if let Some(level) = bare_heading(source).filter(|_| !self.builder.in_cell()) {
                        self.bare = true;
                        self.builder.open(Open::Heading(level), line);
                    } else {
                        self.builder.open(Open::Paragraph, line);
                    }
                }
                Event::Start(Tag::Item) => {
                    self.builder.open(Open::Item, line);
                    self.marker(text, range);
                }
                Event::Start(Tag::TableHead) => {
                    head = true;
                    self.builder.open(Open::Row, line);
                }
                Event::Start(Tag::TableCell) => {
                    self.builder.open(Open::cell(head), line);
                }
                Event::End(TagEnd::TableHead) => {
                    head = false;
                    self.builder.close(Open::Row);
                }
                event => self.event(event, base + range.start, line),
            }
        }
    }

    fn event(&mut self, event: Event<'_>, at: usize, line: usize) {
        let builder = &mut self.builder;
        match event {
            Event::Start(Tag::Heading { level, .. }) => builder.open(Open::Heading(level as u8), line),
            Event::End(TagEnd::Heading(_)) => builder.close(Open::Heading(0)),
            Event::End(TagEnd::Paragraph) if self.bare => {
                self.bare = false;
                builder.close(Open::Heading(0));
            }
            Event::End(TagEnd::Paragraph) => builder.end_paragraph(),
            Event::Start(Tag::List(_) | Tag::DefinitionList) => builder.open(Open::List, line),
            Event::End(TagEnd::List(_) | TagEnd::DefinitionList) => builder.close(Open::List),
            Event::End(TagEnd::Item) => builder.close(Open::Item),
            Event::Start(Tag::DefinitionListTitle) => builder.open(Open::Term, line),
            Event::End(TagEnd::DefinitionListTitle) => builder.close(Open::Term),
            Event::Start(Tag::DefinitionListDefinition) => builder.open(Open::Definition, line),
            Event::End(TagEnd::DefinitionListDefinition) => builder.close(Open::Definition),
            Event::Start(Tag::Table(_)) => builder.open(Open::Table, line),
            Event::End(TagEnd::Table) => builder.close(Open::Table),
            Event::Start(Tag::TableRow) => builder.open(Open::Row, line),
            Event::End(TagEnd::TableRow) => builder.close(Open::Row),
            Event::End(TagEnd::TableCell) => builder.close(Open::CELL),
            event => self.span(event, at),
        }
    }

    fn span(&mut self, event: Event<'_>, at: usize) {
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

    /// A list whose numbers are codes: `404. Not found`.
    fn marker(&mut self, text: &str, range: Range<usize>) {
        let source = text.get(range).unwrap_or_default();
        let digits = source.bytes().take_while(u8::is_ascii_digit).count();
        if (3..=5).contains(&digits)
            && let Some(number) = source.get(..digits)
        {
            self.builder.text(number);
            self.builder.text(". ");
        }
    }

    /// A block of HTML lasts to the next blank line, even where its author went on in Markdown.
    fn html_block(&mut self, text: &str, at: usize) {
        let end = if self.nested || self.builder.in_table() { text.len() } else { markdown_start(text) };
        let (html, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        self.html(html, at);
        if self.builder.in_table() {
            self.html(rest, at + end);
        } else if !rest.is_empty() {
            self.nested = true;
            self.blocks(rest, at + end);
            self.nested = false;
        }
    }

    fn html(&mut self, text: &str, at: usize) {
        let mut html = std::mem::take(&mut self.html);
        html.read(text, &mut |event, offset| {
            let line = self.lines.line(at + offset);
            match event {
                html::Event::Start(tag) => html::start(&tag, &mut self.builder, line),
                html::Event::End(name) => html::end(name, &mut self.builder),
                html::Event::Text(text) => self.html_text(text, at + offset, line),
            }
        });
        self.html = html;
    }

    /// Text between tags is Markdown again.
    fn html_text(&mut self, text: &str, at: usize, line: usize) {
        if text.trim().is_empty() {
            return self.builder.text(text);
        }
        if !self.builder.in_text() && !self.nested && !self.builder.in_table() {
            self.nested = true;
            let indent = text
                .lines()
                .filter(|line| !line.trim().is_empty())
                .map(|l| l.len() - l.trim_start().len())
                .min();
            self.blocks(&dedent(text, indent.unwrap_or(0)), at);
            self.nested = false;
            return;
        }
        if !self.builder.in_text() && !self.builder.in_table() {
            self.builder.stray(line);
        }
        self.inlines(text, at);
    }

    /// Inline Markdown: whatever the text begins with, it opens no block.
    fn inlines(&mut self, text: &str, at: usize) {
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

/// Where in a block of HTML a line begins as headings, tables and fences of Markdown do.
fn markdown_start(text: &str) -> usize {
    let mut at = 0;
    for (nth, line) in text.split_inclusive('\n').enumerate() {
        let start = line.trim_start();
        let heading = start.starts_with('#') && start.trim_start_matches('#').starts_with(' ');
        if nth > 0 && (heading || start.starts_with('|') || start.starts_with("```")) {
            return at;
        }
        at += line.len();
    }
    at
}

/// `##404 Not found`, the blank forgotten.
fn bare_heading(source: &str) -> Option<u8> {
    let level = source.bytes().take_while(|byte| *byte == b'#').count();
    let next = source.get(level..)?.chars().next()?;
    ((2..=6).contains(&level) && !next.is_whitespace()).then(|| u8::try_from(level).unwrap_or(6))
}

/// Stands before inline text so that no block begins there; it is punctuation, as emphasis may follow it.
const GUARD: char = '/';

fn dedent(text: &str, indent: usize) -> String {
    // Blanks instead of cuts would make code blocks; the offsets within a line do not matter, only the lines do.
    text.lines()
        .map(|line| line.get(indent.min(line.len() - line.trim_start().len())..).unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The raw text up to the end of a block, and where it starts.
fn gather<'a>(
    events: &mut impl Iterator<Item = (Event<'a>, Range<usize>)>,
    end: TagEnd,
    start: usize,
) -> (String, usize) {
    let (mut text, mut at, mut depth) = (String::new(), None, 0usize);
    for (event, range) in events {
        match event {
            Event::Html(part) | Event::Text(part) => {
                at.get_or_insert(range.start);
                text.push_str(&part);
            }
            Event::Start(tag) if tag.to_end() == end => depth += 1,
            Event::End(tag) if tag == end => {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            }
            _ => {}
        }
    }
    (text, at.unwrap_or(start))
}
