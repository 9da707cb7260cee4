//! A status in a schema: what its codes are, those that are listed, and what they mean.

use crate::tables::vendor_status;
use serde_json::{Value, json};
use status_core::UnknownCode;

vendor_status! {
    #[status(impls(schemars, utoipa-5, utoipa-6))]
    pub enum Symbols = "tests/specs/symbols.yaml";
}
vendor_status! {
    #[status(impls(schemars, utoipa-5, utoipa-6))]
    pub enum Words = "tests/specs/words.yaml";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_derive::VendorStatus)]
#[status(vendor = "acme", title = "Acme", impls(schemars, utoipa-5, utoipa-6))]
pub enum Answers {
    #[status(404, reason = "Not Found", description = "It is not there.")]
    NotFound,
    #[status(200, reason = "OK", description = "OK.")]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_derive::VendorStatus)]
#[status(vendor = "acme", table = "streams", impls(schemars, utoipa-5, utoipa-6))]
pub enum Streams {
    #[status(0xffff_ffff_ffff_ffff, reason = "The Greatest", description = "It is.")]
    TheGreatest,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, u64>),
}

const ANSWERS: &str =
    "Status code of Acme; unlisted ones may come too.\n\n- 200 OK.\n- 404 Not Found: It is not there.";

#[test]
fn a_json_schema_says_type_bounds_and_examples() {
    let schema = |schema: schemars::Schema| schema.to_value();
    let number = |format: &str, least: Value, greatest: Value, description: &str, examples: Value| {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "integer",
            "format": format,
            "minimum": least,
            "maximum": greatest,
            "description": description,
            "examples": examples,
        })
    };
    let titled = |mut value: Value, title: &str| {
        value["title"] = title.into();
        value
    };
    let answers = number("uint16", json!(0), json!(65_535), ANSWERS, json!([200, 404]));
    assert_eq!(schema(schemars::schema_for!(Answers)), titled(answers, "Answers"));
    let streams =
        "Status code of acme; unlisted ones may come too.\n\n- 18446744073709551615 The Greatest: It is.";
    let streams = number("uint64", json!(0), json!(u64::MAX), streams, json!([u64::MAX]));
    assert_eq!(schema(schemars::schema_for!(Streams)), titled(streams, "Streams"));
    let symbols = schema(schemars::schema_for!(Symbols));
    let of = |name: &str| symbols[name].clone();
    assert_eq!(
        [of("format"), of("minimum"), of("maximum")],
        [json!("int32"), json!(i32::MIN), json!(i32::MAX)]
    );
    assert_eq!(of("examples"), json!(Symbols::CODES));
    let words = schema(schemars::schema_for!(Words));
    assert_eq!(
        (&words["type"], &words["examples"], words.get("minimum")),
        (&json!("string"), &json!(Words::CODES), None)
    );
    let line = "\n- card: Something about the card.\n";
    assert!(words["description"].as_str().is_some_and(|text| text.contains(line)), "{words}");
}

macro_rules! openapi_of {
    ($test:ident $utoipa:ident) => {
        #[test]
        fn $test() {
            use $utoipa::{PartialSchema, ToSchema};

            let number = |format: &str, least: Value, greatest: Value, examples: Value| {
                json!(["integer", format, least, greatest, examples])
            };
            let of = |schema: Value| {
                json!([
                    schema["type"],
                    schema["format"],
                    schema["minimum"],
                    schema["maximum"],
                    schema["examples"]
                ])
            };
            let answers = serde_json::to_value(Answers::schema()).unwrap();
            assert_eq!(answers["description"], ANSWERS);
            assert_eq!(of(answers), number("int32", json!(0), json!(65_535), json!([200, 404])));
            let streams = serde_json::to_value(Streams::schema()).unwrap();
            // utoipa counts in words of the machine, which with 32 bits do not hold every code.
            let greatest = usize::try_from(u64::MAX).ok();
            assert_eq!(of(streams), number("int64", json!(0), json!(greatest), json!([u64::MAX])));
            let symbols = serde_json::to_value(Symbols::schema()).unwrap();
            assert_eq!(of(symbols), number("int32", json!(i32::MIN), json!(i32::MAX), json!(Symbols::CODES)));
            let words = serde_json::to_value(Words::schema()).unwrap();
            assert_eq!(of(words), json!(["string", null, null, null, Words::CODES]));
            assert_eq!(<Answers as ToSchema>::name(), "Answers");
        }
    };
}

openapi_of!(openapi_of_utoipa_5 utoipa_5);
openapi_of!(openapi_of_utoipa_6 utoipa_6);
