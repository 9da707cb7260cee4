//! Facts as columns: a static array each, with an item a variant, and a method that loads from it.
//!
//! The arrays are in the order of the variants' declaration, so that `index` compiles to nothing and a method to one load.
//! The catch-all is peeled off by `if let` before the array: an arm that is not constant would make a jump table of a `match`.

use crate::scope::Scope;
use crate::table::{Code, Facts};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote_spanned};

/// The array of all codes, which ascends; also the column of `code` where the variants ascend too.
const CODES: &str = "CODES";

/// One fact of every code.
pub struct Column {
    doc: &'static str,
    method: &'static str,
    array: &'static str,
    /// What the method returns.
    ty: TokenStream,
    /// What the array holds, where the method wraps it in `Some`.
    item_ty: Option<TokenStream>,
    item: fn(&Scope<'_>, &Code) -> TokenStream,
    /// What every listed code says, if they all say the same: then there is no array.
    same: Option<TokenStream>,
    /// What an unlisted code says.
    unlisted: TokenStream,
}

impl Column {
    pub fn array(&self, scope: &Scope<'_>) -> Option<TokenStream> {
        if self.same.is_some() || self.array == CODES {
            return None;
        }
        let (name, ty) = (scope.ident(self.array), self.item_ty.as_ref().unwrap_or(&self.ty));
        let items: Vec<TokenStream> = declared(scope).map(|code| (self.item)(scope, code)).collect();
        let count = items.len();
        Some(quote_spanned!(scope.span=> static #name: [#ty; #count] = [#(#items),*];))
    }

    pub fn getter(&self, scope: &Scope<'_>) -> TokenStream {
        let vis = &scope.shape.vis;
        let (doc, method, array) =
            (format!(" {}", self.doc), scope.ident(self.method), scope.ident(self.array));
        let (ty, unlisted) = (&self.ty, &self.unlisted);
        let body = match &self.same {
            Some(same) if same.to_string() == unlisted.to_string() => {
                quote_spanned!(scope.span=> let _ = self; #same)
            }
            Some(same) => {
                quote_spanned!(scope.span=> if __v1::copy(&self).is_known() { #same } else { #unlisted })
            }
            None => {
                let item = quote_spanned!(scope.span=> #array[index]);
                let item =
                    if self.item_ty.is_some() { quote_spanned!(scope.span=> __Some(#item)) } else { item };
                quote_spanned! {scope.span=>
                    let index = index(&self);
                    if index < #array.len() { #item } else { #unlisted }
                }
            }
        };
        quote_spanned! {scope.span=>
            #[doc = #doc]
            #[inline]
            #[must_use]
            #vis const fn #method(self) -> #ty {
                #body
            }
        }
    }
}

/// Every column, in the order of the methods on the enum's page.
pub fn columns(scope: &Scope<'_>) -> Vec<Column> {
    let span = scope.span;
    let codes = &scope.table.codes;
    let none = quote_spanned!(span=> __None);
    let empty = quote_spanned!(span=> &[]);
    let (text, maybe) =
        (quote_spanned!(span=> &'static __str), quote_spanned!(span=> __Option<&'static __str>));
    let texts = quote_spanned!(span=> &'static [&'static __str]);
    let krate = &scope.shape.krate;
    let catch_all = scope.shape.catch_all.to_string();
    let same = |value: &TokenStream, has: fn(&Code) -> bool| (!codes.iter().any(has)).then(|| value.clone());
    vec![
        Column {
            doc: "The number, also of an unlisted code.",
            method: "code",
            array: declared_codes(scope),
            ty: quote_spanned!(span=> __u16),
            item_ty: None,
            item: |_, code| Literal::u16_unsuffixed(code.code).into_token_stream(),
            same: None,
            unlisted: quote_spanned!(span=> number(&self)),
        },
        Column {
            doc: "The variant's name.",
            method: "name",
            array: "NAMES",
            ty: text.clone(),
            item_ty: None,
            item: |_, code| code.name.to_token_stream(),
            same: None,
            unlisted: catch_all.into_token_stream(),
        },
        reason(scope, maybe.clone(), &none),
        Column {
            doc: "Plain text, never empty: the code's own, else its range's, the default's or the category's general one.",
            method: "description",
            array: "DESCRIPTIONS",
            ty: text,
            item_ty: None,
            item: |_, code| code.description.to_token_stream(),
            same: None,
            unlisted: quote_spanned!(span=> UNLISTED.description(number(&self))),
        },
        Column {
            doc: "What the caller should do, where the vendor says so.",
            method: "remedy",
            array: "REMEDIES",
            ty: maybe.clone(),
            item_ty: None,
            item: |scope, code| scope.option(code.remedy.as_deref()),
            same: same(&none, |code| code.remedy.is_some()),
            unlisted: quote_spanned!(span=> UNLISTED.remedy(number(&self))),
        },
        Column {
            doc: "Why the code should no longer be relied on, if so.",
            method: "deprecated",
            array: "DEPRECATED",
            ty: maybe,
            item_ty: None,
            item: |scope, code| scope.option(code.deprecated.as_deref()),
            same: same(&none, |code| code.deprecated.is_some()),
            unlisted: none,
        },
        Column {
            doc: "Where the vendor says more.",
            method: "links",
            array: "LINKS",
            ty: quote_spanned!(span=> &'static [#krate::Link]),
            item_ty: None,
            item: |scope, code| {
                let texts = code.links.iter().map(|link| &link.text);
                let urls = code.links.iter().map(|link| &link.url);
                quote_spanned!(scope.span=> &[#(__v1::link(#texts, #urls)),*])
            },
            same: same(&empty, |code| !code.links.is_empty()),
            unlisted: empty.clone(),
        },
        Column {
            doc: "The vendor's own vocabulary.",
            method: "tags",
            array: "TAGS",
            ty: texts.clone(),
            item_ty: None,
            item: |scope, code| {
                let tags = &code.tags;
                quote_spanned!(scope.span=> &[#(#tags),*])
            },
            same: same(&empty, |code| !code.tags.is_empty()),
            unlisted: empty.clone(),
        },
        Column {
            doc: "Former names, which `FromStr` still reads.",
            method: "aliases",
            array: "ALIASES",
            ty: texts,
            item_ty: None,
            item: |scope, code| {
                let aliases = &code.aliases;
                quote_spanned!(scope.span=> &[#(#aliases),*])
            },
            same: same(&empty, |code| !code.aliases.is_empty()),
            unlisted: empty,
        },
        Column {
            doc: "What kind of answer it is.",
            method: "category",
            array: "CATEGORIES",
            ty: quote_spanned!(span=> __Category),
            item_ty: None,
            item: |scope, code| {
                let word = scope.ident(code.category.ident());
                quote_spanned!(scope.span=> __Category::#word)
            },
            same: all_one(codes, |code| code.category)
                .map(|category| scope.ident(category.ident()))
                .map(|word| quote_spanned!(span=> __Category::#word)),
            unlisted: quote_spanned!(span=> UNLISTED.category(number(&self))),
        },
        Column {
            doc: "Whether the same request may be sent again.",
            method: "retry",
            array: "RETRIES",
            ty: quote_spanned!(span=> __Retry),
            item_ty: None,
            item: |scope, code| {
                let word = scope.ident(code.retry.ident());
                quote_spanned!(scope.span=> __Retry::#word)
            },
            same: all_one(codes, |code| code.retry)
                .map(|retry| scope.ident(retry.ident()))
                .map(|word| quote_spanned!(span=> __Retry::#word)),
            unlisted: quote_spanned!(span=> UNLISTED.retry(number(&self))),
        },
        Column {
            doc: "True if the vendor's own document lists the code; false where only an extended table does.",
            method: "is_documented",
            array: "DOCUMENTED",
            ty: quote_spanned!(span=> __bool),
            item_ty: None,
            item: |_, code| code.documented.to_token_stream(),
            same: same(&quote_spanned!(span=> true), |code| !code.documented),
            unlisted: quote_spanned!(span=> false),
        },
    ]
}

/// Plain texts where every code has a phrase, as most tables do: half the tokens, and the same machine code.
fn reason(scope: &Scope<'_>, ty: TokenStream, none: &TokenStream) -> Column {
    let codes = &scope.table.codes;
    let all = codes.iter().all(|code| code.reason.is_some());
    let any = codes.iter().any(|code| code.reason.is_some());
    Column {
        doc: "The vendor's phrase; `None` for an unlisted code.",
        method: "reason",
        array: "REASONS",
        item_ty: all.then(|| quote_spanned!(scope.span=> &'static __str)),
        item: if all {
            |_, code| code.reason.to_token_stream()
        } else {
            |scope, code| scope.option(code.reason.as_deref())
        },
        ty,
        same: (!any).then(|| none.clone()),
        unlisted: none.clone(),
    }
}

/// What all codes say, if it is one thing.
fn all_one<T: Copy + PartialEq>(codes: &[Code], fact: fn(&Code) -> T) -> Option<T> {
    let first = fact(codes.first()?);
    codes.iter().all(|code| fact(code) == first).then_some(first)
}

/// The codes in the order of the variants' declaration.
fn declared<'a>(scope: &'a Scope<'_>) -> impl Iterator<Item = &'a Code> {
    scope.shape.order.iter().map(|&index| &scope.table.codes[index])
}

/// The array of the codes in the order of the variants' declaration.
fn declared_codes(scope: &Scope<'_>) -> &'static str {
    let ascending = declared(scope).is_sorted_by_key(|code| code.code);
    if ascending { CODES } else { "DECLARED" }
}

/// What is not a column: variants and codes in ascending order, the codes as text, and what is said of unlisted codes.
pub fn order(scope: &Scope<'_>) -> TokenStream {
    let codes = &scope.table.codes;
    let (name, krate, count) = (&scope.shape.name, &scope.shape.krate, codes.len());
    let variants = codes.iter().map(|code| scope.variant(code));
    let numbers = codes.iter().map(|code| Literal::u16_unsuffixed(code.code));
    let (declared, listed) = (scope.ident(declared_codes(scope)), scope.shape.order.len());
    let protocol = scope.ident(scope.table.protocol.ident());
    let ranges = scope.table.ranges.iter().map(|range| {
        let (low, high, facts) = (range.low, range.high, facts(scope, &range.facts));
        quote_spanned!(scope.span=> __v1::Range { low: #low, high: #high, facts: #facts })
    });
    let default = facts(scope, &scope.table.default);
    quote_spanned! {scope.span=>
        static ALL: [#name; #count] = [#(#name::#variants),*];
        static CODES: [__u16; #count] = [#(#numbers),*];
        static DIGITS: [__v1::Digits; #listed] = __v1::digits(&#declared);
        static UNLISTED: __v1::Unlisted = __v1::Unlisted {
            protocol: #krate::Protocol::#protocol,
            ranges: &[#(#ranges),*],
            default: #default,
        };
    }
}

fn facts(scope: &Scope<'_>, facts: &Facts) -> TokenStream {
    let (description, remedy) =
        (scope.option(facts.description.as_deref()), scope.option(facts.remedy.as_deref()));
    let category = facts.category.map(|category| scope.ident(category.ident()));
    let category =
        category.map_or(scope.option(None), |word| quote_spanned!(scope.span=> __Some(__Category::#word)));
    let retry = facts.retry.map(|retry| scope.ident(retry.ident()));
    let retry = retry.map_or(scope.option(None), |word| quote_spanned!(scope.span=> __Some(__Retry::#word)));
    quote_spanned! {scope.span=>
        __v1::Facts { description: #description, category: #category, retry: #retry, remedy: #remedy }
    }
}
