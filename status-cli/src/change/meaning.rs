//! What one side says about a code, and the facts in which two sides differ.

use std::borrow::Cow;

use status_codegen::{Alias, Code, Entry, Fact as Kept, Link, Retry, Table};

use super::model::{Fact, Listed, Pair, Subject};
use crate::draft::{Said, letters};

/// What is said about a code.
#[derive(Debug, Clone)]
pub struct Meaning<'m> {
    reason: Option<&'m str>,
    description: Option<&'m str>,
    /// Whether the description is the code's own, not that of a range or of its category.
    described: bool,
    remedy: Option<&'m str>,
    retry: Option<Retry>,
    http: &'m [u16],
    links: Cow<'m, [Link]>,
    /// What only a spec says.
    pub code: Option<&'m Entry>,
}

/// Which sides say all that there is to say: a spec does, a document leaves facts open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Two documents or two specs.
    Alike,
    /// A spec, and the document that speaks for the new side.
    SpecAndDocument,
}

impl<'m> Meaning<'m> {
    pub fn of_document(said: &'m Said) -> Self {
        Self {
            reason: said.reason.as_deref(),
            description: said.description.as_deref(),
            described: said.description.is_some(),
            remedy: said.remedy.as_deref(),
            retry: said.retry,
            http: &said.http,
            links: Cow::Borrowed(&said.links),
            code: None,
        }
    }

    pub fn of_spec(table: &'m Table, code: &'m Entry) -> Self {
        let facts = table.around(&code.code);
        // A code that the spec lists has a range's description only where the spec itself has the range.
        let general = [facts.description.as_deref(), Some(code.category.description())];
        Self {
            reason: code.reason.as_deref(),
            description: Some(&code.description),
            described: !general.contains(&Some(&code.description)),
            remedy: code.remedy.as_deref().filter(|remedy| facts.remedy.as_deref() != Some(*remedy)),
            retry: Some(code.retry),
            http: &code.http,
            links: Cow::Borrowed(&code.links),
            code: Some(code),
        }
    }

    /// Another side without the facts in which a person's word stands against the document's.
    fn keeping(&self, other: &Self) -> Self {
        let mut other = other.clone();
        for kept in self.code.map_or(&[][..], |code| &code.keep) {
            match kept {
                Kept::Reason => other.reason = self.reason,
                Kept::Description => other.description = self.description,
                Kept::Retry => other.retry = self.retry,
                Kept::Http => other.http = self.http,
                Kept::Remedy => other.remedy = self.remedy,
                Kept::Links => other.links.clone_from(&self.links),
                // No document states it.
                Kept::Category => {}
            }
        }
        other
    }

    /// The phrase, else the name.
    pub fn title(&self) -> Option<&'m str> {
        self.reason.or(self.code.map(|code| code.name.as_str()))
    }

    /// The subject of a change from this to `new`, with the title of the one that has one.
    pub fn subject_to(&self, new: &Self, code: &Code, section: Option<&str>) -> Subject {
        let title = new.title().or(self.title()).map(str::to_owned);
        Subject { section: section.map(str::to_owned), code: code.clone(), title }
    }

    pub fn subject(&self, code: &Code, section: Option<&str>) -> Subject {
        let title = self.title().map(str::to_owned);
        Subject { section: section.map(str::to_owned), code: code.clone(), title }
    }

    pub fn listed(&self) -> Listed {
        Listed {
            name: self.code.map(|code| code.name.clone()),
            reason: self.reason.map(str::to_owned),
            description: self.description.map(str::to_owned),
        }
    }

    /// The letters of the phrase, by which codes that have another number on the other side are looked up.
    pub fn phrase(&self) -> Option<String> {
        self.reason.map(letters)
    }

    /// The letters by which a code is known: of its phrase, else of its own description.
    pub fn words(&self) -> Option<String> {
        let own = || self.description.filter(|_| self.described);
        self.reason.or_else(own).map(letters).filter(|words| !words.is_empty())
    }

    /// Whether phrase and description together have the same words: a reader may split them elsewhere.
    pub fn reads_like(&self, other: &Self) -> bool {
        let words = |meaning: &Self| -> String {
            let texts = [meaning.reason, meaning.description].into_iter().flatten();
            texts.flat_map(str::split_whitespace).collect()
        };
        words(self) == words(other)
    }

    /// Whether another code has the same phrase and description, one of them at least.
    pub fn is_same_as(&self, new: &Self, sides: Sides) -> bool {
        let own = |meaning: &Self| meaning.description.filter(|_| meaning.described);
        let says = self.reason.is_some() || own(self).is_some() && own(new).is_some();
        says && self.phrase() == new.phrase() && !differ(sides, own(self), own(new))
    }

    /// Every fact in which two sides differ, in the order of a spec.
    pub fn facts(&self, new: &Self, sides: Sides) -> Vec<Fact> {
        let new = &if sides == Sides::SpecAndDocument { self.keeping(new) } else { new.clone() };
        let mut facts = Vec::new();
        self.names(new, &mut facts);
        self.texts(new, sides, &mut facts);
        self.advice(new, sides, &mut facts);
        if statuses_differ(sides, self.http, new.http) {
            facts.push(Fact::Http(Pair::new(self.http.to_vec(), new.http.to_vec())));
        }
        self.remedies(new, sides, &mut facts);
        if links_differ(sides, &self.links, &new.links) {
            facts.push(Fact::Links(Pair::new(self.links.to_vec(), new.links.to_vec())));
        }
        if let (Some(old), Some(new)) = (self.code, new.code) {
            if old.tags != new.tags {
                facts.push(Fact::Tags(Pair::new(old.tags.clone(), new.tags.clone())));
            }
            if old.deprecated != new.deprecated {
                facts.push(Fact::Deprecated(Pair::new(old.deprecated.clone(), new.deprecated.clone())));
            }
        }
        facts
    }

    /// Every fact in which a document differs from a spec's code that will not inherit what it does now, `is_other` of
    /// the facts: what the document repeats has to be written down then.
    pub fn facts_elsewhere(&self, new: &Self, is_other: impl Fn(Kept) -> bool) -> Vec<Fact> {
        let mut facts = self.facts(new, Sides::SpecAndDocument);
        let Some(code) = self.code else { return facts };
        let is_open = |fact| is_other(fact) && !code.keep.contains(&fact);
        let has_retry = facts.iter().any(|fact| matches!(fact, Fact::Retry(_)));
        if new.retry.is_some() && code.own.retry.is_none() && !has_retry && is_open(Kept::Retry) {
            facts.push(Fact::Retry(Pair::new(self.retry, new.retry)));
        }
        if code.own.description.is_none() && is_open(Kept::Description) {
            facts.extend(self.description_of(new, &facts));
        }
        facts
    }

    /// What a document says of a code that gets an entry of its own, for other facts' sake: no longer does it inherit its
    /// texts from the extended spec, so that what the document repeats of them has to be written down.
    pub fn repeated(&self, new: &Self, facts: &[Fact]) -> Vec<Fact> {
        let text = |text: Option<&str>| text.map(str::to_owned);
        let is_open = |is_it: fn(&Fact) -> bool| !facts.iter().any(is_it);
        let mut repeated: Vec<Fact> = self.description_of(new, facts).into_iter().collect();
        if new.remedy.is_some() && is_open(|fact| matches!(fact, Fact::Remedy(_))) {
            repeated.push(Fact::Remedy(Pair::new(text(self.remedy), text(new.remedy))));
        }
        if !new.http.is_empty() && is_open(|fact| matches!(fact, Fact::Http(_))) {
            repeated.push(Fact::Http(Pair::new(self.http.to_vec(), new.http.to_vec())));
        }
        if !new.links.is_empty() {
            repeated.push(Fact::Links(Pair::new(self.links.to_vec(), new.links.to_vec())));
        }
        repeated
    }

    /// The document's description, unless the facts have it already.
    fn description_of(&self, new: &Self, facts: &[Fact]) -> Option<Fact> {
        let has_it = facts.iter().any(|fact| matches!(fact, Fact::Description(_)));
        let description = new.description.filter(|_| !has_it)?;
        Some(Fact::Description(Pair::new(self.description.map(str::to_owned), Some(description.to_owned()))))
    }

    fn names(&self, new: &Self, facts: &mut Vec<Fact>) {
        let (Some(old), Some(new)) = (self.code, new.code) else { return };
        if old.name != new.name {
            facts.push(Fact::Name(Pair::new(old.name.clone(), new.name.clone())));
        }
        let is_same = |old: &Alias, new: &Alias| old.name == new.name && old.variant == new.variant;
        let stays = |old: &Alias| old.name == new.name || new.aliases.iter().any(|new| is_same(old, new));
        for alias in old.aliases.iter().filter(|alias| !stays(alias)) {
            facts.push(Fact::Forgotten(Pair::new(alias.name.clone(), new.name.clone())));
        }
    }

    fn texts(&self, new: &Self, sides: Sides, facts: &mut Vec<Fact>) {
        let pair =
            |old: Option<&str>, new: Option<&str>| Pair::new(old.map(str::to_owned), new.map(str::to_owned));
        if let Some((old, new)) = self.only_text(new).filter(|_| sides == Sides::Alike) {
            if differ(sides, old, new) {
                facts.push(Fact::Description(pair(old, new)));
            }
            return;
        }
        if self.reads_like(new) {
            return;
        }
        if differ(sides, self.reason, new.reason) {
            facts.push(Fact::Reason(pair(self.reason, new.reason)));
        }
        if (self.described || new.described) && differ(sides, self.description, new.description) {
            facts.push(Fact::Description(pair(self.description, new.description)));
        }
    }

    fn advice(&self, new: &Self, sides: Sides, facts: &mut Vec<Fact>) {
        if let (Some(old), Some(new)) = (self.code, new.code)
            && old.category != new.category
        {
            facts.push(Fact::Category(Pair::new(old.category, new.category)));
        }
        let is_open = sides == Sides::SpecAndDocument && new.retry.is_none();
        if !is_open && self.retry != new.retry {
            facts.push(Fact::Retry(Pair::new(self.retry, new.retry)));
        }
        // Advice to send nothing again needs no wait, which goes without saying.
        if let (Some(old), Some(new)) = (self.code, new.code)
            && old.retry.is_retryable()
            && new.retry.is_retryable()
            && old.needs_wait != new.needs_wait
        {
            facts.push(Fact::NeedsWait(Pair::new(old.needs_wait, new.needs_wait)));
        }
    }

    fn remedies(&self, new: &Self, sides: Sides, facts: &mut Vec<Fact>) {
        let is_wanted = match sides {
            Sides::Alike => differ(sides, self.remedy, new.remedy),
            // Next to a person's remedy the document's is not wanted.
            Sides::SpecAndDocument => {
                let is_written = self.code.is_some_and(|code| code.own.remedy.is_some());
                !is_written && self.remedy.is_none() && new.remedy.is_some()
            }
        };
        if is_wanted {
            let text = |text: Option<&str>| text.map(str::to_owned);
            facts.push(Fact::Remedy(Pair::new(text(self.remedy), text(new.remedy))));
        }
    }

    /// The one text of each side where a reader took one for a phrase and the other for a description.
    fn only_text(&self, new: &Self) -> Option<(Option<&'m str>, Option<&'m str>)> {
        match (self.reason, self.description, new.reason, new.description) {
            (Some(_), None, None, Some(_)) => Some((self.reason, new.description)),
            (None, Some(_), Some(_), None) => Some((self.description, new.reason)),
            _ => None,
        }
    }
}

/// Whether a text changed, white space aside; what a document leaves open did not.
pub fn differ(sides: Sides, old: Option<&str>, new: Option<&str>) -> bool {
    let dense = |text: Option<&str>| text.map(|text| text.split_whitespace().collect::<String>());
    (sides == Sides::Alike || new.is_some()) && dense(old) != dense(new)
}

/// Whether other statuses come with a code, in whatever order; a document that names none leaves them open.
fn statuses_differ(sides: Sides, old: &[u16], new: &[u16]) -> bool {
    let lacks = |side: &[u16], other: &[u16]| other.iter().any(|status| !side.contains(status));
    (sides == Sides::Alike || !new.is_empty()) && (lacks(old, new) || lacks(new, old))
}

/// Whether a link came or went, by its text. A spec may have links that its document does not have.
fn links_differ(sides: Sides, old: &[Link], new: &[Link]) -> bool {
    let lacks = |side: &[Link], other: &[Link]| {
        other.iter().any(|link| !side.iter().any(|known| letters(&known.text) == letters(&link.text)))
    };
    lacks(old, new) || sides == Sides::Alike && lacks(new, old)
}
