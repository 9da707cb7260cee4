//! Whatever a vendor answers, every code survives every conversion and nothing panics: exhaustively where a type is small
//! enough, else at its brinks. Miri runs the same tests over fewer codes, with 32 bits and big-endian too.

#![cfg(feature = "vendors")]

mod codes;
mod headers;
mod own;
mod sample;
#[cfg(feature = "utoipa-5")]
mod schema;

/// A small generator of numbers; the same ones each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn roll(&mut self, sides: usize) -> usize {
        usize::try_from(self.next() % sides.max(1) as u64).unwrap_or(0)
    }
}
