//! Two texts compared when an enum is compiled.
//!
//! By patterns: to the compiler, which runs this step by step, a call of the standard library's is many steps.

use core::cmp::Ordering;

/// The order of two texts.
pub const fn compare(one: &str, other: &str) -> Ordering {
    match rest(one, other) {
        ([a, ..], [b, ..]) if *a < *b => Ordering::Less,
        ([], [_, ..]) => Ordering::Less,
        ([], []) => Ordering::Equal,
        _ => Ordering::Greater,
    }
}

/// Whether two texts are the same.
pub const fn same(one: &str, other: &str) -> bool {
    matches!(rest(one, other), ([], []))
}

/// What is left of two texts behind what both begin with.
const fn rest<'t>(one: &'t str, other: &'t str) -> (&'t [u8], &'t [u8]) {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, b, c, d, one_rest @ ..], [e, f, g, h, other_rest @ ..]) = (one, other) {
        if *a != *e || *b != *f || *c != *g || *d != *h {
            break;
        }
        (one, other) = (one_rest, other_rest);
    }
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            break;
        }
        (one, other) = (one_rest, other_rest);
    }
    (one, other)
}
