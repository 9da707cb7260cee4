//! `update`, through the program: what it brings in, what it leaves alone, and where it writes.

#[path = "../commands/run.rs"]
#[allow(dead_code, reason = "shared with the other tests of commands")]
mod run;

mod braces;
mod case;
mod empty;
mod inherited;
mod lossless;
mod moved;
mod quotes;
mod random;
mod ranges;
mod sections;
mod story;
mod style;
mod types;
mod unattended;
