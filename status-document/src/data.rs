//! JSON and YAML: OpenAPI's responses, and maps or lists that hold codes.

use std::collections::{BTreeMap, BTreeSet};

use crate::budget::Budget;
use crate::builder::{Builder, Open};
use crate::document::{Block, Document, Text};
use crate::format::Format;
use crate::markdown;
use crate::node::Node;

/// Columns of a table made from objects.
const COLUMNS: usize = 32;
/// `$ref`s that point to `$ref`s.
const REFERENCES: usize = 8;

/// Reads a tree as a document.
pub fn read(root: &Node, text: &str, format: Format, budget: &Budget) -> Document {
    let mut reader = Reader { root, builder: Builder::new(budget), places: Places::new(text) };
    let described = root.get("openapi").is_some()
        || root.get("swagger").is_some()
        || root.get("paths").is_some_and(has_responses);
    let mut preface = None;
    let (format, title) = if described {
        reader.openapi();
        let info = root.get("info");
        preface = info.and_then(|info| info.get("description")).and_then(Node::scalar);
        (Format::OpenApi, info.and_then(|info| info.get("title")))
    } else {
        reader.tree(root, "");
        (format, root.get("title"))
    };
    let title = title.and_then(Node::scalar).map(str::to_owned);
    let mut document = Document { title, ..reader.builder.finish(format) };
    if let Some(page) = preface {
        let title = document.title.as_deref().unwrap_or_default();
        document.blocks.splice(0..0, prose(page, text, title, budget));
    }
    document
}

/// The description of a whole API, which is a page of Markdown; none of its headings heads the operations.
fn prose(page: &str, text: &str, title: &str, budget: &Budget) -> Vec<Block> {
    let mut places = Places::new(text);
    places.find("info");
    let first = places.find("description");
    // One line of JSON or YAML may hold all lines of the page.
    let flows = text.lines().nth(first.saturating_sub(1)).is_some_and(is_block);
    let mut blocks = markdown::read(page, budget).blocks;
    blocks.iter_mut().for_each(|block| block.move_to(|line| if flows { first + line } else { first }));
    if blocks.iter().any(|block| matches!(block, Block::Heading { .. })) {
        blocks.push(Block::Heading { level: 1, text: Text::new(title), line: first });
    }
    blocks
}

/// Whether a line of YAML opens a text of several lines: `description: |-`.
fn is_block(line: &str) -> bool {
    line.split_once(':').is_some_and(|(_, value)| value.trim_start().starts_with(['|', '>']))
}

fn has_responses(paths: &Node) -> bool {
    paths
        .entries()
        .iter()
        .any(|(_, path)| path.entries().iter().any(|(_, operation)| operation.get("responses").is_some()))
}

struct Reader<'a> {
    root: &'a Node,
    builder: Builder<'a>,
    places: Places<'a>,
}

impl<'a> Reader<'a> {
    fn openapi(&mut self) {
        for part in ["paths", "webhooks", "x-webhooks"] {
            for (path, item) in self.root.get(part).map(Node::entries).unwrap_or_default() {
                self.places.find(path);
                let operations = self.resolve(item).entries();
                if !self.builder.budget.spend(operations.len()) {
                    return;
                }
                for (method, operation) in operations {
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
        self.builder.open(Open::Table, line);
        self.builder.row(line, true, ["Status code", "Description"]);
        for (code, response) in responses.entries() {
            if self.builder.budget.is_spent() {
                return;
            }
            let line = self.places.find(code);
            let response = self.resolve(response);
            let text = ["description", "summary", "x-summary"]
                .iter()
                .find_map(|key| response.get(key).and_then(Node::scalar));
            self.builder.row(line, false, [code, text.unwrap_or_default()]);
        }
        self.builder.close(Open::Table);
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
        if let Some(answers) = answers(node) {
            return self.operation(name, answers);
        }
        match node {
            Node::Map(_) => {
                let entries = node.entries();
                let values: Vec<(Option<&str>, &Node)> =
                    entries.iter().map(|(key, value)| (Some(key.as_str()), value)).collect();
                let described = values.iter().any(|(_, value)| answers(value).is_some());
                if described || !self.table(&values, name) {
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
        // A single named thing is not a row.
        let lone = keyed && values.len() == 1 && !values.iter().any(|(key, _)| key.is_some_and(is_number));
        let of_maps = maps * 2 > values.len() && maps > 0 && !lone;
        let of_scalars = keyed && scalars == values.len() && scalars > 1;
        let columns = if of_maps { columns(values) } else { Vec::new() };
        // Maps of maps that share nothing are not rows.
        let shared = |column: &&str| values.iter().filter(|(_, value)| value.get(column).is_some()).count();
        // Numbers name rows, not columns.
        let named = columns.iter().filter(|column| !is_number(column)).count() * 2 >= columns.len();
        let alike = of_maps && named && columns.iter().any(|column| shared(column) * 2 > maps);
        if !of_scalars && !alike {
            return false;
        }
        let numbered = values.iter().any(|(key, _)| key.is_some_and(is_number));
        let (key, value) = if numbered { ("code", "description") } else { ("name", name) };
        let line = self.places.line();
        self.builder.open(Open::Table, line);
        let head = keyed.then_some(key).into_iter().chain(columns.iter().copied());
        self.builder.row(line, true, head.chain(of_scalars.then_some(value)));
        for (key, value) in values {
            let line = match key {
                Some(key) => self.places.find(key),
                None => self.places.first(value),
            };
            let own = of_scalars.then(|| flat(value).unwrap_or_default());
            let cells = columns.iter().map(|column| value.get(column).and_then(flat).unwrap_or_default());
            let mut cells: Vec<String> = cells.chain(own).collect();
            // Where the last keys are missing, the row is short.
            cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
            self.builder.row(line, false, key.iter().copied().chain(cells.iter().map(String::as_str)));
        }
        self.builder.close(Open::Table);
        true
    }
}

fn is_number(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// The keys of flat values, in the order of their first use.
fn columns<'a>(values: &[(Option<&'a str>, &'a Node)]) -> Vec<&'a str> {
    let mut known = BTreeSet::new();
    values
        .iter()
        .flat_map(|(_, value)| value.entries())
        .filter(|(_, value)| is_flat(value))
        .filter_map(|(key, _)| known.insert(key.as_str()).then_some(key.as_str()))
        .take(COLUMNS)
        .collect()
}

fn is_flat(node: &Node) -> bool {
    match node {
        Node::Scalar(_) => true,
        Node::List(nodes) => !nodes.is_empty() && nodes.iter().all(|node| node.scalar().is_some()),
        _ => false,
    }
}

/// The answers of an operation, wherever in a description of an API it stands: the keys are codes.
fn answers(operation: &Node) -> Option<&Node> {
    let is_code = |key: &str| key.len() == 3 && key.starts_with(['1', '2', '3', '4', '5']);
    let is_key = |key: &str| is_code(key) || key == "default" || key.starts_with("x-");
    operation.get("responses").filter(|answers| {
        let mut keys = answers.entries().iter().map(|(key, _)| key.as_str());
        keys.clone().any(is_code) && keys.all(is_key)
    })
}

/// A scalar, or a list of scalars, as text.
fn flat(node: &Node) -> Option<String> {
    match node {
        Node::Scalar(text) => Some(text.clone()),
        Node::List(nodes) if is_flat(node) => {
            Some(nodes.iter().filter_map(Node::scalar).collect::<Vec<_>>().join(" "))
        }
        _ => None,
    }
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
