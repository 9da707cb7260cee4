//! Which sections of a document a spec is of, where neither it nor a person says so: those that agree with it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use status_codegen::{CodeType, Protocol, Table};
use status_document::{Code, ListedCode, Lists, Section};

use super::{cast, letters};

/// The sections that a spec is of.
pub struct Like {
    /// Where they stand among the document's.
    pub places: Vec<usize>,
    /// Whether another section would have been as good: it gives a code of these another meaning.
    pub is_contested: bool,
}

/// The sections that agree with a spec, those that could belong to it, and those that agree with these in turn: often
/// enough that the same ones are chosen once their codes are in the spec.
pub fn like(lists: &Lists, table: &Table) -> Like {
    if lists.sections.len() == 1 {
        return Like { places: vec![0], is_contested: false };
    }
    let mut known = Known { code_type: table.code_type, ..Known::default() };
    for entry in table.codes.iter().filter(|entry| entry.documented) {
        known.add(entry.code.clone(), [entry.reason.as_deref(), Some(&entry.description)]);
    }
    let mut taken = BTreeSet::new();
    let mut meanings = Meanings::new();
    for _ in 0..ROUNDS {
        let more = known.choose(lists, table, &taken, &mut meanings);
        if more.is_empty() {
            break;
        }
        for entry in more.iter().filter_map(|&at| lists.sections.get(at)).flat_map(|section| &section.codes) {
            let code = cast(&entry.code, table.code_type);
            known.add(code, [entry.reason.as_deref(), entry.description.as_deref()]);
        }
        taken.extend(more);
    }
    Like { places: taken.into_iter().collect(), is_contested: known.is_contested }
}

/// Sections that agree with sections that agree with others: nobody writes a page with more steps.
const ROUNDS: usize = 8;

/// What one section says of each code, which may be several things.
type Said<'l> = BTreeMap<Code, Vec<&'l ListedCode>>;

/// What each of the sections that were taken says of each code.
type Meanings<'l> = BTreeMap<Code, Vec<Vec<&'l ListedCode>>>;

/// Entries of one code, and sections that have it, that are looked at: those after them contradict nobody.
const ENTRIES: usize = 16;

fn by_code(section: &Section, code_type: CodeType) -> Said<'_> {
    let mut meanings = Said::new();
    for entry in &section.codes {
        let entries = meanings.entry(cast(&entry.code, code_type)).or_default();
        if entries.len() < ENTRIES {
            entries.push(entry);
        }
    }
    meanings
}

/// The letters of the texts that are known for each code.
#[derive(Debug, Default)]
struct Known {
    texts: BTreeMap<Code, BTreeSet<String>>,
    /// The type of the codes.
    code_type: CodeType,
    is_contested: bool,
}

impl Known {
    fn add(&mut self, code: Code, texts: [Option<&str>; 2]) {
        let texts = texts.into_iter().flatten().map(letters).filter(|text| !text.is_empty());
        self.texts.entry(code).or_default().extend(texts);
    }

    fn agrees(&self, entry: &ListedCode) -> bool {
        let Some(known) = self.texts.get(&cast(&entry.code, self.code_type)) else { return false };
        let texts = [&entry.reason, &entry.description].into_iter().flatten();
        texts.map(|text| letters(text)).any(|text| known.contains(&text))
    }

    /// The sections that are taken next, those that agree most first; none gives a code another meaning.
    fn choose<'l>(
        &mut self,
        lists: &'l Lists,
        table: &Table,
        taken: &BTreeSet<usize>,
        meanings: &mut Meanings<'l>,
    ) -> Vec<usize> {
        let score = |section: &Section| section.codes.iter().filter(|entry| self.agrees(entry)).count();
        let rest = lists.sections.iter().enumerate().filter(|(at, _)| !taken.contains(at));
        let mut order: Vec<(usize, usize, &Section)> =
            rest.map(|(at, section)| (score(section), at, section)).collect();
        order.sort_by_key(|&(score, at, _)| (Reverse(score), at));
        let fit = Fit::new(table);
        let mut chosen = Vec::new();
        for (score, at, section) in order {
            let own = by_code(section, self.code_type);
            let could_be = own.keys().all(|code| fit.holds(code));
            // With each of those that were taken: two may agree with a third and not with each other, and which of them
            // is looked at first changes with the spec.
            let clashes = own.iter().any(|(code, entries)| {
                meanings.get(code).is_some_and(|sections| sections.iter().any(|known| !agree(known, entries)))
            });
            self.is_contested |= clashes && (score > 0 || could_be);
            if !clashes && (score > 0 || could_be) {
                for (code, entries) in own {
                    let sections = meanings.entry(code).or_default();
                    if sections.len() < ENTRIES {
                        sections.push(entries);
                    }
                }
                chosen.push(at);
            }
        }
        chosen
    }
}

/// Whether one thing that is said here is said there too.
fn agree(here: &[&ListedCode], there: &[&ListedCode]) -> bool {
    here.iter().any(|one| there.iter().any(|other| !differ(one, other)))
}

/// Which codes that are not listed yet could be of a table.
struct Fit {
    protocol: Protocol,
    manners: BTreeSet<Manner>,
}

impl Fit {
    fn new(table: &Table) -> Self {
        let manners = table.codes.iter().map(|entry| manner(&entry.code)).collect();
        Self { protocol: table.protocol, manners }
    }

    fn holds(&self, code: &Code) -> bool {
        let within = |low: u16, high: u16| code.as_u16().is_some_and(|code| (low..=high).contains(&code));
        match self.protocol {
            Protocol::Http => within(100, 599),
            Protocol::Smtp => within(200, 599),
            Protocol::Websocket => within(1000, 4999),
            Protocol::Grpc => within(0, 16),
            Protocol::Other => self.manners.contains(&manner(code)),
        }
    }
}

/// How codes are written that may be of one table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    /// The sign, and how many digits.
    Number(bool, usize),
    /// Whether it has small letters, capitals and digits, and the sign that divides its words.
    Text(bool, bool, bool, Option<char>),
}

fn manner(code: &Code) -> Manner {
    match code {
        Code::Number(number) => Manner::Number(*number < 0, number.unsigned_abs().to_string().len()),
        Code::Text(text) => {
            let has = |is_it: fn(char) -> bool| text.contains(is_it);
            let sign = text.chars().find(|char| !char.is_alphanumeric());
            Manner::Text(has(char::is_lowercase), has(char::is_uppercase), has(char::is_numeric), sign)
        }
    }
}

/// Whether two entries give their code different meanings.
pub fn differ(one: &ListedCode, other: &ListedCode) -> bool {
    let differ = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => letters(one) != letters(other),
        _ => false,
    };
    differ(&one.reason, &other.reason) || differ(&one.description, &other.description)
}
