//! Changes to a YAML text that leave every other byte as it was: spans of the parsed text are replaced.

pub mod apply;
mod place;
mod style;
mod tree;

use std::ops::Range;

pub use tree::{Kind, Node};

/// A YAML text and the changes to be made to it.
#[derive(Debug)]
pub struct Editor<'t> {
    text: &'t str,
    root: Node,
    edits: Vec<(Range<usize>, String)>,
}

impl<'t> Editor<'t> {
    /// Reads the text; it is to be valid YAML.
    pub fn new(text: &'t str) -> Result<Self, String> {
        Ok(Self { text, root: tree::parse(text)?, edits: Vec::new() })
    }

    pub fn root(&self) -> Node {
        self.root.clone()
    }

    /// The text with all changes made.
    pub fn finish(mut self) -> String {
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (range, new) in self.edits {
            out.push_str(self.text.get(at..range.start).unwrap_or_default());
            out.push_str(&new);
            at = at.max(range.end);
        }
        out.push_str(self.text.get(at..).unwrap_or_default());
        out
    }

    /// Gives a key of a map another name.
    pub fn rename(&mut self, key: &Node, name: &str) {
        self.edits.push((key.span.clone(), name.to_owned()));
    }

    /// Replaces a text by another in the same style.
    pub fn replace(&mut self, node: &Node, text: &str) {
        let edit = style::replace(self.text, node, text);
        self.edits.push(edit);
    }

    /// Adds a pair before the one at `index` of a map, or at its end. `flow` is its value on one line; `block` are the
    /// lines below its key, the value itself if it is one line only.
    pub fn insert(&mut self, map: &Node, index: usize, key: &str, value: &New) {
        let Kind::Map { flow, pairs } = &map.kind else { return };
        if *flow {
            self.insert_in_flow(map, pairs, index, &format!("{key}: {}", value.flow()));
            return;
        }
        let Some((first, _)) = pairs.first() else { return };
        let column = place::column(self.text, first.span.start);
        let at = match index.checked_sub(1).and_then(|before| pairs.get(before)) {
            Some(pair) => place::end_of(self.text, pair, column),
            None => place::line_start(self.text, first.span.start),
        };
        let lines = value.lines(key).into_iter().map(|line| format!("{}{line}", " ".repeat(column)));
        self.insert_lines(at, lines.collect());
    }

    /// Adds an item at the end of a list.
    pub fn append(&mut self, list: &Node, lines: &[String], flow_item: &str) {
        let Kind::List { flow, items } = &list.kind else { return };
        match items.last() {
            Some(last) if *flow => self.edits.push((last.span.end..last.span.end, format!(", {flow_item}"))),
            None => self.edits.push((list.span.clone(), format!("[{flow_item}]"))),
            Some(last) => {
                let dash = place::dash(self.text, last.span.start);
                let column = place::column(self.text, dash);
                let at = place::line_end(self.text, last.span.end);
                self.insert_lines(
                    at,
                    lines.iter().map(|line| format!("{}{line}", " ".repeat(column))).collect(),
                );
            }
        }
    }

    /// Gives a key that has no value, or the value of a pair that cannot hold it, a new one.
    pub fn fill(&mut self, key: &Node, value: &Node, new: &New) {
        let column = place::column(self.text, key.span.start) + 2;
        let newline = place::newline(self.text);
        let lines: Vec<String> =
            new.rows.iter().map(|line| format!("{newline}{}{line}", " ".repeat(column))).collect();
        self.edits.push((value.span.clone(), lines.concat()));
    }

    /// Takes a pair out of a map, with the comments that are indented below it.
    pub fn remove(&mut self, map: &Node, index: usize) {
        let Kind::Map { flow, pairs } = &map.kind else { return };
        let Some((key, value)) = pairs.get(index) else { return };
        if !flow {
            let column = place::column(self.text, key.span.start);
            let range =
                place::line_start(self.text, key.span.start)..place::end_of(self.text, &pairs[index], column);
            self.edits.push((range, String::new()));
            return;
        }
        let end = value.span.end.max(key.span.end);
        if let Some(comma) = place::comma(self.text, end) {
            self.edits.push((place::with_space(self.text, key.span.start..comma), String::new()));
            return;
        }
        let before = index.checked_sub(1).and_then(|before| pairs.get(before));
        let comma = before.and_then(|(key, value)| place::comma(self.text, value.span.end.max(key.span.end)));
        self.edits.extend(comma.map(|comma| (comma - 1..comma, String::new())));
        self.edits.push((place::with_space(self.text, key.span.start..end), String::new()));
    }

    /// Moves a pair of a map before the one at `to`, or to the end, with the comments right above and below it.
    pub fn shift(&mut self, map: &Node, from: usize, to: usize) {
        let Kind::Map { flow, pairs } = &map.kind else { return };
        let (Some(pair), false) = (pairs.get(from), to == from || to == from + 1) else { return };
        if *flow {
            let moved = self.text.get(pair.0.span.start..pair.1.span.end).unwrap_or_default().to_owned();
            self.remove(map, from);
            self.insert_in_flow(map, pairs, to, &moved);
            return;
        }
        let column = place::column(self.text, pair.0.span.start);
        let start = place::with_comments_above(self.text, pair.0.span.start, column);
        let end = place::end_of(self.text, pair, column);
        let mut moved = self.text.get(start..end).unwrap_or_default().to_owned();
        let at = match to.checked_sub(1).and_then(|before| pairs.get(before)) {
            Some(before) => place::end_of(self.text, before, column),
            None => place::with_comments_above(self.text, pairs[0].0.span.start, column),
        };
        if !moved.ends_with('\n') {
            moved.push_str(place::newline(self.text));
        }
        if at == self.text.len() && !self.text.ends_with('\n') {
            moved = format!("{}{}", place::newline(self.text), moved.trim_end_matches(['\r', '\n']));
        }
        self.edits.push((start..end, String::new()));
        self.edits.push((at..at, moved));
    }

    fn insert_in_flow(&mut self, map: &Node, pairs: &[(Node, Node)], index: usize, pair: &str) {
        let alone = |at: usize| place::starts_line(self.text, at).then(|| place::column(self.text, at));
        let edit = match (pairs.get(index), pairs.last()) {
            (Some((next, _)), _) => {
                let gap = alone(next.span.start).map_or(" ".to_owned(), |column| self.line_gap(column));
                (next.span.start..next.span.start, format!("{pair},{gap}"))
            }
            (None, Some((key, last))) => {
                let end = last.span.end.max(key.span.end);
                let gap = alone(key.span.start).map_or(" ".to_owned(), |column| self.line_gap(column));
                (end..end, format!(",{gap}{pair}"))
            }
            (None, None) => (map.span.start + 1..map.span.end - 1, format!(" {pair} ")),
        };
        self.edits.push(edit);
    }

    fn line_gap(&self, column: usize) -> String {
        format!("{}{}", place::newline(self.text), " ".repeat(column))
    }

    fn insert_lines(&mut self, at: usize, lines: Vec<String>) {
        let newline = place::newline(self.text);
        let joined = lines.join(newline);
        let new = if at > 0 && !self.text.get(..at).is_some_and(|before| before.ends_with('\n')) {
            format!("{newline}{joined}")
        } else {
            format!("{joined}{newline}")
        };
        self.edits.push((at..at, new));
    }
}

/// A value to be added, in both styles.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// The lines below the key; a single text stands beside it.
    pub rows: Vec<String>,
    /// On one line.
    pub flow: String,
    /// Whether `rows` is one text.
    pub is_text: bool,
    /// Whether to write it on one line also in a block.
    pub one_line: bool,
}

impl New {
    /// A text.
    pub fn text(text: &str) -> Self {
        use crate::draft::scalar;
        Self { rows: vec![scalar(text, false)], flow: scalar(text, true), is_text: true, one_line: false }
    }

    fn flow(&self) -> &str {
        &self.flow
    }

    fn lines(&self, key: &str) -> Vec<String> {
        if self.one_line {
            return vec![format!("{key}: {}", self.flow)];
        }
        match (self.is_text, self.rows.as_slice()) {
            (true, [text]) => vec![format!("{key}: {text}")],
            (_, rows) => {
                std::iter::once(format!("{key}:")).chain(rows.iter().map(|row| format!("  {row}"))).collect()
            }
        }
    }
}
