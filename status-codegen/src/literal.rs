//! A code as a literal of Rust, and what is said of one that is not of its enum's type.

use crate::code::Code;
use crate::kept::{declared, named};
use crate::terms::CodeType;
use crate::text::brief;
use proc_macro2::Ident;
use syn::{Lit, LitInt};

/// What says of which type the codes are.
pub struct Said<'a> {
    pub code_type: CodeType,
    /// The enum, or the path of its spec.
    pub whose: &'a str,
    /// The catch-all, where that is what says it.
    pub catch_all: Option<&'a Ident>,
    /// It keeps the number by itself.
    pub bare: bool,
    /// The first type that holds all codes that are numbers.
    pub holding: Option<CodeType>,
}

/// The code that a literal is, whatever the type; None for a number that no type holds.
pub fn value(literal: &Lit) -> Option<Code> {
    match literal {
        Lit::Str(text) => Some(Code::Text(text.value())),
        Lit::Int(number) if !is_integer(number.suffix()) => Some(Code::Text(number.to_string())),
        Lit::Int(number) => number.base10_parse().ok().map(Code::Number),
        _ => None,
    }
}

/// The literal that is a code.
pub fn written(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => format!("{text:?}"),
    }
}

/// A code of a type, as an example.
pub fn sample(code_type: CodeType) -> &'static str {
    match code_type {
        CodeType::Text => "\"card_declined\"",
        CodeType::I16 | CodeType::I32 | CodeType::I64 => "-1121",
        CodeType::U8 => "17",
        CodeType::U16 | CodeType::U32 | CodeType::U64 => "404",
    }
}

/// Why a code is none, if a spec would read it as what several codes begin with.
pub fn prefix(code: &Code) -> Option<String> {
    let Code::Text(text) = code else { return None };
    text.ends_with('*').then(|| {
        format!(
            "`{}` is a range of codes, which only a spec has: list its codes, or add `spec = \"…\"`",
            brief(text)
        )
    })
}

/// The first type that holds all of some codes; None if they are numbers and texts, or there are none.
pub fn holding(codes: &[Code]) -> Option<CodeType> {
    let numbers: Vec<i128> = codes.iter().filter_map(Code::number).collect();
    match numbers.len() {
        _ if codes.is_empty() => None,
        0 => Some(CodeType::Text),
        count if count == codes.len() => {
            Some(CodeType::holding(numbers)).filter(|held| *held != CodeType::Text)
        }
        _ => None,
    }
}

impl Said<'_> {
    /// The code as one of the type; the error says what to write.
    pub fn read(&self, literal: &Lit) -> Result<Code, String> {
        let code = value(literal).filter(|code| self.code_type.fits(code));
        let suffix = literal.suffix();
        match code {
            Some(code) if suffix.is_empty() || suffix == self.code_type.rust() => Ok(code),
            Some(code) => Err(self.instead(&code)),
            None => Err(match (literal, self.code_type.bounds()) {
                (Lit::Int(number), Some(bounds)) if is_integer(suffix) => self.beyond(number, bounds),
                (literal, _) => self.of_another_kind(literal),
            }),
        }
    }

    fn codes(&self) -> String {
        format!("the codes of `{}` are {}", self.whose, named(self.code_type))
    }

    fn instead(&self, code: &Code) -> String {
        format!("{}: write `{}`", self.codes(), written(code))
    }

    /// A text among numbers, or a number among texts.
    fn of_another_kind(&self, literal: &Lit) -> String {
        let meant = converted(literal, self.code_type);
        let what = meant.map_or_else(|| format!("{}, not text", self.codes()), |code| self.instead(&code));
        match self.catch_all {
            Some(name) if self.code_type != CodeType::Text => {
                format!("{what}; codes of text take `{}`", declared(name, CodeType::Text, false))
            }
            _ => what,
        }
    }

    fn beyond(&self, number: &LitInt, (least, greatest): (i128, i128)) -> String {
        let what =
            format!("`{}` does not fit `{}`, {least} to {greatest}", plain(number), self.code_type.rust());
        // The next code must not ask for another type again.
        let held = number.base10_parse::<i128>().ok();
        let held = held.and_then(|number| self.holding.or_else(|| holding(&[number.into()])));
        match (held, self.catch_all) {
            (Some(held), Some(name)) => {
                format!("{what}; `{}` holds it: write `{}`", held.rust(), declared(name, held, self.bare))
            }
            (None, Some(_)) => format!("{what}, and no type of codes holds it"),
            (_, None) => format!("{what}: {}", self.codes()),
        }
    }
}

/// The code of a type that was meant by a literal of another kind.
pub fn converted(literal: &Lit, code_type: CodeType) -> Option<Code> {
    match literal {
        Lit::Str(text) => {
            text.value().parse().ok().filter(|&number| code_type.fits(number)).map(Code::Number)
        }
        Lit::Int(number) if code_type == CodeType::Text => Some(Code::Text(whole(number))),
        _ => None,
    }
}

/// Whether a suffix names a type; any other is the rest of a word: `3DS_failed` is one token to Rust.
pub fn is_integer(suffix: &str) -> bool {
    matches!(
        suffix,
        "" | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
    )
}

/// A text that begins with digits, as written without its quotes.
fn whole(number: &LitInt) -> String {
    if is_integer(number.suffix()) { plain(number) } else { number.to_string() }
}

/// A number as written, where that is plain, without its suffix.
fn plain(number: &LitInt) -> String {
    let written = number.to_string();
    let written = written.strip_suffix(number.suffix()).unwrap_or(&written);
    let is_plain = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_plain { written } else { number.base10_digits() }.to_owned()
}
