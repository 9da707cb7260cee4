//! HTML, as a page of its own and as it stands inside Markdown.

mod elements;
mod pause;

use html5gum::{DefaultEmitter, StartTag, State, Token, Tokenizer};

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::{Document, Style};
use crate::format::Format;
use crate::source::Lines;
use elements::{KNOWN, SKIPPED};
use pause::Pausing;

/// Reads a page.
pub fn read(text: &str, budget: &Budget) -> Document {
    let lines = Lines::new(text);
    let mut reader = Html::default();
    let mut builder = Builder::new(budget);
    reader.read(text, &mut |event, at| reader_event(event, &mut builder, lines.line(at)));
    let mut document = builder.finish(Format::Html);
    document.title = Some(reader.title.trim().to_owned()).filter(|title| !title.is_empty());
    document
}

fn reader_event(event: Event<'_>, builder: &mut Builder<'_>, line: usize) {
    match event {
        Event::Text(text) => {
            if !text.trim().is_empty() && !builder.in_text() && !builder.in_table() {
                builder.stray(line);
            }
            builder.text(text);
        }
        Event::Start(tag) => start(&tag, builder, line),
        Event::End(name) => end(name, builder),
    }
}

/// What the tokenizer finds, without what is not shown.
pub enum Event<'a> {
    Text(&'a str),
    Start(Tag<'a>),
    End(&'a str),
}

pub struct Tag<'a> {
    pub name: &'a str,
    /// As the source has it, with brackets.
    pub source: &'a str,
    pub self_closing: bool,
    inner: &'a StartTag<usize>,
}

impl Tag<'_> {
    pub fn attribute(&self, name: &[u8]) -> Option<String> {
        self.inner.attributes.get(name).map(|value| String::from_utf8_lossy(value).into_owned())
    }

    /// What a component shows above its content: `<Fold title="…">`, `<Answer code="404">`.
    fn title(&self) -> Option<String> {
        let code = self.attribute(b"code").filter(|code| code.starts_with(|c: char| c.is_ascii_digit()));
        match (code, self.attribute(b"title")) {
            (Some(code), Some(title)) => Some(format!("{code} {title}")),
            (code, title) => code.or(title),
        }
    }

    fn span(&self, name: &[u8]) -> usize {
        self.attribute(name)
            .and_then(|value| value.trim_matches(['{', '}', '"', ' ']).parse().ok())
            .unwrap_or(1)
    }

    /// `<name>` in a text is a placeholder, not markup, unless HTML or a component library knows it.
    pub fn is_placeholder(&self) -> bool {
        let name = self.source.trim_start_matches('<');
        !KNOWN.contains(&self.name)
            && self.inner.attributes.is_empty()
            && !self.self_closing
            && !name.starts_with(|c: char| c.is_uppercase())
    }
}

#[derive(Debug, Default)]
pub struct Html {
    /// The element whose content is left out, and how deep in it we are.
    skip: Option<(String, usize)>,
    in_title: bool,
    pub title: String,
}

impl Html {
    pub fn read(&mut self, text: &str, sink: &mut dyn FnMut(Event<'_>, usize)) {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut tokens = Tokenizer::new_with_emitter(Pausing::new(text), emitter);
        tokens.set_state(State::Data);
        for token in tokens.flatten() {
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    if let Some((skipped, depth)) = &mut self.skip {
                        *depth += usize::from(*skipped == name && !tag.self_closing);
                    } else if SKIPPED.contains(&name.as_str()) && !tag.self_closing {
                        self.skip = Some((name, 1));
                    } else if name == "title" {
                        self.in_title = true;
                    } else {
                        let source = text.get(tag.span.start..tag.span.end).unwrap_or_default();
                        let at = tag.span.start;
                        let tag = Tag { name: &name, source, self_closing: tag.self_closing, inner: &tag };
                        sink(Event::Start(tag), at);
                    }
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name);
                    if let Some((skipped, depth)) = &mut self.skip {
                        *depth -= usize::from(*skipped == name);
                        if *depth == 0 {
                            self.skip = None;
                        }
                    } else if name == "title" {
                        self.in_title = false;
                    } else {
                        sink(Event::End(&name), tag.span.start);
                    }
                }
                Token::String(string) if self.skip.is_none() => {
                    let string_text = String::from_utf8_lossy(&string.value);
                    if self.in_title {
                        self.title.push_str(&string_text);
                    } else {
                        sink(Event::Text(&string_text), string.span.start);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Follows a start tag; what it means is the same in a page and in Markdown.
pub fn start(tag: &Tag<'_>, builder: &mut Builder<'_>, line: usize) {
    match tag.name {
        "table" => builder.open(Open::Table, line),
        "caption" => builder.open(Open::Caption, line),
        "tr" => builder.open(Open::Row, line),
        "td" | "th" => {
            let (rows, columns) = (tag.span(b"rowspan"), tag.span(b"colspan"));
            builder.open(Open::Cell { head: tag.name == "th", rows, columns }, line);
        }
        "ul" | "ol" | "dl" | "menu" => builder.open(Open::List, line),
        "li" => builder.open(Open::Item, line),
        "dt" => builder.open(Open::Term, line),
        "dd" => builder.open(Open::Definition, line),
        "p" => builder.open(Open::Paragraph, line),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => builder.open(Open::Heading(level(tag.name)), line),
        "summary" => builder.open(Open::Heading(7), line),
        "br" => builder.line_break(),
        "code" | "tt" | "kbd" | "samp" => builder.mark(Style::Code),
        "b" | "strong" => builder.mark(Style::Strong),
        "i" | "em" => builder.mark(Style::Emphasis),
        "s" | "del" | "strike" => builder.mark(Style::Strike),
        "sup" => builder.raise(),
        "a" => builder.link(&tag.attribute(b"href").unwrap_or_default()),
        "div" | "section" | "article" | "details" | "pre" | "blockquote" | "hr" | "thead" | "tbody"
        | "main" => {
            builder.end_paragraph();
        }
        name if !KNOWN.contains(&name) => {
            if let Some(title) = tag.title().filter(|_| !builder.in_cell() && !tag.self_closing) {
                builder.open(Open::Heading(7), line);
                builder.text(&title);
                builder.close(Open::Heading(7));
            } else if tag.is_placeholder() {
                builder.text(tag.source);
            }
        }
        _ => {}
    }
}

fn level(name: &str) -> u8 {
    name.as_bytes().get(1).map_or(6, |digit| digit.wrapping_sub(b'0').clamp(1, 6))
}

/// Follows an end tag.
pub fn end(name: &str, builder: &mut Builder<'_>) {
    match name {
        "table" => builder.close(Open::Table),
        "caption" => builder.close(Open::Caption),
        "tr" => builder.close(Open::Row),
        "td" | "th" => builder.close(Open::CELL),
        "ul" | "ol" | "dl" | "menu" => builder.close(Open::List),
        "li" => builder.close(Open::Item),
        "dt" => builder.close(Open::Term),
        "dd" => builder.close(Open::Definition),
        "p" => builder.end_paragraph(),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" => builder.close(Open::Heading(0)),
        "code" | "tt" | "kbd" | "samp" => builder.unmark(Style::Code),
        "b" | "strong" => builder.unmark(Style::Strong),
        "i" | "em" => builder.unmark(Style::Emphasis),
        "s" | "del" | "strike" => builder.unmark(Style::Strike),
        "sup" => builder.lower(),
        "a" => builder.unlink(),
        "div" | "section" | "article" | "details" | "pre" | "blockquote" => builder.end_paragraph(),
        _ => {}
    }
}
