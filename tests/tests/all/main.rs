//! The project through its public door, one module a promise.

mod acme;
mod cargo;
mod crates;
mod doors;
mod enums;
mod kept;
mod order;
mod parse;
mod protocol;
mod seeds;
mod ui;
mod whole;
