//! Pairs that come and go in a map in braces: the commas are set once all of them are known.

use std::collections::BTreeSet;

use super::place;
use super::tree::Node;
use super::{Edit, Editor};

/// What becomes of a map in braces.
#[derive(Debug)]
pub struct Flow {
    map: Node,
    gone: BTreeSet<usize>,
    /// By the place of the pair that it stands before, and its rank.
    come: Vec<(usize, u32, Come)>,
}

/// A pair that comes.
#[derive(Debug)]
enum Come {
    New(String),
    /// The pair at this place of the same map, with the edits inside it.
    Moved(usize),
}

impl Editor<'_> {
    /// The changes of a map in braces.
    fn flow(&mut self, map: &Node) -> &mut Flow {
        let new = || Flow { map: map.clone(), gone: BTreeSet::new(), come: Vec::new() };
        self.flows.entry(map.span.start).or_insert_with(new)
    }

    pub(super) fn add_to_flow(&mut self, map: &Node, index: usize, pair: String) {
        let rank = self.rank;
        self.flow(map).come.push((index, rank, Come::New(pair)));
    }

    pub(super) fn take_from_flow(&mut self, map: &Node, index: usize) {
        self.flow(map).gone.insert(index);
    }

    pub(super) fn shift_in_flow(&mut self, map: &Node, from: usize, to: usize) {
        let rank = self.rank;
        let flow = self.flow(map);
        flow.gone.insert(from);
        flow.come.push((to, rank, Come::Moved(from)));
    }

    /// Turns the changes of maps in braces into edits, those of inner maps first.
    pub(super) fn settle_flows(&mut self) {
        for (_, mut flow) in std::mem::take(&mut self.flows).into_iter().rev() {
            flow.come.sort_by_key(|(index, rank, _)| (*index, *rank));
            self.settle(flow);
        }
    }

    fn settle(&mut self, Flow { map, gone, come }: Flow) {
        let text = self.text;
        let pairs = map.pairs();
        let start = |index: usize| pairs[index].0.span.start;
        let end = |index: usize| pairs[index].0.span.end.max(pairs[index].1.span.end);
        let last = (0..pairs.len()).rfind(|index| !gone.contains(index));
        let mut edits = Vec::new();
        let mut tail = Vec::new();
        for (index, rank, pair) in come {
            let pair = match pair {
                Come::New(pair) => pair,
                Come::Moved(from) => self.taken(start(from)..end(from)),
            };
            if last.is_some_and(|last| index <= last) {
                let new = format!("{pair},{}", gap(text, start(index)));
                edits.push(Edit { range: start(index)..start(index), new, rank });
            } else {
                tail.push(pair);
            }
        }
        for &index in &gone {
            // Where others take the place of all, the space in the braces stays.
            let range = match place::comma(text, end(index)) {
                _ if last.is_none() && !tail.is_empty() && index + 1 == pairs.len() => {
                    start(index)..end(index)
                }
                comma => place::with_space(text, start(index)..comma.unwrap_or(end(index))),
            };
            edits.push(Edit { range, new: String::new(), rank: 0 });
        }
        edits.extend(ended(text, &map, last, &tail));
        self.edits.extend(edits);
    }
}

/// What comes after the last pair that stays, and the comma that nothing follows any more.
fn ended(text: &str, map: &Node, last: Option<usize>, tail: &[String]) -> Vec<Edit> {
    let pairs = map.pairs();
    let edit = |range, new| Edit { range, new, rank: 0 };
    let comma = |(key, value): &(Node, Node)| place::comma(text, key.span.end.max(value.span.end));
    let Some(pair) = last.and_then(|last| pairs.get(last)) else {
        return match pairs.first() {
            Some((first, _)) => {
                let at = first.span.start;
                vec![edit(at..at, tail.join(&format!(",{}", gap(text, at))))]
            }
            // It may hold spaces, which the pairs replace.
            None => vec![edit(map.span.start + 1..map.span.end - 1, format!(" {} ", tail.join(", ")))],
        };
    };
    let end = pair.0.span.end.max(pair.1.span.end);
    let gap = gap(text, pair.0.span.start);
    let mut edits = vec![edit(end..end, tail.iter().map(|pair| format!(",{gap}{pair}")).collect())];
    if pairs.last().is_some_and(|last| comma(last).is_none()) {
        edits.extend(comma(pair).map(|comma| edit(comma - 1..comma, String::new())));
    }
    edits
}

/// What stands before a pair: a new line if the pair that is there begins one.
fn gap(text: &str, at: usize) -> String {
    match place::starts_line(text, at) {
        true => format!("{}{}", place::newline(text), " ".repeat(place::column(text, at))),
        false => " ".to_owned(),
    }
}
