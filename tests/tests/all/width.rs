//! Whatever prints a text is padded and cut as a `str` is, so that columns line up.

use crate::enums::{Acme, Edges};
use status_core::{Category, Entry, ErrorType, Protocol, Retry, StatusError, UnknownCode, VendorStatus};
use std::fmt::Display;

fn is_laid_out_as_text(shown: impl Display) {
    let text = shown.to_string();
    for width in [0, 3, 8, 60] {
        assert_eq!(format!("{shown:width$}"), format!("{text:width$}"));
        assert_eq!(format!("{shown:<width$}"), format!("{text:<width$}"));
        assert_eq!(format!("{shown:>width$}"), format!("{text:>width$}"));
        assert_eq!(format!("{shown:é^width$}"), format!("{text:é^width$}"));
        assert_eq!(format!("{shown:0width$}"), format!("{text:0width$}"));
        for precision in [0, 2, 5, 6, 60] {
            assert_eq!(format!("{shown:*>width$.precision$}"), format!("{text:*>width$.precision$}"));
            assert_eq!(format!("{shown:.precision$}"), format!("{text:.precision$}"));
        }
    }
}

#[test]
fn statuses_and_errors_are_laid_out_as_text() {
    // A phrase with an umlaut: characters count, not bytes.
    for code in [0, 7, 200, 204, 418, 599, 65535] {
        is_laid_out_as_text(Acme::from_code(code));
        is_laid_out_as_text(Edges::from_code(code));
        is_laid_out_as_text(Entry::of(Acme::from_code(code)));
        is_laid_out_as_text(StatusError::new(Acme::from_code(code)));
        is_laid_out_as_text(ErrorType::of(Acme::from_code(code)));
    }
    is_laid_out_as_text("418 Teapot".parse::<Acme>().unwrap_err());
    is_laid_out_as_text(Category::ClientError);
    is_laid_out_as_text(Retry::Idempotent);
    is_laid_out_as_text(Protocol::Websocket);
}

#[test]
fn an_unlisted_number_on_its_own_is_laid_out_as_a_number() {
    let code = UnknownCode::<Acme>::new(418).unwrap();
    assert_eq!(format!("{code:>5} {code:5} {code:<5} {code:05}"), "  418   418 418   00418");
}

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
