//! Samples of answers below a heading that is a code: a block of JSON in which the code is a value.

use crate::document::{Block, Document, Style, fold};
use crate::judge::number::{self, HTTP};
use crate::judge::split::Wording;

/// What the samples below a heading say.
#[derive(Default)]
pub struct Sample {
    /// Whether the word of the heading is a value in one of them.
    pub named: bool,
    /// Whether an answer stands first, so that what follows at once is part of it.
    pub is_first: bool,
    pub status: Option<u16>,
    title: Option<String>,
    text: Option<String>,
}

/// Members that hold the HTTP status,
const STATUS: &[&str] =
    &["status", "statusCode", "status_code", "httpStatus", "http_status", "httpStatusCode"];

/// a phrase,
const TITLE: &[&str] = &["title"];

/// a description.
const TEXT: &[&str] = &["detail", "message", "description", "error_description", "errorMessage"];

/// What the first line of an answer begins with.
const ANSWER: &str = "HTTP/";

impl Sample {
    /// Reads what stands between a heading, or a bold line that does the work of one, and the next.
    pub fn below(document: &Document, at: usize, word: &str) -> Self {
        let first = document.blocks.get(at + 1);
        let is_first =
            matches!(first, Some(Block::Code { text, .. }) if text.trim_start().starts_with(ANSWER));
        let mut sample = Self { is_first, ..Self::default() };
        for block in document.blocks.iter().skip(at + 1) {
            match block {
                Block::Heading { .. } => break,
                Block::Paragraph { text, .. } if text.all(Style::Strong) => break,
                Block::Paragraph { text, .. } => sample.read(&text.plain, word),
                Block::Code { text, .. } => sample.read(text, word),
                _ => {}
            }
        }
        sample
    }

    fn read(&mut self, text: &str, word: &str) {
        let value = |at: usize| {
            let opens = text.get(..at).is_some_and(|before| before.ends_with(['"', '/']));
            opens && text.get(at + word.len()..).is_some_and(|after| after.starts_with('"'))
        };
        self.named |= text.match_indices(word).any(|(at, _)| value(at));
        let first = || {
            let line = text.get(text.find(ANSWER)?..)?.split_once(' ')?.1;
            number::lead(line)?.code()
        };
        let member = || number::lead(member(text, STATUS)?.trim_start_matches('"'))?.code();
        self.status = self.status.or_else(first).or_else(member).filter(|status| HTTP.contains(status));
        self.title = self.title.take().or_else(|| string(text, TITLE));
        self.text = self.text.take().or_else(|| string(text, TEXT));
    }

    /// Whether it is one of an answer with the code, that says that something went wrong.
    pub fn fails(&self) -> bool {
        /// The first status of an error.
        const ERROR: u16 = 400;
        self.named && self.status.is_some_and(|status| status >= ERROR)
    }

    /// The texts of an answer with the code.
    pub fn words(&self) -> Wording {
        match (&self.title, &self.text) {
            _ if !self.named => Wording::default(),
            (title, Some(text)) => {
                Wording { reason: title.clone(), description: Some(text.clone()), links: Vec::new() }
            }
            (title, None) => Wording { description: title.clone(), ..Wording::default() },
        }
    }
}

/// What follows the first of these members.
fn member<'t>(text: &'t str, names: &[&str]) -> Option<&'t str> {
    let value = |name: &&str| {
        let (_, after) = text.split_once(&format!("\"{name}\""))?;
        Some(after.trim_start().strip_prefix(':')?.trim_start())
    };
    names.iter().find_map(value)
}

fn string(text: &str, names: &[&str]) -> Option<String> {
    let (string, _) = member(text, names)?.strip_prefix('"')?.split_once('"')?;
    Some(fold(string).into_owned()).filter(|string| string.contains(char::is_alphanumeric))
}
