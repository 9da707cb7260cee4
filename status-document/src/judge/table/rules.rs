//! Which columns may hold the codes of a table.

use crate::judge::rule::{Fraction, HALF, Rule, Share, leave, take};
use crate::judge::words::Role;

/// What is known of a column that holds numbers.
#[derive(Debug)]
pub struct Evidence {
    pub is_first: bool,
    /// What the header says.
    pub role: Role,
    /// Whether it announces numbers of another kind.
    pub other_header: bool,
    /// The cells that begin with numbers, of those that are filled.
    pub coded: Share,
    /// Whether they are 1, 2, 3 and so on.
    pub counts_rows: bool,
    /// Of these, those with numbers that HTTP could send.
    pub http: Share,
    /// Of these, those in whose row HTTP's registry would put the same phrase.
    pub registered: Share,
    /// Of these, those that say how many of something.
    pub counted: Share,
    /// The rows whose other cells tell how something ended.
    pub outcomes: Share,
    pub table: Around,
}

/// What is known of the whole table.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// Whether heading or lead announce codes.
    pub on_codes: bool,
    /// Whether they speak of an API's answers.
    pub on_topic: bool,
    /// Whether the heading announces other numbers, and no header contradicts it.
    pub off_topic: bool,
    /// Whether heading or header name currencies, countries, languages, banks and the like, and nothing else.
    pub things: bool,
    /// Whether headings or lead name what an API answers.
    pub under_answers: bool,
    /// Whether a header names codes.
    pub has_code_header: bool,
    /// Whether a header names what an API answers.
    pub answers: bool,
    /// Whether a header promises a phrase, a description or advice.
    pub has_texts: bool,
    /// Whether the first header calls what its column holds something else than a name or a number, and no other one names
    /// it.
    pub of_things: bool,
    /// Whether no header says anything.
    pub bare: bool,
    /// Whether nothing else of the document is a list, and the rows have names written as constants are.
    pub coined: bool,
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

/// Where the header names codes, gaps and notes may stand between.
const NAMED: Fraction = HALF;

/// Where it does not, only a stray note may.
const UNNAMED: Fraction = Fraction(7, 10);

/// Rows that tell how something ended, where the others may tell it in other words.
const OUTCOMES: Fraction = Fraction(1, 4);

/// The rules, in order.
pub const RULES: &[Rule<Evidence>] = &[
    leave("other-heading", "the heading announces numbers of another kind", other_heading),
    leave("other-header", "the header announces numbers of another kind", other_header),
    leave(
        "codes-of-things",
        "its codes are those of currencies, countries, languages, banks or the like",
        of_things,
    ),
    leave("quantities", "the numbers say how many of something", quantities),
    leave("row-numbers", "the numbers count the rows, next to a column of codes", row_numbers),
    leave("measure-header", "the header names a measure, a limit or a version", measure_header),
    leave("bare-codes", "a header says `code`, and nothing speaks of answers", bare_codes),
    take("code-header", "a header names codes", code_header),
    leave("sparse-codes", "too few cells under the code's header begin with a number", sparse_codes),
    leave("sparse-numbers", "too few cells begin with a number", sparse_numbers),
    take("registered-phrases", "most rows have the phrase of HTTP's registry", registered_phrases),
    take("number-header", "the header names numbers, and codes are announced", number_header),
    take("number-key", "the header names numbers, and the first column holds answers", number_key),
    take("coined", "codes are announced, and only these rows have names, written as constants are", coined),
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

/// ```text
/// | Event code | Event         |
/// | 1007       | A door opened |
/// ```
fn other_header(column: &Evidence) -> bool {
    column.other_header
}

/// ```text
/// # Reference
/// | Code | Currency |
/// | 986  | Real     |
/// ```
fn of_things(column: &Evidence) -> bool {
    column.table.things
        && !column.table.under_answers
        && !column.table.answers
        && !column.registered.is_most()
        && !column.outcomes.at_least(OUTCOMES)
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
/// | No. | Error code | Meaning     |
/// | 1   | 40310001   | invalid url |
/// | 2   | 40310002   | not allowed |
/// ```
fn row_numbers(column: &Evidence) -> bool {
    column.counts_rows && column.role != Role::Code && column.table.has_code_header
}

/// ```text
/// | Max size | Plan |
/// | 400      | free |
/// ```
fn measure_header(column: &Evidence) -> bool {
    column.role == Role::Measure
}

/// Things of all kinds have codes.
///
/// ```text
/// ## Ways to pay
/// | Way   | Code | Description |
/// | cash  | 13   | by hand     |
/// ```
fn bare_codes(column: &Evidence) -> bool {
    column.role == Role::Code
        && !column.table.answers
        && !column.table.on_topic
        && !column.table.on_codes
        && (column.table.of_things || !column.table.has_texts)
        && !column.http.is_all()
        && !column.outcomes.at_least(OUTCOMES)
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
/// | Status   | Meaning        |
/// | active   | can be used    |
/// | 2, later | will be closed |
/// | gone     | was closed     |
/// ```
fn sparse_codes(column: &Evidence) -> bool {
    column.role == Role::Code
}

/// ```text
/// | Answer        | Text |
/// | 404 alike     | …    |
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
    column.role == Role::Number && column.table.on_codes && column.table.on_topic
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

/// ```text
/// # Result codes
/// ## Of the box office
/// | Name       | Value |
/// | SEAT_TAKEN | 7     |
/// ```
fn coined(column: &Evidence) -> bool {
    column.role == Role::Number && column.table.on_codes && column.table.coined && !column.counts_rows
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
