//! Tables: which column holds the codes, and what the others say of them.

mod column;
mod groups;
mod row;
mod rules;
pub mod sheet;
#[cfg(test)]
mod tests;
mod texts;

use super::outline::Place;
use super::text::{self, Kin, Words};
use super::{Finds, Kind, Left, List};
use crate::document::{Table, fold};
use crate::lists::{Form, Skipped};
use sheet::Sheet;
use texts::Texts;

/// Judges one table.
pub fn judge(table: &Table, place: &Place<'_>, finds: &mut Finds) {
    let caption = Some(fold(&table.caption.plain).into_owned()).filter(|caption| !caption.is_empty());
    let name = place.heading_text().or(caption);
    let mut left = Vec::new();
    let sheet = Sheet::new(table);
    let lists = sheet.lists();
    for sheet in &lists {
        let list = || List::new(place.heading, name.clone(), table.line, Form::Table);
        let words = match text::best(sheet, place) {
            Some(words) if words.ruling.takes => Some(words),
            left => finds.kin.as_ref().and_then(|kin| kin.words(sheet, place)).or(left),
        };
        let takes = words.as_ref().is_some_and(|words| words.ruling.takes);
        let alone = takes && words.as_ref().is_some_and(|words| words.stands_alone(sheet));
        let judged = if alone { Ok(()) } else { judge_sheet(sheet, place, list(), finds) };
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
}

/// Takes the list of a table, or tells why not, if it has numbers at all.
fn judge_sheet(
    sheet: &Sheet<'_>,
    place: &Place<'_>,
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
    if let Some(own) = column::passed_over(&columns, code) {
        let texts = Texts::new(sheet, own.at, Some(code.at));
        let mut own_list = List::new(list.heading, list.name.clone(), list.line, Form::Table);
        texts.read(sheet, &mut own_list, &mut skipped);
        finds.push(own_list, own.ruling);
        if text::groups(sheet, code.at) {
            return Ok(());
        }
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
