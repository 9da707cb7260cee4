//! What is said about all codes of a range.

use status_codegen::{Category, Facts, Retry};

/// What is said about a range's codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rule {
    pub description: Option<String>,
    pub category: Option<Category>,
    pub retry: Option<Retry>,
    /// What no document states.
    pub needs_wait: bool,
    pub remedy: Option<String>,
}

impl Rule {
    /// Whether it says the same, white space aside.
    pub fn reads_like(&self, other: &Self) -> bool {
        let dense = |text: &Option<String>| text.as_ref().map(|t| t.split_whitespace().collect::<String>());
        dense(&self.description) == dense(&other.description)
            && dense(&self.remedy) == dense(&other.remedy)
            && self.advises_like(other)
    }

    /// Whether callers act on it alike.
    pub fn advises_like(&self, other: &Self) -> bool {
        (self.category, self.retry, self.needs_wait) == (other.category, other.retry, other.needs_wait)
    }
}

impl From<&Facts> for Rule {
    fn from(facts: &Facts) -> Self {
        Self {
            description: facts.description.clone(),
            category: facts.category,
            retry: facts.retry,
            needs_wait: facts.needs_wait,
            remedy: facts.remedy.clone(),
        }
    }
}
