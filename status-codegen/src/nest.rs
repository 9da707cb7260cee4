//! Ranges of which one lies within the other, or which share nothing: "the narrowest range" has a meaning then.

use std::cmp::Reverse;

/// A range that cannot stand next to the others.
#[derive(Clone, Debug)]
pub struct Overlap<R> {
    /// The range.
    pub range: R,
    /// Which of those that were kept it overlaps, or is the same as.
    pub with: usize,
}

/// Sorts ranges by their first and last code, outer before inner, and splits off those that are listed twice or reach
/// beyond a range that they begin in. Of equal ranges the first stays.
pub fn nest<R>(mut ranges: Vec<R>, bounds: impl Fn(&R) -> (u16, u16)) -> (Vec<R>, Vec<Overlap<R>>) {
    ranges.sort_by_key(|range| {
        let (low, high) = bounds(range);
        (low, Reverse(high))
    });
    let (mut kept, mut overlaps) = (Vec::new(), Vec::new());
    // Those around the current place, each within the one before, with its last code.
    let mut open: Vec<(usize, u16)> = Vec::new();
    for range in ranges {
        let (low, high) = bounds(&range);
        while open.last().is_some_and(|&(_, end)| end < low) {
            open.pop();
        }
        match open.last() {
            Some(&(with, end)) if end < high || kept.get(with).map(&bounds) == Some((low, high)) => {
                overlaps.push(Overlap { range, with });
            }
            _ => {
                open.push((kept.len(), high));
                kept.push(range);
            }
        }
    }
    (kept, overlaps)
}
