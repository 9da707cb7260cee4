//! The commands, run as a user runs them.

mod check;
mod explain;
mod generate;
mod help;
mod hostile;
mod list;
mod markdown;
mod schema;
