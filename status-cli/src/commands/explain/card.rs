//! One answer in full.

use serde_json::{Value, json};
use status_codegen::{Code, CodeType, Origin, Protocol, Range, Retry, Table};

use super::asked::{Match, Said, near};
use crate::input::spec::span;
use crate::paint::{BOLD, DIM, styled, visible, wrap};

impl Said<'_> {
    /// A card; `instead` is the table that the code was looked for in and is not in.
    pub fn card(&self, instead: Option<&Table>) -> String {
        let phrase =
            self.answer.entry().map_or("", |entry| entry.reason.as_deref().unwrap_or(self.stand_in()));
        let head = format!("{} {phrase}", self.answer.code);
        let title = styled(DIM, &visible(&self.table.title));
        let mut card = format!("{}  {title}\n\n", styled(BOLD, visible(&head).trim_end()));
        let elsewhere = instead.map(|other| {
            format!("{} does not list {}; {} does.", other.title, self.shown(), self.table.id())
        });
        for note in [elsewhere, self.unlisted()].into_iter().flatten() {
            card.push_str(&wrap(&note, "  "));
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

    /// What is printed for a phrase where there is none: the name of a number, as a text says enough.
    fn stand_in(&self) -> &str {
        match self.answer.code {
            Code::Number(_) => self.variant(),
            Code::Text(_) => "",
        }
    }

    /// The code as a sentence names it.
    fn shown(&self) -> String {
        match &self.answer.code {
            Code::Number(number) => number.to_string(),
            Code::Text(text) => format!("`{text}`"),
        }
    }

    /// The lines of a card, an address without a name below what it belongs to.
    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("variant", format!("{}::{}", self.table.enum_name(), self.variant())),
            ("category", self.answer.category.word().replace('_', " ")),
            ("retry", self.advice()),
        ];
        fields.extend(self.answer.remedy.map(|remedy| ("remedy", remedy.to_owned())));
        fields.extend(self.of_entry());
        if self.table.protocol != Protocol::Http {
            fields.push(("protocol", self.table.protocol.word().to_owned()));
        }
        if self.table.code_type != CodeType::U16 {
            fields.push(("code type", self.table.code_type.word().to_owned()));
        }
        fields.extend(self.table.pointer.as_deref().map(|pointer| ("pointer", place(pointer))));
        fields.extend(self.source().map(|source| ("source", source)));
        fields.extend(self.table.source_url.clone().map(|url| ("", url)));
        fields
    }

    /// What only a listed code has.
    fn of_entry(&self) -> Vec<(&'static str, String)> {
        let Some(entry) = self.answer.entry() else { return Vec::new() };
        let mut fields: Vec<_> = entry.deprecated.iter().map(|why| ("deprecated", why.clone())).collect();
        fields.extend(
            entry.links.iter().flat_map(|link| [("link", link.text.clone()), ("", link.url.clone())]),
        );
        let names = |lasting| {
            let aliases = entry.aliases.iter().filter(move |alias| alias.lasting == lasting);
            aliases.map(|alias| alias.name.clone()).collect::<Vec<_>>()
        };
        let lists = [
            ("http", entry.http.iter().map(u16::to_string).collect()),
            ("tags", entry.tags.clone()),
            ("also", names(true)),
            ("formerly", names(false)),
        ];
        let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
        fields.extend(lists.map(|(name, list)| (name, list.join(", "))));
        if !entry.documented {
            fields.push(("inherited", "from the table that this one extends".to_owned()));
        }
        fields
    }

    /// Why there is an answer although the code is not listed as it was asked for.
    fn unlisted(&self) -> Option<String> {
        let said = match self.answer.origin {
            Origin::Entry(_) if self.matched == Match::Case => {
                format!("it lists {}, and case matters.", self.shown())
            }
            Origin::Entry(_) => return None,
            Origin::Range(Range { bounds, .. }) => match bounds.numbers() {
                Some((low, high)) => format!("this applies to {low} to {high}."),
                None => format!("this applies to `{}`.", span(bounds, self.table.code_type)),
            },
            Origin::Default => "this applies to every other code.".to_owned(),
            Origin::Protocol => "this is what its protocol says.".to_owned(),
        };
        let near = near(self.asked, [self]).filter(|_| self.matched == Match::None);
        let near = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
        Some(format!("{} does not list {}; {said}{near}", self.table.title, self.asked))
    }

    fn variant(&self) -> &str {
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

    pub fn to_json(&self) -> Value {
        let Table { vendor, table, title, code_type, pointer, .. } = self.table;
        let mut value = json!({
            "vendor": vendor, "table": table, "title": title, "code_type": code_type, "pointer": pointer,
            "code": self.answer.code, "listed": self.answer.entry().is_some(),
            "name": self.variant(), "description": self.answer.description, "category": self.answer.category.word(),
            "retry": self.answer.retry.word(), "needs_wait": self.answer.needs_wait, "remedy": self.answer.remedy,
            "from": self.origin(),
        });
        let entry = self.answer.entry();
        value["reason"] = json!(entry.and_then(|entry| entry.reason.as_deref()));
        value["http"] = json!(entry.map_or(&[] as &[u16], |entry| &entry.http));
        value["deprecated"] = json!(entry.and_then(|entry| entry.deprecated.as_deref()));
        value["documented"] = json!(entry.is_some_and(|entry| entry.documented));
        value["tags"] = json!(entry.map_or(&[] as &[String], |entry| &entry.tags));
        value["aliases"] =
            entry.into_iter().flat_map(|entry| &entry.aliases).map(|alias| json!(alias.name)).collect();
        let links = entry.map_or(&[] as &[_], |entry| &entry.links);
        value["links"] = links.iter().map(|link| json!({"text": link.text, "url": link.url})).collect();
        value
    }

    fn origin(&self) -> String {
        match self.answer.origin {
            Origin::Entry(_) => "entry".to_owned(),
            Origin::Range(Range { bounds, .. }) => span(bounds, self.table.code_type),
            Origin::Default => "default".to_owned(),
            Origin::Protocol => "protocol".to_owned(),
        }
    }
}

/// Where a code stands in a JSON body.
fn place(pointer: &str) -> String {
    if pointer.is_empty() { "the whole body".to_owned() } else { pointer.to_owned() }
}
