//! Which column holds the codes.

use std::collections::BTreeSet;

use super::rules::{Around, Evidence, RULES};
use super::sheet::{Cell, Sheet, SheetRow};
use crate::judge::names;
use crate::judge::number::{self, Key, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{Ruling, Share, decide};
use crate::judge::text;
use crate::judge::words::{self, Role, Sense};
use crate::phrases;

/// A column that holds numbers, judged.
#[derive(Debug)]
pub struct Column {
    pub at: usize,
    pub ruling: Ruling,
    role: Role,
    standing: Standing,
    /// How well it tells the rows apart.
    telling: f64,
    /// How many of its numbers differ.
    distinct: usize,
    /// Whether all could be HTTP statuses.
    pub http: bool,
    /// Whether the header says that they are.
    named_http: bool,
}

/// What is preferred, whatever the rows say.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// None of its numbers is a code of 16 bits.
    Unfit,
    Unnamed,
    Numbers,
    Codes,
}

/// The first column is the key of a table, unless another one tells the rows apart far better.
const FAR: f64 = 0.25;

/// What the name of a code weighs between two columns that could both be it.
const NAME: f64 = 0.2;

/// Codes on average that come with one number of a group.
const SEVERAL: usize = 2;

/// Judges every column that holds numbers.
pub fn judge(sheet: &Sheet<'_>, place: &Place<'_>) -> Vec<Column> {
    let roles: Vec<Role> = (0..sheet.width).map(|column| words::number_role(sheet.header(column))).collect();
    let senses: Vec<Sense> = (0..sheet.width).map(|column| words::sense(sheet.header(column))).collect();
    let others = || (0..sheet.width).zip(&roles).filter(|(_, role)| **role != Role::Code);
    let texts = || others().map(|(column, _)| words::text_role(sheet.header(column)));
    let table = Around {
        on_codes: place.on_codes(),
        on_topic: place.on_topic(),
        off_topic: place.off_topic() && !senses.iter().any(|sense| sense.is_answer_code()),
        things: lists_things(sheet) || place.lists_things(),
        under_answers: place.is_answer(),
        has_code_header: roles.contains(&Role::Code),
        answers: senses.iter().any(|sense| sense.is_answer()),
        has_texts: texts().any(|text| !matches!(text, Role::Unknown | Role::Reference)),
        of_things: is_thing(sheet) && !texts().any(|text| text == Role::Phrase),
        bare: (0..sheet.width).all(|column| sheet.header(column).is_empty()),
        coined: place.sole && names::are_constants(sheet.rows.iter().filter_map(name)),
    };
    let facts: Vec<RowFacts> =
        sheet.rows.iter().map(|row| RowFacts::new(row, table.bare || table.things)).collect();
    let column = |(at, role)| Column::new(sheet, at, role, table, &facts);
    roles.into_iter().enumerate().filter_map(column).collect()
}

/// Whether a column is one of currencies, countries, languages, banks and the like.
fn lists_things(sheet: &Sheet<'_>) -> bool {
    (0..sheet.width).any(|column| words::lists_things(sheet.header(column)))
}

/// Whether the first header is neither that of a name nor a number nor a text about them, and no words that programs
/// write stand below.
fn is_thing(sheet: &Sheet<'_>) -> bool {
    let header = sheet.header(0);
    let said = words::number_role(header) != Role::Unknown || words::text_role(header) != Role::Unknown;
    let coined = Share::of(sheet.column(0), |cell| text::is_name(&cell.text.plain));
    !header.is_empty() && !said && !coined.is_most()
}

/// What a row calls its number: a constant's name, if it has one, else the first of its texts.
fn name<'r>(row: &'r SheetRow<'_>) -> Option<&'r str> {
    let words = row.cells.iter().map(|cell| cell.text.plain.trim_matches(['"', '\'', '`', ' ']));
    words
        .clone()
        .find(|word| names::is_constant(word))
        .or_else(|| words.clone().find(|word| !word.is_empty()))
}

/// The column with the codes.
pub fn best(columns: &[Column]) -> Option<&Column> {
    let best = columns.iter().filter(|column| column.ruling.takes).reduce(|best, next| {
        let better = next.standing > best.standing
            || next.standing == best.standing && (next.telling > best.telling + FAR || next.is_finer(best));
        if better { next } else { best }
    })?;
    // Numbers of 16 bits may only group wider codes.
    Some(passed_over(columns, best).filter(|own| own.is_key(best)).unwrap_or(best))
}

/// The column of HTTP statuses that stand next to a vendor's own codes.
pub fn statuses<'c>(columns: &'c [Column], code: &Column) -> Option<&'c Column> {
    let beside =
        |column: &&Column| column.named_http && !code.named_http && column.http && column.at != code.at;
    columns.iter().find(|column| column.ruling.takes && (code.is_finer(column) || beside(column)))
}

/// The column of codes of which none has 16 bits, where another column tells the rows apart in 16 bits.
pub fn passed_over<'c>(columns: &'c [Column], code: &Column) -> Option<&'c Column> {
    columns.iter().find(|column| column.at != code.at && column.is_unfit_code())
}

/// The column that has the most numbers, which tells why none is.
pub fn fullest(columns: &[Column]) -> Option<&Column> {
    columns.iter().rev().max_by(|one, other| one.telling.total_cmp(&other.telling))
}

/// What is known of a row, whichever column holds the codes.
struct RowFacts {
    /// The codes whose registered phrase a cell begins with.
    phrases: BTreeSet<u16>,
    /// The cells that tell how something ended.
    outcomes: Vec<usize>,
}

impl RowFacts {
    fn new(row: &SheetRow<'_>, told: bool) -> Self {
        let cells = || row.cells.iter().map(|cell| cell.text.plain.as_str());
        let outcome = |(_, text): &(usize, &str)| words::sense(text).is_outcome();
        Self {
            phrases: cells().flat_map(phrases::codes).collect(),
            // Two are enough to know that one is in another column.
            outcomes: cells()
                .enumerate()
                .filter(|_| told)
                .filter(outcome)
                .map(|(at, _)| at)
                .take(2)
                .collect(),
        }
    }
}

impl Column {
    fn new(sheet: &Sheet<'_>, at: usize, role: Role, table: Around, facts: &[RowFacts]) -> Option<Self> {
        let leads: Vec<(&Cell<'_>, &Lead)> =
            sheet.column(at).filter_map(|cell| cell.lead.as_ref().map(|lead| (cell, lead))).collect();
        if leads.is_empty() {
            return None;
        }
        let rows = sheet.rows.iter().zip(facts).map(|(row, facts)| (row.cell(at), facts));
        let evidence = Evidence {
            is_first: at == 0,
            role,
            other_header: words::sense(sheet.header(at)).off_topic(),
            coded: Share { part: leads.len(), whole: sheet.column(at).count() },
            counts_rows: number::counts(leads.iter().map(|(_, lead)| lead.code())),
            http: Share::of(&leads, |(_, lead)| lead.is_http()),
            registered: Share {
                part: rows.filter(|(cell, facts)| is_registered(cell, facts)).count(),
                whole: leads.len(),
            },
            counted: Share::of(&leads, |(cell, lead)| is_counted(cell, lead)),
            outcomes: Share::of(facts, |facts| facts.outcomes.iter().any(|cell| *cell != at)),
            table,
        };
        let fits = leads.iter().any(|(_, lead)| lead.keys.iter().any(Key::is_short));
        let standing = match role {
            _ if !fits => Standing::Unfit,
            Role::Code => Standing::Codes,
            // A list of codes with names and numbers; rows that are only counted have none.
            Role::Number if table.on_codes && !evidence.counts_rows => Standing::Codes,
            Role::Number => Standing::Numbers,
            _ => Standing::Unnamed,
        };
        let keys: BTreeSet<&[Key]> = leads.iter().map(|(_, lead)| lead.keys.as_slice()).collect();
        let distinct = keys.len();
        let telling = telling(&leads, distinct, evidence.coded, sheet);
        Some(Self {
            at,
            ruling: decide(RULES, &evidence),
            role,
            standing,
            telling: telling + if role == Role::Code { NAME } else { 0.0 },
            distinct,
            http: evidence.http.is_all(),
            named_http: sheet.header(at).to_lowercase().contains("http"),
        })
    }

    /// Whether these are a vendor's own codes, several of which come with one of the other's HTTP statuses.
    fn is_finer(&self, other: &Self) -> bool {
        let own = !self.http || other.named_http && !self.named_http;
        other.http && own && self.distinct > other.distinct
    }

    /// Whether these are codes of which several come with one number of the other column, which is no status of HTTP.
    pub fn is_key(&self, other: &Self) -> bool {
        !other.http && self.distinct >= SEVERAL * other.distinct
    }

    /// Whether the header names codes, of which none fits.
    pub fn is_unfit_code(&self) -> bool {
        self.ruling.takes && self.role == Role::Code && self.standing == Standing::Unfit
    }
}

/// How well a column tells the rows apart: numbers in every cell, in every row, and no two alike.
fn telling(leads: &[(&Cell<'_>, &Lead)], distinct: usize, coded: Share, sheet: &Sheet<'_>) -> f64 {
    let distinct = Share { part: distinct, whole: leads.len() };
    let filled = Share { part: coded.whole, whole: sheet.rows.len() };
    // A column of groups names each once, or a class of codes, beside the codes themselves.
    let classes = if leads.iter().all(|(_, lead)| lead.is_range()) { 1.0 } else { 0.0 };
    coded.value() + (distinct.value() + filled.value() - classes) / 2.0
}

/// Whether a row names its code as HTTP's registry does.
fn is_registered(cell: &Cell<'_>, facts: &RowFacts) -> bool {
    let Some(lead) = &cell.lead else { return false };
    let rest = cell.text.plain.get(lead.rest..).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '-', '–', ':', '"', '(']);
    phrases::begins(rest, lead.code()) || lead.code().is_some_and(|code| facts.phrases.contains(&code))
}

/// `100 requests per minute` counts something.
fn is_counted(cell: &Cell<'_>, lead: &Lead) -> bool {
    lead.sep == Sep::Space && cell.text.plain.get(lead.rest..).is_some_and(words::is_unit)
}
