//! How the enum is to look in the caller's code: everything that the table does not say.

use proc_macro2::{Ident, TokenStream};

/// The caller's side of an enum.
pub(crate) struct Shape {
    pub(crate) name: Ident,
    /// What its methods are visible to.
    pub(crate) vis: TokenStream,
    /// The path of status-core from where the code stands.
    pub(crate) krate: TokenStream,
    /// The caller's attributes if the enum is to be written; None if the caller wrote it.
    pub(crate) definition: Option<TokenStream>,
    pub(crate) catch_all: Ident,
    /// The variants in the order of declaration: the index of a code in the table, None for the catch-all.
    pub(crate) order: Vec<Option<usize>>,
    /// Traits that the caller writes.
    pub(crate) skip: Vec<String>,
    /// Foreign traits that the caller asked for, by the name of status-core's feature.
    pub(crate) impls: Vec<String>,
    /// Files whose change must compile the caller's crate again, relative to its `Cargo.toml`.
    pub(crate) tracked: Vec<String>,
}

impl Shape {
    /// Variants in ascending order and the catch-all last: what a written enum has.
    pub(crate) fn ascending(codes: usize) -> Vec<Option<usize>> {
        (0..codes).map(Some).chain([None]).collect()
    }
}
