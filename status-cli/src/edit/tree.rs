//! A YAML text as a tree whose nodes know the bytes that they were written with.

use std::ops::Range;

use super::place;
use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};

/// A value with the bytes that it was written with: quotes and brackets belong to it, a block's indicator does not.
#[derive(Debug, Clone)]
pub struct Node {
    pub span: Range<usize>,
    pub kind: Kind,
    /// Whether it stands inside `{ }` or `[ ]`.
    pub in_flow: bool,
}

#[derive(Debug, Clone)]
pub enum Kind {
    Text { value: String, style: ScalarStyle },
    Map { flow: bool, pairs: Vec<(Node, Node)> },
    List { flow: bool, items: Vec<Node> },
    Alias,
}

impl Node {
    /// The pairs of a map; none for anything else.
    pub fn pairs(&self) -> &[(Node, Node)] {
        match &self.kind {
            Kind::Map { pairs, .. } => pairs,
            _ => &[],
        }
    }

    /// The place of a key in a map.
    pub fn position(&self, key: &str) -> Option<usize> {
        self.pairs().iter().position(|(name, _)| name.text() == Some(key))
    }

    /// The value of a key in a map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.pairs().get(self.position(key)?).map(|(_, value)| value)
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text { value, .. } => Some(value),
            _ => None,
        }
    }

    /// Whether it is written in brackets.
    pub fn is_flow(&self) -> bool {
        matches!(self.kind, Kind::Map { flow: true, .. } | Kind::List { flow: true, .. })
    }
}

/// A spec nests five deep; the engine refuses what nests deeper than this.
const MAX_DEPTH: usize = 20;

/// Reads a text of one document.
pub fn parse(text: &str) -> Result<Node, String> {
    let mut builder = Builder { text, parser: Parser::new_from_str(text) };
    loop {
        let (event, span) = builder.next()?;
        if event.is_node() {
            return builder.node(&event, span, false, 0);
        }
    }
}

struct Builder<'t> {
    text: &'t str,
    parser: Parser<'t, granit_parser::StrInput<'t>>,
}

impl<'t> Builder<'t> {
    fn next(&mut self) -> Result<(Event<'t>, Span), String> {
        match self.parser.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(error.to_string()),
            None => Err("the text ends too early".to_owned()),
        }
    }

    fn node(&mut self, event: &Event<'t>, span: Span, in_flow: bool, depth: usize) -> Result<Node, String> {
        if depth > MAX_DEPTH {
            return Err("nested too deeply for a spec".to_owned());
        }
        let span = span.byte_range().unwrap_or(0..0);
        match event {
            Event::Scalar(value, style, ..) => {
                let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let end = if is_block { self.trimmed(&span) } else { span.end };
                let kind = Kind::Text { value: value.to_string(), style: *style };
                Ok(Node { span: span.start..end, kind, in_flow })
            }
            Event::MappingStart(style, ..) => self.map(*style == StructureStyle::Flow, span, in_flow, depth),
            Event::SequenceStart(style, ..) => {
                self.list(*style == StructureStyle::Flow, span, in_flow, depth)
            }
            _ => Ok(Node { span, kind: Kind::Alias, in_flow }),
        }
    }

    fn map(&mut self, flow: bool, span: Range<usize>, in_flow: bool, depth: usize) -> Result<Node, String> {
        let mut pairs: Vec<(Node, Node)> = Vec::new();
        let end = loop {
            let (event, at) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                break at.byte_range().map_or(span.end, |range| range.end);
            }
            let key = self.node(&event, at, flow, depth + 1)?;
            let (event, at) = self.next()?;
            let mut value = self.node(&event, at, flow, depth + 1)?;
            if value.span.is_empty() {
                // The parser says where it noticed; the value would stand right after the colon.
                let at = place::colon(self.text, key.span.end).unwrap_or(key.span.end);
                value.span = at..at;
            }
            pairs.push((key, value));
        };
        let last = pairs.last().map_or(span.end, |(key, value)| key.span.end.max(value.span.end));
        let span = span.start..if flow { end } else { last };
        Ok(Node { span, kind: Kind::Map { flow, pairs }, in_flow })
    }

    fn list(&mut self, flow: bool, span: Range<usize>, in_flow: bool, depth: usize) -> Result<Node, String> {
        let mut items: Vec<Node> = Vec::new();
        let end = loop {
            let (event, at) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                break at.byte_range().map_or(span.end, |range| range.end);
            }
            items.push(self.node(&event, at, flow, depth + 1)?);
        };
        let last = items.last().map_or(span.end, |item| item.span.end);
        let span = span.start..if flow { end } else { last };
        Ok(Node { span, kind: Kind::List { flow, items }, in_flow })
    }

    /// Without the space after a block text, which belongs to what follows.
    fn trimmed(&self, span: &Range<usize>) -> usize {
        let length = self.text.get(span.clone()).map_or(0, |text| text.trim_end().len());
        span.start + length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_nests_as_deep_as_the_engine_reads() {
        let lists = |depth: usize| parse(&format!("{}a{}", "[".repeat(depth), "]".repeat(depth)));
        assert!(lists(MAX_DEPTH).is_ok() && lists(MAX_DEPTH + 1).is_err());
        let maps = |depth: usize| parse(&format!("{}a{}", "{ a: ".repeat(depth), " }".repeat(depth)));
        assert!(maps(MAX_DEPTH).is_ok() && maps(MAX_DEPTH + 1).is_err());
        let keys = |depth: usize| parse(&format!("{}a{}", "{ ".repeat(depth), ": a }".repeat(depth)));
        assert!(keys(MAX_DEPTH).is_ok() && keys(MAX_DEPTH + 1).is_err());
        assert!(parse("[a").is_err() && parse("").is_err());
    }

    #[test]
    fn a_node_knows_its_bytes() {
        let text = "a:\nb: { c: [1, 'x'] }\nd: >\n  long\n  text\n\ne: *a\nf:\n  - 1\n  - 2\n";
        let root = parse(text.replace("a:\n", "a: &a\n").as_str()).unwrap();
        assert_eq!(root.pairs().len(), 5);
        let root = parse(&text.replace("e: *a\n", "")).unwrap();
        let text = text.replace("e: *a\n", "");
        let written = |key: &str| text.get(root.get(key).unwrap().span.clone()).unwrap();
        assert_eq!(["a", "b", "f"].map(written), ["", "{ c: [1, 'x'] }", "- 1\n  - 2"]);
        assert!(written("d").ends_with("text") && written("d").contains("long"));
        assert_eq!(root.get("a").unwrap().span, 2..2, "right after the colon");
        let flow = root.get("b").unwrap();
        assert!(flow.is_flow() && !flow.in_flow && flow.get("c").unwrap().in_flow && !root.is_flow());
        assert!(root.get("x").is_none() && root.position("b") == Some(1) && root.text().is_none());
    }
}
