//! Rows read with what each column says.

use super::sheet::{Cell, Sheet, SheetRow};
use super::texts::Texts;
use crate::document::{Style, Text, fold};
use crate::judge::number::{self, HTTP, Lead};
use crate::judge::split::{self, Wording};
use crate::judge::{Aside, List, words};
use crate::lists::Skipped;
use crate::phrases;

impl Texts {
    /// Adds the entries of all rows to a list.
    pub fn read(&self, sheet: &Sheet<'_>, list: &mut List, skipped: &mut Vec<Skipped>) {
        // A status in the first column is that of the rows below without one, unless the heading gives theirs.
        let carries = self.statuses == Some(0) && self.under.is_empty();
        let mut above = Vec::new();
        for row in &sheet.rows {
            let own = self.http(row);
            let http = match own.as_slice() {
                [] if carries && row.cell(0).text.is_empty() => &above,
                [] => &self.under,
                _ => &own,
            };
            self.entry(row, http, list, skipped);
            if !own.is_empty() || row.is_alone() {
                above = own;
            }
        }
    }

    fn entry(&self, row: &SheetRow<'_>, http: &[u16], list: &mut List, skipped: &mut Vec<Skipped>) {
        let cell = self.code(row);
        // The column is known to hold codes, so that what looks like a quantity is none.
        let grouped = cell.lead.is_none().then(|| number::grouped(&cell.text.plain)).flatten();
        let Some(lead) = cell.lead.as_ref().or(grouped.as_ref()) else {
            return self.continuation(row, list);
        };
        if cell.text.all(Style::Strike) {
            skipped.push(struck(row));
            return;
        }
        let words = self.words(row, cell.text, lead);
        list.add(lead, &self.advice(row, http), &words, row.line, skipped);
    }

    /// The cell with the code of a row.
    fn code<'r>(&self, row: &'r SheetRow<'_>) -> &'r Cell<'r> {
        let own = row.cell(self.code);
        let is_blank = !own.text.plain.contains(char::is_alphanumeric);
        self.statuses.filter(|_| is_blank && self.stand_in).map_or(own, |statuses| row.cell(statuses))
    }

    /// The words of a row.
    fn words(&self, row: &SheetRow<'_>, own: &Text, lead: &Lead) -> Wording {
        let (rest, code) = (lead.rest, lead.code());
        let aside = self.own && !self.descriptions.is_empty();
        let mut words = if aside { split::phrase(own, rest, code) } else { split::words(own, rest, code) };
        if let Some(phrase) = text(row, self.phrase) {
            let name = split::name(phrase, 0);
            words.reason = name.reason;
            words.links.extend(name.links);
        }
        let described = self.descriptions.iter().find_map(|column| text(row, Some(*column)));
        let Some(described) = described else { return words };
        let alone = words.reason.is_none() && words.description.is_none() && self.phrase.is_none();
        let only = if alone { self.only(described, code) } else { split::description(described) };
        words.links.extend(only.links);
        words.reason = words.reason.or(only.reason);
        // What the code's own cell adds after the phrase is a remark, the column is the description.
        words.description = only.description.or(words.description);
        words
    }

    /// The only text of a row, which is a phrase, a description, or both.
    fn only(&self, text: &Text, code: Option<u16>) -> Wording {
        let whole = phrases::is(&text.plain, code);
        let divided = split::split(text, 0, code).is_some_and(|(_, end)| {
            self.split || end == text.plain.len() && phrases::begins(&text.plain, code)
        });
        if divided {
            split::words(text, 0, code)
        } else if self.phrases || whole {
            split::whole(text, 0)
        } else {
            split::description(text)
        }
    }

    fn advice(&self, row: &SheetRow<'_>, http: &[u16]) -> Aside {
        Aside {
            remedy: text(row, self.remedy).and_then(|text| split::describe(text, 0).0),
            retry: text(row, self.retry).and_then(|text| words::retry(&text.plain)),
            http: http.to_vec(),
        }
    }

    /// The HTTP statuses next to the code of a row.
    fn http(&self, row: &SheetRow<'_>) -> Vec<u16> {
        let statuses = self.statuses.filter(|column| !std::ptr::eq(self.code(row), row.cell(*column)));
        let lead = statuses.and_then(|column| row.cell(column).lead.as_ref());
        lead.into_iter().flat_map(Lead::codes).filter(|code| HTTP.contains(code)).collect()
    }

    /// A row without a code goes on with the one above, unless it names something of its own.
    fn continuation(&self, row: &SheetRow<'_>, list: &mut List) {
        let own = !row.cell(self.code).text.is_empty() || text(row, self.phrase).is_some();
        let more = text(row, self.descriptions.first().copied()).filter(|_| !own);
        let (Some(entry), Some(more)) = (list.codes.last_mut(), more) else { return };
        let more = fold(&more.plain);
        match &mut entry.description {
            Some(description) => {
                description.push(' ');
                description.push_str(&more);
            }
            None => entry.description = Some(more.into_owned()),
        }
    }
}

/// The text in a column of a row, if there are both.
fn text<'a>(row: &SheetRow<'a>, column: Option<usize>) -> Option<&'a Text> {
    column.map(|column| row.cell(column).text).filter(|text| !text.is_empty())
}

fn struck(row: &SheetRow<'_>) -> Skipped {
    let cells = row.cells.iter().map(|cell| fold(&cell.text.plain)).filter(|cell| !cell.is_empty());
    Skipped { line: row.line, text: cells.collect::<Vec<_>>().join(" "), why: "it is struck out" }
}
