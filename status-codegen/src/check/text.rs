//! Texts: folded, and free of what a reader cannot see.

use crate::problem::{At, Place, ProblemKind, Report};
use crate::spec::{Spec, SpecEntry, SpecFacts, SpecHeader};
use crate::text::{self, Cleaned, hidden_message};

/// Text is what a reader sees, white space folded; nothing hides in it.
///
/// ```yaml
/// description: "pay \u202Eyenom"
/// ```
pub fn clean(spec: &mut Spec, report: &mut Report) {
    let mut cleaner = Cleaner { report };
    let source = &mut spec.source;
    let title = &mut source.title;
    for (name, text) in [
        ("vendor", &mut spec.vendor),
        ("table", &mut spec.table),
        ("title", &mut spec.title),
        ("title", title),
        ("url", &mut source.url),
        ("updated", &mut source.updated),
        ("read", &mut source.read),
    ] {
        cleaner.option(name, text);
    }
    // An empty pointer is the body itself.
    spec.pointer.take_if(|pointer| !cleaner.fold(pointer));
    cleaner.list("section", &mut source.sections);
    spec.retry_after.retain_mut(|header| cleaner.header(header));
    spec.codes.iter_mut().for_each(|entry| cleaner.entry(entry));
    spec.ranges.iter_mut().for_each(|range| cleaner.facts(&mut range.facts));
    if let Some(default) = &mut spec.default {
        cleaner.facts(&mut default.value);
    }
}

/// The same for a text that is acted on before the rules run. Whether nothing had to be reported.
pub fn cleaned(name: &str, text: &mut At<String>, report: &mut Report) -> bool {
    let before = report.len();
    Cleaner { report }.clean(name, text) && report.len() == before
}

struct Cleaner<'r> {
    report: &'r mut Report,
}

impl Cleaner<'_> {
    fn entry(&mut self, entry: &mut SpecEntry) {
        self.option("reason", &mut entry.reason);
        self.option("name", &mut entry.name);
        self.option("deprecated", &mut entry.deprecated);
        self.facts(&mut entry.facts);
        for link in &mut entry.links {
            self.clean("text", &mut link.text);
            self.clean("url", &mut link.url);
        }
        entry.links.retain(|link| !link.text.value.is_empty() && !link.url.value.is_empty());
        self.list("tags", &mut entry.tags);
        entry.aliases.retain_mut(|alias| self.clean("aliases", &mut alias.name));
    }

    /// Whether it is left whole: without its condition it would count too often.
    fn header(&mut self, SpecHeader { name, when }: &mut SpecHeader) -> bool {
        let is_named = self.clean("retry_after", name);
        let Some(guard) = when else { return is_named };
        let was_clean = self.fold(&mut guard.header) & self.fold(&mut guard.value);
        if guard.value.value.is_empty() && was_clean {
            self.report
                .error(
                    guard.value.place,
                    "a condition needs the value that the header must have, such as `0`",
                )
                .kind(ProblemKind::EmptyText);
        }
        is_named && was_clean && !guard.value.value.is_empty()
    }

    fn facts(&mut self, facts: &mut SpecFacts) {
        self.option("remedy", &mut facts.remedy);
        if let Some(description) = &mut facts.description {
            let was_clean = self.fold(description);
            if description.value.is_empty() && was_clean {
                self.report
                    .warning(description.place, "an empty `description`; leave it out to inherit one")
                    .kind(ProblemKind::EmptyText);
            }
        }
        facts.description.take_if(|description| description.value.is_empty());
    }

    fn option(&mut self, name: &str, text: &mut Option<At<String>>) {
        text.take_if(|text| !self.clean(name, text));
    }

    fn list(&mut self, name: &str, texts: &mut Vec<At<String>>) {
        texts.retain_mut(|text| self.clean(name, text));
    }

    /// Whether anything is left.
    fn clean(&mut self, name: &str, text: &mut At<String>) -> bool {
        let was_clean = self.fold(text);
        if text.value.is_empty() && was_clean {
            self.report
                .error(text.place, format!("`{name}` is empty; write a text or leave the field out"))
                .kind(ProblemKind::EmptyText);
        }
        !text.value.is_empty()
    }

    /// Whether nothing had to be taken out but white space.
    fn fold(&mut self, text: &mut At<String>) -> bool {
        let Cleaned { text: clean, mut hidden, cut } = text::clean(&text.value);
        if let Some(length) = cut {
            self.report
                .error(text.place, format!("{length} bytes; a text may have at most 16 KiB"))
                .kind(ProblemKind::TooMuch);
        }
        let was_clean = hidden.is_empty();
        hidden.sort_unstable();
        hidden.dedup();
        for char in hidden {
            let place = match text.place {
                Place::Node(source, number) => Place::Char(source, number, char),
                place => place,
            };
            self.report.error(place, hidden_message(char)).kind(ProblemKind::HiddenCharacter);
        }
        if clean.len() != text.value.len() || clean != text.value {
            text.value = clean.into_owned();
        }
        was_clean
    }
}
