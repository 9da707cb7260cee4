//! Source that the first release printed, checked in by whoever used it: it compiles with every 1.x and says the same.

use crate::enums::Acme;
use status_core::Entry;

#[path = "../../kept/v0_1.rs"]
#[rustfmt::skip]
mod v0_1;

#[test]
fn kept_source_says_what_new_source_says() {
    assert_eq!(Acme::VENDOR, v0_1::AcmeStatus::VENDOR);
    for code in 0..=u16::MAX {
        let (new, kept) = (Acme::from_code(code), v0_1::AcmeStatus::from_code(code));
        assert_eq!(Entry::of(new), Entry::of(kept));
        assert_eq!(new.to_string(), kept.to_string());
    }
}

#[test]
#[allow(deprecated)]
fn kept_source_keeps_its_names() {
    assert_eq!(v0_1::AcmeStatus::NoSuchThing, v0_1::AcmeStatus::NotFound);
    assert_eq!("Slow Down".parse::<v0_1::AcmeStatus>().unwrap(), v0_1::AcmeStatus::SlowDown);
    assert_eq!(v0_1::AcmeStatus::CODES.len(), v0_1::AcmeStatus::ALL.len());
}
