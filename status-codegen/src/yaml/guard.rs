//! A look at a text before the YAML library reads it, refusing what would cost it quadratic time or much memory.

use super::node::Refusal;
use crate::kind::ProblemKind;
use crate::text;

/// Longest text.
pub const MAX_BYTES: usize = 1 << 20;
/// Longest line: a text longer than this is not a phrase, and columns are found by walking lines.
const MAX_LINE: usize = 64 << 10;
/// Brackets open at once: the library looks at each of them for every token that follows.
const MAX_OPEN: usize = 64;
/// Brackets in all, a bound on those open at once whatever stands in quotes.
const MAX_BRACKETS: usize = 25_000;
/// Characters that may separate values; the library holds some 200 bytes for each value.
const MAX_MARKS: usize = 120_000;

/// Refuses a text that would take the library too long, and characters that a person cannot see.
pub fn guard(text: &str) -> Result<(), Vec<Refusal>> {
    let refuse = |offset, kind, message| Err(vec![Refusal { offset, kind, message }]);
    if text.len() > MAX_BYTES {
        return refuse(
            0,
            ProblemKind::TooMuch,
            format!("{} bytes; a spec may have at most 1 MiB", text.len()),
        );
    }
    if let Some((offset, (kind, why))) = cost(text.as_bytes()) {
        return refuse(offset, kind, why.to_owned());
    }
    let hidden: Vec<Refusal> = hidden(text).take(20).collect();
    if hidden.is_empty() { Ok(()) } else { Err(hidden) }
}

/// The first place that makes the text too costly, and why.
fn cost(text: &[u8]) -> Option<(usize, (ProblemKind, &'static str))> {
    let mut counts = Counts::default();
    for (offset, &byte) in text.iter().enumerate() {
        if let Some(why) = counts.see(offset, byte) {
            return Some((offset, why));
        }
    }
    None
}

#[derive(Default)]
struct Counts {
    line_start: usize,
    /// The last byte of this line that is not a space, and the first of the word that it ends.
    last: Option<u8>,
    word: u8,
    after_space: bool,
    in_comment: bool,
    /// The quote that is open, and whether a backslash came last in it.
    quote: Option<u8>,
    escaped: bool,
    /// Brackets that are open, as far as this brief look can tell; better one too many than one too few.
    open: usize,
    brackets: usize,
    marks: usize,
}

impl Counts {
    fn see(&mut self, offset: usize, byte: u8) -> Option<(ProblemKind, &'static str)> {
        let too_much = |why| Some((ProblemKind::TooMuch, why));
        if offset - self.line_start > MAX_LINE {
            return too_much("a line longer than 64 KiB");
        }
        if byte == b'%' && offset == self.line_start {
            let why = "a line that starts with `%` is a YAML directive, which a spec has no use for";
            return Some((ProblemKind::Yaml, why));
        }
        match byte {
            b'\n' => {
                let Counts { quote, open, brackets, marks, .. } = *self;
                *self = Counts {
                    line_start: offset + 1,
                    quote,
                    open,
                    brackets,
                    marks: marks + 1,
                    ..Counts::default()
                };
            }
            _ if self.in_comment => {}
            b' ' | b'\t' | b'\r' => (self.after_space, self.escaped) = (true, false),
            _ => self.token(byte),
        }
        if self.open > MAX_OPEN {
            too_much("more than 64 brackets are open")
        } else if self.brackets > MAX_BRACKETS || self.marks > MAX_MARKS {
            too_much("more values than a spec can hold")
        } else {
            None
        }
    }

    fn token(&mut self, byte: u8) {
        let starts = self.starts_value();
        match byte {
            b'#' if self.quote.is_none() && (self.after_space || self.last.is_none()) => {
                self.in_comment = true
            }
            b'"' | b'\'' if self.quote == Some(byte) && !self.escaped => self.quote = None,
            b'"' | b'\'' if self.quote.is_none() && starts => self.quote = Some(byte),
            b'[' | b'{' if starts => {
                self.open += 1;
                self.brackets += 1;
            }
            b']' | b'}' if self.quote.is_none() => self.open = self.open.saturating_sub(1),
            _ => {}
        }
        self.marks += usize::from(matches!(byte, b',' | b':' | b'[' | b'{' | b'-' | b'?'));
        if self.after_space || self.last.is_none() {
            self.word = byte;
        }
        self.escaped = byte == b'\\' && self.quote == Some(b'"') && !self.escaped;
        (self.last, self.after_space) = (Some(byte), false);
    }

    /// Whether a bracket or quote here begins a value, as one inside a text does not.
    fn starts_value(&self) -> bool {
        self.last.is_none_or(|last| matches!(last, b',' | b'[' | b'{' | b':' | b'?' | b'-'))
            || matches!(self.word, b'&' | b'!')
    }
}

fn hidden(text: &str) -> impl Iterator<Item = Refusal> {
    let refusal = |(offset, char)| Refusal {
        offset,
        kind: ProblemKind::HiddenCharacter,
        message: text::hidden_message(char),
    };
    text.char_indices().filter(|&(_, char)| text::is_hidden(char)).map(refusal)
}

/// The library's message without the place, which the problem states itself, and with the usual cause.
pub fn explain(message: &str) -> String {
    let (words, context) = match message.split_once(", while ") {
        Some((words, context)) => (words, Some(context)),
        None => (message, None),
    };
    let words = words.rsplit_once(" at line ").map_or(words, |(words, _)| words);
    if words.contains("invalid type") {
        return "a key is a code, a range or a word, not a list or map".to_owned();
    }
    let words = match words {
        "repetition limit exceeded" => "aliases repeat too much",
        "found character that cannot start any token" => {
            "a tab cannot indent, and a text cannot begin with `@` or a backtick"
        }
        words => words,
    };
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

/// Where a second document begins: at the first marker that follows any content.
pub fn second_document(text: &str) -> Option<usize> {
    let mut offset = 0;
    let mut content = false;
    for line in text.split_inclusive('\n') {
        let is_marker = ["---", "..."].iter().any(|marker| {
            line.strip_prefix(marker)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        });
        if is_marker && content {
            return Some(offset);
        }
        content |= is_marker || !line.trim_start().is_empty() && !line.trim_start().starts_with('#');
        offset += line.len();
    }
    None
}
