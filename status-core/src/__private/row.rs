//! A table as generated source spells it: an entry a code, each begun from its advice.

use crate::{Category, HeaderGuard, Link, Protocol, Retry, Vendor, VendorStatus};

/// A listed code. An absent text is empty.
#[derive(Clone, Copy)]
pub struct Row {
    pub code: u16,
    pub reason: &'static str,
    pub description: &'static str,
    /// The protocol's own, where it is absent.
    pub category: Option<Category>,
    pub remedy: &'static str,
    pub links: &'static [Link],
    // Behind a reference: each field that a row leaves out is copied into it, a thousand times in a large table.
    pub more: &'static More,
}

/// The advice, and what few codes have.
#[derive(Clone, Copy)]
pub struct More {
    pub retry: Retry,
    /// The advice holds only where a header that carries the wait came along.
    pub needs_wait: bool,
    pub deprecated: &'static str,
    pub tags: &'static [&'static str],
    pub aliases: &'static [&'static str],
    /// Only an extended table lists it.
    pub inherited: bool,
    /// It says nothing but the advice, as for most rows: the rest is not to be looked at.
    pub is_bare: bool,
}

/// A row with this advice that says nothing else.
const fn row(more: &'static More) -> Row {
    Row { code: 0, reason: "", description: "", category: None, remedy: "", links: &[], more }
}

const fn more(retry: Retry, inherited: bool) -> More {
    More { retry, needs_wait: false, deprecated: "", tags: &[], aliases: &[], inherited, is_bare: false }
}

macro_rules! bases {
    ($($retry:ident, $inherited:literal: $more:ident $row:ident;)*) => {
        $(
            pub const $more: More = more(Retry::$retry, $inherited);
            // A constant would be resolved anew for each row that begins from it.
            pub static $row: Row = row(&More { is_bare: !$inherited, ..$more });
        )*
    };
}

bases! {
    Never, false: NEVER RETRY_NEVER;
    Idempotent, false: IDEMPOTENT RETRY_IDEMPOTENT;
    Always, false: ALWAYS RETRY_ALWAYS;
    Unstated, false: UNSTATED RETRY_UNSTATED;
    Never, true: INHERITED_NEVER INHERITED_RETRY_NEVER;
    Idempotent, true: INHERITED_IDEMPOTENT INHERITED_RETRY_IDEMPOTENT;
    Always, true: INHERITED_ALWAYS INHERITED_RETRY_ALWAYS;
    Unstated, true: INHERITED_UNSTATED INHERITED_RETRY_UNSTATED;
}

/// Whose table it is.
#[derive(Clone, Copy)]
pub struct Head {
    pub vendor: &'static str,
    pub table: &'static str,
    pub title: &'static str,
    pub protocol: Protocol,
    pub url: &'static str,
    pub updated: &'static str,
    pub retry_after: &'static [&'static str],
    pub guards: &'static [HeaderGuard],
}

/// Nothing is said.
pub const HEAD: Head = Head {
    vendor: "",
    table: "",
    title: "",
    protocol: Protocol::Http,
    url: "",
    updated: "",
    retry_after: &[],
    guards: &[],
};

#[must_use]
pub const fn vendor(head: &Head) -> Vendor {
    Vendor {
        id: head.vendor,
        table: head.table,
        title: head.title,
        protocol: head.protocol,
        source_url: text(head.url),
        updated: text(head.updated),
        retry_after: head.retry_after,
        retry_after_guards: head.guards,
    }
}

/// A header counts only where another one has this value.
#[must_use]
pub const fn guard(header: &'static str, when: &'static str, value: &'static str) -> HeaderGuard {
    HeaderGuard { header, when, value }
}

/// A text that may be absent.
#[must_use]
pub const fn text(text: &'static str) -> Option<&'static str> {
    // Not `is_empty`, which is four calls to the compiler.
    if let [_, ..] = text.as_bytes() { Some(text) } else { None }
}

/// A status by its own bound: an enum that is not `Copy` is an error at its impl of `VendorStatus` alone.
#[inline]
#[must_use]
pub const fn copy<S: VendorStatus>(status: &S) -> S {
    *status
}
