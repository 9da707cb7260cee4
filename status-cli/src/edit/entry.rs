//! The fields of an entry, as lines of a block or on one line.

use status_codegen::Link;
use status_codegen::tool::{code_fields, scalar};

use super::{New, Node};
use crate::draft::{Said, fields, link};

/// The place of a field in the order in which fields are written.
fn rank(field: &str) -> usize {
    code_fields().position(|known| known == field).unwrap_or(usize::MAX)
}

/// Where a field belongs: after the last one that comes before it.
pub fn after(entry: &Node, field: &str) -> usize {
    let before =
        |(_, (key, _)): &(usize, &(Node, Node))| key.text().is_some_and(|key| rank(key) < rank(field));
    entry.pairs().iter().enumerate().rfind(before).map_or(0, |(index, _)| index + 1)
}

/// Fields to be written, and links.
#[derive(Debug, Default)]
pub struct Words {
    pub fields: Vec<(&'static str, String)>,
    pub links: Vec<Link>,
}

impl Words {
    pub fn new(said: &Said, name: Option<&str>) -> Self {
        Words { fields: fields(said, name), links: said.links.clone() }
    }

    /// Adds a field if there is a text for it.
    pub fn set(&mut self, field: &'static str, text: Option<&str>) {
        self.fields.extend(text.map(|text| (field, text.to_owned())));
    }

    pub fn sort(&mut self) {
        self.fields.sort_by_key(|(field, _)| rank(field));
    }

    /// As the lines of a block.
    pub fn rows(&self) -> Vec<String> {
        let mut rows: Vec<String> = self
            .fields
            .iter()
            .map(|(field, text)| format!("{field}: {}", value(field, text, false)))
            .collect();
        if !self.links.is_empty() {
            rows.push("links:".to_owned());
            rows.extend(self.links.iter().flat_map(link));
        }
        rows
    }

    /// On one line, as pairs between braces.
    pub fn pairs(&self) -> String {
        let mut flow: Vec<String> = self
            .fields
            .iter()
            .map(|(field, text)| format!("{field}: {}", value(field, text, true)))
            .collect();
        if !self.links.is_empty() {
            flow.push(format!("links: {}", links(&self.links.iter().collect::<Vec<_>>()).flow));
        }
        flow.join(", ")
    }

    /// As an entry in the style of the one before it, or after it.
    pub fn entry(&self, codes: &Node, at: usize) -> New {
        let before = at.checked_sub(1).and_then(|before| codes.pairs().get(before));
        let one_line = before.or_else(|| codes.pairs().get(at)).is_some_and(|(_, value)| value.is_flow());
        let flow = format!("{{ {} }}", self.pairs());
        New { rows: self.rows(), flow, one_line, ..New::default() }
    }
}

/// A field's value: a text, but for those that are `true` or `false`, or numbers.
pub fn value(field: &str, text: &str, in_flow: bool) -> String {
    if matches!(field, "needs_wait" | "http") { text.to_owned() } else { scalar(text, in_flow) }
}

/// A list of links.
pub fn links(links: &[&Link]) -> New {
    let rows = links.iter().flat_map(|new| link(new)).map(|row| row.get(2..).unwrap_or_default().to_owned());
    let flow = links.iter().map(|new| flow_link(new)).collect::<Vec<_>>().join(", ");
    New { rows: rows.collect(), flow: format!("[{flow}]"), ..New::default() }
}

/// A link on one line.
pub fn flow_link(link: &Link) -> String {
    format!("{{ text: {}, url: {} }}", scalar(&link.text, true), scalar(&link.url, true))
}
