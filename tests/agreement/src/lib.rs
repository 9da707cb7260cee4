//! The bundled tables agree with independent ones: crates that the tests depend on, and packages of other languages whose
//! figures are written in here with their version. Where a peer differs, the comparison lists the code with the reason; the
//! list fails when a difference is missing from it and when one has gone.

#![cfg(test)]

mod discord;
mod http;
mod kafka;
mod retry;
mod websocket;
mod wire;

use status_core::{Code, Entry, Retry, Table, vendors};
use std::collections::{BTreeMap, BTreeSet};

/// A code that a peer and our table see differently: the code, theirs, ours, and why; the reason begins with the side that
/// departs from the common source.
type Difference<C> = (C, &'static str, &'static str, &'static str);

/// What was found: the code, theirs, ours.
type Found = (Code<'static>, String, String);

/// What a side that does not list a code says of it.
const UNLISTED: &str = "unlisted";

fn table(id: &str) -> &'static Table {
    vendors::find(id).unwrap_or_else(|| panic!("{id}: no such table, or its feature is off"))
}

/// The codes of a table of `u16`.
fn codes(id: &str) -> impl Iterator<Item = u16> {
    table(id).codes().map(move |code| match code {
        Code::Number(number) => number.try_into().unwrap(),
        Code::Text(text) => panic!("{id} lists a text, {text}"),
    })
}

/// Compares one fact of every code that either side lists.
fn compare<C: Copy + Into<Code<'static>>, T: ToString>(
    ours: &Table,
    fact: impl Fn(&Entry) -> T,
    theirs: impl IntoIterator<Item = (C, impl ToString)>,
    known: &[Difference<C>],
) {
    let ours: BTreeMap<_, _> = ours.codes().map(|code| (code, fact(&ours.get(code)).to_string())).collect();
    let theirs: BTreeMap<_, _> =
        theirs.into_iter().map(|(code, value)| (code.into(), value.to_string())).collect();
    let say = |side: &BTreeMap<_, String>, code| side.get(code).map_or(UNLISTED, |value| value).to_owned();
    let codes: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    let differing = codes.into_iter().filter(|code| ours.get(code) != theirs.get(code));
    settle(differing.map(|code| (*code, say(&theirs, code), say(&ours, code))).collect(), known);
}

/// Compares which codes both sides list.
fn compare_codes<C: Copy + Into<Code<'static>>>(
    ours: &Table,
    theirs: impl IntoIterator<Item = C>,
    known: &[Difference<C>],
) {
    compare(ours, |_| "listed", theirs.into_iter().map(|code| (code, "listed")), known);
}

/// Compares advice with what a client does. It differs where the client retries after a `never`, or gives up where a retry
/// is allowed; where our table has nothing to say there is nothing to compare.
fn compare_retries<C: Copy + Into<Code<'static>>>(
    ours: &Table,
    codes: impl IntoIterator<Item = C>,
    retries: impl Fn(C) -> bool,
    known: &[Difference<C>],
) {
    let codes: BTreeMap<Code<'_>, C> = codes.into_iter().map(|code| (code.into(), code)).collect();
    let differing = codes.into_iter().filter_map(|(code, theirs)| {
        let retry = ours.get(code).retry;
        let (theirs, differs) = match retries(theirs) {
            true => ("retried", retry == Retry::Never),
            false => ("given up", retry.allows(true)),
        };
        differs.then(|| (code, theirs.to_owned(), retry.to_string()))
    });
    settle(differing.collect(), known);
}

/// Fails unless exactly the known differences were found.
fn settle<C: Copy + Into<Code<'static>>>(found: Vec<Found>, known: &[Difference<C>]) {
    let known: BTreeSet<_> = known
        .iter()
        .map(|&(code, theirs, ours, why)| {
            let (code, side) = (code.into(), why.split_once(": ").map_or(why, |(side, _)| side));
            assert!(["theirs", "ours"].contains(&side), "{code}: whose difference is it? {why}");
            (code, theirs.to_owned(), ours.to_owned())
        })
        .collect();
    let found = BTreeSet::from_iter(found);
    let new = folded("not in the list", found.difference(&known));
    let gone = folded("in the list, but not so", known.difference(&found));
    let lines = [new, gone].concat();
    assert!(lines.is_empty(), "(code, theirs, ours)\n{}", lines.join("\n"));
}

/// A line for each run of codes that differ in the same way.
fn folded<'a>(heading: &str, lines: impl Iterator<Item = &'a Found>) -> Vec<String> {
    let lines: Vec<_> = lines.collect();
    let follows = |first: &Found, second: &Found| match (first.0, second.0) {
        (Code::Number(first), Code::Number(second)) => first + 1 == second,
        _ => false,
    };
    lines
        .chunk_by(|a, b| follows(a, b) && (&a.1, &a.2) == (&b.1, &b.2))
        .map(|run| {
            let (first, theirs, ours) = run[0];
            let codes = match run {
                [_, .., (last, ..)] => format!("{first}..={last}"),
                _ => first.to_string(),
            };
            format!("{heading}: ({codes}, {theirs:?}, {ours:?})")
        })
        .collect()
}

#[test]
#[should_panic(expected = "not in the list: (429, \"Slow Down\", \"Too Many Requests\")")]
fn a_difference_that_is_not_listed_fails() {
    let theirs = vendors::VippsStatus::ALL.iter().map(|status| match status.code() {
        429 => (429, "Slow Down"),
        code => (code, status.reason().unwrap()),
    });
    compare(table("vipps"), |entry| entry.reason.unwrap(), theirs, &[]);
}

#[test]
#[should_panic(expected = "in the list, but not so: (429, \"Slow Down\", \"Too Many Requests\")")]
fn a_listed_difference_that_has_gone_fails() {
    let theirs = vendors::VippsStatus::ALL.iter().map(|status| (status.code(), status.reason().unwrap()));
    let known = [(429, "Slow Down", "Too Many Requests", "theirs: a wording of its own")];
    compare(table("vipps"), |entry| entry.reason.unwrap(), theirs, &known);
}

#[test]
fn advice_differs_from_a_client_only_where_it_says_something_else() {
    let vipps = table("vipps");
    compare_retries(vipps, [429], |_| true, &[]);
    compare_retries(vipps, [429], |_| false, &[(429, "given up", "always", "theirs: has no backoff")]);
    compare_retries(vipps, [404], |_| true, &[(404, "retried", "never", "theirs: waits for replication")]);
}
