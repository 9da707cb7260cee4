//! The tables that the benches measure.

#![allow(clippy::all)]

/// 1,000 codes over all of u16.
pub mod thousand {
    include!(concat!(env!("OUT_DIR"), "/thousand.rs"));
}

/// 5,000 codes over all of u16.
pub mod five_thousand {
    include!(concat!(env!("OUT_DIR"), "/five_thousand.rs"));
}

/// What the map holds of a code.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// As the registry's spec has it.
    pub description: &'static str,
    /// The spec's word.
    pub category: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/peers.rs"));
