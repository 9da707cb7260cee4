//! The visitor that the YAML library calls: it builds the tree, numbers its scalars and spends the budget.

use super::guard::{explain, second_document};
use super::node::{Key, Node, Refusal, Value};
use super::place::Lines;
use crate::kind::ProblemKind;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A spec nests five deep.
const MAX_DEPTH: usize = 16;
/// Memory for the tree: aliases can repeat a text beyond any bound.
const BUDGET: usize = 8 << 20;

/// Reads a text that has passed the guard.
pub fn read(text: &str) -> Result<Node<'_>, Refusal> {
    let mut reader = Reader::default();
    let document = serde_yaml::Deserializer::from_str(text);
    Seed { reader: &mut reader, depth: 0 }.deserialize(document).map_err(|error| reader.refusal(&error, text))
}

/// Where the scalars with these numbers, ascending, begin, by number: line and column, from 1. A scalar reached through an
/// alias is where its anchor is.
pub fn locate(text: &str, numbers: &[u32]) -> Vec<(u32, (usize, usize))> {
    let mut reader = Reader { wanted: numbers.iter().rev().copied().collect(), ..Reader::default() };
    if !numbers.is_empty() {
        let document = serde_yaml::Deserializer::from_str(text);
        if let Err(error) = (Seed { reader: &mut reader, depth: 0 }).deserialize(document) {
            reader.note(&error);
        }
    }
    reader.located
}

#[derive(Default)]
struct Reader {
    /// Scalars read so far.
    count: u32,
    spent: usize,
    /// Why the reading was given up, where the library's own words would not do.
    why: Option<(ProblemKind, &'static str)>,
    /// Scalars to refuse, so that the library says where they are; the next one last.
    wanted: Vec<u32>,
    refused: Option<u32>,
    located: Vec<(u32, (usize, usize))>,
}

impl Reader {
    fn spend<E: serde::de::Error>(&mut self, bytes: usize) -> Result<(), E> {
        self.spent += bytes;
        if self.spent > BUDGET {
            self.give_up(ProblemKind::TooMuch, "more than 8 MiB, counting an alias each time it is used")
        } else {
            Ok(())
        }
    }

    fn give_up<T, E: serde::de::Error>(&mut self, kind: ProblemKind, why: &'static str) -> Result<T, E> {
        self.why = Some((kind, why));
        Err(E::custom(why))
    }

    /// The number of the scalar that is being read.
    fn scalar<E: serde::de::Error>(&mut self, bytes: usize) -> Result<u32, E> {
        self.spend(size_of::<Node<'_>>() + bytes)?;
        let number = self.count;
        self.count += 1;
        if self.wanted.last() == Some(&number) {
            self.wanted.pop();
            self.refused = Some(number);
            return Err(E::custom("wanted"));
        }
        Ok(number)
    }

    /// Learns the place of a scalar that was refused only for that; true if others are still wanted.
    fn note(&mut self, error: &impl fmt::Display) -> bool {
        let Some(number) = self.refused.take() else { return false };
        self.located.push((number, stated_place(&error.to_string()).unwrap_or((1, 1))));
        !self.wanted.is_empty()
    }

    /// Goes on after such an error, gives up at any other.
    fn resume<E: fmt::Display>(&mut self, error: E) -> Result<(), E> {
        if self.note(&error) { Ok(()) } else { Err(error) }
    }

    fn refusal(&self, error: &serde_yaml::Error, text: &str) -> Refusal {
        let message = error.to_string();
        if message.contains("more than one document") {
            let offset = second_document(text).unwrap_or(0);
            return Refusal {
                offset,
                kind: ProblemKind::Yaml,
                message: "a second document begins; a spec is a single document".to_owned(),
            };
        }
        let end = error.location().map_or(0, |location| location.index().min(text.len()));
        // What is never closed must be fixed where it begins.
        let begin = stated_place(&message).filter(|_| message.contains("unexpected end of stream"));
        let offset = begin.map_or(end, |begin| Lines::new(text).offset(begin));
        let (kind, message) = match self.why {
            Some((kind, why)) => (kind, why.to_owned()),
            None => (ProblemKind::Yaml, explain(&message)),
        };
        Refusal { offset, kind, message }
    }
}

/// The place that the library states at the end of a message. A visitor sees errors of any kind, so their words are all
/// it has.
fn stated_place(message: &str) -> Option<(usize, usize)> {
    let (line, column) = message.rsplit_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

struct Seed<'r> {
    reader: &'r mut Reader,
    depth: usize,
}

impl<'t> DeserializeSeed<'t> for Seed<'_> {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Seed<'_> {
    fn scalar<'t, E: serde::de::Error>(self, value: Value<'t>) -> Result<Node<'t>, E> {
        let bytes = match &value {
            Value::Text(text) => text.len(),
            _ => 0,
        };
        Ok(Node { number: self.reader.scalar(bytes)?, value })
    }

    fn collection<'t, E: serde::de::Error>(
        self,
        read: impl FnOnce(&mut Reader, usize) -> Result<Value<'t>, E>,
    ) -> Result<Node<'t>, E> {
        if self.depth == MAX_DEPTH {
            return self.reader.give_up(ProblemKind::TooMuch, "nested too deeply for a spec");
        }
        self.reader.spend(size_of::<Node<'_>>())?;
        let first = self.reader.count;
        let value = read(self.reader, self.depth + 1)?;
        let empty = self.reader.count == first;
        Ok(Node { number: first.saturating_sub(empty.into()), value })
    }
}

impl<'t> Visitor<'t> for Seed<'_> {
    type Value = Node<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a number, a list or a map")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Node<'t>, E> {
        self.scalar(Value::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Node<'t>, E> {
        self.scalar(Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Node<'t>, E> {
        self.scalar(Value::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Node<'t>, E> {
        self.scalar(Value::Number(Some(number.into())))
    }

    fn visit_i128<E: serde::de::Error>(self, _: i128) -> Result<Node<'t>, E> {
        self.scalar(Value::Number(None))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Node<'t>, E> {
        self.scalar(Value::Number(Some(number.into())))
    }

    fn visit_u128<E: serde::de::Error>(self, _: u128) -> Result<Node<'t>, E> {
        self.scalar(Value::Number(None))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Node<'t>, E> {
        self.scalar(Value::Number(None))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Node<'t>, E> {
        self.scalar(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'t str) -> Result<Node<'t>, E> {
        self.scalar(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_enum<A: EnumAccess<'t>>(self, _: A) -> Result<Node<'t>, A::Error> {
        self.reader.give_up(
            ProblemKind::Yaml,
            "tags such as `!name` have no meaning in a spec; put a text that begins with `!` in quotes",
        )
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<Node<'t>, A::Error> {
        self.collection(|reader, depth| {
            let mut nodes = Vec::new();
            loop {
                match list.next_element_seed(Seed { reader, depth }) {
                    Ok(Some(node)) => nodes.push(node),
                    Ok(None) => return Ok(Value::List(nodes)),
                    Err(error) => reader.resume(error)?,
                }
            }
        })
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Node<'t>, A::Error> {
        self.collection(|reader, depth| {
            let mut nodes = Vec::new();
            loop {
                let key = match map.next_key_seed(KeySeed { reader }) {
                    Ok(Some(key)) => Some(key),
                    Ok(None) => return Ok(Value::Map(nodes)),
                    Err(error) => reader.resume(error).map(|()| None)?,
                };
                match map.next_value_seed(Seed { reader, depth }) {
                    Ok(node) => nodes.extend(key.map(|key| (key, node))),
                    Err(error) => reader.resume(error)?,
                }
            }
        })
    }
}

/// Keys are read as text whatever they look like.
struct KeySeed<'r> {
    reader: &'r mut Reader,
}

impl<'t> DeserializeSeed<'t> for KeySeed<'_> {
    type Value = Key<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Key<'t>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl KeySeed<'_> {
    fn key<'t, E: serde::de::Error>(self, text: Cow<'t, str>) -> Result<Key<'t>, E> {
        Ok(Key { number: self.reader.scalar(text.len())?, text })
    }
}

impl<'t> Visitor<'t> for KeySeed<'_> {
    type Value = Key<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is a code, a range or a word")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Key<'t>, E> {
        self.key(Cow::Owned(text.to_owned()))
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'t str) -> Result<Key<'t>, E> {
        self.key(Cow::Borrowed(text))
    }
}
