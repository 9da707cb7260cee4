//! YAML and JSON as one tree of plain text, guarded against documents made to exhaust the reader.

use std::cell::Cell;
use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::error::Error;

/// A value; scalars are kept as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// Nodes that aliases may blow a document up to, for each byte of it.
const GROWTH: usize = 4;
/// Brackets within brackets.
const DEPTH: usize = 64;
/// YAML is parsed by a library whose time is bounded by this.
const YAML: usize = 24 << 20;

/// Reads JSON.
pub fn json(text: &str) -> Result<Node, Error> {
    let budget = Cell::new(text.len() * GROWTH + 1024);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = Seed(&budget)
        .deserialize(&mut deserializer)
        .map_err(|error| Error::Malformed(format!("is not valid JSON: {error}")))?;
    deserializer.end().map_err(|error| Error::Malformed(format!("is not valid JSON: {error}")))?;
    Ok(node)
}

/// Reads the first document of YAML.
pub fn yaml(text: &str) -> Result<Node, Error> {
    guard(text)?;
    let budget = Cell::new(text.len() * GROWTH + 1024);
    let first = serde_yaml::Deserializer::from_str(text)
        .next()
        .ok_or_else(|| malformed("is an empty YAML document"))?;
    Seed(&budget).deserialize(first).map_err(|error| Error::Malformed(format!("is not valid YAML: {error}")))
}

/// What the library takes unbounded time for.
fn guard(text: &str) -> Result<(), Error> {
    if text.len() > YAML {
        return Err(malformed("is too large a YAML document"));
    }
    if text.lines().any(|line| line.starts_with('%')) {
        return Err(malformed("has a YAML directive"));
    }
    let (mut depth, mut deepest) = (0usize, 0usize);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'\n' => depth = depth.min(DEPTH),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if deepest > DEPTH * 2 { Err(malformed("nests brackets too deeply")) } else { Ok(()) }
}

fn malformed(words: &str) -> Error {
    Error::Malformed(words.to_owned())
}

impl Node {
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Self::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    pub fn entries(&self) -> &[(String, Node)] {
        match self {
            Self::Map(entries) => entries,
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

struct Seed<'a>(&'a Cell<usize>);

impl Seed<'_> {
    fn spend<E: de::Error>(&self, cost: usize) -> Result<(), E> {
        match self.0.get().checked_sub(cost) {
            Some(left) => {
                self.0.set(left);
                Ok(())
            }
            None => Err(E::custom("aliases blow the document up")),
        }
    }

    fn scalar<E: de::Error>(&self, text: String) -> Result<Node, E> {
        self.spend(text.len() + 1)?;
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
        self.spend(1)?;
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
        self.spend(1)?;
        while let Some(node) = list.next_element_seed(Seed(self.0))? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        self.spend(1)?;
        while let Some(key) = map.next_key_seed(Seed(self.0))? {
            let value = map.next_value_seed(Seed(self.0))?;
            if let Node::Scalar(key) = key {
                entries.push((key, value));
            }
        }
        Ok(Node::Map(entries))
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
