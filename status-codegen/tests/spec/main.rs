//! Specs from text to table, through the engine's public door.

mod bad;
