//! A variant of a user's enum, read: a code, or the catch-all.

use crate::attribute::{Argument, arguments};
use crate::code::Code;
use crate::declaration::{Coded, Enum};
use crate::plain;
use crate::problem::{At, Place, Report};
use crate::spec::{SpecAlias, SpecEntry, SpecLink};
use crate::terms::{Category, Retry};
use crate::value::{text, texts, unknown, word};
use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Expr, Fields, Lit, Meta, Type, TypePath, Variant};

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
];

impl Enum {
    /// Reads one variant.
    pub fn variant(&mut self, variant: &Variant, report: &mut Report) {
        let place = Place::Token(variant.ident.span());
        if let Some((_, discriminant)) = &variant.discriminant {
            let fix = format!(
                "remove the discriminant: write `#[status({})]` above `{}`",
                discriminant.to_token_stream(),
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
            self.catch_all.get_or_insert_with(|| variant.ident.clone());
            return;
        }
        let bare = matches!(variant.fields, Fields::Unit) && variant.discriminant.is_none();
        if !matches!(variant.fields, Fields::Unit) {
            self.possible = false;
            let why = "carries data: a status is its number; only the `catch_all` has a payload";
            report.error(place, format!("`{}` {why}", variant.ident));
        }
        let before = report.len();
        let coded = coded(variant, arguments, report);
        let reported = misread || report.len() > before || !bare;
        if coded.code.is_some() || self.path.is_some() {
            self.variants.push(coded);
        } else if !reported {
            report
                .error(place, format!("which code is `{}`? write `#[status(404)]` above it", variant.ident));
        }
    }

    fn catch_all(&mut self, variant: &Variant, report: &mut Report) {
        let place = Place::Token(variant.ident.span());
        if let Some(first) = &self.catch_all {
            let fix = format!("a second `catch_all`: every unlisted code is `{first}` already");
            report.error(place, fix).note(Place::Token(first.span()), "the first `catch_all`");
            return;
        }
        let right = format!("`{}(UnknownCode<Self>)`", variant.ident);
        match payload(variant) {
            Some(ty) => {
                if let Some(integer) = integer(ty) {
                    let why = format!(
                        "with a plain `{integer}`, `{}(404)` is a second value for 404, and a match on it goes dead when the code gets a name: write {right}",
                        variant.ident
                    );
                    report.error(Place::Token(integer.span()), why);
                }
            }
            None => {
                report.error(place, format!("the catch-all keeps the code: write {right}"));
            }
        }
        self.catch_all = Some(variant.ident.clone());
    }
}

/// The payload of a catch-all, or of a variant that looks like one; what it means is the compiler's to tell.
fn payload(variant: &Variant) -> Option<&TypePath> {
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => match &fields.unnamed[0].ty {
            Type::Path(path) => Some(path),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a variant is a catch-all in all but its attribute.
fn keeps_code(variant: &Variant) -> bool {
    let last = payload(variant).and_then(|path| path.path.segments.last());
    last.is_some_and(|last| last.ident == "UnknownCode")
}

/// The primitive integer that `ty` is, if so.
fn integer(ty: &TypePath) -> Option<Ident> {
    let last = &ty.path.segments.last()?.ident;
    let integers = [
        "u8",
        "u16",
        "u32",
        "u64",
        "u128",
        "usize",
        "i8",
        "i16",
        "i32",
        "i64",
        "i128",
        "isize",
        "NonZeroU16",
    ];
    integers.contains(&last.to_string().as_str()).then(|| last.clone())
}

fn coded(variant: &Variant, arguments: Vec<Argument>, report: &mut Report) -> Coded {
    let place = Place::Token(variant.ident.span());
    let (mut code, mut given) = (None, None);
    let mut entry = SpecEntry::new(At::new(0.into(), place), None);
    entry.name = Some(At::new(variant.ident.unraw().to_string(), place));
    for argument in arguments {
        let place = argument.place();
        let name = argument.name();
        if OF_VARIANT.contains(&name.as_str()) {
            given = given.or_else(|| Some((name.clone(), argument.span())));
        }
        match (name.as_str(), argument) {
            (_, Argument::Code(number)) => match number.base10_parse::<u16>() {
                Ok(number) => code = Some(At::new(Code::from(number), place)),
                Err(_) => {
                    report.error(place, format!("`{number}` is not a code: codes are 0 to 65535"));
                }
            },
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
            ("aliases", argument) => {
                entry.aliases = texts(argument, report).into_iter().map(SpecAlias::from).collect()
            }
            ("links", argument) => entry.links = texts(argument, report).into_iter().map(link).collect(),
            (_, argument) => unknown(&argument, OF_VARIANT, "a variant", report),
        }
    }
    if entry.facts.description.is_none() {
        entry.facts.description = first_paragraph(variant);
    }
    entry.code = code.clone().unwrap_or(At::new(0.into(), place));
    Coded { name: variant.ident.clone(), code, text: given, entry }
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
