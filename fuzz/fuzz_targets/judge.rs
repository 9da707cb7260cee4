//! Any document is judged, also one that no reader made: `FUZZ_TARGETS=judge fuzz/campaign 60`.

#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use status_document::{Block, Document, Link, Mark, Row, Style, Table, Text, judge};

#[derive(Debug, Arbitrary)]
enum Part<'a> {
    Heading(u8, Words<'a>),
    Paragraph(Words<'a>),
    Item(u8, u8, Words<'a>),
    Definition(u8, Words<'a>, Words<'a>),
    Table(Vec<Vec<Words<'a>>>, bool),
    Code(&'a str),
}

/// A text; often with a code in front, or else few documents would have any.
#[derive(Debug, Arbitrary)]
struct Words<'a> {
    code: Option<u16>,
    text: &'a str,
    mark: Option<(u8, u8, u8)>,
    link: Option<(u8, u8, &'a str)>,
}

impl Words<'_> {
    fn text(&self) -> Text {
        let code = self.code.map(|code| format!("{code} ")).unwrap_or_default();
        let mut text = Text::new(&format!("{code}{}", self.text));
        text.marks.extend(self.mark.map(|(kind, start, end)| Mark {
            kind: [Style::Code, Style::Strong, Style::Emphasis, Style::Strike][usize::from(kind % 4)],
            start: start.into(),
            end: end.into(),
        }));
        text.links.extend(self.link.map(|(start, end, url)| Link {
            text: "see".to_owned(),
            url: url.to_owned(),
            start: start.into(),
            end: end.into(),
        }));
        text
    }
}

fn block(part: &Part<'_>, line: usize) -> Block {
    match part {
        Part::Heading(level, text) => Block::Heading { level: level % 7 + 1, text: text.text(), line },
        Part::Paragraph(text) => Block::Paragraph { text: text.text(), line },
        Part::Item(list, depth, text) => {
            Block::Item { list: (*list).into(), depth: (*depth).into(), text: text.text(), line }
        }
        Part::Definition(list, term, text) => {
            Block::Definition { list: (*list).into(), term: term.text(), text: text.text(), line }
        }
        Part::Table(rows, head) => {
            let row = |(nth, cells): (usize, &Vec<Words<'_>>)| Row {
                line,
                head: nth == 0 && *head,
                cells: cells.iter().map(Words::text).collect(),
            };
            Block::Table(Table { line, rows: rows.iter().enumerate().map(row).collect(), ..Table::default() })
        }
        Part::Code(text) => Block::Code { text: (*text).to_owned(), line },
    }
}

fuzz_target!(|parts: Vec<Part<'_>>| {
    let blocks = parts.iter().enumerate().map(|(nth, part)| block(part, nth + 1)).collect();
    let document = Document { blocks, ..Document::default() };
    // A text of several lines goes on behind its block's.
    let breaks = |part: &Part<'_>| format!("{part:?}").matches(r"\n").count() + format!("{part:?}").matches(r"\r").count();
    let lines = document.blocks.len() + parts.iter().map(breaks).sum::<usize>();
    for section in judge(&document).sections {
        assert!(!section.codes.is_empty() || !section.ranges.is_empty(), "an empty section");
        assert!(section.codes.iter().all(|entry| entry.line <= lines), "a code beyond the end");
    }
});
