//! Ranges of which one lies within the other, or which share nothing: "the narrowest range" has a meaning then.

use crate::bounds::Bounds;

/// A range that cannot stand next to the others.
#[derive(Clone, Debug)]
pub struct Overlap<R> {
    /// The range.
    pub range: R,
    /// Which of those that were kept it overlaps, or is the same as.
    pub with: usize,
}

/// Sorts ranges, outer before inner, and splits off those that are listed twice or reach beyond a range that they begin
/// in. Of equal ranges the first stays.
pub fn nest<R>(mut ranges: Vec<R>, bounds: impl Fn(&R) -> &Bounds) -> (Vec<R>, Vec<Overlap<R>>) {
    ranges.sort_by(|one, other| bounds(one).cmp(bounds(other)));
    let (mut kept, mut overlaps): (Vec<R>, Vec<Overlap<R>>) = (Vec::new(), Vec::new());
    // Those around the current place, each within the one before.
    let mut open: Vec<usize> = Vec::new();
    for range in ranges {
        let own = bounds(&range);
        while open.last().is_some_and(|&around| bounds(&kept[around]).ends_before(own)) {
            open.pop();
        }
        match open.last() {
            Some(&with) if !bounds(&kept[with]).covers(own) || bounds(&kept[with]) == own => {
                overlaps.push(Overlap { range, with });
            }
            _ => {
                open.push(kept.len());
                kept.push(range);
            }
        }
    }
    (kept, overlaps)
}
