//! A variant of a user's enum, read: a code, or the catch-all.

use crate::attribute::{Argument, arguments};
use crate::declaration::{Coded, Enum};
use crate::kept::{CatchAll, keeps_code};
use crate::plain;
use crate::problem::{At, Place, Report};
use crate::spec::{SpecEntry, SpecLink};
use crate::terms::{Category, Retry};
use crate::value::{aliases, statuses, text, texts, unknown, word};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Expr, Fields, Lit, Meta, Variant};

const OF_VARIANT: &[&str] = &[
    "catch_all",
    "reason",
    "description",
    "category",
    "retry",
    "needs_wait",
    "remedy",
    "deprecated",
    "tags",
    "links",
    "aliases",
    "http",
    "alias",
];

impl Enum {
    /// Reads one variant.
    pub fn variant(&mut self, variant: &Variant, report: &mut Report) {
        let place = Place::Token(variant.ident.span());
        if let Some((_, discriminant)) = &variant.discriminant {
            let fix = format!(
                "remove the discriminant: write `#[status({})]` above `{}`",
                discriminant.to_token_stream().to_string().replace("- ", "-"),
                variant.ident
            );
            report.error(place, fix);
        }
        let (arguments, misread) = arguments(&variant.attrs, report);
        let catch_all = arguments.iter().find(|argument| argument.name() == "catch_all");
        if let Some(argument) = catch_all {
            if arguments.len() > 1 {
                report.error(
                    argument.place(),
                    "`catch_all` stands alone: unlisted codes have no code, reason or text of their own",
                );
            }
            return self.catch_all(variant, report);
        }
        if arguments.is_empty() && keeps_code(variant) {
            report.error(
                place,
                format!("mark the catch-all: write `#[status(catch_all)]` above `{}`", variant.ident),
            );
            self.catch_all.get_or_insert_with(|| CatchAll::read(variant));
            return;
        }
        let bare = matches!(variant.fields, Fields::Unit) && variant.discriminant.is_none();
        if !matches!(variant.fields, Fields::Unit) {
            self.possible = false;
            let why = "carries data: a status is its code; only the `catch_all` has a payload";
            report.error(place, format!("`{}` {why}", variant.ident));
        }
        let before = report.len();
        let coded = coded(variant, arguments, report);
        let reported = misread || report.len() > before || !bare;
        if coded.literal.is_some() || self.path.is_some() || !reported {
            self.variants.push(coded);
        }
    }

    fn catch_all(&mut self, variant: &Variant, report: &mut Report) {
        let place = Place::Token(variant.ident.span());
        if let Some(CatchAll { name: first, .. }) = &self.catch_all {
            let fix = format!("a second `catch_all`: every unlisted code is `{first}` already");
            report.error(place, fix).note(Place::Token(first.span()), "the first `catch_all`");
            return;
        }
        self.catch_all = Some(CatchAll::read(variant));
    }
}

fn coded(variant: &Variant, arguments: Vec<Argument>, report: &mut Report) -> Coded {
    let place = Place::Token(variant.ident.span());
    let (mut literal, mut alias, mut given) = (None, None, None);
    let mut entry = SpecEntry::new(At::new(0.into(), place), None);
    entry.name = Some(At::new(variant.ident.unraw().to_string(), place));
    for argument in arguments {
        let place = argument.place();
        let name = argument.name();
        if name != "alias" && OF_VARIANT.contains(&name.as_str()) {
            given = given.or_else(|| Some((name.clone(), argument.span())));
        }
        match (name.as_str(), argument) {
            (_, Argument::Code(code)) => literal = Some(code),
            ("alias", argument) => {
                alias = Some(argument.span());
                if !matches!(argument, Argument::Word(_)) {
                    report.error(place, "`alias` stands alone, without a value");
                }
            }
            ("reason", argument) => entry.reason = text(&argument, report),
            ("description", argument) => entry.facts.description = text(&argument, report),
            ("remedy", argument) => entry.facts.remedy = text(&argument, report),
            ("category", argument) => {
                entry.facts.category = word(&argument, Category::WORDS, Category::from_word, report)
            }
            ("retry", argument) => {
                entry.facts.retry = word(&argument, Retry::WORDS, Retry::from_word, report)
            }
            ("needs_wait", Argument::Word(_)) => entry.facts.needs_wait = Some(At::new(true, place)),
            ("needs_wait", _) => {
                report.error(place, "`needs_wait` stands alone, without a value");
            }
            ("deprecated", argument) => entry.deprecated = text(&argument, report),
            ("tags", argument) => entry.tags = texts(argument, report),
            ("aliases", argument) => entry.aliases = aliases(argument, report),
            ("http", argument) => entry.http = statuses(argument, report),
            ("links", argument) => entry.links = texts(argument, report).into_iter().map(link).collect(),
            (_, argument) => unknown(&argument, OF_VARIANT, "a variant", report),
        }
    }
    if let Some((argument, span)) = given.take_if(|_| alias.is_some()) {
        let fix = format!("an `alias` says what the first variant of its code says: remove `{argument}`");
        report.error(Place::Token(span), fix);
    }
    if entry.facts.description.is_none() {
        entry.facts.description = first_paragraph(variant);
    }
    Coded { name: variant.ident.clone(), literal, code: None, alias, text: given, entry }
}

/// `links("https://…")`: an address is its own text.
fn link(url: At<String>) -> SpecLink {
    SpecLink { text: url.clone(), url }
}

/// The first paragraph of the doc comment, as text.
fn first_paragraph(variant: &Variant) -> Option<At<String>> {
    let mut lines = Vec::new();
    let mut place = None;
    for attribute in variant.attrs.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        let Meta::NameValue(doc) = &attribute.meta else { continue };
        let Expr::Lit(literal) = &doc.value else { continue };
        let Lit::Str(text) = &literal.lit else { continue };
        place = place.or(Some(Place::Token(text.span())));
        // An empty `///` is a line too.
        lines.extend(text.value().split('\n').map(|line| line.trim().to_owned()));
    }
    let paragraph = plain::first_paragraph(&lines);
    place.filter(|_| !paragraph.is_empty()).map(|place| At::new(paragraph, place))
}
