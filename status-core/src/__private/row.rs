//! A table as generated source spells it: an entry a code, each begun from its advice.

use crate::{Category, Link, Protocol, Retry, Vendor, VendorStatus};

/// A listed code. An absent text is empty.
#[derive(Clone, Copy)]
pub struct Row {
    pub code: u16,
    pub reason: &'static str,
    pub description: &'static str,
    pub remedy: &'static str,
    pub links: &'static [Link],
    // Behind a reference: each field that a row leaves out is copied into it, a thousand times in a large table.
    pub more: &'static More,
}

/// The advice, and what few codes have.
#[derive(Clone, Copy)]
pub struct More {
    pub retry: Retry,
    /// The protocol's own, where it is absent.
    pub category: Option<Category>,
    pub deprecated: &'static str,
    pub tags: &'static [&'static str],
    pub aliases: &'static [&'static str],
    /// Only an extended table lists it.
    pub inherited: bool,
}

/// A row with this advice that says nothing else.
const fn row(more: &'static More) -> Row {
    Row { code: 0, reason: "", description: "", remedy: "", links: &[], more }
}

const fn more(retry: Retry, inherited: bool) -> More {
    More { retry, category: None, deprecated: "", tags: &[], aliases: &[], inherited }
}

pub const NEVER: More = more(Retry::Never, false);
pub const IDEMPOTENT: More = more(Retry::Idempotent, false);
pub const ALWAYS: More = more(Retry::Always, false);
pub const INHERITED_NEVER: More = more(Retry::Never, true);
pub const INHERITED_IDEMPOTENT: More = more(Retry::Idempotent, true);
pub const INHERITED_ALWAYS: More = more(Retry::Always, true);

pub const RETRY_NEVER: Row = row(&NEVER);
pub const RETRY_IDEMPOTENT: Row = row(&IDEMPOTENT);
pub const RETRY_ALWAYS: Row = row(&ALWAYS);
pub const INHERITED_RETRY_NEVER: Row = row(&INHERITED_NEVER);
pub const INHERITED_RETRY_IDEMPOTENT: Row = row(&INHERITED_IDEMPOTENT);
pub const INHERITED_RETRY_ALWAYS: Row = row(&INHERITED_ALWAYS);

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
    }
}

/// A text that may be absent.
#[must_use]
pub const fn text(text: &'static str) -> Option<&'static str> {
    // Not `is_empty`, which is four calls to the compiler.
    if let [] = text.as_bytes() { None } else { Some(text) }
}

/// A status by its own bound: an enum that is not `Copy` is an error at its impl of `VendorStatus` alone.
#[inline]
#[must_use]
pub const fn copy<S: VendorStatus>(status: &S) -> S {
    *status
}
