//! `diff`, through the program: what is a change, what it means to callers, and how it is shown.

#[path = "../commands/run.rs"]
#[allow(dead_code, reason = "shared with the other tests of commands")]
mod run;

mod documents;
mod meaning;
mod shown;
mod types;
mod verdict;
