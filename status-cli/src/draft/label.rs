//! What the lists of a document are called: in `source.section`, for `--section`, and by `scan`.

use std::collections::{BTreeMap, BTreeSet};

use status_codegen::CodeType;
use status_document::{Lists, Section};

use super::letters;

/// The lists of a document, then those that were left alone, which are taken only where a person names them.
pub fn all(lists: &Lists) -> Vec<&Section> {
    lists.sections.iter().chain(&lists.unsure).collect()
}

/// The letters of the heading of each list, those of one that stands under none are empty.
pub fn headings(lists: &Lists) -> Vec<String> {
    all(lists).into_iter().map(|section| section.heading.as_deref().map_or(String::new(), letters)).collect()
}

/// What the lists of a document are called in a spec: by their heading where no other list has it, or none of the same
/// type; else by the heading and a number, or by the number in `scan` if there is no heading.
pub fn labels(lists: &Lists) -> Vec<String> {
    Label::all(lists).into_iter().map(|label| label.shown).collect()
}

/// What a list is called.
#[derive(Debug, Clone)]
pub struct Label {
    pub shown: String,
    /// By its heading and a number, where only its type tells it from others under the heading.
    numbered: Option<String>,
}

impl Label {
    /// Those of all lists.
    pub fn all(lists: &Lists) -> Vec<Self> {
        let (sections, headings) = (all(lists), headings(lists));
        let is_unsure = |at: usize| at >= lists.sections.len();
        // One that was left alone yields its heading to those that were not.
        let mut same: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
        let mut under: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, (section, heading)) in sections.iter().zip(&headings).enumerate() {
            *same.entry((heading, (!is_unsure(at)).then_some(section.code_type.word()))).or_default() += 1;
            *under.entry(heading).or_default() += usize::from(!is_unsure(at));
        }
        let mut taken: BTreeSet<String> = headings.iter().cloned().collect();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut free = |label: String| taken.insert(letters(&label)).then_some(label);
        let mut labels = Vec::new();
        for (at, (section, heading)) in sections.iter().zip(&headings).enumerate() {
            let text = section.heading.as_deref().map(status_codegen::tool::fold).unwrap_or_default();
            let count = seen.entry(heading).or_default();
            *count += 1;
            let is_plain = match is_unsure(at) {
                true => *count == 1 && same.get(&(heading, None)) == Some(&1),
                false => same.get(&(heading, Some(section.code_type.word()))) == Some(&1),
            };
            let is_alone = is_unsure(at) || under.get(heading.as_str()) == Some(&1);
            let mut number = || loop {
                // A heading may say `Codes (2)` itself.
                match free(format!("{text} ({count})")) {
                    Some(label) => break label,
                    None => *count += 1,
                }
            };
            labels.push(match (heading.as_str(), is_plain) {
                ("", _) => {
                    let shown = free((at + 1).to_string())
                        .or_else(|| (at + 1..).find_map(|at| free(format!("list {at}"))))
                        .unwrap_or_default();
                    Self { shown, numbered: None }
                }
                (_, true) => {
                    let numbered = (!is_alone).then(number);
                    Self { shown: text.into_owned(), numbered }
                }
                (_, false) => Self { shown: number(), numbered: None },
            });
        }
        labels
    }

    /// What a spec of codes of this type calls the list: the type of another spec does not tell which one is meant.
    pub fn of_type(&self, section: &Section, code_type: CodeType) -> String {
        self.numbered.as_ref().filter(|_| section.code_type != code_type).unwrap_or(&self.shown).clone()
    }

    fn is(&self, wanted: &str) -> bool {
        letters(&self.shown) == wanted
            || self.numbered.as_deref().is_some_and(|label| letters(label) == wanted)
    }
}

/// The list of this label.
pub fn by_label(labels: &[Label], name: &str) -> Option<usize> {
    let wanted = letters(name);
    labels.iter().position(|label| label.is(&wanted)).filter(|_| !wanted.is_empty())
}

/// By number, else by a part of the label that only one section has.
pub fn by_part(labels: &[Label], name: &str) -> Option<usize> {
    let number = || name.trim().parse::<usize>().ok()?.checked_sub(1).filter(|&at| at < labels.len());
    let wanted = letters(name);
    let has = |label: &Label| letters(&label.shown).contains(&wanted);
    let part =
        || labels.iter().position(has).filter(|_| labels.iter().filter(|label| has(label)).count() == 1);
    if wanted.is_empty() { None } else { number().or_else(part) }
}
