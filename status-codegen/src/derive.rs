//! A user's enum, read: the same `Spec` as from YAML, each value with its token.

use crate::attribute::{Argument, Value, arguments};
use crate::foreign::Impl;
use crate::problem::{At, Place, Report};
use crate::shape::Shape;
use crate::spec::{Entry, Protocol, Spec};
use crate::table::Table;
use crate::value::{implemented, skipped, text, texts, unknown, word};
use crate::variant::Coded;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::{Data, DeriveInput};

/// An enum as written.
pub struct Enum {
    pub name: Ident,
    pub vis: TokenStream,
    pub krate: Option<TokenStream>,
    /// The path of the spec that it is checked against, if any.
    pub path: Option<At<String>>,
    /// Codes of the spec may be left out.
    pub partial: Option<Span>,
    pub skip: Vec<String>,
    pub impls: Vec<Impl>,
    pub variants: Vec<Coded>,
    pub catch_all: Option<Ident>,
    /// An impl for it could compile, once what is wrong has been reported.
    pub possible: bool,
    /// The first argument that belongs in the spec where there is one.
    facts: Option<(String, Span)>,
    /// Vendor, title and so on; the entries are the variants'.
    pub spec: Spec,
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
/// Reads the enum of `#[derive(VendorStatus)]`, reporting all that it may not have.
pub fn read(input: &DeriveInput, report: &mut Report) -> Enum {
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
        report.error(whole, format!("`{}` is not an enum: status codes are variants", input.ident));
    }
    if let Some(parameter) = input.generics.params.first() {
        let place = Place::Token(
            parameter.to_token_stream().into_iter().next().map_or(input.ident.span(), |token| token.span()),
        );
        report.error(place, "remove the generics: a status is its number and nothing else");
    }
    for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let place = Place::Token(attribute.path().segments[0].ident.span());
        report.error(
            place,
            "remove `repr`: the number is what `code()` returns, and the layout is the compiler's",
        );
    }
    matches!(input.data, Data::Enum(_)) && input.generics.params.is_empty()
}

impl Enum {
    /// Whose codes they are is said once: by the enum, or by the spec.
    fn belongs(&mut self, misread: bool, report: &mut Report) {
        match (&self.path, &self.facts) {
            (Some(path), Some((name, span))) => {
                let fix = format!("`{name}` comes from {}: change it there", path.value);
                report.error(Place::Token(*span), fix);
            }
            (None, _) if self.spec.vendor.is_none() && !misread => {
                let fix = "whose codes are these? write `#[status(vendor = \"…\")]` or `#[status(spec = \"…\")]` above the enum";
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
            ("impls", argument) => self.impls = implemented(argument, report),
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
}

impl Enum {
    /// Whether a variant has this name, the catch-all included.
    pub fn is_named(&self, name: &str) -> bool {
        let variants = self.variants.iter().map(|coded| &coded.name);
        variants.chain(&self.catch_all).any(|variant| variant.unraw() == name)
    }

    /// The enum as a spec of its own, for a table without YAML.
    pub fn take_spec(&mut self) -> Spec {
        let place = Place::Token(self.name.span());
        // That it is missing has been reported.
        self.spec.vendor.get_or_insert_with(|| At::new("vendor".to_owned(), place));
        let entries = self.variants.iter_mut().map(|coded| {
            let code = coded.entry.code;
            std::mem::replace(&mut coded.entry, Entry::new(code, None))
        });
        let codes = entries.collect();
        let catch_all = self.catch_all.as_ref().map(ToString::to_string);
        Spec { codes, catch_all, place, listed: Some(place), ..std::mem::take(&mut self.spec) }
    }

    /// How the impls are to look: for an enum that is `broken`, of an empty table. None where none can compile.
    pub fn shape(self, table: &Table, tracked: Vec<String>, broken: bool) -> Option<Shape> {
        let index =
            |coded: &Coded| table.codes.binary_search_by_key(&coded.entry.code.value, |code| code.code).ok();
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
            // Of an enum behind `#[cfg(…)]` the derive hears nothing where the condition does not hold.
            gate: TokenStream::new(),
            tracked,
        })
    }
}
