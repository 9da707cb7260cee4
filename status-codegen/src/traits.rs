//! The impls of `VendorStatus` and of the standard library's traits.

use crate::methods::CATEGORIES;
use crate::scope::Scope;
use proc_macro2::TokenStream;
use quote::quote_spanned;

/// The impls of `VendorStatus` and of the standard library's traits.
pub fn traits(scope: &Scope<'_>) -> TokenStream {
    let (name, krate) = (&scope.shape.name, &scope.shape.krate);
    let (forwards, conversions) = (forwards(scope), conversions(scope));
    let skipped = |name: &str| scope.shape.skip.iter().any(|skip| skip == name);
    let display = (!skipped("Display")).then(|| formatted(scope, "Display", "display"));
    let from_str = (!skipped("FromStr")).then(|| from_str(scope));
    let written = scope
        .shape
        .definition
        .is_some()
        .then(|| [formatted(scope, "Debug", "debug"), order(scope)])
        .into_iter()
        .flatten();
    let written: TokenStream = written.collect();
    quote_spanned! {scope.span=>
        #[automatically_derived]
        impl #krate::VendorStatus for #name {
            const VENDOR: #krate::Vendor = #name::VENDOR;
            const ALL: &'static [Self] = &ALL;
            const CODES: &'static [__u16] = &CODES;
            #[inline]
            fn from_code(code: __u16) -> Self {
                #name::from_code(code)
            }
            #forwards
        }
        #conversions
        #display
        #from_str
        #written
    }
}

/// The trait's methods, each the enum's own.
fn forwards(scope: &Scope<'_>) -> TokenStream {
    let (name, krate) = (&scope.shape.name, &scope.shape.krate);
    let forward = |methods: &[&str], ty: TokenStream| -> TokenStream {
        let methods = methods.iter().map(|method| scope.ident(method));
        quote_spanned! {scope.span=> #(#[inline] fn #methods(self) -> #ty { #name::#methods(self) })* }
    };
    let maybe = quote_spanned!(scope.span=> __Option<&'static __str>);
    [
        forward(&["code"], quote_spanned!(scope.span=> __u16)),
        forward(&["name", "description"], quote_spanned!(scope.span=> &'static __str)),
        forward(&["code_str", "reason", "remedy", "deprecated"], maybe),
        forward(&["links"], quote_spanned!(scope.span=> &'static [#krate::Link])),
        forward(&["tags", "aliases"], quote_spanned!(scope.span=> &'static [&'static __str])),
        forward(&["category"], quote_spanned!(scope.span=> __Category)),
        forward(&["retry"], quote_spanned!(scope.span=> __Retry)),
        forward(&["is_known", "is_documented", "is_retryable"], quote_spanned!(scope.span=> __bool)),
        forward(&CATEGORIES.map(|(method, _)| method), quote_spanned!(scope.span=> __bool)),
        forward(
            &["into_result"],
            quote_spanned!(scope.span=> ::core::result::Result<Self, #krate::StatusError<Self>>),
        ),
    ]
    .into_iter()
    .collect()
}

fn conversions(scope: &Scope<'_>) -> TokenStream {
    let name = &scope.shape.name;
    quote_spanned! {scope.span=>
        #[automatically_derived]
        impl ::core::convert::From<__u16> for #name {
            #[inline]
            fn from(code: __u16) -> Self {
                Self::from_code(code)
            }
        }
        #[automatically_derived]
        impl ::core::convert::From<#name> for __u16 {
            #[inline]
            fn from(status: #name) -> Self {
                status.code()
            }
        }
    }
}

/// What `skip(…)` may leave to the caller.
pub const SKIPPABLE: [&str; 2] = ["Display", "FromStr"];

fn formatted(scope: &Scope<'_>, name: &str, function: &str) -> TokenStream {
    let (status, name, function) = (&scope.shape.name, scope.ident(name), scope.ident(function));
    quote_spanned! {scope.span=>
        #[automatically_derived]
        impl ::core::fmt::#name for #status {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __v1::#function(self, f)
            }
        }
    }
}

fn from_str(scope: &Scope<'_>) -> TokenStream {
    let (name, krate) = (&scope.shape.name, &scope.shape.krate);
    quote_spanned! {scope.span=>
        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #krate::ParseStatusError;
            fn from_str(text: &__str) -> ::core::result::Result<Self, #krate::ParseStatusError> {
                __v1::from_str(text)
            }
        }
    }
}

/// By code, as `Eq` and `Hash` are.
fn order(scope: &Scope<'_>) -> TokenStream {
    let name = &scope.shape.name;
    quote_spanned! {scope.span=>
        #[automatically_derived]
        impl ::core::cmp::PartialOrd for #name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> __Option<::core::cmp::Ordering> {
                __Some(::core::cmp::Ord::cmp(self, other))
            }
        }
        #[automatically_derived]
        impl ::core::cmp::Ord for #name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&self.code(), &other.code())
            }
        }
    }
}
