//! Answers of several tables, side by side.

use status_codegen::{Origin, Range};

use super::asked::{Match, Said, is_listed};
use crate::input::spec::span;
use crate::paint::{table, wrap};

/// First the tables that list the code as it was asked for, then those that list it in another case; where none does,
/// those that say something about a range, and `nobody` is the beginning.
pub fn compared(nobody: &str, said: &[Said<'_>]) -> String {
    let own = |said: &&Said<'_>| said.answer.entry().is_some_and(|entry| entry.documented);
    let matched = |wanted| said.iter().filter(own).filter(move |said| said.matched == wanted);
    let is_listed = is_listed(said);
    let by_range = |said: &&Said<'_>| !is_listed && said.is_about_it();
    let ranges = || said.iter().filter(by_range);
    let rows: Vec<_> = matched(Match::Exact).chain(matched(Match::Case)).chain(ranges()).map(row).collect();
    let mut text = String::new();
    if !is_listed {
        text.push_str(&wrap(&format!("{}.", capitalized(nobody)), ""));
        text.push('\n');
    }
    if !rows.is_empty() {
        text.push_str(&table(&["VENDOR", "CODE", "HTTP", "PHRASE", "RETRY", "DESCRIPTION"], &rows));
    }
    if ranges().next().is_some() {
        text.push_str("\n(of …): not listed; this applies to other codes too.\n");
    }
    if matched(Match::Case).next().is_some() {
        text.push_str("\nCODE: differs in case from what was asked for, and case matters.\n");
    }
    let is_inherited = |said: &&Said<'_>| said.answer.entry().is_some_and(|entry| !entry.documented);
    let ids: Vec<String> = said.iter().filter(is_inherited).map(|said| said.table.id()).collect();
    if !ids.is_empty() {
        let inherited = format!("Inherited from the table that these extend: {}.", ids.join(", "));
        text.push_str(&format!("\n{}", wrap(&inherited, "")));
    }
    text
}

/// What a table says: its id, the code where it is not as it was asked for, and what is known of it.
fn row(said: &Said<'_>) -> Vec<String> {
    let answer = &said.answer;
    let entry = answer.entry();
    let http: Vec<String> = entry.into_iter().flat_map(|entry| &entry.http).map(u16::to_string).collect();
    let phrase = match answer.origin {
        Origin::Range(Range { bounds, .. }) => format!("(of {})", span(bounds, said.table.code_type)),
        _ => entry.and_then(|entry| entry.reason.clone()).unwrap_or_default(),
    };
    vec![
        said.table.id(),
        if said.matched == Match::Case { answer.code.to_string() } else { String::new() },
        http.join(" "),
        phrase,
        answer.retry.words(answer.needs_wait),
        answer.description.to_owned(),
    ]
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
