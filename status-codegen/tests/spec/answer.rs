//! What a table says of any code, and what of it stands in the spec itself.

use crate::{table, table_extending};
use status_codegen::{Bounds, Category, Facts, Origin, Retry};

const BASE: &str = "vendor: base\ncodes: { 404: { reason: Not Found, retry: always }, 5XX: { remedy: Wait }, default: { description: Anything } }";

#[test]
fn every_code_is_answered_by_the_nearest_that_speaks() {
    let table = table(
        "vendor: acme\ncodes: { 404: { reason: Missing }, 4XX: { description: Yours }, 410-419: { retry: always } }",
    );
    let said = |code| {
        let answer = table.get(code);
        (answer.description, answer.category, answer.retry)
    };
    assert_eq!(said(404), ("Yours", Category::ClientError, Retry::Never));
    assert_eq!(said(415), ("Yours", Category::ClientError, Retry::Always));
    assert_eq!(said(503), (Category::ServerError.description(), Category::ServerError, Retry::Idempotent));
    assert!(matches!(table.get(404).origin, Origin::Entry(code) if code.name == "Missing"));
    assert!(
        matches!(table.get(415).origin, Origin::Range(range) if range.bounds == Bounds::Numbers(410, 419))
    );
    assert!(
        matches!(table.get(420).origin, Origin::Range(range) if range.bounds == Bounds::Numbers(420, 499))
    );
    assert!(matches!(table.get(503).origin, Origin::Protocol));
}

#[test]
fn a_default_answers_for_every_other_code() {
    let table = table("vendor: acme\ncodes: { 200: { reason: OK }, default: { remedy: Ask } }");
    for code in (0..=u16::MAX).filter(|&code| code != 200) {
        let answer = table.get(code);
        assert!(matches!(answer.origin, Origin::Default), "{code}");
        assert_eq!(answer.remedy, Some("Ask"));
        assert!(!answer.description.is_empty());
    }
}

#[test]
fn what_is_written_is_told_from_what_is_inherited() {
    let spec = "vendor: acme\nextends: base.yaml\ncodes: { 500: { reason: Oops, description: Ours }, 501: { reason: No }, 500-503: {}, 5XX: { retry: never } }";
    let table = table_extending(BASE, spec);
    let own: Vec<(u16, &Facts)> =
        table.codes.iter().map(|entry| (entry.code.as_u16().unwrap(), &entry.own)).collect();
    assert_eq!(own[0], (404, &Facts::default()));
    assert_eq!((own[1].0, own[1].1.description.as_deref()), (500, Some("Ours")));
    assert_eq!((own[1].1.retry, own[1].1.remedy.as_deref()), (None, None));
    assert_eq!(own[2], (501, &Facts::default()));
    let written: Vec<_> = table
        .written
        .iter()
        .map(|written| (written.key.as_str(), written.bounds.clone(), written.facts.retry))
        .collect();
    assert_eq!(
        written,
        [
            ("5XX", Some(Bounds::Numbers(500, 599)), Some(Retry::Never)),
            ("500-503", Some(Bounds::Numbers(500, 503)), None)
        ],
        "nothing of the extended spec"
    );
}

#[test]
fn a_default_stands_last_among_what_is_written() {
    let table = table("vendor: acme\ncodes: { default: { remedy: Ask }, 200: { reason: OK }, 4XX: {} }");
    let keys: Vec<&str> = table.written.iter().map(|written| written.key.as_str()).collect();
    assert_eq!(keys, ["4XX", "default"]);
    assert_eq!(
        (table.written[1].bounds.clone(), table.written[1].facts.remedy.as_deref()),
        (None, Some("Ask"))
    );
}

#[test]
fn a_table_is_called_by_its_vendor_and_what_tells_it_from_the_vendors_others() {
    let named = |head: &str| {
        let table = table(&format!("{head}\ncodes: {{ 200: {{ reason: OK }} }}"));
        (table.id(), table.enum_name())
    };
    let owned = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    assert_eq!(named("vendor: acme"), owned("acme", "AcmeStatus"));
    assert_eq!(named("vendor: smtp\nprotocol: smtp"), owned("smtp", "SmtpStatus"));
    assert_eq!(
        named("vendor: acme\ntable: gateway-close\nprotocol: other"),
        owned("acme-gateway-close", "AcmeGatewayCloseStatus")
    );
}
