//! What is said of codes that are not listed: by range, by default, else by the protocol.

use super::row::text;
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

/// All that is said of unlisted codes, narrowest range first.
#[derive(Clone, Copy)]
pub struct Unlisted<R: 'static> {
    pub protocol: Protocol,
    pub ranges: &'static [R],
    pub default: Facts,
}

/// The answers for one kind of code: which of them a range holds, and what the protocol says of it.
macro_rules! answers {
    (
        $range:ty, $code:ty: |$one:ident, $asked:ident| $holds:expr,
        |$protocol:ident, $number:ident| $category:expr, $retry:expr
    ) => {
        impl Unlisted<$range> {
            const fn facts(&self, $asked: $code) -> Facts {
                let mut i = 0;
                while i < self.ranges.len() {
                    let $one = &self.ranges[i];
                    if $holds {
                        return $one.facts;
                    }
                    i += 1;
                }
                self.default
            }

            #[cold]
            #[must_use]
            pub const fn description(&self, code: $code) -> &'static str {
                match text(self.facts(code).description) {
                    Some(text) => text,
                    None => self.category(code).description(),
                }
            }

            #[cold]
            #[must_use]
            pub const fn category(&self, $number: $code) -> Category {
                let $protocol = self.protocol;
                match self.facts($number).category {
                    Some(category) => category,
                    None => $category,
                }
            }

            #[cold]
            #[must_use]
            pub const fn retry(&self, $number: $code) -> Retry {
                let $protocol = self.protocol;
                match self.facts($number).retry {
                    Some(retry) => retry,
                    None => $retry,
                }
            }

            #[cold]
            #[must_use]
            pub const fn needs_wait(&self, code: $code) -> bool {
                self.facts(code).needs_wait && self.retry(code).is_retryable()
            }

            #[cold]
            #[must_use]
            pub const fn remedy(&self, code: $code) -> Option<&'static str> {
                text(self.facts(code).remedy)
            }
        }
    };
}

/// What is said of the codes of a range, both ends included.
#[derive(Clone, Copy)]
pub struct Range {
    low: i128,
    high: i128,
    facts: Facts,
}

/// What is said of the codes that begin so.
#[derive(Clone, Copy)]
pub struct Prefix {
    prefix: &'static str,
    facts: Facts,
}

answers! {
    Range, i128: |range, code| range.low <= code && code <= range.high,
    // Only codes of 16 bits have a protocol with rules of its own.
    |protocol, code| protocol.category(code as u16), protocol.retry(code as u16)
}

answers! {
    Prefix, &str: |range, code| begins(code, range.prefix),
    |_protocol, code| Category::Other, Retry::Unstated
}

/// Whether a text begins so. A prefix that ends in NUL, which no listed code holds, is the whole text.
const fn begins(text: &str, prefix: &str) -> bool {
    let (text, prefix) = (text.as_bytes(), prefix.as_bytes());
    let mut i = 0;
    while i < prefix.len() {
        if prefix[i] == 0 {
            return i == text.len();
        }
        if i >= text.len() || text[i] != prefix[i] {
            return false;
        }
        i += 1;
    }
    true
}

pub mod number {
    use super::{Facts, Range};

    #[must_use]
    pub const fn range(low: i128, high: i128, facts: Facts) -> Range {
        Range { low, high, facts }
    }
}

pub mod text {
    use super::{Facts, Prefix};

    #[must_use]
    pub const fn range(prefix: &'static str, facts: Facts) -> Prefix {
        Prefix { prefix, facts }
    }
}
