//! YAML and JSON as one tree of plain text, guarded against documents made to exhaust the reader.

use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::budget::Budget;
use crate::error::Error;
use crate::format::Format;

/// A value; scalars are kept as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Map),
}

/// Keys and values in the order of the document, and an order by key to find them.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    entries: Vec<(String, Node)>,
    sorted: Vec<usize>,
}

/// Brackets within brackets.
const DEPTH: usize = 64;
/// YAML is parsed by a library whose time is bounded by this.
const YAML: usize = 24 << 20;

/// Reads JSON.
pub fn json(text: &str, budget: &Budget) -> Result<Node, Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = Seed(budget)
        .deserialize(&mut deserializer)
        .and_then(|node| deserializer.end().map(|()| node))
        .map_err(|error| (error.to_string(), error.line()));
    settle(node, Format::Json, budget)
}

/// Whether a text is JSON.
pub fn is_json(text: &str) -> bool {
    serde_json::from_str::<de::IgnoredAny>(text).is_ok()
}

/// Reads the first document of YAML.
pub fn yaml(text: &str, budget: &Budget) -> Result<Node, Error> {
    guard(text)?;
    let Some(first) = serde_yaml::Deserializer::from_str(text).next() else { return Ok(Node::Null) };
    let node = Seed(budget)
        .deserialize(first)
        .map_err(|error| (error.to_string(), error.location().map_or(1, |place| place.line())));
    settle(node, Format::Yaml, budget)
}

/// The tree, or why there is none: the budget is spent, or the text is not what it should be.
fn settle(node: Result<Node, (String, usize)>, format: Format, budget: &Budget) -> Result<Node, Error> {
    node.or_else(|(message, line)| {
        budget.at(line);
        budget.settle(())?;
        Err(Error::Malformed { format, line, message })
    })
}

/// Refuses what would take the library unbounded time.
fn guard(text: &str) -> Result<(), Error> {
    let refused = |line: usize, why: &'static str| Err(Error::Refused { line, why });
    if let Some(nth) = text.lines().position(|line| line.starts_with('%')) {
        return refused(nth + 1, "has a YAML directive, which is not read");
    }
    let (mut depth, mut line) = (0usize, 1);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'\n' => (depth, line) = (depth.min(DEPTH), line + 1),
            _ => {}
        }
        if depth > DEPTH * 2 {
            return refused(line, "nests brackets too deeply");
        } else if at >= YAML {
            return refused(
                line,
                "is beyond the 24 MiB of YAML that are read; save the part that lists the codes",
            );
        }
    }
    Ok(())
}

impl Map {
    fn new(entries: Vec<(String, Node)>) -> Self {
        let key = |at: &usize| entries.get(*at).map(|(key, _)| key.as_str());
        let mut sorted: Vec<usize> = (0..entries.len()).collect();
        // Stable: of equal keys, the first is found.
        sorted.sort_by(|left, right| key(left).cmp(&key(right)));
        Self { entries, sorted }
    }

    fn get(&self, key: &str) -> Option<&Node> {
        let entry = |at: usize| self.sorted.get(at).and_then(|at| self.entries.get(*at));
        let at = self
            .sorted
            .partition_point(|at| self.entries.get(*at).is_some_and(|(name, _)| name.as_str() < key));
        entry(at).filter(|(name, _)| name == key).map(|(_, node)| node)
    }
}

impl Node {
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Self::Map(map) => map.get(key),
            _ => None,
        }
    }

    pub fn entries(&self) -> &[(String, Node)] {
        match self {
            Self::Map(map) => &map.entries,
            _ => &[],
        }
    }

    pub fn scalar(&self) -> Option<&str> {
        match self {
            Self::Scalar(text) => Some(text),
            _ => None,
        }
    }
}

struct Seed<'a>(&'a Budget);

impl Seed<'_> {
    /// Aliases may blow up a small document; if that happens, the budget knows why.
    fn spend<E: de::Error>(&self, length: usize) -> Result<(), E> {
        let enough = self.0.spend(size_of::<(String, Node)>() + length);
        if enough { Ok(()) } else { Err(E::custom("aliases blow up the document")) }
    }

    fn scalar<E: de::Error>(&self, text: String) -> Result<Node, E> {
        self.spend(text.len())?;
        Ok(Node::Scalar(text))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node, E> {
        self.scalar(value.to_string())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node, E> {
        self.scalar(value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node, E> {
        self.scalar(value.to_string())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node, E> {
        self.scalar(value.to_string())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Node, E> {
        self.scalar(value.to_owned())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
        self.spend(0)?;
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_none<E: de::Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        self.spend(0)?;
        while let Some(node) = list.next_element_seed(Seed(self.0))? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        self.spend(0)?;
        while let Some(key) = map.next_key_seed(Seed(self.0))? {
            let value = map.next_value_seed(Seed(self.0))?;
            if let Node::Scalar(key) = key {
                entries.push((key, value));
            }
        }
        Ok(Node::Map(Map::new(entries)))
    }

    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, data: A) -> Result<Node, A::Error> {
        // A YAML tag: the value below it counts.
        let (_, value) = data.variant::<Ignored>()?;
        serde::de::VariantAccess::newtype_variant_seed(value, self)
    }
}

struct Ignored;

impl<'de> Deserialize<'de> for Ignored {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}
