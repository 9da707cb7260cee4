//! A look at a text before the YAML library reads it, refusing what would cost it quadratic time or much memory.

use super::Refusal;
use crate::text;

/// Longest text.
pub(crate) const MAX_BYTES: usize = 1 << 20;
/// Longest line: a text longer than this is no phrase, and columns are found by walking lines.
const MAX_LINE: usize = 64 << 10;
/// Brackets open at once on one line. The library looks at each of them for every token that follows on that line.
const MAX_OPEN: usize = 64;
/// Characters that may separate values; the library holds some 200 bytes for each value.
const MAX_MARKS: usize = 150_000;

/// Refuses a text that would take the library too long, and characters that a person cannot see.
pub(crate) fn guard(text: &str) -> Result<(), Vec<Refusal>> {
    let refuse = |offset, message: String| Err(vec![Refusal { offset, message }]);
    if text.len() > MAX_BYTES {
        return refuse(0, format!("{} bytes; a spec has at most 1 MiB", text.len()));
    }
    if let Some((offset, why)) = cost(text.as_bytes()) {
        return refuse(offset, why.to_owned());
    }
    let hidden: Vec<Refusal> = hidden(text).take(20).collect();
    if hidden.is_empty() { Ok(()) } else { Err(hidden) }
}

/// The first place that makes the text too costly, and why.
fn cost(text: &[u8]) -> Option<(usize, &'static str)> {
    let (mut open, mut marks, mut nested, mut line_start) = (0_usize, 0, 0, 0);
    let mut only_dashes = true;
    for (offset, &byte) in text.iter().enumerate() {
        match byte {
            b'%' if offset == line_start => {
                return Some((
                    offset,
                    "a line that starts with `%` is a YAML directive, which a spec has no use for",
                ));
            }
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            b'\n' => {
                (open, nested, only_dashes, line_start) = (0, 0, true, offset + 1);
            }
            _ => {}
        }
        match byte {
            b'-' | b'?' if only_dashes => nested += 1,
            b' ' | b'\t' | b'\n' => {}
            _ => only_dashes = false,
        }
        marks += usize::from(matches!(byte, b'\n' | b',' | b':' | b'[' | b'{' | b'-' | b'?'));
        if open > MAX_OPEN || nested > MAX_OPEN {
            return Some((offset, "more than 64 levels of nesting on one line"));
        }
        if offset + 1 - line_start > MAX_LINE {
            return Some((line_start, "a line longer than 64 KiB"));
        }
        if marks > MAX_MARKS {
            return Some((offset, "more values than a spec can hold"));
        }
    }
    None
}

fn hidden(text: &str) -> impl Iterator<Item = Refusal> {
    let refusal = |(offset, char)| Refusal { offset, message: text::hidden_message(char) };
    text.char_indices().filter(|&(_, char)| text::is_hidden(char)).map(refusal)
}

/// The library's message without the place, which the problem states itself, and with the usual cause.
pub(super) fn explain(message: &str) -> String {
    let (words, context) = match message.split_once(", while ") {
        Some((words, context)) => (words, Some(context)),
        None => (message, None),
    };
    let words = words.rsplit_once(" at line ").map_or(words, |(words, _)| words);
    if words.contains("more than one document") {
        return "more than one document; a spec is a single one, without `---` between".to_owned();
    }
    let mut explained = format!("not valid YAML: {words}");
    if let Some(context) = context {
        explained.push_str(", while ");
        explained.push_str(context);
    }
    if words.contains("',' or '}'") || words.contains("',' or ']'") || words.contains("mapping values") {
        explained
            .push_str("; a text that holds `: `, or inside `{ }` a `,` `[` `{`, needs quotes: `\"a: b\"`");
    }
    explained
}
