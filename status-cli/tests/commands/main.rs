//! The commands, run as a user runs them.

mod check;
mod explain;
mod generate;
mod help;
mod hostile;
mod list;
mod markdown;
#[allow(dead_code, reason = "shared with the other tests of commands")]
mod run;
mod schema;
