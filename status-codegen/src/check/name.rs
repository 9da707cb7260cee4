//! Names: every listed code has one, and no two have the same.

use crate::code::Code;
use crate::ident;
use crate::problem::{Place, ProblemKind, Report};
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
    let mut codes: BTreeMap<&Code, (Option<&SpecEntry>, Option<&SpecEntry>)> = BTreeMap::new();
    for entry in &spec.codes {
        codes.entry(&entry.code.value).or_default().0 = Some(entry);
    }
    for entry in extended.iter().flat_map(|spec| &spec.codes) {
        codes.entry(&entry.code.value).or_default().1 = Some(entry);
    }
    let catch_all = spec.catch_all.as_deref().unwrap_or("Unknown");
    let may_inherit = spec.extends.is_some() && extended.is_none();
    let mut namer = Namer { catch_all, may_inherit, folded: BTreeMap::new(), taken: BTreeMap::new(), report };
    // A clash with a code of the extended spec is reported at the spec's own code, where it can be fixed.
    let (own, other): (Vec<_>, Vec<_>) = codes.into_iter().partition(|(_, (own, _))| own.is_some());
    let mut listed: Vec<Listed<'s>> = Vec::new();
    for (code, (own, extended)) in own.into_iter().chain(other) {
        let listed_code = Listed { code, own, extended, name: String::new(), aliases: Vec::new() };
        if let Some(name) = namer.name(&listed_code) {
            listed.push(Listed { name, ..listed_code });
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

/// How a name is given: by a field of the spec, or as the variant itself.
fn call(place: Place, name: &str) -> String {
    match place {
        Place::Token(_) => format!("call it `{name}` or the like"),
        _ => format!("write `name: {name}` or the like"),
    }
}

struct Namer<'s, 'r> {
    catch_all: &'s str,
    /// The extended spec could not be read: it might have had the names.
    may_inherit: bool,
    /// Names by their lower case: they are read without regard to case.
    folded: BTreeMap<String, String>,
    /// Names and aliases, with the place of each.
    taken: BTreeMap<String, Place>,
    report: &'r mut Report,
}

impl Namer<'_, '_> {
    fn name(&mut self, listed: &Listed<'_>) -> Option<String> {
        let entry = listed.entries().next()?;
        let given = listed.entries().find_map(|entry| match (&entry.name, &entry.reason) {
            (Some(name), _) => Some((name, name.value.clone())),
            (None, Some(reason)) => Some((reason, ident::camel(&reason.value).unwrap_or_default())),
            (None, None) => None,
        });
        let Some((text, name)) = given else {
            if !self.may_inherit && !listed.entries().any(|entry| entry.misread) {
                let message = format!("{} has neither `reason` nor `name`", listed.code);
                self.report.error(entry.code.place, message).kind(ProblemKind::Missing);
            }
            return None;
        };
        if let Some(fault) = self.fault(&text.value, &name) {
            let propose = self.proposal(&name, listed.code);
            self.report
                .error(text.place, format!("{fault}; {}", call(text.place, &propose)))
                .kind(ProblemKind::Name);
            return None;
        }
        if let Some(first) = self.folded.get(&name.to_ascii_lowercase()).cloned() {
            let clash = if first == name {
                format!("`{name}` is the name of another code too")
            } else {
                format!(
                    "`{name}` and `{first}` differ only in case, and names are compared without regard to case"
                )
            };
            let propose = self.proposal(&name, listed.code);
            let place = self.taken.get(&first).copied().unwrap_or(text.place);
            let fix = call(text.place, &propose);
            self.clash(text.place, format!("{clash}; {fix}"), place, listed);
            return None;
        }
        self.folded.insert(name.to_ascii_lowercase(), name.clone());
        self.taken.insert(name.clone(), text.place);
        Some(name)
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

    /// A name that would pass: the words in UpperCamelCase, followed by the code if those are not a name.
    fn proposal(&self, words: &str, code: &Code) -> String {
        let camel = ident::camel(words).filter(|camel| camel.len() > 1);
        let is_free = |name: &String| {
            ident::fault(name, self.catch_all).is_none()
                && !self.folded.contains_key(&name.to_ascii_lowercase())
        };
        match camel {
            Some(name) if is_free(&name) => name,
            Some(name) => format!("{name}{code}"),
            None => format!("Code{code}"),
        }
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

    fn alias(&mut self, SpecAlias { name: alias, lasting }: &SpecAlias) -> Option<Alias> {
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
        Some(Alias { name: name.to_owned(), lasting: *lasting })
    }
}
