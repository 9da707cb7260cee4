//! The project through its public door, one module per promise.

mod acme;
mod architecture;
mod bare;
mod cargo;
mod crates;
mod doors;
mod enums;
mod format;
mod hostile;
mod kept;
mod names;
mod order;
mod parse;
mod plain;
mod protocol;
mod readme;
mod rebuild;
mod retry;
mod second;
mod seeds;
mod text;
mod types;
mod ui;
mod vendors;
mod whole;
mod width;

// What the kept source of the bundled enums finds at the root of status-core.
use status_core::{__private, UnknownCode};
