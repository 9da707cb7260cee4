//! A field whose colon was forgotten, or the space after it: YAML notices at a later line, or takes both for one text.

use crate::fields::{ENTRY, LINK, SOURCE, SPEC};
use crate::text::brief;

/// A text can go on over some lines before YAML finds out; further up, a slip is not the cause.
const FAR: usize = 3;

/// The byte at which a field without its colon begins, and what to write, where YAML cannot go on at `offset`.
pub fn before(text: &str, offset: usize) -> Option<(usize, String)> {
    let end = text.get(offset..)?.find('\n').map_or(text.len(), |length| offset + length);
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.get(..end)?.split('\n') {
        let said = line.split(" #").next().unwrap_or(line).trim_end();
        if !said.is_empty() && !said.starts_with('#') {
            lines.push((start, said));
        }
        start += line.len() + 1;
    }
    (0..lines.len()).rev().take(FAR).find_map(|index| {
        let (start, line) = lines[index];
        let field = line.trim_start().trim_start_matches("- ");
        let above = index.checked_sub(1).map(|index| lines[index].1);
        let begins = above.is_none_or(|above| begins_field(above, line));
        let message = begins.then(|| slip(field))??;
        Some((start + line.len() - field.len(), message))
    })
}

/// Whether a line can begin a field, judged by the one above: it is the first below a key, or stands no deeper than a
/// field that is complete. Otherwise it goes on with the text of that one.
fn begins_field(above: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    indent(line) <= indent(above) || above.ends_with(':') || slip(above.trim_start()).is_some()
}

/// What to write instead of a field without its colon, or without the space after it; None for any other text.
pub fn slip(text: &str) -> Option<String> {
    let text = text.trim_end();
    let name = [SPEC, SOURCE, ENTRY, LINK].into_iter().flatten().map(|field| field.name);
    let (name, rest) =
        name.filter_map(|name| Some((name, text.strip_prefix(name)?))).find(is_apart).or_else(|| {
            let key = text.find(|char: char| !char.is_ascii_digit() && char != 'X').unwrap_or(text.len());
            let (key, rest) = text.split_at_checked(key)?;
            let is_key = key.starts_with(|first: char| first.is_ascii_digit());
            Some((key, rest)).filter(|parts| is_key && is_apart(parts))
        })?;
    let value = brief(rest.trim_start_matches(':').trim());
    let fixed = if value.is_empty() { format!("{name}:") } else { format!("{name}: {value}") };
    let what = if rest.starts_with(':') { "space after the colon" } else { "colon" };
    Some(format!("`{}` lacks a {what}; write `{fixed}`", brief(text)))
}

/// Whether what follows a name is neither the rest of a longer word nor a colon as it should be.
fn is_apart((_, rest): &(&str, &str)) -> bool {
    match rest.strip_prefix(':') {
        Some(value) => !value.is_empty() && !value.starts_with([' ', '\t', '/']),
        None => {
            let value = rest.trim_start();
            rest.is_empty() || rest.len() > value.len() && (value.starts_with('{') || !value.contains(": "))
        }
    }
}
