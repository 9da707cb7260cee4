//! The source of a document: its bytes as text, and where its lines start.

use crate::error::Error;

/// The bytes as text.
pub fn decode(bytes: &[u8]) -> Result<String, Error> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_le_bytes))),
        [0xfe, 0xff, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_be_bytes))),
        _ => {}
    }
    if bytes.iter().take(SAMPLE).any(|byte| *byte == 0) {
        return unmarked(bytes).ok_or(Error::NotText);
    }
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

/// How many bytes are looked at to tell text from anything else.
const SAMPLE: usize = 8192;
/// In UTF-16 without its mark, at least one unit in this many is ASCII: blanks, digits, markup.
const ASCII: usize = 10;

fn units(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Vec<u16> {
    bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair)).collect()
}

/// UTF-16 without a byte order mark: zeros nearly always in the same half of its units, and no control characters.
fn unmarked(bytes: &[u8]) -> Option<String> {
    let pairs = bytes.get(..bytes.len().min(SAMPLE))?.as_chunks::<2>().0;
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let (few, ascii) = (first.min(second), first.max(second));
    if few * ASCII > ascii || ascii * ASCII < pairs.len() {
        return None;
    }
    let unit = if first < second { u16::from_le_bytes } else { u16::from_be_bytes };
    let text = String::from_utf16(&units(bytes, unit)).ok()?;
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}');
    (bytes.len().is_multiple_of(2) && !text.contains(control)).then_some(text)
}

/// Where each line starts.
#[derive(Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    pub fn new(text: &str) -> Self {
        Self(
            std::iter::once(0)
                .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1))
                .collect(),
        )
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at).max(1)
    }
}
