//! What every enum has besides its columns: constants, tests of the category, aliases.

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
    let (constants, categories) = (constants(scope), categories(scope));
    let is_known = if scope.shape.broken {
        quote_spanned!(scope.span=> let _ = self; false)
    } else {
        quote_spanned!(scope.span=> !::core::matches!(self, Self::#catch_all(_)))
    };
    quote_spanned! {scope.span=>
        #constants
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
        #categories
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

fn constants(scope: &Scope<'_>) -> TokenStream {
    let (vis, krate) = (&scope.shape.vis, &scope.shape.krate);
    let (vendor, aliases) = (vendor(scope), aliases(scope));
    quote_spanned! {scope.span=>
        /// Every listed code's variant, ascending by code.
        #vis const ALL: &'static [Self] = &ALL;
        /// Every listed code, ascending.
        #vis const CODES: &'static [__u16] = &CODES;
        /// Whose table it is, and where it was read.
        #vis const VENDOR: #krate::Vendor = #vendor;
        #aliases
    }
}

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

/// The tests of the category: the method and its variant.
pub const CATEGORIES: [(&str, &str); 5] = [
    ("is_informational", "Informational"),
    ("is_success", "Success"),
    ("is_redirection", "Redirection"),
    ("is_client_error", "ClientError"),
    ("is_server_error", "ServerError"),
];

fn categories(scope: &Scope<'_>) -> TokenStream {
    let vis = &scope.shape.vis;
    let test = |(method, category): &(&str, &str)| {
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
    };
    CATEGORIES.iter().map(test).collect()
}
