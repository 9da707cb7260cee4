//! The bundled tables at run time.

use crate::sample::{some, stride};
use status_core::Code;
use status_core::vendors::{ALL, find, lookup};

/// Features: what is bundled hangs on them.
#[test]
fn a_table_is_found_by_the_ids_that_it_has() {
    for table in ALL {
        let vendor = table.vendor;
        for id in [format!("{}-{}", vendor.id, vendor.table), format!("{}/{}", vendor.id, vendor.table)] {
            let found = find(&id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!((found.vendor.id, found.vendor.table), (vendor.id, vendor.table), "{id}");
        }
        let others = ALL.iter().filter(|other| other.vendor.id == vendor.id);
        let alone = others.clone().count() == 1;
        let http = others.clone().any(|other| other.vendor.table == "http");
        let found = find(vendor.id);
        assert_eq!(found.is_some(), alone || http, "{}", vendor.id);
        if let (Some(found), true) = (found, http) {
            assert_eq!(found.vendor.table, "http");
        }
    }
    for id in ["", "-", "/", "no-such-vendor", "http", "acme-", "acme_errors"] {
        assert!(find(id).is_none() && lookup(id, 404).is_none(), "{id:?}");
    }
}

#[test]
fn a_code_is_looked_up_in_all_of_a_vendors_tables() {
    for table in ALL.iter().step_by(stride(5)) {
        let (vendor, own) = (table.vendor, format!("{}/{}", table.vendor.id, table.vendor.table));
        for code in some(&table.codes().collect::<Vec<Code<'_>>>(), 61) {
            assert_eq!(lookup(&own, code), Some(table.get(code)));
            let entry = lookup(vendor.id, code).unwrap_or_else(|| panic!("{} {code}", vendor.id));
            let first = find(vendor.id).filter(|table| table.get(code).is_known);
            let first = first.or_else(|| {
                ALL.iter().find(|other| other.vendor.id == vendor.id && other.get(code).is_known)
            });
            assert_eq!(Some(entry), first.map(|table| table.get(code)));
        }
        let unlisted = lookup(vendor.id, u64::MAX);
        assert_eq!(unlisted, find(vendor.id).map(|table| table.get(u64::MAX)));
    }
}

#[test]
#[cfg(all(feature = "iana", feature = "vipps", feature = "oauth"))]
fn the_http_table_or_the_only_one_stands_for_the_vendor() {
    assert_eq!(find("iana").map(|table| table.vendor.table), Some("http"));
    assert_eq!(find("oauth").map(|table| table.vendor.table), Some("errors"));
    assert_eq!(lookup("iana", 404).and_then(|entry| entry.reason), Some("Not Found"));
    assert_eq!(lookup("oauth", "invalid_grant").map(|entry| entry.name), Some("InvalidGrant"));
    assert_eq!(lookup("iana", 1000).map(|entry| entry.is_known), Some(true), "a close code");
    assert!(find("iana-grpc").is_none());
}
