//! What reading gives: a tree of nodes, or why there is none.

use crate::kind::ProblemKind;
use std::borrow::Cow;

/// A value with its place: the number of the first scalar in it, or of the one before it if it holds none.
#[derive(Debug)]
pub struct Node<'t> {
    pub number: u32,
    pub value: Value<'t>,
}

#[derive(Debug)]
pub enum Value<'t> {
    Null,
    Bool(bool),
    /// The number, if it is an integer.
    Number(Option<i128>),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    /// Duplicate keys are kept, so that both can be named.
    Map(Vec<(Key<'t>, Node<'t>)>),
}

impl Value<'_> {
    /// What it is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        }
    }
}

/// A key as written: `0x1F` stays `0x1F`.
#[derive(Debug)]
pub struct Key<'t> {
    pub number: u32,
    pub text: Cow<'t, str>,
}

/// Why a text cannot be read at all.
#[derive(Debug)]
pub struct Refusal {
    pub offset: usize,
    pub kind: ProblemKind,
    pub message: String,
}
