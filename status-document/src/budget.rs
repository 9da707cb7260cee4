//! What reading one document may cost: one account for all of it, from which every reader pays.

#[cfg(test)]
mod tests;

use std::cell::Cell;

use crate::error::Error;

/// Steps for each byte of a document. A step is about a byte of memory, or as much time as a byte takes to copy; a table
/// of short cells, which costs most among documents that people write, takes about fifty for a byte.
const RATE: usize = 128;
/// Steps that any document may take, however short it is.
const FLOOR: usize = 16 << 20;

const WHY: &str = "begins something that takes more time or memory than a document of this size may; save the part \
                   that lists the codes";

/// The steps that are left for the readers of one document.
///
/// Once they are spent, nothing more is built, so that the readers come to their end quickly, and the document is
/// refused: half a list would be worse than none.
#[derive(Debug)]
pub struct Budget {
    left: Cell<usize>,
    spent: Cell<bool>,
    line: Cell<usize>,
}

impl Budget {
    /// The budget of a document of so many bytes.
    pub fn new(length: usize) -> Self {
        Self::of(length.saturating_mul(RATE).saturating_add(FLOOR))
    }

    fn of(steps: usize) -> Self {
        Self { left: Cell::new(steps), spent: Cell::new(false), line: Cell::new(1) }
    }

    /// Takes steps, if that many are left.
    #[must_use]
    pub fn spend(&self, steps: usize) -> bool {
        match self.left.get().checked_sub(steps) {
            Some(left) if !self.spent.get() => self.left.set(left),
            _ => self.spent.set(true),
        }
        !self.spent.get()
    }

    pub fn is_spent(&self) -> bool {
        self.spent.get()
    }

    /// Notes the line that is read, for the error.
    pub fn at(&self, line: usize) {
        if !self.is_spent() {
            self.line.set(line);
        }
    }

    /// What was read within the budget, or the error of a document that costs more.
    pub fn settle<T>(&self, read: T) -> Result<T, Error> {
        if self.is_spent() { Err(Error::Refused { line: self.line.get(), why: WHY }) } else { Ok(read) }
    }
}
