//! Statuses in JSON Schema and OpenAPI: numbers or texts, with the listed codes as examples.

use crate::TurnstileStatus;
use serde_json::{Value, json};
use status_core::vendors::{BinanceErrorsStatus, IanaHttp3ErrorStatus, OpenaiErrorCodesStatus, VtexStatus};
use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", title = "Acme", impls(schemars, utoipa-5, utoipa-6))]
enum AcmeStatus {
    /// All is well.
    #[status(200, reason = "OK")]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

const DESCRIPTION: &str = "Status code of Acme; unlisted ones may come too.\n\n- 200 OK: All is well.";

#[test]
fn json_schema_is_a_number_with_examples() {
    let schema = schemars::schema_for!(AcmeStatus);
    let expected = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "AcmeStatus",
        "type": "integer",
        "format": "uint16",
        "minimum": 0,
        "maximum": 65535,
        "description": DESCRIPTION,
        "examples": [200],
    });
    assert_eq!(schema.to_value(), expected);
}

#[test]
fn json_schema_of_a_field_refers_to_the_vendor() {
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code)]
    struct Call {
        theirs: VtexStatus,
        ours: TurnstileStatus,
    }
    let schema = schemars::schema_for!(Call).to_value();
    assert_eq!(schema["properties"]["theirs"]["$ref"], "#/$defs/VtexStatus");
    assert_eq!(schema["$defs"]["VtexStatus"]["examples"], json!(VtexStatus::CODES));
    assert_eq!(schema["$defs"]["TurnstileStatus"]["examples"], json!(TurnstileStatus::CODES));
}

fn openapi(description: &str, examples: &[u16]) -> Value {
    json!({
        "type": "integer",
        "format": "int32",
        "minimum": 0,
        "maximum": 65535,
        "description": description,
        "examples": examples,
    })
}

macro_rules! openapi_of {
    ($test:ident $utoipa:ident) => {
        #[test]
        fn $test() {
            // What utoipa's derive names it.
            use $utoipa as utoipa;
            use utoipa::{PartialSchema, ToSchema};

            assert_eq!(<AcmeStatus as ToSchema>::name(), "AcmeStatus");
            let schema = serde_json::to_value(AcmeStatus::schema()).unwrap();
            assert_eq!(schema, openapi(DESCRIPTION, &[200]));
            let schema = serde_json::to_value(VtexStatus::schema()).unwrap();
            assert_eq!(schema["examples"], json!(VtexStatus::CODES));

            #[derive(ToSchema)]
            #[expect(dead_code)]
            struct Call {
                ours: TurnstileStatus,
            }
            let schema = serde_json::to_value(Call::schema()).unwrap();
            assert_eq!(schema["properties"]["ours"], json!({"$ref": "#/components/schemas/TurnstileStatus"}));
        }
    };
}

openapi_of!(openapi_of_utoipa_5 utoipa_5);
openapi_of!(openapi_of_utoipa_6 utoipa_6);

#[test]
fn codes_of_other_types_are_in_schemas_what_they_are() {
    let schema = schemars::schema_for!(BinanceErrorsStatus).to_value();
    let number = json!(["integer", "int32", i32::MIN, i32::MAX]);
    assert_eq!(json!([schema["type"], schema["format"], schema["minimum"], schema["maximum"]]), number);
    assert_eq!(schema["examples"], json!(BinanceErrorsStatus::CODES));
    let schema = schemars::schema_for!(IanaHttp3ErrorStatus).to_value();
    assert_eq!(json!([schema["format"], schema["maximum"]]), json!(["uint64", u64::MAX]));
    let schema = schemars::schema_for!(OpenaiErrorCodesStatus).to_value();
    assert_eq!(json!([schema["type"], schema["minimum"]]), json!(["string", null]));
    assert_eq!(schema["examples"], json!(OpenaiErrorCodesStatus::CODES));

    let openapi = serde_json::to_value(<BinanceErrorsStatus as utoipa_5::PartialSchema>::schema()).unwrap();
    assert_eq!(
        json!([openapi["type"], openapi["format"], openapi["minimum"]]),
        json!(["integer", "int32", i32::MIN])
    );
    let openapi =
        serde_json::to_value(<OpenaiErrorCodesStatus as utoipa_6::PartialSchema>::schema()).unwrap();
    assert_eq!(
        (&openapi["type"], &openapi["examples"]),
        (&json!("string"), &json!(OpenaiErrorCodesStatus::CODES))
    );
}
