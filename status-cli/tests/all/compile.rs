//! What `check` accepts compiles, through every door and with every impl, and says the same through each.
//!
//! `SPECS=200` makes as many specs, `SEED` others than those of every day; a failure names the spec, which stays in the folder
//! that is printed.

mod consumer;
mod spec;
mod words;

use crate::random::Random;
use crate::run::{Run, number, run};
use consumer::Consumer;
use std::fs;
use std::ops::Range;

/// So many specs make a crate.
const BATCH: usize = 24;

#[test]
fn what_check_accepts_compiles_through_every_door_with_every_impl() {
    let (count, seed) = (number("SPECS", spec::TYPES.len()), number("SEED", 1));
    let mut random = Random::new(seed as u64);
    let mut accepted = 0;
    for first in (0..count).step_by(BATCH) {
        let consumer = batch(&mut random, first..count.min(first + BATCH));
        accepted += consumer.len();
        eprintln!("seed {seed}: {accepted} specs accepted so far, in {}", consumer.folder().display());
        consumer.compile();
    }
    assert!(accepted * 2 > count, "most are accepted, or little is shown: {accepted} of {count}");
}

/// A crate with the enums of those specs that `check` accepts.
fn batch(random: &mut Random, numbers: Range<usize>) -> Consumer {
    let mut consumer = Consumer::new();
    let mut names: Vec<String> = Vec::new();
    for nth in numbers.clone() {
        let name = format!("s{nth:03}.yaml");
        fs::write(consumer.specs().join(&name), spec::spec(random, nth, &names)).unwrap();
        names.push(name);
    }
    for (nth, name) in numbers.zip(&names) {
        let Run { code, out, err } = run(&consumer.specs(), &format!("check {name}"));
        match code {
            Some(0) => consumer.add(nth, name, random),
            Some(1) => assert!(out.contains("error"), "{name} is refused without a reason: {out}{err}"),
            _ => panic!("{name}: {code:?} {out}{err}"),
        }
    }
    consumer
}
