//! Which section of one document is which of the other: by heading and content, so that a renamed heading is no change.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use status_document::Code;

use crate::draft::{Draft, Said, letters};

/// The paired listings in the order of the new side, then those that only one side has.
pub fn pairs<'l>(old: &'l [Draft], new: &'l [Draft]) -> Vec<(Option<&'l Draft>, Option<&'l Draft>)> {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let mut join = |was: usize, is: usize| {
        if let (Some(taken), Some(partner)) = (taken.get_mut(was), partner.get_mut(is))
            && !*taken
            && partner.is_none()
        {
            (*taken, *partner) = (true, Some(was));
        }
    };
    let mut order: Vec<_> = shared(old, new).into_iter().collect();
    let renamed = |was: usize, is: usize| heading(old.get(was)) != heading(new.get(is));
    order.sort_by_key(|&((was, is), count)| (renamed(was, is), Reverse(count), was.abs_diff(is), was));
    order.into_iter().for_each(|((was, is), _)| join(was, is));
    let mut homes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    new.iter()
        .enumerate()
        .for_each(|(is, listing)| homes.entry(heading(Some(listing))).or_default().push(is));
    for (was, listing) in old.iter().enumerate() {
        homes.get(&heading(Some(listing))).into_iter().flatten().take(MOST).for_each(|&is| join(was, is));
    }
    let free: Vec<usize> = (0..old.len()).filter(|&was| !taken.get(was).is_none_or(|taken| *taken)).collect();
    let bare: Vec<usize> =
        (0..new.len()).filter(|&is| partner.get(is).is_some_and(Option::is_none)).collect();
    let last = match (free.as_slice(), bare.as_slice()) {
        (&[was], &[is]) => Some((was, is)),
        _ => None,
    };
    let mut pairs: Vec<(Option<&Draft>, Option<&Draft>)> = Vec::new();
    for (is, listing) in new.iter().enumerate() {
        let was = partner.get(is).copied().flatten().or(last.filter(|last| last.1 == is).map(|last| last.0));
        pairs.push((was.and_then(|was| old.get(was)), Some(listing)));
    }
    let gone = free.into_iter().filter(|&was| last.is_none_or(|last| last.0 != was));
    pairs.extend(gone.map(|was| (old.get(was), None)));
    pairs
}

/// How many sections are looked at for one code; if a page has more tables of the same codes, headings tell them apart.
const MOST: usize = 32;

/// For each pair of sections with something in common, how much: codes, and three more for the same text.
fn shared(old: &[Draft], new: &[Draft]) -> HashMap<(usize, usize), usize> {
    let mut homes: BTreeMap<&Code, Vec<(usize, &Said)>> = BTreeMap::new();
    for (is, listing) in new.iter().enumerate() {
        for (code, meaning) in &listing.codes {
            let homes = homes.entry(code).or_default();
            if homes.len() < MOST {
                homes.push((is, meaning));
            }
        }
    }
    let mut count = HashMap::new();
    for (was, listing) in old.iter().enumerate() {
        for (code, meaning) in &listing.codes {
            for (is, other) in homes.get(code).into_iter().flatten() {
                let same = (&meaning.reason, &meaning.description) == (&other.reason, &other.description);
                *count.entry((was, *is)).or_default() += if same { 4 } else { 1 };
            }
        }
    }
    count
}

fn heading(listing: Option<&Draft>) -> String {
    listing.and_then(|listing| listing.heading.as_deref()).map(letters).unwrap_or_default()
}
