//! Lines and columns.

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let ends_line = |&(index, &byte): &(usize, &u8)| {
            byte == b'\n' || byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')
        };
        let starts = bytes.iter().enumerate().filter(ends_line).map(|(index, _)| index + 1);
        Lines { text, starts: std::iter::once(0).chain(starts).collect() }
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        let width = if before.is_ascii() { before.len() } else { before.chars().count() };
        (line, width + 1)
    }

    /// The line of a byte, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The byte at a line and column.
    pub fn offset(&self, (line, column): (usize, usize)) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        let width = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(width, _)| width);
        start + width
    }

    /// The byte at which a part of this very text begins; None for a part of another.
    pub fn offset_of(&self, part: &str) -> Option<usize> {
        let offset = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        (offset + part.len() <= self.text.len()).then_some(offset)
    }
}

/// The first `char` in the scalar at `offset`, written as it is or as an escape of a double-quoted text.
pub fn find_char(text: &str, offset: usize, char: char) -> usize {
    let offset = past_properties(text, offset);
    let scalar = text.get(offset..).unwrap_or_default();
    let quoted = scalar.starts_with('"');
    let mut rest = scalar.char_indices().skip(usize::from(quoted));
    while let Some((index, next)) = rest.next() {
        if next == char {
            return offset + index;
        }
        if quoted && next == '\\' {
            if escaped(&scalar[index + 1..]) == Some(char) {
                return offset + index;
            }
            rest.next();
        }
    }
    offset
}

/// Past the anchor and the tag that may stand before a scalar.
fn past_properties(text: &str, mut offset: usize) -> usize {
    while let Some(rest) = text.get(offset..).filter(|rest| rest.starts_with(['&', '!'])) {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let space = rest[word..].find(|char: char| !char.is_whitespace()).unwrap_or(0);
        offset += word + space;
    }
    offset
}

/// What YAML's escape stands for, given what follows the backslash, where that may not be in a text or a code.
fn escaped(after: &str) -> Option<char> {
    let (kind, digits) = (after.chars().next()?, after.get(1..)?);
    let hex = |length| u32::from_str_radix(digits.get(..length)?, 16).ok().and_then(char::from_u32);
    match kind {
        'x' => hex(2),
        'u' => hex(4),
        'U' => hex(8),
        't' => Some('\t'),
        'n' => Some('\n'),
        'r' => Some('\r'),
        '0' => Some('\0'),
        'a' => Some('\u{7}'),
        'b' => Some('\u{8}'),
        'v' => Some('\u{b}'),
        'f' => Some('\u{c}'),
        'e' => Some('\u{1b}'),
        'N' => Some('\u{85}'),
        'L' => Some('\u{2028}'),
        'P' => Some('\u{2029}'),
        _ => None,
    }
}
