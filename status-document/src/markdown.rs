//! Markdown and MDX: pulldown-cmark, and what its dialect leaves out.

mod bars;
mod fence;
mod front;
mod html;
mod inline;
mod jsx;
mod magic;
mod mask;
mod nest;
mod pipes;
mod rows;
mod ruled;
mod table;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::{Block, Document};
use crate::format::Format;
use crate::html::Html;
use crate::source::Lines;

use front::{Front, front_matter};

pub use rows::is_delimiter;

/// Reads a document.
pub fn read(text: &str, budget: &Budget) -> Document {
    let (mut masked, front) = prepare(text);
    let ruled = ruled::take(&mut masked);
    let magic = magic::take(&mut masked, budget);
    let bars = bars::take(&mut masked);
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
    for table in &bars {
        reader.bars(table);
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

/// The text as the grammar should see it, every byte where it was, and what its front matter says.
fn prepare(text: &str) -> (String, Front) {
    let (front, length) = front_matter(text);
    let mut bytes = text.as_bytes().to_vec();
    mask::blank(&mut bytes, 0, length);
    mask::hide(text, length, &mut bytes);
    rows::mend(&mut bytes);
    nest::flatten(&mut bytes);
    (String::from_utf8(bytes).unwrap_or_default(), front)
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
        | Options::ENABLE_FOOTNOTES
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
                // Rows of an HTML table that are indented after a blank line are still rows.
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) if self.builder.in_table() => {
                    gather(&mut events, TagEnd::CodeBlock, range.start);
                    self.html(text.get(range.clone()).unwrap_or_default(), base + range.start);
                }
                Event::Start(Tag::CodeBlock(_)) => {
                    let (block, at) = gather(&mut events, TagEnd::CodeBlock, range.start);
                    self.builder.code_block(&block, self.lines.line(base + at));
                }
                Event::Start(Tag::Image { .. }) => {
                    gather(&mut events, TagEnd::Image, range.start);
                }
                // A note lists nothing, even if it begins with a code.
                Event::Start(Tag::FootnoteDefinition(_)) => {
                    gather(&mut events, TagEnd::FootnoteDefinition, range.start);
                }
                Event::Start(Tag::Paragraph) => self.paragraph(&mut events, text, range, base),
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

    /// A paragraph, or a table or heading that only looks like one.
    fn paragraph<'t>(
        &mut self,
        events: &mut impl Iterator<Item = (Event<'t>, Range<usize>)>,
        text: &str,
        range: Range<usize>,
        base: usize,
    ) {
        let line = self.lines.line(base + range.start);
        let source = text.get(range.clone()).unwrap_or_default();
        if !self.builder.in_cell() && pipes::is_table(source) {
            gather(events, TagEnd::Paragraph, range.start);
            self.pipe_table(source, base + range.start);
        } else if let Some((before, table)) = pipes::below(source).filter(|_| !self.builder.in_cell()) {
            gather(events, TagEnd::Paragraph, range.start);
            // A line of attributes says how the table looks.
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
}

/// `##404 Not found`, with the blank forgotten.
fn bare_heading(source: &str) -> Option<u8> {
    let level = source.bytes().take_while(|byte| *byte == b'#').count();
    let next = source.get(level..)?.chars().next()?;
    ((2..=6).contains(&level) && !next.is_whitespace()).then(|| u8::try_from(level).unwrap_or(6))
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
