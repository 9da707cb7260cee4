//! A user's enum as declared: what the derive read of it, and the spec and shape that it makes.

use crate::code::Code;
use crate::impls::Impl;
use crate::problem::{At, Place};
use crate::shape::{DERIVE_TRAITS, Shape, written};
use crate::spec::{Spec, SpecEntry};
use crate::table::Table;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
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
    pub impls: Vec<Impl>,
    pub variants: Vec<Coded>,
    pub catch_all: Option<Ident>,
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
    pub code: Option<At<Code>>,
    /// The first argument that belongs in the spec where there is one.
    pub text: Option<(String, Span)>,
    pub entry: SpecEntry,
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
            let code = coded.entry.code.clone();
            std::mem::replace(&mut coded.entry, SpecEntry::new(code, None))
        });
        let codes = entries.collect();
        let catch_all = self.catch_all.as_ref().map(ToString::to_string);
        Spec { codes, catch_all, place, listed: Some(place), ..std::mem::take(&mut self.spec) }
    }

    /// How the impls are to look: for an enum that is `broken`, of an empty table. None where none can compile.
    pub fn shape(self, table: &Table, tracked: Vec<String>, broken: bool) -> Option<Shape> {
        let index =
            |coded: &Coded| table.codes.binary_search_by(|code| code.code.cmp(&coded.entry.code.value)).ok();
        let order = if broken { Vec::new() } else { self.variants.iter().filter_map(index).collect() };
        self.possible.then(|| Shape {
            catch_all: self.catch_all.unwrap_or_else(|| self.name.clone()),
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
