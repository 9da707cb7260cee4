//! The two macros: what the caller wrote, through the pipeline, as tokens; every problem an error at its place.

use crate::attribute::{Argument, arguments, syntax};
use crate::derive as door;
use crate::expand::expand;
use crate::impls::Impl;
use crate::problem::{Place, Problem, Problems, Report};
use crate::read::{Checked, manifest_dir, read_of_crate};
use crate::shape::{CATCH_ALL, OPPOSITE, Shape, TRAITS, not_a_catch_all, not_bare, order, written};
use crate::terms::CodeType;
use crate::value::{implemented, named, skipped, texts};
use crate::{check, fit};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use std::path::PathBuf;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, DeriveInput, Ident, LitStr, Token, Visibility};

/// What stands in `vendor_status! { … }`, behind the path of status-core and a semicolon.
struct Item {
    krate: TokenStream,
    attributes: Vec<Attribute>,
    vis: Visibility,
    name: Ident,
    path: LitStr,
}

/// Expands `vendor_status!`: the enum of a spec.
#[must_use]
pub fn vendor_status(input: TokenStream) -> TokenStream {
    let item = match item.parse2(input) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut report = Report::default();
    let mut wishes = attributes(&item.attributes, &mut report);
    let path = item.path.value();
    let checked = at(&path);
    if !checked.problems.has_errors() {
        fitting(&mut wishes.impls, checked.table.code_type, &mut report);
    }
    let catch_all = catch_all(&mut wishes, &checked, &mut report);
    let own = report.resolve(&[]);
    let reported = own.has_errors();
    let attributes = item.attributes.iter().filter(|attribute| match attribute.path().get_ident() {
        Some(name) if name == "status" => false,
        // What is wrong with these has been reported.
        Some(name) if reported => name != "derive" && name != "repr" && name != "non_exhaustive",
        _ => true,
    });
    let gates = item.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let gate = quote!(#(#gates)*);
    let errors = [errors(&own, item.path.span(), &gate), errors(&checked.problems, item.path.span(), &gate)];
    let shape = Shape {
        name: item.name,
        vis: item.vis.to_token_stream(),
        krate: item.krate,
        definition: Some(quote!(#(#attributes)*)),
        catch_all,
        bare: wishes.bare.is_some(),
        broken: false,
        order: order(&checked.table),
        exhaustive: wishes.exhaustive,
        traits: written(TRAITS, &wishes.skip),
        impls: wishes.impls,
        gate,
        tracked: relative(&checked),
    };
    // Emitted despite errors, so that code that uses the enum adds none of its own.
    let tokens = expand(&checked.table, &shape);
    quote!(#(#errors)* #tokens)
}

fn item(input: ParseStream<'_>) -> syn::Result<Item> {
    let mut krate = TokenStream::new();
    while !input.peek(Token![;]) {
        krate.extend([input.parse::<TokenTree>()?]);
    }
    input.parse::<Token![;]>()?;
    let usage = |instead: &'static str| {
        move |error: syn::Error| {
            let usage = "write `pub enum AcmeStatus = \"specs/acme.yaml\";`";
            syn::Error::new(error.span(), format!("{usage}{instead}"))
        }
    };
    let attributes = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    input.parse::<Token![enum]>().map_err(usage(""))?;
    let name = input.parse().map_err(usage(""))?;
    let own = if input.peek(syn::token::Brace) {
        "; variants of your own are for `#[derive(VendorStatus)]`"
    } else {
        ""
    };
    input.parse::<Token![=]>().map_err(usage(own))?;
    let path = input.parse().map_err(usage(", the path as a literal in quotes"))?;
    input.parse::<Option<Token![;]>>()?;
    if !input.is_empty() {
        return Err(input.error("one enum per `vendor_status!`: write another one for the next"));
    }
    Ok(Item { krate, attributes, vis, name, path })
}

/// What the macro derives or writes already.
const WRITTEN: [&str; 9] =
    ["Clone", "Copy", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "VendorStatus"];

/// What `#[status(…)]` above the enum asks for.
#[derive(Default)]
struct Wishes {
    impls: Vec<Impl>,
    skip: Vec<String>,
    exhaustive: bool,
    catch_all: Option<(String, Span)>,
    bare: Option<Span>,
}

/// Checks the caller's attributes; returns what they ask for.
fn attributes(attributes: &[Attribute], report: &mut Report) -> Wishes {
    let wishes = wishes(attributes, report);
    let mut derives = Vec::new();
    for attribute in attributes {
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "derive" => derives.extend(derived(attribute, report)),
            "repr" => {
                report.error(
                    place(attribute),
                    "remove `repr`: the code is what `code()` returns, and the layout is the compiler's",
                );
            }
            "non_exhaustive" if !wishes.exhaustive => {
                report.error(place(attribute), "the enum is already `#[non_exhaustive]`: remove this");
            }
            "non_exhaustive" => {
                report.error(place(attribute), OPPOSITE);
            }
            _ => {}
        }
    }
    let is_written = |derived: &Ident| {
        let skipped =
            wishes.skip.iter().any(|skip| derived == skip || skip == "Ord" && derived == "PartialOrd");
        !skipped && WRITTEN.iter().any(|written| derived == written)
    };
    for derived in derives.iter().filter(|derived| is_written(derived)) {
        report.error(
            Place::Token(derived.span()),
            format!("`vendor_status!` writes `{derived}` itself: remove it here"),
        );
    }
    wishes
}

/// The traits that a `#[derive(…)]` names.
fn derived(attribute: &Attribute, report: &mut Report) -> Vec<Ident> {
    let mut derived = Vec::new();
    let parsed = attribute.parse_nested_meta(|meta| {
        derived.extend(meta.path.segments.last().map(|last| last.ident.clone()));
        Ok(())
    });
    if let Err(error) = parsed {
        syntax(&error, report);
    }
    derived
}

/// What `#[status(…)]` asks for.
fn wishes(attributes: &[Attribute], report: &mut Report) -> Wishes {
    let mut wishes = Wishes::default();
    for argument in arguments(attributes, report).0 {
        match (argument.name().as_str(), argument) {
            ("impls", argument) => wishes.impls.extend(implemented(argument, report)),
            ("skip", argument) => wishes.skip.extend(skipped(texts(argument, report), TRAITS, report)),
            ("exhaustive", Argument::Word(_)) => wishes.exhaustive = true,
            ("bare", Argument::Word(word)) => wishes.bare = Some(word.span()),
            ("exhaustive" | "bare", argument) => {
                report
                    .error(argument.place(), format!("`{}` stands alone, without a value", argument.name()));
            }
            ("catch_all", argument) => wishes.catch_all = named(&argument, report),
            (_, argument) => in_spec(&argument, report),
        }
    }
    wishes
}

/// The name of the catch-all, judged with all that is wished of it where the spec can be trusted; the usual one if it is
/// wrong.
fn catch_all(wishes: &mut Wishes, checked: &Checked, report: &mut Report) -> Ident {
    let is_trusted = !checked.problems.has_errors();
    let unfit = wishes.bare.filter(|_| is_trusted).zip(not_bare(checked.table.code_type));
    if let Some((span, message)) = unfit {
        report.error(Place::Token(span), message);
        wishes.bare = None;
    }
    let usual = Ident::new(CATCH_ALL, Span::mixed_site());
    let Some((name, span)) = &wishes.catch_all else { return usual };
    match not_a_catch_all(name, &checked.table) {
        Some(message) => {
            report.error(Place::Token(*span), message);
            usual
        }
        None => Ident::new(name, *span),
    }
}

/// Drops the impls that codes of a type cannot have, reporting them.
fn fitting(impls: &mut Vec<Impl>, code_type: CodeType, report: &mut Report) {
    impls.retain(|wanted| {
        let unfit = wanted.unfit(code_type);
        if let Some(message) = &unfit {
            report.error(Place::Token(wanted.span), message.clone());
        }
        unfit.is_none()
    });
}

/// An argument that has no place in `vendor_status!`: most belong in the spec.
fn in_spec(argument: &Argument, report: &mut Report) {
    let name = match argument {
        Argument::Code(code) => code.to_token_stream().to_string(),
        named => named.name(),
    };
    let message = format!(
        "`{name}` is not an argument here: only `impls(…)`, `skip(…)`, `exhaustive`, `catch_all = …` and `bare` are, and the rest is in the spec"
    );
    report.error(argument.place(), message);
}

fn place(attribute: &Attribute) -> Place {
    Place::Token(
        attribute.path().segments.first().map_or_else(Span::call_site, |segment| segment.ident.span()),
    )
}

/// Expands `#[derive(VendorStatus)]`: the impls of a user's enum.
#[must_use]
pub fn derive(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut report = Report::default();
    let mut read = door::read(&input, &mut report);
    let mut tracked = Vec::new();
    let (mut spec_problems, mut spec_span) = (Problems::default(), input.ident.span());
    let mut aside = Report::default();
    let mut table = match read.path.take() {
        Some(path) => {
            let mut checked = at(&path.value);
            (tracked, spec_problems) = (relative(&checked), std::mem::take(&mut checked.problems));
            if let Place::Token(span) = path.place {
                spec_span = span;
            }
            // A spec that cannot be trusted says nothing about missing variants, or the type of its codes.
            let is_trusted = !spec_problems.has_errors();
            let report = if is_trusted { &mut report } else { &mut aside };
            let spec = is_trusted.then_some((checked.table.code_type, path.value.as_str()));
            checked.table.code_type = read.codes(spec, report);
            fit::fit(&mut read, checked.table, &path.value, report)
        }
        None => {
            read.codes(None, &mut report);
            // That no variant can be read has been reported already.
            let report = if read.variants.is_empty() { &mut aside } else { &mut report };
            check::table(read.take_spec(), None, report)
        }
    };
    fitting(&mut read.impls, table.code_type, &mut report);
    let problems = report.resolve(&[]);
    let broken = spec_problems.has_errors() || problems.has_errors();
    if broken {
        table.codes.clear();
    }
    let always = TokenStream::new();
    let errors = [errors(&spec_problems, spec_span, &always), errors(&problems, spec_span, &always)];
    let tokens = read.shape(&table, tracked, broken).map(|shape| expand(&table, &shape));
    quote!(#(#errors)* #tokens)
}

/// One `compile_error!` a problem, at its token, else at `span` where the spec is named; and one at each other token that
/// it speaks of. They stand behind the enum's own `#[cfg(…)]`.
fn errors(problems: &Problems, span: Span, gate: &TokenStream) -> TokenStream {
    let mut errors = TokenStream::new();
    let mut error =
        |span, message: &str| errors.extend(quote_spanned!(span=> #gate ::core::compile_error! { #message }));
    for problem in problems.errors() {
        error(problem.span.unwrap_or(span), &problem.to_string());
        problem.tokens.iter().for_each(|(span, message)| error(*span, message));
    }
    errors
}

/// The spec at a path that is relative to the folder of the caller's `Cargo.toml`.
fn at(path: &str) -> Checked {
    let file = manifest_dir().join(path);
    let mut checked = read_of_crate(&file, path);
    if !file.exists() {
        for problem in std::mem::take(&mut checked.problems) {
            // Where one of nearly the same name is there, the folder was meant.
            let hint = match problem.message.ends_with('?') {
                true => "",
                false => "; a spec's path is relative to the folder of `Cargo.toml`",
            };
            checked.problems = Problem { message: format!("{}{hint}", problem.message), ..problem }.into();
        }
    }
    checked
}

/// The files to track, as the caller's crate names them: those that were read. Where another was refused, the crate does
/// not compile, and Cargo compiles it again without being told.
fn relative(checked: &Checked) -> Vec<String> {
    let folder = manifest_dir();
    let name = |path: &PathBuf| path.strip_prefix(&folder).unwrap_or(path).to_string_lossy().into_owned();
    checked.loaded().iter().map(name).collect()
}
