//! Names with a number in brackets behind each, in a list or as headings: when these numbers are codes.

use std::collections::BTreeSet;

use super::number::{Key, Lead};
use super::rule::{HALF, Rule, Ruling, Share, THREE_QUARTERS, decide, leave, take};
use super::words::{self, Role};

/// A name, the number behind it, and whether text follows.
pub type Named<'t> = (&'t str, &'t Lead, bool);

/// What is known of such names.
pub struct Names {
    /// The names of measures and limits.
    measures: Share,
    /// Whether most names are written as a program's constants are; the more of them, where others are several words.
    coined: bool,
    /// Whether all numbers could as well be years.
    years: bool,
    /// Whether they are 1, 2, 3 and so on.
    counted: bool,
    /// Whether text follows each number.
    told: bool,
    /// The names that tell what went wrong, or right.
    outcomes: Share,
}

/// Which numbers are the codes of the names before them.
pub const RULES: &[Rule<Names>] = &[
    leave("measures", "its names are those of measures and limits", measures),
    take("coined", "its names are written as constants are", coined),
    leave("year-names", "its numbers are years", years),
    leave("footnotes", "its numbers only count its items", footnotes),
    leave("untold", "its numbers may count what the names say", untold),
    take("outcomes", "its names tell what went wrong", outcomes),
];

/// ```text
/// ## Errors
/// - MAX_SIZE (500): of a ticket
/// - RATE_LIMIT (60): of calls
/// ```
fn measures(names: &Names) -> bool {
    names.measures.at_least(HALF)
}

/// ```text
/// ## Errors
/// - NotThere (4001): the order is gone
/// - PaidBefore (4002): it was paid
/// ```
fn coined(names: &Names) -> bool {
    names.coined
}

/// ```text
/// ## Errors
/// - Wrong texts mended (2021): all of them
/// - Missing texts added (2023): most of them
/// ```
fn years(names: &Names) -> bool {
    names.years
}

/// ```text
/// ## Errors
/// - Not found [1]: see below
/// - Not paid [2]: see below
/// ```
fn footnotes(names: &Names) -> bool {
    names.counted
}

/// ```text
/// ## Errors of last month
/// - Invalid ticket (1200)
/// - Missing ticket (340)
/// ```
fn untold(names: &Names) -> bool {
    !names.told
}

/// ```text
/// ## Errors
/// - Wrong ticket (4001): it was torn
/// - No seat left (4002): try tomorrow
/// ```
fn outcomes(names: &Names) -> bool {
    names.outcomes.at_least(HALF)
}

/// Whether the numbers behind names are codes; `None` where a number stands behind several.
pub fn judge(found: &[Named<'_>]) -> Option<Ruling> {
    let numbers = found.iter().flat_map(|(_, lead, _)| &lead.keys);
    let codes: Vec<&Key> = numbers.filter(|key| key.is_short()).collect();
    if codes.iter().collect::<BTreeSet<_>>().len() < codes.len() {
        return None;
    }
    let one_word = found.iter().all(|(name, ..)| !name.contains(char::is_whitespace));
    let coined = Share::of(found, |(name, ..)| is_constant(name));
    let names = Names {
        measures: measures_of(found.iter().map(|(name, ..)| *name)),
        coined: coined.at_least(if one_word { HALF } else { THREE_QUARTERS }),
        years: found.iter().all(|(_, lead, _)| lead.is_year()),
        counted: found.iter().zip(1..).all(|((_, lead, _), nth)| lead.code() == Some(nth)),
        told: found.iter().all(|(.., told)| *told),
        outcomes: Share::of(found, |(name, ..)| words::sense(name).is_outcome()),
    };
    Some(decide(RULES, &names))
}

/// Judges those of some entries that are names with numbers behind them, if nearly all are.
pub fn judge_most(found: &[(&str, Lead, bool)], whole: usize) -> Option<Ruling> {
    let all = Share { part: found.len(), whole };
    if found.is_empty() || !all.at_least(THREE_QUARTERS) {
        return None;
    }
    judge(&found.iter().map(|(name, lead, told)| (*name, lead, *told)).collect::<Vec<_>>())
}

/// The names of measures and limits.
fn measures_of<'t>(names: impl Iterator<Item = &'t str>) -> Share {
    Share::of(names, |name| words::number_role(name) == Role::Measure)
}

/// Whether names are written as constants are, and are not those of measures and limits.
pub fn are_constants<'t>(names: impl Iterator<Item = &'t str> + Clone) -> bool {
    let coined = Share::of(names.clone(), |name| is_constant(name));
    coined.at_least(HALF) && !measures_of(names).at_least(HALF)
}

/// `InvalidToken`, `INVALID_TOKEN`: what programs call their constants.
pub fn is_constant(name: &str) -> bool {
    let mixed = name.contains(char::is_lowercase) && name.chars().skip(1).any(char::is_uppercase);
    let word = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    word && name.starts_with(char::is_uppercase) && (mixed || name.contains('_'))
}
