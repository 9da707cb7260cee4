//! A doc comment's Markdown as plain text: what rustdoc would show, without the marks.
//!
//! Inline Markdown only, by CommonMark's rules for escapes, code spans, emphasis and links; a parser of the whole language
//! would be in the tree of everyone who uses the macros.

mod emphasis;
mod link;

use emphasis::{Piece, Run};

/// The first paragraph of a doc comment, given by its lines, as text; empty if there is none.
pub fn first_paragraph(lines: &[String]) -> String {
    let defined: Vec<String> = lines.iter().filter_map(|line| definition(line)).collect();
    let is_heading = |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    let skipped = |line: &&String| line.is_empty() || is_heading(line) || definition(line).is_some();
    let paragraph: Vec<&str> = (lines.iter().skip_while(skipped))
        .take_while(|line| !line.is_empty() && !is_heading(line) && !line.starts_with("```"))
        .map(String::as_str)
        .collect();
    let (text, _) = plain(&paragraph.join("\n"), &Context { defined: &defined, depth: DEPTH });
    text.trim().to_owned()
}

/// The label of `[label]: https://…`, which a link elsewhere in the comment may name.
fn definition(line: &str) -> Option<String> {
    let (label, target) = line.strip_prefix('[')?.split_once("]:")?;
    (!label.is_empty() && !target.trim().is_empty()).then(|| label.to_lowercase())
}

/// An image inside a link is all that nests.
const DEPTH: u8 = 2;

/// What is known around a piece of Markdown.
struct Context<'c> {
    /// The labels that have a definition.
    defined: &'c [String],
    /// How many links deep it may still go.
    depth: u8,
}

/// The text, and whether there is a link in it.
fn plain(markdown: &str, context: &Context<'_>) -> (String, bool) {
    let (mut pieces, mut linked) = (Vec::new(), false);
    let (mut rest, mut before) = (markdown, ' ');
    while let Some(first) = rest.chars().next() {
        let found = match first {
            '\\' => escape(rest),
            '`' => Some(code(rest)),
            '<' => angle(rest),
            '&' => entity(rest),
            '[' | '!' => link::link(rest, context),
            _ => None,
        };
        let (piece, length) = match found {
            Some((text, length)) => (Piece::Text(text), length),
            None if matches!(first, '*' | '_' | '~') => {
                let run = Run::new(rest, first, before);
                let length = run.length;
                (Piece::Run(run), length)
            }
            None => (Piece::Text(if first == '\n' { ' ' } else { first }.to_string()), first.len_utf8()),
        };
        linked |= first == '[' && length > 1;
        pieces.push(piece);
        let (taken, left) = rest.split_at(length);
        before = taken.chars().next_back().unwrap_or(before);
        rest = left;
    }
    emphasis::pair(&mut pieces);
    (pieces.iter().map(Piece::text).collect(), linked)
}

/// `\*` is `*`; at the end of a line it breaks the line.
fn escape(rest: &str) -> Option<(String, usize)> {
    match rest.chars().nth(1)? {
        '\n' => Some((" ".to_owned(), 2)),
        char if char.is_ascii_punctuation() => Some((char.to_string(), 2)),
        _ => None,
    }
}

/// A code span, whose text stays as it is; a run of backticks that none closes is text itself.
fn code(rest: &str) -> (String, usize) {
    let length = ticks(rest);
    let Some(end) = closing(&rest[length..], length) else { return (rest[..length].to_owned(), length) };
    let text = rest[length..length + end].replace('\n', " ");
    let padded = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let text = if padded { text[1..text.len() - 1].to_owned() } else { text };
    (text, end + 2 * length)
}

/// How many backticks a text begins with.
fn ticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Where a run of just so many backticks begins.
fn closing(text: &str, length: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(next) = text[at..].find('`') {
        let run = ticks(&text[at + next..]);
        if run == length {
            return Some(at + next);
        }
        at += next + run;
    }
    None
}

/// `<https://…>` is its address; a tag of HTML is nothing, `Vec<T>` stays as it is.
fn angle(rest: &str) -> Option<(String, usize)> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return Some((String::new(), comment.find("-->")? + "<!---->".len()));
    }
    let end = rest.find('>')?;
    let inner = &rest[1..end];
    let is_address = !inner.contains([' ', '\n', '<']) && (is_uri(inner) || is_mail(inner));
    if is_address {
        return Some((inner.to_owned(), end + 1));
    }
    let name = inner.trim_start_matches('/').split([' ', '\n', '/']).next()?.to_ascii_lowercase();
    let text = if name == "br" { " " } else { "" };
    TAGS.contains(&name.as_str()).then(|| (text.to_owned(), end + 1))
}

fn is_uri(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let rest = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-');
    (2..=32).contains(&scheme.len())
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(rest)
}

fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// The tags of HTML that stand in a line of text.
const TAGS: [&str; 27] = [
    "a", "abbr", "b", "br", "cite", "code", "del", "div", "em", "font", "i", "img", "ins", "kbd", "mark",
    "p", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
];

/// `&lt;` is `<`; a name that is not known here stays as it is.
fn entity(rest: &str) -> Option<(String, usize)> {
    let end = rest.find(';').filter(|&end| end <= 10)?;
    let char = match &rest[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        name => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?)?
        }
    };
    Some((char.to_string(), end + 1))
}
