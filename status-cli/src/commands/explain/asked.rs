//! The code that was asked about, and what a table says about it.

use std::fmt;

use serde_json::{Value, json};
use status_codegen::tool::{MAX_CODE, did_you_mean};
use status_codegen::{Answer, Code, CodeType, Entry, Origin, Table};

use crate::error::{Error, Result};
use crate::input::spec;

/// A word of the command line: to a table of texts a text, to one of numbers a number.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'w>(&'w str);

/// How a table's code matches the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    Exact,
    /// But for the case of its letters.
    Case,
    /// The table does not list it.
    None,
}

/// An answer with the table that gives it.
#[derive(Debug)]
pub struct Said<'t> {
    pub table: &'t Table,
    pub answer: Answer<'t>,
    pub matched: Match,
    pub asked: Asked<'t>,
}

impl<'w> Asked<'w> {
    pub fn new(word: &'w str) -> Result<Self> {
        match word.len() {
            1..=MAX_CODE => Ok(Asked(word)),
            _ => Err(Error::new(format!("a code has 1 to {MAX_CODE} bytes"))),
        }
    }

    /// The word as a number of 64 bits: `404`, `-1121`, `0x80340000`. Leading zeros belong to texts.
    fn number(self) -> Option<i128> {
        let number = match self.0.strip_prefix("0x") {
            Some(digits) if !digits.starts_with(['+', '-']) => i128::from_str_radix(digits, 16).ok()?,
            _ => Code::from(self.0).as_written()?,
        };
        (CodeType::U64.fits(number) || CodeType::I64.fits(number)).then_some(number)
    }

    /// The code that it is in a table of this type; None if the type has no place for it.
    fn code(self, code_type: CodeType) -> Option<Code> {
        let code = match code_type {
            CodeType::Text => Code::from(self.0),
            _ => Code::Number(self.number()?),
        };
        code_type.fits(&code).then_some(code)
    }

    pub fn to_json(self) -> Value {
        self.number().map_or(json!(self.0), |number| json!(Code::Number(number)))
    }

    /// Why a table cannot list it.
    pub fn is_not_of(self, table: &Table) -> Error {
        let codes = match table.code_type.bounds() {
            Some((least, greatest)) => format!("`{}`, {least} to {greatest}", table.code_type.word()),
            None => "texts".to_owned(),
        };
        Error::new(format!("{self} is not a code of {}: its codes are {codes}", table.title))
    }

    /// Says that nobody lists it, and what may have been meant.
    pub fn is_unlisted(self, nobody: &str, said: &[Said<'_>]) -> Error {
        if spec::exists(self.0.as_ref()) {
            return Error::new(format!(
                "{nobody}; `vendor-status list {}` lists the codes of that table",
                self.0
            ));
        }
        let near = near(self, said).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        Error::new(format!("{nobody}{near}")).found()
    }
}

/// As messages name it: a number, or a text in backticks.
impl fmt::Display for Asked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            Some(number) => write!(f, "{number}"),
            None => write!(f, "`{}`", self.0),
        }
    }
}

impl<'t> Said<'t> {
    /// None if the table's codes are of another type.
    pub fn new(table: &'t Table, asked: Asked<'t>) -> Option<Self> {
        let answer = table.get(asked.code(table.code_type)?);
        let is_alike = |(text, _): &(&str, &Entry)| text.eq_ignore_ascii_case(asked.0);
        let (answer, matched) = match answer.entry() {
            Some(_) => (answer, Match::Exact),
            None => match texts(table).find(is_alike) {
                Some((_, entry)) => (table.get(&entry.code), Match::Case),
                None => (answer, Match::None),
            },
        };
        Some(Said { table, answer, matched, asked })
    }

    /// Whether the table lists the code or says something about a range that holds it. A number is not meant by what texts
    /// begin with.
    pub fn is_about_it(&self) -> bool {
        match self.answer.origin {
            Origin::Entry(_) => true,
            Origin::Range(range) => range.bounds.numbers().is_some() || self.asked.number().is_none(),
            Origin::Default | Origin::Protocol => false,
        }
    }
}

/// Whether one of the tables lists the code, if only in another case.
pub fn is_listed(said: &[Said<'_>]) -> bool {
    said.iter().any(|said| said.matched != Match::None)
}

/// The codes of a table of texts.
fn texts(table: &Table) -> impl Iterator<Item = (&str, &Entry)> {
    table.codes.iter().filter_map(|entry| match &entry.code {
        Code::Text(text) => Some((text.as_str(), entry)),
        Code::Number(_) => None,
    })
}

/// The code of these tables that was meant, if one is near enough.
pub fn near<'t>(asked: Asked<'_>, said: impl IntoIterator<Item = &'t Said<'t>>) -> Option<&'t str> {
    did_you_mean(asked.0, said.into_iter().flat_map(|said| texts(said.table)).map(|(text, _)| text))
}
