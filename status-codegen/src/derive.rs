//! A user's enum, read: the same `Spec` as from YAML, each value with its token.

use crate::attribute::{Argument, Value, arguments};
use crate::declaration::Enum;
use crate::problem::{Place, Report};
use crate::shape::{DERIVE_TRAITS, OPPOSITE};
use crate::spec::Spec;
use crate::terms::Protocol;
use crate::value::{headers, implemented, skipped, text, texts, unknown, word};
use quote::ToTokens;
use syn::{Data, DeriveInput};

const OF_ENUM: &[&str] = &[
    "vendor",
    "table",
    "title",
    "url",
    "updated",
    "protocol",
    "retry_after",
    "pointer",
    "crate",
    "spec",
    "partial",
    "impls",
    "skip",
    "exhaustive",
    "bare",
];
/// Those that a spec gives where there is one.
const OF_TABLE: &[&str] =
    &["vendor", "table", "title", "url", "updated", "protocol", "retry_after", "pointer"];

/// Reads the enum of `#[derive(VendorStatus)]`, reporting all that it may not have.
pub fn read(input: &DeriveInput, report: &mut Report) -> Enum {
    let mut read = Enum {
        name: input.ident.clone(),
        vis: input.vis.to_token_stream(),
        krate: None,
        path: None,
        partial: None,
        skip: Vec::new(),
        exhaustive: false,
        bare: None,
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
    let opposite = input.attrs.iter().find(|attribute| attribute.path().is_ident("non_exhaustive"));
    if let Some(attribute) = opposite.filter(|_| read.exhaustive) {
        let place = Place::Token(attribute.path().segments[0].ident.span());
        report.error(place, OPPOSITE);
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
        report.error(place, "remove the generics: a status is its code and nothing else");
    }
    for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let place = Place::Token(attribute.path().segments[0].ident.span());
        report.error(
            place,
            "remove `repr`: the code is what `code()` returns, and the layout is the compiler's",
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
            ("retry_after", argument) => self.spec.retry_after = headers(argument, report),
            ("pointer", argument) => self.spec.pointer = text(&argument, report),
            ("impls", argument) => self.impls = implemented(argument, report),
            ("skip", argument) => self.skip = skipped(texts(argument, report), DERIVE_TRAITS, report),
            ("crate", Argument::Value(_, Value::Path(path))) => self.krate = Some(path.into_token_stream()),
            ("crate", Argument::Value(_, Value::Text(path))) if path.parse::<syn::Path>().is_ok() => {
                self.krate = path.parse().ok();
            }
            ("exhaustive", Argument::Word(_)) => self.exhaustive = true,
            ("bare", Argument::Word(word)) => self.bare = Some(word.span()),
            ("partial", Argument::Word(word)) => self.partial = Some(word.span()),
            ("crate", _) => {
                report.error(place, "`crate` is a path: `crate = ::status_core`");
            }
            ("partial" | "exhaustive" | "bare", _) => {
                report.error(place, format!("`{name}` stands alone, without a value"));
            }
            (_, argument) => unknown(&argument, OF_ENUM, "an enum", report),
        }
    }
}
