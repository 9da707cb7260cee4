//! What a code inherits: from the extended spec's entry, ranges, `default` and the protocol, each fact by itself.
//!
//! Of the extended spec, a code that the spec itself lists takes only the reason, the category and the retry advice: what is
//! said there of the cause is said of another one.

use super::name::Listed;
use crate::answer::longest_first;
use crate::bounds::Bounds;
use crate::code::Code;
use crate::key::MAX_CODE;
use crate::problem::At;
use crate::spec::{Spec, SpecEntry, SpecFacts, SpecLink, SpecRange};
use crate::table::{Entry, Facts, Link, Range};
use crate::terms::{Category, Protocol, Retry};
use std::cmp::Ordering;
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

/// Numbers of which the same is said, both ends included.
#[derive(Clone, Copy)]
struct Segment<'s> {
    low: i128,
    high: i128,
    view: View<'s>,
}

/// A text of a range is copied into each of its codes, so that a small spec could fill any memory.
const MAX_COPIED: usize = 8 << 20;

/// What is said of codes by ranges and `default`, own words before the extended spec's, narrow ranges before wide ones.
struct Around<'s> {
    /// Disjoint and ascending.
    segments: Vec<Segment<'s>>,
    prefixes: Prefixes<'s>,
    default: View<'s>,
}

impl<'s> Around<'s> {
    /// `taken` is what of the extended spec's words counts.
    fn new(spec: &'s Spec, extended: Option<&'s Spec>, taken: fn(View<'s>) -> View<'s>) -> Self {
        let default =
            |spec: &'s Spec| spec.default.as_ref().map_or(View::default(), |facts| View::new(&facts.value));
        let own = Around {
            segments: disjoint(&spec.ranges),
            prefixes: Prefixes::new(&spec.ranges),
            default: default(spec),
        };
        let Some(extended) = extended else { return own };
        let mut segments = disjoint(&extended.ranges);
        segments.iter_mut().for_each(|segment| segment.view = taken(segment.view));
        let mut prefixes = Prefixes::new(&extended.ranges);
        prefixes.0.iter_mut().for_each(|(_, view)| *view = taken(*view));
        Around {
            segments: overlay(&own.segments, &segments),
            prefixes: own.prefixes.before(&prefixes),
            default: own.default.or(taken(default(extended))),
        }
    }

    fn view(&self, code: &Code) -> View<'s> {
        let view = match code {
            Code::Number(number) => {
                let index = self.segments.partition_point(|segment| segment.high < *number);
                self.segments.get(index).filter(|segment| segment.low <= *number).map(|segment| segment.view)
            }
            Code::Text(text) => self.prefixes.get(text),
        };
        view.unwrap_or_default().or(self.default)
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
        let Around { segments, prefixes, default } = &self.other;
        let (default, mut prefixes) = (*default, prefixes.0.clone());
        sort(&mut prefixes, longest_first);
        let segment = |&Segment { low, high, view }: &Segment<'s>| (Bounds::Numbers(low, high), view);
        let mut views: Vec<(Bounds, View<'s>)> = segments.iter().map(segment).collect();
        let prefix = |(prefix, view): (&str, View<'s>)| (Bounds::Prefix(prefix.to_owned()), view);
        views.extend(prefixes.into_iter().map(prefix));
        let range = |(bounds, view): (Bounds, View<'s>)| Range { bounds, facts: self.copy(view.or(default)) };
        views.into_iter().map(range).collect()
    }

    /// The code with everything that is known of it.
    pub fn complete(&mut self, listed: &Listed<'s>) -> Entry {
        let code = listed.code;
        let view =
            |entry: Option<&'s SpecEntry>| entry.map_or(View::default(), |entry| View::new(&entry.facts));
        let (own, extended) = (view(listed.own), view(listed.extended));
        let view = match listed.own {
            Some(_) => own.or(extended.advice()).or(self.own.view(code)),
            None => extended.or(self.other.view(code)),
        };
        let facts = self.copy(view);
        let http = listed.entries().find_map(|entry| of_http(&entry.http));
        let category = facts.category.or(http).unwrap_or_else(|| self.protocol.category(code));
        let retry = facts.retry.unwrap_or_else(|| self.protocol.retry(code));
        let text = |text: &Option<At<String>>| text.as_ref().map(|text| text.value.clone());
        let first = listed.entries().next();
        let link = |link: &SpecLink| Link { text: link.text.value.clone(), url: link.url.value.clone() };
        Entry {
            code: code.clone(),
            name: listed.name.clone(),
            reason: listed.entries().find_map(|entry| text(&entry.reason)),
            description: facts.description.unwrap_or_else(|| category.description().to_owned()),
            category,
            retry,
            needs_wait: facts.needs_wait && retry.is_retryable(),
            remedy: facts.remedy,
            links: first.map_or(&[][..], |entry| &entry.links).iter().map(link).collect(),
            tags: first.map_or(&[][..], |entry| &entry.tags).iter().map(|tag| tag.value.clone()).collect(),
            http: first.map_or(&[][..], |entry| &entry.http).iter().map(|status| status.value).collect(),
            aliases: listed.aliases.clone(),
            deprecated: first.and_then(|entry| text(&entry.deprecated)),
            own: listed.own.map(|entry| written(&entry.facts)).unwrap_or_default(),
            keep: listed.own.map_or(&[][..], |entry| &entry.keep).iter().map(|fact| fact.value).collect(),
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

/// What is said of texts by what they begin with, the facts of shorter prefixes filled in; in order, each prefix once.
struct Prefixes<'s>(Vec<(&'s str, View<'s>)>);

impl<'s> Prefixes<'s> {
    /// The ranges are in order, shorter prefixes before longer ones.
    fn new(ranges: &'s [SpecRange]) -> Self {
        let mut prefixes = Prefixes(Vec::new());
        for range in ranges {
            let Bounds::Prefix(prefix) = &range.bounds else { continue };
            let view = View::new(&range.facts).or(prefixes.get(prefix).unwrap_or_default());
            prefixes.0.push((prefix, view));
        }
        prefixes
    }

    /// What the longest prefix of a text says.
    fn get(&self, text: &str) -> Option<View<'s>> {
        let place = |prefix: &str| self.0.binary_search_by(|&(own, _)| own.cmp(prefix)).ok();
        let ends = (1..=text.len().min(MAX_CODE)).rev();
        let place = ends.filter_map(|end| text.get(..end)).find_map(place)?;
        self.0.get(place).map(|&(_, view)| view)
    }

    /// Both in one: where both say something, the facts of these come first.
    fn before(&self, other: &Self) -> Self {
        let mut prefixes = [self.0.as_slice(), &other.0].concat();
        sort(&mut prefixes, str::cmp);
        prefixes.dedup_by_key(|(prefix, _)| *prefix);
        for (prefix, view) in &mut prefixes {
            let [own, other] = [self, other].map(|prefixes| prefixes.get(prefix).unwrap_or_default());
            *view = own.or(other);
        }
        Prefixes(prefixes)
    }
}

fn sort(prefixes: &mut [(&str, View<'_>)], order: fn(&str, &str) -> Ordering) {
    prefixes.sort_by(|(one, _), (other, _)| order(one, other));
}

/// The category that HTTP statuses have in common.
fn of_http(statuses: &[At<u16>]) -> Option<Category> {
    let category = |status: &At<u16>| Protocol::Http.category(status.value);
    let first = category(statuses.first()?);
    statuses.iter().all(|status| category(status) == first).then_some(first)
}

/// Ranges that nest or are disjoint, ascending and outer before inner, as disjoint segments.
fn disjoint(ranges: &[SpecRange]) -> Vec<Segment<'_>> {
    let mut sweep = Sweep::default();
    let numbers = ranges.iter().filter_map(|range| Some((range.bounds.numbers()?, &range.facts)));
    for ((low, high), facts) in numbers {
        sweep.close(low);
        let outer = sweep.open.last().map(|&(_, view)| view);
        if let Some(outer) = outer {
            sweep.cover(low, outer);
        }
        sweep.next = low;
        sweep.open.push((high, View::new(facts).or(outer.unwrap_or_default())));
    }
    sweep.close(i128::MAX);
    sweep.done
}

#[derive(Default)]
struct Sweep<'s> {
    done: Vec<Segment<'s>>,
    /// The ends of the ranges around the current place, each within the one before.
    open: Vec<(i128, View<'s>)>,
    /// The first code not covered yet.
    next: i128,
}

impl<'s> Sweep<'s> {
    /// Ends the ranges that end before `until`.
    fn close(&mut self, until: i128) {
        while let Some(&(high, view)) = self.open.last() {
            if high >= until {
                break;
            }
            self.open.pop();
            self.cover(high + 1, view);
        }
    }

    /// Covers what is left before `end`.
    fn cover(&mut self, end: i128, view: View<'s>) {
        if self.next < end {
            self.done.push(Segment { low: self.next, high: end - 1, view });
            self.next = end;
        }
    }
}

/// Both lists in one: where both say something, the facts of `own` come first.
fn overlay<'s>(own: &[Segment<'s>], other: &[Segment<'s>]) -> Vec<Segment<'s>> {
    let both = || own.iter().chain(other);
    let mut bounds: Vec<i128> = both().map(|segment| segment.low).collect();
    bounds.extend(both().map(|segment| segment.high + 1));
    bounds.sort_unstable();
    bounds.dedup();
    let (mut own, mut other) = (own.iter().peekable(), other.iter().peekable());
    let mut done = Vec::new();
    for (&low, &end) in bounds.iter().zip(bounds.iter().skip(1)) {
        let high = end - 1;
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
