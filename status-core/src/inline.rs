//! An unlisted text code, kept inside the value: no allocation, and `Copy`.

/// How many bytes of a text are kept; the longest code of 4,555 in vendors' documents has 68.
const KEPT: usize = 72;

/// What stands behind a text that was cut. It is longer than a character, so that what was cut, within a character too, is
/// longer than what is kept whole, and never equal to it.
const MARK: &[u8; 5] = b"[\xe2\x80\xa6]";

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Inline {
    // Zero behind the text, so that order and equality are those of the text.
    bytes: [u8; KEPT + MARK.len()],
    len: u8,
}

impl Inline {
    const EMPTY: Inline = Inline { bytes: [0; KEPT + MARK.len()], len: 0 };

    /// A text of up to 72 bytes, or the beginning of a longer one and `[…]`. What is made so, once written and read back, is
    /// the same again.
    pub const fn new(text: &str) -> Self {
        let text = text.as_bytes();
        let was_cut = text.len() <= KEPT + MARK.len() && matches!(text.last_chunk(), Some(MARK));
        if text.len() <= KEPT || was_cut {
            return Self::EMPTY.with(text, text.len());
        }
        let mut end = KEPT;
        // Not within a character: its other bytes all begin with 10.
        while text[end] & 0b1100_0000 == 0b1000_0000 {
            end -= 1;
        }
        Self::EMPTY.with(text, end).with(MARK, MARK.len())
    }

    /// With the first bytes of a text behind what is there.
    const fn with(mut self, text: &[u8], count: usize) -> Self {
        let (text, start) = (text.split_at(count).0, self.len as usize);
        let mut i = 0;
        // Eight at a time, as long as there are as many.
        while let Some(word) = text.split_at(i).1.first_chunk::<8>() {
            if let Some(place) = self.bytes.split_at_mut(start + i).1.first_chunk_mut() {
                *place = *word;
            }
            i += 8;
        }
        while i < count {
            self.bytes[start + i] = text[i];
            i += 1;
        }
        self.len += count as u8;
        self
    }

    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len as usize).0) {
            Ok(text) => text,
            // It was made of whole characters.
            Err(_) => "",
        }
    }

    pub const fn is_cut(&self) -> bool {
        self.len as usize > KEPT
    }
}
