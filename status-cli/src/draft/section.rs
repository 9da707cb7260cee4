//! Which sections of a document make one table.

use std::collections::BTreeMap;

use status_codegen::{Protocol, Table};
use status_document::{Entry, Lists, Section};

use super::letters;
use crate::error::{Error, Result};

/// The sections that a person named, by heading or by number from 1; all if none is named.
pub fn named<'l>(lists: &'l Lists, wanted: &[String]) -> Result<Vec<&'l Section>> {
    if wanted.is_empty() {
        return Ok(lists.sections.iter().collect());
    }
    let mut taken = vec![false; lists.sections.len()];
    for name in wanted {
        let found = find(lists, name);
        if found.is_empty() {
            return Err(Error::new(format!("no section `{name}`")).list(&overview(lists)));
        }
        for at in found {
            if let Some(taken) = taken.get_mut(at) {
                *taken = true;
            }
        }
    }
    Ok(lists.sections.iter().zip(taken).filter_map(|(section, taken)| taken.then_some(section)).collect())
}

/// By the whole heading, else by number, else by a part of the heading that only one has.
fn find(lists: &Lists, name: &str) -> Vec<usize> {
    let wanted = letters(name);
    let heading = |section: &Section| section.heading.as_deref().map(letters).unwrap_or_default();
    let by = |test: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let all = lists.sections.iter().enumerate();
        all.filter(|(_, section)| test(&heading(section))).map(|(at, _)| at).collect()
    };
    let whole = by(&|heading| !wanted.is_empty() && heading == wanted);
    if !whole.is_empty() {
        return whole;
    }
    if let Ok(number) = name.trim().parse::<usize>() {
        return number.checked_sub(1).filter(|&at| at < lists.sections.len()).into_iter().collect();
    }
    let part = by(&|heading| !wanted.is_empty() && heading.contains(&wanted));
    if part.len() == 1 { part } else { Vec::new() }
}

/// The sections of a document, a line each, numbered.
pub fn overview(lists: &Lists) -> String {
    let line = |(at, section): (usize, &Section)| {
        let heading = section.heading.as_deref().unwrap_or("(no heading)");
        let codes = section.codes.len();
        let samples: Vec<String> = section.codes.iter().take(3).map(|entry| entry.code.to_string()).collect();
        let more = if codes > samples.len() { ", …" } else { "" };
        format!("  {:>3}  {heading} (line {}): {}{more}\n", at + 1, section.line, samples.join(", "))
    };
    lists.sections.iter().enumerate().map(line).collect()
}

/// The codes that mean something else in one section than in another.
pub fn conflicts(sections: &[&Section]) -> Vec<u16> {
    let mut first: BTreeMap<u16, (usize, &Entry)> = BTreeMap::new();
    let mut found: Vec<u16> = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        for entry in &section.codes {
            let &mut (home, known) = first.entry(entry.code).or_insert((at, entry));
            if home != at && differ(known, entry) && found.last() != Some(&entry.code) {
                found.push(entry.code);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether two entries give their code different meanings.
fn differ(one: &Entry, other: &Entry) -> bool {
    let differ = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => letters(one) != letters(other),
        _ => false,
    };
    differ(&one.reason, &other.reason) || differ(&one.description, &other.description)
}

/// The sections that are the table of a spec: those that agree with it, and those that could belong to it.
pub fn like<'l>(lists: &'l Lists, table: &Table) -> Vec<&'l Section> {
    if let [only] = lists.sections.as_slice() {
        return vec![only];
    }
    let known: BTreeMap<u16, [String; 2]> = table
        .codes
        .iter()
        .map(|code| {
            (code.code, [letters(code.reason.as_deref().unwrap_or_default()), letters(&code.description)])
        })
        .collect();
    let agrees = |entry: &Entry| {
        let texts = [&entry.reason, &entry.description].into_iter().flatten().map(|text| letters(text));
        known
            .get(&entry.code)
            .is_some_and(|known| texts.into_iter().any(|text| !text.is_empty() && known.contains(&text)))
    };
    let score = |section: &Section| section.codes.iter().filter(|entry| agrees(entry)).count();
    let mut order: Vec<(usize, usize, &Section)> =
        lists.sections.iter().enumerate().map(|(at, section)| (score(section), at, section)).collect();
    order.sort_by_key(|&(score, at, _)| (std::cmp::Reverse(score), at));
    let mut taken: Vec<(usize, &Section)> = Vec::new();
    let mut meanings: BTreeMap<u16, &Entry> = BTreeMap::new();
    for (score, at, section) in order {
        let shares = section.codes.iter().any(|entry| known.contains_key(&entry.code));
        let fits = section.codes.iter().all(|entry| fits(table, entry.code));
        let clashes = section
            .codes
            .iter()
            .any(|entry| meanings.get(&entry.code).is_some_and(|known| differ(known, entry)));
        if !clashes
            && (score > 0 || fits && (shares || !section.codes.is_empty()) || section.codes.is_empty())
        {
            section.codes.iter().for_each(|entry| {
                meanings.entry(entry.code).or_insert(entry);
            });
            taken.push((at, section));
        }
    }
    taken.sort_by_key(|&(at, _)| at);
    taken.into_iter().map(|(_, section)| section).collect()
}

/// Whether a code that is not listed yet could be of this table.
fn fits(table: &Table, code: u16) -> bool {
    let digits = |code: u16| code.checked_ilog10();
    match table.protocol {
        Protocol::Http => (100..=599).contains(&code),
        Protocol::Smtp => (200..=599).contains(&code),
        Protocol::Websocket => (1000..=4999).contains(&code),
        Protocol::Grpc => code <= 16,
        Protocol::Other => table.codes.iter().any(|known| digits(known.code) == digits(code)),
    }
}
