//! Statuses in serde_json and in postcard: as numbers of their own, and `with` a module as code, name or phrase.

use crate::TurnstileStatus;
use serde::{Deserialize, Serialize};
use status_core::vendors::{
    BinanceErrorsStatus, DiscordJsonErrorsStatus, GrpcStatus, IanaHttp3ErrorStatus, StripeErrorCodesStatus,
    VtexStatus,
};
use status_core::{CodeType, UnknownCode, VendorStatus};
use std::collections::BTreeMap;

type Ref<'a, S> = <<S as VendorStatus>::Code as CodeType>::Ref<'a>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", impls(serde))]
enum AcmeStatus {
    /// All is well.
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
struct Written<S: VendorStatus> {
    #[serde(with = "status_core::serde::code")]
    code: S,
    #[serde(with = "status_core::serde::name")]
    name: S,
    #[serde(with = "status_core::serde::phrase")]
    phrase: S,
}

fn every_code_round_trips<S: VendorStatus<Code = u16>>() {
    for code in 0..=u16::MAX {
        let status = S::from_code(code);
        let written = Written { code: status, name: status, phrase: status };
        let json = serde_json::to_string(&written).unwrap();
        assert_eq!(serde_json::from_str::<Written<S>>(&json).unwrap(), written, "{json}");
        let mut buffer = [0; 128];
        let bytes = postcard::to_slice(&written, &mut buffer).unwrap();
        assert_eq!(postcard::from_bytes::<Written<S>>(bytes).unwrap(), written);
    }
}

#[test]
fn every_code_of_any_vendor_survives() {
    every_code_round_trips::<TurnstileStatus>();
    every_code_round_trips::<GrpcStatus>();
}

#[test]
fn an_enum_with_the_impl_is_a_number() {
    fn check<S: VendorStatus<Code = u16> + Serialize + for<'de> Deserialize<'de>>() {
        for code in [0, 200, 404, 599, u16::MAX] {
            let json = serde_json::to_string(&S::from_code(code)).unwrap();
            assert_eq!(json, code.to_string());
            assert_eq!(serde_json::from_str::<S>(&json).unwrap(), S::from_code(code));
            let mut buffer = [0; 8];
            let bytes = postcard::to_slice(&S::from_code(code), &mut buffer).unwrap();
            assert_eq!(postcard::from_bytes::<u16>(bytes).unwrap(), code);
            assert_eq!(postcard::from_bytes::<S>(bytes).unwrap(), S::from_code(code));
        }
    }
    check::<VtexStatus>();
    check::<AcmeStatus>();
    check::<TurnstileStatus>();
}

#[test]
fn a_listed_code_is_written_as_its_word() {
    let written = |status| {
        serde_json::to_string(&Written::<TurnstileStatus> { code: status, name: status, phrase: status })
            .unwrap()
    };
    assert_eq!(
        written(TurnstileStatus::TooManyPeople),
        r#"{"code":429,"name":"TooManyPeople","phrase":"Too Many People"}"#
    );
    assert_eq!(written(TurnstileStatus::Jammed), r#"{"code":409,"name":"Jammed","phrase":"Jammed"}"#);
    // A phrase of two codes would not read back alone.
    assert_eq!(written(TurnstileStatus::Gone), r#"{"code":404,"name":"Gone","phrase":"404 Not Found"}"#);
    assert_eq!(written(TurnstileStatus::from_code(418)), r#"{"code":418,"name":"418","phrase":"418"}"#);
}

#[test]
fn codes_of_other_types_are_written_as_what_they_are() {
    fn check<S: VendorStatus + Serialize + for<'de> Deserialize<'de>>(code: Ref<'_, S>, json: &str) {
        let status = S::from_code(code);
        assert_eq!(serde_json::to_string(&status).unwrap(), json);
        assert_eq!(serde_json::from_str::<S>(json).unwrap(), status);
        let mut buffer = [0; 128];
        let bytes = postcard::to_slice(&status, &mut buffer).unwrap();
        assert_eq!(postcard::from_bytes::<S>(bytes).unwrap(), status);
        let written = Written { code: status, name: status, phrase: status };
        let json = serde_json::to_string(&written).unwrap();
        assert_eq!(serde_json::from_str::<Written<S>>(&json).unwrap(), written, "{json}");
    }
    for (code, json) in [(-1121, "-1121"), (0, "0"), (i32::MIN, "-2147483648")] {
        check::<BinanceErrorsStatus>(code, json);
    }
    check::<DiscordJsonErrorsStatus>(u32::MAX, "4294967295");
    check::<IanaHttp3ErrorStatus>(u64::MAX, "18446744073709551615");
    for (code, json) in [("card_declined", "\"card_declined\""), ("\u{202e}\n\0", r#""\u202e\n\u0000""#)] {
        let json: String = serde_json::from_str::<serde_json::Value>(json).unwrap().to_string();
        check::<StripeErrorCodesStatus>(code, &json);
    }
    let wrong = |json| serde_json::from_str::<StripeErrorCodesStatus>(json).unwrap_err().to_string();
    assert!(
        wrong("402").starts_with("invalid type: integer `402`, expected a status code of Stripe"),
        "{}",
        wrong("402")
    );
    let wrong = |json| serde_json::from_str::<BinanceErrorsStatus>(json).unwrap_err().to_string();
    assert!(wrong("2147483648").contains("-2147483648 to 2147483647"), "{}", wrong("2147483648"));
}

#[test]
fn what_is_no_status_says_so() {
    let error = |json: &str| serde_json::from_str::<VtexStatus>(json).unwrap_err().to_string();
    let expected = "expected a status code of VTEX, 0 to 65535";
    for (json, what) in [
        ("65536", "invalid value: integer `65536`"),
        ("-1", "invalid value: integer `-1`"),
        ("404.0", "invalid type: floating point `404.0`"),
        ("\"404\"", "invalid type: string \"404\""),
        ("null", "invalid type: null"),
        ("99999999999999999999999", "invalid type: floating point"),
    ] {
        let error = error(json);
        assert!(error.starts_with(what) && error.contains(expected), "{error}");
    }
    for field in ["name", "phrase"] {
        let mut call = BTreeMap::from([("code", "200"), ("name", "\"Ok\""), ("phrase", "\"OK\"")]);
        call.insert(field, "\"Nott Found\"");
        let members: Vec<String> = call.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
        let json = format!("{{{}}}", members.join(","));
        let error = serde_json::from_str::<Written<VtexStatus>>(&json).unwrap_err().to_string();
        let expected = "invalid value: string \"Nott Found\", expected a name, phrase or number that stands for one status of VTEX";
        assert!(error.starts_with(expected), "{error}");
    }
    let shared = r#"{"code":404,"name":"Gone","phrase":"not found"}"#;
    assert!(serde_json::from_str::<Written<TurnstileStatus>>(shared).is_err(), "two codes share the phrase");
}

#[test]
fn statuses_are_keys_of_maps_and_members_of_untagged_enums() {
    let counts: BTreeMap<String, u64> = BTreeMap::from([("404".into(), 2)]);
    let json = serde_json::to_string(&counts).unwrap();
    let read: std::collections::HashMap<VtexStatus, u64> = serde_json::from_str(&json).unwrap();
    assert_eq!(read[&VtexStatus::NotFound], 2);
    assert_eq!(serde_json::to_string(&read).unwrap(), json);

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum Field {
        Status(VtexStatus),
        Text(String),
    }
    let read: Vec<Field> = serde_json::from_str("[404, \"404\"]").unwrap();
    assert_eq!(read, [Field::Status(VtexStatus::NotFound), Field::Text("404".into())]);
}
