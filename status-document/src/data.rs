//! JSON and YAML: OpenAPI's responses, and maps or lists that hold codes.

use std::collections::{BTreeMap, BTreeSet};

use crate::builder::{Builder, Open};
use crate::document::{Document, Row, Table, Text};
use crate::node::Node;

/// Columns of a table made from objects.
const COLUMNS: usize = 32;
/// `$ref`s that point to `$ref`s.
const REFERENCES: usize = 8;

/// Reads a tree as a document.
pub fn read(root: &Node, text: &str, format: &'static str) -> Document {
    let mut reader = Reader { root, builder: Builder::default(), places: Places::new(text) };
    let described = root.get("openapi").is_some()
        || root.get("swagger").is_some()
        || root.get("paths").is_some_and(has_responses);
    if described {
        reader.openapi();
        let mut document = reader.builder.finish("openapi");
        document.title =
            root.get("info").and_then(|info| info.get("title")).and_then(Node::scalar).map(str::to_owned);
        return document;
    }
    reader.tree(root, "");
    let mut document = reader.builder.finish(format);
    document.title = root.get("title").and_then(Node::scalar).map(str::to_owned);
    document
}

fn has_responses(paths: &Node) -> bool {
    paths
        .entries()
        .iter()
        .any(|(_, path)| path.entries().iter().any(|(_, operation)| operation.get("responses").is_some()))
}

struct Reader<'a> {
    root: &'a Node,
    builder: Builder,
    places: Places<'a>,
}

impl<'a> Reader<'a> {
    fn openapi(&mut self) {
        for part in ["paths", "webhooks", "x-webhooks"] {
            for (path, item) in self.root.get(part).map(Node::entries).unwrap_or_default() {
                self.places.find(path);
                for (method, operation) in self.resolve(item).entries() {
                    if let Some(responses) = operation.get("responses") {
                        self.places.find(method);
                        self.operation(&format!("{} {path}", method.to_uppercase()), responses);
                    }
                }
            }
        }
    }

    fn operation(&mut self, name: &str, responses: &'a Node) {
        let line = self.places.find("responses");
        self.heading(name, line);
        let mut rows = vec![row(line, true, &["Status code", "Description"])];
        for (code, response) in responses.entries() {
            let line = self.places.find(code);
            let response = self.resolve(response);
            let text = ["description", "summary", "x-summary"]
                .iter()
                .find_map(|key| response.get(key).and_then(Node::scalar));
            rows.push(row(line, false, &[code, text.unwrap_or_default()]));
        }
        self.builder.table(Table { line, caption: Text::default(), rows });
    }

    fn heading(&mut self, name: &str, line: usize) {
        self.builder.open(Open::Heading(2), line);
        self.builder.text(name);
        self.builder.close(Open::Heading(2));
    }

    /// Follows a reference within the document.
    fn resolve(&self, node: &'a Node) -> &'a Node {
        let mut node = node;
        for _ in 0..REFERENCES {
            let Some(pointer) =
                node.get("$ref").and_then(Node::scalar).and_then(|target| target.strip_prefix("#/"))
            else {
                break;
            };
            let target = pointer
                .split('/')
                .try_fold(self.root, |node, part| node.get(&part.replace("~1", "/").replace("~0", "~")));
            match target {
                Some(target) => node = target,
                None => break,
            }
        }
        node
    }

    /// Makes a table of every map and list whose members look alike.
    fn tree(&mut self, node: &'a Node, name: &str) {
        match node {
            Node::Map(entries) => {
                let values: Vec<(Option<&str>, &Node)> =
                    entries.iter().map(|(key, value)| (Some(key.as_str()), value)).collect();
                if !self.table(&values, name) {
                    for (key, value) in
                        entries.iter().filter(|(_, value)| matches!(value, Node::Map(_) | Node::List(_)))
                    {
                        let line = self.places.find(key);
                        self.heading(key, line);
                        self.tree(value, key);
                    }
                }
            }
            Node::List(nodes) => {
                let values: Vec<(Option<&str>, &Node)> = nodes.iter().map(|value| (None, value)).collect();
                if !self.table(&values, name) {
                    for node in nodes.iter().filter(|node| matches!(node, Node::Map(_) | Node::List(_))) {
                        self.tree(node, name);
                    }
                }
            }
            Node::Null | Node::Scalar(_) => {}
        }
    }

    fn table(&mut self, values: &[(Option<&'a str>, &'a Node)], name: &str) -> bool {
        let maps = values.iter().filter(|(_, value)| matches!(value, Node::Map(_))).count();
        let scalars = values.iter().filter(|(_, value)| matches!(value, Node::Scalar(_))).count();
        let keyed = values.iter().all(|(key, _)| key.is_some());
        let numbers = values
            .iter()
            .filter(|(key, _)| key.is_some_and(|key| key.bytes().all(|b| b.is_ascii_digit() || b == b'-')))
            .count();
        let of_maps = maps * 2 > values.len() && maps > 0;
        let of_scalars = keyed && scalars == values.len() && scalars > 1;
        if !of_maps && !of_scalars {
            return false;
        }
        let mut columns: Vec<&str> = Vec::new();
        if of_maps {
            let mut known = BTreeSet::new();
            for (_, value) in values {
                for (key, value) in value.entries() {
                    if flat(value).is_some() && columns.len() < COLUMNS && known.insert(key.as_str()) {
                        columns.push(key);
                    }
                }
            }
            // Maps of maps that share nothing are no rows.
            let shared = columns.iter().any(|column| {
                values.iter().filter(|(_, value)| value.get(column).is_some()).count() * 2 > maps
            });
            if !shared {
                return false;
            }
        }
        let key = if numbers > 0 { "code" } else { "name" };
        let line = self.places.line();
        let mut rows = Vec::new();
        let head = keyed.then_some(key).into_iter().chain(columns.iter().copied());
        let value = if numbers > 0 { "description" } else { name };
        rows.push(row(line, true, &head.chain(of_scalars.then_some(value)).collect::<Vec<_>>()));
        for (key, value) in values {
            let line = match key {
                Some(key) => self.places.find(key),
                None => self.places.first(value),
            };
            let cells = columns.iter().map(|column| value.get(column).and_then(flat).unwrap_or_default());
            let own = of_scalars.then(|| flat(value).unwrap_or_default());
            let cells: Vec<String> = key.map(str::to_owned).into_iter().chain(cells).chain(own).collect();
            rows.push(row(line, false, &cells.iter().map(String::as_str).collect::<Vec<_>>()));
        }
        self.builder.table(Table { line, caption: Text::default(), rows });
        true
    }
}

/// A scalar, or a list of scalars, as text.
fn flat(node: &Node) -> Option<String> {
    match node {
        Node::Scalar(text) => Some(text.clone()),
        Node::List(nodes) if !nodes.is_empty() => nodes
            .iter()
            .map(|node| node.scalar().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
            .map(|parts| parts.join(" ")),
        _ => None,
    }
}

fn row(line: usize, head: bool, cells: &[&str]) -> Row {
    Row { line, head, cells: cells.iter().map(|cell| Text::new(cell)).collect() }
}

/// Finds the lines of keys in the order in which they are asked for.
struct Places<'a> {
    keys: BTreeMap<&'a str, Vec<usize>>,
    at: usize,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        let mut keys: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (nth, line) in text.lines().enumerate() {
            let line = line.trim_start_matches([' ', '\t', '-', '{', '[', ',']);
            let quote = line.chars().next().filter(|c| matches!(c, '"' | '\''));
            let key = match quote {
                Some(quote) => line.get(1..).and_then(|rest| rest.split(quote).next()),
                None => line.split_once(':').map(|(key, _)| key.trim_end()),
            };
            if let Some(key) = key.filter(|key| !key.is_empty() && key.len() < 256) {
                keys.entry(key).or_default().push(nth + 1);
            }
        }
        Self { keys, at: 1 }
    }

    fn line(&self) -> usize {
        self.at
    }

    /// The next line with this key; where there is none, the line we are at.
    fn find(&mut self, key: &str) -> usize {
        if let Some(lines) = self.keys.get(key) {
            let next = lines.partition_point(|line| *line < self.at);
            self.at = lines.get(next).copied().unwrap_or(self.at);
        }
        self.at
    }

    /// The next object of a list begins at its first key, beyond the one before.
    fn first(&mut self, node: &Node) -> usize {
        let Some((key, _)) = node.entries().first() else { return self.at };
        let line = self.find(key);
        self.at = line + 1;
        line
    }
}
