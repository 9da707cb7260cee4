//! What a table says about any code, listed or not.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::key::MAX_CODE;
use crate::table::{Entry, Facts, Range, Table};
use crate::terms::{Category, Retry};
use std::cmp::Ordering;

/// What a table says about a code: the answer of [`Table::get`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer<'t> {
    /// The code that was asked for.
    pub code: Code,
    /// Who says it.
    pub origin: Origin<'t>,
    /// Never empty.
    pub description: &'t str,
    /// What kind of answer it is.
    pub category: Category,
    /// Whether the same request may be sent again.
    pub retry: Retry,
    /// Whether that holds only where a header of `retry_after` came along; false where it allows nothing.
    pub needs_wait: bool,
    /// What the caller should do.
    pub remedy: Option<&'t str>,
}

/// Where an [`Answer`] comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin<'t> {
    /// The table lists the code.
    Entry(&'t Entry),
    /// It does not, but describes a range that the code is in.
    Range(&'t Range),
    /// It describes every other code.
    Default,
    /// It says nothing about the code; its protocol does.
    Protocol,
}

impl Table {
    /// What the table says about a code: a listed code's own entry, else its range, `default`, or the protocol. Every
    /// code has an answer; of one that is not of the table's type nothing is said.
    ///
    /// ```
    /// use status_codegen::{Bounds, Category, Origin, Retry};
    ///
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK }, 4XX: { description: Mend your request } }";
    /// let table = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing")).into_table()?;
    /// let answer = table.get(429);
    /// assert!(matches!(answer.origin, Origin::Range(range) if range.bounds == Bounds::Numbers(400, 499)));
    /// assert_eq!((answer.description, answer.retry), ("Mend your request", Retry::Always));
    /// assert!(matches!(table.get(200).origin, Origin::Entry(code) if code.name == "Ok"));
    /// assert_eq!(table.get(700).category, Category::Other);
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn get(&self, code: impl Into<Code>) -> Answer<'_> {
        let code = code.into();
        let entry = self.codes.binary_search_by(|entry| entry.code.cmp(&code)).ok();
        match entry.and_then(|index| self.codes.get(index)) {
            Some(entry) => Answer {
                code,
                origin: Origin::Entry(entry),
                description: &entry.description,
                category: entry.category,
                retry: entry.retry,
                needs_wait: entry.needs_wait,
                remedy: entry.remedy.as_deref(),
            },
            None => self.unlisted(code),
        }
    }

    /// The range that holds a code, if there is one.
    fn range(&self, code: &Code) -> Option<&Range> {
        match code {
            Code::Number(number) => {
                let ends_before = |(_, high)| high < *number;
                let index =
                    self.ranges.partition_point(|range| range.bounds.numbers().is_some_and(ends_before));
                self.ranges.get(index).filter(|range| range.bounds.holds(code))
            }
            Code::Text(text) => {
                let ends = (1..=text.len().min(MAX_CODE)).rev();
                ends.filter_map(|end| text.get(..end)).find_map(|prefix| self.prefix(prefix))
            }
        }
    }

    /// The range of just this prefix.
    fn prefix(&self, wanted: &str) -> Option<&Range> {
        let place = |range: &Range| match &range.bounds {
            Bounds::Prefix(prefix) => longest_first(prefix, wanted),
            Bounds::Numbers(..) => Ordering::Less,
        };
        self.ranges.get(self.ranges.binary_search_by(place).ok()?)
    }

    /// What is said of the codes around this one where they are not listed: the facts of its range, else those of every
    /// other code.
    #[doc(hidden)]
    #[must_use]
    pub fn around(&self, code: &Code) -> &Facts {
        self.range(code).map_or(&self.default, |range| &range.facts)
    }

    fn unlisted(&self, code: Code) -> Answer<'_> {
        let is_empty = !self.code_type.fits(&code) || self.default == Facts::default();
        let (origin, facts) = match self.range(&code) {
            Some(range) => (Origin::Range(range), Some(&range.facts)),
            None if is_empty => (Origin::Protocol, None),
            None => (Origin::Default, Some(&self.default)),
        };
        let said = facts.and_then(|facts| facts.category);
        let category = said.unwrap_or_else(|| self.protocol.category(&code));
        let advised = facts.and_then(|facts| facts.retry);
        let retry = advised.unwrap_or_else(|| self.protocol.retry(&code));
        let description = facts.and_then(|facts| facts.description.as_deref());
        Answer {
            code,
            origin,
            description: description.unwrap_or_else(|| category.description()),
            category,
            retry,
            needs_wait: facts.is_some_and(|facts| facts.needs_wait) && retry.is_retryable(),
            remedy: facts.and_then(|facts| facts.remedy.as_deref()),
        }
    }
}

/// The order of prefixes in a table.
pub fn longest_first(one: &str, other: &str) -> Ordering {
    (other.len(), one).cmp(&(one.len(), other))
}

impl<'t> Answer<'t> {
    /// The code's entry, if the table lists it.
    #[must_use]
    pub fn entry(&self) -> Option<&'t Entry> {
        match self.origin {
            Origin::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    /// Whether the table itself says anything about the code.
    #[must_use]
    pub fn is_said(&self) -> bool {
        !matches!(self.origin, Origin::Protocol)
    }
}
