//! Facts that change in the entries of codes and ranges.

use status_codegen::tool::{self, fold};
use status_codegen::{Link, Retry};
use status_document::Code;

use super::apply::Applier;
use super::entry::{Words, after, flow_link, links as entry_links};
use super::{Kind, New, Node};
use crate::change::{Fact, RangeKey};
use crate::draft::{Rule, given, letters, link, statuses};

impl Applier<'_> {
    /// The facts that change in one entry, of a code that may become another.
    pub fn entry(&mut self, at: usize, was: &Code, is: &Code, facts: &[&Fact]) {
        let Some((key, value)) = self.codes.as_ref().and_then(|codes| codes.pairs().get(at)) else { return };
        let (key, value) = (key.clone(), value.clone());
        let words = self.words(was, is, facts);
        self.write(&key, &value, &words);
        if facts.iter().any(|fact| matches!(fact, Fact::Deprecated(pair) if pair.new.is_none())) {
            self.remove(&value, "deprecated");
        }
        if facts.iter().any(|fact| matches!(fact, Fact::Retry(pair) if !is_retryable(pair.new))) {
            self.remove(&value, "needs_wait");
        }
    }

    /// Writes fields and links into an entry, which may be empty.
    pub fn write(&mut self, key: &Node, entry: &Node, words: &Words) {
        if entry.pairs().is_empty() {
            self.editor.fill(key, entry, &words.pairs());
            return;
        }
        words.fields.iter().for_each(|(field, text)| self.set(entry, field, text));
        self.links(entry, &words.links);
    }

    fn remove(&mut self, entry: &Node, field: &str) {
        if let Some(at) = entry.position(field) {
            self.editor.remove(entry, at);
        }
    }

    /// What facts say about a code, field by field. A phrase or a code that would give another name comes with the present
    /// name.
    pub fn words(&self, was: &Code, is: &Code, facts: &[&Fact]) -> Words {
        let mut words = Words::default();
        let known = self.table.get(was);
        let phrase = facts.iter().find_map(|fact| match fact {
            Fact::Reason(pair) => Some(pair.new.as_deref()),
            _ => None,
        });
        if let Some(known) = known.entry().filter(|_| phrase.is_some() || was != is) {
            let given = given(is, phrase.unwrap_or(known.reason.as_deref()));
            words.set("name", Some(known.name.as_str()).filter(|name| given.as_deref() != Some(name)));
        }
        for fact in facts {
            match fact {
                Fact::Reason(pair) => words.set("reason", pair.new.as_deref()),
                Fact::Description(pair) => words.set("description", pair.new.as_deref()),
                Fact::Retry(pair) => {
                    words.set("retry", pair.new.map(Retry::word));
                    // Advice of its own does not inherit it.
                    let is_written = known.entry().is_some_and(|known| known.own.needs_wait);
                    let is_lost = known.needs_wait && !is_written && is_retryable(pair.new);
                    words.set("needs_wait", is_lost.then_some("true"));
                }
                Fact::Http(pair) => words.set("http", statuses(&pair.new).as_deref()),
                Fact::Remedy(pair) => words.set("remedy", pair.new.as_deref()),
                Fact::Links(pair) => words.links.clone_from(&pair.new),
                Fact::Name(_)
                | Fact::Forgotten(_)
                | Fact::Category(_)
                | Fact::NeedsWait(_)
                | Fact::Tags(_)
                | Fact::Deprecated(_) => {}
            }
        }
        words.sort();
        words
    }

    fn set(&mut self, entry: &Node, field: &str, text: &str) {
        match entry.get(field) {
            Some(old) if field == "http" && matches!(old.kind, Kind::List { flow: false, .. }) => {
                let new = text.trim_matches(['[', ']']).split(", ").map(str::to_owned);
                self.editor.renew(old, &new.collect::<Vec<_>>());
            }
            Some(_) if field == "http" => {
                let new = New { flow: text.to_owned(), ..New::default() };
                entry.position(field).into_iter().for_each(|at| self.editor.revalue(entry, at, &new));
            }
            Some(old) if old.text().is_some_and(|old| fold(old) == text) => {}
            Some(old) => self.editor.replace(old, text),
            None => self.editor.insert(entry, after(entry, field), field, &New::text(field, text)),
        }
    }

    /// Adds the links that an entry does not have.
    fn links(&mut self, entry: &Node, wanted: &[Link]) {
        let list = entry.get("links");
        let known: Vec<String> = list.map(texts_of).unwrap_or_default();
        let missing: Vec<&Link> =
            wanted.iter().filter(|link| !known.contains(&letters(&link.text))).collect();
        match list {
            _ if missing.is_empty() => {}
            Some(list) => {
                for new in missing {
                    let [text, url] = link(new);
                    let rows = [text.trim_start().to_owned(), url.get(2..).unwrap_or_default().to_owned()];
                    self.editor.append(list, &rows, &flow_link(new));
                }
            }
            None => {
                let new = entry_links(&missing);
                self.editor.insert(entry, after(entry, "links"), "links", &new);
            }
        }
    }

    pub fn range(&mut self, key: &RangeKey, new: &Rule) {
        let (Some(codes), Some(bounds)) = (self.codes.clone(), key.bounds()) else { return };
        let mut words = Words::default();
        words.set("description", new.description.as_deref());
        words.set("retry", new.retry.map(Retry::word));
        words.set("remedy", new.remedy.as_deref());
        // `500-599` is `5XX` too.
        let is_it = |name: &str| tool::bounds(name, self.table.code_type).as_ref() == Some(bounds);
        match codes.pairs().iter().find(|(name, _)| name.text().is_some_and(is_it)) {
            Some((_, value)) => {
                words.fields.iter().for_each(|(field, text)| self.set(value, field, text));
                if new.retry.is_some() && !is_retryable(new.retry) {
                    self.remove(value, "needs_wait");
                }
            }
            None => {
                let at = codes.position("default").unwrap_or(codes.pairs().len());
                self.editor.rank(u32::MAX);
                let new = New { one_line: false, ..words.entry(&codes, at) };
                self.editor.insert(&codes, at, key.word(), &new);
            }
        }
    }
}

fn is_retryable(retry: Option<Retry>) -> bool {
    retry.is_some_and(Retry::is_retryable)
}

/// The texts of a list of links.
fn texts_of(list: &Node) -> Vec<String> {
    match &list.kind {
        Kind::List { items, .. } => {
            items.iter().filter_map(|item| item.get("text").and_then(Node::text).map(letters)).collect()
        }
        _ => Vec::new(),
    }
}
