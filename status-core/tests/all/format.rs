//! Whatever prints a text is padded and cut as a `str` is, so that columns line up.

use crate::sample::some;
use crate::tables::{Acme, Symbols, Words};
use status_core::{Category, Code, Entry, ErrorType, Protocol, Retry, StatusError, UnknownCode};
use std::fmt::Display;

fn is_laid_out_as_text(shown: impl Display) {
    let text = shown.to_string();
    for width in some(&[0, 3, 60, 8], 7) {
        assert_eq!(format!("{shown:width$}"), format!("{text:width$}"));
        assert_eq!(format!("{shown:<width$}"), format!("{text:<width$}"));
        assert_eq!(format!("{shown:>width$}"), format!("{text:>width$}"));
        assert_eq!(format!("{shown:é^width$}"), format!("{text:é^width$}"));
        assert_eq!(format!("{shown:0width$}"), format!("{text:0width$}"));
        for precision in some(&[0, 2, 5, 6, 60], 5) {
            assert_eq!(format!("{shown:*>width$.precision$}"), format!("{text:*>width$.precision$}"));
            assert_eq!(format!("{shown:.precision$}"), format!("{text:.precision$}"));
        }
    }
}

#[test]
fn whatever_is_printed_is_laid_out_as_text() {
    // A phrase with an umlaut: characters count, not bytes.
    for code in some(&[204, 0, 200, 404, 418, 65_535, 503], 3) {
        is_laid_out_as_text(Acme::from_code(code));
        is_laid_out_as_text(Entry::of(Acme::from_code(code)));
        is_laid_out_as_text(StatusError::new(Acme::from_code(code)));
        is_laid_out_as_text(ErrorType::of(Acme::from_code(code)));
    }
    for text in ["card", "Überlast", "a\tb", "\u{202e}x", ""] {
        is_laid_out_as_text(Words::from_code(text));
        is_laid_out_as_text(Code::from(text));
    }
    is_laid_out_as_text(Symbols::InvalidSymbol);
    is_laid_out_as_text("418 Teapot".parse::<Acme>().unwrap_err());
    is_laid_out_as_text(Category::ClientError);
    is_laid_out_as_text(Retry::Idempotent);
    is_laid_out_as_text(Protocol::Websocket);
}

#[test]
fn an_unlisted_number_on_its_own_is_laid_out_as_a_number() {
    let code = UnknownCode::<Acme>::new(418).unwrap();
    assert_eq!(format!("{code:>5} {code:5} {code:<5} {code:05}"), "  418   418 418   00418");
    assert_eq!(format!("{:>5} {:05}", Code::from(418), Code::from(-418)), "  418 -0418");
}
