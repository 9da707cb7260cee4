//! Bounds how deeply quotes and lists nest: the grammar goes through all of them for each line that follows.

use super::mask::blank;

/// How many quotes and lists may stand within each other.
const DEPTH: usize = 64;
/// Columns that a level of lists takes at least.
const LEVEL: usize = 2;

/// Blanks the markers of quotes and lists that stand deeper than a person nests them.
pub fn flatten(bytes: &mut [u8]) {
    for line in bytes.split_mut(|byte| *byte == b'\n') {
        let (mut at, mut depth) = (0, 0);
        while let Some(length) = marker(line.get(at..).unwrap_or_default()) {
            depth += if line.get(at) == Some(&b'>') { LEVEL } else { length };
            if depth > DEPTH * LEVEL && line.get(at).is_some_and(|byte| !byte.is_ascii_whitespace()) {
                blank(line, at, at + length);
            }
            at += length;
        }
    }
}

/// How long a blank or a marker at the start of the rest of a line is.
fn marker(rest: &[u8]) -> Option<usize> {
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let spaced = |length: usize| rest.get(length).is_none_or(u8::is_ascii_whitespace).then_some(length);
    match rest.first()? {
        b' ' | b'\t' | b'>' => Some(1),
        b'-' | b'+' | b'*' | b':' => spaced(1),
        b'0'..=b'9' if digits < 10 && matches!(rest.get(digits), Some(b'.' | b')')) => spaced(digits + 1),
        _ => None,
    }
}
