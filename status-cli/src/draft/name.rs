//! Names that `check` accepts for the codes whose phrase gives none.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::Protocol;
use status_codegen::tool::{camel, name_fault, phrases};

use super::Said;

/// Names given so far, without regard to case.
#[derive(Debug, Default)]
pub struct Names(BTreeSet<String>);

impl Names {
    /// Starts with the names and aliases that are already taken.
    pub fn new<'n>(taken: impl IntoIterator<Item = &'n str>) -> Self {
        Self(taken.into_iter().map(str::to_ascii_lowercase).collect())
    }

    /// The `name:` that each code needs; those whose phrase gives a good one need none.
    pub fn choose<'s>(
        &mut self,
        codes: impl IntoIterator<Item = (u16, &'s Said)>,
        protocol: Protocol,
    ) -> BTreeMap<u16, String> {
        let phrase = |said: &Said| said.reason.as_deref().and_then(camel);
        // Of two codes with the same phrase, the one to which the protocol gives it keeps it.
        let (own, other): (Vec<_>, Vec<_>) = codes.into_iter().partition(|&(code, said)| {
            protocol == Protocol::Http
                && phrase(said).is_some_and(|phrase| standard(code).any(|name| name == phrase))
        });
        let mut chosen = BTreeMap::new();
        for (code, said) in own.into_iter().chain(other) {
            let derived = phrase(said);
            if derived.as_deref().is_some_and(|name| self.take(name)) {
                continue;
            }
            let standard = (protocol == Protocol::Http).then(|| standard(code).next()).flatten();
            let candidates = [
                derived.as_deref().filter(|name| name.len() > 1).map(|name| format!("{name}{code}")),
                standard,
                said.description.as_deref().filter(|_| said.reason.is_none()).and_then(brief),
            ];
            let name = candidates.into_iter().flatten().find(|name| self.take(name));
            chosen.insert(code, name.unwrap_or_else(|| self.numbered(code)));
        }
        chosen
    }

    /// Whether a name is good and free; it is taken then.
    fn take(&mut self, name: &str) -> bool {
        name_fault(name, "Unknown").is_none() && self.0.insert(name.to_ascii_lowercase())
    }

    fn numbered(&mut self, code: u16) -> String {
        let mut name = format!("Code{code}");
        while !self.take(&name) {
            name.push('X');
        }
        name
    }
}

/// The names that HTTP's own phrases give, the present one first.
fn standard(code: u16) -> impl Iterator<Item = String> {
    phrases(code).iter().filter_map(|phrase| camel(phrase))
}

/// A name of a short first sentence.
fn brief(description: &str) -> Option<String> {
    let sentence = description.split(['.', ',', ';', ':', '(']).next()?;
    (1..=5).contains(&sentence.split_whitespace().count()).then(|| camel(sentence))?
}
