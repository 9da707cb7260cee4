//! Enums that the tests see from outside, as users see an SDK's: the tests themselves are in `tests/all`.

pub mod forward;

status_core::vendor_status! {
    /// An SDK's own table.
    pub enum Close = "specs/close.yaml";
}
status_core::vendor_status! {
    /// Another one.
    pub enum Mail = "specs/mail.yaml";
}

/// The README's examples, compiled and run.
#[cfg(all(doctest, feature = "thorough"))]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// The reference of the derive's arguments, its examples compiled and run.
#[cfg(all(doctest, feature = "thorough"))]
#[doc = include_str!("../../status-derive/arguments.md")]
pub struct Arguments;
