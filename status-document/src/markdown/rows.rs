//! Rows of pipe tables, mended where their authors and the grammar disagree, byte for byte.

/// Joins rows that were broken over two lines, and takes out what the grammar cannot read, or not in time.
pub fn mend(bytes: &mut [u8]) {
    join(bytes);
    unpad(bytes);
    unlink(bytes);
}

/// Pipes of a table row, except escaped ones and those in code.
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

/// In a table with outer pipes, a row without its closing pipe goes on on the next line.
fn join(bytes: &mut [u8]) {
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

/// `**404  **` is bold to the eye in a table's cell; the grammar allows no blanks inside, so the marks go.
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
/// those beyond [`LINKS`] are not links.
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
