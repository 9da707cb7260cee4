//! A checked table as Rust. Nothing can fail here.

use crate::scope::Scope;
use crate::shape::Shape;
use crate::table::Table;
use crate::{column, doc, foreign, lookup, methods, traits};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use std::path::Path;

/// The enum (where the caller did not write it), its columns, look-up, methods and trait impls.
pub fn emit(table: &Table, shape: &Shape) -> TokenStream {
    let scope = Scope { table, shape, span: Span::mixed_site() };
    let Shape { name, krate, gate, .. } = shape;
    let definition = definition(&scope);
    let tracker = tracker(&scope);
    let columns = column::columns(&scope);
    let statics: TokenStream = columns.iter().filter_map(|column| column.array(&scope)).collect();
    let getters: TokenStream = columns.iter().map(|column| column.getter(&scope)).collect();
    let (order, (by_code, from_code)) = (column::order(&scope), lookup::lookup(&scope));
    let (helpers, inherent) = (methods::helpers(&scope), methods::inherent(&scope, &from_code));
    let (traits, foreign) = (traits::traits(&scope), foreign::foreign(&scope));
    let allow = allow(&scope);
    quote_spanned! {scope.span=>
        #definition
        #gate
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

/// The enum itself, unless the caller wrote it.
fn definition(scope: &Scope<'_>) -> Option<TokenStream> {
    let attrs = scope.shape.definition.as_ref()?;
    let Shape { name, vis, krate, catch_all, .. } = scope.shape;
    let docs = lines(&doc::table(scope.table));
    let variants = scope.table.codes.iter().map(|code| {
        let (docs, variant) = (lines(&doc::code(code)), scope.variant(code));
        quote!(#docs #variant,)
    });
    let allow = allow(scope);
    Some(quote_spanned! {scope.span=>
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
fn allow(scope: &Scope<'_>) -> TokenStream {
    quote_spanned!(scope.span=> #[allow(clippy::all, clippy::nursery, clippy::pedantic)])
}

/// Makes a change of the spec compile the caller's crate again; unused, so it costs nothing.
fn tracker(scope: &Scope<'_>) -> TokenStream {
    let track = |path: &String| {
        let path = if Path::new(path).is_absolute() {
            quote!(#path)
        } else {
            let below = format!("/{path}");
            quote_spanned!(scope.span=> ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #below))
        };
        quote_spanned!(scope.span=> const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);)
    };
    scope.shape.tracked.iter().map(track).collect()
}

/// A doc attribute a line.
fn lines(lines: &[String]) -> TokenStream {
    lines.iter().map(|line| format!(" {line}")).map(|line| quote!(#[doc = #line])).collect()
}
