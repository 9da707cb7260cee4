//! `from_code` of numbers: one load from an array of finished values where the codes lie close together, else from a two-level
//! trie, or by a hash where they have more than 16 bits.
//! All of it is worked out when the enum is compiled.

use crate::VendorStatus;

/// The widest span of codes that one array holds: 8 KiB, more than any HTTP table needs.
const SPAN: usize = 2048;

/// An array of the first status over and over.
#[must_use]
pub const fn filled<S: VendorStatus, const N: usize, const L: usize>(statuses: &[S; N]) -> [S; L] {
    [statuses[0]; L]
}

/// The sizes of the arrays behind `from_code`; those of the form that is not taken are 0.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// The least code.
    pub first: i128,
    /// How many codes one array holds.
    pub span: usize,
    /// How many bits of a code are its place in a block.
    pub shift: u32,
    /// How many blocks the codes are divided into, listed or not: where up to 256 differ, bytes number them.
    pub bytes: usize,
    /// Else words say where they start.
    pub words: usize,
    pub leaves: usize,
    /// How many slots there are for codes by their hash.
    pub slots: usize,
}

/// No code is listed.
const NOTHING: Lookup = Lookup { first: 0, span: 0, shift: 0, bytes: 0, words: 0, leaves: 0, slots: 0 };

/// One array, if the codes lie close together.
const fn array<const N: usize>(codes: &[i128; N]) -> Option<Lookup> {
    if N == 0 {
        return Some(NOTHING);
    }
    let span = codes[N - 1] - codes[0];
    if span < SPAN as i128 {
        Some(Lookup { first: codes[0], span: span as usize + 1, ..NOTHING })
    } else {
        None
    }
}

/// The look-up of numbers of any width.
#[must_use]
pub const fn wide<const N: usize>(codes: &[i128; N]) -> Lookup {
    match array(codes) {
        Some(lookup) => lookup,
        None => Lookup { slots: super::hash::slots(N), ..NOTHING },
    }
}

/// The look-up of numbers of 16 bits.
#[must_use]
pub const fn short<const N: usize>(codes: &[i128; N]) -> Lookup {
    if let Some(lookup) = array(codes) {
        return lookup;
    }
    // How many neighbours differ at each bit, and at none above it: in blocks of fewer bits they lie apart.
    let (mut apart, mut neighbours) = ([0; 16], codes.as_slice());
    while let [code, next, ..] = *neighbours {
        apart[15 - ((code ^ next) as u16).leading_zeros() as usize] += 1;
        let [_, rest @ ..] = neighbours else { break };
        neighbours = rest;
    }
    // The shift whose two levels take the fewest bytes.
    let (mut blocks, mut shift, mut best, mut fewest) = (2_usize, 16, NOTHING, usize::MAX);
    while shift > 2 {
        shift -= 1;
        blocks += apart[shift as usize];
        let roots = 0x1_0000 >> shift;
        let (bytes, words, most) = if blocks <= 256 { (roots, 0, usize::MAX) } else { (0, roots, 0x1_0000) };
        let leaves = blocks.next_power_of_two() << shift;
        if shift <= 12 && leaves <= most && bytes + (words + leaves) * 2 <= fewest {
            fewest = bytes + (words + leaves) * 2;
            best = Lookup { shift, bytes, words, leaves, ..NOTHING };
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
    codes: &[i128; N],
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
