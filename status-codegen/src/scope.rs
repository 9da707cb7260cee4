//! What the parts of the output share.

use crate::shape::Shape;
use crate::table::{Code, Table};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

/// A table, how its enum is to look, and the names of generated code.
pub(crate) struct Scope<'a> {
    pub(crate) table: &'a Table,
    pub(crate) shape: &'a Shape,
    /// Resolved where the macro is defined: the caller's edition, prelude and local names do not matter.
    pub(crate) span: Span,
}

impl Scope<'_> {
    /// The variant of a listed code.
    pub(crate) fn variant(&self, code: &Code) -> Ident {
        Ident::new(&code.name, self.span)
    }

    /// `name` as a name of the generated code's own.
    pub(crate) fn ident(&self, name: &str) -> Ident {
        Ident::new(name, self.span)
    }

    /// `Some(text)` or `None`.
    pub(crate) fn option(&self, text: Option<&str>) -> TokenStream {
        match text {
            Some(text) => quote_spanned!(self.span=> __Some(#text)),
            None => quote_spanned!(self.span=> __None),
        }
    }
}
