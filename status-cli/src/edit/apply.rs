//! Makes changes in the text of a spec.

use std::collections::BTreeMap;

use status_codegen::{Table, camel};

use super::{Editor, Kind as Shape, New, Node};
use crate::change::{Change, DROPPED, Kind, Listing, Value};
use crate::draft::{Link, Names, Said, fields, letters, link, scalar};

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
pub fn apply(
    text: &str,
    table: &Table,
    wanted: &Listing,
    changes: &[Change],
    gone: &[u16],
    date: Option<&str>,
) -> Result<String, String> {
    let mut text = text.to_owned();
    let changes = &parted(&text, changes)?;
    for change in changes.iter().filter(|change| change.kind == Kind::Renumbered) {
        text = renumber(&text, change)?;
    }
    let mut applier = Applier { editor: Editor::new(&text)?, table, wanted };
    applier.texts(changes);
    applier.date(date);
    text = applier.editor.finish();
    let mut applier = Applier { editor: Editor::new(&text)?, table, wanted };
    applier.codes(changes, date);
    text = applier.editor.finish();
    remove(&text, gone)
}

/// A code can take a new number only if it has an entry here and the number has none; else one goes and one comes.
fn parted(text: &str, changes: &[Change]) -> Result<Vec<Change>, String> {
    let editor = Editor::new(text)?;
    let root = editor.root();
    let has = |code: Option<u16>| {
        let codes = root.get("codes");
        code.is_some_and(|code| codes.is_some_and(|codes| codes.position(&code.to_string()).is_some()))
    };
    let part = |change: &Change| {
        if change.kind != Kind::Renumbered || has(change.from) && !has(change.code) {
            return vec![change.clone()];
        }
        let removed = Change { kind: Kind::Removed, code: change.from, from: None, ..change.clone() };
        vec![removed, Change { kind: Kind::Added, from: None, ..change.clone() }]
    };
    Ok(changes.iter().flat_map(part).collect())
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
        let words = self.words(value.get("name").is_some(), code, changes);
        if value.pairs().is_empty() {
            self.editor.fill(key, value, &New { rows: words.rows(), ..New::default() });
            return;
        }
        for (field, text) in &words.fields {
            self.set(value, field, text);
        }
        self.links(value, &words.links);
    }

    /// What changes say of a code, field by field.
    fn words(&self, is_named: bool, code: u16, changes: &[&Change]) -> Words {
        let mut words = Words::default();
        for change in changes {
            match (change.kind, &change.new) {
                (Kind::Reason, Value::Text(reason)) => {
                    words.fields.push(("reason", reason.clone()));
                    let name = self.kept_name(code, reason).filter(|_| !is_named);
                    words.fields.extend(name.map(|name| ("name", name)));
                }
                (Kind::Description, Value::Text(text)) => words.fields.push(("description", text.clone())),
                (Kind::Remedy, Value::Text(text)) => words.fields.push(("remedy", text.clone())),
                (Kind::Links, _) => words.links = self.said(code).links,
                _ => {}
            }
        }
        words.fields.sort_by_key(|(field, _)| rank(field));
        words
    }

    /// The name that a code has, if its new phrase would give it another one.
    fn kept_name(&self, code: u16, reason: &str) -> Option<String> {
        let known = self.table.codes.iter().find(|known| known.code == code)?;
        (camel(reason).as_ref() != Some(&known.name)).then(|| known.name.clone())
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

    /// Codes that came and went, and what is said of those that the spec has from the one it extends.
    fn codes(&mut self, changes: &[Change], date: Option<&str>) {
        let root = self.editor.root();
        let codes = root.get("codes").cloned();
        let position = |code: u16| codes.as_ref().and_then(|codes| codes.position(&code.to_string()));
        let mut missing: BTreeMap<u16, Vec<&Change>> = BTreeMap::new();
        for change in changes {
            let Some(code) = change.code else { continue };
            match (change.kind, position(code), &codes) {
                (Kind::Removed, Some(at), Some(codes)) => self.deprecate(codes, at, date),
                (Kind::Added, Some(at), Some(codes)) => self.revive(codes, at),
                (_, None, _) => missing.entry(code).or_default().push(change),
                _ => {}
            }
        }
        let entries = self.entries(&missing, date);
        // What goes to the end of an entry comes before what goes behind it.
        match codes.filter(|codes| !codes.pairs().is_empty() || codes.is_flow()) {
            Some(codes) => {
                for (code, words) in &entries {
                    let at = place(&codes, *code);
                    self.editor.insert(&codes, at, &code.to_string(), &words.entry(&codes, at));
                }
            }
            None if !entries.is_empty() => {
                let lines = |(code, words): (&u16, &Words)| {
                    let rows = words.rows().into_iter().map(|row| format!("  {row}"));
                    std::iter::once(format!("{code}:")).chain(rows).collect::<Vec<_>>()
                };
                let rows = entries.iter().flat_map(lines).collect();
                self.editor.insert(&root, root.pairs().len(), "codes", &New { rows, ..New::default() });
            }
            None => {}
        }
    }

    /// The entries of codes that have none.
    fn entries(&self, missing: &BTreeMap<u16, Vec<&Change>>, date: Option<&str>) -> BTreeMap<u16, Words> {
        let has = |changes: &[&Change], kind| changes.iter().any(|change| change.kind == kind);
        let added = missing.iter().filter(|(_, changes)| has(changes, Kind::Added));
        let added: BTreeMap<u16, Said> = added.map(|(&code, _)| (code, self.said(code))).collect();
        let taken = self.table.codes.iter().flat_map(|code| std::iter::once(&code.name).chain(&code.aliases));
        let names = Names::new(taken.map(String::as_str)).choose(&added, self.table.protocol);
        let words = |(&code, changes): (&u16, &Vec<&Change>)| {
            let words = match added.get(&code) {
                Some(said) => Words::new(said, names.get(&code).map(String::as_str)),
                None if has(changes, Kind::Removed) => {
                    Words { fields: vec![("deprecated", gone(date))], links: Vec::new() }
                }
                None => self.words(false, code, changes),
            };
            (code, words)
        };
        missing.iter().map(words).filter(|(_, words)| !words.is_empty()).collect()
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
    entry.pairs().iter().enumerate().rfind(before).map_or(0, |(index, _)| index + 1)
}

/// Fields to be written, and links.
#[derive(Debug, Default)]
struct Words {
    fields: Vec<(&'static str, String)>,
    links: Vec<Link>,
}

impl Words {
    fn new(said: &Said, name: Option<&str>) -> Self {
        let fields = fields(said, name).into_iter().map(|(field, text)| (field, text.to_owned()));
        Words { fields: fields.collect(), links: said.links.clone() }
    }

    fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.links.is_empty()
    }

    /// As the lines of a block.
    fn rows(&self) -> Vec<String> {
        let mut rows: Vec<String> =
            self.fields.iter().map(|(field, text)| format!("{field}: {}", scalar(text, false))).collect();
        if !self.links.is_empty() {
            rows.push("links:".to_owned());
            rows.extend(self.links.iter().flat_map(link));
        }
        rows
    }

    /// As an entry in the style of the one before it, or after it.
    fn entry(&self, codes: &Node, at: usize) -> New {
        let before = at.checked_sub(1).and_then(|before| codes.pairs().get(before));
        let one_line = before.or_else(|| codes.pairs().get(at)).is_some_and(|(_, value)| value.is_flow());
        let mut flow: Vec<String> =
            self.fields.iter().map(|(field, text)| format!("{field}: {}", scalar(text, true))).collect();
        if !self.links.is_empty() {
            flow.push(format!(
                "links: [{}]",
                self.links.iter().map(flow_link).collect::<Vec<_>>().join(", ")
            ));
        }
        New { rows: self.rows(), flow: format!("{{ {} }}", flow.join(", ")), is_text: false, one_line }
    }
}

fn flow_link(link: &Link) -> String {
    format!("{{ text: {}, url: {} }}", scalar(&link.text, true), scalar(&link.url, true))
}

/// The texts of a list of links.
fn texts_of(list: &Node) -> Vec<String> {
    match &list.kind {
        Shape::List { items, .. } => {
            items.iter().filter_map(|item| item.get("text").and_then(Node::text).map(letters)).collect()
        }
        _ => Vec::new(),
    }
}

/// How to say that a code is gone.
fn gone(date: Option<&str>) -> String {
    match date {
        Some(date) => format!("{} as of {date}", DROPPED),
        None => format!("{} by the vendor", DROPPED),
    }
}

/// Whether a change is one of a whole code.
fn is_whole(kind: Kind) -> bool {
    matches!(kind, Kind::Added | Kind::Removed | Kind::Renumbered)
}
