//! A table and its entries with the enum's type forgotten.

use crate::tables::{Acme, Bolt, Close, Symbols, Words, codes};
use status_core::{Category, Code, Entry, Retry, Table, VendorStatus};

/// An entry says what the status says, each by its own method.
fn is_told<S: VendorStatus>(status: S) {
    let entry = Entry::of(status);
    let code: Code<'_> = status.code().into();
    assert_eq!(entry.code(), code);
    assert_eq!((entry.name, entry.reason), (status.name(), status.reason()));
    assert_eq!((entry.description, entry.remedy), (status.description(), status.remedy()));
    assert_eq!((entry.deprecated, entry.category), (status.deprecated(), status.category()));
    assert_eq!((entry.retry, entry.needs_wait), (status.retry(), status.needs_wait()));
    assert_eq!((entry.http, entry.links), (status.http(), status.links()));
    assert_eq!((entry.tags, entry.aliases), (status.tags(), status.aliases()));
    assert_eq!((entry.is_known, entry.is_documented), (status.is_known(), status.is_documented()));
    assert_eq!(Table::of::<S>().get(code), entry);
}

#[test]
fn an_entry_is_told_of_every_code() {
    for code in codes() {
        is_told(Acme::from_code(code));
        is_told(Bolt::from_code(code));
        is_told(Close::from_code(code));
    }
    Symbols::ALL.iter().copied().chain([7, -1150].map(Symbols::from_code)).for_each(is_told);
    Words::ALL.iter().copied().chain(["", "card_x", &"é".repeat(36)].map(Words::from_code)).for_each(is_told);
    let long = "x".repeat(100);
    let entry = Table::of::<Words>().get(&*long);
    assert_eq!(entry.code(), &*format!("{}[…]", "x".repeat(72)));
    assert_ne!(entry, Table::of::<Words>().get("x"));
}

#[test]
fn a_table_lists_its_codes_and_entries_in_ascending_order() {
    fn check<S: VendorStatus>() {
        let table = Table::of::<S>();
        assert_eq!(table.vendor, S::VENDOR);
        let codes: Vec<Code<'_>> = S::CODES.iter().map(|&code| code.into()).collect();
        assert!(codes.is_sorted() && !codes.is_empty());
        assert!(table.codes().eq(codes.iter().copied()) && table.codes().rev().eq(codes.into_iter().rev()));
        assert_eq!(table.codes().len(), S::ALL.len());
        assert!(table.entries().eq(S::ALL.iter().copied().map(Entry::of)));
    }
    check::<Acme>();
    check::<Symbols>();
    check::<Words>();
}

#[test]
fn nothing_is_said_of_a_code_that_is_not_of_the_tables_type() {
    let (acme, words, symbols) = (Table::of::<Acme>(), Table::of::<Words>(), Table::of::<Symbols>());
    let entries = [acme.get("404"), acme.get(-1), acme.get(65_536), words.get(404), symbols.get(1_u64 << 31)];
    let codes: [Code<'_>; 5] = ["404".into(), (-1).into(), 65_536.into(), 404.into(), (1_u64 << 31).into()];
    for (entry, code) in entries.into_iter().zip(codes) {
        assert_eq!((entry.code(), entry.name, entry.reason), (code, "Unknown", None));
        assert_eq!((entry.category, entry.retry), (Category::Other, Retry::Unstated));
        assert_eq!(entry.description, Category::Other.description());
        assert!(!entry.is_known && !entry.is_documented && !entry.needs_wait);
        assert!(entry.remedy.is_none() && entry.deprecated.is_none() && entry.http.is_empty());
        assert!(entry.links.is_empty() && entry.tags.is_empty() && entry.aliases.is_empty());
    }
}

#[test]
fn an_entry_is_printed_as_the_status_is() {
    for code in codes() {
        let status = Acme::from_code(code);
        assert_eq!(Entry::of(status).to_string(), status.to_string());
    }
    for status in ["card", "a\tb", "card_stolen", "\u{202e}"].map(Words::from_code) {
        assert_eq!(Entry::of(status).to_string(), status.to_string());
    }
    assert_eq!(Entry::of(Acme::Nothing).to_string(), "204 Nothing");
    assert_eq!(Entry::of(Acme::from_code(418)).to_string(), "418");
}

#[test]
fn what_is_there_to_debug_names_the_codes() {
    let table = format!("{:?}", Table::of::<Close>());
    assert!(table.starts_with("Table { vendor: Vendor { id: \"acme\", table: \"close\""), "{table}");
    assert!(table.ends_with("codes: [Number(1000), Number(4009)], .. }"), "{table}");
    let debug = |entry: Entry| format!("{entry:?}");
    assert!(debug(Entry::of(Acme::Ok)).starts_with("Entry { kept: 200, name: \"Ok\""));
    assert!(debug(Entry::of(Words::Card)).starts_with("Entry { kept: \"card\", name: \"Card\""));
    assert!(debug(Entry::of(Words::from_code("x"))).starts_with("Entry { kept: \"x\", name: \"Unknown\""));
}
