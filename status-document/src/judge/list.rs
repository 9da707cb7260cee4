//! Lists, definition lists and runs of paragraphs or lines that begin with a code.

use std::collections::{BTreeMap, BTreeSet};

use super::number::{self, Key, Lead, Sep};
use super::split::{self, Words};
use super::words::{self, Role};
use super::{Extra, Finds, List, Outline, Place};
use crate::document::{Block, Document, Style, Text};

/// One line of a list: its text, and the body if it stands apart.
struct Item<'a> {
    at: usize,
    text: &'a Text,
    body: Option<&'a Text>,
    line: usize,
}

/// Judges every list and every run of paragraphs.
pub fn judge(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut lists: BTreeMap<usize, Vec<Item<'_>>> = BTreeMap::new();
    let mut runs: BTreeMap<Option<usize>, Vec<Item<'_>>> = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Item { list, text, line, .. } => {
                lists.entry(*list).or_default().push(Item { at, text, body: None, line: *line });
            }
            Block::Definition { list, term, text, line } => {
                lists.entry(*list).or_default().push(Item { at, text: term, body: Some(text), line: *line });
            }
            Block::Paragraph { text, line } if begins(text) => {
                let heading = outline.under.get(at).copied().flatten();
                runs.entry(heading).or_default().push(Item { at, text, body: None, line: *line });
            }
            Block::Paragraph { text, line } if text.plain.contains(['\n', '\r']) => {
                lines(text, *line, &outline.place(at), finds)
            }
            Block::Code { text, line } => code_lines(text, *line, &outline.place(at), finds),
            _ => {}
        }
    }
    let (many, lone): (Vec<_>, Vec<_>) = lists.values().partition(|items| items.len() > 1);
    let before = finds.lists.len();
    let mut rejected = Vec::new();
    for items in many.into_iter().chain(runs.values().filter(|items| items.len() > 1)) {
        if !judge_list(items, document, outline, finds, None) {
            rejected.push(items);
        }
    }
    // Lists of the same kind of numbers keep each other company, whatever their headings say.
    let kin: BTreeSet<usize> = finds
        .lists
        .iter()
        .skip(before)
        .flat_map(|list| list.codes.iter().map(|entry| digits(entry.code)))
        .collect();
    for items in rejected.into_iter().filter(|_| kin.len() == 1) {
        judge_list(items, document, outline, finds, kin.first().copied());
    }
    // A list of one is a list where others stand beside it.
    let mut beside: BTreeMap<Option<usize>, Vec<Item<'_>>> = BTreeMap::new();
    for item in lone.into_iter().flatten() {
        beside.entry(outline.under.get(item.at).copied().flatten()).or_default().push(Item { ..*item });
    }
    for items in beside.values() {
        if items.len() > 1 || finds.lists.len() > before {
            judge_list(items, document, outline, finds, None);
        }
    }
}

/// Whether a paragraph begins with a code that it sets apart.
fn begins(text: &Text) -> bool {
    let Some(lead) = number::lead(&text.plain) else { return false };
    let set_apart = text.marks.iter().any(|mark| {
        mark.start == 0 && mark.kind != Style::Strike && mark.end >= lead.rest.min(text.plain.len())
    });
    let lined = text
        .plain
        .get(lead.rest..)
        .is_some_and(|rest| rest.split(['\n', '\r']).skip(1).any(|line| number::lead(line).is_some()));
    let rest = text.plain.get(lead.rest..).unwrap_or_default().trim_start();
    let registered = split::canonical_length(rest, lead.codes().next()).is_some();
    (set_apart || registered || matches!(lead.sep, Sep::Dash | Sep::Colon)) && !lined
}

fn digits(code: u16) -> usize {
    code.to_string().len()
}

/// Judges one list; `kin` are the digits of the codes in lists that were found before it.
fn judge_list(
    items: &[Item<'_>],
    document: &Document,
    outline: &Outline<'_>,
    finds: &mut Finds,
    kin: Option<usize>,
) -> bool {
    let Some(first) = items.first() else { return false };
    let mut place = outline.place(first.at);
    place.trusted = kin.is_some();
    place.lead = parent(document, first.at).or(place.lead);
    let found: Vec<(&Item<'_>, Lead, Words)> = pairs(items, &place)
        .unwrap_or_else(|| items.iter().filter_map(|item| leading(item, document, &place)).collect());
    let texts =
        found.iter().filter(|(_, _, words)| words.reason.is_some() || words.description.is_some()).count();
    let akin = kin.is_none_or(|kin| {
        found.len() == items.len()
            && found.iter().all(|(_, lead, _)| lead.codes().all(|code| digits(code) == kin))
    });
    let whole = found.len() * 2 >= items.len() && akin;
    if !whole || !enough(&found.iter().map(|(_, lead, words)| (lead, words)).collect::<Vec<_>>(), &place) {
        return false;
    }
    let mut list = List::new(&place, first.line);
    let mut skipped = Vec::new();
    for (item, lead, words) in found {
        if item.text.all(Style::Strike) {
            let text = item.text.plain.clone();
            skipped.push(super::Skipped { line: item.line, text, why: "it is struck out" });
            continue;
        }
        list.add(&lead, &Extra::default(), &words, item.line, &mut skipped);
    }
    let owner = place.heading.and_then(|heading| finds.code_headings.get(&heading));
    if owner.is_some_and(|codes| list.codes.iter().all(|entry| codes.contains(&entry.code)))
        || texts == 0 && list.ranges.is_empty()
    {
        return false;
    }
    finds.skipped.extend(skipped);
    finds.push(list);
    true
}

/// An item that begins with its code.
fn leading<'a>(
    item: &'a Item<'a>,
    document: &Document,
    place: &Place<'_>,
) -> Option<(&'a Item<'a>, Lead, Words)> {
    let (lead, mut words) = entry(item.text, item.body, place)?;
    words.description = match (words.description, nested(document, item.at)) {
        (Some(own), Some(more)) if own.ends_with([':', '：']) => Some(format!("{own} {more}")),
        (own, more) => own.or(more),
    };
    // A colon before a sample says nothing where the sample is left out.
    let told = words.description.as_deref().and_then(|text| text.strip_suffix([':', '：']));
    if let Some(told) = told.map(|told| told.trim_end().to_owned()) {
        let phrase = words.reason.is_none() && split::is_phrase(&told);
        words.description = None;
        *(if phrase { &mut words.reason } else { &mut words.description }) = Some(told);
    }
    Some((item, lead, words))
}

/// The item that announces the items nested in it.
fn parent(document: &Document, at: usize) -> Option<&Text> {
    match (document.blocks.get(at.checked_sub(1)?)?, document.blocks.get(at)?) {
        (Block::Item { text, depth: outer, .. }, Block::Item { depth, .. }) if outer < depth => {
            Some(text).filter(|text| text.plain.ends_with([':', '：']) || text.all(Style::Strong))
        }
        _ => None,
    }
}

/// The items of a map written as a list, `Not Found: 404`, if all of them are such.
fn pairs<'a>(items: &'a [Item<'a>], place: &Place<'_>) -> Option<Vec<(&'a Item<'a>, Lead, Words)>> {
    let mut registered = 0;
    let mut codes = BTreeSet::new();
    let pair = |item: &'a Item<'a>| {
        let plain = item.text.plain.as_str();
        let (code, end) = number::last(plain).filter(|_| item.body.is_none())?;
        let name = plain.get(..end).filter(|name| words::number_role(name) != Role::Measure)?;
        registered += usize::from(split::is_canonical(name, code));
        let lead = Lead { keys: vec![Key::Code(code)], prefixed: false, sep: Sep::End, rest: plain.len() };
        let words = Words { reason: Some(split::clean(name)), ..Words::default() };
        codes.insert(code).then_some((item, lead, words))
    };
    let pairs: Vec<_> = items.iter().map(pair).collect::<Option<_>>()?;
    (registered * 3 >= pairs.len() || place.on_codes()).then_some(pairs)
}

/// The code of one item with its words, if it is the item's subject.
fn entry(text: &Text, body: Option<&Text>, place: &Place<'_>) -> Option<(Lead, Words)> {
    if let Some(lead) = number::lead(&text.plain) {
        let rest = text.plain.get(lead.rest..).unwrap_or_default();
        let code = lead.codes().next();
        let registered =
            split::canonical_length(rest.trim_start_matches([' ', '-', '–', ':', '(', '"']), code).is_some();
        let strong = !matches!(lead.sep, Sep::Space | Sep::Comma | Sep::Dot) || body.is_some();
        let in_mark = text
            .marks
            .iter()
            .any(|mark| mark.start <= 1 && mark.kind != Style::Strike && mark.end + 1 >= lead.rest);
        let counted = lead.sep == Sep::Space && words::is_unit(rest) && !in_mark;
        let fits = registered
            || !counted && (lead.prefixed || strong || in_mark || place.trusted || place.on_topic());
        if fits {
            return Some(with_body(lead, text, body));
        }
        return None;
    }
    let (lead, end) = number::trail(&text.plain)?;
    let reason = Some(split::clean(text.plain.get(..end)?)).filter(|reason| !reason.is_empty());
    let (description, links) = split::describe(text, lead.rest);
    let description = description.or_else(|| body.and_then(|body| split::describe(body, 0).0));
    Some((lead, Words { reason, description, links }))
}

fn with_body(lead: Lead, text: &Text, body: Option<&Text>) -> (Lead, Words) {
    let code = lead.codes().next();
    let mut words = split::words(text, lead.rest, code);
    if let Some(body) = body {
        if words.reason.is_none() {
            words.reason = words.description.take();
        }
        let below = if words.reason.is_some() {
            let (description, links) = split::describe(body, 0);
            Words { reason: None, description, links }
        } else {
            split::words(body, 0, code)
        };
        words.reason = words.reason.or(below.reason);
        words.description = below.description.or(words.description);
        words.links.extend(below.links);
    }
    (lead, words)
}

/// Whether these numbers make a list of codes here.
fn enough(found: &[(&Lead, &Words)], place: &Place<'_>) -> bool {
    let strong = found.iter().all(|(lead, _)| !matches!(lead.sep, Sep::Space | Sep::Comma | Sep::End));
    if found.is_empty() || found.len() == 1 && !strong || place.off_topic() {
        return false;
    }
    let http = found.iter().filter(|(lead, _)| lead.is_http()).count();
    let registered = found
        .iter()
        .filter(|(lead, words)| {
            words
                .reason
                .as_deref()
                .is_some_and(|reason| split::canonical_length(reason, lead.codes().next()).is_some())
        })
        .count();
    let ranges = found.iter().filter(|(lead, _)| lead.is_range()).count();
    let prefixed = found.iter().filter(|(lead, _)| lead.prefixed).count();
    let years = found.iter().all(|(lead, _)| lead.is_year());
    let announced = place.lead.map_or(place.on_codes(), |lead| words::sense(&lead.plain).on_topic());
    if years && !announced {
        return false;
    }
    registered * 3 >= found.len()
        || ranges * 2 >= found.len() && http == found.len()
        || prefixed * 2 >= found.len()
        || http == found.len() && place.on_topic()
        || place.on_codes()
        || place.trusted
}

/// What nested items say about an item that says nothing itself.
fn nested(document: &Document, at: usize) -> Option<String> {
    let own = match document.blocks.get(at)? {
        Block::Item { depth, .. } => *depth,
        Block::Definition { .. } => 0,
        _ => return None,
    };
    let mut texts = Vec::new();
    for block in document.blocks.iter().skip(at + 1) {
        match block {
            Block::Item { depth, text, .. } if *depth > own => {
                texts.push(crate::document::fold(&text.plain).into_owned())
            }
            _ => break,
        }
    }
    Some(texts.join(" ")).filter(|text| !text.is_empty())
}

/// A paragraph whose every line begins with a code.
fn lines(text: &Text, line: usize, place: &Place<'_>, finds: &mut Finds) {
    let plain = text.plain.as_str();
    let sep = if plain.contains('\n') { '\n' } else { '\r' };
    let mut found = Vec::new();
    let (mut at, mut count) = (0, 0);
    let (mut marks, mut links) =
        (text.marks.iter().collect::<Vec<_>>(), text.links.iter().collect::<Vec<_>>());
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.start));
    links.sort_by_key(|link| std::cmp::Reverse(link.start));
    let mut rest = Text::default();
    for (nth, part) in plain.split(sep).enumerate() {
        count += 1;
        let to = at + part.len();
        // What is marked from here on is taken up once, and let go where it ends.
        while let Some(mark) = marks.pop_if(|mark| mark.start < to) {
            rest.marks.push(*mark);
        }
        while let Some(link) = links.pop_if(|link| link.start < to) {
            rest.links.push(link.clone());
        }
        rest.marks.retain(|mark| mark.end > at);
        rest.links.retain(|link| link.end > at);
        let slice = slice(part, &rest, at, to);
        at += part.len() + 1;
        if let Some((lead, words)) = entry(&slice, None, place) {
            found.push((lead, words, line + if sep == '\r' { nth } else { 0 }));
        } else if nth == 0 && split::is_phrase(part.trim_end_matches([':', '：'])) {
            // The lines' own title.
            count -= 1;
        }
    }
    let strong =
        found.iter().filter(|(lead, words, _)| lead.sep != Sep::Space || words.reason.is_some()).count();
    if found.len() * 4 >= count * 3 && strong == found.len() {
        push(found, line, place, finds);
    }
}

/// A part of a text between two bytes, with what of these marks and links is there.
fn slice(part: &str, marked: &Text, from: usize, to: usize) -> Text {
    let clip = |start: usize, end: usize| (start.max(from) - from, end.min(to).saturating_sub(from));
    let mut text = Text { plain: part.to_owned(), ..Text::default() };
    for mark in &marked.marks {
        let (start, end) = clip(mark.start, mark.end);
        text.marks.push(crate::document::Mark { start, end, ..*mark });
    }
    for link in &marked.links {
        let (start, end) = clip(link.start, link.end);
        text.links.push(crate::document::Link { start, end, ..link.clone() });
    }
    text
}

/// A block of code that is a list of codes and nothing else.
fn code_lines(text: &str, line: usize, place: &Place<'_>, finds: &mut Finds) {
    let mut found = Vec::new();
    for (nth, source) in text.lines().enumerate().filter(|(_, source)| !source.trim().is_empty()) {
        let text = Text::new(source.trim_start_matches([' ', '-', '*', '#', '/']));
        match entry(&text, None, place) {
            Some((lead, words)) if lead.is_http() && words.reason.is_some() => {
                found.push((lead, words, line + nth))
            }
            _ => return,
        }
    }
    if found.len() > 2 || found.len() > 1 && place.on_codes() {
        push(found, line, place, finds);
    }
}

fn push(found: Vec<(Lead, Words, usize)>, line: usize, place: &Place<'_>, finds: &mut Finds) {
    if !enough(&found.iter().map(|(lead, words, _)| (lead, words)).collect::<Vec<_>>(), place) {
        return;
    }
    let mut list = List::new(place, line);
    for (lead, words, line) in found {
        list.add(&lead, &Extra::default(), &words, line, &mut finds.skipped);
    }
    finds.push(list);
}

/// Codes that running text names as `4401: Unauthorized`; taken only where a document has no list at all.
pub fn prose(document: &Document, outline: &Outline<'_>, finds: &mut Finds) {
    let mut list: Option<List> = None;
    let mut seen = BTreeMap::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let (Block::Paragraph { text, line } | Block::Item { text, line, .. }) = block else { continue };
        for mark in text.marks.iter().filter(|mark| mark.kind == Style::Code) {
            let inner = Text::new(text.plain.get(mark.start..mark.end).unwrap_or_default());
            let Some(lead) = number::lead(&inner.plain) else { continue };
            let fits =
                lead.sep == Sep::Colon && lead.codes().all(|code| code >= 100) && lead.codes().count() == 1;
            let reason = inner.plain.get(lead.rest..).map(split::clean).filter(|reason| !reason.is_empty());
            if !fits || reason.is_none() || lead.codes().any(|code| seen.insert(code, ()).is_some()) {
                continue;
            }
            let list = list.get_or_insert_with(|| List {
                heading: None,
                name: None,
                ..List::new(&outline.place(at), *line)
            });
            let words = Words { reason, ..Words::default() };
            list.add(&lead, &Extra::default(), &words, *line, &mut finds.skipped);
        }
    }
    if let Some(list) = list.filter(|list| list.codes.len() > 1) {
        finds.push(list);
    }
}
