//! The emitted text as the tokens of a macro: the caller's own tokens where the text names them, so that an error is shown
//! at them.

use crate::emit::{self, Names};
use crate::foreign::foreign;
use crate::shape::Shape;
use crate::table::Table;
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use std::path::Path;

/// The enum (where the caller did not write it), its facts and impls, and what makes a changed spec compile it again.
pub fn expand(table: &Table, shape: &Shape) -> TokenStream {
    let [name, vis, krate, catch_all] = ["$name", "$vis", "$krate", "$catch_all"].map(str::to_owned);
    let names = Names { name, vis, krate, catch_all };
    let read = |text: String| fill(text.parse().unwrap_or_default(), shape);
    let definition = shape.definition.as_ref().map(|attributes| {
        let definition = read(emit::definition(table, shape, &names));
        quote!(#attributes #definition)
    });
    let facts = read(emit::facts(table, shape, &names));
    let (gate, tracker, foreign) = (&shape.gate, tracker(shape), foreign(shape));
    quote!(#definition #gate #facts #tracker #foreign)
}

/// Each `$name` of the text replaced by the caller's tokens; the rest resolved where the macro is defined: the caller's
/// edition, prelude and local names do not matter. No other `$` stands in the text but within its literals.
fn fill(text: TokenStream, shape: &Shape) -> TokenStream {
    let span = Span::mixed_site();
    let mut filled = Vec::new();
    let mut tokens = text.into_iter();
    while let Some(mut token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => {
                let named = tokens.next().map(|token| token.to_string());
                filled.extend(match named.as_deref() {
                    Some("name") => shape.name.to_token_stream(),
                    Some("vis") => shape.vis.clone(),
                    Some("krate") => shape.krate.clone(),
                    _ => shape.catch_all.to_token_stream(),
                });
            }
            TokenTree::Group(group) => {
                let mut group = Group::new(group.delimiter(), fill(group.stream(), shape));
                group.set_span(span);
                filled.push(TokenTree::Group(group));
            }
            _ => {
                token.set_span(span);
                filled.push(token);
            }
        }
    }
    filled.into_iter().collect()
}

/// Makes a change of the spec compile the caller's crate again; unused, so it costs nothing.
fn tracker(shape: &Shape) -> TokenStream {
    let (gate, span) = (&shape.gate, Span::mixed_site());
    let mut tracker = TokenStream::new();
    for path in &shape.tracked {
        let path = if Path::new(path).is_absolute() {
            quote!(#path)
        } else {
            let below = format!("/{path}");
            quote_spanned!(span=> ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #below))
        };
        tracker.extend(
            quote_spanned!(span=> #gate const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);),
        );
    }
    tracker
}
