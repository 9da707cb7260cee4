//! A text as a description: brackets that only point elsewhere become links.

use super::skip;
use crate::document::{Link, Text, fold};
use crate::judge::vocabulary::SEE;

/// Bytes of a bracket that holds nothing but links; a longer one is text.
const POINTER: usize = 1000;

/// The text from `from` on: separators before it dropped, `(see [..](..))` moved to the links.
pub fn describe(text: &Text, from: usize) -> (Option<String>, Vec<Link>) {
    let plain = text.plain.as_str();
    let start = skip(plain, from);
    let links: Vec<Link> = text.links.iter().filter(|link| link.end > start).cloned().collect();
    let mut kept = String::new();
    let mut at = start;
    for (open, close) in pointers(plain, start, &links) {
        // A bracket inside a dropped one is gone too.
        let Some(before) = plain.get(at..open) else { continue };
        kept.push_str(before);
        if kept.ends_with(' ') {
            kept.pop();
        }
        at = close;
    }
    kept.push_str(plain.get(at..).unwrap_or_default());
    let kept = fold(&kept).into_owned();
    (Some(kept).filter(|text| text.chars().any(char::is_alphanumeric)), links)
}

/// The brackets from `start` on that hold links and `see`, as their start and end.
///
/// Each link is looked at once, with the bracket before it, so that even many brackets do not take long.
fn pointers(plain: &str, start: usize, links: &[Link]) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = links.iter().map(|link| (link.start, link.end)).collect();
    spans.sort_unstable();
    let mut pointers = Vec::new();
    let mut done = start;
    for (nth, (first, _)) in spans.iter().enumerate() {
        let before = plain.get(done..*first).unwrap_or_default();
        let Some(open) = before.rfind('(').map(|open| done + open) else { continue };
        done = *first;
        let close = close(plain, open);
        if close.is_some_and(|close| is_pointer(plain, open, close, spans.get(nth..).unwrap_or_default())) {
            pointers.extend(close.map(|close| (open, close)));
        }
    }
    pointers
}

/// Where a bracket is closed.
fn close(plain: &str, open: usize) -> Option<usize> {
    let rest = plain.as_bytes().get(open..)?;
    rest.iter().take(POINTER).position(|byte| *byte == b')').map(|length| open + length + 1)
}

/// Whether there is nothing in a bracket but links and words such as `see`.
fn is_pointer(plain: &str, open: usize, close: usize, links: &[(usize, usize)]) -> bool {
    let mut words = String::new();
    let mut at = open + 1;
    let mut linked = false;
    for (start, end) in links.iter().take_while(|(start, _)| *start < close).filter(|(_, end)| *end < close) {
        words.push_str(plain.get(at..*start).unwrap_or_default());
        (at, linked) = (*end, true);
    }
    words.push_str(plain.get(at..close.saturating_sub(1)).unwrap_or_default());
    let words = words.to_lowercase().replace(',', " ");
    let see = |word: &str| SEE.contains(&word.trim_end_matches(':'));
    linked && words.split_whitespace().all(see) && SEE.first().is_some_and(|see| words.contains(see))
}
