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

/// 1,000 codes over all of i32.
pub mod thousand_i32 {
    include!(concat!(env!("OUT_DIR"), "/thousand_i32.rs"));
}

/// 1,000 codes over all of u32.
pub mod thousand_u32 {
    include!(concat!(env!("OUT_DIR"), "/thousand_u32.rs"));
}

/// Bundled tables of texts as the peers have them.
pub mod texts {
    macro_rules! tables {
        ($($name:ident)*) => {
            $(
                /// One table.
                pub mod $name {
                    include!(concat!(env!("OUT_DIR"), "/", stringify!($name), ".rs"));
                }
            )*
        };
    }
    tables! { oci acme matrix okta vtex }
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
