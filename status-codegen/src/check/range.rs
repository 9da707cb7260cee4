//! Rules of ranges and `default`.

use crate::problem::{At, Place, ProblemKind, Report};
use crate::spec::{Category, Facts, Protocol, Range, Spec};
use std::cmp::Reverse;

/// Ranges hold codes that the protocol has.
///
/// ```yaml
/// codes: { 4XXX: { description: … } }   # without `protocol: other`
/// ```
pub(super) fn bounds(spec: &mut Spec, report: &mut Report) {
    if spec.protocol() != Protocol::Http {
        return;
    }
    spec.ranges.retain(|range| {
        let fits = range.low >= 100 && range.high <= 999;
        if !fits {
            let message = format!("http codes are 100 to 999; `{}` reaches beyond them", range.key.value);
            report.error(range.key.place, message).kind(ProblemKind::OutOfBounds);
        }
        fits
    });
}

/// Of two ranges one lies within the other or they share nothing, or "the narrowest range" would have no meaning.
///
/// ```yaml
/// codes:
///   400-450: { retry: never }
///   440-499: { retry: always }
/// ```
pub(super) fn overlap(spec: &mut Spec, report: &mut Report) {
    spec.ranges.sort_by_key(|range| (range.low, Reverse(range.high)));
    let mut open: Vec<(u16, u16, Place, String)> = Vec::new();
    spec.ranges.retain(|Range { key, low, high, .. }| {
        while open.last().is_some_and(|&(_, end, ..)| end < *low) {
            open.pop();
        }
        if let Some((start, end, place, outer)) = open.last() {
            if start == low && end == high {
                report
                    .error(key.place, format!("`{}` is listed twice", key.value))
                    .kind(ProblemKind::Duplicate)
                    .note(*place, "first listed here");
                return false;
            }
            if end < high {
                let message =
                    format!("`{}` and `{outer}` overlap; of two ranges one lies within the other", key.value);
                report
                    .error(key.place, message)
                    .kind(ProblemKind::RangeOverlap)
                    .note(*place, "overlaps this one");
                return false;
            }
        }
        open.push((*low, *high, key.place, key.value.clone()));
        true
    });
}

/// The first digit of an http code says what it is. A vendor may break with that for a code, spelled there; for a
/// whole range it would be a slip.
///
/// ```yaml
/// codes: { 5XX: { category: client_error } }
/// ```
pub(super) fn categories(spec: &mut Spec, report: &mut Report) {
    if spec.protocol() != Protocol::Http {
        return;
    }
    for range in &mut spec.ranges {
        let (low, high) = (range.low, range.high);
        category(&range.key.value, low, high, &mut range.facts, &spec.codes, report);
    }
    if let Some(At { value: facts, .. }) = &mut spec.default {
        category("default", 100, 599, facts, &spec.codes, report);
    }
}

fn category(
    key: &str,
    low: u16,
    high: u16,
    facts: &mut Facts,
    codes: &[crate::spec::Entry],
    report: &mut Report,
) {
    let Some(given) = facts.category else { return };
    let Some((first, _)) = mismatch(low, high, given.value) else { return };
    let heirs: Vec<At<u16>> = codes
        .iter()
        .filter(|entry| (low..=high).contains(&entry.code.value) && entry.facts.category.is_none())
        .map(|entry| entry.code)
        .filter(|code| mismatch(code.value, code.value, given.value).is_some())
        .collect();
    let code = heirs.first().map_or(first, |heir| heir.value);
    let message = format!(
        "`{key}` makes {code} `{}`, but its first digit makes it `{}`; spell an exception on the code itself",
        given.value.word(),
        Protocol::Http.category(code).word()
    );
    let found = report.error(given.place, message).kind(ProblemKind::RangeCategory);
    for heir in heirs.iter().take(3) {
        found.note(heir.place, format!("{} would inherit it", heir.value));
    }
    facts.category = None;
}

/// The first code of a range, if it is one that HTTP defines, whose first digit gives it another category.
fn mismatch(low: u16, high: u16, given: Category) -> Option<(u16, Category)> {
    let starts = [low, 200, 300, 400, 500].into_iter().filter(|code| (low..=high.min(599)).contains(code));
    let mut all = starts.map(|code| (code, Protocol::Http.category(code)));
    all.find(|&(_, own)| own != given)
}
