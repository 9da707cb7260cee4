//! What of a document a spec can hold: codes that its protocol sends and its type has a place for.

use status_codegen::tool::{MAX_CODE, clean};
use status_codegen::{Bounds, CodeType, Protocol, Table};
use status_document::{Code, Section};

use super::{Draft, cast};
use crate::error::{Error, Result};

impl Draft {
    /// What sections say of a spec's codes.
    ///
    /// # Errors
    ///
    /// The spec's type does not hold one of the codes.
    pub fn of_spec<'a>(sections: impl IntoIterator<Item = &'a Section>, table: &Table) -> Result<Self> {
        let mut draft = Self::new(sections);
        draft.cast(table.code_type);
        draft.keep_to(table.protocol);
        draft.fits(table)?;
        Ok(draft)
    }

    /// Gives the codes a table's type.
    fn cast(&mut self, code_type: CodeType) {
        self.code_type = code_type;
        let codes = std::mem::take(&mut self.codes).into_iter();
        self.codes = codes.map(|(code, said)| (cast(&code, code_type), said)).collect();
        if code_type == CodeType::Text {
            self.ranges.retain(|range, _| matches!(range, Bounds::Prefix(_)));
        }
    }

    /// Leaves out, and reports, what the protocol cannot send, and texts that are no codes.
    pub fn keep_to(&mut self, protocol: Protocol) {
        if protocol == Protocol::Other {
            return self.keep_texts();
        }
        let codes = protocol.codes();
        let out = |code: &Code| code.as_u16().is_none_or(|code| !codes.contains(&code));
        let out_of = |range: &Bounds| {
            let ends = range.as_u16();
            ends.is_none_or(|(low, high)| !codes.contains(&low) || !codes.contains(&high))
        };
        let why = format!(
            "is left out: {} codes are {} to {}, those of protocol `other` are not",
            protocol.word(),
            codes.start(),
            codes.end()
        );
        for (code, said) in self.codes.iter().filter(|(code, _)| out(code)) {
            self.notes.push(format!("line {}: {code} {why}", said.line));
        }
        for range in self.ranges.keys().filter(|range| out_of(range)) {
            self.notes.push(format!("{} {why}", range.key(self.code_type)));
        }
        self.codes.retain(|code, _| !out(code));
        self.ranges.retain(|range, _| !out_of(range));
        self.codes.values_mut().for_each(|said| said.http.clear());
        self.code_type = CodeType::U16;
    }

    /// A spec's text is short and shows all that it holds; one that ends in a star is a prefix.
    fn keep_texts(&mut self) {
        let fits = |code: &Code| match code {
            Code::Text(text) => {
                let is_visible = clean(text).text == *text && text.trim() == text;
                let is_key = !text.is_empty() && text != "default" && !text.ends_with('*');
                is_visible && is_key && text.len() <= MAX_CODE
            }
            Code::Number(_) => true,
        };
        for (code, said) in self.codes.iter().filter(|(code, _)| !fits(code)) {
            let why = format!(
                "is left out: a code has at most {MAX_CODE} bytes, all visible, no `*` at its end, and is not `default`"
            );
            self.notes.push(format!("line {}: {code} {why}", said.line));
        }
        self.codes.retain(|code, _| fits(code));
    }

    /// Whether the spec's type holds every code.
    fn fits(&self, table: &Table) -> Result<()> {
        let own = table.code_type;
        let codes = self.codes.iter().filter(|(code, _)| !own.fits(*code));
        let mut lost: Vec<String> =
            codes.map(|(code, said)| format!("{code} (line {})", said.line)).collect();
        let ends = |range: &Bounds| range.numbers().is_none_or(|(low, high)| own.fits(low) && own.fits(high));
        lost.extend(self.ranges.keys().filter(|range| !ends(range)).map(|range| range.key(CodeType::I64)));
        let Some(first) = lost.first() else { return Ok(()) };
        let more = match lost.len() {
            1 => "does".to_owned(),
            count => format!("and {} more do", count - 1),
        };
        let (own, wanted) = (own.word(), self.wanted(table).word());
        let fix = format!("write `code_type: {wanted}` in the spec, or choose another list with `--section`");
        Err(Error::new(format!("{first} {more} not fit `{own}`, the type of the spec's codes; {fix}")))
    }

    /// The type that holds the spec's codes and these.
    fn wanted(&self, table: &Table) -> CodeType {
        let ends = self.ranges.keys().filter_map(Bounds::numbers).flat_map(|(low, high)| [low, high]);
        let codes = self.codes.keys().chain(table.codes.iter().map(|entry| &entry.code));
        let numbers: Option<Vec<i128>> = codes.map(Code::number).collect();
        numbers.map_or(CodeType::Text, |numbers| CodeType::holding(numbers.into_iter().chain(ends)))
    }
}
