//! Rules of ranges and `default`.

use crate::nest::{Overlap, nest};
use crate::problem::{At, ProblemKind, Report};
use crate::spec::{Spec, SpecEntry, SpecFacts, SpecRange};
use crate::terms::{Category, Protocol};

/// Ranges hold codes that the protocol has.
///
/// ```yaml
/// codes: { 4XXX: { description: … } }   # without `protocol: other`
/// ```
pub fn bounds(spec: &mut Spec, report: &mut Report) {
    if spec.protocol() != Protocol::Http {
        return;
    }
    spec.ranges.retain(|range| {
        let codes = Protocol::Http.codes();
        let fits =
            range.bounds.as_u16().is_some_and(|(low, high)| codes.contains(&low) && codes.contains(&high));
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
pub fn overlap(spec: &mut Spec, report: &mut Report) {
    let (kept, overlaps) = nest(std::mem::take(&mut spec.ranges), |range| &range.bounds);
    for Overlap { range, with } in overlaps {
        let (key, SpecRange { key: other, bounds, .. }) = (&range.key, &kept[with]);
        if *bounds == range.bounds {
            report
                .error(key.place, format!("`{}` is listed twice", key.value))
                .kind(ProblemKind::Duplicate)
                .note(other.place, "first listed here");
        } else {
            let (one, other_key) = (&key.value, &other.value);
            let message = format!(
                "`{one}` and `{other_key}` overlap; one range must lie within the other, or share nothing with it"
            );
            report
                .error(key.place, message)
                .kind(ProblemKind::RangeOverlap)
                .note(other.place, "overlaps this one");
        }
    }
    spec.ranges = kept;
}

/// The first digit of an http code says what it is. A vendor may break with that for a code, spelled there; for a
/// whole range it would be a slip.
///
/// ```yaml
/// codes: { 5XX: { category: client_error } }
/// ```
pub fn categories(spec: &mut Spec, report: &mut Report) {
    if spec.protocol() != Protocol::Http {
        return;
    }
    for range in &mut spec.ranges {
        let Some((low, high)) = range.bounds.as_u16() else { continue };
        category(&range.key.value, low, high, &mut range.facts, &spec.codes, report);
    }
    if let Some(At { value: facts, .. }) = &mut spec.default {
        category("default", 100, 599, facts, &spec.codes, report);
    }
}

fn category(key: &str, low: u16, high: u16, facts: &mut SpecFacts, codes: &[SpecEntry], report: &mut Report) {
    let Some(given) = facts.category else { return };
    let Some((first, _)) = mismatch(low, high, given.value) else { return };
    let heirs: Vec<At<u16>> = codes
        .iter()
        .filter(|entry| entry.facts.category.is_none())
        .filter_map(|entry| Some(At::new(entry.code.value.as_u16()?, entry.code.place)))
        .filter(|code| (low..=high).contains(&code.value))
        .filter(|code| mismatch(code.value, code.value, given.value).is_some())
        .collect();
    let code = heirs.first().map_or(first, |heir| heir.value);
    let message = format!(
        "`{key}` makes {code} `{}`, but its first digit makes it `{}`; write an exception on the code itself",
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
