//! Tags whose attributes are expressions, `style={{…}}`, turned into tags as HTML has them.

use std::ops::Range;

use super::fence::Fence;

/// Longer tags are left as they are.
const LENGTH: usize = 16 << 10;
/// Braces within braces.
const DEPTH: usize = 32;

/// Blanks expressions within tags, and the line ends of those tags, byte for byte.
pub fn plain(text: &mut String) {
    let mut tags: Vec<(Range<usize>, Vec<Range<usize>>)> = Vec::new();
    let (mut start, mut next, mut fence) = (0, 0, Fence::default());
    for line in text.split_inclusive('\n') {
        if !fence.holds(line) {
            let mut code = false;
            for (at, mark) in line.match_indices(['<', '`']) {
                // Between backticks is code.
                code ^= mark == "`";
                if code || mark == "`" {
                    continue;
                }
                let at = start + at;
                if at < next {
                    continue;
                }
                match tag(text.as_bytes().get(at..).unwrap_or_default()) {
                    Scan::Whole(length, expressions) => {
                        next = at + length;
                        let shift = |range: Range<usize>| range.start + at..range.end + at;
                        tags.push((at..next, expressions.into_iter().map(shift).collect()));
                    }
                    Scan::Endless => return blank(text, &tags),
                    Scan::None => {}
                }
            }
        }
        start += line.len();
    }
    blank(text, &tags);
}

fn blank(text: &mut String, tags: &[(Range<usize>, Vec<Range<usize>>)]) {
    let mut bytes = std::mem::take(text).into_bytes();
    for (tag, expressions) in tags.iter().filter(|(_, expressions)| !expressions.is_empty()) {
        for byte in bytes.get_mut(tag.clone()).unwrap_or_default().iter_mut().filter(|byte| **byte == b'\n') {
            *byte = b' ';
        }
        for range in expressions {
            bytes.get_mut(range.clone()).unwrap_or_default().fill(b' ');
        }
    }
    *text = String::from_utf8(bytes).unwrap_or_default();
}

/// What a `<` begins.
enum Scan {
    None,
    /// How long it is, and which attributes are expressions.
    Whole(usize, Vec<Range<usize>>),
    Endless,
}

fn tag(source: &[u8]) -> Scan {
    let named = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    let byte = |at: usize| source.get(at).filter(|_| at < LENGTH);
    let skip = |from: usize, test: &dyn Fn(&u8) -> bool| {
        (from..).find(|at| !byte(*at).is_some_and(test)).unwrap_or(from)
    };
    if !byte(1).is_some_and(u8::is_ascii_alphabetic) {
        return Scan::None;
    }
    let mut expressions = Vec::new();
    let mut at = skip(1, &named);
    loop {
        at = skip(at, &u8::is_ascii_whitespace);
        let start = at;
        match byte(at) {
            Some(b'>') => return Scan::Whole(at + 1, expressions),
            Some(b'/') => at += 1,
            Some(b'{') => {}
            Some(first) if first.is_ascii_alphabetic() || *first == b'_' => {
                at = skip(at, &named);
                if byte(at) != Some(&b'=') {
                    continue;
                }
                at += 1;
            }
            Some(_) => return Scan::None,
            None => return Scan::Endless,
        }
        match byte(at) {
            Some(quote @ (b'"' | b'\'')) => {
                at = skip(at + 1, &|byte| byte != quote) + 1;
            }
            Some(b'{') => match braces(source, at) {
                Ok(Some(end)) => {
                    // `rowSpan={2}` is read as it stands.
                    let value = source.get(at..end).unwrap_or_default();
                    if value.iter().any(|b| b.is_ascii_whitespace() || b"\"'<>=`".contains(b)) || at == start
                    {
                        expressions.push(start..end);
                    }
                    at = end;
                }
                Ok(None) => return Scan::None,
                Err(Endless) => return Scan::Endless,
            },
            _ => at = skip(at, &|byte| !byte.is_ascii_whitespace() && *byte != b'>' && *byte != b'/'),
        }
    }
}

struct Endless;

/// Where an expression ends; `None` if it nests too deeply.
fn braces(source: &[u8], start: usize) -> Result<Option<usize>, Endless> {
    let mut depth = 0;
    for (at, byte) in source.iter().enumerate().take(LENGTH).skip(start) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok(Some(at + 1));
        } else if depth > DEPTH {
            return Ok(None);
        }
    }
    Err(Endless)
}
