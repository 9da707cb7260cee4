//! `explain`: what a code means, to one vendor or to all bundled ones.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use status_codegen::{Answer, Bounds, Origin, Protocol, Range, Retry, Table};

use crate::error::{Outcome, Result};
use crate::input::spec::{span, table, tables};
use crate::paint::{self, BOLD, DIM, Format, Unwritten, print, print_json, styled, visible, wrap};

/// Explains what a code means: to one vendor as a card, to all bundled vendors as a table.
///
/// A code that the vendor does not list is answered from what is said about its range, and the answer says so.
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

fn one(table: &Table, explain: &Explain) -> Result<(), Unwritten> {
    let answer = Said::new(table, explain.code);
    match explain.format {
        Format::Text => print(&answer.card()),
        Format::Json => print_json(&answer.to_json()),
    }
}

fn all(explain: &Explain) -> Result<(), Unwritten> {
    let tables = tables();
    let answers: Vec<Said<'_>> = tables.iter().map(|table| Said::new(table, explain.code)).collect();
    match explain.format {
        Format::Text => print(&compared(explain.code, &answers)),
        Format::Json => {
            let answers = answers.iter().filter(|said| said.answer.is_said()).map(Said::to_json);
            print_json(&json!({"code": explain.code, "tables": answers.collect::<Vec<_>>()}))
        }
    }
}

/// An answer with the table that gives it.
struct Said<'t> {
    table: &'t Table,
    answer: Answer<'t>,
}

impl<'t> Said<'t> {
    fn new(table: &'t Table, code: u16) -> Self {
        Said { table, answer: table.get(code) }
    }

    fn card(&self) -> String {
        let phrase = self.answer.entry().map_or("", |entry| entry.reason.as_deref().unwrap_or(&entry.name));
        let head = format!("{} {}", self.answer.code, visible(phrase));
        let title = styled(DIM, &visible(&self.table.title));
        let mut card = format!("{}  {title}\n\n", styled(BOLD, head.trim_end()));
        if let Some(unlisted) = self.unlisted() {
            card.push_str(&wrap(&unlisted, "  "));
            card.push('\n');
        }
        card.push_str(&wrap(self.answer.description, "  "));
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
            ("variant", format!("{}::{}", self.table.enum_name(), self.variant())),
            ("category", self.answer.category.word().replace('_', " ")),
            ("retry", self.advice()),
        ];
        fields.extend(self.answer.remedy.map(|remedy| ("remedy", remedy.to_owned())));
        if let Some(entry) = self.answer.entry() {
            fields.extend(entry.deprecated.iter().map(|why| ("deprecated", why.clone())));
            fields.extend(
                entry.links.iter().flat_map(|link| [("link", link.text.clone()), ("", link.url.clone())]),
            );
            let names = |lasting| {
                let aliases = entry.aliases.iter().filter(move |alias| alias.lasting == lasting);
                aliases.map(|alias| alias.name.clone()).collect::<Vec<_>>()
            };
            let lists = [("tags", entry.tags.clone()), ("also", names(true)), ("formerly", names(false))];
            let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
            fields.extend(lists.map(|(name, list)| (name, list.join(", "))));
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
        let said = match self.answer.origin {
            Origin::Entry(_) => return None,
            Origin::Range(Range { bounds: Bounds::Numbers(low, high), .. }) => {
                format!("this applies to {low} to {high}.")
            }
            Origin::Range(Range { bounds, .. }) => format!("this applies to {}.", span(bounds)),
            Origin::Default => "this applies to every other code.".to_owned(),
            Origin::Protocol => "this is what its protocol says.".to_owned(),
        };
        Some(format!("{title} does not list {}; {said}", self.answer.code))
    }

    fn variant(&self) -> &'t str {
        self.answer.entry().map_or("Unknown", |entry| &entry.name)
    }

    /// The retry advice as a sentence.
    fn advice(&self) -> String {
        let advice = match self.answer.retry {
            Retry::Never => return "never".to_owned(),
            Retry::Idempotent => "idempotent requests only",
            Retry::Always => "always",
            Retry::Unstated => return "unstated: neither the vendor nor the protocol says".to_owned(),
        };
        let headers: Vec<String> = self.table.retry_after.iter().map(ToString::to_string).collect();
        let headers = match (headers.is_empty(), self.answer.needs_wait) {
            (true, false) => return advice.to_owned(),
            (true, true) => "Retry-After".to_owned(),
            (false, _) => headers.join(" or "),
        };
        match self.answer.needs_wait {
            true => format!("{advice}, after the wait in {headers}; never without one"),
            false => format!("{advice}, after the wait in {headers}"),
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
            "vendor": vendor, "table": table, "title": title, "code": self.answer.code, "listed": self.answer.entry().is_some(),
            "name": self.variant(), "description": self.answer.description, "category": self.answer.category.word(),
            "retry": self.answer.retry.word(), "needs_wait": self.answer.needs_wait, "remedy": self.answer.remedy,
            "from": word(self.answer.origin),
        });
        let entry = self.answer.entry();
        value["reason"] = json!(entry.and_then(|entry| entry.reason.as_deref()));
        value["deprecated"] = json!(entry.and_then(|entry| entry.deprecated.as_deref()));
        value["documented"] = json!(entry.is_some_and(|entry| entry.documented));
        value["tags"] = json!(entry.map_or(&[] as &[String], |entry| &entry.tags));
        value["aliases"] =
            entry.into_iter().flat_map(|entry| &entry.aliases).map(|alias| json!(alias.name)).collect();
        let links = entry.map_or(&[] as &[_], |entry| &entry.links);
        value["links"] = links.iter().map(|link| json!({"text": link.text, "url": link.url})).collect();
        value
    }
}

fn word(origin: Origin<'_>) -> String {
    match origin {
        Origin::Entry(_) => "entry".to_owned(),
        Origin::Range(Range { bounds, .. }) => span(bounds),
        Origin::Default => "default".to_owned(),
        Origin::Protocol => "protocol".to_owned(),
    }
}

/// What every table says about a code, side by side: first those that list it.
fn compared(code: u16, answers: &[Said<'_>]) -> String {
    let own = |said: &&Said<'_>| said.answer.entry().is_some_and(|entry| entry.documented);
    let of_others = |said: &&Said<'_>| said.answer.entry().is_none() && said.answer.is_said();
    let row = |said: &Said<'_>| {
        let answer = &said.answer;
        let phrase = match answer.origin {
            Origin::Entry(entry) => entry.reason.clone().unwrap_or_default(),
            Origin::Range(Range { bounds, .. }) => format!("(of {})", span(bounds)),
            Origin::Default | Origin::Protocol => "(of any other)".to_owned(),
        };
        vec![said.table.id(), phrase, answer.retry.words(answer.needs_wait), answer.description.to_owned()]
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
        text.push_str("\n(of …): not listed; this applies to other codes too.\n");
    }
    let ids = |which: &dyn Fn(&Said<'_>) -> bool| {
        let ids = answers.iter().filter(|answer| which(answer)).map(|answer| answer.table.id());
        ids.collect::<Vec<_>>().join(", ")
    };
    let inherited = ids(&|said| said.answer.entry().is_some_and(|entry| !entry.documented));
    if !inherited.is_empty() {
        text.push('\n');
        text.push_str(&wrap(&format!("Inherited from the table that these extend: {inherited}."), ""));
    }
    text
}
