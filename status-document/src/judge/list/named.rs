//! Lists of names with a number in brackets behind each: `InvalidToken (4003): it was revoked`.

use std::collections::BTreeSet;

use super::item::Item;
use crate::document::{Style, Text};
use crate::judge::number::{self, Key, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{HALF, Rule, Ruling, Share, THREE_QUARTERS, decide, leave, take};
use crate::judge::words::{self, Role};

/// What is known of such a list.
pub struct Names {
    /// The names of measures and limits.
    measures: Share,
    /// Whether all names are one word, and most are written as a program's constants are.
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

/// Whether names with a number behind each are codes; `None` where the items are something else, or need no names as
/// all numbers are HTTP statuses.
pub fn judge(items: &[Item<'_>], place: &Place<'_>) -> Option<Ruling> {
    let found: Vec<(&str, Lead, bool)> =
        items.iter().filter_map(|item| named(item.text, item.body)).collect();
    let all = Share { part: found.len(), whole: items.len() };
    let distinct = found.iter().map(|(_, lead, _)| &lead.keys).collect::<BTreeSet<_>>().len();
    if found.is_empty() || !all.at_least(THREE_QUARTERS) || distinct < found.len() || !place.on_codes() {
        return None;
    }
    if found.iter().all(|(_, lead, _)| lead.is_http()) {
        return None;
    }
    let one_word = |name: &str| !name.contains(char::is_whitespace);
    let names = Names {
        measures: Share::of(&found, |(name, ..)| words::number_role(name) == Role::Measure),
        coined: found.iter().all(|(name, ..)| one_word(name))
            && Share::of(&found, |(name, ..)| is_coined(name)).at_least(HALF),
        years: found.iter().all(|(_, lead, _)| lead.is_year()),
        counted: found.iter().zip(1..).all(|((_, lead, _), nth)| lead.code() == Some(nth)),
        told: found.iter().all(|(.., told)| *told),
        outcomes: Share::of(&found, |(name, ..)| words::sense(name).is_outcome()),
    };
    Some(decide(RULES, &names))
}

/// The name, the number, and whether text follows.
fn named<'t>(text: &'t Text, body: Option<&Text>) -> Option<(&'t str, Lead, bool)> {
    let (lead, end) = behind(text, body).filter(|_| number::lead(&text.plain).is_none())?;
    let rest = text.plain.get(lead.rest..)?;
    let told = rest.contains(char::is_alphanumeric) || body.is_some_and(|body| !body.is_empty());
    Some((text.plain.get(..end)?, lead, told))
}

/// A number in brackets behind a name that the page, or a sign, parts from the text; gives where the name ends.
pub fn behind(text: &Text, body: Option<&Text>) -> Option<(Lead, usize)> {
    let (lead, end) = number::behind(&text.plain)?;
    let breaks = text.plain.get(lead.rest..)?.starts_with(['\r', '\n']);
    let divided = matches!(lead.sep, Sep::Colon | Sep::Dash | Sep::Break | Sep::End) || breaks;
    let apart = divided || body.is_some() || is_marked(text, end);
    (apart && matches!(lead.keys.as_slice(), [Key::Code(_) | Key::Unfit(..)])).then_some((lead, end))
}

/// Whether a paragraph begins with a name that it sets apart, with a number behind it, and goes on with text.
pub fn begins(text: &Text) -> bool {
    let Some((lead, end)) = behind(text, None) else { return false };
    let rest = text.plain.get(lead.rest..).unwrap_or_default();
    let several = rest.split(['\n', '\r']).skip(1).any(|line| number::behind(line).is_some());
    let apart = is_marked(text, end) || text.plain.get(..end).is_some_and(is_coined);
    apart && !several && !text.all(Style::Strong) && rest.contains(char::is_alphanumeric)
}

/// Whether a mark holds the name, with or without the number behind it.
fn is_marked(text: &Text, end: usize) -> bool {
    text.marks.iter().any(|mark| mark.kind != Style::Strike && mark.start == 0 && mark.end >= end)
}

/// `InvalidToken`, `INVALID_TOKEN`: what programs call their constants.
fn is_coined(name: &str) -> bool {
    let mixed = name.contains(char::is_lowercase) && name.chars().skip(1).any(char::is_uppercase);
    let word = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    word && name.starts_with(char::is_uppercase) && (mixed || name.contains('_'))
}
