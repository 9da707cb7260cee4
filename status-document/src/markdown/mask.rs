//! Blanks what a rendered page does not show, byte for byte, so that offsets and lines stay those of the source.

use super::nest;

/// What the front matter says.
#[derive(Debug, Default)]
pub struct Front {
    pub title: Option<String>,
    pub updated: Option<String>,
}

/// Openers and closers of what is no content: comments of HTML and MDX, shortcodes and tags of site generators.
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

/// The text with front matter, comments and shortcodes blanked, and table rows that were broken over two lines joined.
pub fn mask(text: &str) -> (String, Front) {
    let (front, length) = front_matter(text);
    let mut bytes = text.as_bytes().to_vec();
    blank(&mut bytes, 0, length);
    hide(text, length, &mut bytes);
    join_rows(&mut bytes);
    unpad(&mut bytes);
    unlink(&mut bytes);
    nest::flatten(&mut bytes);
    (String::from_utf8(bytes).unwrap_or_default(), front)
}

pub fn blank(bytes: &mut [u8], from: usize, to: usize) {
    for byte in bytes.iter_mut().take(to).skip(from).filter(|byte| !matches!(byte, b'\n' | b'\r')) {
        *byte = b' ';
    }
}

/// YAML or TOML at the very start, and how many bytes it takes.
fn front_matter(text: &str) -> (Front, usize) {
    let mut front = Front::default();
    let body = text.trim_start_matches(['\u{feff}', '\n', '\r']);
    // Some publishers hide it in a comment, so that other renderers do not show it.
    let inner =
        body.strip_prefix("<!--").and_then(|rest| rest.split_once('\n')).map_or(body, |(_, rest)| rest);
    let Some(fence) = ["---", "+++"].into_iter().find(|fence| inner.starts_with(fence)) else {
        return (front, 0);
    };
    let start = text.len() - inner.len();
    let mut at = start;
    for (nth, line) in inner.split_inclusive('\n').enumerate() {
        at += line.len();
        if nth == 0 && line.trim_end() != fence {
            return (front, 0);
        }
        if nth > 0 && line.trim_end() == fence {
            return (front, if start == text.len() - body.len() { at } else { 0 });
        }
        if let Some((key, value)) = line.split_once([':', '=']) {
            let value = value.trim().trim_matches(['"', '\'']);
            match key.trim().to_ascii_lowercase().replace(['_', '-', '.'], "").as_str() {
                "title" if front.title.is_none() => front.title = Some(value.to_owned()),
                "updated" | "updatedat" | "lastupdated" | "lastmod" | "lastmodified" | "modified"
                | "msdate" => {
                    front.updated = date(value).or(front.updated);
                }
                "date" => front.updated = front.updated.or(date(value)),
                _ => {}
            }
        }
    }
    (Front::default(), 0)
}

/// `2023-11-28T13:19:52Z`, `2023/11/28` and `11/28/2023` as `2023-11-28`.
pub fn date(text: &str) -> Option<String> {
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let number = |part: &str| part.parse::<u16>().ok();
    let (year, month, day) = match parts.as_slice() {
        [y, m, d] if y.len() == 4 => (number(y)?, number(m)?, number(d)?),
        [m, d, y] if y.len() == 4 && text.contains('/') => (number(y)?, number(m)?, number(d)?),
        _ => return None,
    };
    let real = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn hide(text: &str, start: usize, bytes: &mut [u8]) {
    let mut fence: Option<(u8, usize)> = None;
    let mut unclosed = [false; HIDDEN.len()];
    let mut at = start;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = at + rest.find('\n').map_or(rest.len(), |n| n + 1);
        let line = text.get(at..end).unwrap_or_default();
        if let Some(mark) = fence_of(line) {
            match fence {
                None => fence = Some(mark),
                Some((byte, length)) if mark.0 == byte && mark.1 >= length => fence = None,
                Some(_) => {}
            }
        } else if fence.is_none() {
            at = hide_line(text, at, end, bytes, &mut unclosed);
            continue;
        }
        at = end;
    }
}

pub fn fence_of(line: &str) -> Option<(u8, usize)> {
    let line = line.trim_start_matches([' ', '\t', '>']);
    let byte = *line.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let length = line.bytes().take_while(|b| *b == byte).count();
    let inline = byte == b'`' && line.get(length..).is_some_and(|rest| rest.contains('`'));
    (length >= 3 && !inline).then_some((byte, length))
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

/// Pipes of a table row, the escaped ones and those in code aside.
pub fn pipes(line: &str) -> usize {
    let (mut count, mut escaped) = (0, false);
    for byte in line.bytes() {
        count += usize::from(byte == b'|' && !escaped);
        escaped = byte == b'\\' && !escaped;
    }
    count
}

/// `|---|:--:|` and its relatives.
pub fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.contains(['|', '+'])
        && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b'+' | b' ' | b'\t' | b'='))
}

/// In a table with outer pipes, a row without its closing pipe goes on in the next line.
fn join_rows(bytes: &mut [u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (mut columns, mut at) = (0, 0);
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        let newline = at + line.len();
        at = newline + 1;
        let row = line.trim();
        if is_delimiter(row) && row.starts_with('|') && row.ends_with('|') {
            columns = pipes(row);
        } else if row.is_empty() || !row.starts_with('|') {
            columns = 0;
        } else if columns > 2 && !row.ends_with('|') {
            let next = lines.peek().map_or("", |next| next.trim());
            if next.ends_with('|')
                && pipes(row) + pipes(next) == columns
                && let Some(byte) = bytes.get_mut(newline)
            {
                *byte = b' ';
            }
        }
    }
}

/// `**404  **` fills a table's cell for the eye; the grammar wants no blanks within, so the marks go.
fn unpad(bytes: &mut [u8]) {
    for row in bytes.split_inclusive_mut(|byte| *byte == b'\n') {
        if !row.trim_ascii_start().starts_with(b"|") {
            continue;
        }
        for cell in row.split_mut(|byte| *byte == b'|') {
            let inner = cell.trim_ascii().strip_prefix(b"**").and_then(|inner| inner.strip_suffix(b"**"));
            let padded = inner.is_some_and(|inner| {
                inner.trim_ascii().len() < inner.len()
                    && !inner.contains(&b'*')
                    && !inner.trim_ascii().is_empty()
            });
            if padded {
                cell.iter_mut().filter(|byte| **byte == b'*').for_each(|byte| *byte = b' ');
            }
        }
    }
}

/// How many links of one line are read as links.
const LINKS: usize = 1000;

/// The grammar looks for the end of a cell's link as far as the cell goes, so many that never end would take quadratic time:
/// those beyond [`LINKS`] are no links.
fn unlink(bytes: &mut [u8]) {
    for line in bytes.split_mut(|byte| *byte == b'\n') {
        let mut links = 0;
        for at in 1..line.len() {
            if line.get(at - 1..=at) == Some(b"](") {
                links += 1;
                if links > LINKS
                    && let Some(byte) = line.get_mut(at)
                {
                    *byte = b' ';
                }
            }
        }
    }
}
