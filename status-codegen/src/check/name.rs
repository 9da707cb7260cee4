//! Names: every listed code has one, and no two have the same.

use crate::code::Code;
use crate::ident;
use crate::problem::{Place, ProblemKind, Report};
use crate::shape::CATCH_ALL;
use crate::spec::{Spec, SpecAlias, SpecEntry};
use crate::table::Alias;
use crate::text::brief;
use std::collections::BTreeMap;

/// A code under its name, with the entries about it, the spec's own first.
pub struct Listed<'s> {
    pub code: &'s Code,
    pub own: Option<&'s SpecEntry>,
    pub extended: Option<&'s SpecEntry>,
    pub name: String,
    pub aliases: Vec<Alias>,
}

impl<'s> Listed<'s> {
    pub fn entries(&self) -> impl Iterator<Item = &'s SpecEntry> + use<'s> {
        self.own.into_iter().chain(self.extended)
    }
}

/// The codes of both specs that have a valid name of their own, ascending.
pub fn listed<'s>(spec: &'s Spec, extended: Option<&'s Spec>, report: &mut Report) -> Vec<Listed<'s>> {
    let catch_all = spec.catch_all.as_deref().unwrap_or(CATCH_ALL);
    let may_inherit = spec.extends.is_some() && extended.is_none();
    let mut namer = Namer { catch_all, may_inherit, folded: BTreeMap::new(), taken: BTreeMap::new(), report };
    let mut listed: Vec<Listed<'s>> = Vec::new();
    let mut list = |code, own, extended| {
        let listed_code = Listed { code, own, extended, name: String::new(), aliases: Vec::new() };
        if let Some(name) = namer.name(&listed_code) {
            listed.push(Listed { name, ..listed_code });
        }
    };
    // Of two codes that clash, the later one of the text is wrong. A clash with a code of the extended spec is reported at
    // the spec's own code, where it can be fixed.
    let mut owns: Vec<&SpecEntry> = spec.codes.iter().collect();
    owns.sort_by_key(|own| own.code.place.number());
    for own in owns {
        let code = &own.code.value;
        list(code, Some(own), extended.and_then(|extended| entry(extended, code)));
    }
    for other in extended.map_or(&[][..], |extended| &extended.codes) {
        let code = &other.code.value;
        if entry(spec, code).is_none() {
            list(code, None, Some(other));
        }
    }
    for code in &mut listed {
        code.aliases = namer.own_aliases(code);
    }
    for code in &mut listed {
        code.aliases.extend(namer.inherited_aliases(code));
    }
    listed.sort_by_key(|listed| listed.code);
    listed
}

/// The entry of a code in a spec that has passed the rules: its codes are in order, each once.
fn entry<'s>(spec: &'s Spec, code: &Code) -> Option<&'s SpecEntry> {
    let index = spec.codes.binary_search_by(|entry| entry.code.value.cmp(code)).ok()?;
    spec.codes.get(index)
}

/// How a name is given: by a field of the spec, or as the variant itself.
fn call(place: Place, name: &str) -> String {
    match place {
        Place::Token(_) => format!("call it `{name}` or the like"),
        _ => format!("write `name: {name}` or the like"),
    }
}

/// Two codes under one name, read without regard to case.
fn clash(name: &str, first: &str, code: &Code, first_code: &Code) -> String {
    match (code, first_code) {
        (Code::Text(_), Code::Text(_)) => {
            let (one, other) = (first_code.shown(), code.shown());
            if first == name {
                format!("{one} and {other} both give `{name}`")
            } else {
                format!(
                    "{one} gives `{first}` and {other} `{name}`, and names are compared without regard to case"
                )
            }
        }
        _ if first == name => format!("`{name}` is the name of another code too"),
        _ => format!(
            "`{name}` and `{first}` differ only in case, and names are compared without regard to case"
        ),
    }
}

/// So many codes with one name are not told apart by numbers.
const MANY: usize = 100;

struct Namer<'s, 'r> {
    catch_all: &'s str,
    /// The extended spec could not be read: it might have had the names.
    may_inherit: bool,
    /// Names by their lower case, each with its code: they are read without regard to case. One without a code is a name
    /// that a message proposes, each to one code.
    folded: BTreeMap<String, Option<(String, Code)>>,
    /// Names and aliases, with the place of each.
    taken: BTreeMap<String, Place>,
    report: &'r mut Report,
}

impl Namer<'_, '_> {
    fn name(&mut self, listed: &Listed<'_>) -> Option<String> {
        let (place, text, name) = self.given(listed)?;
        if let Some(fault) = self.fault(&text, &name) {
            let propose = self.proposal(&name, listed.code);
            self.report.error(place, format!("{fault}; {}", call(place, &propose))).kind(ProblemKind::Name);
            return None;
        }
        if let Some(Some((first, first_code))) = self.folded.get(&name.to_ascii_lowercase()).cloned() {
            let clash = clash(&name, &first, listed.code, &first_code);
            let fix = call(place, &self.proposal(&name, listed.code));
            let at = self.taken.get(&first).copied().unwrap_or(place);
            self.clash(place, format!("{clash}; {fix}"), at, listed);
            return None;
        }
        self.folded.insert(name.to_ascii_lowercase(), Some((name.clone(), listed.code.clone())));
        self.taken.insert(name.clone(), place);
        Some(name)
    }

    /// Where a code's name comes from, what stands there, and the name: from `name`, else from the phrase, else from the
    /// code if that is a text.
    fn given(&mut self, listed: &Listed<'_>) -> Option<(Place, String, String)> {
        let camel = |text: &str| ident::camel(text).unwrap_or_default();
        let given = listed.entries().find_map(|entry| match (&entry.name, &entry.reason) {
            (Some(name), _) => Some((name.place, name.value.clone(), name.value.clone())),
            (None, Some(reason)) => Some((reason.place, reason.value.clone(), camel(&reason.value))),
            (None, None) => None,
        });
        let place = listed.entries().next()?.code.place;
        // What is missing may stand in the spec that could not be read, or in the part of the entry that could not.
        let is_open = self.may_inherit || listed.entries().any(|entry| entry.misread);
        match (given, listed.code) {
            (Some(given), _) => Some(given),
            (None, Code::Text(text)) => {
                let name = camel(text);
                (!is_open || !name.is_empty()).then(|| (place, text.clone(), name))
            }
            (None, Code::Number(number)) => {
                if !is_open {
                    let message = format!("{number} has neither `reason` nor `name`");
                    self.report.error(place, message).kind(ProblemKind::Missing);
                }
                None
            }
        }
    }

    fn fault(&self, text: &str, name: &str) -> Option<String> {
        if name.is_empty() {
            return Some(format!("`{}` does not give an ASCII identifier", brief(text)));
        }
        ident::fault(name, self.catch_all).map(|fault| format!("`{}` {fault}", brief(name)))
    }

    fn clash(&mut self, at: Place, message: String, first: Place, listed: &Listed<'_>) {
        match listed.own {
            Some(_) => {
                self.report.error(at, message).kind(ProblemKind::NameClash).note(first, "first named here")
            }
            None => self
                .report
                .error(first, message)
                .kind(ProblemKind::NameClash)
                .note(at, "the extended spec's code"),
        };
    }

    /// A name that would pass: the words in UpperCamelCase, followed by the code if those are not a name; of a text, which
    /// may be no name either, the code after a word, or the words with a number.
    fn proposal(&mut self, words: &str, code: &Code) -> String {
        let camel = ident::camel(words).filter(|camel| camel.len() > 1);
        let is_name = |name: &str| ident::fault(name, self.catch_all).is_none();
        let is_taken = |name: &str| self.folded.contains_key(&name.to_ascii_lowercase());
        let is_free = |name: &String| is_name(name) && !is_taken(name);
        let name = match (camel, code) {
            (Some(name), _) if is_free(&name) => name,
            (Some(name), Code::Number(number)) => format!("{name}{number}").replace('-', "Minus"),
            (None, Code::Number(number)) => format!("Code{number}").replace('-', "Minus"),
            (camel, Code::Text(text)) => {
                let prefixed = ident::camel(&format!("code {text}")).unwrap_or_else(|| "Code".to_owned());
                let stem = camel.filter(|camel| is_name(camel)).unwrap_or(prefixed);
                let numbered = (2..MANY).map(|number| format!("{stem}{number}"));
                let mut names = std::iter::once(stem.clone()).chain(numbered);
                names.find(is_free).unwrap_or(stem)
            }
        };
        self.folded.entry(name.to_ascii_lowercase()).or_default();
        name
    }

    /// The aliases that are valid and nobody's name.
    fn own_aliases(&mut self, listed: &Listed<'_>) -> Vec<Alias> {
        let aliases = listed.own.map_or(&[][..], |own| &own.aliases);
        aliases.iter().filter_map(|alias| self.alias(alias)).collect()
    }

    /// Those of an entry that is inherited whole, unless this spec uses them otherwise.
    fn inherited_aliases(&mut self, listed: &Listed<'_>) -> Vec<Alias> {
        let whole = listed.extended.filter(|_| listed.own.is_none());
        let aliases = whole.map_or(&[][..], |extended| &extended.aliases);
        let free = aliases.iter().filter(|alias| !self.taken.contains_key(&alias.name.value));
        let free: Vec<&SpecAlias> = free.collect();
        free.into_iter().filter_map(|alias| self.alias(alias)).collect()
    }

    fn alias(&mut self, SpecAlias { name: alias, lasting, variant }: &SpecAlias) -> Option<Alias> {
        let name = alias.value.as_str();
        if let Some(fault) = ident::fault(name, self.catch_all) {
            let message = format!("`{}` {fault}, so it cannot be an alias", brief(name));
            self.report.error(alias.place, message).kind(ProblemKind::Name);
            return None;
        }
        if let Some(&place) = self.taken.get(name) {
            let message = format!("`{name}` is already a name, so it cannot be an alias");
            self.report
                .error(alias.place, message)
                .kind(ProblemKind::NameClash)
                .note(place, "first named here");
            return None;
        }
        self.taken.insert(name.to_owned(), alias.place);
        Some(Alias { name: name.to_owned(), lasting: *lasting, variant: *variant })
    }
}
