//! What every enum has besides its columns: constants, tests of the category, aliases, and the impls of traits.

use crate::scope::Scope;
use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

/// Functions of the generated block's own, so that they cannot clash with the caller's methods.
///
/// Nothing here or in the methods needs the enum to be `Copy` but what asks for it by a bound: where the caller forgot the
/// derive, that it is missing is the one error, not each value that moves.
pub fn helpers(scope: &Scope<'_>) -> TokenStream {
    let (name, krate, catch_all) = (&scope.shape.name, &scope.shape.krate, &scope.shape.catch_all);
    let variants = scope.shape.order.iter().map(|&index| scope.variant(&scope.table.codes[index]));
    let numbers = (0..scope.shape.order.len()).map(Literal::usize_unsuffixed);
    let end = Literal::usize_unsuffixed(scope.shape.order.len());
    if scope.shape.broken {
        return quote_spanned! {scope.span=>
            const fn index(_: &#name) -> __usize { 0 }
            const fn number(_: &#name) -> __u16 { 0 }
            const fn unlisted(_: __u16) -> #name { loop {} }
        };
    }
    quote_spanned! {scope.span=>
        #[inline]
        const fn index(status: &#name) -> __usize {
            match status {
                #(#name::#variants => #numbers,)*
                #name::#catch_all(_) => #end,
            }
        }
        /// The number of an unlisted code; a listed one never comes here.
        #[inline]
        const fn number(status: &#name) -> __u16 {
            match status {
                #name::#catch_all(unknown) => unknown.code(),
                _ => 0,
            }
        }
        #[cold]
        const fn unlisted(code: __u16) -> #name {
            match #krate::UnknownCode::<#name>::new(code) {
                __Some(unknown) => #name::#catch_all(unknown),
                __None => ::core::unreachable!(),
            }
        }
    }
}

/// Constants and methods that are not columns; `lookup` is the body of `from_code`.
pub fn inherent(scope: &Scope<'_>, lookup: &TokenStream) -> TokenStream {
    let (vis, krate, catch_all) = (&scope.shape.vis, &scope.shape.krate, &scope.shape.catch_all);
    let vendor = vendor(scope);
    let categories = CATEGORIES.iter().map(|(method, category)| {
        let doc = format!(" True for a category of `{category}`.");
        let (method, category) = (scope.ident(method), scope.ident(category));
        quote_spanned! {scope.span=>
            #[doc = #doc]
            #[inline]
            #[must_use]
            #vis const fn #method(self) -> __bool {
                ::core::matches!(self.category(), __Category::#category)
            }
        }
    });
    let aliases = aliases(scope);
    let is_known = if scope.shape.broken {
        quote_spanned!(scope.span=> let _ = self; false)
    } else {
        quote_spanned!(scope.span=> !::core::matches!(self, Self::#catch_all(_)))
    };
    quote_spanned! {scope.span=>
        /// Every listed code's variant, ascending by code.
        #vis const ALL: &'static [Self] = &ALL;
        /// Every listed code, ascending.
        #vis const CODES: &'static [__u16] = &CODES;
        /// Whose table it is, and where it was read.
        #vis const VENDOR: #krate::Vendor = #vendor;
        #aliases

        /// The variant of a code; an unlisted one is kept in the catch-all.
        #[inline]
        #[must_use]
        #vis const fn from_code(code: __u16) -> Self {
            #lookup
        }
        /// The number as text, for labels that must live as long as the program; `None` for an unlisted code.
        #[inline]
        #[must_use]
        #vis const fn code_str(self) -> __Option<&'static __str> {
            let index = index(&self);
            if index < DIGITS.len() { __Some(DIGITS[index].as_str()) } else { __None }
        }
        /// True if the table lists the code.
        #[inline]
        #[must_use]
        #vis const fn is_known(self) -> __bool {
            #is_known
        }
        #(#categories)*
        /// True unless the retry advice is `Never`.
        #[inline]
        #[must_use]
        #vis const fn is_retryable(self) -> __bool {
            !::core::matches!(self.retry(), __Retry::Never)
        }
        /// The status itself, or an error for client and server errors.
        ///
        /// # Errors
        ///
        /// A client or server error.
        #[inline]
        #vis const fn into_result(self) -> ::core::result::Result<Self, #krate::StatusError<Self>> {
            if __v1::copy(&self).category().is_error() {
                ::core::result::Result::Err(#krate::StatusError::new(self))
            } else {
                ::core::result::Result::Ok(self)
            }
        }
    }
}

/// The tests of the category: the method and its variant.
const CATEGORIES: [(&str, &str); 5] = [
    ("is_informational", "Informational"),
    ("is_success", "Success"),
    ("is_redirection", "Redirection"),
    ("is_client_error", "ClientError"),
    ("is_server_error", "ServerError"),
];

fn vendor(scope: &Scope<'_>) -> TokenStream {
    let (table, krate) = (scope.table, &scope.shape.krate);
    let (id, space, title) = (&table.vendor, &table.table, &table.title);
    let protocol = scope.ident(table.protocol.ident());
    let (url, updated) = (scope.option(table.source_url.as_deref()), scope.option(table.updated.as_deref()));
    let retry_after = &table.retry_after;
    quote_spanned! {scope.span=>
        __v1::vendor(#id, #space, #title, #krate::Protocol::#protocol, #url, #updated, &[#(#retry_after),*])
    }
}

/// Former names as deprecated constants, which work in patterns too.
fn aliases(scope: &Scope<'_>) -> TokenStream {
    let vis = &scope.shape.vis;
    let aliases =
        scope.table.codes.iter().flat_map(|code| code.aliases.iter().map(move |alias| (code, alias)));
    let constants = aliases.map(|(code, alias)| {
        let (doc, note) =
            (format!(" Former name of `{}`.", code.name), format!("renamed to `{}`", code.name));
        let (alias, variant) = (scope.ident(alias), scope.variant(code));
        quote_spanned! {scope.span=>
            #[doc = #doc]
            #[deprecated(note = #note)]
            #[allow(non_upper_case_globals, dead_code)]
            #vis const #alias: Self = Self::#variant;
        }
    });
    constants.collect()
}

/// The impls of `VendorStatus` and of the standard library's traits.
pub fn traits(scope: &Scope<'_>) -> TokenStream {
    let (name, krate) = (&scope.shape.name, &scope.shape.krate);
    let forwards = |methods: &[&str], ty: TokenStream| -> TokenStream {
        let methods = methods.iter().map(|method| scope.ident(method));
        quote_spanned! {scope.span=> #(#[inline] fn #methods(self) -> #ty { #name::#methods(self) })* }
    };
    let maybe = quote_spanned!(scope.span=> __Option<&'static __str>);
    let forwards = [
        forwards(&["code"], quote_spanned!(scope.span=> __u16)),
        forwards(&["name", "description"], quote_spanned!(scope.span=> &'static __str)),
        forwards(&["code_str", "reason", "remedy", "deprecated"], maybe),
        forwards(&["links"], quote_spanned!(scope.span=> &'static [#krate::Link])),
        forwards(&["tags", "aliases"], quote_spanned!(scope.span=> &'static [&'static __str])),
        forwards(&["category"], quote_spanned!(scope.span=> __Category)),
        forwards(&["retry"], quote_spanned!(scope.span=> __Retry)),
        forwards(&["is_known", "is_documented", "is_retryable"], quote_spanned!(scope.span=> __bool)),
        forwards(&CATEGORIES.map(|(method, _)| method), quote_spanned!(scope.span=> __bool)),
        forwards(
            &["into_result"],
            quote_spanned!(scope.span=> ::core::result::Result<Self, #krate::StatusError<Self>>),
        ),
    ];
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
            #(#forwards)*
        }
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
        #display
        #from_str
        #written
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
