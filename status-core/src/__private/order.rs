//! The order of the codes, worked out when the enum is compiled.

/// What compares codes, for one kind of them.
macro_rules! ordered {
    ($code:ty: |$one:ident, $other:ident| $is_before:expr) => {
        const fn is_before($one: $code, $other: $code) -> bool {
            $is_before
        }

        /// Whether the codes ascend as they are declared, as they do in most tables.
        #[must_use]
        pub const fn ascends(mut codes: &[$code]) -> bool {
            while let [code, next, ..] = *codes {
                if !is_before(code, next) {
                    return false;
                }
                let [_, rest @ ..] = codes else { break };
                codes = rest;
            }
            true
        }

        /// The places of the codes in ascending order.
        const fn order<const N: usize>(codes: &[$code; N]) -> [u16; N] {
            let mut order = [0; N];
            let mut i = 0;
            while i < N {
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
                                && !is_before(codes[from[right] as usize], codes[from[left] as usize]);
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

        /// One item a code, in the ascending order of the codes; `ascends` where they do so already.
        #[must_use]
        pub const fn arranged<T: Copy, const N: usize>(
            items: [T; N],
            codes: &[$code; N],
            ascends: bool,
        ) -> [T; N] {
            if ascends {
                return items;
            }
            let (order, mut arranged) = (order(codes), items);
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
            codes: &[$code; N],
            ascends: bool,
        ) -> [S; N] {
            arranged(variants, codes, ascends)
        }
    };
}

const fn least(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

pub mod number {
    use super::least;
    use crate::VendorStatus;

    ordered!(i128: |one, other| one < other);
}

pub mod text {
    use super::least;
    use crate::VendorStatus;
    use core::cmp::Ordering;

    ordered!(&'static str: |one, other| matches!(crate::unknown::compare(one, other), Ordering::Less));
}
