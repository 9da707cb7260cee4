//! `from_code`: one load from an array of finished values where the codes lie close together, else from a two-level trie.
//! All of it is worked out when the enum is compiled.

use crate::VendorStatus;

/// The widest span of codes that one array holds: 8 KiB, more than any HTTP table needs.
const SPAN: usize = 2048;

/// Whether the codes ascend as they are declared, as they do in most tables.
#[must_use]
pub const fn ascends(mut codes: &[u16]) -> bool {
    while let [code, next, ..] = *codes {
        if code >= next {
            return false;
        }
        let [_, rest @ ..] = codes else { break };
        codes = rest;
    }
    true
}

/// The places of the codes in ascending order.
const fn order<const N: usize>(codes: &[u16; N]) -> [u16; N] {
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
                    || left < middle && codes[from[left] as usize] <= codes[from[right] as usize];
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

/// The codes, ascending; `ascends` where they do so already.
#[must_use]
pub const fn ascending<const N: usize>(codes: [u16; N], ascends: bool) -> [u16; N] {
    arranged(codes, &codes, ascends)
}

/// The variants, ascending by code; `ascends` where they do so already.
#[must_use]
pub const fn sorted<S: VendorStatus, const N: usize>(
    variants: [S; N],
    codes: &[u16; N],
    ascends: bool,
) -> [S; N] {
    arranged(variants, codes, ascends)
}

/// One item a code, in the ascending order of the codes.
const fn arranged<T: Copy, const N: usize>(items: [T; N], codes: &[u16; N], ascends: bool) -> [T; N] {
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
    /// How many blocks the codes are divided into, listed or not: where up to 256 differ, bytes number them.
    pub bytes: usize,
    /// Else words say where they start.
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
    // How many neighbours differ at each bit, and at none above it: in blocks of fewer bits they lie apart.
    let (mut apart, mut neighbours) = ([0; 16], codes.as_slice());
    while let [code, next, ..] = *neighbours {
        apart[15 - (code ^ next).leading_zeros() as usize] += 1;
        let [_, rest @ ..] = neighbours else { break };
        neighbours = rest;
    }
    // The shift whose two levels take the fewest bytes.
    let (mut blocks, mut shift, mut best, mut fewest) = (2_usize, 16, nothing, usize::MAX);
    while shift > 2 {
        shift -= 1;
        blocks += apart[shift as usize];
        let roots = 0x1_0000 >> shift;
        let (bytes, words, most) = if blocks <= 256 { (roots, 0, usize::MAX) } else { (0, roots, 0x1_0000) };
        let leaves = blocks.next_power_of_two() << shift;
        if shift <= 12 && leaves <= most && bytes + (words + leaves) * 2 <= fewest {
            fewest = bytes + (words + leaves) * 2;
            best = Lookup { shift, bytes, words, leaves, ..nothing };
        }
    }
    best
}

/// Two levels: the number of a code's block, or in words where the block starts; then what stands there. Block 0 is empty, and
/// shared by all blocks without a listed code; the others follow in the order of their codes.
///
/// A leaf is the place of a status among all: the compiler checks an array of numbers at a glance, but one of enums value by
/// value. There are a power of two of them, so that a mask keeps within them, and not a comparison.
pub struct Trie<const BYTES: usize, const WORDS: usize, const LEAVES: usize> {
    bytes: [u8; BYTES],
    words: [u16; WORDS],
    leaves: [u16; LEAVES],
}

/// Both levels are filled in one loop, which the compiler runs step by step: twice the loop is twice the time.
#[must_use]
pub const fn trie<const N: usize, const B: usize, const W: usize, const L: usize>(
    codes: &[u16; N],
    shift: u32,
) -> Trie<B, W, L> {
    // More than all places: a table of as many codes has no gap.
    let (mut bytes, mut words, mut leaves) = ([0; B], [0; W], [u16::MAX; L]);
    let (count, mask) = (if L > 0 { N } else { 0 }, (1 << shift) - 1);
    let (mut block, mut last, mut i) = (0, usize::MAX, 0);
    while i < count {
        let code = codes[i] as usize;
        let root = code >> shift;
        if root != last {
            last = root;
            block += 1;
            if B > 0 {
                bytes[root] = block as u8;
            } else {
                words[root] = (block << shift) as u16;
            }
        }
        leaves[block << shift | code & mask] = i as u16;
        i += 1;
    }
    Trie { bytes, words, leaves }
}

impl<const B: usize, const W: usize, const L: usize> Trie<B, W, L> {
    /// The place of a listed code among all; of another one, a place beyond them.
    #[inline]
    #[must_use]
    pub const fn place(&self, code: u16, shift: u32) -> usize {
        let code = code as usize;
        let root = code >> shift;
        let start = if B > 0 { (self.bytes[root] as usize) << shift } else { self.words[root] as usize };
        let leaf = start | code & ((1 << shift) - 1);
        self.leaves[leaf & L.wrapping_sub(1)] as usize
    }
}
