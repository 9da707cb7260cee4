//! status-core under another name, and through a re-export.

#![deny(warnings, missing_docs, clippy::all, clippy::nursery, clippy::pedantic)]

/// An SDK that re-exports what it builds on.
pub mod sdk {
    pub use codes as status;
}

codes::vendor_status! { pub enum Acme = "../../specs/acme.yaml"; }

/// Through the re-export.
pub mod through {
    crate::sdk::status::vendor_status! { pub enum Acme = "../../specs/edges.yaml"; }
    include!(concat!(env!("OUT_DIR"), "/through.rs"));
}

include!(concat!(env!("OUT_DIR"), "/printed.rs"));

/// By a path in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, codes::VendorStatus)]
#[status(vendor = "acme", crate = codes)]
pub enum Word {
    /// All is well.
    #[status(200)]
    Ok,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(codes::UnknownCode<Self>),
}

/// By a path in quotes, as serde has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, codes::VendorStatus)]
#[status(crate = "crate::sdk::status", spec = "../../specs/one.yaml")]
pub enum Quoted {
    /// The last one.
    Last,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(codes::UnknownCode<Self>),
}
