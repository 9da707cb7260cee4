//! Impls of other crates' traits: a macro of status-core for each that the caller asks for.

use crate::impls::Impl;
use crate::scope::Scope;
use proc_macro2::TokenStream;
use quote::quote_spanned;

/// Macros of status-core, which are there in two forms: by its feature the impls, else an error that names the feature.
pub fn foreign(scope: &Scope<'_>) -> TokenStream {
    let (enum_name, krate, whole) = (&scope.shape.name, &scope.shape.krate, &scope.shape.gate);
    let calls = scope.shape.impls.iter().map(|Impl { name, feature }| {
        let called = scope.ident(&format!("__impl_{}", name.replace('-', "_")));
        let gate = feature.as_ref().map(|(feature, span)| quote_spanned!(*span=> #[cfg(feature = #feature)]));
        quote_spanned!(scope.span=> #whole #gate #krate::#called!(#enum_name);)
    });
    calls.collect()
}
