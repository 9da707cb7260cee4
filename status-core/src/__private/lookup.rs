//! `from_code`: one load from an array of finished values where the codes lie close together, else from a two-level trie.
//! All of it is worked out when the enum is compiled.

use super::row::Row;
use crate::VendorStatus;

/// The widest span of codes that one array holds: 8 KiB, more than any HTTP table needs.
const SPAN: usize = 2048;

/// The places of the rows in ascending order of their codes.
#[must_use]
pub const fn order<const N: usize>(rows: &[Row]) -> [u16; N] {
    let mut order = [0; N];
    let mut i = 0;
    while i < N {
        order[i] = i as u16;
        i += 1;
    }
    if ascends(rows) {
        return order;
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
                    || left < middle && rows[from[left] as usize].code <= rows[from[right] as usize].code;
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

const fn least(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

/// Whether the codes ascend as the rows stand, as they do in most tables.
#[must_use]
pub const fn ascends(rows: &[Row]) -> bool {
    let mut i = 1;
    while i < rows.len() {
        if rows[i - 1].code >= rows[i].code {
            return false;
        }
        i += 1;
    }
    true
}

/// The codes, ascending.
#[must_use]
pub const fn codes<const N: usize>(rows: &[Row], order: &[u16; N]) -> [u16; N] {
    let mut codes = [0; N];
    let mut i = 0;
    while i < N {
        codes[i] = rows[order[i] as usize].code;
        i += 1;
    }
    codes
}

/// The variants, ascending by code.
#[must_use]
pub const fn sorted<S: VendorStatus, const N: usize>(variants: [S; N], order: &[u16; N]) -> [S; N] {
    let mut sorted = variants;
    let mut i = 0;
    while i < N {
        sorted[i] = variants[order[i] as usize];
        i += 1;
    }
    sorted
}

/// An array of the first status over and over.
#[must_use]
pub const fn filled<S: VendorStatus, const N: usize, const L: usize>(statuses: &[S; N]) -> [S; L] {
    [statuses[0]; L]
}

/// The sizes of the arrays behind `from_code`; those of the form that is not taken are 0.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// The least code.
    pub first: u16,
    /// How many codes one array holds.
    pub span: usize,
    /// How many bits of a code are its place in a block.
    pub shift: u32,
    /// How many blocks there are by number: up to 256 are numbered by bytes.
    pub bytes: usize,
    pub words: usize,
    pub leaves: usize,
}

#[must_use]
pub const fn lookup<const N: usize>(codes: &[u16; N]) -> Lookup {
    let nothing = Lookup { first: 0, span: 0, shift: 0, bytes: 0, words: 0, leaves: 0 };
    if N == 0 {
        return nothing;
    }
    let span = (codes[N - 1] - codes[0]) as usize + 1;
    if span <= SPAN {
        return Lookup { first: codes[0], span, ..nothing };
    }
    // The shift whose two levels take the fewest bytes.
    let (mut shift, mut best, mut fewest) = (2, nothing, usize::MAX);
    while shift <= 12 {
        let (blocks, roots) = (used(codes, shift) + 1, 0x1_0000 >> shift);
        let (bytes, words) = if blocks <= 256 { (roots, 0) } else { (0, roots) };
        let leaves = blocks << shift;
        if bytes + words * 2 + leaves * 4 < fewest {
            fewest = bytes + words * 2 + leaves * 4;
            best = Lookup { shift, bytes, words, leaves, ..nothing };
        }
        shift += 1;
    }
    best
}

/// How many blocks hold a listed code; the codes ascend.
const fn used<const N: usize>(codes: &[u16; N], shift: u32) -> usize {
    let (mut used, mut i) = (1, 1);
    while i < N {
        if codes[i - 1] >> shift != codes[i] >> shift {
            used += 1;
        }
        i += 1;
    }
    used
}

/// Two levels: the number of a code's block, then its place there. Block 0 is empty, and shared by all blocks without a
/// listed code; the others are numbered in the order of their codes.
pub struct Trie<S, const BYTES: usize, const WORDS: usize, const LEAVES: usize> {
    bytes: [u8; BYTES],
    words: [u16; WORDS],
    leaves: [Option<S>; LEAVES],
}

/// Both levels are filled in one loop, which the compiler runs step by step: twice the loop is twice the time.
#[must_use]
pub const fn trie<S: VendorStatus, const N: usize, const B: usize, const W: usize, const L: usize>(
    codes: &[u16; N],
    statuses: &[S; N],
    shift: u32,
) -> Trie<S, B, W, L> {
    let (mut bytes, mut words, mut leaves) = ([0; B], [0; W], [None; L]);
    let (mut block, mut i) = (0_u16, 0);
    while L > 0 && i < N {
        let root = (codes[i] >> shift) as usize;
        if i == 0 || codes[i - 1] >> shift != codes[i] >> shift {
            block += 1;
            if B > 0 {
                bytes[root] = block as u8;
            } else {
                words[root] = block;
            }
        }
        leaves[(block as usize) << shift | place(codes[i], shift)] = Some(statuses[i]);
        i += 1;
    }
    Trie { bytes, words, leaves }
}

#[inline]
const fn place(code: u16, shift: u32) -> usize {
    (code & ((1 << shift) - 1)) as usize
}

impl<S, const B: usize, const W: usize, const L: usize> Trie<S, B, W, L> {
    /// The status of a listed code.
    #[inline]
    #[must_use]
    pub const fn get(&self, code: u16, shift: u32) -> &Option<S> {
        let root = (code >> shift) as usize;
        let block = if B > 0 { self.bytes[root] as usize } else { self.words[root] as usize };
        &self.leaves[block << shift | place(code, shift)]
    }
}
