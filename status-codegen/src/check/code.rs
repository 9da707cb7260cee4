//! Rules of codes: each has the table's type, is one that the protocol sends, and is listed once.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::key::{MAX_CODE, MAX_PREFIX};
use crate::problem::{Place, ProblemKind, Report};
use crate::spec::{Spec, SpecEntry};
use crate::terms::{CodeType, Protocol};
use crate::text::{brief, hidden_message, is_hidden};
use std::collections::BTreeMap;

/// The protocols that have rules of their own send numbers of 16 bits.
///
/// ```yaml
/// protocol: http
/// code_type: i32
/// ```
pub fn protocol(spec: &mut Spec, report: &mut Report) {
    let code_type = spec.code_type();
    let Some(protocol) = &mut spec.protocol else { return };
    if protocol.value == Protocol::Other || code_type == CodeType::U16 {
        return;
    }
    let (word, own) = (protocol.value.word(), code_type.word());
    let other = protocol.place.field("protocol", "other");
    let message =
        format!("codes of `{word}` are `u16`; a table of `{own}` codes is of {other}, which may be left out");
    report.error(protocol.place, message).kind(ProblemKind::CodeType);
    protocol.value = Protocol::Other;
}

/// A code that its type does not hold would never come.
///
/// ```yaml
/// codes: { -1121: { reason: Invalid symbol } }   # without `code_type: i32`
/// ```
pub fn fits(spec: &mut Spec, report: &mut Report) {
    let code_type = spec.code_type();
    let Some((least, greatest)) = code_type.bounds() else { return texts(spec, report) };
    let ends = spec.ranges.iter().filter_map(|range| range.bounds.numbers());
    let numbers = spec.codes.iter().filter_map(|entry| entry.code.value.number());
    let wanted = CodeType::holding(numbers.chain(ends.flat_map(|(low, high)| [low, high])));
    let type_word = code_type.word();
    spec.codes.retain(|SpecEntry { code, .. }| {
        let fits = code.value.number().is_none_or(|number| code_type.fits(number));
        if !fits {
            let message = format!(
                "`{}` does not fit `{type_word}`, {least} to {greatest}; `code_type: {}` holds it",
                code.value,
                wanted.word()
            );
            report.error(code.place, message).kind(ProblemKind::OutOfBounds);
        }
        fits
    });
    spec.ranges.retain(|range| {
        let Some((low, high)) = range.bounds.numbers() else { return true };
        let fits = code_type.fits(low) && code_type.fits(high);
        if !fits {
            let message = format!(
                "`{}` reaches beyond `{type_word}`, {least} to {greatest}; `code_type: {}` holds `{}`",
                range.key.value,
                wanted.word(),
                range.bounds.key(wanted)
            );
            report.error(range.key.place, message).kind(ProblemKind::OutOfBounds);
        }
        fits
    });
}

/// A code of text is what a vendor sends in one word or a few; a prefix is what such codes begin with.
fn texts(spec: &mut Spec, report: &mut Report) {
    spec.codes.retain(|SpecEntry { code, .. }| match &code.value {
        Code::Text(text) => is_code(text, code.place, report),
        Code::Number(_) => true,
    });
    spec.ranges.retain(|range| match &range.bounds {
        Bounds::Prefix(prefix) => {
            is_code(&range.key.value, range.key.place, report) && is_kept(prefix, range.key.place, report)
        }
        Bounds::Numbers(..) => true,
    });
}

/// Whether an unlisted code is kept as far as a prefix of it goes; reports it if not.
fn is_kept(prefix: &str, place: Place, report: &mut Report) -> bool {
    let is_kept = prefix.len() <= MAX_PREFIX;
    if !is_kept {
        let message = format!(
            "{} bytes; a prefix may have at most {MAX_PREFIX}, since no more is kept of a longer code that is not listed",
            prefix.len()
        );
        report.error(place, message).kind(ProblemKind::TooMuch);
    }
    is_kept
}

/// Whether a text can be a code; reports it if not.
fn is_code(text: &str, place: Place, report: &mut Report) -> bool {
    let is_space = |at: Option<char>| at.is_some_and(char::is_whitespace);
    let mut refuse = |place, kind, message: String| {
        report.error(place, message).kind(kind);
        false
    };
    if let Some(char) = text.chars().find(|&char| char.is_control() || is_hidden(char)) {
        let place = match place {
            Place::Node(source, number) => Place::Char(source, number, char),
            place => place,
        };
        return refuse(place, ProblemKind::HiddenCharacter, hidden_message(char));
    }
    if text.is_empty() {
        return refuse(place, ProblemKind::EmptyText, "a code has at least one character".to_owned());
    }
    if text.len() > MAX_CODE {
        let message = format!("{} bytes; a code may have at most {MAX_CODE}", text.len());
        return refuse(place, ProblemKind::TooMuch, message);
    }
    if is_space(text.chars().next()) || is_space(text.chars().next_back()) {
        let message =
            format!("a code does not begin or end with white space; write `{}`", brief(text.trim()));
        return refuse(place, ProblemKind::Key, message);
    }
    true
}

/// A code that the protocol cannot send would be a variant that never comes.
///
/// ```yaml
/// codes: { 1000: { reason: Normal Closure } }   # without `protocol: websocket`
/// ```
pub fn bounds(spec: &mut Spec, report: &mut Report) {
    if spec.protocol() != Protocol::Http {
        return;
    }
    spec.codes.retain(|SpecEntry { code, .. }| {
        let number = code.value.as_u16().unwrap_or_default();
        let fits = Protocol::Http.codes().contains(&number);
        if !fits {
            let other = match number {
                0..=16 => ": `grpc` if it is a gRPC status, else `other`",
                1000..=4999 => ": `websocket` if it is a close code, else `other`",
                _ => ", such as `other`",
            };
            let message =
                format!("http codes are 100 to 999; {} needs another `protocol`{other}", code.value);
            report.error(code.place, message).kind(ProblemKind::OutOfBounds);
        } else if number > 599 {
            report
                .warning(
                    code.place,
                    format!("{} is outside 100 to 599, which is all that HTTP defines", code.value),
                )
                .kind(ProblemKind::Undefined);
        }
        fits
    });
}

/// A code has one entry.
///
/// ```yaml
/// codes:
///   404: { reason: Not Found }
///   404: { reason: Missing }
/// ```
pub fn duplicates(spec: &mut Spec, report: &mut Report) {
    let mut seen: BTreeMap<Code, Place> = BTreeMap::new();
    spec.codes.retain(|SpecEntry { code, .. }| {
        if let Some(&first) = seen.get(&code.value) {
            report
                .error(code.place, format!("{} is listed twice", code.value.shown()))
                .kind(ProblemKind::Duplicate)
                .note(first, "first listed here");
            return false;
        }
        seen.insert(code.value.clone(), code.place);
        true
    });
    spec.codes.sort_by(|one, other| one.code.value.cmp(&other.code.value));
}
