//! A heading per word, the text below it describing the code.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Evidence, Header, RULES};
use super::sample::Sample;
use super::{Shape, lead, statuses, token};
use crate::document::{Block, Document, Style, Text};
use crate::judge::below::Below;
use crate::judge::number::{self, HTTP, Sep};
use crate::judge::outline::{Outline, Place};
use crate::judge::rule::{Share, decide};
use crate::judge::split::{self, Wording};
use crate::judge::words::{self, Sense};
use crate::judge::{Aside, Finds, Left, List};
use crate::lists::{Form, Skipped};

/// A heading that is one word.
struct Heading<'a> {
    at: usize,
    line: usize,
    code: String,
    /// Whether it could be a number as well.
    digits: bool,
    /// Whether a dictionary has the word.
    plain: bool,
    under: Option<usize>,
    /// Whether a sample below it gives the number that it names.
    numbered: bool,
    text: &'a Text,
    words: Wording,
    /// The statuses that a line below gives.
    statuses: Vec<u16>,
    /// The status of a failure, in a sample of an answer with the code.
    failure: Option<u16>,
}

/// Headings that are a run.
const LEAST: usize = 3;

/// The level of a bold line.
const BOLD: u8 = 9;

/// Judges the headings of each level.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut levels: BTreeMap<u8, Vec<Heading<'_>>> = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let (level, text, line) = match block {
            Block::Heading { level, text, line } => (*level, text, *line),
            Block::Paragraph { text, line } if text.all(Style::Strong) => (BOLD, text, *line),
            _ => continue,
        };
        let digits = text.plain.len() > 1 && text.plain.bytes().all(|byte| byte.is_ascii_digit());
        let read = || {
            let plain = &text.plain;
            token::read(text).or_else(|| token::introduced(plain)).or_else(|| token::named(plain))
        };
        let whole = || Some((text.plain.clone(), text.plain.len()));
        let Some((code, end)) = (if digits { whole() } else { read() }) else { continue };
        let sample = Sample::below(document, at, &code);
        let failure = sample.status.filter(|_| sample.fails());
        // A dictionary's word heads a chapter, unless it is set as code.
        let plain = !digits && !token::is_coined(&code) && failure.is_none();
        if !digits && !token::is_coined(&code) && !text.all(Style::Code) {
            continue;
        }
        let mut words = if sample.is_first { sample.words() } else { Wording::default() };
        if words.texts().is_empty() {
            words = below(document, at, level == BOLD);
        }
        if words.texts().is_empty() {
            words = sample.words();
        }
        words.prepend(split::whole(text, end));
        let mut statuses: Vec<u16> = outline.status(at).into_iter().collect();
        if statuses.is_empty() {
            statuses = said(document, at, level == BOLD);
        }
        let under = outline.under(at);
        let next = document.blocks.get(at + 1);
        let numbered = matches!(next, Some(Block::Code { text, .. }) if text.lines().any(is_number));
        let heading =
            Heading { at, line, code, digits, plain, under, numbered, text, words, statuses, failure };
        levels.entry(level).or_default().push(heading);
    }
    for mut headings in levels.into_values() {
        // Among coined words under one heading, a plain one is one of them.
        let coined: BTreeSet<Option<usize>> =
            headings.iter().filter(|heading| !heading.plain).map(|heading| heading.under).collect();
        headings.retain(|heading| !heading.plain || coined.contains(&heading.under));
        judge_level(headings, outline, finds);
    }
}

fn judge_level(mut headings: Vec<Heading<'_>>, outline: &Outline<'_>, finds: &mut Finds) {
    let worded = headings.iter().filter(|heading| !heading.digits).count();
    // Among words of one length, numbers of that length are words too.
    let length = headings.first().map_or(0, |heading| heading.code.len());
    let even = headings.iter().all(|heading| heading.code.len() == length);
    if !even {
        headings.retain(|heading| !heading.digits);
    }
    if worded < LEAST {
        return;
    }
    let qualifier = token::qualifier(headings.iter().map(|heading| heading.code.as_str()));
    headings.iter_mut().for_each(|heading| drop(heading.code.drain(..qualifier)));
    let listed: Vec<(&str, Vec<&str>)> = headings.iter().map(Heading::listed).collect();
    let places: Vec<_> = headings.iter().map(|heading| outline.place(heading.at)).collect();
    let introduced = |place: &Place<'_>| {
        place.heading.and_then(|heading| outline.intro(heading)).is_some_and(Sense::on_codes)
    };
    let announced = Share::of(&places, |place| place.on_codes() || introduced(place));
    let mut shape = Shape::of(&listed);
    // A heading may come back where its code does.
    shape.distinct.part = shape.distinct.whole;
    let evidence = Evidence {
        header: Header::Other,
        errors: false,
        on_codes: announced.is_all(),
        announced: qualifier > 0 || announced.is_most(),
        sampled: Share::of(&headings, |heading| heading.failure.is_some()),
        messages: false,
        on_topic: places.iter().all(|place| place.on_topic()),
        under_status: false,
        off_topic: places.iter().any(|place| place.off_topic()),
        parameters: Share::of(&places, |place| place.name.is_some_and(|name| is_parameters(&name.plain)))
            .is_most(),
        numbered: Share::of(&headings, |heading| heading.numbered).is_most(),
        grouped: false,
        filled: Share { part: headings.len(), whole: headings.len() },
        shape,
    };
    let ruling = decide(RULES, &evidence);
    if !ruling.takes {
        if evidence.announced {
            let mut list = List::new(
                None,
                places.first().and_then(|place| place.heading_text()),
                headings.first().map_or(0, |first| first.line),
                Form::Headings,
            );
            for (heading, place) in headings.into_iter().zip(places) {
                heading.add(&place, &mut list, &mut Vec::new());
            }
            finds.left.push(Left::new(list, ruling));
        }
        return;
    }
    finds.forget(&headings.iter().map(|heading| heading.line).collect());
    finds
        .forget_statuses(&headings.iter().map(|heading| (heading.at, heading.statuses.as_slice())).collect());
    let mut lists: Vec<List> = Vec::new();
    for (heading, place) in headings.into_iter().zip(places) {
        if lists.last().is_none_or(|list| list.heading != place.heading) {
            lists.push(List::new(place.heading, place.heading_text(), heading.line, Form::Headings));
        }
        if let Some(list) = lists.last_mut() {
            heading.add(&place, list, &mut finds.skipped);
        }
    }
    for list in lists {
        finds.push(list, ruling);
    }
}

/// `Code: 3000`
fn is_number(line: &str) -> bool {
    let pair = line.split_once(':');
    pair.is_some_and(|(name, number)| {
        words::number_role(name) == words::Role::Code && number.trim().parse::<i64>().is_ok()
    })
}

fn is_parameters(heading: &str) -> bool {
    words::is_parameter_header(heading) && !words::sense(heading).on_codes()
}

impl Heading<'_> {
    /// Adds the heading's code to a list.
    fn add(self, place: &Place<'_>, list: &mut List, skipped: &mut Vec<Skipped>) {
        let above = || Some(statuses(place)).filter(|statuses| !statuses.is_empty());
        let own = Some(self.statuses).filter(|statuses| !statuses.is_empty());
        let http = own.or_else(above).unwrap_or_else(|| self.failure.into_iter().collect());
        let aside = Aside { http, ..Aside::default() };
        let lead = lead(vec![self.code], self.text.plain.len());
        list.add(&lead, &aside, &self.words, self.line, skipped);
    }

    fn listed(&self) -> (&str, Vec<&str>) {
        (&self.code, self.words.texts())
    }
}

/// The statuses that a sentence below a heading speaks of, or the items after it: `It comes with HTTP status 409.`
fn said(document: &Document, at: usize, bold: bool) -> Vec<u16> {
    /// The first status of an error.
    const ERROR: u16 = 400;
    let below = document.blocks.iter().skip(at + 1);
    let mut below = below.take_while(|block| match block {
        Block::Heading { .. } => false,
        Block::Paragraph { text, .. } => !(bold && text.all(Style::Strong)),
        _ => true,
    });
    let names = |text: &Text| {
        let lower = text.plain.to_lowercase();
        lower.contains("http") && words::sense(&text.plain).names_codes()
    };
    let sentence = |block: &&Block| matches!(block, Block::Paragraph { text, .. } if names(text));
    let Some(Block::Paragraph { text, .. }) = below.by_ref().find(sentence) else { return Vec::new() };
    let numbers = text.plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    let numbers = numbers.filter_map(|word| word.trim_end_matches('.').parse().ok());
    let own: BTreeSet<u16> = numbers.filter(|code| (ERROR..HTTP.end).contains(code)).collect();
    if !own.is_empty() || !text.plain.ends_with([':', '：']) {
        return own.into_iter().collect();
    }
    let items = below.map_while(|block| match block {
        Block::Item { text, .. } => number::lead(&text.plain).filter(|lead| lead.is_http()),
        _ => None,
    });
    items.flat_map(|lead| lead.codes().collect::<Vec<_>>()).collect()
}

/// What stands below a heading: text, items, a definition, or items that are indented like code.
fn below(document: &Document, mut at: usize, bold: bool) -> Wording {
    // `HTTP status: 409` describes nothing.
    while matches!(document.blocks.get(at + 1), Some(Block::Paragraph { text, .. }) if is_labelled_number(text))
    {
        at += 1;
    }
    if matches!(document.blocks.get(at + 1), Some(Block::Heading { text, .. }) if is_description(text)) {
        at += 1;
    }
    match document.blocks.get(at + 1) {
        Some(Block::Definition { text, .. }) => split::description(text),
        Some(Block::Code { text, .. }) if labelled(text).description.is_some() => labelled(text),
        // What a sample shows comes after it.
        Some(Block::Code { .. }) => {
            let described = labels(document, at + 2);
            described.map_or_else(Wording::default, split::description)
        }
        _ => {
            let below = Below::heading(document, at, &lead(Vec::new(), 0), bold);
            Wording { reason: below.reason, description: below.description, links: below.links }
        }
    }
}

/// Whether a text is a number with a label, and nothing else.
fn is_labelled_number(text: &Text) -> bool {
    number::lead(&text.plain).is_some_and(|lead| lead.prefixed && lead.sep == Sep::End)
}

/// Whether a heading says that the description follows.
fn is_description(text: &Text) -> bool {
    words::text_role(&text.plain) == words::Role::Description && !text.plain.contains(' ')
}

/// The text that a label introduces, on its own line or after it, else the first.
fn labels(document: &Document, at: usize) -> Option<&Text> {
    /// Lines that are looked at: a few labels, and the text of one.
    const LINES: usize = 6;
    let texts = document.blocks.iter().skip(at).take(LINES);
    let mut texts = texts.map_while(|block| match block {
        Block::Paragraph { text, .. } => Some(text),
        _ => None,
    });
    let first = texts.clone().next();
    let is_label = |text: &Text| {
        let name = text.plain.trim().strip_suffix([':', '：']);
        name.is_some_and(|name| words::text_role(name) == words::Role::Description)
    };
    texts.by_ref().find(|text| is_label(text)).and_then(|_| texts.next()).or(first)
}

/// `- **Description**: the seat is not free`, on the first such line.
fn labelled(code: &str) -> Wording {
    let label = |line: &str| {
        let (name, text) = line.trim().trim_start_matches(['-', '*', ' ']).split_once(':')?;
        let described = words::text_role(name.trim_matches('*')) == words::Role::Description;
        described.then(|| text.trim().to_owned())
    };
    Wording { description: code.lines().find_map(label), ..Wording::default() }
}
