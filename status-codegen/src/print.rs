//! A [`Spec`] as YAML text, its fields in the order in which the decoder lists them.

use crate::bounds::Bounds;
use crate::fields::{ENTRY, FACTS, SOURCE, SPEC};
use crate::key::code_key;
use crate::problem::At;
use crate::scalar::scalar;
use crate::spec::{
    Source, Spec, SpecAlias, SpecEntry, SpecFacts, SpecGuard, SpecHeader, SpecLink, SpecRange,
};
use crate::terms::{Category, CodeType, Protocol, Retry};

/// The text of a spec. Read again, it is the same spec.
///
/// ```
/// use status_codegen::Code;
/// use status_codegen::tool::{At, Spec, SpecEntry, print};
///
/// let code = At::from(Code::from(200));
/// let entry = SpecEntry { reason: Some("OK".to_owned().into()), ..SpecEntry::new(code, None) };
/// let spec = Spec { vendor: Some("acme".to_owned().into()), codes: vec![entry], ..Spec::default() };
/// assert!(print(&spec).ends_with("vendor: acme\ncodes:\n  200:\n    reason: OK\n"));
/// ```
#[must_use]
pub fn print(spec: &Spec) -> String {
    let mut printer = Printer { out: MODELINE.to_owned(), indent: 0 };
    printer.spec(spec);
    printer.out
}

/// YAML takes a range of numbers for text as it stands.
fn range_key(range: &SpecRange) -> String {
    match range.bounds {
        Bounds::Numbers(..) => range.key.value.clone(),
        Bounds::Prefix(_) => scalar(&range.key.value, false),
    }
}

/// Lets editors check and complete the text.
const MODELINE: &str = "# yaml-language-server: $schema=schema.json\n";

struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    fn spec(&mut self, spec: &Spec) {
        for field in SPEC {
            let name = field.name;
            match name {
                "vendor" => self.text(name, &spec.vendor),
                "table" => self.text(name, &spec.table),
                "title" => self.text(name, &spec.title),
                "protocol" => self.word(name, spec.protocol, Protocol::word),
                "code_type" => self.word(name, spec.code_type, CodeType::word),
                "pointer" => self.text(name, &spec.pointer),
                "extends" => self.text(name, &spec.extends),
                "source" => self.source(name, &spec.source),
                "retry_after" => self.headers(name, &spec.retry_after),
                "codes" => self.codes(name, spec),
                _ => {}
            }
        }
    }

    fn source(&mut self, name: &str, source: &Source) {
        let start = self.out.len();
        let is_empty = self.map(name, |printer| {
            for field in SOURCE {
                let name = field.name;
                match name {
                    "title" => printer.text(name, &source.title),
                    "url" => printer.text(name, &source.url),
                    "updated" => printer.text(name, &source.updated),
                    "read" => printer.text(name, &source.read),
                    "section" => printer.sections(name, &source.sections),
                    _ => {}
                }
            }
        });
        if is_empty {
            self.out.truncate(start);
        }
    }

    fn sections(&mut self, name: &str, sections: &[At<String>]) {
        match sections {
            [] => {}
            [one] => self.line(name, &scalar(&one.value, false)),
            several => {
                self.map(name, |printer| {
                    several.iter().for_each(|one| printer.item(&scalar(&one.value, false)));
                });
            }
        }
    }

    fn codes(&mut self, name: &str, spec: &Spec) {
        let is_given = !(spec.codes.is_empty() && spec.ranges.is_empty() && spec.default.is_none());
        if !is_given && spec.extends.is_some() {
            return;
        }
        self.map(name, |printer| {
            for entry in &spec.codes {
                printer.map(&code_key(&entry.code.value, false), |printer| printer.entry(entry));
            }
            for range in &spec.ranges {
                printer.map(&range_key(range), |printer| printer.facts(&range.facts));
            }
            if let Some(default) = &spec.default {
                printer.map("default", |printer| printer.facts(&default.value));
            }
        });
    }

    fn entry(&mut self, entry: &SpecEntry) {
        for field in ENTRY {
            let name = field.name;
            match name {
                "reason" => self.text(name, &entry.reason),
                "name" => self.text(name, &entry.name),
                "http" => self.statuses(name, &entry.http),
                "links" => self.links(name, &entry.links),
                "tags" => self.flow(name, &entry.tags, |tag| tag),
                "aliases" => self.aliases(name, &entry.aliases),
                "deprecated" => self.text(name, &entry.deprecated),
                "keep" => self.flow(name, &entry.keep, |fact| fact.word()),
                _ => self.fact(name, &entry.facts),
            }
        }
    }

    fn statuses(&mut self, name: &str, statuses: &[At<u16>]) {
        match statuses {
            [] => {}
            [one] => self.line(name, &one.value.to_string()),
            several => {
                let several: Vec<String> = several.iter().map(|status| status.value.to_string()).collect();
                self.line(name, &format!("[{}]", several.join(", ")));
            }
        }
    }

    fn aliases(&mut self, name: &str, aliases: &[SpecAlias]) {
        let alias = |SpecAlias { name, lasting, variant }: &SpecAlias| {
            let name = scalar(&name.value, true);
            match (lasting, variant) {
                (_, true) => format!("{{ name: {name}, variant: true }}"),
                (true, false) => format!("{{ name: {name}, lasting: true }}"),
                (false, false) => name,
            }
        };
        if !aliases.is_empty() {
            let aliases: Vec<String> = aliases.iter().map(alias).collect();
            self.line(name, &format!("[{}]", aliases.join(", ")));
        }
    }

    fn facts(&mut self, facts: &SpecFacts) {
        FACTS.iter().for_each(|field| self.fact(field.name, facts));
    }

    fn fact(&mut self, name: &str, facts: &SpecFacts) {
        match name {
            "description" => self.text(name, &facts.description),
            "category" => self.word(name, facts.category, Category::word),
            "retry" => self.word(name, facts.retry, Retry::word),
            "needs_wait" => self.word(name, facts.needs_wait, |flag| if flag { "true" } else { "false" }),
            "remedy" => self.text(name, &facts.remedy),
            _ => {}
        }
    }

    /// On one line, unless one of them has a condition.
    fn headers(&mut self, name: &str, headers: &[SpecHeader]) {
        let header = |SpecHeader { name, when }: &SpecHeader| match when {
            Some(SpecGuard { header, value }) => {
                let [name, header] = [name, header].map(|text| scalar(&text.value, true));
                format!("{{ header: {name}, when: {{ {header}: {} }} }}", scalar(&value.value, true))
            }
            None => scalar(&name.value, true),
        };
        let items: Vec<String> = headers.iter().map(header).collect();
        if headers.iter().any(|header| header.when.is_some()) {
            self.map(name, |printer| items.iter().for_each(|item| printer.item(item)));
        } else if !items.is_empty() {
            self.line(name, &format!("[{}]", items.join(", ")));
        }
    }

    fn links(&mut self, name: &str, links: &[SpecLink]) {
        if links.is_empty() {
            return;
        }
        self.map(name, |printer| {
            for link in links {
                printer.item(&format!("text: {}", scalar(&link.text.value, false)));
                printer.indent += 2;
                printer.line("url", &scalar(&link.url.value, false));
                printer.indent -= 2;
            }
        });
    }

    fn text(&mut self, name: &str, text: &Option<At<String>>) {
        if let Some(text) = text {
            self.line(name, &scalar(&text.value, false));
        }
    }

    fn word<T>(&mut self, name: &str, value: Option<At<T>>, word: fn(T) -> &'static str) {
        if let Some(value) = value {
            self.line(name, word(value.value));
        }
    }

    /// A list of short texts, on one line.
    fn flow<T>(&mut self, name: &str, items: &[At<T>], text: fn(&T) -> &str) {
        if !items.is_empty() {
            let items: Vec<String> = items.iter().map(|item| scalar(text(&item.value), true)).collect();
            self.line(name, &format!("[{}]", items.join(", ")));
        }
    }

    /// A key with what `body` writes below it; true if that is nothing.
    fn map(&mut self, key: &str, body: impl FnOnce(&mut Self)) -> bool {
        self.write(&format!("{key}:"));
        let start = self.out.len();
        self.indent += 2;
        body(self);
        self.indent -= 2;
        let is_empty = self.out.len() == start;
        if is_empty {
            self.out.truncate(start - 1);
            self.out.push_str(" {}\n");
        }
        is_empty
    }

    fn line(&mut self, name: &str, value: &str) {
        self.write(&format!("{name}: {value}"));
    }

    fn item(&mut self, value: &str) {
        self.write(&format!("- {value}"));
    }

    fn write(&mut self, line: &str) {
        self.out.extend(std::iter::repeat_n(' ', self.indent));
        self.out.push_str(line);
        self.out.push('\n');
    }
}
