//! Look-ups at run time, over the vendors whose features are on.

use status_core::vendors::{
    self, BinanceErrorsStatus, DiscordGatewayCloseStatus, DiscordJsonErrorsStatus, GrpcStatus,
    StripeErrorCodesStatus, VtexStatus,
};
use status_core::{Code, CodeType, Entry, Retry, Table, VendorStatus};

type Ref<'a, S> = <<S as VendorStatus>::Code as CodeType>::Ref<'a>;

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
    fn check<S: VendorStatus>(id: &str, asked: impl Iterator<Item = Ref<'static, S>>) {
        let found = vendors::find(id).unwrap();
        let codes: Vec<Code<'_>> = S::CODES.iter().map(|&code| code.into()).collect();
        assert_eq!(found.codes().collect::<Vec<_>>(), codes);
        assert_eq!(found.entries().map(|entry| entry.to_string()).collect::<Vec<_>>(), shown::<S>());
        for code in asked.chain(S::CODES.iter().copied()) {
            let (entry, status) = (found.get(code), S::from_code(code));
            assert_eq!(entry, Entry::of(status));
            assert_eq!(entry.to_string(), status.to_string());
            assert_eq!(entry.code(), status.code().into());
            assert_eq!(
                (entry.name, entry.description, entry.retry, entry.http, entry.is_known),
                (status.name(), status.description(), status.retry(), status.http(), status.is_known())
            );
        }
    }
    check::<VtexStatus>("vtex", 0..=u16::MAX);
    check::<GrpcStatus>("grpc", 0..=u16::MAX);
    check::<DiscordGatewayCloseStatus>("discord/gateway-close", 0..=u16::MAX);
    check::<DiscordJsonErrorsStatus>("discord/json-errors", 0..=200_000);
    check::<BinanceErrorsStatus>("binance/errors", -30_000..=30_000);
    check::<StripeErrorCodesStatus>(
        "stripe/error-codes",
        ["", "card_", "Card_declined", "x\u{202e}y"].into_iter(),
    );
}

fn shown<S: VendorStatus>() -> Vec<String> {
    S::ALL.iter().map(ToString::to_string).collect()
}

#[test]
fn a_code_of_any_type_is_looked_up() {
    let name = |id, code: Code<'_>| vendors::lookup(id, code).map(|entry| (entry.name, entry.is_known));
    assert_eq!(name("discord/json-errors", 10003.into()), Some(("UnknownChannel", true)));
    assert_eq!(name("binance/errors", (-1121).into()), Some(("BadSymbol", true)));
    assert_eq!(name("stripe/error-codes", "card_declined".into()), Some(("CardDeclined", true)));
    // Another table of the vendor's, where the one that its id alone stands for does not list the code.
    assert_eq!(name("stripe", "card_declined".into()), Some(("CardDeclined", true)));
    assert_eq!(name("binance", (-1121).into()), Some(("BadSymbol", true)));
    assert_eq!(name("binance", 418.into()).map(|(_, is_known)| is_known), Some(true));
    assert_eq!(name("stripe", "no_such_code".into()).map(|(_, is_known)| is_known), Some(false));
    assert_eq!(name("openai", "insufficient_quota".into()), Some(("InsufficientQuota", true)));
    assert_eq!(name("openai", 429.into()), Some(("RateLimitReached", true)));
}

#[test]
fn of_a_code_that_is_not_of_the_tables_type_nothing_is_said() {
    let binance = vendors::find("binance/errors").unwrap();
    for code in [Code::from("-1121"), Code::Number(i128::MAX), Code::Number(1 << 31), Code::from("")] {
        let entry = binance.get(code);
        assert_eq!((entry.code(), entry.is_known, entry.retry), (code, false, Retry::Unstated));
        assert!(!entry.description.is_empty());
    }
    let long = "x".repeat(65_536);
    let entry = vendors::lookup("openai", long.as_str()).unwrap();
    assert!(entry.to_string().ends_with("xxx[…]") && entry.to_string().len() < 80);
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
