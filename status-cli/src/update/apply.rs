//! Makes changes in the text of a spec.

use std::collections::BTreeMap;

use status_codegen::{Table, camel};

use super::{gone, is_whole};
use crate::diff::{Change, DROPPED, Kind, Listing, Value};
use crate::edit::{Editor, New, Node};
use crate::import::{Link, Names, Said, entry, fields, letters, link, scalar};

/// The order in which a code's fields are written.
const FIELDS: &[&str] = &[
    "reason",
    "name",
    "description",
    "category",
    "retry",
    "remedy",
    "links",
    "tags",
    "aliases",
    "deprecated",
];

/// The text with the changes made: first where codes stand, then what is said of them.
pub(super) fn apply(
    text: &str,
    table: &Table,
    wanted: &Listing,
    changes: &[Change],
    gone: &[u16],
    date: Option<&str>,
) -> Result<String, String> {
    let mut text = text.to_owned();
    for change in changes.iter().filter(|change| change.kind == Kind::Renumbered) {
        text = renumber(&text, change)?;
    }
    let mut applier = Applier { editor: Editor::new(&text)?, table, wanted, fresh: BTreeMap::new() };
    applier.texts(changes);
    applier.date(date);
    text = applier.editor.finish();
    let mut applier = Applier { editor: Editor::new(&text)?, table, wanted, fresh: BTreeMap::new() };
    applier.codes(changes, date);
    text = applier.editor.finish();
    remove(&text, gone)
}

/// Gives a code its new number, and its new place if it stands out of order then.
fn renumber(text: &str, change: &Change) -> Result<String, String> {
    let (Some(from), Some(code)) = (change.from, change.code) else { return Ok(text.to_owned()) };
    let mut editor = Editor::new(text)?;
    let Some(codes) = editor.root().get("codes").cloned() else { return Ok(text.to_owned()) };
    let Some(at) = codes.position(&from.to_string()) else { return Ok(text.to_owned()) };
    if let Some((key, _)) = codes.pairs().get(at) {
        editor.rename(key, &code.to_string());
    }
    let text = editor.finish();
    let mut editor = Editor::new(&text)?;
    let Some(codes) = editor.root().get("codes").cloned() else { return Ok(text) };
    let mut numbers = numbers(&codes);
    numbers.retain(|(index, _)| *index != at);
    if numbers.is_sorted_by_key(|(_, number)| *number) {
        let to = numbers.iter().find(|(_, number)| *number > code).map(|(index, _)| *index);
        let to = to.or_else(|| numbers.last().map(|(index, _)| index + 1)).unwrap_or(at);
        editor.shift(&codes, at, to);
    }
    Ok(editor.finish())
}

fn remove(text: &str, gone: &[u16]) -> Result<String, String> {
    let mut text = text.to_owned();
    for code in gone {
        let mut editor = Editor::new(&text)?;
        let Some(codes) = editor.root().get("codes").cloned() else { break };
        let Some(at) = codes.position(&code.to_string()) else { continue };
        editor.remove(&codes, at);
        text = editor.finish();
    }
    Ok(text)
}

/// The keys of `codes` that are codes, with their index.
fn numbers(codes: &Node) -> Vec<(usize, u16)> {
    let number = |(index, (key, _)): (usize, &(Node, Node))| Some((index, key.text()?.parse().ok()?));
    codes.pairs().iter().enumerate().filter_map(number).collect()
}

/// Where a new code belongs among the others: after the last smaller one if they are in order, else after all.
fn place(codes: &Node, code: u16) -> usize {
    let numbers = numbers(codes);
    let sorted = numbers.is_sorted_by_key(|(_, number)| *number);
    let before = numbers.iter().rfind(|(_, number)| !sorted || *number < code);
    match (before, numbers.first()) {
        (Some((index, _)), _) => index + 1,
        (None, Some((first, _))) => *first,
        (None, None) => 0,
    }
}

struct Applier<'t> {
    editor: Editor<'t>,
    table: &'t Table,
    wanted: &'t Listing,
    /// Fields of codes that the spec has from the one it extends: they need an entry of their own.
    fresh: BTreeMap<u16, Said>,
}

impl Applier<'_> {
    fn said(&self, code: u16) -> Said {
        self.wanted.codes.get(&code).map(|meaning| meaning.said.clone()).unwrap_or_default()
    }

    /// What is said of codes that stay.
    fn texts(&mut self, changes: &[Change]) {
        let Some(codes) = self.editor.root().get("codes").cloned() else { return };
        let mut by_code: BTreeMap<u16, Vec<&Change>> = BTreeMap::new();
        for change in changes.iter().filter(|change| !is_whole(change.kind)) {
            if let Some(code) = change.code {
                by_code.entry(code).or_default().push(change);
            }
        }
        for (code, changes) in by_code {
            if let Some(at) = codes.position(&code.to_string()) {
                self.entry(&codes, at, code, &changes);
            }
        }
        // What goes to the end of the last entry comes before what goes behind it.
        for change in changes {
            if let Some(range) = &change.range {
                self.range(&codes, range, change);
            }
        }
    }

    /// The changes of one entry.
    fn entry(&mut self, codes: &Node, at: usize, code: u16, changes: &[&Change]) {
        let Some((key, value)) = codes.pairs().get(at) else { return };
        let said = self.said(code);
        let mut fields: Vec<(&str, String)> = Vec::new();
        for change in changes {
            match (change.kind, &change.new) {
                (Kind::Reason, Value::Text(reason)) => {
                    fields.push(("reason", reason.clone()));
                    fields.extend(self.kept_name(value, code, reason).map(|name| ("name", name)));
                }
                (Kind::Description, Value::Text(text)) => fields.push(("description", text.clone())),
                (Kind::Remedy, Value::Text(text)) => fields.push(("remedy", text.clone())),
                _ => {}
            }
        }
        let links =
            changes.iter().any(|change| change.kind == Kind::Links).then_some(said.links).unwrap_or_default();
        if value.pairs().is_empty() {
            let only = Said { links, ..Said::default() };
            let mut rows: Vec<String> =
                fields.iter().map(|(field, text)| format!("{field}: {}", scalar(text, false))).collect();
            rows.extend(entry(&only, None));
            self.editor.fill(key, value, &New { rows, ..New::default() });
            return;
        }
        fields.sort_by_key(|(field, _)| rank(field));
        for (field, text) in &fields {
            self.set(value, field, text);
        }
        self.links(value, &links);
    }

    /// The name that an entry has, if its new phrase would give it another one.
    fn kept_name(&self, entry: &Node, code: u16, reason: &str) -> Option<String> {
        let known = self.table.codes.iter().find(|known| known.code == code)?;
        let is_own = entry.get("name").is_some();
        (!is_own && camel(reason).as_ref() != Some(&known.name)).then(|| known.name.clone())
    }

    fn set(&mut self, entry: &Node, field: &str, text: &str) {
        match entry.get(field) {
            Some(old) => self.editor.replace(old, text),
            None => self.editor.insert(entry, after(entry, field), field, &New::text(text)),
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
                let rows = missing
                    .iter()
                    .flat_map(|new| link(new))
                    .map(|row| row.get(2..).unwrap_or_default().to_owned());
                let flow = missing.iter().map(|new| flow_link(new)).collect::<Vec<_>>().join(", ");
                let new =
                    New { rows: rows.collect(), flow: format!("[{flow}]"), is_text: false, one_line: false };
                self.editor.insert(entry, after(entry, "links"), "links", &new);
            }
        }
    }

    fn range(&mut self, codes: &Node, range: &str, change: &Change) {
        let Value::Text(text) = &change.new else { return };
        if let Some(value) = codes.get(range) {
            if value.pairs().is_empty() {
                return;
            }
            self.set(value, "description", text);
            return;
        }
        let at = codes.position("default").unwrap_or(codes.pairs().len());
        let flow = format!("{{ description: {} }}", scalar(text, true));
        let rows = vec![format!("description: {}", scalar(text, false))];
        self.editor.insert(codes, at, range, &New { rows, flow, ..New::default() });
    }

    /// The date that the document states of itself.
    fn date(&mut self, date: Option<&str>) {
        let (Some(date), Some(source)) = (date, self.editor.root().get("source").cloned()) else { return };
        if source.pairs().is_empty() || source.get("updated").and_then(Node::text) == Some(date) {
            return;
        }
        match source.get("updated") {
            Some(old) => self.editor.replace(old, date),
            None => self.editor.insert(&source, source.pairs().len(), "updated", &New::text(date)),
        }
    }

    /// Codes that came and went.
    fn codes(&mut self, changes: &[Change], date: Option<&str>) {
        let Some(codes) = self.editor.root().get("codes").cloned() else { return };
        let added = |change: &&Change| change.kind == Kind::Added;
        let fresh: BTreeMap<u16, Said> = changes
            .iter()
            .filter(added)
            .filter_map(|change| change.code)
            .filter(|code| codes.position(&code.to_string()).is_none())
            .map(|code| (code, self.said(code)))
            .collect();
        let taken = self.table.codes.iter().flat_map(|code| std::iter::once(&code.name).chain(&code.aliases));
        let names = Names::new(taken.map(String::as_str)).choose(&fresh, self.table.protocol);
        for change in changes {
            let at = change.code.and_then(|code| codes.position(&code.to_string()));
            match (change.kind, at) {
                (Kind::Removed, Some(at)) => self.deprecate(&codes, at, date),
                (Kind::Added, Some(at)) => self.revive(&codes, at),
                _ => {}
            }
        }
        // What goes to the end of an entry comes before what goes behind it.
        for (code, said) in &fresh {
            let at = place(&codes, *code);
            let new = new_entry(&codes, at, said, names.get(code).map(String::as_str));
            self.editor.insert(&codes, at, &code.to_string(), &new);
        }
    }

    fn deprecate(&mut self, codes: &Node, at: usize, date: Option<&str>) {
        let Some((key, value)) = codes.pairs().get(at) else { return };
        if value.pairs().is_empty() {
            let rows = vec![format!("deprecated: {}", gone(date))];
            self.editor.fill(key, value, &New { rows, ..New::default() });
        } else {
            self.set(value, "deprecated", &gone(date));
        }
    }

    /// The document lists a vanished code again.
    fn revive(&mut self, codes: &Node, at: usize) {
        let Some((_, value)) = codes.pairs().get(at) else { return };
        if let Some(at) = value.position("deprecated") {
            let is_ours =
                value.get("deprecated").and_then(Node::text).is_some_and(|text| text.starts_with(DROPPED));
            if is_ours {
                self.editor.remove(value, at);
            }
        }
    }
}

/// The place of a field in the order in which they are written.
fn rank(field: &str) -> usize {
    FIELDS.iter().position(|known| *known == field).unwrap_or(FIELDS.len())
}

/// Where a field belongs: after the last one that comes before it.
fn after(entry: &Node, field: &str) -> usize {
    let before =
        |(_, (key, _)): &(usize, &(Node, Node))| key.text().is_some_and(|key| rank(key) < rank(field));
    entry.pairs().iter().enumerate().filter(before).last().map_or(0, |(index, _)| index + 1)
}

/// A new entry in the style of the one before it, or after it.
fn new_entry(codes: &Node, at: usize, said: &Said, name: Option<&str>) -> New {
    let neighbour =
        at.checked_sub(1).and_then(|before| codes.pairs().get(before)).or_else(|| codes.pairs().get(at));
    let mut flow: Vec<String> = fields(said, name)
        .into_iter()
        .map(|(field, text)| format!("{field}: {}", scalar(text, true)))
        .collect();
    if !said.links.is_empty() {
        let links: Vec<String> = said.links.iter().map(flow_link).collect();
        flow.push(format!("links: [{}]", links.join(", ")));
    }
    let one_line = neighbour.is_some_and(|(_, value)| value.is_flow());
    New { rows: entry(said, name), flow: format!("{{ {} }}", flow.join(", ")), is_text: false, one_line }
}

fn flow_link(link: &Link) -> String {
    format!("{{ text: {}, url: {} }}", scalar(&link.text, true), scalar(&link.url, true))
}

/// The texts of a list of links.
fn texts_of(list: &Node) -> Vec<String> {
    match &list.kind {
        crate::edit::Kind::List { items, .. } => {
            items.iter().filter_map(|item| item.get("text").and_then(Node::text).map(letters)).collect()
        }
        _ => Vec::new(),
    }
}
