//! How the enum is to look in the caller's code: everything that the table does not say.

use crate::ident;
use crate::impls::Impl;
use crate::table::{Entry, Table};
use crate::terms::CodeType;
use proc_macro2::{Ident, TokenStream};

/// The caller's side of an enum.
pub struct Shape {
    pub name: Ident,
    /// What its methods are visible to.
    pub vis: TokenStream,
    /// The path of status-core from where the code stands.
    pub krate: TokenStream,
    /// The caller's attributes if the enum is to be written; None if the caller wrote it.
    pub definition: Option<TokenStream>,
    pub catch_all: Ident,
    /// The catch-all keeps the number by itself.
    pub bare: bool,
    /// The caller's enum is not what it must be: the impls are there, but name none of its variants, so that one mistake
    /// is one error.
    pub broken: bool,
    /// The enum may be matched without an arm for variants to come.
    pub exhaustive: bool,
    /// The variants in the order of declaration, each as the index of its code in the table.
    pub order: Vec<usize>,
    /// The standard library's traits that are written, of [`TRAITS`].
    pub traits: Vec<&'static str>,
    /// Impls of foreign traits that the caller asked for.
    pub impls: Vec<Impl>,
    /// The `#[cfg(…)]` that the whole of it stands behind, if any.
    pub gate: TokenStream,
    /// Files whose change must compile the caller's crate again, relative to its `Cargo.toml`.
    pub tracked: Vec<String>,
}

/// The codes in the order of the spec, those that only an extended one lists behind the others: a reader of the source finds
/// them where the vendor's document has them.
pub fn order(table: &Table) -> Vec<usize> {
    let mut order: Vec<usize> = (0..table.codes.len()).collect();
    order.sort_by_key(|&index| table.codes.get(index).and_then(|entry| entry.line).unwrap_or(usize::MAX));
    order
}

/// What the catch-all is called unless the caller calls it otherwise.
pub const CATCH_ALL: &str = "Unknown";

/// What `skip(…)` may leave to the caller; `Ord` is `PartialOrd` too.
pub const TRAITS: &[&str] = &["Debug", "Display", "FromStr", "Ord"];

/// The same of a derive: the rest is the caller's own in any case.
pub const DERIVE_TRAITS: &[&str] = &["Display", "FromStr"];

/// Those that are not skipped.
pub fn written(traits: &[&'static str], skip: &[String]) -> Vec<&'static str> {
    traits.iter().copied().filter(|name| !skip.iter().any(|skip| skip == name)).collect()
}

/// Why a trait may not be skipped, if it may not.
pub fn not_skippable(name: &str, traits: &[&str]) -> Option<String> {
    let only = || format!("`{name}` cannot be skipped: only `{}`", traits.join("`, `"));
    (!traits.contains(&name)).then(only)
}

/// Why a catch-all may not have a name, if it may not; the table's own names are checked, but not against this one.
pub fn not_a_catch_all(name: &str, table: &Table) -> Option<String> {
    if let Some(fault) = ident::fault(name, "") {
        return Some(format!("`{name}` {fault}, so it cannot be the catch-all"));
    }
    let is_named =
        |entry: &&Entry| entry.name == name || entry.aliases.iter().any(|alias| alias.name == name);
    let of = |entry: &Entry| {
        format!("`{name}` is a name of {} already, so it cannot be the catch-all", entry.code.shown())
    };
    table.codes.iter().find(is_named).map(of)
}

/// Why codes of a type may not be kept by themselves, if so.
pub fn not_bare(code_type: CodeType) -> Option<&'static str> {
    let is_text = code_type == CodeType::Text;
    is_text.then_some("`bare` keeps a number by itself; a text that is not listed is kept by `UnknownCode`")
}

/// What is wrong with `#[non_exhaustive]` above an enum that is to be `exhaustive`.
pub const OPPOSITE: &str = "`exhaustive` says the opposite: remove one of them";
