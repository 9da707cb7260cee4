//! The project through its public door, one module per promise.

mod acme;
mod bare;
mod cargo;
mod crates;
mod determinism;
mod doors;
mod enums;
mod forward;
mod hostile;
mod names;
mod order;
mod parse;
mod plain;
mod protocol;
#[cfg(target_os = "linux")]
mod reach;
mod rebuild;
mod retry;
mod second;
mod seeds;
mod text;
mod types;
mod ui;
mod whole;
