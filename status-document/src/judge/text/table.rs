//! Columns of words.

use super::rules::{Evidence, Header, KIN, RULES};
use super::{Shape, lead, statuses as statuses_of, token};
use crate::judge::number::Lead;
use crate::judge::outline::Place;
use crate::judge::rule::{Fraction, HALF, Ruling, Share, decide};
use crate::judge::table::sheet::{Sheet, SheetRow};
use crate::judge::words::{self, Role};

/// A column of words, judged.
pub struct Words {
    pub at: usize,
    pub ruling: Ruling,
    /// The column of HTTP statuses next to it.
    pub statuses: Option<usize>,
    /// The column with numbers that mean the same, where the words are what an API answers with.
    pub numbers: Option<usize>,
    header: Header,
    codes: Vec<Option<(String, usize)>>,
}

/// Cells that are one word, of those that are filled.
const WORDS: Fraction = Fraction(9, 10);

/// Rows on average of a status that only groups codes.
const SHARED: usize = 8;

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
        let mut codes = token::column(sheet.rows.iter().map(|row| row.cell(at).text));
        let qualifier = token::qualifier(codes.iter().flatten().map(|(word, _)| word.as_str()));
        for (word, _) in codes.iter_mut().flatten() {
            word.drain(..qualifier);
        }
        // Rows that name a class head the others.
        let is_class = |row: &SheetRow<'_>, code: &Option<_>| code.is_none() && row.is_alone();
        let blank = sheet.rows.iter().filter(|row| row.cells.iter().all(|cell| cell.text.is_empty())).count();
        let classes = sheet.rows.iter().zip(&codes).filter(|(row, code)| is_class(row, code)).count();
        let filled = sheet.column(at).count();
        let whole = filled - if at == 0 { classes } else { 0 };
        let found = Share { part: codes.iter().flatten().count(), whole };
        // What stands over all columns is the table's title.
        let titled =
            sheet.width > 1 && (1..sheet.width).all(|column| sheet.header(column) == sheet.header(0));
        let header = if titled { Header::Other } else { header(sheet.header(at)) };
        let under_status = !statuses_of(place).is_empty();
        let lone = header == Header::Errors || header == Header::Codes && under_status;
        let least = if lone { 1 } else { 2 };
        if found.part < least || !found.at_least(WORDS) {
            return None;
        }
        let listed: Vec<(&str, Vec<&str>)> = codes
            .iter()
            .zip(&sheet.rows)
            .filter_map(|(code, row)| {
                let texts = row.cells.iter().enumerate().filter(|(column, _)| *column != at);
                Some((code.as_ref()?.0.as_str(), texts.map(|(_, cell)| cell.text.plain.as_str()).collect()))
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
        let named = matches!(header, Header::Errors | Header::Codes) && at == 0 && place.on_codes();
        let parameters = (0..sheet.width).any(|column| {
            let header = sheet.header(column);
            words::is_parameter_header(header) && !(named && column > at && !words::is_requirement(header))
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
            under_status,
            off_topic: place.off_topic() || words::sense(sheet.header(at)).off_topic(),
            parameters,
            numbered: numbers.is_some() && (counted || !prefixed),
            filled: Share { part: found.part, whole: sheet.rows.len() - classes - blank },
            shape,
        };
        let ruling = decide(RULES, &evidence);
        let close = header != Header::Other || evidence.announced;
        (ruling.takes || close).then_some(Self { at, ruling, statuses, numbers, header, codes })
    }

    /// Whether the numbers of the table make no list: they are words among others, or stand next to the words and mean
    /// the same, or are statuses that the table does not tell apart, bare and on many rows each.
    pub fn stands_alone(&self, sheet: &Sheet<'_>) -> bool {
        let shared = |column: usize| {
            let bare = Share::of(sheet.column(column), |cell| {
                cell.lead.as_ref().is_some_and(|lead| lead.rest == cell.text.plain.len())
            });
            bare.is_all() && distinct(sheet, column) * SHARED <= bare.whole
        };
        is_mixed(&self.codes) || self.numbers.is_some() || self.statuses.is_some_and(shared)
    }

    /// The table with these words as its codes.
    pub fn sheet<'a>(&self, sheet: &Sheet<'a>) -> Sheet<'a> {
        let mut sheet = sheet.clone();
        for (row, code) in sheet.rows.iter_mut().zip(&self.codes) {
            let alone = row.is_alone();
            let Some(cell) = row.cells.get_mut(self.at) else { continue };
            // Among words, one with a blank in it is a slip of the page.
            let slip =
                || token::slip(&cell.text.plain).filter(|_| !alone).map(|code| (code, cell.text.plain.len()));
            cell.lead = code.clone().or_else(slip).map(|(code, end)| lead(code, end));
        }
        sheet
    }
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
        let codes = || token::column(sheet.rows.iter().map(|row| row.cell(self.at).text));
        let codes = alike.then(codes)?;
        let coined = codes.iter().all(|code| code.as_ref().is_some_and(|(word, _)| token::is_coined(word)));
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

fn header(header: &str) -> Header {
    if words::is_code_header(header) {
        if words::sense(header).is_answer() { Header::Errors } else { Header::Codes }
    } else if words::is_error_header(header) {
        Header::Names
    } else {
        Header::Other
    }
}

/// Whether numbers are among the words.
fn is_mixed(codes: &[Option<(String, usize)>]) -> bool {
    codes.iter().flatten().any(|(word, _)| token::is_digits(word))
}

/// Whether a column has the HTTP statuses that go with codes: its header says so, or several codes share one.
fn is_statuses(sheet: &Sheet<'_>, column: usize, codes: usize) -> bool {
    let http = |cell: &&crate::judge::table::sheet::Cell<'_>| cell.lead.as_ref().is_some_and(Lead::is_http);
    let share = Share::of(sheet.column(column), http);
    let header = sheet.header(column).to_lowercase();
    let shared = !words::is_code_header(&header) && distinct(sheet, column) < codes;
    share.part > 0 && share.at_least(WORDS) && (shared || words::is_status_header(&header))
}

/// Whether a column numbers the rows, as codes do.
fn is_numbers(sheet: &Sheet<'_>, column: usize, statuses: Option<usize>, codes: usize) -> bool {
    let numbers = Share::of(sheet.column(column), |cell| cell.lead.is_some());
    let role = words::number_role(sheet.header(column));
    let named = words::is_code_header(sheet.header(column)) && numbers.part * 4 > codes;
    let each = numbers.part * 2 > codes && distinct(sheet, column) * 10 >= codes * 9;
    statuses != Some(column)
        && matches!(role, Role::Code | Role::Number)
        && numbers.at_least(WORDS)
        && (named || each)
}

fn distinct(sheet: &Sheet<'_>, column: usize) -> usize {
    let leads = sheet.column(column).filter_map(|cell| cell.lead.as_ref());
    leads.map(|lead| lead.keys.as_slice()).collect::<std::collections::BTreeSet<_>>().len()
}
