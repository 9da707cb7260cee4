//! When words are codes.

use super::Shape;
use crate::judge::rule::{Fraction, HALF, Rule, Ruling, Share, THIRD, THREE_QUARTERS, leave, take};

/// What is known of a column, a list or a run of headings whose entries are words.
pub struct Evidence {
    pub header: Header,
    /// Whether the header of the first column names errors, and no status is given for each.
    pub errors: bool,
    /// Whether the heading, the lead or the title announce codes.
    pub on_codes: bool,
    /// Whether the heading or the words just before do, or the title of a page without headings.
    pub announced: bool,
    /// Those that samples of failed answers hold.
    pub sampled: Share,
    /// Whether the header names codes, and another promises messages of errors.
    pub messages: bool,
    /// Whether an API's answers are the topic.
    pub on_topic: bool,
    /// Whether the heading is an HTTP status, or one is given for all.
    pub under_status: bool,
    /// Whether the heading announces other things.
    pub off_topic: bool,
    /// Whether a header, or the words around, speak of parameters, fields, states and the like.
    pub parameters: bool,
    /// Whether numbers next to them are the codes, and they their names.
    pub numbered: bool,
    /// Whether several of them share each HTTP status next to them, and most of these are errors.
    pub grouped: bool,
    /// The rows with a word, of all rows.
    pub filled: Share,
    pub shape: Shape,
}

/// What a header promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// Codes of errors or answers: `Error code`.
    Errors,
    /// Codes: `Code`.
    Codes,
    /// Names of errors: `Error`, `Type`, `Exception`.
    Names,
    Other,
}

impl Header {
    /// Whether it promises codes, of errors or of whatever.
    pub fn names_codes(self) -> bool {
        matches!(self, Self::Errors | Self::Codes)
    }
}

impl Shape {
    /// Whether nearly all are words of no language, written alike, and none of another row.
    fn is_even(&self) -> bool {
        [self.coined, self.alike, self.distinct].iter().all(|share| share.at_least(NEARLY))
    }
}

/// A stray cell may hold something else.
const NEARLY: Fraction = Fraction(9, 10);

/// Texts that tell what went wrong, where the others tell it in other words.
const SOME: Fraction = Fraction(1, 4);

/// Texts that tell what went wrong by themselves; two may do so by chance.
const SEVERAL: usize = 3;

/// Classes are fewer.
const MANY: usize = 8;

/// Where a list is too short to be judged by itself.
pub const KIN: Ruling =
    Ruling { takes: true, rule: "kin-words", why: "a list next to it has words of the same kind" };

/// The rule that leaves what nothing else decides.
pub const UNANNOUNCED: &str = "unannounced-words";

/// The rules, in order.
pub const RULES: &[Rule<Evidence>] = &[
    leave("other-words", "the heading announces words of another kind", other_words),
    leave("parameters", "its words are parameters, fields, states or the like", parameters),
    leave("names-of-numbers", "its words are the names of the numbers next to them", names_of_numbers),
    leave("blank-words", "too few rows have a word", blank_words),
    leave("classes", "too many of its words are alike", classes),
    leave("untold-words", "no text tells what its words mean", untold_words),
    take("error-code-words", "a header names error codes", error_code_words),
    take(
        "code-words",
        "a header names codes, and errors are the topic or texts tell what went wrong",
        code_words,
    ),
    take("codes-of-messages", "a header names codes, and another messages of errors", of_messages),
    take("error-names", "a header names errors, and codes are announced", error_names),
    take(
        "error-constants",
        "a header names errors, and its words are written as constants are",
        error_constants,
    ),
    take("announced-words", "codes are announced, and texts tell what went wrong", announced_words),
    take("sampled-words", "samples of failed answers below hold its words", sampled_words),
    take(
        "words-of-statuses",
        "many of its words, which tell what went wrong, share each HTTP status",
        of_statuses,
    ),
    take(
        "bracketed-words",
        "its words stand in brackets before texts that tell what went wrong",
        bracketed_words,
    ),
    take("announced-phrases", "codes are announced, and each term is a few words in small letters", phrases),
    take("labelled-words", "errors are the topic, and items with labels say what went wrong", labelled_words),
    leave(UNANNOUNCED, "nothing says that its words are codes", unannounced_words),
];

/// ```text
/// ## Country codes
/// | Code | Name  |
/// | ES-A | Spain |
/// ```
fn other_words(words: &Evidence) -> bool {
    words.off_topic && words.header != Header::Errors
}

/// ```text
/// ## Error codes
/// | Parameter  | Meaning             |
/// | error_code | the number if wrong |
/// ```
fn parameters(words: &Evidence) -> bool {
    // What a header calls error codes may well tell of objects and strings.
    let required = words.header != Header::Errors && words.shape.required.at_least(SOME);
    words.parameters || required
}

/// ```text
/// | Error      | Code | Meaning         |
/// | SEAT_TAKEN | 17   | another sits it |
/// ```
fn names_of_numbers(words: &Evidence) -> bool {
    words.numbered
}

/// ```text
/// | Error code | Meaning     |
/// | SEAT_TAKEN | not free    |
/// |            | and another |
/// |            | and so on   |
/// ```
fn blank_words(words: &Evidence) -> bool {
    let named = words.header.names_codes();
    !words.filled.at_least(if named { THREE_QUARTERS } else { NEARLY })
}

/// ```text
/// | Error type | Meaning     |
/// | WARN       | not free    |
/// | WARN       | not yet     |
/// | WARN       | no more     |
/// | FATAL      | not there   |
/// ```
fn classes(words: &Evidence) -> bool {
    let distinct = words.shape.distinct;
    let named = words.header.names_codes();
    let least = if named { SOME } else { THREE_QUARTERS };
    distinct.whole > 2 && !distinct.at_least(least) && !(named && distinct.part >= MANY)
}

/// ```text
/// ## Error codes
/// - `SEAT_TAKEN`
/// - `SEAT_GONE`
/// ```
fn untold_words(words: &Evidence) -> bool {
    !words.shape.told.at_least(HALF)
}

/// ```text
/// | Error code | Meaning      |
/// | SEAT_TAKEN | another sits |
/// | SEAT_GONE  | it is broken |
/// ```
fn error_code_words(words: &Evidence) -> bool {
    words.header == Header::Errors && words.shape.alike.at_least(HALF)
}

/// ```text
/// ## Errors
/// | Code       | Meaning          |
/// | SEAT_TAKEN | it is not free   |
/// | SEAT_GONE  | no such seat     |
/// ```
fn code_words(words: &Evidence) -> bool {
    let Shape { coined, outcomes, .. } = words.shape;
    let even = words.shape.is_even();
    let on_topic = words.on_topic || words.on_codes;
    let told = coined.at_least(HALF) && (words.under_status || outcomes.at_least(SOME));
    // Data and short pages announce nothing.
    let telling = outcomes.part >= SEVERAL && outcomes.at_least(HALF);
    // Under `Error codes` or `Errors`, texts need not tell.
    words.header == Header::Codes && (even && telling || on_topic && (even && words.announced || told))
}

/// ```text
/// | Fault code | Error message |
/// | SEA017     | another sits  |
/// | SEA018     | two legs      |
/// ```
fn of_messages(words: &Evidence) -> bool {
    words.header == Header::Codes && words.messages && words.shape.is_even()
}

/// ```text
/// ## Error codes
/// | Error     | Meaning        |
/// | seatTaken | it is not free |
/// | seatGone  | no such seat   |
/// ```
fn error_names(words: &Evidence) -> bool {
    words.header == Header::Names
        && words.announced
        && words.shape.coined.at_least(HALF)
        && words.shape.outcomes.at_least(HALF)
}

/// ```text
/// ## Responses
/// | Error      | Meaning        |
/// | SEAT_TAKEN | it is not free |
/// | SEAT_GONE  | no such seat   |
/// ```
fn error_constants(words: &Evidence) -> bool {
    words.errors
        && (words.on_topic || words.on_codes)
        && words.shape.marked.at_least(THREE_QUARTERS)
        && words.shape.alike.at_least(NEARLY)
        && words.shape.outcomes.at_least(HALF)
}

/// ```text
/// ## Error codes
/// - `SEAT_TAKEN`: it is not free
/// - `SEAT_GONE`: no such seat
/// - `SEAT_TORN`: cannot be sat on
/// ```
fn announced_words(words: &Evidence) -> bool {
    words.announced
        && (words.shape.coined.at_least(HALF) || words.shape.set.is_all())
        && words.shape.alike.at_least(THREE_QUARTERS)
        && words.shape.outcomes.at_least(THIRD)
}

/// ````text
/// ## Seats
/// ### `seattaken`
/// ```json
/// { "status": 409, "type": "seattaken", "detail": "It is not free." }
/// ```
/// ````
fn sampled_words(words: &Evidence) -> bool {
    words.sampled.part > 0 && words.sampled.at_least(HALF)
}

/// ```text
/// | Name       | Codes | Meaning        |
/// | SEAT_TAKEN | 400   | it is not free |
/// | SEAT_GONE  | 400   | no such seat   |
/// | …          |       |                |
/// ```
fn of_statuses(words: &Evidence) -> bool {
    let Shape { distinct, coined, alike, outcomes, .. } = words.shape;
    words.grouped
        && distinct.at_least(NEARLY)
        && coined.at_least(NEARLY)
        && alike.at_least(THREE_QUARTERS)
        && outcomes.at_least(HALF)
}

/// ```text
/// SEAT_TAKEN:: [SEA17] It is not free
/// SEAT_GONE::  [SEA18] No such seat
/// SEAT_TORN::  [SEA19] It cannot be sat on
/// ```
fn bracketed_words(words: &Evidence) -> bool {
    let Shape { distinct, bracketed, outcomes, .. } = words.shape;
    bracketed.is_all() && distinct.is_all() && outcomes.at_least(HALF)
}

/// ```text
/// ## Error codes
/// no such seat:: It was removed.
/// seat taken::   It is not free.
/// seat torn::    It cannot be sat on.
/// ```
fn phrases(words: &Evidence) -> bool {
    let Shape { distinct, phrased, outcomes, .. } = words.shape;
    words.announced && phrased.is_all() && distinct.is_all() && outcomes.at_least(HALF)
}

/// ```text
/// ## Error messages
/// - SEAT17E
///   - Message: It is not free
///   - Action: Take another
/// ```
fn labelled_words(words: &Evidence) -> bool {
    let Shape { distinct, labelled, upper, coined, outcomes, .. } = words.shape;
    words.on_topic
        && labelled.at_least(NEARLY)
        && upper.at_least(NEARLY)
        && coined.at_least(NEARLY)
        && distinct.at_least(NEARLY)
        && outcomes.at_least(THIRD)
}

/// ```text
/// ## Seats
/// | Code       | Meaning     |
/// | SEAT_FRONT | at the door |
/// | SEAT_BACK  | at the wall |
/// ```
fn unannounced_words(_: &Evidence) -> bool {
    true
}
