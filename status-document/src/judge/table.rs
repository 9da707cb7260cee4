//! Tables: which column holds the codes, and what the others say of them.

mod column;
mod groups;
mod named;
mod row;
mod rules;
pub mod sheet;
#[cfg(test)]
mod tests;
mod texts;

use super::outline::Place;
use super::rule::{Share, THREE_QUARTERS};
use super::text::{self, Kin, Words};
use super::{Finds, Kind, Left, List, words};
use crate::document::{Table, fold};
use crate::lists::{Form, Skipped};
use crate::phrases;
use sheet::Sheet;
use texts::Texts;

/// Judges one table.
pub fn judge(table: &Table, place: &Place<'_>, finds: &mut Finds) {
    let caption = Some(fold(&table.caption.plain).into_owned()).filter(|caption| !caption.is_empty());
    let name = place.heading_text().or(caption);
    let mut left = Vec::new();
    let parted = named::parted(table, place);
    let sheet = Sheet::new(parted.as_ref().unwrap_or(table));
    let lists = sheet.lists();
    for sheet in &lists {
        let list = || List::new(place.heading, name.clone(), table.line, Form::Table);
        let words = match text::best(sheet, place) {
            Some(words) if words.ruling.takes => Some(words),
            left => finds.kin.as_ref().and_then(|kin| kin.words(sheet, place)).or(left),
        };
        let takes = words.as_ref().is_some_and(|words| words.ruling.takes);
        let alone = takes && words.as_ref().is_some_and(|words| words.stands_alone(sheet));
        let own = words.as_ref().filter(|_| takes).map(|words| words.at);
        let judged = if alone { Ok(()) } else { judge_sheet(sheet, place, own, list(), finds) };
        match (words, judged) {
            (Some(words), _) if takes => read_words(sheet, place, &words, list(), finds),
            (words, Err(known)) => {
                left.push(known.or_else(|| words.map(|words| leave_words(sheet, place, &words, list()))));
            }
            (_, Ok(())) => {}
        }
    }
    if left.len() == lists.len() {
        finds.left.extend(left.into_iter().flatten().next());
    }
}

/// Takes the list of a column of words.
fn read_words(sheet: &Sheet<'_>, place: &Place<'_>, words: &Words, mut list: List, finds: &mut Finds) {
    fill_words(sheet, place, words, &mut list, &mut finds.skipped);
    finds.push(list, words.ruling);
    finds.kin = Some(Kin::new(place.heading, sheet, words.at));
}

fn leave_words(sheet: &Sheet<'_>, place: &Place<'_>, words: &Words, mut list: List) -> Left {
    fill_words(sheet, place, words, &mut list, &mut Vec::new());
    Left::new(list, words.ruling)
}

fn fill_words(
    sheet: &Sheet<'_>,
    place: &Place<'_>,
    words: &Words,
    list: &mut List,
    skipped: &mut Vec<Skipped>,
) {
    let sheet = words.sheet(sheet);
    let mut texts = Texts::new(&sheet, words.at, words.statuses);
    texts.under = text::statuses(place);
    texts.read(&sheet, list, skipped);
    skipped.extend(text::passed_over(&sheet, words.at));
}

/// Takes the list of a table, or tells why not, if it has numbers at all; `own` is the column of codes that are words.
fn judge_sheet(
    sheet: &Sheet<'_>,
    place: &Place<'_>,
    own: Option<usize>,
    mut list: List,
    finds: &mut Finds,
) -> Result<(), Option<Left>> {
    let columns = column::judge(sheet, place);
    let Some(code) = column::best(&columns) else {
        let mut skipped = Vec::new();
        return match groups::read(sheet, place, &mut list, &mut skipped) {
            Some(ruling) if ruling.takes => finds.take(list, skipped, ruling).map_err(Some),
            left => {
                let Some(column) = column::fullest(&columns) else {
                    return Err(left.map(|ruling| Left::new(list, ruling)));
                };
                let mut list = List::new(list.heading, list.name, list.line, Form::Table);
                Texts::new(sheet, column.at, None).read(sheet, &mut list, &mut Vec::new());
                Err(Some(Left::new(list, column.ruling)))
            }
        };
    };
    let mut skipped = Vec::new();
    let statuses = column::statuses(&columns, code).map(|column| column.at);
    let wide = column::passed_over(&columns, code);
    let own = own.or(wide.map(|column| column.at));
    if let Some(own) = wide {
        let texts = Texts::new(sheet, own.at, Some(code.at));
        let mut own_list = List::new(list.heading, list.name.clone(), list.line, Form::Table);
        texts.read(sheet, &mut own_list, &mut skipped);
        finds.push(own_list, own.ruling);
        if text::groups(sheet, code.at) {
            return Ok(());
        }
    }
    if code.http && own.is_some_and(|own| own < code.at && !is_phrased(sheet, own, code.at)) {
        return Ok(());
    }
    let texts = Texts { stand_in: true, ..Texts::new(sheet, code.at, statuses) };
    texts.read(sheet, &mut list, &mut skipped);
    if list.kind() == Kind::Wide {
        let statuses = text::statuses(place);
        let bare = list.codes.iter_mut().filter(|listed| listed.http.is_empty());
        bare.for_each(|listed| listed.http.clone_from(&statuses));
    }
    finds.take(list, skipped, code.ruling).map_err(Some)
}

/// Whether the statuses next to a vendor's own codes have phrases of their own: in their cells, or next to them those of
/// HTTP's registry. If not, the rows are those of the codes before them, and so are all texts.
///
/// ```text
/// | Code       | HTTP | Phrase    | Meaning           |
/// | SEAT_TAKEN | 409  | Conflict  | another sits here |
/// | SEAT_GONE  | 404  | Not Found | no such seat      |
/// ```
fn is_phrased(sheet: &Sheet<'_>, own: usize, statuses: usize) -> bool {
    if text::are_shared(sheet, statuses) {
        return false;
    }
    let coded = sheet.rows.iter().filter_map(|row| Some((row, row.cell(statuses).lead.as_ref()?)));
    let phrased = Share::of(coded, |(row, lead)| {
        let rest = row.cell(statuses).text.plain.get(lead.rest..).unwrap_or_default();
        let mut others = row.cells.iter().enumerate().filter(|(column, _)| *column != own);
        rest.contains(char::is_alphanumeric)
            || others.any(|(_, cell)| phrases::begins(&cell.text.plain, lead.code()))
    });
    let named = |column| words::is_status_header(sheet.header(column)) && column != own && column != statuses;
    phrased.at_least(THREE_QUARTERS) || (0..sheet.width).any(named)
}
