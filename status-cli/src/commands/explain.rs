//! `explain`: what a code means, to one vendor or to all that are bundled.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use status_codegen::{Category, Code, Facts, Protocol, Retry, Table};

use crate::error::{Outcome, Result};
use crate::input::spec::{self, table, tables, type_name};
use crate::paint::{self, BOLD, DIM, Format, print, print_json, styled, visible, wrap};

/// Says what a code means: to one vendor as a card, to all bundled vendors as a table.
///
/// A code that the vendor does not list is answered from what is said of its range, and the answer says so.
#[derive(Debug, Args)]
#[command(allow_missing_positional = true)]
#[command(after_help = "\
Examples:
  vendor-status explain vtex 503
  vendor-status explain 429                      every bundled vendor, side by side
  vendor-status explain discord-gateway-close 4004
  vendor-status explain specs/acme.yaml 418 --format json")]
pub struct Explain {
    /// Whose code: the id of a bundled spec, the path of a spec, or `-` for one on standard input.
    #[arg(value_name = "VENDOR|SPEC")]
    spec: Option<PathBuf>,
    /// The code, 0 to 65535.
    code: u16,
    /// How to print the answer.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub fn run(explain: &Explain) -> Result {
    match &explain.spec {
        Some(spec) => one(&table(spec)?, explain),
        None => all(explain),
    }?;
    Ok(Outcome::Fine)
}

fn one(table: &Table, explain: &Explain) -> Result<()> {
    let answer = Answer::of(table, explain.code);
    match explain.format {
        Format::Text => print(&answer.card()),
        Format::Json => print_json(&answer.to_json()),
    }
}

fn all(explain: &Explain) -> Result<()> {
    let tables = tables();
    let answers: Vec<Answer<'_>> = tables.iter().map(|table| Answer::of(table, explain.code)).collect();
    match explain.format {
        Format::Text => print(&compared(explain.code, &answers)),
        Format::Json => {
            let answers = answers.iter().filter(|answer| answer.is_said()).map(Answer::to_json);
            print_json(&json!({"code": explain.code, "tables": answers.collect::<Vec<_>>()}))
        }
    }
}

/// Where an answer comes from.
#[derive(Clone, Copy)]
enum From<'t> {
    /// The code's own entry.
    Entry(&'t Code),
    /// What is said of the codes from the first to the last.
    Range(u16, u16),
    /// What is said of every other code.
    Default,
    /// The table says nothing; its protocol does.
    Protocol,
}

/// What a table says of a code.
struct Answer<'t> {
    table: &'t Table,
    code: u16,
    from: From<'t>,
    description: &'t str,
    category: Category,
    retry: Retry,
    remedy: Option<&'t str>,
}

impl<'t> Answer<'t> {
    fn of(table: &'t Table, code: u16) -> Self {
        let entry = table.codes.binary_search_by_key(&code, |entry| entry.code).ok();
        if let Some(entry) = entry.and_then(|index| table.codes.get(index)) {
            let (description, remedy) = (entry.description.as_str(), entry.remedy.as_deref());
            let (category, retry) = (entry.category, entry.retry);
            return Answer { table, code, from: From::Entry(entry), description, category, retry, remedy };
        }
        let range = table.ranges.iter().find(|range| (range.low..=range.high).contains(&code));
        let (from, facts) = match range {
            Some(range) => (From::Range(range.low, range.high), &range.facts),
            None if table.default == Facts::default() => (From::Protocol, &table.default),
            None => (From::Default, &table.default),
        };
        let category = facts.category.unwrap_or_else(|| table.protocol.category(code));
        Answer {
            table,
            code,
            from,
            description: facts.description.as_deref().unwrap_or_else(|| category.description()),
            category,
            retry: facts.retry.unwrap_or_else(|| table.protocol.retry(code)),
            remedy: facts.remedy.as_deref(),
        }
    }

    fn entry(&self) -> Option<&'t Code> {
        match self.from {
            From::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    /// Whether the table itself says anything of the code.
    fn is_said(&self) -> bool {
        !matches!(self.from, From::Protocol)
    }

    fn card(&self) -> String {
        let phrase = self.entry().map_or("", |entry| entry.reason.as_deref().unwrap_or(&entry.name));
        let head = format!("{} {}", self.code, visible(phrase));
        let title = styled(DIM, &visible(&self.table.title));
        let mut card = format!("{}  {title}\n\n", styled(BOLD, head.trim_end()));
        if let Some(unlisted) = self.unlisted() {
            card.push_str(&wrap(&unlisted, "  "));
            card.push('\n');
        }
        card.push_str(&wrap(self.description, "  "));
        card.push('\n');
        for (name, value) in self.fields() {
            match name {
                // Never cut: a terminal opens it with a click.
                "" => card.push_str(&format!("{:14}{}\n", "", visible(&value))),
                _ => card.push_str(&wrap(&value, &format!("  {name:<12}"))),
            }
        }
        card
    }

    /// The lines of a card, an address without a name below what it belongs to.
    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("variant", format!("{}::{}", type_name(self.table), self.variant())),
            ("category", self.category.word().replace('_', " ")),
            ("retry", self.advice()),
        ];
        fields.extend(self.remedy.map(|remedy| ("remedy", remedy.to_owned())));
        if let Some(entry) = self.entry() {
            fields.extend(entry.deprecated.iter().map(|why| ("deprecated", why.clone())));
            fields.extend(
                entry.links.iter().flat_map(|link| [("link", link.text.clone()), ("", link.url.clone())]),
            );
            let lists = [("tags", &entry.tags), ("once", &entry.aliases)].into_iter();
            fields.extend(
                lists.filter(|(_, list)| !list.is_empty()).map(|(name, list)| (name, list.join(", "))),
            );
            if !entry.documented {
                fields.push(("inherited", "from the table that this one extends".to_owned()));
            }
        }
        if self.table.protocol != Protocol::Http {
            fields.push(("protocol", self.table.protocol.word().to_owned()));
        }
        fields.extend(self.source().map(|source| ("source", source)));
        fields.extend(self.table.source_url.clone().map(|url| ("", url)));
        fields
    }

    /// Why there is an answer although the code is not listed.
    fn unlisted(&self) -> Option<String> {
        let title = &self.table.title;
        let said = match self.from {
            From::Entry(_) => return None,
            From::Range(low, high) => format!("this is said of {low} to {high}."),
            From::Default => "this is said of every other code.".to_owned(),
            From::Protocol => "this is what its protocol says.".to_owned(),
        };
        Some(format!("{title} does not list {}; {said}", self.code))
    }

    fn variant(&self) -> &'t str {
        self.entry().map_or("Unknown", |entry| &entry.name)
    }

    /// The retry advice as a sentence.
    fn advice(&self) -> String {
        let advice = match self.retry {
            Retry::Never => return "never".to_owned(),
            Retry::Idempotent => "idempotent requests only",
            Retry::Always => "always",
        };
        match self.table.retry_after.as_slice() {
            [] => advice.to_owned(),
            headers => format!("{advice}, after the wait in {}", headers.join(" or ")),
        }
    }

    /// The document that the table was read from.
    fn source(&self) -> Option<String> {
        let Table { source_title, source_url, updated, .. } = self.table;
        let title = source_title.as_deref().or(source_url.as_deref().map(|_| "the vendor's page"))?;
        Some(updated.as_ref().map_or(title.to_owned(), |date| format!("{title}, as of {date}")))
    }

    fn to_json(&self) -> Value {
        let Table { vendor, table, title, .. } = self.table;
        let mut value = json!({
            "vendor": vendor, "table": table, "title": title, "code": self.code, "listed": self.entry().is_some(),
            "name": self.variant(), "description": self.description, "category": self.category.word(),
            "retry": self.retry.word(), "remedy": self.remedy, "from": self.from.word(),
        });
        let entry = self.entry();
        value["reason"] = json!(entry.and_then(|entry| entry.reason.as_deref()));
        value["deprecated"] = json!(entry.and_then(|entry| entry.deprecated.as_deref()));
        value["documented"] = json!(entry.is_some_and(|entry| entry.documented));
        value["tags"] = json!(entry.map_or(&[] as &[String], |entry| &entry.tags));
        value["aliases"] = json!(entry.map_or(&[] as &[String], |entry| &entry.aliases));
        let links = entry.map_or(&[] as &[_], |entry| &entry.links);
        value["links"] = links.iter().map(|link| json!({"text": link.text, "url": link.url})).collect();
        value
    }
}

impl From<'_> {
    fn word(self) -> String {
        match self {
            From::Entry(_) => "entry".to_owned(),
            From::Range(low, high) => format!("{low}-{high}"),
            From::Default => "default".to_owned(),
            From::Protocol => "protocol".to_owned(),
        }
    }
}

/// What every table says of a code, side by side: first those that list it.
fn compared(code: u16, answers: &[Answer<'_>]) -> String {
    let own = |answer: &&Answer<'_>| answer.entry().is_some_and(|entry| entry.documented);
    let of_others = |answer: &&Answer<'_>| answer.entry().is_none() && answer.is_said();
    let row = |answer: &Answer<'_>| {
        let phrase = match answer.from {
            From::Entry(entry) => entry.reason.clone().unwrap_or_default(),
            From::Range(low, high) => format!("(of {low}-{high})"),
            From::Default | From::Protocol => "(of any other)".to_owned(),
        };
        vec![spec::id(answer.table), phrase, answer.retry.word().to_owned(), answer.description.to_owned()]
    };
    let rows: Vec<_> = answers.iter().filter(own).chain(answers.iter().filter(of_others)).map(row).collect();
    let mut text = String::new();
    if !answers.iter().any(|answer| own(&answer)) {
        text.push_str(&wrap(&format!("No bundled vendor lists {code}."), ""));
        text.push('\n');
    }
    if !rows.is_empty() {
        text.push_str(&paint::table(&["VENDOR", "PHRASE", "RETRY", "DESCRIPTION"], &rows));
    }
    if answers.iter().any(|answer| of_others(&answer)) {
        text.push_str("\n(of …): not listed; this is said of other codes too.\n");
    }
    let ids = |which: &dyn Fn(&Answer<'_>) -> bool| {
        let ids = answers.iter().filter(|answer| which(answer)).map(|answer| spec::id(answer.table));
        ids.collect::<Vec<_>>().join(", ")
    };
    let inherited = ids(&|answer| answer.entry().is_some_and(|entry| !entry.documented));
    if !inherited.is_empty() {
        text.push('\n');
        text.push_str(&wrap(&format!("Inherited from the table that these extend: {inherited}."), ""));
    }
    text
}
