//! Columns of words.

use super::rules::{Evidence, Header, KIN, RULES};
use super::{Shape, lead, statuses as statuses_of, token};
use crate::document::Style;
use crate::judge::number::{self, Lead};
use crate::judge::outline::Place;
use crate::judge::rule::{Fraction, HALF, Ruling, Share, THREE_QUARTERS, decide};
use crate::judge::table::sheet::{Sheet, SheetRow};
use crate::judge::words::{self, Role};
use crate::lists::Skipped;

/// A column of words, judged.
pub struct Words {
    pub at: usize,
    pub ruling: Ruling,
    /// The column of HTTP statuses next to it.
    pub statuses: Option<usize>,
    /// The column with numbers that mean the same, where the words are what an API answers with.
    pub numbers: Option<usize>,
    header: Header,
    codes: Vec<Option<Read>>,
}

/// The codes of a cell, and where they end.
type Read = (Vec<String>, usize);

/// Cells that are one word, of those that are filled,
const WORDS: Fraction = Fraction(9, 10);

/// and where the header names codes.
const NAMED: Fraction = THREE_QUARTERS;

/// Rows on average of a status that only groups codes,
const SEVERAL: usize = 2;

/// where the header calls it a status code,
const SHARED: usize = 5;

/// and where it calls it a code.
const CROWDED: usize = 8;

/// Cells with words coined with digits, among which numbers are words too.
const AMONG: Fraction = Fraction(1, 4);

/// Letters that all codes of a vendor begin with.
const PREFIX: usize = 3;

/// The column of words that is most likely to hold codes, taken or not.
pub fn best(sheet: &Sheet<'_>, place: &Place<'_>) -> Option<Words> {
    let judged = (0..sheet.width).filter_map(|at| Words::new(sheet, place, at));
    let rank =
        |words: &Words| (words.ruling.takes, words.header == Header::Errors, words.header == Header::Codes);
    judged.reduce(|best, next| if rank(&next) > rank(&best) { next } else { best })
}

impl Words {
    fn new(sheet: &Sheet<'_>, place: &Place<'_>, at: usize) -> Option<Self> {
        // What stands over all columns is the table's title.
        let titled =
            sheet.width > 1 && (1..sheet.width).all(|column| sheet.header(column) == sheet.header(0));
        let titled = titled && !sheet.header(0).is_empty();
        let header = if titled { Header::Other } else { header(sheet.header(at)) };
        let filled = sheet.column(at).count();
        let mut codes = codes(sheet, at, header, filled);
        drop_classes(sheet, at, &mut codes);
        let read = codes.iter().flatten().flat_map(|(words, _)| words);
        let qualifier = token::qualifier(read.map(String::as_str));
        for word in codes.iter_mut().flatten().flat_map(|(words, _)| words) {
            word.drain(..qualifier);
        }
        let blank = sheet.rows.iter().filter(|row| row.cells.iter().all(|cell| cell.text.is_empty())).count();
        let is_class = is_class(sheet, at);
        let uncoded = sheet.rows.iter().zip(&codes).filter(|(_, code)| code.is_none());
        let classes = uncoded.filter(|(row, _)| is_class(row)).count();
        // Those that say that they have no code have none.
        let none = sheet.column(at).filter(|cell| token::is_none(&cell.text.plain)).count();
        let whole = filled.saturating_sub(none + if at == 0 { classes } else { 0 });
        let found = Share { part: codes.iter().flatten().count(), whole };
        let under_status = !statuses_of(place).is_empty();
        let messages = header == Header::Codes
            && (0..sheet.width).any(|column| column != at && is_message(sheet.header(column)));
        let lone = header == Header::Errors || header == Header::Codes && under_status || messages;
        let least = if lone { 1 } else { 2 };
        let words = if header.names_codes() { NAMED } else { WORDS };
        if found.part < least || !found.at_least(words) {
            return None;
        }
        let listed: Vec<(&str, Vec<&str>)> = codes
            .iter()
            .zip(&sheet.rows)
            .filter_map(|(code, row)| {
                let (codes, end) = code.as_ref()?;
                let others = row.cells.iter().enumerate().filter(|(column, _)| *column != at);
                let own = row.cell(at).text.plain.get(*end..);
                let texts = others.map(|(_, cell)| cell.text.plain.as_str()).chain(own);
                Some((codes.first()?.as_str(), texts.collect()))
            })
            .collect();
        let shape = Shape::of(&listed);
        let statuses = (0..sheet.width).find(|column| is_statuses(sheet, *column, shape.distinct.part));
        // A constant's name is that of its number.
        let upper = Share::of(&listed, |(word, _)| token::manner(word) == token::Manner::Upper);
        let prefixed = header != Header::Other
            && !upper.at_least(HALF)
            && token::prefix(listed.iter().map(|(word, _)| *word)) >= PREFIX;
        // Words written in another base are numbers too.
        let mixed = is_mixed(&codes);
        let mut others = (0..sheet.width).filter(|column| *column != at || !mixed);
        let numbers = others.find(|column| is_numbers(sheet, *column, statuses, shape.distinct.part));
        let counted = numbers.is_some_and(|column| words::number_role(sheet.header(column)) == Role::Code);
        // What goes with announced codes may be a parameter.
        let named = header.names_codes() && at == 0 && place.on_codes();
        let parameters = (0..sheet.width).any(|column| {
            let header = sheet.header(column);
            let itself = column == at && place.lists_codes() && words::is_values_heading(header);
            words::is_parameter_header(header)
                && !itself
                && !(named && column > at && !words::is_requirement(header))
        });
        let evidence = Evidence {
            header,
            errors: header == Header::Names
                && at == 0
                && statuses.is_none()
                && words::names_errors(sheet.header(at)),
            on_codes: place.on_codes(),
            sampled: Share::default(),
            announced: qualifier > 0 || place.lists_codes(),
            on_topic: place.on_topic(),
            messages,
            under_status,
            off_topic: place.off_topic() || words::sense(sheet.header(at)).off_topic(),
            parameters,
            numbered: numbers.is_some() && (counted || !prefixed),
            grouped: statuses.is_some_and(|column| groups(sheet, column) && fail(sheet, column)),
            filled: Share {
                part: found.part,
                whole: sheet.rows.len().saturating_sub(classes + blank + none),
            },
            shape,
        };
        let ruling = decide(RULES, &evidence);
        let close = header != Header::Other || evidence.announced;
        (ruling.takes || close).then_some(Self { at, ruling, statuses, numbers, header, codes })
    }

    /// Whether the numbers in or next to the words make no list: they are words too, or mean the same, or they are
    /// statuses that the table does not tell apart.
    pub fn stands_alone(&self, sheet: &Sheet<'_>) -> bool {
        sheet.column(self.at).any(|cell| cell.lead.is_some())
            || self.numbers.is_some()
            || self.statuses.is_some_and(|column| groups(sheet, column))
    }

    /// The table with these words as its codes.
    pub fn sheet<'a>(&self, sheet: &Sheet<'a>) -> Sheet<'a> {
        let mut sheet = sheet.clone();
        let words: Vec<&str> =
            self.codes.iter().flatten().flat_map(|(words, _)| words).map(String::as_str).collect();
        let manner = token::common(&words);
        let is_class = is_class(&sheet, self.at);
        for (row, code) in sheet.rows.iter_mut().zip(&self.codes) {
            let class = is_class(row);
            let Some(cell) = row.cells.get_mut(self.at) else { continue };
            // Among words, one with a blank in it, and written as they are, is a slip of the page.
            let slip = || {
                let slip = token::slip(&cell.text.plain, manner?).filter(|_| !class);
                slip.map(|code| (vec![code], cell.text.plain.len()))
            };
            cell.lead = code.clone().or_else(slip).map(|(codes, end)| lead(codes, end));
        }
        sheet
    }
}

/// The rows of a column of words whose cell is none, neither blank nor the name of a class: a code that is passed over must
/// not look as if the document did not have it.
pub fn passed_over(sheet: &Sheet<'_>, at: usize) -> impl Iterator<Item = Skipped> {
    let is_class = is_class(sheet, at);
    let is_passed_over = move |row: &&SheetRow<'_>| {
        let cell = row.cell(at);
        cell.lead.is_none() && !cell.text.is_empty() && !token::is_none(&cell.text.plain) && !is_class(row)
    };
    sheet.rows.iter().filter(is_passed_over).map(|row| Skipped {
        line: row.line,
        text: row.cells.iter().map(|cell| cell.text.plain.trim()).collect::<Vec<_>>().join(" "),
        why: "it is not written as a code is",
    })
}

/// A table with a list of words, after which another of the same headers goes on with it.
#[derive(Debug)]
pub struct Kin {
    heading: Option<usize>,
    headers: Vec<String>,
    at: usize,
}

impl Kin {
    pub fn new(heading: Option<usize>, sheet: &Sheet<'_>, at: usize) -> Self {
        Self { heading, headers: sheet.headers().to_vec(), at }
    }

    /// The words of a table under the same heading, however few.
    pub fn words(&self, sheet: &Sheet<'_>, place: &Place<'_>) -> Option<Words> {
        let alike = self.heading == place.heading && self.headers == sheet.headers();
        let codes = || codes(sheet, self.at, header(sheet.header(self.at)), sheet.column(self.at).count());
        let codes = alike.then(codes)?;
        let is_coined = |(words, _): &Read| words.iter().all(|word| token::is_coined(word));
        let coined = codes.iter().all(|code| code.as_ref().is_some_and(is_coined));
        coined.then_some(Words {
            at: self.at,
            ruling: KIN,
            statuses: None,
            numbers: None,
            header: Header::Other,
            codes,
        })
    }
}

/// The codes of a column's cells.
///
/// Under a header that names codes a cell may hold several, and numbers are words where enough others are coined with
/// digits, `22000` next to `22P02`, `00` next to `E01`, or half are coined: `08000` next to `seat_taken`.
fn codes(sheet: &Sheet<'_>, at: usize, header: Header, filled: usize) -> Vec<Option<Read>> {
    let texts = || sheet.rows.iter().map(|row| row.cell(at).text);
    let one = |(code, end)| (vec![code], end);
    // Code and text may share a cell.
    if header != Header::Other || sheet.header(at).is_empty() {
        let shared: Vec<Option<Read>> = texts().map(|text| token::first(&text.plain).map(one)).collect();
        if (Share { part: shared.iter().flatten().count(), whole: filled }).at_least(WORDS) {
            return shared;
        }
    }
    let words = token::column(texts()).into_iter().map(|word| word.map(one));
    if !header.names_codes() {
        return words.collect();
    }
    let mut codes: Vec<Option<Read>> =
        words.zip(texts()).map(|(word, text)| token::several(text).or(word)).collect();
    let share = |test: fn(&str) -> bool| Share {
        part: codes.iter().flatten().filter(|(codes, _)| codes.iter().all(|code| test(code))).count(),
        whole: filled,
    };
    let (numbered, coined) = (share(token::is_numbered), share(token::is_coined));
    if numbered.part > 1 && numbered.at_least(AMONG) || coined.part > 1 && coined.at_least(HALF) {
        for (code, text) in codes.iter_mut().zip(texts()).filter(|(code, _)| code.is_none()) {
            *code = token::number(text).map(one);
        }
    }
    codes
}

/// Drops words in bold that stand alone, or with which the next begins: they head the rows below, as `E1` does `E101`.
fn drop_classes(sheet: &Sheet<'_>, at: usize, codes: &mut [Option<Read>]) {
    if are_bold(sheet, at) {
        return;
    }
    let mut next: Option<String> = None;
    for (code, row) in codes.iter_mut().zip(&sheet.rows).rev() {
        let Some((words, _)) = code.as_ref() else { continue };
        let word = words.first().cloned().unwrap_or_default();
        let heads = |next: &String| next.len() > word.len() && next.starts_with(&word);
        if is_bold(row, at) && (row.is_alone() || next.as_ref().is_some_and(heads)) {
            *code = None;
        }
        next = Some(word);
    }
}

/// Which rows without a code in a column name a class there, and head the others: those that stand alone, or in bold where the
/// others do not.
fn is_class(sheet: &Sheet<'_>, at: usize) -> impl Fn(&SheetRow<'_>) -> bool + use<> {
    let stands_out = !are_bold(sheet, at);
    move |row| row.is_alone() || stands_out && is_bold(row, at)
}

fn is_bold(row: &SheetRow<'_>, at: usize) -> bool {
    row.cell(at).text.all(Style::Strong)
}

fn are_bold(sheet: &Sheet<'_>, at: usize) -> bool {
    Share::of(&sheet.rows, |row| is_bold(row, at)).is_most()
}

fn header(header: &str) -> Header {
    if words::is_code_header(header) {
        if words::sense(header).is_answer() { Header::Errors } else { Header::Codes }
    } else if words::is_error_header(header) {
        Header::Names
    } else {
        Header::Other
    }
}

/// Whether a header promises what is said of errors: `Error message`.
fn is_message(header: &str) -> bool {
    words::names_errors(header) && words::sense(header).is_answer() && words::says_message(header)
}

/// Whether numbers are among the words.
fn is_mixed(codes: &[Option<Read>]) -> bool {
    codes.iter().flatten().any(|(words, _)| words.iter().any(|word| token::is_integer(word)))
}

/// Whether statuses only group the rows: they are bare, and stand on several rows each.
pub fn groups(sheet: &Sheet<'_>, column: usize) -> bool {
    let bare = Share::of(sheet.column(column), |cell| {
        cell.lead.as_ref().is_some_and(|lead| lead.rest == cell.text.plain.len())
    });
    let header = sheet.header(column);
    let least = match (words::says_code(header), words::is_status_header(header)) {
        (true, false) => CROWDED,
        (true, true) => SHARED,
        (false, _) => SEVERAL,
    };
    bare.at_least(WORDS) && distinct(sheet, column) * least <= bare.whole
}

/// Whether most statuses of a column are those of errors.
fn fail(sheet: &Sheet<'_>, column: usize) -> bool {
    /// The first status of an error.
    const ERROR: u16 = 400;
    let leads = sheet.column(column).filter_map(|cell| cell.lead.as_ref());
    Share::of(leads, |lead| lead.codes().all(|code| code >= ERROR)).is_most()
}

/// Whether a column has the HTTP statuses that go with codes: its header says so, or several codes share one.
fn is_statuses(sheet: &Sheet<'_>, column: usize, codes: usize) -> bool {
    let http = |cell: &&crate::judge::table::sheet::Cell<'_>| cell.lead.as_ref().is_some_and(Lead::is_http);
    let share = Share::of(sheet.column(column), http);
    let header = sheet.header(column).to_lowercase();
    let distinct = distinct(sheet, column);
    // Under `Code` they may be the codes, and the words their names.
    let shared = if words::is_code_header(&header) { distinct * SEVERAL <= codes } else { distinct < codes };
    share.part > 0 && share.at_least(WORDS) && (shared || words::is_status_header(&header))
}

/// Whether a column numbers the rows, as codes do.
fn is_numbers(sheet: &Sheet<'_>, column: usize, statuses: Option<usize>, codes: usize) -> bool {
    let numbers = Share::of(sheet.column(column), |cell| cell.lead.is_some());
    let role = words::number_role(sheet.header(column));
    let named = words::is_code_header(sheet.header(column)) && numbers.part * 4 > codes;
    let each = numbers.part * 2 > codes && distinct(sheet, column) * 10 >= codes * 9;
    statuses != Some(column)
        && !counts_rows(sheet, column)
        && matches!(role, Role::Code | Role::Number)
        && numbers.at_least(WORDS)
        && (named || each)
}

/// Whether a first column only counts the rows.
fn counts_rows(sheet: &Sheet<'_>, column: usize) -> bool {
    let codes = sheet.column(column).map(|cell| cell.lead.as_ref().and_then(Lead::code));
    column == 0 && words::is_count_header(sheet.header(column)) && number::counts(codes)
}

/// Whether several rows on average share each status of a column.
pub fn are_shared(sheet: &Sheet<'_>, column: usize) -> bool {
    distinct(sheet, column) * SEVERAL <= sheet.column(column).count()
}

/// How many different numbers a column has.
fn distinct(sheet: &Sheet<'_>, column: usize) -> usize {
    let leads = sheet.column(column).filter_map(|cell| cell.lead.as_ref());
    leads.map(|lead| lead.keys.as_slice()).collect::<std::collections::BTreeSet<_>>().len()
}
