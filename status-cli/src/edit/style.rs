//! A text in the style of the one that it replaces.

use std::ops::Range;

use granit_parser::ScalarStyle;

use super::place::{column, line_start, newline};
use super::tree::{Kind, Node};
use status_codegen::tool::{quoted, scalar};

/// Narrower block texts are widened to this.
const NARROWEST: usize = 60;

/// The bytes to replace, and with what.
pub fn replace(source: &str, node: &Node, text: &str) -> (Range<usize>, String) {
    let style = match &node.kind {
        Kind::Text { style, .. } => *style,
        _ => ScalarStyle::Plain,
    };
    let new = match style {
        ScalarStyle::SingleQuoted => format!("'{}'", text.replace('\'', "''")),
        ScalarStyle::DoubleQuoted => quoted(text),
        ScalarStyle::Literal | ScalarStyle::Folded => folded(source, &node.span, text),
        _ => scalar(text, node.in_flow),
    };
    (node.span.clone(), new)
}

/// The words in lines as wide as those that are there, indented like them.
fn folded(source: &str, span: &Range<usize>, text: &str) -> String {
    let indent = column(source, span.start);
    let lines = source.get(line_start(source, span.start)..span.end).unwrap_or_default().lines();
    let widest = lines.map(|line| line.chars().count()).max().unwrap_or(0).max(indent + NARROWEST);
    let mut out = String::new();
    let mut width = indent;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > indent {
            if width + 1 + length > widest {
                out.push_str(newline(source));
                out.push_str(&" ".repeat(indent));
                width = indent;
            } else {
                out.push(' ');
                width += 1;
            }
        }
        out.push_str(word);
        width += length;
    }
    out
}
