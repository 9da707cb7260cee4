//! A user's enum as declared: what the derive read of it, and the spec and shape that it makes.

use crate::code::Code;
use crate::impls::Impl;
use crate::kept::{CatchAll, declared};
use crate::literal::{Said, holding, prefix, sample, value};
use crate::problem::{At, Place, Report};
use crate::shape::{CATCH_ALL, DERIVE_TRAITS, Shape, not_bare, written};
use crate::spec::{Spec, SpecAlias, SpecEntry};
use crate::table::Table;
use crate::terms::CodeType;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Lit;
use syn::ext::IdentExt as _;

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
    /// The caller promises that no code will be added, as far as the compiler is concerned.
    pub exhaustive: bool,
    /// The catch-all keeps the number by itself.
    pub bare: Option<Span>,
    pub impls: Vec<Impl>,
    pub variants: Vec<Coded>,
    pub catch_all: Option<CatchAll>,
    /// An impl for it could compile, once what is wrong has been reported.
    pub possible: bool,
    /// The first argument that belongs in the spec where there is one.
    pub facts: Option<(String, Span)>,
    /// Vendor, title and so on; the entries are the variants'.
    pub spec: Spec,
}

/// A variant that stands for a code.
pub struct Coded {
    pub name: Ident,
    /// The code as written; without one, the spec has it by the name.
    pub literal: Option<Lit>,
    /// The code, once the type of the codes is known.
    pub code: Option<At<Code>>,
    /// It is a second variant of its code.
    pub alias: Option<Span>,
    /// The first argument that belongs in the spec where there is one.
    pub text: Option<(String, Span)>,
    pub entry: SpecEntry,
}

impl Coded {
    /// The name as a second variant of the code.
    fn second(&self) -> SpecAlias {
        let name = At::new(self.name.unraw().to_string(), Place::Token(self.name.span()));
        SpecAlias { name, lasting: true, variant: true }
    }

    /// Reports an alias of a code that has no other variant.
    pub fn lonely(&self, report: &mut Report) {
        let place = Place::Token(self.alias.unwrap_or_else(|| self.name.span()));
        let code = self.entry.code.value.shown();
        report
            .error(place, format!("an `alias` is a second variant of its code, and {code} has no first one"));
    }

    fn set(&mut self, code: At<Code>) {
        self.entry.code = code.clone();
        self.code = Some(code);
    }
}

impl Enum {
    /// Whether a variant has this name, the catch-all included.
    pub fn is_named(&self, name: &str) -> bool {
        let variants = self.variants.iter().map(|coded| &coded.name);
        let catch_all = self.catch_all.as_ref().map(|catch_all| &catch_all.name);
        variants.chain(catch_all).any(|variant| variant.unraw() == name)
    }

    /// Settles what type the codes are of, which is the spec's if there is one and else the catch-all's, and reads each as
    /// one of it.
    pub fn codes(&mut self, spec: Option<(CodeType, &str)>, report: &mut Report) -> CodeType {
        let name = self.name.unraw().to_string();
        let codes: Vec<Code> =
            self.variants.iter().filter_map(|coded| value(coded.literal.as_ref()?)).collect();
        let (code_type, whose) = spec.unwrap_or_else(|| (self.code_type(&codes), &name));
        self.keep(code_type, whose, report);
        let numbers: Vec<Code> = codes.into_iter().filter(|code| code.number().is_some()).collect();
        let catch_all = self.catch_all.as_ref().filter(|_| spec.is_none());
        let said = Said {
            code_type,
            whose,
            catch_all: catch_all.map(|catch_all| &catch_all.name),
            bare: self.bare.is_some(),
            holding: holding(&numbers),
        };
        for coded in &mut self.variants {
            let Some(literal) = &coded.literal else {
                if spec.is_none() {
                    let (name, sample) = (&coded.name, sample(code_type));
                    let message = format!("which code is `{name}`? write `#[status({sample})]` above it");
                    report.error(Place::Token(name.span()), message);
                }
                continue;
            };
            let place = Place::Token(literal.span());
            match said.read(literal) {
                Ok(code) => {
                    if let Some(message) = prefix(&code).filter(|_| spec.is_none()) {
                        report.error(place, message);
                    }
                    coded.set(At::new(code, place));
                }
                Err(message) => {
                    report.error(place, message);
                }
            }
        }
        if spec.is_none() {
            self.variants.retain(|coded| coded.code.is_some());
            self.join(report);
            let place =
                Place::Token(self.catch_all.as_ref().map_or(self.name.span(), |catch_all| catch_all.span));
            self.spec.code_type = Some(At::new(code_type, place));
        }
        code_type
    }

    /// Makes each variant that is an alias a name of its code's first variant.
    fn join(&mut self, report: &mut Report) {
        let (aliases, firsts): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.variants).into_iter().partition(|coded| coded.alias.is_some());
        self.variants = firsts;
        for alias in &aliases {
            let is_first = |first: &&mut Coded| first.entry.code.value == alias.entry.code.value;
            match self.variants.iter_mut().find(is_first) {
                Some(first) => first.entry.aliases.push(alias.second()),
                None => alias.lonely(report),
            }
        }
    }

    /// The type that the catch-all keeps, or that the codes have where none of them fits it: then it is the catch-all that is
    /// wrong.
    fn code_type(&self, codes: &[Code]) -> CodeType {
        let kept = self.catch_all.as_ref().and_then(CatchAll::code_type);
        let kept = kept.filter(|&kept| codes.is_empty() || codes.iter().any(|code| kept.fits(code)));
        kept.or_else(|| holding(codes)).unwrap_or(CodeType::U16)
    }

    /// Judges the catch-all, which is to keep codes of a type.
    fn keep(&mut self, code_type: CodeType, whose: &str, report: &mut Report) {
        if let Some((span, message)) = self.bare.zip(not_bare(code_type)) {
            report.error(Place::Token(span), message);
            self.bare = None;
        }
        match &self.catch_all {
            Some(catch_all) => {
                catch_all.judge(code_type, self.bare.is_some(), whose, report);
                self.possible &= !catch_all.is_of_another_type();
            }
            // What is not an enum has been reported.
            None if !self.possible && self.variants.is_empty() => {}
            None => {
                let (right, name) = (declared(&CATCH_ALL, code_type, self.bare.is_some()), &self.name);
                let fix = format!(
                    "no catch-all for codes that are not listed: add `#[status(catch_all)] {right}` to `{name}`"
                );
                report.error(Place::Token(name.span()), fix);
            }
        }
    }

    /// The enum as a spec of its own, for a table without YAML.
    pub fn take_spec(&mut self) -> Spec {
        let place = Place::Token(self.name.span());
        // That it is missing has been reported.
        self.spec.vendor.get_or_insert_with(|| At::new("vendor".to_owned(), place));
        let entries = self.variants.iter_mut().map(|coded| {
            let code = coded.entry.code.clone();
            std::mem::replace(&mut coded.entry, SpecEntry::new(code, None))
        });
        let codes = entries.collect();
        let catch_all = self.catch_all.as_ref().map(|catch_all| catch_all.name.to_string());
        Spec { codes, catch_all, listed: Some(place), ..std::mem::take(&mut self.spec) }
    }

    /// How the impls are to look: for an enum that is `broken`, of an empty table. None where none can compile.
    pub fn shape(self, table: &Table, tracked: Vec<String>, broken: bool) -> Option<Shape> {
        let index = |coded: &Coded| {
            table.codes.binary_search_by(|entry| entry.code.cmp(&coded.entry.code.value)).ok()
        };
        let order = if broken { Vec::new() } else { self.variants.iter().filter_map(index).collect() };
        self.possible.then(|| Shape {
            catch_all: self.catch_all.map_or_else(|| self.name.clone(), |catch_all| catch_all.name),
            bare: self.bare.is_some(),
            broken,
            krate: self.krate.unwrap_or_else(|| quote!(::status_core)),
            name: self.name,
            vis: self.vis,
            definition: None,
            order,
            exhaustive: self.exhaustive,
            traits: written(DERIVE_TRAITS, &self.skip),
            impls: self.impls,
            // Of an enum behind `#[cfg(…)]` the derive hears nothing where the condition does not hold.
            gate: TokenStream::new(),
            tracked,
        })
    }
}
