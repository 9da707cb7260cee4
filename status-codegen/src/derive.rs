//! A user's enum, read: the same `Spec` as from YAML, each value with its token.

use crate::attribute::{Argument, Value, arguments};
use crate::methods::{SKIPPABLE, implementable};
use crate::problem::{At, Place, Report};
use crate::shape::Shape;
use crate::spec::{Category, Entry, Link, Protocol, Retry, Spec};
use crate::suggest::did_you_mean;
use crate::table::Table;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Expr, Fields, Lit, Meta, Type, TypePath, Variant};

/// An enum as written.
pub(crate) struct Enum {
    pub(crate) name: Ident,
    pub(crate) vis: TokenStream,
    pub(crate) krate: Option<TokenStream>,
    /// The path of the spec that it is checked against, if any.
    pub(crate) path: Option<At<String>>,
    /// Codes of the spec may be left out.
    pub(crate) partial: Option<Span>,
    pub(crate) skip: Vec<String>,
    pub(crate) impls: Vec<&'static str>,
    pub(crate) variants: Vec<Listed>,
    pub(crate) catch_all: Option<Ident>,
    /// An impl for it could compile, once what is wrong has been told.
    pub(crate) possible: bool,
    /// The first argument that belongs in the spec where there is one.
    facts: Option<(String, Span)>,
    /// Vendor, title and so on; the entries are the variants'.
    pub(crate) spec: Spec,
}

/// A variant that stands for a code.
pub(crate) struct Listed {
    pub(crate) name: Ident,
    pub(crate) code: Option<At<u16>>,
    /// The first argument that belongs in the spec where there is one.
    pub(crate) text: Option<(String, Span)>,
    pub(crate) entry: Entry,
}

const OF_ENUM: &[&str] = &[
    "vendor",
    "table",
    "title",
    "url",
    "updated",
    "protocol",
    "retry_after",
    "crate",
    "spec",
    "partial",
    "impls",
    "skip",
];
/// Those that a spec gives where there is one.
const OF_TABLE: &[&str] = &["vendor", "table", "title", "url", "updated", "protocol", "retry_after"];
const OF_VARIANT: &[&str] =
    &["catch_all", "reason", "description", "category", "retry", "remedy", "deprecated", "tags", "links"];

/// Reads the enum of `#[derive(VendorStatus)]`, reporting all that it may not have.
pub(crate) fn read(input: &DeriveInput, report: &mut Report) -> Enum {
    let mut read = Enum {
        name: input.ident.clone(),
        vis: input.vis.to_token_stream(),
        krate: None,
        path: None,
        partial: None,
        skip: Vec::new(),
        impls: Vec::new(),
        variants: Vec::new(),
        catch_all: None,
        possible: shape(input, report),
        facts: None,
        spec: Spec::default(),
    };
    let (arguments, misread) = arguments(&input.attrs, report);
    let misread = misread || arguments.iter().any(|argument| argument.name() == "vendor");
    for argument in arguments {
        read.argument(argument, report);
    }
    let Data::Enum(data) = &input.data else { return read };
    for variant in &data.variants {
        read.variant(variant, report);
    }
    read.belongs(misread, report);
    if read.variants.is_empty() && report.len() == 0 {
        let fix = "no codes: write each as a variant, such as `#[status(404)] NotFound`";
        report.error(Place::Token(input.ident.span()), fix);
    }
    if read.catch_all.is_none() {
        let fix = format!(
            "no catch-all for codes that are not listed: add `#[status(catch_all)] Unknown(UnknownCode<Self>)` to `{}`",
            input.ident
        );
        report.error(Place::Token(input.ident.span()), fix);
    }
    read
}

/// What the item itself must be; false if no impl for it can compile.
fn shape(input: &DeriveInput, report: &mut Report) -> bool {
    let whole = Place::Token(input.ident.span());
    if !matches!(input.data, Data::Enum(_)) {
        report.error(whole, format!("`{}` is no enum: status codes are variants", input.ident));
    }
    if let Some(parameter) = input.generics.params.first() {
        let place = Place::Token(
            parameter.to_token_stream().into_iter().next().map_or(input.ident.span(), |token| token.span()),
        );
        report.error(place, "no generics: a status is its number and nothing else");
    }
    for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let place = Place::Token(attribute.path().segments[0].ident.span());
        report.error(
            place,
            "no `repr`: the number is what `code()` returns, and the layout stays the compiler's",
        );
    }
    matches!(input.data, Data::Enum(_)) && input.generics.params.is_empty()
}

impl Enum {
    /// Whose codes they are is said once: by the enum, or by the spec.
    fn belongs(&mut self, misread: bool, report: &mut Report) {
        match (&self.path, &self.facts) {
            (Some(path), Some((name, span))) => {
                let fix = format!("`{name}` is what {} says: change it there", path.value);
                report.error(Place::Token(*span), fix);
            }
            (None, _) if self.spec.vendor.is_none() && !misread => {
                let fix = "whose codes? write `#[status(vendor = \"…\")]` or `#[status(spec = \"…\")]` above the enum";
                report.error(Place::Token(self.name.span()), fix);
            }
            _ => {}
        }
        if let (None, Some(span)) = (&self.path, self.partial) {
            report.error(
                Place::Token(span),
                "`partial` leaves out codes of a spec, and there is none: add `spec = \"…\"`",
            );
        }
    }

    fn argument(&mut self, argument: Argument, report: &mut Report) {
        let (name, place) = (argument.name(), argument.place());
        if OF_TABLE.contains(&name.as_str()) {
            self.facts.get_or_insert((name.clone(), argument.span()));
        }
        match (name.as_str(), argument) {
            ("vendor", argument) => self.spec.vendor = text(&argument, report),
            ("table", argument) => self.spec.table = text(&argument, report),
            ("title", argument) => self.spec.title = text(&argument, report),
            ("url", argument) => self.spec.source.url = text(&argument, report),
            ("updated", argument) => self.spec.source.updated = text(&argument, report),
            ("protocol", argument) => {
                self.spec.protocol = word(&argument, Protocol::WORDS, Protocol::from_word, report)
            }
            ("spec", argument) => self.path = text(&argument, report),
            ("retry_after", argument) => self.spec.retry_after = texts(argument, report),
            ("impls", argument) => self.impls = implemented(texts(argument, report), report),
            ("skip", argument) => self.skip = skipped(texts(argument, report), report),
            ("crate", Argument::Value(_, Value::Path(path))) => self.krate = Some(path.into_token_stream()),
            ("crate", Argument::Value(_, Value::Text(path))) if path.parse::<syn::Path>().is_ok() => {
                self.krate = path.parse().ok();
            }
            ("partial", Argument::Word(word)) => self.partial = Some(word.span()),
            ("crate", _) => {
                report.error(place, "`crate` is a path: `crate = ::status_core`");
            }
            ("partial", _) => {
                report.error(place, "`partial` stands alone, without a value");
            }
            (_, argument) => unknown(&argument, OF_ENUM, "an enum", report),
        }
    }

    fn variant(&mut self, variant: &Variant, report: &mut Report) {
        let place = Place::Token(variant.ident.span());
        if let Some((_, discriminant)) = &variant.discriminant {
            let fix = format!(
                "no discriminant: write `#[status({})]` above `{}`",
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
        let listed = listed(variant, arguments, report);
        let told = misread || report.len() > before || !bare;
        if listed.code.is_some() || self.path.is_some() {
            self.variants.push(listed);
        } else if !told {
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
                        "a plain `{integer}` lets `{}(404)` stand beside the variant of 404, and goes dead when its code gets a name: write {right}",
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

fn listed(variant: &Variant, arguments: Vec<Argument>, report: &mut Report) -> Listed {
    let place = Place::Token(variant.ident.span());
    let (mut code, mut given) = (None, None);
    let mut entry = Entry::new(At::new(0, place), None);
    entry.name = Some(At::new(variant.ident.unraw().to_string(), place));
    for argument in arguments {
        let place = argument.place();
        let name = argument.name();
        if OF_VARIANT.contains(&name.as_str()) {
            given = given.or_else(|| Some((name.clone(), argument.span())));
        }
        match (name.as_str(), argument) {
            (_, Argument::Code(number)) => match number.base10_parse() {
                Ok(number) => code = Some(At::new(number, place)),
                Err(_) => drop(report.error(place, format!("`{number}` is no code: codes are 0 to 65535"))),
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
            ("deprecated", argument) => entry.deprecated = text(&argument, report),
            ("tags", argument) => entry.tags = texts(argument, report),
            ("links", argument) => entry.links = texts(argument, report).into_iter().map(link).collect(),
            (_, argument) => unknown(&argument, OF_VARIANT, "a variant", report),
        }
    }
    if entry.facts.description.is_none() {
        entry.facts.description = first_paragraph(variant);
    }
    entry.code.value = code.map_or(0, |code| code.value);
    entry.code.place = code.map_or(place, |code| code.place);
    Listed { name: variant.ident.clone(), code, text: given, entry }
}

/// `links("https://…")`: an address is its own text.
fn link(url: At<String>) -> Link {
    Link { text: url.clone(), url }
}

/// The first paragraph of the doc comment, its lines joined.
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
    let paragraph = lines.iter().skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    let paragraph = paragraph.map(String::as_str).collect::<Vec<_>>().join(" ");
    place.filter(|_| !paragraph.is_empty()).map(|place| At::new(paragraph, place))
}

fn text(argument: &Argument, report: &mut Report) -> Option<At<String>> {
    match argument {
        Argument::Value(_, Value::Text(text)) => Some(At::new(text.value(), Place::Token(text.span()))),
        _ => {
            let name = argument.name();
            report.error(argument.place(), format!("`{name}` is written `{}`", usage(&name)));
            None
        }
    }
}

pub(crate) fn texts(argument: Argument, report: &mut Report) -> Vec<At<String>> {
    let (name, place) = (argument.name(), argument.place());
    let Argument::List(_, values) = argument else {
        report.error(place, format!("`{name}` is written `{}`", usage(&name)));
        return Vec::new();
    };
    let text = |value: Value| match value.text() {
        Some((text, span)) => Some(At::new(text, Place::Token(span))),
        None => {
            report.error(Place::Token(value.span()), format!("`{name}` is written `{}`", usage(&name)));
            None
        }
    };
    values.into_iter().filter_map(text).collect()
}

/// The foreign traits that the caller asks for.
pub(crate) fn implemented(texts: Vec<At<String>>, report: &mut Report) -> Vec<&'static str> {
    let known = |text: At<String>| {
        implementable(&text.value).map_err(|message| report.error(text.place, message)).ok()
    };
    texts.into_iter().filter_map(known).collect()
}

fn words(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The traits that the caller writes, of those that may be left out.
fn skipped(texts: Vec<At<String>>, report: &mut Report) -> Vec<String> {
    for text in texts.iter().filter(|text| !SKIPPABLE.contains(&text.value.as_str())) {
        report.error(
            text.place,
            format!("`{}` cannot be skipped: only `{}`", text.value, SKIPPABLE.join("` and `")),
        );
    }
    words(texts)
}

fn word<T>(
    argument: &Argument,
    words: &[&str],
    from_word: fn(&str) -> Option<T>,
    report: &mut Report,
) -> Option<At<T>> {
    let given = match argument {
        Argument::Value(_, value) => value.text(),
        _ => None,
    };
    let (given, span) = given.unwrap_or_else(|| (String::new(), argument.span()));
    let value = from_word(&given).map(|value| At::new(value, Place::Token(span)));
    if value.is_none() {
        let words = words.join("`, `");
        report.error(Place::Token(span), format!("`{}` is one of `{words}`", argument.name()));
    }
    value
}

fn unknown(argument: &Argument, known: &[&str], item: &str, report: &mut Report) {
    let name = argument.name();
    let hint = did_you_mean(&name, known.iter().copied()).map_or_else(
        || format!("it may have `{}`", known.join("`, `")),
        |word| format!("did you mean `{word}`?"),
    );
    report.error(argument.place(), format!("`{name}` is no argument of {item}: {hint}"));
}

/// How an argument is written.
fn usage(name: &str) -> String {
    match name {
        "impls" => "impls(http, serde)".to_owned(),
        "skip" => "skip(Display, FromStr)".to_owned(),
        "retry_after" => "retry_after(\"Retry-After\")".to_owned(),
        "tags" | "links" => format!("{name}(\"…\", \"…\")"),
        _ => format!("{name} = \"…\""),
    }
}

impl Enum {
    /// The enum as a spec of its own, for a table without YAML.
    pub(crate) fn take_spec(&mut self) -> Spec {
        let place = Place::Token(self.name.span());
        // That it is missing has been told.
        self.spec.vendor.get_or_insert_with(|| At::new("vendor".to_owned(), place));
        let entries = self.variants.iter_mut().map(|listed| {
            let code = listed.entry.code;
            std::mem::replace(&mut listed.entry, Entry::new(code, None))
        });
        let codes = entries.collect();
        let catch_all = self.catch_all.as_ref().map(ToString::to_string);
        Spec { codes, catch_all, place, listed: Some(place), ..std::mem::take(&mut self.spec) }
    }

    /// How the impls are to look: for an enum that is `broken`, of an empty table. None where none can compile.
    pub(crate) fn shape(self, table: &Table, tracked: Vec<String>, broken: bool) -> Option<Shape> {
        let index = |listed: &Listed| {
            table.codes.binary_search_by_key(&listed.entry.code.value, |code| code.code).ok()
        };
        let order = if broken { Vec::new() } else { self.variants.iter().filter_map(index).collect() };
        self.possible.then(|| Shape {
            catch_all: self.catch_all.unwrap_or_else(|| self.name.clone()),
            broken,
            krate: self.krate.unwrap_or_else(|| quote!(::status_core)),
            name: self.name,
            vis: self.vis,
            definition: None,
            order,
            skip: self.skip,
            impls: self.impls,
            tracked,
        })
    }
}
