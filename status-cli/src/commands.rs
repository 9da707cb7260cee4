//! The commands: arguments in, text out. None calls another.

pub mod check;
pub mod completions;
pub mod diff;
pub mod explain;
pub mod generate;
pub mod import;
pub mod list;
pub mod man;
pub mod scan;
pub mod schema;
pub mod update;
