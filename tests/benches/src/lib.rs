//! What the benches share: how they count and time, and where the figures go.

pub mod callgrind;
pub mod consumer;
pub mod cost;
pub mod gate;
pub mod plot;
pub mod report;
pub mod source;
