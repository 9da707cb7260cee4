//! A checked table as Rust. Nothing can fail here.

use crate::shape::Shape;
use crate::table::{Code, Table};
use crate::{column, doc, lookup, methods};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use std::path::Path;

/// What the parts of the output share.
pub(crate) struct Emit<'a> {
    pub(crate) table: &'a Table,
    pub(crate) shape: &'a Shape,
    /// Resolved where the macro is defined: the caller's edition, prelude and local names do not matter.
    pub(crate) span: Span,
}

/// The enum (where the caller did not write it), its columns, look-up, methods and trait impls.
pub(crate) fn emit(table: &Table, shape: &Shape) -> TokenStream {
    let emit = Emit { table, shape, span: Span::mixed_site() };
    let Shape { name, krate, .. } = shape;
    let definition = emit.definition();
    let tracker = emit.tracker();
    let columns = column::columns(&emit);
    let statics: TokenStream = columns.iter().filter_map(|column| column.array(&emit)).collect();
    let getters: TokenStream = columns.iter().map(|column| column.getter(&emit)).collect();
    let (order, (by_code, from_code)) = (column::order(&emit), lookup::lookup(&emit));
    let (helpers, inherent) = (methods::helpers(&emit), methods::inherent(&emit, &from_code));
    let (traits, foreign) = (methods::traits(&emit), methods::foreign(&emit));
    let allow = emit.allow();
    quote_spanned! {emit.span=>
        #definition
        #allow
        const _: () = {
            use ::core::option::Option::{self as __Option, None as __None, Some as __Some};
            use ::core::primitive::{bool as __bool, str as __str, u16 as __u16, usize as __usize};
            use #krate::__private::v1 as __v1;
            use #krate::{Category as __Category, Retry as __Retry};
            #tracker
            #order
            #statics
            #by_code
            #helpers
            impl #name {
                #inherent
                #getters
            }
            #traits
        };
        #foreign
    }
}

impl Emit<'_> {
    fn definition(&self) -> Option<TokenStream> {
        let attrs = self.shape.definition.as_ref()?;
        let Shape { name, vis, krate, catch_all, .. } = self.shape;
        let docs = lines(&doc::table(self.table));
        let variants = self.table.codes.iter().map(|code| {
            let (docs, variant) = (lines(&doc::code(code)), self.variant(code));
            quote!(#docs #variant,)
        });
        let allow = self.allow();
        Some(quote_spanned! {self.span=>
            #attrs
            #docs
            #allow
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash
            )]
            #[non_exhaustive]
            #vis enum #name {
                #(#variants)*
                /// A code that the table does not list.
                #catch_all(#krate::UnknownCode<#name>),
            }
        })
    }

    /// Printed source is the caller's to Clippy, and each release of Clippy finds something new.
    fn allow(&self) -> TokenStream {
        quote_spanned!(self.span=> #[allow(clippy::all, clippy::nursery, clippy::pedantic)])
    }

    /// The variant of a listed code.
    pub(crate) fn variant(&self, code: &Code) -> Ident {
        Ident::new(&code.name, self.span)
    }

    /// `name` as a name of the generated code's own.
    pub(crate) fn ident(&self, name: &str) -> Ident {
        Ident::new(name, self.span)
    }

    pub(crate) fn option(&self, text: Option<&str>) -> TokenStream {
        match text {
            Some(text) => quote_spanned!(self.span=> __Some(#text)),
            None => quote_spanned!(self.span=> __None),
        }
    }

    /// Makes a change of the spec compile the caller's crate again; unused, so it costs nothing.
    fn tracker(&self) -> TokenStream {
        let track = |path: &String| {
            let path = if Path::new(path).is_absolute() {
                quote!(#path)
            } else {
                let below = format!("/{path}");
                quote_spanned!(self.span=> ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #below))
            };
            quote_spanned!(self.span=> const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);)
        };
        self.shape.tracked.iter().map(track).collect()
    }
}

/// A doc attribute a line.
fn lines(lines: &[String]) -> TokenStream {
    lines.iter().map(|line| format!(" {line}")).map(|line| quote!(#[doc = #line])).collect()
}
