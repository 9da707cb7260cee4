//! Which of the other columns says what: phrase, description, remedy, retry.

use std::collections::BTreeSet;

use super::sheet::{Cell, Sheet};
use crate::judge::number::Lead;
use crate::judge::rule::{HALF, Share, THREE_QUARTERS};
use crate::judge::split;
use crate::judge::words::{self, Role};
use crate::phrases;

/// Which column says what.
#[derive(Debug, Default)]
pub struct Texts {
    pub code: usize,
    /// HTTP statuses next to the codes.
    pub statuses: Option<usize>,
    /// Whether they are the codes of the rows that have none of their own.
    pub stand_in: bool,
    /// Those of the heading, for rows without any.
    pub under: Vec<u16>,
    pub phrase: Option<usize>,
    /// In the order of preference: the next one stands in where a cell is empty.
    pub descriptions: Vec<usize>,
    pub remedy: Option<usize>,
    pub retry: Option<usize>,
    /// Whether the only text is taken apart, as most of its cells show a phrase and more.
    pub split: bool,
    /// Whether the only text is a phrase throughout.
    pub phrases: bool,
    /// Whether the code's own cell holds the phrase.
    pub own: bool,
}

/// What a column of texts looks like.
struct Shape {
    column: usize,
    role: Role,
    /// Whether the header promises a title, which is more of a phrase than an identifier is.
    title: bool,
    /// Mean width of a filled cell.
    width: usize,
    /// The cells that are short enough for a phrase.
    phrases: Share,
    distinct: usize,
    filled: usize,
}

/// Cells as wide as this on average are sentences.
const SENTENCE: usize = 48;

/// Of two columns of explanation the first is a phrase where its cells are no wider on average,
const NAME: usize = 32;

/// and those of the second so much wider.
const LONGER: usize = 2;

/// Codes that share a text on average where it names their class.
const CLASS: usize = 3;

/// Cells no wider than this on average are marks and units, which describe nothing.
const MARK: usize = 6;

impl Texts {
    pub fn new(sheet: &Sheet<'_>, code: usize, statuses: Option<usize>) -> Self {
        let others = (0..sheet.width).filter(|column| *column != code && Some(*column) != statuses);
        let mut shapes: Vec<Shape> = others.filter_map(|column| shape(sheet, column, code)).collect();
        if is_group(sheet, &shapes) {
            shapes.remove(0);
        }
        let coded = sheet.rows.iter().filter_map(|row| row.cell(code).lead.as_ref().map(|lead| (row, lead)));
        let own = Share::of(coded, |(row, lead)| {
            let rest = row.cell(code).text.plain.get(lead.rest..);
            rest.is_some_and(|rest| rest.contains(char::is_alphanumeric))
        });
        let mut texts = Self { code, statuses, own: own.is_most(), ..Self::default() };
        let with = |role| move |shape: &&Shape| shape.role == role;
        texts.retry = shapes.iter().find(with(Role::Retry)).map(|shape| shape.column);
        let mut rest: Vec<&Shape> =
            shapes.iter().filter(|shape| !matches!(shape.role, Role::Retry | Role::Reference)).collect();
        if rest.len() > 1 || texts.own {
            texts.remedy = rest.iter().copied().find(with(Role::Remedy)).map(|shape| shape.column);
            rest.retain(|shape| Some(shape.column) != texts.remedy);
        }
        if !texts.own && rest.len() > 1 {
            texts.phrase = PHRASE.iter().find_map(|rule| rule(&rest)).map(|shape| shape.column);
        }
        rest.retain(|shape| Some(shape.column) != texts.phrase);
        texts.descriptions = descriptions(&rest);
        if texts.phrase.is_none() && !texts.own {
            texts.examine(sheet);
        }
        texts
    }

    /// Whether the one text of each row holds a phrase, and how.
    fn examine(&mut self, sheet: &Sheet<'_>) {
        let Some(column) = self.descriptions.first().copied() else { return };
        let rows = sheet.rows.iter().filter_map(|row| {
            let code = row.cell(self.code).lead.as_ref()?.code();
            Some((code, row.cell(column).text))
        });
        let rows: Vec<(Option<u16>, &crate::document::Text)> = rows.collect();
        let filled = rows.iter().filter(|(_, text)| !text.is_empty()).count();
        let share = |test: &dyn Fn(Option<u16>, &crate::document::Text) -> bool| Share {
            part: rows.iter().filter(|(code, text)| test(*code, text)).count(),
            whole: filled,
        };
        let divided =
            share(&|code, text| split::split(text, 0, code).is_some_and(|(_, end)| end < text.plain.len()));
        let registered = share(&|code, text| phrases::is(&text.plain, code));
        let short = share(&|code, text| split::is_phrase(&text.plain) || phrases::is(&text.plain, code));
        // Short texts under `Description` describe, unless most are the phrases that everybody uses.
        let described = words::text_role(sheet.header(column)) == Role::Description;
        self.split = divided.at_least(HALF);
        self.phrases = short.at_least(THREE_QUARTERS) && (!described || registered.at_least(HALF));
    }
}

/// One of several columns, or none.
type Choice = for<'s> fn(&[&'s Shape]) -> Option<&'s Shape>;

/// The rules by which a column holds the phrases; the first that finds one decides.
const PHRASE: &[Choice] = &[titled, named, shorter, long, before];

/// ```text
/// | Code | Name | Title     | Meaning |
/// | 17   | gone | Not there | …       |
/// ```
fn titled<'s>(texts: &[&'s Shape]) -> Option<&'s Shape> {
    texts.iter().copied().find(|shape| shape.role == Role::Phrase && shape.title && shape.is_phrases())
}

/// ```text
/// | Code | Error | Meaning |
/// | 17   | gone  | …       |
/// ```
fn named<'s>(texts: &[&'s Shape]) -> Option<&'s Shape> {
    let mut named = texts.iter().copied().filter(|shape| shape.role == Role::Phrase && shape.is_phrases());
    named.find(|shape| !is_outdone(shape, texts))
}

/// Of two columns of explanation the shorter one names, the longer one explains.
///
/// ```text
/// | Code | Description    | Detail                              |
/// | 17   | No such order. | The order was deleted or never was. |
/// ```
fn shorter<'s>(texts: &[&'s Shape]) -> Option<&'s Shape> {
    let mut described = texts.iter().copied().filter(|shape| shape.role == Role::Description);
    let first = described.next()?;
    let longer = |shape: &Shape| first.width <= NAME && shape.width >= LONGER * first.width;
    if let Some(second) = described.next() {
        return (first.is_phrases() || longer(second)).then_some(first);
    }
    // Whatever the header calls it, a longer text after short ones explains them.
    let next = texts.iter().find(|shape| shape.column > first.column && shape.role == Role::Unknown)?;
    (first.is_phrases() && longer(next)).then_some(first)
}

/// Next to a description, a phrase may be long.
///
/// ```text
/// | Code | Message                                            | Description |
/// | 17   | The order {id} of customer {customer} is not there | …           |
/// ```
fn long<'s>(texts: &[&'s Shape]) -> Option<&'s Shape> {
    let described = texts.iter().any(|shape| shape.role == Role::Description);
    let mut named = texts.iter().copied().filter(|shape| shape.role == Role::Phrase && described);
    named.find(|shape| !is_outdone(shape, texts))
}

/// Whether few words name classes of codes, where each code has a message of its own next to its description.
///
/// ```text
/// | Code | Type    | Message                          | Explanation |
/// | 17   | INVALID | The ticket is torn               | …           |
/// | 18   | INVALID | The ticket is that of a stranger | …           |
/// ```
fn is_outdone(class: &Shape, texts: &[&Shape]) -> bool {
    let own = |shape: &&Shape| {
        shape.role == Role::Phrase && !shape.is_class() && shape.width >= LONGER * class.width
    };
    let described = texts.iter().any(|shape| shape.role == Role::Description);
    class.is_class() && described && texts.iter().any(own)
}

/// A column whose header says nothing, before the description; one word throughout is no phrase.
///
/// ```text
/// | Code | Foo  | Meaning |
/// | 17   | gone | …       |
/// ```
fn before<'s>(texts: &[&'s Shape]) -> Option<&'s Shape> {
    let first = texts.iter().find(|shape| shape.role == Role::Description);
    let before = first.map_or(usize::MAX, |shape| shape.column);
    texts
        .iter()
        .copied()
        .filter(|shape| shape.role == Role::Unknown && shape.column < before)
        .find(|shape| shape.is_phrases() && shape.distinct > 1)
}

impl Shape {
    /// Whether its cells have so few texts that they name classes of codes.
    fn is_class(&self) -> bool {
        self.distinct * CLASS <= self.filled
    }

    /// Whether most of its cells could be phrases.
    fn is_phrases(&self) -> bool {
        self.phrases.at_least(HALF) && self.width <= SENTENCE
    }
}

/// The columns that describe, the best first.
fn descriptions(texts: &[&Shape]) -> Vec<usize> {
    let with = |role| texts.iter().filter(move |shape| shape.role == role);
    // A class of codes describes none, where something else does.
    let described = with(Role::Description).next().is_some();
    let order = with(Role::Description)
        .chain(with(Role::Remedy))
        .chain(with(Role::Phrase).filter(|shape| !described || !shape.is_class()))
        .chain(with(Role::Unknown).filter(|shape| shape.width > MARK));
    let columns: Vec<usize> = order.map(|shape| shape.column).collect();
    if columns.is_empty() { with(Role::Unknown).map(|shape| shape.column).take(1).collect() } else { columns }
}

/// Whether the first column of texts is that of a table, names groups of rows at the first row of each, and another
/// column names every row.
///
/// ```text
/// | Group | Name       | Value |
/// | Hall  | SEAT_TAKEN | 17    |
/// |       | SEAT_GONE  | 18    |
/// |       | DOOR_SHUT  | 19    |
/// ```
fn is_group(sheet: &Sheet<'_>, shapes: &[Shape]) -> bool {
    let [first, rest @ ..] = shapes else { return false };
    let filled = Share { part: first.filled, whole: sheet.rows.len() };
    let begins = sheet.rows.first().is_some_and(|row| !row.cell(0).text.is_empty());
    let named =
        |shape: &Shape| shape.role == Role::Phrase && shape.is_phrases() && shape.filled == sheet.rows.len();
    first.column == 0 && begins && !filled.at_least(THREE_QUARTERS) && rest.iter().any(named)
}

/// `None` for a column without text: numbers, ticks, yes and no.
fn shape(sheet: &Sheet<'_>, column: usize, code: usize) -> Option<Shape> {
    let role = words::text_role(sheet.header(column));
    let coded = Share::of(sheet.column(column), |cell| cell.lead.as_ref().is_some_and(Lead::is_http));
    let filled = coded.whole;
    let told = sheet.rows.iter().filter(|row| is_told(row.cell(code), row.cell(column))).count();
    let coded = Share { part: coded.part.saturating_sub(told), ..coded };
    let wordy = Share::of(sheet.column(column), |cell| is_wordy(cell));
    if filled == 0 || coded.is_most() || !wordy.at_least(HALF) && role != Role::Retry {
        return None;
    }
    let texts = || sheet.column(column).map(|cell| cell.text.plain.as_str());
    // Where the code is the key of an object, and a field of it too, it says nothing of itself.
    let copied = Share::of(&sheet.rows, |row| row.cell(column).text.plain == row.cell(code).text.plain);
    if copied.at_least(THREE_QUARTERS) {
        return None;
    }
    Some(Shape {
        column,
        role,
        title: words::is_title(sheet.header(column)),
        width: texts().map(split::width).sum::<usize>() / filled,
        phrases: Share::of(texts(), |text| split::is_phrase(text)),
        distinct: texts().collect::<BTreeSet<_>>().len(),
        filled,
    })
}

/// `429` may begin a sentence about 429.
fn is_told(own: &Cell<'_>, other: &Cell<'_>) -> bool {
    let same = own.lead.as_ref().zip(other.lead.as_ref()).is_some_and(|(own, other)| own.keys == other.keys);
    same && split::width(&other.text.plain) > SENTENCE
}

/// Whether a cell holds words, and not a number, a mark, or yes or no.
fn is_wordy(cell: &Cell<'_>) -> bool {
    /// Bytes of a cell that says yes or no and nothing else.
    const ANSWER: usize = 12;
    let text = cell.text.plain.as_str();
    let letters = text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    // `No seat` is a phrase.
    let (first, more) = text.split_once(' ').unwrap_or((text, ""));
    let answers = more.is_empty() || more.starts_with('(') || first.ends_with([',', '.', ';', ':']);
    letters && (text.len() > ANSWER || !answers || words::retry(text).is_none())
}
