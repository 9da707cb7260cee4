//! The project through its public door, one module per promise.

mod acme;
mod bare;
mod cargo;
mod crates;
mod doors;
mod enums;
mod hostile;
mod kept;
mod names;
mod order;
mod parse;
mod plain;
mod protocol;
mod rebuild;
mod retry;
mod second;
mod seeds;
mod text;
mod types;
mod ui;
mod whole;
mod width;
