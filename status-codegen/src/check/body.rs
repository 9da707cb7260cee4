//! Rules of codes that stand in a body: where in it, and with which HTTP statuses they come.

use crate::problem::{At, ProblemKind, Report};
use crate::spec::{Spec, not_a_status};
use crate::terms::Protocol;
use crate::text::brief;

/// A pointer leads to a place in a JSON body, as RFC 6901 writes it.
///
/// ```yaml
/// pointer: error.code       # `/error/code`
/// ```
pub fn pointer(spec: &mut Spec, report: &mut Report) {
    let protocol = spec.protocol();
    spec.pointer.take_if(|pointer| {
        let message = if protocol != Protocol::Other {
            format!(
                "`pointer` is where a code stands in a body, and those of `{}` stand in none; such a table is of {}",
                protocol.word(),
                pointer.place.field("protocol", "other")
            )
        } else if let Some(fault) = fault(&pointer.value) {
            fault
        } else {
            return false;
        };
        report.error(pointer.place, message).kind(ProblemKind::Body);
        true
    });
}

/// Why a text is not a pointer of RFC 6901, if it is not.
fn fault(pointer: &str) -> Option<String> {
    if !pointer.is_empty() && !pointer.starts_with('/') {
        let parts: Vec<&str> = pointer.trim_start_matches(['$', '#', '.']).split(['.', '/']).collect();
        let guess = format!("/{}", parts.join("/"));
        return Some(format!("a pointer begins with `/`; write `{}`", brief(&guess)));
    }
    let mut after = pointer.split('~').skip(1);
    let is_wrong = after.any(|rest| !rest.starts_with(['0', '1']));
    is_wrong.then(|| "in a pointer, `~` is written `~0`, and `/` within a name `~1`".to_owned())
}

/// The statuses of a body's code are ones that HTTP defines; a table of statuses has no others beside them.
///
/// ```yaml
/// protocol: other
/// codes: { 10003: { reason: Unknown Channel, http: 4040 } }
/// ```
pub fn http(spec: &mut Spec, report: &mut Report) {
    let protocol = spec.protocol();
    for entry in &mut spec.codes {
        if let Some(first) = entry.http.first().filter(|_| protocol != Protocol::Other) {
            let message = format!(
                "`http` is the status that a code of a body comes with, and the codes of `{}` stand in none; such a table is of {}",
                protocol.word(),
                first.place.field("protocol", "other")
            );
            report.error(first.place, message).kind(ProblemKind::Body);
            entry.http.clear();
        }
        entry.http.retain(|status| {
            let fits = (100..=599).contains(&status.value);
            if !fits {
                let message = not_a_status("http", &status.value.into());
                report.error(status.place, message).kind(ProblemKind::OutOfBounds);
            }
            fits
        });
        let mut seen = Vec::new();
        entry.http.retain(|status| {
            let first = seen.iter().find(|first: &&At<u16>| first.value == status.value);
            if let Some(first) = first {
                let message = format!("the status {} is given twice", status.value);
                let found = report.error(status.place, message).kind(ProblemKind::Duplicate);
                found.note(first.place, "first given here");
                return false;
            }
            seen.push(*status);
            true
        });
    }
}
