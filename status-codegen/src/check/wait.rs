//! Rules of `needs_wait`: it qualifies advice to send a request again, and speaks of a header.

use crate::problem::{At, ProblemKind, Report};
use crate::spec::{Spec, SpecFacts};
use crate::table::Table;
use crate::terms::{Protocol, Retry};
use crate::text::brief;

/// Where no request is to be sent again, there is nothing to wait for.
///
/// ```yaml
/// codes: { 404: { reason: Not Found, needs_wait: true } }
/// ```
pub fn advice(spec: &Spec, table: &Table, report: &mut Report) {
    let mut refuse = |key: &str, facts: &SpecFacts, retry: Option<Retry>| {
        let Some(flag) = given(facts) else { return };
        let Some(retry) = retry.filter(|retry| !retry.is_retryable()) else { return };
        let message = format!(
            "`needs_wait` qualifies advice to send a request again, and the `retry` of `{key}` is `{}`",
            retry.word()
        );
        report.error(flag.place, message).kind(ProblemKind::NeedsWait);
    };
    // Of an entry that could not be read whole, the advice may be what is missing.
    for entry in spec.codes.iter().filter(|entry| !entry.misread) {
        let code = &entry.code.value;
        refuse(&brief(&code.to_string()), &entry.facts, Some(table.get(code).retry));
    }
    // Without advice of its own, a range qualifies that of each code in it.
    for range in &spec.ranges {
        refuse(&range.key.value, &range.facts, range.facts.retry.map(|retry| retry.value));
    }
    if let Some(At { value: facts, .. }) = &spec.default {
        refuse("default", facts, facts.retry.map(|retry| retry.value));
    }
}

/// HTTP has a header that carries the wait; of another protocol the spec must name one, or no request would ever be sent
/// again.
///
/// ```yaml
/// protocol: other
/// codes: { 7: { reason: Busy, retry: always, needs_wait: true } }   # without `retry_after`
/// ```
pub fn header(spec: &Spec, table: &Table, report: &mut Report) {
    if table.protocol == Protocol::Http || !table.retry_after.is_empty() {
        return;
    }
    let ranges = spec.ranges.iter().map(|range| &range.facts);
    let default = spec.default.iter().map(|default| &default.value);
    let all = spec.codes.iter().map(|entry| &entry.facts).chain(ranges).chain(default);
    if let Some(flag) = all.filter_map(given).next() {
        let message = "`needs_wait` needs a header that carries the wait: name it in `retry_after`";
        report.error(flag.place, message).kind(ProblemKind::NeedsWait);
    }
}

/// The `needs_wait: true` that stands here.
fn given(facts: &SpecFacts) -> Option<At<bool>> {
    facts.needs_wait.filter(|flag| flag.value)
}
