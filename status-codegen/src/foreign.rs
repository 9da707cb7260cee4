//! Impls of other crates' traits: a macro of status-core for each that the caller asks for.

use crate::impls::Impl;
use crate::shape::Shape;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

/// The macros of status-core, which are there in two forms: by its feature the impls, else an error that names the feature.
pub fn foreign(shape: &Shape) -> TokenStream {
    let Shape { name, krate, gate: whole, .. } = shape;
    let span = Span::mixed_site();
    let mut calls = TokenStream::new();
    for wanted in &shape.impls {
        let called = Ident::new(&called(wanted), span);
        let gate =
            wanted.feature.as_ref().map(|(feature, span)| quote_spanned!(*span=> #[cfg(feature = #feature)]));
        calls.extend(quote_spanned!(span=> #whole #gate #krate::#called!(#name);));
    }
    calls
}

/// The macro of an impl.
pub fn called(wanted: &Impl) -> String {
    format!("__impl_{}", wanted.name.replace('-', "_"))
}
