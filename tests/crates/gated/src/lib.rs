//! Impls, variants and whole enums behind features of the crate that they are in.
//!
//! Without its feature an impl is not there: status-core's own feature is off too, and says so wherever an impl needs it.

#![deny(warnings, missing_docs, clippy::all, clippy::nursery, clippy::pedantic)]

use status_core::{UnknownCode, VendorStatus};

status_core::vendor_status! {
    /// By the macro.
    #[status(impls(serde = "json"))]
    pub enum Acme = "../../specs/acme.yaml";
}

status_core::vendor_status! {
    /// All of it, or nothing.
    #[cfg(feature = "more")]
    #[status(impls(serde = "json"))]
    pub enum Close = "../../specs/close.yaml";
}

status_core::vendor_status! {
    /// What is not there has no mistakes.
    #[cfg(any())]
    #[status(impls(anything))]
    pub enum Absent = "absent.yaml";
}

include!(concat!(env!("OUT_DIR"), "/printed.rs"));

/// By attributes, with a variant that comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", impls(serde = "json"))]
pub enum Own {
    /// All is well.
    #[status(200)]
    Ok,
    /// Only with the feature.
    #[cfg(feature = "more")]
    #[status(404)]
    NotFound,
    /// With words that come and go.
    #[cfg_attr(feature = "more", status(429, reason = "Slow Down"))]
    #[cfg_attr(not(feature = "more"), status(429))]
    TooManyRequests,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

/// Held against a spec: a code whose variant may be absent is left out by `partial`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "../../specs/acme.yaml", partial)]
pub enum Held {
    /// All is well.
    Ok,
    /// Only with the feature.
    #[cfg(feature = "more")]
    NotFound,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

const _: () = {
    let more = cfg!(feature = "more");
    assert!(Own::from_code(404).is_known() == more && Held::from_code(404).is_known() == more);
    assert!(Own::TooManyRequests.reason().is_some() == more);
};

#[cfg(feature = "json")]
const _: () = {
    const fn number<T: serde::Serialize + for<'de> serde::Deserialize<'de>>() {}
    number::<Acme>();
    number::<Own>();
    number::<Printed>();
    #[cfg(feature = "more")]
    number::<Close>();
};
