//! Lets the tokenizer of HTML come up for air.

use std::convert::Infallible;
use std::fmt;

use html5gum::{Readable, Reader, StringReader};

/// How many quotes are read in a row.
const QUOTES: u16 = 256;

/// A reader that pauses after that many quotes.
///
/// The tokenizer goes from each attribute in double quotes to the next by a call within the call: a tag with many
/// overflows the stack. An error unwinds it, and after a quote the tokenizer goes on as if nothing had happened.
pub struct Pausing<'a> {
    text: StringReader<'a>,
    quotes: u16,
}

/// Nothing happened; read on.
#[derive(Debug)]
pub struct Pause;

impl fmt::Display for Pause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a pause")
    }
}

impl std::error::Error for Pause {}

impl From<Infallible> for Pause {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl<'a> Pausing<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text: text.to_reader(), quotes: 0 }
    }

    fn pause(&mut self) -> Result<(), Pause> {
        if self.quotes < QUOTES {
            return Ok(());
        }
        self.quotes = 0;
        Err(Pause)
    }
}

impl Reader for Pausing<'_> {
    type Error = Pause;

    fn read_byte(&mut self) -> Result<Option<u8>, Pause> {
        self.pause()?;
        let byte = self.text.read_byte()?;
        self.quotes += u16::from(byte == Some(b'"'));
        Ok(byte)
    }

    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Pause> {
        Ok(self.text.try_read_string(text, case_sensitive)?)
    }

    fn read_until<'b>(&'b mut self, needle: &[u8], byte: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Pause> {
        self.pause()?;
        let read = self.text.read_until(needle, byte)?;
        self.quotes += u16::from(read == Some(b"\""));
        Ok(read)
    }
}
