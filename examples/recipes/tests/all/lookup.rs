//! Look-ups at run time, over the vendors whose features are on.

use status_core::vendors::{self, DiscordGatewayCloseStatus, GrpcStatus, VtexStatus};
use status_core::{Entry, Table, VendorStatus};

#[test]
fn every_table_is_found_by_its_ids() {
    assert!(!vendors::ALL.is_empty());
    for table in vendors::ALL {
        for separator in ["/", "-"] {
            let id = [table.vendor.id, separator, table.vendor.table].concat();
            assert_eq!(vendors::find(&id).map(|found| found.vendor), Some(table.vendor), "{id}");
            assert_eq!(vendors::lookup(&id, 65535).map(|entry| entry.is_known), Some(false), "{id}");
        }
    }
    let ids: Vec<_> = vendors::ALL.iter().map(|table| (table.vendor.id, table.vendor.table)).collect();
    assert!(ids.is_sorted_by(|one, next| one < next), "by vendor and table, none twice: {ids:?}");
}

#[test]
fn a_bare_id_is_the_http_table_or_the_only_one() {
    let table = |id| vendors::find(id).map(|table| (table.vendor.id, table.vendor.table));
    assert_eq!(table("vtex"), Some(("vtex", "http")));
    assert_eq!(table("discord"), Some(("discord", "http")), "of several");
    assert_eq!(table("grpc"), Some(("grpc", "grpc")), "the only one");
    assert_eq!(table("discord/gateway-close"), Some(("discord", "gateway-close")));
    for id in ["", "/", "vtex/", "/http", "vtex/grpc", "Vtex", "no-such-vendor", "discord/gateway-close/x"] {
        assert!(vendors::find(id).is_none() && vendors::lookup(id, 200).is_none(), "{id:?}");
    }
}

#[test]
fn an_erased_table_says_what_its_enum_says() {
    fn check<S: VendorStatus>(id: &str) {
        let found = vendors::find(id).unwrap();
        assert_eq!(found.codes(), S::CODES);
        assert_eq!(found.entries().map(|entry| entry.code).collect::<Vec<_>>(), S::CODES);
        for code in 0..=u16::MAX {
            let (entry, status) = (found.get(code), S::from_code(code));
            assert_eq!(entry, Entry::of(status));
            assert_eq!(entry.to_string(), status.to_string());
            assert_eq!(
                (entry.code, entry.name, entry.description, entry.retry, entry.is_known),
                (code, status.name(), status.description(), status.retry(), status.is_known())
            );
        }
    }
    check::<VtexStatus>("vtex");
    check::<GrpcStatus>("grpc");
    check::<DiscordGatewayCloseStatus>("discord/gateway-close");
}

#[test]
fn tables_are_made_in_const_of_any_enum() {
    const OWN: Table = Table::of::<crate::TurnstileStatus>();
    assert_eq!((OWN.vendor.id, OWN.get(403).name), ("turnstile", "Hidden"));
    assert!(format!("{OWN:?}").contains("429"));
}

#[test]
fn grpcs_own_unknown_is_no_catch_all() {
    let status = GrpcStatus::from_code(2);
    assert!(status.is_known());
    assert_eq!(status.reason(), Some("UNKNOWN"));
    assert_ne!(status.name(), "Unknown");
    assert!(matches!(GrpcStatus::from_code(99), GrpcStatus::Unknown(_)));
}
