//! An error as miette reports it.

use crate::tables::{Acme, Symbols, Words};
use miette::{Diagnostic, Severity};
use status_core::StatusError;

#[test]
fn a_report_has_code_severity_help_and_link() {
    let error = StatusError::new(Acme::SlowDown).with_body(7);
    assert_eq!(error.code().unwrap().to_string(), "acme::429");
    assert_eq!(error.severity(), Some(Severity::Error));
    assert_eq!(error.help().unwrap().to_string(), "Wait.");
    assert_eq!(error.url().unwrap().to_string(), "https://docs.example.com/answers");
    let error = StatusError::new(Acme::Found);
    assert_eq!(error.url().unwrap().to_string(), "https://docs.example.com/moved", "its own link goes first");
    assert!(error.help().is_none());
}

#[test]
fn a_code_of_another_table_is_called_by_it() {
    let error = StatusError::new(Symbols::InvalidSymbol);
    assert_eq!(error.code().unwrap().to_string(), "acme::symbols::-1121");
    assert!(error.url().is_none());
    let error = StatusError::new(Words::from_code("a\n"));
    assert_eq!(error.code().unwrap().to_string(), "acme::words::a\\n");
}
