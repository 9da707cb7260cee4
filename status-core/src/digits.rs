//! Codes as text that outlives every value: written once, when the table is compiled.

/// The longest code has this many digits.
const LENGTH: usize = 5;

/// A code in decimal, at the end of its bytes.
#[derive(Clone, Copy)]
pub struct Digits {
    text: [u8; LENGTH],
    start: usize,
}

impl Digits {
    /// The text of a code.
    #[must_use]
    pub const fn of(code: u16) -> Self {
        let (mut text, mut start, mut rest) = ([b'0'; LENGTH], LENGTH, code);
        loop {
            start -= 1;
            text[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                return Digits { text, start };
            }
        }
    }

    /// The decimal number.
    #[inline]
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.text.split_at(self.start).1) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}
