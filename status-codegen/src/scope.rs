//! What the parts of the output share.

use crate::shape::Shape;
use crate::table::{Code, Table};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

/// A table, how its enum is to look, and the names of generated code.
pub struct Scope<'a> {
    pub table: &'a Table,
    pub shape: &'a Shape,
    /// Resolved where the macro is defined: the caller's edition, prelude and local names do not matter.
    pub span: Span,
}

impl Scope<'_> {
    /// The variant of a listed code.
    pub fn variant(&self, code: &Code) -> Ident {
        Ident::new(&code.name, self.span)
    }

    /// `name` as a name of the generated code's own.
    pub fn ident(&self, name: &str) -> Ident {
        Ident::new(name, self.span)
    }

    /// `Some(text)` or `None`.
    pub fn option(&self, text: Option<&str>) -> TokenStream {
        match text {
            Some(text) => quote_spanned!(self.span=> __Some(#text)),
            None => quote_spanned!(self.span=> __None),
        }
    }
}
