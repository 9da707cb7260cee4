//! What a code inherits: from the extended spec's entry, ranges, `default` and the protocol, each fact by itself.
//!
//! Of the extended spec, a code that the spec itself lists takes only the reason, the category and the retry advice: what is
//! said there of the cause is said of another one.

use super::name::Listed;
use crate::problem::At;
use crate::spec::{Entry, Spec, SpecFacts, SpecLink, SpecRange};
use crate::table::{Code, Facts, Link, Range};
use crate::terms::{Category, Protocol, Retry};
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::slice::Iter;

/// Facts of one code or of many, not copied yet.
#[derive(Clone, Copy, Default)]
struct View<'s> {
    description: Option<&'s str>,
    category: Option<Category>,
    retry: Option<Retry>,
    /// Said with the advice: advice of its own does not inherit it.
    needs_wait: Option<bool>,
    remedy: Option<&'s str>,
}

impl<'s> View<'s> {
    fn new(facts: &'s SpecFacts) -> Self {
        let text = |text: &'s Option<At<String>>| text.as_ref().map(|text| text.value.as_str());
        View {
            description: text(&facts.description),
            category: facts.category.map(|category| category.value),
            retry: facts.retry.map(|retry| retry.value),
            needs_wait: facts.needs_wait.map(|flag| flag.value).or(facts.retry.map(|_| false)),
            remedy: text(&facts.remedy),
        }
    }

    /// What a spec takes from the one it extends for a code that it lists itself: the rest is about another cause.
    fn advice(self) -> Self {
        View { description: None, remedy: None, ..self }
    }

    fn or(self, other: Self) -> Self {
        View {
            description: self.description.or(other.description),
            category: self.category.or(other.category),
            retry: self.retry.or(other.retry),
            needs_wait: self.needs_wait.or(other.needs_wait),
            remedy: self.remedy.or(other.remedy),
        }
    }
}

/// Facts by themselves, nothing inherited.
pub fn written(facts: &SpecFacts) -> Facts {
    let View { description, category, retry, needs_wait, remedy } = View::new(facts);
    let [description, remedy] = [description, remedy].map(|text| text.map(str::to_owned));
    Facts { description, category, retry, needs_wait: needs_wait.unwrap_or(false), remedy }
}

/// Codes of which the same is said, both ends included.
#[derive(Clone, Copy)]
struct Segment<'s> {
    low: u16,
    high: u16,
    view: View<'s>,
}

/// A text of a range is copied into each of its codes, so that a small spec could fill any memory.
const MAX_COPIED: usize = 8 << 20;

/// What is said of codes by ranges and `default`, own words before the extended spec's, narrow ranges before wide ones.
struct Around<'s> {
    /// Disjoint and ascending.
    segments: Vec<Segment<'s>>,
    default: View<'s>,
}

impl<'s> Around<'s> {
    /// `taken` is what of the extended spec's words counts.
    fn new(spec: &'s Spec, extended: Option<&'s Spec>, taken: fn(View<'s>) -> View<'s>) -> Self {
        let default =
            |spec: &'s Spec| spec.default.as_ref().map_or(View::default(), |facts| View::new(&facts.value));
        let own = Around { segments: disjoint(&spec.ranges), default: default(spec) };
        let Some(extended) = extended else { return own };
        let mut segments = disjoint(&extended.ranges);
        segments.iter_mut().for_each(|segment| segment.view = taken(segment.view));
        Around {
            segments: overlay(&own.segments, &segments),
            default: own.default.or(taken(default(extended))),
        }
    }

    fn view(&self, code: u16) -> View<'s> {
        let index = self.segments.partition_point(|segment| segment.high < code);
        let segment = self.segments.get(index).filter(|segment| segment.low <= code);
        segment.map_or(View::default(), |segment| segment.view).or(self.default)
    }
}

/// What codes inherit, and how much text of it has been copied.
pub struct Inherited<'s> {
    protocol: Protocol,
    /// For the codes that the spec itself lists.
    own: Around<'s>,
    /// For all others.
    other: Around<'s>,
    copied: usize,
}

impl<'s> Inherited<'s> {
    pub fn new(spec: &'s Spec, extended: Option<&'s Spec>) -> Self {
        Inherited {
            protocol: spec.protocol(),
            own: Around::new(spec, extended, View::advice),
            other: Around::new(spec, extended, |view| view),
            copied: 0,
        }
    }

    /// Whether so much was inherited that texts had to be left out.
    pub fn is_too_much(&self) -> bool {
        self.copied > MAX_COPIED
    }

    pub fn default(&mut self) -> Facts {
        self.copy(self.other.default)
    }

    pub fn ranges(&mut self) -> Vec<Range> {
        let (segments, default) = (self.other.segments.clone(), self.other.default);
        let range = |Segment { low, high, view }| Range { low, high, facts: self.copy(view.or(default)) };
        segments.into_iter().map(range).collect()
    }

    /// The code with everything that is known of it.
    pub fn complete(&mut self, listed: &Listed<'s>) -> Code {
        let code = listed.code;
        let view = |entry: Option<&'s Entry>| entry.map_or(View::default(), |entry| View::new(&entry.facts));
        let (own, extended) = (view(listed.own), view(listed.extended));
        let view = match listed.own {
            Some(_) => own.or(extended.advice()).or(self.own.view(code)),
            None => extended.or(self.other.view(code)),
        };
        let facts = self.copy(view);
        let category = facts.category.unwrap_or_else(|| self.protocol.category(code));
        let retry = facts.retry.unwrap_or_else(|| self.protocol.retry(code));
        let text = |text: &Option<At<String>>| text.as_ref().map(|text| text.value.clone());
        let first = listed.entries().next();
        let link = |link: &SpecLink| Link { text: link.text.value.clone(), url: link.url.value.clone() };
        Code {
            code,
            name: listed.name.clone(),
            reason: listed.entries().find_map(|entry| text(&entry.reason)),
            description: facts.description.unwrap_or_else(|| category.description().to_owned()),
            category,
            retry,
            needs_wait: facts.needs_wait && retry.is_retryable(),
            remedy: facts.remedy,
            links: first.iter().flat_map(|entry| &entry.links).map(link).collect(),
            tags: first.iter().flat_map(|entry| &entry.tags).map(|tag| tag.value.clone()).collect(),
            aliases: listed.aliases.clone(),
            deprecated: first.and_then(|entry| text(&entry.deprecated)),
            own: listed.own.map(|entry| written(&entry.facts)).unwrap_or_default(),
            keep: listed.own.iter().flat_map(|entry| &entry.keep).map(|fact| fact.value).collect(),
            documented: listed.own.is_some(),
            line: listed.own.and_then(|entry| entry.line),
        }
    }

    fn copy(&mut self, view: View<'_>) -> Facts {
        let mut text = |text: Option<&str>| {
            self.copied += text.map_or(0, str::len);
            text.filter(|_| self.copied <= MAX_COPIED).map(str::to_owned)
        };
        Facts {
            description: text(view.description),
            remedy: text(view.remedy),
            category: view.category,
            retry: view.retry,
            needs_wait: view.needs_wait.unwrap_or(false),
        }
    }
}

/// Ranges that nest or are disjoint, ascending and outer before inner, as disjoint segments.
fn disjoint(ranges: &[SpecRange]) -> Vec<Segment<'_>> {
    let mut sweep = Sweep::default();
    for range in ranges {
        sweep.close(range.low.into());
        let outer = sweep.open.last().map(|&(_, view)| view);
        if let Some(outer) = outer {
            sweep.cover(range.low.into(), outer);
        }
        sweep.next = range.low.into();
        sweep.open.push((range.high, View::new(&range.facts).or(outer.unwrap_or_default())));
    }
    sweep.close(u32::MAX);
    sweep.done
}

#[derive(Default)]
struct Sweep<'s> {
    done: Vec<Segment<'s>>,
    /// The ends of the ranges around the current place, each within the one before.
    open: Vec<(u16, View<'s>)>,
    /// The first code not covered yet.
    next: u32,
}

impl<'s> Sweep<'s> {
    /// Ends the ranges that end before `until`.
    fn close(&mut self, until: u32) {
        while let Some(&(high, view)) = self.open.last() {
            if u32::from(high) >= until {
                break;
            }
            self.open.pop();
            self.cover(u32::from(high) + 1, view);
        }
    }

    /// Covers what is left before `end`.
    fn cover(&mut self, end: u32, view: View<'s>) {
        if self.next >= end {
            return;
        }
        if let (Ok(low), Ok(high)) = (u16::try_from(self.next), u16::try_from(end - 1)) {
            self.done.push(Segment { low, high, view });
        }
        self.next = end;
    }
}

/// Both lists in one: where both say something, the facts of `own` come first.
fn overlay<'s>(own: &[Segment<'s>], other: &[Segment<'s>]) -> Vec<Segment<'s>> {
    let both = || own.iter().chain(other);
    let bounds: BTreeSet<u32> =
        both().flat_map(|segment| [u32::from(segment.low), u32::from(segment.high) + 1]).collect();
    let (mut own, mut other) = (own.iter().peekable(), other.iter().peekable());
    let mut done = Vec::new();
    for (&start, &end) in bounds.iter().zip(bounds.iter().skip(1)) {
        let (Ok(low), Ok(high)) = (u16::try_from(start), u16::try_from(end - 1)) else { continue };
        let view_at = |segments: &mut Peekable<Iter<'_, Segment<'s>>>| {
            while segments.next_if(|segment| segment.high < low).is_some() {}
            segments.peek().filter(|segment| segment.low <= low).map(|segment| segment.view)
        };
        match (view_at(&mut own), view_at(&mut other)) {
            (Some(own), Some(other)) => done.push(Segment { low, high, view: own.or(other) }),
            (Some(view), None) | (None, Some(view)) => done.push(Segment { low, high, view }),
            (None, None) => {}
        }
    }
    done
}
