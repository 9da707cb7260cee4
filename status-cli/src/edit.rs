//! Changes to a YAML text that leave every other byte as it was: spans of the parsed text are replaced.

mod apply;
mod entry;
mod fact;
mod flow;
mod place;
mod revise;
mod source;
mod style;
mod tree;
mod value;

use std::collections::BTreeMap;
use std::ops::Range;

pub use apply::How;
pub use revise::revise;
use tree::{Kind, Node};
use value::New;

/// A YAML text and the changes to be made to it.
#[derive(Debug)]
pub struct Editor<'t> {
    text: &'t str,
    root: Node,
    edits: Vec<Edit>,
    moves: Vec<Move>,
    /// By where each map begins.
    flows: BTreeMap<usize, flow::Flow>,
    /// The rank of the edits that follow: of two at one place the lower comes first.
    rank: u32,
}

/// New text in the place of old.
#[derive(Debug, Clone)]
struct Edit {
    range: Range<usize>,
    new: String,
    rank: u32,
}

/// A pair of a block map that moves elsewhere, with the edits inside it.
#[derive(Debug)]
struct Move {
    from: Range<usize>,
    to: usize,
    rank: u32,
}

impl<'t> Editor<'t> {
    /// Reads the text, which is valid YAML.
    pub fn new(text: &'t str) -> Result<Self, String> {
        Ok(Self {
            text,
            root: tree::parse(text)?,
            edits: Vec::new(),
            moves: Vec::new(),
            flows: BTreeMap::new(),
            rank: 0,
        })
    }

    pub fn root(&self) -> Node {
        self.root.clone()
    }

    /// Gives the edits that follow a rank: of two at one place the lower comes first. 0 is for what belongs to an entry
    /// that is already there.
    pub fn rank(&mut self, rank: u32) {
        self.rank = rank;
    }

    /// The text with all changes made.
    pub fn finish(mut self) -> String {
        self.settle_flows();
        for Move { from, to, rank } in std::mem::take(&mut self.moves) {
            let pair = self.taken(from.clone());
            let new = self.as_lines(to, pair);
            self.edits.push(Edit { range: from, new: String::new(), rank });
            self.edits.push(Edit { range: to..to, new, rank });
        }
        let edits = std::mem::take(&mut self.edits);
        self.render(0..self.text.len(), edits)
    }

    /// A pair with the edits inside it, which are made with that.
    fn taken(&mut self, pair: Range<usize>) -> String {
        let Range { start, end } = pair;
        let is_inside = |edit: &Edit| {
            edit.rank == 0 && edit.range.start >= start && edit.range.end > start && edit.range.end <= end
        };
        let (inside, rest): (Vec<Edit>, Vec<Edit>) =
            std::mem::take(&mut self.edits).into_iter().partition(is_inside);
        self.edits = rest;
        self.render(pair, inside)
    }

    /// A part of the text with edits inside it made.
    fn render(&self, part: Range<usize>, mut edits: Vec<Edit>) -> String {
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end, edit.rank));
        let mut out = String::with_capacity(part.len());
        let mut at = part.start;
        for Edit { range, new, .. } in edits {
            out.push_str(self.text.get(at..range.start).unwrap_or_default());
            out.push_str(&new);
            at = at.max(range.end);
        }
        out.push_str(self.text.get(at..part.end).unwrap_or_default());
        out
    }

    /// Whole lines, as they can stand at a byte.
    fn as_lines(&self, at: usize, mut lines: String) -> String {
        let newline = place::newline(self.text);
        if !lines.ends_with('\n') {
            lines.push_str(newline);
        }
        if at == self.text.len() && !self.text.ends_with('\n') {
            lines = format!("{newline}{}", lines.trim_end_matches(['\r', '\n']));
        }
        lines
    }

    fn push(&mut self, range: Range<usize>, new: String) {
        self.edits.push(Edit { range, new, rank: self.rank });
    }

    /// Gives a key of a map another name.
    pub fn rename(&mut self, key: &Node, name: &str) {
        self.push(key.span.clone(), name.to_owned());
    }

    /// Replaces a text with another in the same style.
    pub fn replace(&mut self, node: &Node, text: &str) {
        let (range, new) = style::replace(self.text, node, text);
        self.push(range, new);
    }

    /// Adds a pair before the one at `index` of a map, or at its end. `flow` is its value on one line; `block` are the
    /// lines below its key, the value itself if it is one line only.
    pub fn insert(&mut self, map: &Node, index: usize, key: &str, value: &New) {
        let Kind::Map { flow, pairs } = &map.kind else { return };
        if *flow {
            self.add_to_flow(map, index, format!("{key}: {}", value.flow()));
            return;
        }
        let Some((first, _)) = pairs.first() else { return };
        let column = place::key_column(self.text, first.span.start);
        // Behind `? 402` the first field stands on the line of a colon.
        let index = if place::column(self.text, first.span.start) == column
            && !place::starts_line(self.text, first.span.start)
        {
            index.max(1)
        } else {
            index
        };
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
            Some(last) if *flow => self.push(last.span.end..last.span.end, format!(", {flow_item}")),
            None => self.push(list.span.clone(), format!("[{flow_item}]")),
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

    /// Gives a block list other items, each where one stood that goes; what is written next to them stays.
    pub fn renew(&mut self, list: &Node, new: &[String]) {
        let Kind::List { items, .. } = &list.kind else { return };
        let known = |item: &Node| item.text().is_some_and(|text| new.iter().any(|new| new == text));
        let has = |new: &&String| items.iter().any(|item| item.text() == Some(new));
        let gone: Vec<&Node> = items.iter().filter(|item| !known(item)).collect();
        let come: Vec<&String> = new.iter().filter(|new| !has(new)).collect();
        for (item, new) in gone.iter().zip(&come) {
            self.push(item.span.clone(), (*new).clone());
        }
        for item in gone.iter().skip(come.len()) {
            let start = place::line_start(self.text, item.span.start);
            self.push(start..place::line_end(self.text, item.span.end), String::new());
        }
        for new in come.into_iter().skip(gone.len()) {
            self.append(list, std::slice::from_ref(&format!("- {new}")), new);
        }
    }

    /// Gives a key that has no value, or an empty one, a map in braces of these pairs.
    pub fn fill(&mut self, key: &Node, value: &Node, pairs: &str) {
        let Range { start, end } = value.span;
        let inside = self.text.get(start..end).and_then(|value| value.strip_prefix('{')?.strip_suffix('}'));
        if inside.is_some_and(|inside| !inside.trim().is_empty()) {
            // A comment stays; it ends its line.
            self.push(end - 1..end - 1, format!("{pairs} "));
        } else if start < end {
            self.push(start..end, format!("{{ {pairs} }}"));
        } else if place::colon(self.text, key.span.end).is_some() {
            self.push(start..end, format!(" {{ {pairs} }}"));
        } else {
            // `? 402` may do without a colon.
            let indent = " ".repeat(place::key_column(self.text, key.span.start));
            self.insert_lines(place::line_end(self.text, end), vec![format!("{indent}: {{ {pairs} }}")]);
        }
    }

    /// Takes a pair out of a map, an entry with the comments that are indented below it.
    pub fn remove(&mut self, map: &Node, index: usize) {
        let Kind::Map { flow, pairs } = &map.kind else { return };
        let Some(pair) = pairs.get(index) else { return };
        if *flow {
            self.take_from_flow(map, index);
            return;
        }
        let (key, value) = pair;
        let end = match value.pairs() {
            [] => place::line_end(self.text, key.span.end.max(value.span.end)),
            _ => place::end_of(self.text, pair, place::key_column(self.text, key.span.start)),
        };
        let start = place::line_start(self.text, key.span.start);
        let before = self.text.get(start..key.span.start).unwrap_or_default();
        let range = match pairs.get(index + 1) {
            _ if !before.contains(':') => start..end,
            // The first field behind `? 402`: the next one takes its place.
            Some((next, _)) if self.is_blank(end..next.span.start) => key.span.start..next.span.start,
            // The colon stays, for what is left below it.
            _ => {
                let line = self.text.get(start..end).unwrap_or_default();
                start + before.trim_end().len()..start + line.trim_end_matches(['\r', '\n']).len()
            }
        };
        self.push(range, String::new());
    }

    fn is_blank(&self, range: Range<usize>) -> bool {
        self.text.get(range).is_some_and(|between| between.trim().is_empty())
    }

    /// Takes pairs out of a map.
    pub fn remove_all(&mut self, map: &Node, indices: &[usize]) {
        indices.iter().for_each(|index| self.remove(map, *index));
    }

    /// Replaces the value of a pair, whatever it is, with one on its line.
    pub fn revalue(&mut self, map: &Node, index: usize, new: &New) {
        let Some((_, value)) = map.pairs().get(index) else { return };
        match value.text() {
            Some(_) if new.is_text => self.replace(value, &new.text),
            _ => self.push(value.span.clone(), new.flow.clone()),
        }
    }

    /// Moves a pair of a map before the one at `to`, or to the end, with the comments right above and below it, and with
    /// the edits inside it.
    pub fn shift(&mut self, map: &Node, from: usize, to: usize) {
        let Kind::Map { flow, pairs } = &map.kind else { return };
        let Some(pair) = pairs.get(from) else { return };
        let rank = self.rank;
        if *flow {
            self.shift_in_flow(map, from, to);
            return;
        }
        let column = place::key_column(self.text, pair.0.span.start);
        let start = place::with_comments_above(self.text, pair.0.span.start, column);
        let from = start..place::end_of(self.text, pair, column);
        let to = match to.checked_sub(1).and_then(|before| pairs.get(before)) {
            Some(before) => place::end_of(self.text, before, column),
            None => place::with_comments_above(self.text, pairs[0].0.span.start, column),
        };
        self.moves.push(Move { from, to, rank });
    }

    fn insert_lines(&mut self, at: usize, lines: Vec<String>) {
        let newline = place::newline(self.text);
        let joined = lines.join(newline);
        let new = if at > 0 && !self.text.get(..at).is_some_and(|before| before.ends_with('\n')) {
            format!("{newline}{joined}")
        } else {
            format!("{joined}{newline}")
        };
        self.push(at..at, new);
    }
}
