//! What begins with two dots: directives, targets, footnotes, comments.

use super::line::Line;
use super::{ItemKind, Reader};
use crate::builder::Open;

/// Directives whose body is not part of the page's text, or not text at all.
const OPAQUE: &[&str] = &[
    "code-block",
    "code",
    "sourcecode",
    "raw",
    "literalinclude",
    "math",
    "image",
    "figure",
    "highlight",
    "parsed-literal",
    "toctree",
    "include",
    "graphviz",
    "plantuml",
    "mermaid",
    "contents",
    "index",
    "meta",
    "prompt",
    "program-output",
    "testcode",
    "doctest",
];

/// The name that a directive of a domain describes, if it is one word: `.. py:exception:: SeatTaken`.
pub fn object(text: &str) -> Option<&str> {
    let (name, argument) = text.strip_prefix("..")?.trim_start().split_once("::")?;
    let (domain, kind) = name.split_once(':')?;
    let argument = argument.trim();
    let word = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let named = !argument.is_empty() && argument.chars().all(plain);
    (named && word(domain) && word(kind) && domain != "http").then_some(argument)
}

impl<'a> Reader<'a> {
    pub fn explicit(&mut self, line: Line<'_>) {
        self.at += 1;
        // Any number of blanks may follow the dots.
        let text = line.text.get(2..).unwrap_or_default().trim_start();
        let Some((name, argument)) = text.split_once("::") else {
            // Targets, footnotes and comments.
            let target = text.starts_with(['_', '[']);
            if !target || self.line(0).is_some_and(|next| next.indent > line.indent) {
                self.skip_body(line.indent);
            }
            return;
        };
        let name = name.trim();
        match name {
            _ if name.contains([' ', '|']) || OPAQUE.contains(&name) => self.skip_body(line.indent),
            "list-table" | "csv-table" | "flat-table" => {
                let start = self.at;
                self.skip_body(line.indent);
                let body = self.lines.get(start..self.at).unwrap_or_default();
                if name == "csv-table" { self.csv_table(line, body) } else { self.list_table(line, body) }
            }
            "http:get" | "http:post" | "http:put" | "http:patch" | "http:delete" | "http:head"
            | "http:options" => {
                let method = name.trim_start_matches("http:").to_uppercase();
                self.builder.close_all();
                self.open.clear();
                self.builder.open(Open::Heading(6), line.number);
                self.builder.text(&format!("{method} {}", argument.trim()));
                self.builder.close(Open::Heading(6));
            }
            "http:statuscode" => self.item(line, ItemKind::Status, argument),
            _ => {
                if let Some(term) = object(line.text) {
                    self.term(line, term);
                }
                // The options of any other directive are not part of its text.
                while self.line(0).is_some_and(|next| {
                    next.indent > line.indent && next.field().is_some() && !next.text.starts_with(":status")
                }) {
                    self.at += 1;
                }
            }
        }
    }
}
