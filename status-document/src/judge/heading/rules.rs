//! Which headings are codes, and which runs of them are lists.

use std::collections::{BTreeMap, BTreeSet};

use super::Heading;
use crate::judge::number::{self, Key, Lead, Sep};
use crate::judge::outline::Place;
use crate::judge::rule::{Fraction, Rule, Ruling, Share, decide, leave, take};
use crate::judge::words;
use crate::phrases;

/// Chapters are numbered as far as this; codes are seldom that low.
const CHAPTERS: u16 = 20;

/// Headings that are a run of numbers.
pub const RUN: usize = 3;

/// Some of the names may be written in another way.
const NAMED: Fraction = Fraction(9, 10);

/// What is known about one heading that begins with a number.
pub struct Title {
    /// Whether HTTP's registry has the same phrase.
    registered: bool,
    /// Whether words such as `Error` introduce the number.
    prefixed: bool,
    /// Whether it stands in brackets behind a name, in a run of such headings.
    named: bool,
    /// Whether the number is beyond 16 bits, negative or written in another way.
    unfit: bool,
    /// Whether it is negative, in a run of such numbers before names written as constants are.
    constant: bool,
    /// Whether a word after it says what is counted.
    counted: bool,
    /// Whether HTTP could send it.
    http: bool,
    /// Whether a full stop follows it, as after the number of a chapter.
    stopped: bool,
    /// Whether the numbers of all headings next to it have gaps between them, as those of chapters have not.
    gapped: bool,
    /// Whether it is as low as the number of a chapter.
    low: bool,
    /// Whether all headings are only numbers.
    run: bool,
    on_codes: bool,
    off_topic: bool,
}

/// The rules for one heading.
pub const HEADING: &[Rule<Title>] = &[
    leave("other-heading", "the heading above announces numbers of another kind", other_heading),
    take("prefixed-heading", "words such as `error` introduce the number", prefixed),
    take("named-heading", "codes are announced, and stand in brackets behind their names", named),
    take("registered-heading", "it has the phrase of HTTP's registry", registered),
    take("constant-heading", "its number is negative, before a name written as constants are", constant),
    leave("quantities", "the numbers say how many of something", counted),
    take("status-heading", "its number is an HTTP status", status),
    leave("unannounced", "nothing says that its numbers are codes", unannounced),
    take("unfit-heading", "codes are announced", unfit),
    leave("chapters", "its numbers are those of chapters", chapters),
    take("announced", "codes are announced", announced),
];

/// ```text
/// # Country codes
/// ## 276
/// ```
fn other_heading(title: &Title) -> bool {
    title.off_topic
}

/// ```text
/// ## Error 1007
/// ```
fn prefixed(title: &Title) -> bool {
    title.prefixed
}

/// ```text
/// # Error codes
/// ## SEAT_TAKEN (7)
/// ## NO_SEAT_LEFT (9)
/// ```
fn named(title: &Title) -> bool {
    title.named
}

/// ```text
/// ## 404 Not Found
/// ```
fn registered(title: &Title) -> bool {
    title.registered
}

/// Nothing else has negative numbers before such names.
///
/// ```text
/// ## -17 SEAT_TAKEN
/// ## -18 NO_SEAT_LEFT
/// ## -19 UNKNOWN
/// ```
fn constant(title: &Title) -> bool {
    title.constant
}

/// ```text
/// ## 100 requests
/// ```
fn counted(title: &Title) -> bool {
    title.counted
}

/// ```text
/// ## 452 Out of paint
/// ```
fn status(title: &Title) -> bool {
    title.http
}

/// ```text
/// # Rooms
/// ## 1007 Blue
/// ```
fn unannounced(title: &Title) -> bool {
    !title.on_codes
}

/// ```text
/// # Error codes
/// ## -1 Unknown
/// ```
fn unfit(title: &Title) -> bool {
    title.unfit
}

/// Under headings that announce codes, chapters are numbered too, unless the headings are only numbers, or numbers with
/// gaps between them.
///
/// ```text
/// # Error codes
/// ## 3. How to report an error
/// ```
fn chapters(title: &Title) -> bool {
    title.stopped || title.low && !title.run && !title.gapped
}

/// ```text
/// # Error codes
/// ## 1007 Wrong ticket
/// ```
fn announced(_: &Title) -> bool {
    true
}

/// Judges one heading.
pub fn heading(heading: &Heading<'_>, run: Run, gapped: bool) -> Ruling {
    let lead = &heading.lead;
    let rest = heading.text.plain.get(lead.rest..).unwrap_or_default();
    let title = Title {
        registered: is_registered(heading),
        prefixed: lead.prefixed,
        named: heading.named,
        unfit: lead.is_unfit(),
        constant: run.constants && is_negative(lead),
        counted: lead.sep == Sep::Space && words::is_unit(rest),
        http: lead.is_http(),
        stopped: lead.sep == Sep::Dot,
        low: lead.codes().any(|code| code <= CHAPTERS),
        run: run.bare,
        gapped,
        on_codes: heading.place.on_codes(),
        off_topic: heading.place.off_topic(),
    };
    decide(HEADING, &title)
}

fn is_registered(heading: &Heading<'_>) -> bool {
    heading.words.reason.as_deref().is_some_and(|reason| phrases::begins(reason, heading.lead.code()))
}

/// What all headings of a level are.
#[derive(Clone, Copy)]
pub struct Run {
    /// Whether they are only numbers, as those of exit codes are.
    bare: bool,
    /// Whether those with negative numbers name them as programs name constants.
    constants: bool,
}

impl Run {
    pub fn of(headings: &[Heading<'_>]) -> Self {
        let alone = |heading: &Heading<'_>| heading.lead.sep == Sep::End && heading.lead.keys.len() == 1;
        let negative = headings.iter().filter(|heading| is_negative(&heading.lead));
        let constants = Share::of(negative, |heading| is_named(heading));
        Self {
            bare: headings.len() >= RUN && headings.iter().all(alone),
            constants: constants.part >= RUN && constants.at_least(NAMED),
        }
    }
}

fn is_negative(lead: &Lead) -> bool {
    matches!(lead.keys.as_slice(), [Key::Wide(code)] if code.starts_with('-'))
}

/// Whether a name in capital letters is all that follows the number.
fn is_named(heading: &Heading<'_>) -> bool {
    let rest = heading.text.plain.get(heading.lead.rest..).unwrap_or_default();
    let name = rest.trim_start_matches([' ', ':', '-', '–']).trim_end();
    let upper = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(upper)
}

/// The headings above those whose numbers, each before a sign, begin after 1, have gaps between them, and go higher than
/// chapters do.
pub fn gapped(headings: &[Heading<'_>]) -> BTreeSet<Option<usize>> {
    let mut groups: BTreeMap<Option<usize>, Vec<&Lead>> = BTreeMap::new();
    for heading in headings {
        groups.entry(heading.place.heading).or_default().push(&heading.lead);
    }
    groups.retain(|_, leads| {
        let divided = leads.iter().all(|lead| matches!(lead.sep, Sep::Dash | Sep::Colon));
        let codes: BTreeSet<u16> = leads.iter().filter_map(|lead| lead.code()).collect();
        let gaps = codes.iter().zip(codes.iter().skip(1)).any(|(one, next)| one + 1 < *next);
        let fresh = codes.first().is_some_and(|first| *first > 1) && codes.len() == leads.len();
        let high = codes.last().is_some_and(|last| *last > CHAPTERS);
        divided && gaps && fresh && high && leads.len() >= RUN
    });
    groups.into_keys().collect()
}

/// What is known about the headings of one level that are codes.
pub struct Level {
    lone: bool,
    /// Whether a heading is a code whatever stands around it.
    sure: bool,
    /// Whether an API's answers are the topic of one of them.
    topical: bool,
    /// Whether all could just as well be years.
    years: bool,
    /// Whether headings of another level are codes.
    company: bool,
}

/// The rules for the headings of a level.
pub const LEVEL: &[Rule<Level>] = &[
    leave("lone-heading", "one heading with a number is not a list", lone_heading),
    leave("off-topic", "nothing around them speaks of an API's answers", off_topic),
    leave("years", "its numbers are years", years),
    take("sure-headings", "headings name errors, ranges or registered phrases", sure),
    take("topical-headings", "headings begin with numbers, and answers are the topic", topical),
];

/// ```text
/// # Errors
/// ## 404 at last
/// ```
fn lone_heading(level: &Level) -> bool {
    level.lone && !level.sure && !level.company
}

/// ```text
/// # Our rooms
/// ## 404
/// ## 405
/// ```
fn off_topic(level: &Level) -> bool {
    !level.topical && (level.lone || !level.sure)
}

/// ```text
/// # Changes of error codes
/// ## 2024
/// ## 2025
/// ```
fn years(level: &Level) -> bool {
    level.years && !level.sure
}

/// ```text
/// ## 404 Not Found
/// ## 5XX
/// ```
fn sure(level: &Level) -> bool {
    level.sure
}

/// ```text
/// # What the server answers
/// ## 452
/// ## 453
/// ```
fn topical(_: &Level) -> bool {
    true
}

/// Whether a heading names a class of the codes that the headings above announce: `10xx - The hall`.
fn is_classed(place: &Place<'_>) -> bool {
    let class = || place.name.and_then(|name| number::lead(&name.plain)).is_some_and(|lead| lead.is_range());
    place.on_codes() && class()
}

/// Judges the headings of a level that are codes; `company` says whether those of another level are.
pub fn level(headings: &[Heading<'_>], company: bool) -> Ruling {
    let Run { constants, .. } = Run::of(headings);
    let sure = |heading: &Heading<'_>| {
        heading.lead.prefixed
            || heading.named
            || constants && is_negative(&heading.lead)
            || heading.lead.is_range()
            || is_registered(heading)
    };
    let level = Level {
        lone: headings.len() <= 1,
        sure: headings.iter().any(sure),
        topical: headings.iter().any(|heading| heading.place.on_topic() || is_classed(&heading.place)),
        years: headings.iter().all(|heading| heading.lead.is_year()),
        company,
    };
    decide(LEVEL, &level)
}
