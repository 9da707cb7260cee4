//! Changes for a pull request.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use similar::ChangeTag;

use super::literal::literal;
use super::model::{Change, Verdict};
use super::text::{happened, link_words, listed, subject, summary};
use super::view::{Value, View};
use super::words::words;

/// Characters of an issue's body; GitHub takes 65,536.
const MOST: usize = 60_000;
/// Characters of a cell's text: enough to see what it is about.
const LONG: usize = 2_000;
/// Characters of a phrase or a heading.
const SHORT: usize = 200;
/// Characters of text that stayed, on each side of what changed.
const AROUND: usize = 200;

/// One table per section, with what breaks callers first. What an issue's body cannot hold is counted at the end: the
/// least important changes.
pub fn markdown(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "No change in the meaning of the status codes.\n".to_owned();
    }
    let views: Vec<View<'_>> = changes.iter().map(Change::view).collect();
    let mut order: Vec<&View<'_>> = views.iter().collect();
    order.sort_by_key(|change| Reverse(change.verdict));
    let mut tables = Tables::new(&views);
    let left: Vec<Verdict> =
        order.into_iter().filter(|change| !tables.add(change)).map(|change| change.verdict).collect();
    format!("**{}**\n{}{}", summary(changes), tables.finish(), left_out(&left))
}

/// A table for each section, as long as there is room.
struct Tables<'c> {
    /// Where a section first appears in the order of the changes.
    places: HashMap<Option<&'c str>, usize>,
    tables: BTreeMap<usize, String>,
    room: usize,
}

impl<'c> Tables<'c> {
    fn new(changes: &[View<'c>]) -> Self {
        let sections = changes.iter().map(|change| change.section);
        // The first of several places is put in last.
        Self { places: sections.zip(0..changes.len()).rev().collect(), tables: BTreeMap::new(), room: MOST }
    }

    /// Whether there was room for a row.
    fn add(&mut self, change: &View<'c>) -> bool {
        let section = change.section;
        let place = self.places.get(&section).copied().unwrap_or_default();
        let head = match section {
            _ if self.tables.contains_key(&place) => String::new(),
            Some(heading) => format!("\n#### {}\n{HEAD}", literal(&cut(heading, SHORT))),
            None => HEAD.to_owned(),
        };
        let row = head + &row(change);
        let length = row.chars().count();
        if length > self.room {
            return false;
        }
        self.room -= length;
        self.tables.entry(place).or_default().push_str(&row);
        true
    }

    fn finish(self) -> String {
        self.tables.into_values().collect()
    }
}

const HEAD: &str = "\n| For callers | Code | Phrase | Change |\n|---|---|---|---|\n";

fn row(change: &View<'_>) -> String {
    let verdict = match change.verdict {
        Verdict::Breaking => "**breaking**",
        verdict => verdict.word(),
    };
    let title = change.title.map(|title| literal(&cut(title, SHORT))).unwrap_or_default();
    format!("| {verdict} | {} | {title} | {} |\n", literal(&subject(change)), what(change))
}

/// What there was no room for, by verdict.
fn left_out(left: &[Verdict]) -> String {
    let parts: Vec<String> = [Verdict::Breaking, Verdict::Additive, Verdict::Text]
        .into_iter()
        .map(|verdict| (left.iter().filter(|other| **other == verdict).count(), verdict))
        .filter(|(count, _)| *count > 0)
        .map(|(count, verdict)| {
            let s = if count == 1 { "" } else { "s" };
            match verdict {
                Verdict::Breaking => format!("{count} more breaking change{s}"),
                Verdict::Additive => format!("{count} more addition{s}"),
                Verdict::Text => format!("{count} more change{s} of text"),
            }
        })
        .collect();
    if parts.is_empty() { String::new() } else { format!("\nand {}\n", parts.join(", ")) }
}

fn what(change: &View<'_>) -> String {
    let text = match (&change.old, &change.new) {
        (Value::Text(old), Value::Text(new)) => marked(&words(old, new)),
        (Value::Nothing, Value::Text(text)) => literal(&cut(text, LONG)),
        (Value::Nothing, Value::Code(listed)) => {
            literal(&cut(listed.description.as_deref().unwrap_or_default(), LONG))
        }
        (Value::Nothing, Value::Statuses(statuses)) | (Value::Statuses(statuses), Value::Nothing) => {
            listed(statuses)
        }
        (Value::Statuses(old), Value::Statuses(new)) => marked(&words(&listed(old), &listed(new))),
        (Value::Flag(old), Value::Flag(new)) => marked(&words(&old.to_string(), &new.to_string())),
        (Value::Words(old), Value::Words(new)) => marked(&words(&old.join(", "), &new.join(", "))),
        (Value::Text(text), Value::Nothing) => literal(&cut(text, LONG)),
        (Value::Links(old), Value::Links(new)) => marked(&link_words(old, new)),
        _ => String::new(),
    };
    let happened = happened(change);
    if text.is_empty() { happened } else { format!("{happened}: {text}") }
}

/// The words, with what went and came marked; of what stayed, only the words around it.
fn marked(words: &[(ChangeTag, String)]) -> String {
    let last = words.len().saturating_sub(1);
    let (mut out, mut room) = (String::new(), LONG);
    for (index, (tag, text)) in words.iter().enumerate() {
        let text = match tag {
            ChangeTag::Equal => stayed(text, index == 0, index == last),
            _ => cut(text, room),
        };
        if room == 0 {
            out.push('…');
            break;
        }
        room = room.saturating_sub(text.chars().count());
        // Emphasis holds only if no space is at its inner edges.
        let inner = text.trim();
        let (before, after) = text.split_once(inner).unwrap_or((&text, ""));
        out.push_str(before);
        match tag {
            _ if inner.is_empty() => {}
            ChangeTag::Equal => out.push_str(&literal(inner)),
            ChangeTag::Delete => out.push_str(&format!("<del>{}</del>", literal(inner))),
            ChangeTag::Insert => out.push_str(&format!("<ins>{}</ins>", literal(inner))),
        }
        out.push_str(after);
    }
    out
}

/// A run of words that stayed, without its middle if that is long; at an end of the text, without that end.
fn stayed(text: &str, is_first: bool, is_last: bool) -> String {
    let count = text.chars().count();
    let start: String = text.chars().take(if is_first { 0 } else { AROUND }).collect();
    let end: String = text.chars().skip(count.saturating_sub(if is_last { 0 } else { AROUND })).collect();
    if count <= 2 * AROUND { text.to_owned() } else { format!("{start}…{end}") }
}

/// The beginning of a long text.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &[(ChangeTag, &str)]) -> String {
        let words: Vec<(ChangeTag, String)> =
            words.iter().map(|(tag, text)| (*tag, (*text).to_owned())).collect();
        marked(&words)
    }

    #[test]
    fn marks_have_no_space_at_their_inner_edges() {
        let words =
            [(ChangeTag::Equal, "It "), (ChangeTag::Delete, "left "), (ChangeTag::Insert, " is here ")];
        assert_eq!(shown(&words), "It <del>left</del>  <ins>is here</ins> ");
        assert_eq!(
            shown(&[(ChangeTag::Equal, "a"), (ChangeTag::Insert, " "), (ChangeTag::Equal, "b")]),
            "a b"
        );
        assert_eq!(shown(&[]), "");
    }

    #[test]
    fn of_what_stayed_only_the_words_around_a_change_are_shown() {
        let around = "x".repeat(AROUND);
        let (enough, more) = ("x".repeat(2 * AROUND), "x".repeat(2 * AROUND + 1));
        let change = (ChangeTag::Insert, "now");
        for (kept, left) in [(&enough, None), (&more, Some(()))] {
            let start = left.map_or(enough.clone(), |()| format!("…{around}"));
            let end = left.map_or(enough.clone(), |()| format!("{around}…"));
            let middle = left.map_or(enough.clone(), |()| format!("{around}…{around}"));
            let kept = (ChangeTag::Equal, kept.as_str());
            assert_eq!(shown(&[kept, change]), format!("{start}<ins>now</ins>"));
            assert_eq!(shown(&[change, kept]), format!("<ins>now</ins>{end}"));
            assert_eq!(shown(&[change, kept, change]), format!("<ins>now</ins>{middle}<ins>now</ins>"));
        }
    }

    #[test]
    fn a_long_text_is_cut_where_no_room_is_left() {
        let (long, rest) = ("x".repeat(LONG + 1), "y".repeat(LONG));
        let cut = format!("<del>{}…</del>…", "x".repeat(LONG));
        assert_eq!(shown(&[(ChangeTag::Delete, &long), (ChangeTag::Insert, "now")]), cut);
        let both = shown(&[(ChangeTag::Delete, "xy"), (ChangeTag::Insert, &rest)]);
        assert_eq!(both, format!("<del>xy</del><ins>{}…</ins>", "y".repeat(LONG - 2)));
        assert_eq!((super::cut("abc d", 4).as_str(), super::cut("abc", 3).as_str()), ("abc…", "abc"));
    }
}
