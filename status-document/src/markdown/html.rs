//! HTML within Markdown, and Markdown within HTML.

use super::Reader;
use crate::html;

impl Reader<'_> {
    /// A block of HTML lasts to the next blank line, even if its author went on in Markdown.
    pub fn html_block(&mut self, text: &str, at: usize) {
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

    pub fn html(&mut self, text: &str, at: usize) {
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

fn dedent(text: &str, indent: usize) -> String {
    // Blanks instead of cuts would make code blocks; the offsets within a line do not matter, only the lines do.
    text.lines()
        .map(|line| line.get(indent.min(line.len() - line.trim_start().len())..).unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}
