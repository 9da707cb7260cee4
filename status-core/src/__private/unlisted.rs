//! What is said of codes that are not listed: by range, by default, else by the protocol.

use crate::{Category, Protocol, Retry};

/// Facts of unlisted codes; what is missing is the protocol's to say. An absent text is empty.
#[derive(Clone, Copy)]
pub struct Facts {
    pub description: &'static str,
    pub category: Option<Category>,
    pub retry: Option<Retry>,
    pub needs_wait: bool,
    pub remedy: &'static str,
}

/// Nothing is said.
pub const FACTS: Facts =
    Facts { description: "", category: None, retry: None, needs_wait: false, remedy: "" };

/// What is said of the codes of a range, both ends included.
#[derive(Clone, Copy)]
pub struct Range {
    pub low: u16,
    pub high: u16,
    pub facts: Facts,
}

/// All that is said of unlisted codes, narrowest range first.
#[derive(Clone, Copy)]
pub struct Unlisted {
    pub protocol: Protocol,
    pub ranges: &'static [Range],
    pub default: Facts,
}

impl Unlisted {
    const fn facts(&self, code: u16) -> Facts {
        let mut i = 0;
        while i < self.ranges.len() {
            if self.ranges[i].low <= code && code <= self.ranges[i].high {
                return self.ranges[i].facts;
            }
            i += 1;
        }
        self.default
    }

    #[cold]
    #[must_use]
    pub const fn description(&self, code: u16) -> &'static str {
        match super::row::text(self.facts(code).description) {
            Some(text) => text,
            None => self.category(code).description(),
        }
    }

    #[cold]
    #[must_use]
    pub const fn category(&self, code: u16) -> Category {
        match self.facts(code).category {
            Some(category) => category,
            None => self.protocol.category(code),
        }
    }

    #[cold]
    #[must_use]
    pub const fn retry(&self, code: u16) -> Retry {
        match self.facts(code).retry {
            Some(retry) => retry,
            None => self.protocol.retry(code),
        }
    }

    #[cold]
    #[must_use]
    pub const fn needs_wait(&self, code: u16) -> bool {
        self.facts(code).needs_wait && self.retry(code).is_retryable()
    }

    #[cold]
    #[must_use]
    pub const fn remedy(&self, code: u16) -> Option<&'static str> {
        super::row::text(self.facts(code).remedy)
    }
}
