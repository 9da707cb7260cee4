//! status-core with the crates that SDKs use: each recipe is a few lines, and its tests run it.
//!
//! A crate that is still at 0.x has no feature of its own in status-core, whose public API is to last: its recipe is here
//! to be copied.

pub mod backon;
pub mod body;
pub mod errors;
pub mod reqwest_retry;
pub mod sdk;
pub mod server;
pub mod tower;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The time since the Unix epoch, which headers with a date are compared with.
#[must_use]
pub fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}
