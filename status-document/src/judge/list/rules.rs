//! Which lists are lists of codes.

use super::Candidate;
use super::item::{Found, digits};
use crate::judge::number::{Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{Fraction, HALF, Rule, Share, THIRD, THREE_QUARTERS, leave, take};
use crate::judge::words;
use crate::lists::Form;
use crate::phrases;

/// What is known of a list.
pub struct Evidence {
    form: Form,
    /// The items that begin with a code, of all.
    found: Share,
    /// Of these, those that HTTP could send.
    http: Share,
    /// Of these, those to which HTTP's registry gives the same phrase.
    registered: Share,
    /// Of these, the ranges.
    ranges: Share,
    /// Of these, those that words such as `Error` introduce.
    prefixed: Share,
    /// Whether a sign stands between each number and its text.
    divided: bool,
    /// Whether a sign or a phrase stands after each number.
    phrased: bool,
    /// Whether any text is said about any number.
    worded: bool,
    /// Whether each number has a phrase and a description.
    described: bool,
    /// Whether all could as well be years.
    years: bool,
    /// Whether they are 1, 2, 3 and so on, before any name.
    counted: bool,
    /// Whether each has a full stop, a comma or a bracket after it, as the marks of lists have.
    stopped: bool,
    /// Whether the items are paragraphs.
    paragraphs: bool,
    /// Of these, those that say how something ended.
    outcomes: Share,
    /// Of these, those that ask something.
    questions: Share,
    /// Whether lists found before have numbers of the same length: there are none to compare with, all are alike, or not.
    kin: Option<bool>,
    /// Whether the words just before announce codes.
    announced: bool,
    on_topic: bool,
    on_codes: bool,
    /// Whether they are called codes.
    named: bool,
    off_topic: bool,
}

/// All lines of a block of code, or it is something else.
const ALL: Fraction = Fraction(1, 1);

/// Lines of a block of code that are a list of codes by themselves.
const SAMPLE: usize = 3;

/// The rules, in order.
pub const RULES: &[Rule<Evidence>] = &[
    leave("other-heading", "the heading announces numbers of another kind", other_heading),
    leave("interrupted", "too few of its items begin with a code", interrupted),
    leave("strangers", "its numbers are longer or shorter than those of other lists", strangers),
    leave("lone-item", "one item with a number is not a list", lone_item),
    leave("run-on", "its lines go on after the number as sentences do", run_on),
    leave("short-sample", "so few lines are an example", short_sample),
    leave("years", "its numbers are years", years),
    leave("steps", "its numbers only count its items", steps),
    leave("questions", "its numbers count questions", questions),
    leave("wordless", "nothing is said about its numbers", wordless),
    take("registered-phrases", "it has phrases of HTTP's registry", registered_phrases),
    take("ranges", "it has ranges of HTTP statuses", ranges),
    take("prefixed", "words such as `error` introduce its numbers", prefixed),
    take("statuses", "all numbers are HTTP statuses, and answers are the topic", statuses),
    take("announced", "codes are announced", announced),
    take("kin", "other lists of the document have numbers of the same length", kin),
];

/// ```text
/// ## Country codes
/// - 276: Spain
/// - 724: Peru
/// ```
fn other_heading(list: &Evidence) -> bool {
    list.off_topic
}

/// ```text
/// - 404 is what you get for wrong ids
/// - Every answer is JSON
/// - Send an Accept header
/// ```
fn interrupted(list: &Evidence) -> bool {
    let least = match list.form {
        Form::Lines => THREE_QUARTERS,
        Form::Code => ALL,
        _ => HALF,
    };
    !list.found.at_least(least)
}

/// Four digits where the other lists of a document have three are another thing.
fn strangers(list: &Evidence) -> bool {
    list.kin == Some(false)
}

/// A phrase of the registry is sure where more is said of it, and a number that HTTP could not send is not sure next to
/// other items.
///
/// ```text
/// - 404, the usual
/// - Every answer is JSON
/// ```
fn lone_item(list: &Evidence) -> bool {
    let phrased = list.registered.is_all() && list.described;
    let strange = list.found.whole > 1 && !list.http.is_all() && !list.prefixed.is_all();
    list.found.part == 1 && (strange || !list.divided && !phrased)
}

/// ```text
/// 404 posters were printed on the first day of May
/// 500 posters were printed on the second day of May
/// ```
fn run_on(list: &Evidence) -> bool {
    list.form == Form::Lines && !list.phrased
}

/// ```text
/// 200 OK
/// 404 Not Found
/// ```
fn short_sample(list: &Evidence) -> bool {
    let few = list.found.part < SAMPLE && (list.found.part == 1 || !list.on_codes);
    list.form == Form::Code && few
}

/// ```text
/// - 2024: we rewrote the error codes
/// - 2025: we rewrote them again
/// ```
fn years(list: &Evidence) -> bool {
    list.years && !list.announced
}

/// Not every format takes the numbers of a list for its marks; before a dash, those that tell how things ended are codes,
/// and those of items are codes where these are announced by that name.
///
/// ```text
/// # When an error is shown
/// 1）Close it
/// 2）Open it again
/// ```
fn steps(list: &Evidence) -> bool {
    let told = list.outcomes.at_least(THREE_QUARTERS) || list.prefixed.is_all();
    list.counted && (list.stopped || !told && (list.paragraphs || !list.named))
}

/// ```text
/// # Frequent errors
/// 1 - Why is my seat taken?
/// 3 - Why is the door shut?
/// ```
fn questions(list: &Evidence) -> bool {
    list.questions.at_least(HALF)
}

/// ```text
/// Error codes: see chapters
/// - 1
/// - 2
/// ```
fn wordless(list: &Evidence) -> bool {
    !list.worded && list.ranges.part == 0
}

/// Vendors have phrases of their own between the registry's.
///
/// ```text
/// - 200 OK
/// - 404 Not Found
/// - 452 Out of paint
/// ```
fn registered_phrases(list: &Evidence) -> bool {
    list.registered.at_least(THIRD)
}

/// ```text
/// - 2xx: fine
/// - 429: slow down
/// - 5xx: our fault
/// ```
fn ranges(list: &Evidence) -> bool {
    list.ranges.at_least(HALF) && list.http.is_all()
}

/// ```text
/// - Error 1007: wrong
/// - Error 1008: late
/// ```
fn prefixed(list: &Evidence) -> bool {
    list.prefixed.at_least(HALF)
}

/// ```text
/// The server answers:
/// - 404, no such order
/// - 409, it was paid
/// ```
fn statuses(list: &Evidence) -> bool {
    list.http.is_all() && list.on_topic
}

/// ```text
/// ## Error codes
/// - 1007: wrong
/// - 1008: late
/// ```
fn announced(list: &Evidence) -> bool {
    list.on_codes
}

/// ```text
/// ## Of tickets                   ## Error codes
/// - 2007: it was sold before      - 1007: wrong
/// - 2008: it is of yesterday      - 1008: late
/// ```
fn kin(list: &Evidence) -> bool {
    list.kin.is_some()
}

impl Evidence {
    pub fn new(candidate: &Candidate, place: &Place<'_>, kin: Option<u32>) -> Self {
        let found = &candidate.found;
        let all = |test: fn(&Lead) -> bool| found.iter().all(|found| test(&found.lead));
        let share = |test: fn(&Lead) -> bool| Share::of(found, |found| test(&found.lead));
        let akin = |kin| found.iter().flat_map(|found| found.lead.codes()).all(|code| digits(code) == kin);
        Self {
            form: candidate.form,
            found: Share { part: found.len(), whole: candidate.items },
            http: share(Lead::is_http),
            registered: Share::of(found, |found| is_registered(found)),
            ranges: share(Lead::is_range),
            prefixed: share(|lead| lead.prefixed),
            divided: all(|lead| !matches!(lead.sep, Sep::Space | Sep::Comma | Sep::End)),
            phrased: found.iter().all(|found| found.lead.sep != Sep::Space || found.words.reason.is_some()),
            worded: found
                .iter()
                .any(|found| found.words.reason.is_some() || found.words.description.is_some()),
            described: found
                .iter()
                .all(|found| found.words.reason.is_some() && found.words.description.is_some()),
            years: all(Lead::is_year),
            counted: found.iter().zip(1..).all(|(found, nth)| found.lead.code() == Some(nth) && found.first),
            stopped: all(|lead| matches!(lead.sep, Sep::Dot | Sep::Comma)),
            paragraphs: candidate.paragraphs,
            outcomes: Share::of(found, |found| texts(found).any(|text| words::sense(text).is_outcome())),
            questions: Share::of(found, |found| {
                texts(found).last().is_some_and(|text| text.ends_with(['?', '？']))
            }),
            kin: kin.map(|kin| found.len() == candidate.items && akin(kin)),
            announced: place.announced(),
            on_topic: place.on_topic(),
            on_codes: place.on_codes(),
            named: place.names_codes(),
            off_topic: place.off_topic(),
        }
    }
}

/// What is said of a code.
fn texts(found: &Found) -> impl Iterator<Item = &str> {
    [found.words.reason.as_deref(), found.words.description.as_deref()].into_iter().flatten()
}

fn is_registered(found: &Found) -> bool {
    found.words.reason.as_deref().is_some_and(|reason| phrases::begins(reason, found.lead.code()))
}
