//! Codes by their hash: numbers that lie far apart, and texts. A slot holds the place of a code among all; the next ones are
//! looked at where several codes have the same.
//!
//! The codes are known when the enum is compiled, and a multiplier that keeps them apart is found then. What is asked for is a
//! stranger's, but the slots are not: whatever it is, no more slots are looked at than stand in a row.

/// The golden ratio as a number of 64 bits: its multiples lie far apart, as in Fibonacci hashing.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// What stands for a code: of a number the number itself, of a text its beginning and its end.
#[derive(Clone, Copy)]
pub struct Key {
    first: u64,
    last: u64,
}

impl Key {
    #[inline]
    #[must_use]
    pub const fn of(number: u64) -> Self {
        Key { first: number, last: 0 }
    }

    /// The eight bytes at either end; `deep` also what is between them.
    #[inline]
    #[must_use]
    pub const fn of_text(text: &str, deep: bool) -> Self {
        let mut key = Self::of_ends(text.as_bytes());
        if deep {
            let mut rest = text.as_bytes();
            while let Some((word, after)) = rest.split_first_chunk() {
                key.first = (key.first ^ u64::from_le_bytes(*word)).wrapping_mul(GOLDEN).rotate_left(29);
                rest = after;
            }
        }
        key
    }

    /// Of less than eight bytes there is one number for each text of the same length.
    #[inline]
    const fn of_ends(bytes: &[u8]) -> Self {
        if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            // The length tells `manifest_unknown` and `manifest_blob_unknown` apart.
            let first = u64::from_le_bytes(*first) ^ bytes.len() as u64;
            Key { first, last: u64::from_le_bytes(*last) }
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            Key::of(u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32)
        } else if let [first, .., last] = *bytes {
            Key::of(1 << 24 | (first as u64) << 16 | (bytes[1] as u64) << 8 | last as u64)
        } else if let [byte] = *bytes {
            Key::of(byte as u64)
        } else {
            Key::of(0)
        }
    }

    /// The same of a text's ends, by patterns: to the compiler, which runs this step by step, a call of the standard library's
    /// is many steps.
    const fn of_listed(text: &str) -> Self {
        let bytes = text.as_bytes();
        let [a, b, c, d, e, f, g, h, ..] = *bytes else { return Self::of_ends(bytes) };
        let [.., i, j, k, l, m, n, o, p] = *bytes else { return Self::of_ends(bytes) };
        let first = u64::from_le_bytes([a, b, c, d, e, f, g, h]) ^ bytes.len() as u64;
        Key { first, last: u64::from_le_bytes([i, j, k, l, m, n, o, p]) }
    }

    const fn equals(self, other: Key) -> bool {
        self.first == other.first && self.last == other.last
    }
}

/// A listed text with its key, next to each other in memory.
#[derive(Clone, Copy)]
pub struct Text {
    key: Key,
    text: &'static str,
}

impl Text {
    /// Whether it may be this text: it is as long, and has the same key.
    #[inline]
    #[must_use]
    pub const fn may_be(&self, text: &str, key: Key) -> bool {
        self.text.len() == text.len() && self.key.equals(key)
    }

    /// Whether it is this text, if it may be: the ends are compared already.
    #[inline]
    #[must_use]
    pub const fn is(&self, text: &str, deep: bool) -> bool {
        same_middle(self.text, text)
            && (!deep || Key::of_ends(self.text.as_bytes()).equals(Key::of_ends(text.as_bytes())))
    }
}

/// Whether two texts of the same length are the same between the eight bytes at either end.
#[inline]
const fn same_middle(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    // As many as are left at the end are compared already.
    while one.len() > 16 {
        (one, other) = (one.split_at(8).1, other.split_at(8).1);
        let (Some(word), Some(other_word)) = (one.first_chunk(), other.first_chunk()) else {
            return false;
        };
        if u64::from_le_bytes(*word) != u64::from_le_bytes(*other_word) {
            return false;
        }
    }
    true
}

/// The keys of numbers.
const fn numbers<const N: usize>(codes: &[i128; N]) -> [Key; N] {
    let mut keys = [Key::of(0); N];
    let mut i = 0;
    while i < N {
        keys[i] = Key::of(codes[i] as u64);
        i += 1;
    }
    keys
}

/// Texts with their keys.
#[must_use]
pub const fn texts<const N: usize>(codes: &[&'static str; N]) -> [Text; N] {
    let mut texts = [Text { key: Key::of(0), text: "" }; N];
    let mut i = 0;
    while i < N {
        texts[i] = Text { key: Key::of_listed(codes[i]), text: codes[i] };
        i += 1;
    }
    texts
}

/// The same with keys of all of each text, if need be.
#[must_use]
pub const fn deep<const N: usize>(texts: &[Text; N], deep: bool) -> [Text; N] {
    let mut texts = *texts;
    let (mut i, count) = (0, if deep { N } else { 0 });
    while i < count {
        texts[i].key = Key::of_text(texts[i].text, true);
        i += 1;
    }
    texts
}

/// The keys of texts.
const fn keys<const N: usize>(texts: &[Text; N]) -> [Key; N] {
    let mut keys = [Key::of(0); N];
    let mut i = 0;
    while i < N {
        keys[i] = texts[i].key;
        i += 1;
    }
    keys
}

/// How many slots there are for so many codes: four to eight for each.
#[must_use]
pub const fn slots(count: usize) -> usize {
    (count * 4).next_power_of_two()
}

/// More than all places: nothing is here.
const EMPTY: u16 = u16::MAX;

/// How many multipliers are tried.
const TRIES: u64 = 32;

/// How many slots in a row may be taken where a code should stand, with the multiplier of this number: none at first.
const fn limit(tried: u64) -> usize {
    if tried < TRIES / 2 { 0 } else { 6 }
}

/// Which code stands where; the codes have so many bits, and texts 64.
pub struct Slots<const L: usize, const BITS: u32> {
    slots: [u16; L],
    factor: u64,
    /// Many of the texts differ in the middle alone: all of a text counts.
    pub deep: bool,
}

impl<const L: usize, const BITS: u32> Slots<L, BITS> {
    /// So many of the high bits tell the slot.
    const BITS_OF_SLOT: u32 = L.trailing_zeros();

    #[must_use]
    pub const fn of_numbers<const N: usize>(codes: &[i128; N]) -> Self {
        Self::of(&numbers(codes), false)
    }

    #[must_use]
    pub const fn of_texts<const N: usize>(texts: &[Text; N]) -> Self {
        let mut slots = Self::empty(GOLDEN, false);
        if slots.spread(&keys(texts)) { slots } else { Self::of(&keys(&deep(texts, true)), true) }
    }

    const fn of<const N: usize>(keys: &[Key; N], deep: bool) -> Self {
        let mut slots = Self::empty(GOLDEN, deep);
        if L > 0 && !slots.spread(keys) {
            // Whoever chose codes like these waits for them.
            slots = Self::empty(GOLDEN, deep);
            slots.fill(keys, usize::MAX);
        }
        slots
    }

    const fn empty(factor: u64, deep: bool) -> Self {
        Slots { slots: [EMPTY; L], factor, deep }
    }

    /// Fills the slots with a multiplier that keeps the codes apart; false if none is found.
    const fn spread<const N: usize>(&mut self, keys: &[Key; N]) -> bool {
        let mut tried = 0;
        while tried < TRIES {
            *self = Self::empty(GOLDEN.wrapping_mul(4 * tried + 1), self.deep);
            if self.fill(keys, limit(tried)) {
                return true;
            }
            tried += 1;
        }
        false
    }

    /// Fills the slots; false if more than `limit` of them in a row are not free for a code.
    const fn fill<const N: usize>(&mut self, keys: &[Key; N], limit: usize) -> bool {
        let mut i = 0;
        while i < N {
            let (mut slot, mut run) = (self.first(keys[i]), 0);
            while self.slots[slot] != EMPTY {
                if run == limit {
                    return false;
                }
                slot = self.next(slot);
                run += 1;
            }
            self.slots[slot] = i as u16;
            i += 1;
        }
        true
    }

    /// Where a code stands, if no other does.
    #[inline]
    #[must_use]
    pub const fn first(&self, key: Key) -> usize {
        // Of no slots at all there is no first one, and a shift by all bits.
        if L < 2 {
            0
        } else if BITS <= 32 {
            ((key.first as u32).wrapping_mul(self.factor as u32) >> (32 - Self::BITS_OF_SLOT)) as usize
        } else {
            // By no whole number of bytes: a character that stands in both must not cancel itself.
            let mixed = (key.first ^ key.last.rotate_left(29)).wrapping_mul(self.factor);
            (mixed >> (64 - Self::BITS_OF_SLOT)) as usize
        }
    }

    /// The slot behind another one.
    #[inline]
    #[must_use]
    pub const fn next(&self, slot: usize) -> usize {
        (slot + 1) & L.wrapping_sub(1)
    }

    /// The place that a slot holds; one beyond all where nothing is.
    #[inline]
    #[must_use]
    pub const fn place(&self, slot: usize) -> usize {
        self.slots[slot & L.wrapping_sub(1)] as usize
    }
}

/// Whether two texts are the same, in const. Of a listed text, which is known, nothing is left but comparisons with numbers.
#[inline(always)]
#[must_use]
pub const fn equal(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && Key::of_ends(one.as_bytes()).equals(Key::of_ends(other.as_bytes()))
        && same_middle(one, other)
}
