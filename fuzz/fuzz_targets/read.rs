//! Any bytes are a document or an error, and what is found in a document lies within it.
//!
//! The first line is the document's name, which tells its format. `fuzz/seed` makes a corpus of the documents that the
//! tests read: `fuzz/seed && cargo +nightly fuzz run read -- -max_len=4096 -timeout=5 -rss_limit_mb=1024`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use status_document::{Block, Text, judge, read};

fuzz_target!(|data: &[u8]| {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (name, rest) = data.split_at(end);
    let name = std::str::from_utf8(name).ok().filter(|name| !name.is_empty());
    let bytes = rest.strip_prefix(b"\n").unwrap_or(rest);
    let document = match read(bytes, name) {
        Ok(document) => document,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    for block in &document.blocks {
        assert!((1..=lines).contains(&block.line()), "a block in line {} of {lines}", block.line());
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Item { text, .. } => check(text),
            Block::Definition { term, text, .. } => [term, text].into_iter().for_each(check),
            Block::Table(table) => {
                check(&table.caption);
                for row in &table.rows {
                    assert!((1..=lines).contains(&row.line), "a row in line {} of {lines}", row.line);
                    row.cells.iter().for_each(check);
                }
            }
            Block::Code { .. } => {}
        }
    }
    for section in judge(&document).sections {
        assert!(section.codes.iter().all(|entry| entry.line <= lines), "a code beyond the end");
    }
});

/// Marks and links are stretches of their text.
fn check(text: &Text) {
    for mark in &text.marks {
        assert!(text.plain.get(mark.start..mark.end).is_some(), "{mark:?} of {:?}", text.plain);
    }
    for link in &text.links {
        assert!(text.plain.get(link.start..link.end).is_some(), "{link:?} of {:?}", text.plain);
    }
}
