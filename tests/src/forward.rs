//! Two releases of an SDK, an enum for each way in. Between them the vendor added codes, one was renamed, and one deprecated.

use status_core::{UnknownCode, VendorStatus, vendor_status};

/// The first release.
pub mod first {
    use super::*;

    include!(concat!(env!("OUT_DIR"), "/first.rs"));
    pub use First as Built;

    vendor_status! { pub enum Number = "forward/first/number.yaml"; }
    vendor_status! { pub enum Text = "forward/first/text.yaml"; }
    vendor_status! {
        #[status(bare)]
        pub enum Bare = "forward/first/signed.yaml";
    }

    /// Held against the spec.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    #[status(spec = "forward/first/text.yaml")]
    #[non_exhaustive]
    pub enum Held {
        /// By the spec's name.
        Declined,
        /// By the spec's name.
        Legacy,
        /// By the spec's name.
        SlowDown,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(UnknownCode<Self, str>),
    }

    /// By attributes alone.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    #[status(vendor = "acme", table = "derived")]
    #[non_exhaustive]
    pub enum Derived {
        /// The card is refused.
        #[status(402)]
        Declined,
        /// It is gone.
        #[status(410)]
        Legacy,
        /// Too quick.
        #[status(429, reason = "Slow Down")]
        SlowDown,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(UnknownCode<Self>),
    }
}

/// The second release.
pub mod second {
    use super::*;

    include!(concat!(env!("OUT_DIR"), "/second.rs"));
    pub use Second as Built;

    vendor_status! { pub enum Number = "forward/second/number.yaml"; }
    vendor_status! { pub enum Text = "forward/second/text.yaml"; }
    vendor_status! {
        #[status(bare)]
        pub enum Bare = "forward/second/signed.yaml";
    }

    /// Held against the spec.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    #[status(spec = "forward/second/text.yaml")]
    #[non_exhaustive]
    pub enum Held {
        /// By the spec's name.
        Declined,
        /// Added.
        DeclinedHard,
        /// By the spec's name.
        Legacy,
        /// By the spec's new name.
        Throttled,
        /// Added.
        ListedLater,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(UnknownCode<Self, str>),
    }

    /// By attributes alone.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    #[status(vendor = "acme", table = "derived")]
    #[non_exhaustive]
    pub enum Derived {
        /// It is made.
        #[status(201)]
        Created,
        /// The card is refused.
        #[status(402)]
        Declined,
        /// It is gone.
        #[status(410, deprecated = "no longer listed since 2026-01")]
        Legacy,
        /// Too quick.
        #[status(429, reason = "Slow Down", aliases(SlowDown))]
        Throttled,
        /// Added.
        #[status(451)]
        ListedLater,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(UnknownCode<Self>),
    }
}
