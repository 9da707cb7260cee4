//! Documents that were cut, doubled and mixed up: whatever comes out, it comes out without a panic.

use std::fs;
use std::path::Path;

/// A small generator of numbers; the same ones each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap_or(0)
    }
}

/// What parsers trip over.
const PIECES: &[&str] = &[
    "|",
    "||",
    "\n",
    "\n\n",
    "`",
    "```\n",
    "**",
    "~~",
    "<!--",
    "-->",
    "{/*",
    "*/}",
    "<table>",
    "<tr><td rowspan=9 colspan=9>",
    "</td>",
    "<dl><dt>",
    "<dd>",
    "| 404 |",
    "- ",
    "  - ",
    "# ",
    "+---+---+\n",
    "=== ===\n",
    "--- ---\n",
    "|===\n",
    ".. list-table::\n",
    "::\n",
    "{{<",
    "[",
    "](",
    ")",
    "(see [",
    "\u{202e}",
    "\u{1b}[0m",
    "é",
    "码",
    "\u{feff}",
    "4XX",
    "400-499",
    "500, 502",
    "-1",
    "99999999999",
    "0x1F",
    "\"",
    "'",
    "{",
    "}",
    "&a",
    "*a",
    ": ",
    "$ref: '#/a'\n",
    "\t",
    "\r",
    "\\",
    "\0",
];

fn mutate(document: &str, other: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = document.chars().collect();
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(chars.len() + 1);
        let end = (at + dice.roll(60)).min(chars.len());
        match dice.roll(5) {
            0 => drop(chars.drain(at..end)),
            1 => {
                let copy: Vec<char> = chars[at..end].to_vec();
                for _ in 0..dice.roll(20) {
                    chars.splice(at..at, copy.iter().copied());
                }
            }
            2 => {
                let foreign: Vec<char> = other.chars().skip(dice.roll(other.len())).take(80).collect();
                chars.splice(at..end, foreign);
            }
            3 => chars.truncate(at),
            _ => {
                let piece = PIECES[dice.roll(PIECES.len())].repeat(1 + dice.roll(9));
                chars.splice(at..at, piece.chars());
            }
        }
    }
    chars.into_iter().collect()
}

#[test]
fn no_document_makes_the_reader_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let mut documents: Vec<(String, String)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| !path.to_string_lossy().ends_with(".expected.json"))
        .map(|path| {
            (
                path.file_name().expect("a name").to_string_lossy().into_owned(),
                fs::read_to_string(&path).expect("text"),
            )
        })
        .collect();
    documents.sort();
    let count = std::env::var("MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(4000);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut read = 0;
    for nth in 0..count {
        let (name, text) = &documents[nth % documents.len()];
        let (_, other) = &documents[dice.roll(documents.len())];
        let mutant = mutate(text, other, &mut dice);
        if let Ok(document) = status_document::read(mutant.as_bytes(), Some(name)) {
            let lists = status_document::judge(&document);
            read += 1;
            let lines = mutant.matches(['\n', '\r']).count() + 1;
            for section in &lists.sections {
                assert!(
                    section.codes.iter().all(|entry| entry.line <= lines),
                    "a line beyond the end of {name}"
                );
                assert!(
                    !section.codes.is_empty() || !section.ranges.is_empty(),
                    "an empty section in {name}"
                );
            }
        }
    }
    assert!(read * 2 > count, "most mutants are documents still: {read} of {count}");
}
