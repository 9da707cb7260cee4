//! Tables whose rows are messages, grouped by rows that name a status and nothing else.

use super::sheet::{Sheet, SheetRow};
use crate::document::Text;
use crate::judge::number::{self, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{HALF, Rule, Ruling, Share, decide, leave, take};
use crate::judge::split::{self, Wording};
use crate::judge::words;
use crate::judge::{Aside, List};
use crate::lists::Skipped;
use crate::phrases;

/// What is known of the rows that name a status.
pub struct Groups {
    /// Those that words such as `status code` introduce, which speak of answers where nothing around them does.
    prefixed: Share,
    /// Those with the phrase of HTTP's registry.
    registered: Share,
    on_codes: bool,
    off_topic: bool,
}

/// Which such rows are entries.
pub const RULES: &[Rule<Groups>] = &[
    leave("other-heading", "the heading announces numbers of another kind", other_heading),
    take("prefixed-groups", "rows that words such as `status code` introduce head the others", prefixed),
    take("registered-groups", "rows with phrases of HTTP's registry head the others", registered),
    take("announced-groups", "codes are announced, and rows with a status head the others", announced),
];

/// ```text
/// ## Country codes
/// | Town            | River |
/// | Spain (code 276) |       |
/// | Toledo          | Tagus |
/// ```
fn other_heading(groups: &Groups) -> bool {
    groups.off_topic
}

/// ```text
/// | Message                     | What to do    |
/// | TicketError (status code 400) |               |
/// | The ticket is torn          | Print another |
/// ```
fn prefixed(groups: &Groups) -> bool {
    groups.prefixed.is_all()
}

/// ```text
/// | Message            | What to do    |
/// | 400 – Bad Request  |               |
/// | The ticket is torn | Print another |
/// ```
fn registered(groups: &Groups) -> bool {
    groups.registered.at_least(HALF)
}

/// ```text
/// ## Errors
/// | Message            | What to do    |
/// | TicketError (400)  |               |
/// | The ticket is torn | Print another |
/// ```
fn announced(groups: &Groups) -> bool {
    groups.on_codes
}

/// A row that names a status, and what it says of it.
struct Group {
    line: usize,
    /// Whether it names an answer.
    answers: bool,
    lead: Lead,
    words: Wording,
}

/// Adds the statuses that head the rows of a table to a list; `None` where none do.
pub fn read(
    sheet: &Sheet<'_>,
    place: &Place<'_>,
    list: &mut List,
    skipped: &mut Vec<Skipped>,
) -> Option<Ruling> {
    let groups = groups(sheet)?;
    let registered = |group: &&Group| {
        group.words.reason.as_deref().is_some_and(|reason| phrases::begins(reason, group.lead.code()))
    };
    let ruling = decide(
        RULES,
        &Groups {
            prefixed: Share::of(&groups, |group| group.lead.prefixed && (group.answers || place.on_topic())),
            registered: Share::of(&groups, registered),
            on_codes: place.on_codes(),
            off_topic: place.off_topic(),
        },
    );
    for Group { line, lead, words, .. } in groups.iter().filter(|_| ruling.takes) {
        list.add(lead, &Aside::default(), words, *line, skipped);
    }
    Some(ruling)
}

/// The rows with one cell, if each names a status, the first row is one, and no other row names any.
fn groups(sheet: &Sheet<'_>) -> Option<Vec<Group>> {
    let (heads, rows): (Vec<_>, Vec<_>) = sheet.rows.iter().partition(|row| row.is_alone());
    let first = sheet.rows.first().is_some_and(SheetRow::is_alone);
    // Rows of a status each, with nothing below, are another kind of table.
    let grouped = first && heads.len() <= rows.len();
    if !grouped || rows.iter().any(|row| status(row.cell(0).text).is_some()) {
        return None;
    }
    let group = |row: &SheetRow<'_>| {
        let text = row.cell(0).text;
        let (lead, words) = status(text)?;
        Some(Group { line: row.line, answers: words::sense(&text.plain).is_answer(), lead, words })
    };
    heads.into_iter().map(group).collect()
}

/// `HTTP 403 – Forbidden`, `TicketError (status code 400)`.
fn status(text: &Text) -> Option<(Lead, Wording)> {
    if let Some(lead) = number::lead(&text.plain) {
        let registered =
            || phrases::begins(text.plain.get(lead.rest..).unwrap_or_default().trim_start(), lead.code());
        let apart = !matches!(lead.sep, Sep::Space | Sep::Comma) || registered();
        let words = split::words(text, lead.rest, lead.code());
        return (apart && lead.is_http() && lead.code().is_some()).then_some((lead, words));
    }
    let (lead, end) = number::trail(&text.plain).filter(|(lead, _)| lead.code().is_some())?;
    let reason = text.plain.get(..end).map(split::clean);
    let (description, links) = split::describe(text, lead.rest);
    Some((lead, Wording { reason, description, links }))
}
