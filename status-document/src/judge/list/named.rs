//! Lists of names with a number in brackets behind each: `InvalidToken (4003): it was revoked`.

use crate::document::{Style, Text};
use crate::judge::names::{self, is_constant};
use crate::judge::number::{self, Key, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::Ruling;

/// Whether names with a number behind each are codes; `None` where the items are something else, or need no names as
/// all numbers are HTTP statuses.
pub fn judge<'t>(
    items: impl ExactSizeIterator<Item = (&'t Text, Option<&'t Text>)>,
    place: &Place<'_>,
) -> Option<Ruling> {
    let whole = items.len();
    let found: Vec<(&str, Lead, bool)> = items.filter_map(|(text, body)| named(text, body)).collect();
    if !place.on_codes() || found.iter().all(|(_, lead, _)| lead.is_http()) {
        return None;
    }
    names::judge_most(&found, whole)
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
    (apart && matches!(lead.keys.as_slice(), [Key::Code(_) | Key::Wide(_) | Key::Unfit(..)]))
        .then_some((lead, end))
}

/// Whether a paragraph begins with a name that it sets apart, with a number behind it, and goes on with text.
pub fn begins(text: &Text) -> bool {
    let Some((lead, end)) = behind(text, None) else { return false };
    let rest = text.plain.get(lead.rest..).unwrap_or_default();
    let several = rest.split(['\n', '\r']).skip(1).any(|line| number::behind(line).is_some());
    let apart = is_marked(text, end) || text.plain.get(..end).is_some_and(is_constant);
    apart && !several && !text.all(Style::Strong) && rest.contains(char::is_alphanumeric)
}

/// Whether a mark holds the name, with or without the number behind it.
fn is_marked(text: &Text, end: usize) -> bool {
    text.marks.iter().any(|mark| mark.kind != Style::Strike && mark.start == 0 && mark.end >= end)
}
