//! A table as generated source spells it: an entry a code, each begun from its advice.

use crate::{Category, HeaderGuard, Link, Protocol, Retry, Vendor, VendorStatus};

/// A listed code. An absent text is empty.
#[derive(Clone, Copy)]
pub struct Row<C> {
    pub code: C,
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
    pub http: &'static [u16],
    pub deprecated: &'static str,
    pub tags: &'static [&'static str],
    pub aliases: &'static [&'static str],
    /// Only an extended table lists it.
    pub inherited: bool,
    /// It says nothing but the advice, as for most rows: the rest is not to be looked at.
    pub is_bare: bool,
}

/// A row with this advice that says nothing else.
pub const fn row<C>(code: C, more: &'static More) -> Row<C> {
    Row { code, reason: "", description: "", category: None, remedy: "", links: &[], more }
}

const fn more(retry: Retry, inherited: bool) -> More {
    More {
        retry,
        needs_wait: false,
        http: &[],
        deprecated: "",
        tags: &[],
        aliases: &[],
        inherited,
        is_bare: false,
    }
}

pub const NEVER: More = more(Retry::Never, false);
pub const IDEMPOTENT: More = more(Retry::Idempotent, false);
pub const ALWAYS: More = more(Retry::Always, false);
pub const UNSTATED: More = more(Retry::Unstated, false);
pub const INHERITED_NEVER: More = more(Retry::Never, true);
pub const INHERITED_IDEMPOTENT: More = more(Retry::Idempotent, true);
pub const INHERITED_ALWAYS: More = more(Retry::Always, true);
pub const INHERITED_UNSTATED: More = more(Retry::Unstated, true);

/// The rows that others begin from, for one kind of code.
macro_rules! bases {
    ($code:ty = $zero:expr) => {
        $crate::__private::row::bases! {
            $code = $zero;
            RETRY_NEVER NEVER, RETRY_IDEMPOTENT IDEMPOTENT, RETRY_ALWAYS ALWAYS, RETRY_UNSTATED UNSTATED,
            INHERITED_RETRY_NEVER INHERITED_NEVER, INHERITED_RETRY_IDEMPOTENT INHERITED_IDEMPOTENT,
            INHERITED_RETRY_ALWAYS INHERITED_ALWAYS, INHERITED_RETRY_UNSTATED INHERITED_UNSTATED
        }
    };
    ($code:ty = $zero:expr; $($row:ident $more:ident),*) => {
        $(
            // A constant would be resolved anew for each row that begins from it.
            pub static $row: $crate::__private::row::Row<$code> = {
                use $crate::__private::row::{More, $more, row};
                row($zero, &More { is_bare: !$more.inherited, ..$more })
            };
        )*
    };
}
pub(crate) use bases;

/// Whose table it is.
#[derive(Clone, Copy)]
pub struct Head {
    pub vendor: &'static str,
    pub table: &'static str,
    pub title: &'static str,
    pub protocol: Protocol,
    pub pointer: Option<&'static str>,
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
    pointer: None,
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
        pointer: head.pointer,
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
