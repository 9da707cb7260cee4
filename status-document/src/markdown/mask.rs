//! Blanks what a rendered page does not show, byte for byte, so that offsets and lines stay those of the source.

use super::fence::Fence;

/// Openers and closers of what is not content: comments of HTML and MDX, shortcodes and tags of site generators.
const HIDDEN: &[(&str, &str)] = &[
    ("<!--", "-->"),
    ("{/*", "*/}"),
    ("{% comment %}", "{% endcomment %}"),
    ("{%- comment -%}", "{%- endcomment -%}"),
    ("{{<", ">}}"),
    ("{{%", "%}}"),
    ("{%", "%}"),
    ("<%", "%>"),
];

/// What opens and closes a box of VuePress and Docusaurus: `::: warning`. To the grammar it defines what stands before it.
const CONTAINER: &str = ":::";

/// What begins a line that gives the block next to it a name or a class in the dialect of kramdown: `{: #errors}`.
const ATTRIBUTES: &str = "{:";

/// Blanks a part of a text, its line ends left as they are.
pub fn blank(bytes: &mut [u8], from: usize, to: usize) {
    for byte in bytes.iter_mut().take(to).skip(from).filter(|byte| !matches!(byte, b'\n' | b'\r')) {
        *byte = b' ';
    }
}

/// Blanks comments and shortcodes, except those in fences, in `bytes`, which are those of the text.
pub fn hide(text: &str, start: usize, bytes: &mut [u8]) {
    let mut fence = Fence::default();
    let mut unclosed = [false; HIDDEN.len()];
    let mut at = start;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = at + rest.find('\n').map_or(rest.len(), |n| n + 1);
        let line = text.get(at..end).unwrap_or_default();
        if fence.holds(line) {
            at = end;
        } else if line.trim_start().starts_with(CONTAINER) || is_attributes(line.trim()) {
            blank(bytes, at, end);
            at = end;
        } else {
            at = hide_line(text, at, end, bytes, &mut unclosed);
        }
    }
}

fn is_attributes(line: &str) -> bool {
    let inner = line.strip_prefix(ATTRIBUTES).and_then(|rest| rest.strip_suffix('}'));
    inner.is_some_and(|inner| !inner.contains(['{', '}']))
}

/// Blanks what is hidden from here to the end of the line, or beyond it; returns where to go on.
fn hide_line(
    text: &str,
    from: usize,
    end: usize,
    bytes: &mut [u8],
    unclosed: &mut [bool; HIDDEN.len()],
) -> usize {
    let source = text.as_bytes();
    let mut at = from;
    while at < end {
        match source.get(at) {
            Some(b'`') => {
                let run = source.iter().skip(at).take_while(|b| **b == b'`').count();
                let fence = text.get(at..at + run).unwrap_or_default();
                let line = text.get(at + run..end).unwrap_or_default();
                at += run + line.find(fence).map_or(0, |n| n + run);
            }
            Some(b'\\') => at += 2,
            Some(b'<' | b'{') => {
                let rest = source.get(at..).unwrap_or_default();
                let found = HIDDEN
                    .iter()
                    .zip(unclosed.iter_mut())
                    .find(|((open, _), _)| rest.starts_with(open.as_bytes()));
                let Some(((open, close), unclosed)) = found.filter(|(_, unclosed)| !**unclosed) else {
                    at += 1;
                    continue;
                };
                match text.get(at + open.len()..).and_then(|rest| rest.find(close)) {
                    Some(length) => {
                        let to = at + open.len() + length + close.len();
                        blank(bytes, at, to);
                        at = to;
                        if at >= end {
                            return at;
                        }
                    }
                    None => {
                        *unclosed = true;
                        at += open.len();
                    }
                }
            }
            _ => at += 1,
        }
    }
    end
}
