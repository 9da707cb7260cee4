//! What runs in an SDK, through the door that an SDK has: a module a topic.

mod advice;
mod answer;
mod date;
mod entry;
mod error;
mod find;
mod fixed;
mod format;
mod order;
mod own;
mod parse;
#[cfg(feature = "miette-7")]
mod report;
#[path = "../total/sample.rs"]
mod sample;
#[cfg(all(feature = "schemars", feature = "utoipa-5", feature = "utoipa-6"))]
mod schema;
#[cfg(feature = "serde")]
mod serde;
mod show;
mod tables;
mod text;
mod vendors;
