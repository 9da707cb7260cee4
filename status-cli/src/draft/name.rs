//! Names that `check` accepts for the codes whose phrase gives none.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::Protocol;
use status_codegen::tool::{camel, name_fault, phrases};
use status_document::Code;

use super::Said;

/// Names given so far, without regard to case.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
    /// The last number that follows a stem.
    counts: BTreeMap<String, usize>,
}

impl Names {
    /// Starts with the names and aliases that are already taken.
    pub fn new<'n>(taken: impl IntoIterator<Item = &'n str>) -> Self {
        Self { taken: taken.into_iter().map(str::to_ascii_lowercase).collect(), counts: BTreeMap::new() }
    }

    /// The `name:` that each code needs; those whose phrase, or text, gives a good one need none.
    pub fn choose<'s>(
        &mut self,
        codes: impl IntoIterator<Item = (&'s Code, &'s Said)>,
        protocol: Protocol,
    ) -> BTreeMap<Code, String> {
        let standard = |code: &Code| code.as_u16().filter(|_| protocol == Protocol::Http).map(standard);
        // Of two codes with the same phrase, the one to which the protocol gives it keeps it.
        let (own, other): (Vec<_>, Vec<_>) = codes.into_iter().partition(|&(code, said)| {
            let name = given(code, said.reason.as_deref());
            name.is_some_and(|name| standard(code).is_some_and(|mut names| names.any(|known| known == name)))
        });
        let mut chosen = BTreeMap::new();
        for (code, said) in own.into_iter().chain(other) {
            let derived = given(code, said.reason.as_deref());
            if derived.as_deref().is_some_and(|name| self.take(name)) {
                continue;
            }
            let stem = derived.as_deref().filter(|name| name.len() > 1);
            let candidates = [
                stem.filter(|_| code.number().is_some()).map(|name| numbered(name, code)),
                standard(code).and_then(|mut names| names.next()),
                given(code, None),
                said.description
                    .as_deref()
                    .filter(|_| said.reason.is_none() && derived.is_none())
                    .and_then(brief),
            ];
            let name = candidates.into_iter().flatten().find(|name| self.take(name));
            chosen.insert(code.clone(), name.unwrap_or_else(|| self.coded(stem, code)));
        }
        chosen
    }

    /// Whether a name is good and free; it is taken then.
    fn take(&mut self, name: &str) -> bool {
        name_fault(name, "Unknown").is_none() && self.taken.insert(name.to_ascii_lowercase())
    }

    /// A name made of the code itself, or of its words with a number.
    fn coded(&mut self, stem: Option<&str>, code: &Code) -> String {
        let (coded, sign) = match code {
            Code::Number(_) => (Some(numbered("Code", code)), "X"),
            Code::Text(text) => (camel(&format!("code {text}")), ""),
        };
        let stem = stem.filter(|stem| code.number().is_none() && name_fault(stem, "Unknown").is_none());
        let stem = stem.map(str::to_owned).or(coded).unwrap_or_else(|| "Code".to_owned());
        let mut count = self.counts.get(&stem).copied().unwrap_or(1);
        let mut name = if count == 1 { stem.clone() } else { format!("{stem}{sign}{count}") };
        while !self.take(&name) {
            count += 1;
            name = format!("{stem}{sign}{count}");
        }
        self.counts.insert(stem, count);
        name
    }
}

/// The name that a phrase gives, or else a text by itself.
pub fn given(code: &Code, reason: Option<&str>) -> Option<String> {
    match (reason, code) {
        (Some(reason), _) => camel(reason),
        (None, Code::Text(text)) => camel(text),
        (None, Code::Number(_)) => None,
    }
}

/// `Code404`, `CodeMinus1`.
fn numbered(stem: &str, code: &Code) -> String {
    format!("{stem}{code}").replace('-', "Minus")
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
