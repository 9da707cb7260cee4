//! The order of the codes, worked out when the enum is compiled.

use crate::VendorStatus;

/// What compares codes, for one kind of them.
macro_rules! ordered {
    ($code:ty as $key:ty: |$asked:ident| $made:expr, |$one:ident, $other:ident| $is_before:expr) => {
        const fn key($asked: $code) -> $key {
            $made
        }

        const fn is_before($one: $key, $other: $key) -> bool {
            $is_before
        }

        /// Whether the codes ascend as they are declared, as they do in most tables.
        #[must_use]
        pub const fn ascends(mut codes: &[$code]) -> bool {
            while let [code, next, ..] = *codes {
                if !is_before(key(code), key(next)) {
                    return false;
                }
                let [_, rest @ ..] = codes else { break };
                codes = rest;
            }
            true
        }

        /// The places of the codes in ascending order; of those that ascend nobody asks for it.
        #[must_use]
        pub const fn order<const N: usize>(codes: &[$code; N], ascends: bool) -> [u16; N] {
            let mut order = [0; N];
            if ascends || N == 0 {
                return order;
            }
            let (mut keys, mut i) = ([key(codes[0]); N], 0);
            while i < N {
                keys[i] = key(codes[i]);
                order[i] = i as u16;
                i += 1;
            }
            // Runs of twice the width, each merged of two.
            let mut width = 1;
            while width < N {
                let from = order;
                let (mut low, mut to) = (0, 0);
                while low < N {
                    let (middle, high) = (least(low + width, N), least(low + 2 * width, N));
                    let (mut left, mut right) = (low, middle);
                    while to < high {
                        let takes_left = right == high
                            || left < middle
                                && !is_before(keys[from[right] as usize], keys[from[left] as usize]);
                        order[to] = if takes_left { from[left] } else { from[right] };
                        if takes_left {
                            left += 1;
                        } else {
                            right += 1;
                        }
                        to += 1;
                    }
                    low = high;
                }
                width *= 2;
            }
            order
        }
    };
}

/// One item a code, in the order of the codes; `ascends` where that is theirs already.
#[must_use]
pub const fn arranged<T: Copy, const N: usize>(items: [T; N], order: &[u16; N], ascends: bool) -> [T; N] {
    if ascends {
        return items;
    }
    let mut arranged = items;
    let mut i = 0;
    while i < N {
        arranged[i] = items[order[i] as usize];
        i += 1;
    }
    arranged
}

/// The variants, ascending by code.
#[must_use]
pub const fn sorted<S: VendorStatus, const N: usize>(
    variants: [S; N],
    order: &[u16; N],
    ascends: bool,
) -> [S; N] {
    arranged(variants, order, ascends)
}

const fn least(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

pub mod number {
    use super::least;

    ordered!(i128 as i128: |code| code, |one, other| one < other);
}

pub mod text {
    use super::least;
    use crate::text::compare;
    use core::cmp::Ordering;

    ordered!(&'static str as Key: |code| Key { head: head(code), text: code }, |one, other| before(one, other));

    /// A text with the number of its first eight bytes, which most texts differ in.
    #[derive(Clone, Copy)]
    struct Key {
        head: u64,
        text: &'static str,
    }

    // By patterns: to the compiler, which runs this step by step, a call of the standard library's is many steps.
    const fn head(text: &str) -> u64 {
        match *text.as_bytes() {
            [a, b, c, d, e, f, g, h, ..] => u64::from_be_bytes([a, b, c, d, e, f, g, h]),
            [a, b, c, d, e, f, g] => u64::from_be_bytes([a, b, c, d, e, f, g, 0]),
            [a, b, c, d, e, f] => u64::from_be_bytes([a, b, c, d, e, f, 0, 0]),
            [a, b, c, d, e] => u64::from_be_bytes([a, b, c, d, e, 0, 0, 0]),
            [a, b, c, d] => u64::from_be_bytes([a, b, c, d, 0, 0, 0, 0]),
            [a, b, c] => u64::from_be_bytes([a, b, c, 0, 0, 0, 0, 0]),
            [a, b] => u64::from_be_bytes([a, b, 0, 0, 0, 0, 0, 0]),
            [a] => u64::from_be_bytes([a, 0, 0, 0, 0, 0, 0, 0]),
            [] => 0,
        }
    }

    /// Whether a text comes before another one.
    const fn before(one: Key, other: Key) -> bool {
        if one.head != other.head {
            return one.head < other.head;
        }
        matches!(compare(one.text, other.text), Ordering::Less)
    }
}
