//! Which column holds the codes.

use std::collections::BTreeSet;

use super::sheet::{Cell, Sheet, SheetRow};
use crate::judge::number::{Key, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{Fraction, HALF, Rule, Ruling, Share, decide, leave, take};
use crate::judge::words::{self, Role};
use crate::phrases;

/// What is known of a column that holds numbers.
#[derive(Debug)]
pub struct Evidence {
    is_first: bool,
    /// What the header says.
    role: Role,
    /// The cells that begin with numbers, of those that are filled.
    coded: Share,
    /// Of these, those with numbers that HTTP could send.
    http: Share,
    /// Of these, those in whose row HTTP's registry would put the same phrase.
    registered: Share,
    /// Of these, those that say how many of something.
    counted: Share,
    /// The rows whose other cells tell how something ended, where no header says anything.
    outcomes: Share,
    table: Around,
}

/// What is known of the whole table.
#[derive(Debug, Clone, Copy)]
struct Around {
    /// Whether heading or lead announce codes.
    on_codes: bool,
    /// Whether they speak of an API's answers.
    on_topic: bool,
    /// Whether the heading announces other numbers, and no header contradicts it.
    off_topic: bool,
    /// Whether a header names codes.
    has_code_header: bool,
    /// Whether no header says anything.
    bare: bool,
}

impl Evidence {
    fn tells_outcomes(&self) -> bool {
        self.table.bare && self.outcomes.at_least(HALF)
    }

    /// Whether the words around or in the table speak of an API's answers.
    fn is_topical(&self) -> bool {
        self.table.on_topic || self.table.has_code_header || self.tells_outcomes()
    }
}

/// A column that holds numbers, judged.
#[derive(Debug)]
pub struct Column {
    pub at: usize,
    pub ruling: Ruling,
    role: Role,
    standing: Standing,
    /// How well it tells the rows apart.
    telling: f64,
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

/// Where the header names codes, gaps and notes may stand between.
const NAMED: Fraction = HALF;

/// Where it does not, only a stray note may.
const UNNAMED: Fraction = Fraction(7, 10);

/// The first column is the key of a table, unless another one tells the rows apart far better.
const FAR: f64 = 0.25;

/// What the name of a code weighs between two columns that could both be it.
const NAME: f64 = 0.2;

/// Judges every column that holds numbers.
pub fn judge(sheet: &Sheet<'_>, place: &Place<'_>) -> Vec<Column> {
    let roles: Vec<Role> = (0..sheet.width).map(|column| words::number_role(sheet.header(column))).collect();
    let insists = |column| words::sense(sheet.header(column)).is_answer_code();
    let table = Around {
        on_codes: place.on_codes(),
        on_topic: place.on_topic(),
        off_topic: place.off_topic() && !(0..sheet.width).any(insists),
        has_code_header: roles.contains(&Role::Code),
        bare: (0..sheet.width).all(|column| sheet.header(column).is_empty()),
    };
    let facts: Vec<RowFacts> = sheet.rows.iter().map(|row| RowFacts::new(row, table.bare)).collect();
    let column = |(at, role)| Column::new(sheet, at, role, table, &facts);
    roles.into_iter().enumerate().filter_map(column).collect()
}

/// The column with the codes.
pub fn best(columns: &[Column]) -> Option<&Column> {
    columns.iter().filter(|column| column.ruling.takes).reduce(|best, next| {
        let better = next.standing > best.standing
            || next.standing == best.standing && next.telling > best.telling + FAR;
        if better { next } else { best }
    })
}

/// Why none is: the ruling on the column that has the most numbers.
pub fn why(columns: &[Column]) -> Option<Ruling> {
    columns
        .iter()
        .rev()
        .max_by(|one, other| one.telling.total_cmp(&other.telling))
        .map(|column| column.ruling)
}

/// What is known of a row, whichever column holds the codes.
struct RowFacts {
    /// The codes whose registered phrase a cell begins with.
    phrases: BTreeSet<u16>,
    /// The cells that tell how something ended.
    outcomes: Vec<usize>,
}

impl RowFacts {
    fn new(row: &SheetRow<'_>, bare: bool) -> Self {
        let cells = || row.cells.iter().map(|cell| cell.text.plain.as_str());
        let outcome = |(_, text): &(usize, &str)| words::sense(text).is_outcome();
        Self {
            phrases: cells().flat_map(phrases::codes).collect(),
            // Two are enough to know that one is in another column.
            outcomes: cells()
                .enumerate()
                .filter(|_| bare)
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
            coded: Share { part: leads.len(), whole: sheet.column(at).count() },
            http: Share::of(&leads, |(_, lead)| lead.is_http()),
            registered: Share {
                part: rows.filter(|(cell, facts)| is_registered(cell, facts)).count(),
                whole: leads.len(),
            },
            counted: Share::of(&leads, |(cell, lead)| is_counted(cell, lead)),
            outcomes: Share::of(facts, |facts| facts.outcomes.iter().any(|cell| *cell != at)),
            table,
        };
        let fits = leads.iter().any(|(_, lead)| lead.keys.iter().any(|key| !matches!(key, Key::Unfit(..))));
        let standing = match role {
            _ if !fits => Standing::Unfit,
            Role::Code => Standing::Codes,
            // A list of codes with names and numbers; rows that are only counted have none.
            Role::Number if table.on_codes && !is_count(&leads) => Standing::Codes,
            Role::Number => Standing::Numbers,
            _ => Standing::Unnamed,
        };
        let telling = telling(&leads, evidence.coded, sheet) + if role == Role::Code { NAME } else { 0.0 };
        Some(Self { at, ruling: decide(RULES, &evidence), role, standing, telling })
    }

    /// Whether the header names codes, of which none fits.
    pub fn is_unfit_code(&self) -> bool {
        self.ruling.takes && self.role == Role::Code && self.standing == Standing::Unfit
    }
}

/// How well a column tells the rows apart: numbers in every cell, in every row, and no two alike.
fn telling(leads: &[(&Cell<'_>, &Lead)], coded: Share, sheet: &Sheet<'_>) -> f64 {
    let distinct: BTreeSet<&[Key]> = leads.iter().map(|(_, lead)| lead.keys.as_slice()).collect();
    let distinct = Share { part: distinct.len(), whole: leads.len() };
    let filled = Share { part: coded.whole, whole: sheet.rows.len() };
    // A column of groups names each once, or a class of codes, beside the codes themselves.
    let classes = if leads.iter().all(|(_, lead)| lead.is_range()) { 1.0 } else { 0.0 };
    coded.value() + (distinct.value() + filled.value() - classes) / 2.0
}

/// Whether the numbers are 1, 2, 3 and so on.
fn is_count(leads: &[(&Cell<'_>, &Lead)]) -> bool {
    leads.iter().zip(1..).all(|((_, lead), nth)| lead.code().map(usize::from) == Some(nth))
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

/// The rules, in order.
const RULES: &[Rule<Evidence>] = &[
    leave("other-heading", "the heading announces numbers of another kind", other_heading),
    leave("quantities", "the numbers say how many of something", quantities),
    leave("measure-header", "the header names a measure, a limit or a version", measure_header),
    take("code-header", "a header names codes", code_header),
    leave("sparse-codes", "too few cells under the code's header begin with a number", sparse_codes),
    leave("sparse-numbers", "too few cells begin with a number", sparse_numbers),
    take("registered-phrases", "most rows have the phrase of HTTP's registry", registered_phrases),
    take("number-header", "the header names numbers, and codes are announced", number_header),
    take("number-key", "the header names numbers, and the first column holds answers", number_key),
    leave("value-column", "the header names values, and nothing announces codes", value_column),
    take("statuses", "all numbers are HTTP statuses, and answers are the topic", statuses),
    take("announced", "codes are announced, and the first column has numbers", announced),
    take("outcomes", "the rows tell how something ended", outcomes),
];

/// Under a heading of another topic numbers are not codes, unless a header insists.
///
/// ```text
/// ## Country codes
/// | Number | Name  |
/// | 276    | Spain |
/// ```
fn other_heading(column: &Evidence) -> bool {
    column.table.off_topic
}

/// Numbers followed by what they count are no codes.
///
/// ```text
/// | Status | Allowance      |
/// | gold   | 500 requests   |
/// ```
fn quantities(column: &Evidence) -> bool {
    column.counted.is_most()
}

/// ```text
/// | Max size | Plan |
/// | 400      | free |
/// ```
fn measure_header(column: &Evidence) -> bool {
    column.role == Role::Measure
}

/// ```text
/// | Error code | Meaning        |
/// | 1007       | Wrong password |
/// ```
fn code_header(column: &Evidence) -> bool {
    column.role == Role::Code && column.coded.at_least(NAMED)
}

/// A status may be a word.
///
/// ```text
/// | Status | Meaning        |
/// | active | can be used    |
/// | 2 days | will be closed |
/// | gone   | was closed     |
/// ```
fn sparse_codes(column: &Evidence) -> bool {
    column.role == Role::Code
}

/// ```text
/// | Answer        | Text |
/// | 404 or so     | …    |
/// | anything else | …    |
/// ```
fn sparse_numbers(column: &Evidence) -> bool {
    !column.coded.at_least(UNNAMED)
}

/// Everybody's phrases need no header.
///
/// ```text
/// | What | So        |
/// | 404  | Not Found |
/// ```
fn registered_phrases(column: &Evidence) -> bool {
    column.registered.is_most()
}

/// ```text
/// # Error codes
/// | Name   | Value |
/// | DENIED | 7     |
/// ```
fn number_header(column: &Evidence) -> bool {
    column.role == Role::Number && column.table.on_codes
}

/// ```text
/// # Responses
/// | No. | Meaning |
/// | 17  | no seat |
/// ```
fn number_key(column: &Evidence) -> bool {
    column.role == Role::Number
        && column.is_first
        && column.is_topical()
        && (column.http.is_all() || column.table.on_topic)
}

/// A column of values behind others often holds what parameters may be.
///
/// ```text
/// | Parameter | Value |
/// | retries   | 300   |
/// ```
fn value_column(column: &Evidence) -> bool {
    column.role == Role::Number
}

/// ```text
/// # What the server answers
/// |     | Why      |
/// | 404 | no order |
/// | 409 | paid     |
/// ```
fn statuses(column: &Evidence) -> bool {
    column.http.is_all() && column.coded.part > 1 && column.is_topical()
}

/// ```text
/// # Error codes
/// | 1001 | no such account |
/// | 1002 | account closed  |
/// ```
fn announced(column: &Evidence) -> bool {
    column.table.on_codes && (column.table.bare || column.is_first)
}

/// ```text
/// | 1001 | unknown account |
/// | 1002 | invalid amount  |
/// ```
fn outcomes(column: &Evidence) -> bool {
    column.is_first && column.tells_outcomes()
}
