//! A listed number is a text too, which is never made at run time.

use crate::enums::Acme;
use status_core::VendorStatus;

#[test]
fn every_listed_code_has_its_number_as_a_text_that_stays() {
    fn check<S: VendorStatus<Code = u16>>() {
        for code in 0..=u16::MAX {
            let status = S::from_code(code);
            let text: Option<&'static str> = status.code_str();
            assert_eq!(text, status.is_known().then(|| code.to_string()).as_deref());
        }
    }
    crate::enums::every_enum!(check);
    const NOT_FOUND: Option<&str> = Acme::NotFound.code_str();
    assert_eq!(NOT_FOUND, Some("404"));
}
