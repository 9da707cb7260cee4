//! An SDK that takes the packages from a registry: every door gives the same.

use status_core::vendors::VippsStatus;
use status_core::{Entry, UnknownCode, VendorStatus};

mod generated;
use generated::Generated;

include!(concat!(env!("OUT_DIR"), "/built.rs"));

status_core::vendor_status! {
    /// By the macro.
    #[status(impls(serde))]
    pub enum Specified = "specs/acme.yaml";
}

/// By attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
enum Own {
    #[status(404)]
    NotFound,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {
    for code in 0..=u16::MAX {
        let entry = Entry::of(Specified::from_code(code));
        assert_eq!(entry, Entry::of(Built::from_code(code)));
        assert_eq!(entry, Entry::of(Generated::from_code(code)));
        assert_eq!((Own::from_code(code).code(), VippsStatus::from_code(code).code()), (code, code));
    }
    println!("the packages build from their tarballs, offline, as their lock files say");
}
