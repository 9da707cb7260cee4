//! Documentation of texts that want to be more than text.

#![deny(warnings, missing_docs, rustdoc::all)]

status_core::vendor_status! { pub enum Hostile = "hostile.yaml"; }
status_core::vendor_status! { pub enum HostileTexts = "texts.yaml"; }

include!(concat!(env!("OUT_DIR"), "/printed.rs"));
include!(concat!(env!("OUT_DIR"), "/printed_texts.rs"));
