#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// Bundled enums are written by the macro that users call, which names this crate from outside.
extern crate self as status_core;

#[cfg(any(feature = "schemars", feature = "utoipa-5", feature = "utoipa-6", feature = "miette-7"))]
extern crate alloc;

mod category;
mod code;
mod decision;
mod error;
mod foreign;
mod inline;
mod label;
#[cfg(feature = "miette-7")]
mod miette;
mod pad;
mod parse;
mod problem;
mod retry;
#[cfg(any(feature = "schemars", feature = "utoipa-5", feature = "utoipa-6"))]
mod schema;
#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
pub mod serde;
mod status;
mod table;
mod text;
mod unknown;
mod vendor;
pub mod vendors;
mod wait;

#[doc(hidden)]
#[allow(missing_docs)]
pub mod __private;

pub use category::Category;
pub use code::{Code, CodeType};
pub use decision::RetryDecision;
pub use error::StatusError;
pub use label::ErrorType;
pub use parse::ParseStatusError;
pub use problem::ProblemDetails;
pub use retry::Retry;
pub use status::VendorStatus;
pub use table::{Entry, Table};
pub use unknown::UnknownCode;
pub use vendor::{HeaderGuard, Link, Protocol, Vendor};

#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(feature = "derive")))]
pub use status_derive::VendorStatus;

/// Compiles a spec to an enum: `vendor_status! { pub enum AcmeStatus = "specs/acme.yaml"; }`.
///
/// The path is relative to the folder of your `Cargo.toml`. Doc comments, visibility and further derives are yours; the macro
/// writes `Clone`, `Copy`, `Debug`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` and `Hash`, and `#[non_exhaustive]`. Every problem of
/// the spec is a build error, `path:line:column: message`.
///
/// | above `pub enum` | meaning |
/// |---|---|
/// | `#[status(impls(http, serde))]` | impls of other crates' traits, by the names of this crate's features |
/// | `#[status(impls(serde = "json"))]` | the same, behind the feature `json` of your own crate |
/// | `#[status(skip(Display, FromStr))]` | impls that you write yourself: `Debug`, `Display`, `FromStr`, or `Ord` with `PartialOrd` |
/// | `#[status(exhaustive)]` | no `#[non_exhaustive]`: callers may match without a `_` arm, and each code that is added breaks them |
/// | `#[status(catch_all = Other)]` | the variant that keeps codes which the spec does not list; otherwise `Unknown` |
/// | `#[status(bare)]` | it keeps the number by itself, `Unknown(u16)`, so that anyone can build one: that of a listed code is a second value, not equal to the listed one, and no code gives it |
/// | `#[cfg(…)]` | the enum and all that the macro writes, or none of it |
///
/// # Examples
///
/// ```
/// status_core::vendor_status! {
///     /// What the API of Vipps answers.
///     pub enum Vipps = "specs/vipps.yaml";
/// }
/// assert_eq!(Vipps::from_code(429), Vipps::TooManyRequests);
/// ```
#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(feature = "derive")))]
#[macro_export]
macro_rules! vendor_status {
    ($($input:tt)*) => {
        $crate::__private::vendor_status! { $crate; $($input)* }
    };
}
