//! One item of a list: the code that it begins with, and what it says about it.

use std::collections::BTreeSet;

use super::named;
use crate::document::{Block, Document, Style, Text};
use crate::judge::below::Below;
use crate::judge::number::{self, Key, Lead, Sep};
use crate::judge::outline::{Outline, Place};
use crate::judge::rule::{Rule, Ruling, Share, THIRD, decide, leave, take};
use crate::judge::split::{self, Wording};
use crate::judge::words::{self, Role};
use crate::phrases;

/// One line of a list: its text, and the body if it stands apart.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    pub at: usize,
    pub text: &'a Text,
    pub body: Option<&'a Text>,
    pub line: usize,
}

/// What an item or a line turned out to be.
pub enum Reading {
    Code(Found),
    /// It begins with a number that is no code.
    Left(Ruling),
    Text,
}

/// An item with a code.
pub struct Found {
    pub lead: Lead,
    pub words: Wording,
    pub remedy: Option<String>,
    pub line: usize,
    /// Whether the number comes first, before any name.
    pub first: bool,
    /// The text, if all of it is struck out.
    pub struck: Option<String>,
}

/// What the items and lists around an item say of its number.
#[derive(Default, Clone, Copy)]
pub struct Company {
    /// Whether other lists of the document vouch for this one.
    pub trusted: bool,
    /// Whether names with a number behind each are codes, in a list of such.
    pub names: Option<Ruling>,
}

/// What is known of a number at the start of an item.
struct Start {
    /// Whether HTTP's registry would put the same phrase.
    registered: bool,
    /// Whether a word after it says what is counted.
    counted: bool,
    /// Whether words such as `Error` introduce it.
    prefixed: bool,
    /// Whether a sign, or the page, parts it from its text.
    divided: bool,
    /// Whether it stands in bold, code or italics.
    marked: bool,
    /// Whether other lists of the document vouch for this one.
    trusted: bool,
    on_topic: bool,
}

/// Which numbers are the subject of their item.
const RULES: &[Rule<Start>] = &[
    take("registered-phrase", "the phrase is that of HTTP's registry", registered),
    leave("quantities", "the numbers say how many of something", counted),
    take("prefixed", "words such as `error` introduce the number", prefixed),
    take("divided", "a sign stands between number and text", divided),
    take("marked", "the number is set apart", marked),
    take("kin", "other lists of the document have numbers of the same length", trusted),
    take("topical", "answers are the topic", topical),
    leave("sentences", "its items go on after the number as sentences do", sentences),
];

/// ```text
/// - 404 Not Found
/// ```
fn registered(start: &Start) -> bool {
    start.registered
}

/// ```text
/// - 100 requests a minute
/// ```
fn counted(start: &Start) -> bool {
    start.counted
}

/// ```text
/// - Error 1007 comes where the ticket is of yesterday
/// ```
fn prefixed(start: &Start) -> bool {
    start.prefixed
}

/// ```text
/// - 1007: the ticket is of yesterday
/// ```
fn divided(start: &Start) -> bool {
    start.divided
}

/// ```text
/// - **1007** the ticket is of yesterday
/// ```
fn marked(start: &Start) -> bool {
    start.marked
}

/// In a list whose numbers are as long as those of other lists.
///
/// ```text
/// - 1007 the ticket is of yesterday
/// ```
fn trusted(start: &Start) -> bool {
    start.trusted
}

/// ```text
/// The server returns
/// - 1007 if the ticket is of yesterday
/// ```
fn topical(start: &Start) -> bool {
    start.on_topic
}

/// ```text
/// - 1007 tickets were sold
/// ```
fn sentences(_: &Start) -> bool {
    true
}

/// Reads one item or line.
pub fn read(text: &Text, body: Option<&Text>, place: &Place<'_>, company: Company, line: usize) -> Reading {
    let found = |lead, words, first| {
        let struck = text.all(Style::Strike).then(|| text.plain.clone());
        Reading::Code(Found { lead, words, remedy: None, line, first, struck })
    };
    let Some(lead) = number::lead(&text.plain) else {
        let number = company.names.and_then(|_| named::behind(text, body));
        let Some((lead, end)) = number.or_else(|| number::trail(&text.plain)) else { return Reading::Text };
        let registered = phrases::begins(&text.plain, lead.code());
        if let Some(ruling) = company.names.filter(|ruling| !ruling.takes && !registered) {
            return Reading::Left(ruling);
        }
        let words = trailing(text, body, &lead, end);
        return found(lead, words, false);
    };
    let rest = text.plain.get(lead.rest..).unwrap_or_default();
    let name = rest.trim_start_matches([' ', '-', '–', ':', '(', '"']);
    let marked = is_marked(text, &lead);
    let start = Start {
        registered: phrases::begins(name, lead.code()),
        counted: lead.sep == Sep::Space && words::is_unit(rest) && !marked,
        prefixed: lead.prefixed,
        divided: !matches!(lead.sep, Sep::Space | Sep::Comma | Sep::Dot) || body.is_some(),
        marked,
        trusted: company.trusted,
        on_topic: place.on_topic(),
    };
    let ruling = decide(RULES, &start);
    if !ruling.takes {
        return Reading::Left(ruling);
    }
    let words = worded(&lead, text, body);
    found(lead, words, true)
}

/// Whether a mark holds the number, perhaps without the bracket around it.
fn is_marked(text: &Text, lead: &Lead) -> bool {
    let holds = |start: usize, end: usize| start <= 1 && end + 1 >= lead.rest;
    text.marks.iter().any(|mark| mark.kind != Style::Strike && holds(mark.start, mark.end))
}

/// The words around a number in brackets: `Not Found (404): the order is gone`.
fn trailing(text: &Text, body: Option<&Text>, lead: &Lead, end: usize) -> Wording {
    let reason = text.plain.get(..end).map(split::clean).filter(|reason| !reason.is_empty());
    let (description, links) = split::describe(text, lead.rest);
    let description = description.or_else(|| body.and_then(|body| split::describe(body, 0).0));
    Wording { reason, description, links }
}

/// The words after the number, and those of a body that stands apart.
fn worded(lead: &Lead, text: &Text, body: Option<&Text>) -> Wording {
    let mut words = split::words(text, lead.rest, lead.code());
    let Some(body) = body else { return words };
    if words.reason.is_none() {
        words.reason = words.description.take();
    }
    let below =
        if words.reason.is_some() { split::description(body) } else { split::words(body, 0, lead.code()) };
    words.reason = words.reason.or(below.reason);
    words.description = below.description.or(words.description);
    words.links.extend(below.links);
    words
}

impl<'a> Item<'a> {
    /// What stands around the list that begins with this item.
    pub fn place<'o>(&self, document: &Document, outline: &Outline<'o>) -> Place<'o> {
        let mut place = outline.place(self.at);
        place.lead = self.parent(document).map(|parent| words::sense(&parent.plain)).or(place.lead);
        place
    }

    /// The item that announces the items nested in it.
    fn parent<'d>(&self, document: &'d Document) -> Option<&'d Text> {
        match (document.blocks.get(self.at.checked_sub(1)?)?, document.blocks.get(self.at)?) {
            (Block::Item { text, depth: outer, .. }, Block::Item { depth, .. }) if outer < depth => {
                let announces = |text: &&Text| {
                    text.plain.ends_with([':', '：'])
                        || text.all(Style::Strong)
                        || words::sense(&text.plain).on_codes()
                };
                Some(text).filter(announces)
            }
            _ => None,
        }
    }

    /// Reads the item with those nested in it.
    pub fn read(&self, document: &Document, place: &Place<'_>, company: Company) -> Reading {
        let mut reading = read(self.text, self.body, place, company, self.line);
        if let Reading::Code(Found { words, remedy, .. }) = &mut reading {
            let below = Below::item(document, self.at);
            let open = words.description.as_deref().is_none_or(|text| text.ends_with([':', '：']));
            if open && let Some(nested) = below.description {
                let own = words.description.take().map(|own| format!("{own} {nested}"));
                words.description = own.or(Some(nested));
            }
            words.reason = words.reason.take().or_else(|| below.reason.as_deref().map(split::clean));
            *remedy = below.remedy;
            close(words);
        }
        reading
    }
}

/// A colon before a sample says nothing where the sample is left out.
fn close(words: &mut Wording) {
    let told = words.description.as_deref().and_then(|text| text.strip_suffix([':', '：']));
    let Some(told) = told.map(|told| told.trim_end().to_owned()) else { return };
    if words.reason.is_none() && split::is_phrase(&told) {
        (words.reason, words.description) = (Some(told), None);
    } else {
        words.description = Some(told);
    }
}

/// The items of a map written as a list, `Not Found: 404`, if all of them are such.
pub fn pairs(items: &[Item<'_>], place: &Place<'_>) -> Option<Vec<Reading>> {
    let mut names = Vec::new();
    let mut codes = BTreeSet::new();
    for item in items {
        let (code, end) = number::last(&item.text.plain).filter(|_| item.body.is_none())?;
        let name = item.text.plain.get(..end).filter(|name| words::number_role(name) != Role::Measure)?;
        if !codes.insert(code) {
            return None;
        }
        names.push((item, code, name));
    }
    let registered = Share::of(&names, |(_, code, name)| phrases::is_name(name, *code));
    let pair = |(item, code, name): (&Item<'_>, u16, &str)| {
        let rest = item.text.plain.len();
        let lead = Lead { keys: vec![Key::Code(code)], prefixed: false, sep: Sep::End, rest };
        let words = Wording { reason: Some(split::clean(name)), ..Wording::default() };
        let struck = item.text.all(Style::Strike).then(|| item.text.plain.clone());
        Reading::Code(Found { lead, words, remedy: None, line: item.line, first: false, struck })
    };
    (registered.at_least(THIRD) || place.on_codes()).then(|| names.into_iter().map(pair).collect())
}

/// Whether a paragraph begins with a code that it sets apart.
pub fn begins(text: &Text) -> bool {
    let Some(lead) = number::lead(&text.plain) else { return false };
    let end = lead.rest.min(text.plain.len());
    let holds = |start: usize, stop: usize| start == 0 && stop >= end;
    let set_apart = text.marks.iter().any(|mark| mark.kind != Style::Strike && holds(mark.start, mark.end));
    let rest = text.plain.get(lead.rest..).unwrap_or_default();
    let registered = phrases::begins(rest.trim_start(), lead.code());
    let subject = set_apart || registered || matches!(lead.sep, Sep::Dash | Sep::Colon);
    subject && !rest.split(['\n', '\r']).skip(1).any(|line| number::lead(line).is_some())
}

/// How many digits a code has.
pub fn digits(code: u16) -> u32 {
    code.checked_ilog10().map_or(1, |digits| digits + 1)
}
