//! A table as generated source spells it: an entry a code, each begun from its advice.

use crate::{Category, Link, Protocol, Retry, Vendor, VendorStatus};

/// A listed code. An absent text is empty.
#[derive(Clone, Copy)]
pub struct Row {
    pub code: u16,
    pub reason: &'static str,
    pub description: &'static str,
    /// The protocol's own, where it is absent.
    pub category: Option<Category>,
    pub retry: Retry,
    pub remedy: &'static str,
    pub deprecated: &'static str,
    pub links: &'static [Link],
    pub tags: &'static [&'static str],
    pub aliases: &'static [&'static str],
    /// Only an extended table lists it.
    pub inherited: bool,
}

impl Row {
    /// Its own category, else the protocol's.
    pub(super) const fn category(&self, protocol: Protocol) -> Category {
        match self.category {
            Some(category) => category,
            None => protocol.category(self.code),
        }
    }
}

/// A row with this advice that says nothing else.
const fn row(retry: Retry) -> Row {
    Row {
        code: 0,
        reason: "",
        description: "",
        category: None,
        retry,
        remedy: "",
        deprecated: "",
        links: &[],
        tags: &[],
        aliases: &[],
        inherited: false,
    }
}

pub const RETRY_NEVER: Row = row(Retry::Never);
pub const RETRY_IDEMPOTENT: Row = row(Retry::Idempotent);
pub const RETRY_ALWAYS: Row = row(Retry::Always);

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
    if text.is_empty() { None } else { Some(text) }
}

/// A status by its own bound: an enum that is not `Copy` is an error at its impl of `VendorStatus` alone.
#[inline]
#[must_use]
pub const fn copy<S: VendorStatus>(status: &S) -> S {
    *status
}
