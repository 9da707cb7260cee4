//! The tool, run as a user runs it, one module per topic. One binary holds them all: a changed line is linked once, and no core
//! waits for the last test of a topic.

mod commands;
#[cfg(feature = "thorough")]
mod compile;
mod corpus;
#[cfg(feature = "thorough")]
mod determinism;
mod diff;
#[cfg(all(unix, feature = "thorough"))]
mod faults;
mod import;
#[cfg(target_os = "linux")]
mod limits;
mod random;
#[cfg(unix)]
mod recipe;
mod replay;
mod run;
mod scan;
mod story;
mod update;
