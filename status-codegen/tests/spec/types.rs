//! Codes of any type: integers of every width, and texts.

use crate::{check, table, table_extending};
use status_codegen::{Alias, Bounds, Category, Code, CodeType, Origin, Protocol, Retry};

const CARDS: &str = r#"
vendor: acme
table: errors
code_type: text
pointer: /error/code
codes:
  card_declined: { http: 402, description: The bank said no., retry: never }
  M_LIMIT_EXCEEDED: { http: [429, 503], retry: always }
  urn:ietf:params:acme:error:badCSR: { http: [400, 403] }
  "08000": { name: ConnectionException }
  "08006": { name: Lost }
  processing error: { reason: Try Again }
  3DS_failed: { name: ThreeDsFailed, category: other, http: 402 }
  08*: { description: The connection failed., category: server_error }
  0800*: { retry: idempotent }
  card_*: { remedy: Ask for another card. }
  default: { description: Something else. }
"#;

#[test]
fn every_type_holds_its_ends_and_nothing_beyond() {
    for word in CodeType::WORDS {
        let code_type = CodeType::from_word(word).unwrap();
        let Some((least, greatest)) = code_type.bounds() else { continue };
        let spec = |low: i128, high: i128| {
            format!(
                "vendor: acme\nprotocol: other\ncode_type: {word}\ncodes: {{ {low}: {{ name: A }}, {high}: {{ name: B }} }}"
            )
        };
        let table = table(&spec(least, greatest));
        let codes: Vec<_> = table.codes.iter().map(|entry| entry.code.number().unwrap()).collect();
        assert_eq!((codes, table.code_type), (vec![least, greatest], code_type));
        assert_eq!((table.get(Code::Number(least)).entry().unwrap().name.as_str()), "A");
        for (low, high) in [(least - 1, greatest), (least, greatest + 1)] {
            assert!(check(&spec(low, high)).problems().has_errors(), "{word} {low} {high}");
        }
    }
}

#[test]
fn a_table_of_another_type_than_u16_is_of_protocol_other() {
    let of = |head: &str, code: &str| {
        table(&format!("vendor: acme\n{head}codes: {{ {code}: {{ name: A }} }}")).protocol
    };
    assert_eq!(of("code_type: i32\n", "-1"), Protocol::Other);
    assert_eq!(of("code_type: text\n", "gone"), Protocol::Other);
    assert_eq!(of("code_type: u16\n", "404"), Protocol::Http);
    assert_eq!(of("code_type: u32\nprotocol: other\n", "70000"), Protocol::Other);
}

#[test]
fn the_type_may_stand_below_the_codes() {
    let table = table("vendor: acme\ncodes: { gone: {}, 5xx: { name: Five } }\ncode_type: text\n");
    let codes: Vec<String> = table.codes.iter().map(|entry| entry.code.to_string()).collect();
    assert_eq!(codes, ["5xx", "gone"]);
}

#[test]
fn a_text_is_a_code_as_it_is_written() {
    let table = table(CARDS);
    let named: Vec<(String, &str)> =
        table.codes.iter().map(|entry| (entry.code.to_string(), entry.name.as_str())).collect();
    let named: Vec<(&str, &str)> = named.iter().map(|(code, name)| (code.as_str(), *name)).collect();
    assert_eq!(
        named,
        [
            ("08000", "ConnectionException"),
            ("08006", "Lost"),
            ("3DS_failed", "ThreeDsFailed"),
            ("M_LIMIT_EXCEEDED", "MLimitExceeded"),
            ("card_declined", "CardDeclined"),
            ("processing error", "TryAgain"),
            ("urn:ietf:params:acme:error:badCSR", "UrnIetfParamsAcmeErrorBadCsr"),
        ]
    );
    assert_eq!(table.pointer.as_deref(), Some("/error/code"));
    assert!(table.codes.iter().all(|entry| entry.line.is_some()));
}

#[test]
fn statuses_give_a_code_its_category_where_they_agree_and_no_advice() {
    let table = table(CARDS);
    let said = |code: &str| {
        let entry = table.get(code).entry().unwrap();
        (entry.http.clone(), entry.category, entry.retry)
    };
    assert_eq!(said("card_declined"), (vec![402], Category::ClientError, Retry::Never));
    assert_eq!(said("M_LIMIT_EXCEEDED"), (vec![429, 503], Category::Other, Retry::Always));
    let csr = said("urn:ietf:params:acme:error:badCSR");
    assert_eq!(csr, (vec![400, 403], Category::ClientError, Retry::Unstated));
    assert_eq!(said("3DS_failed").1, Category::Other, "its own");
    assert_eq!(said("08000").1, Category::ServerError, "its prefix's");
}

#[test]
fn the_longest_prefix_of_a_text_speaks_first() {
    let table = table(CARDS);
    let prefix = |code: &str| match table.get(code).origin {
        Origin::Range(range) => Some(range.bounds.clone()),
        _ => None,
    };
    assert_eq!(prefix("08001"), Some(Bounds::Prefix("0800".to_owned())));
    assert_eq!(prefix("08P01"), Some(Bounds::Prefix("08".to_owned())));
    assert_eq!(prefix("0"), None);
    let answer = table.get("08003");
    assert_eq!((answer.description, answer.retry), ("The connection failed.", Retry::Idempotent));
    let answer = table.get("card_expired");
    assert_eq!((answer.description, answer.remedy), ("Something else.", Some("Ask for another card.")));
    assert_eq!(table.get("card_declined").remedy, Some("Ask for another card."));
    assert!(matches!(table.get(404).origin, Origin::Protocol), "no number is a text");
    assert!(matches!(table.get("x".repeat(1 << 16)).origin, Origin::Default));
    let keys: Vec<_> = table.ranges.iter().map(|range| range.bounds.key(CodeType::Text)).collect();
    assert_eq!(keys, ["card_*", "0800*", "08*"], "the longest first");
}

#[test]
fn ranges_of_integers_reach_below_zero() {
    let table = table(
        "
vendor: acme
code_type: i32
codes:
  -32700: { reason: Parse Error }
  -32050: { reason: Ours }
  -32099..=-32000: { description: Of the server., retry: idempotent }
  -32050..=-32040: { category: server_error }
",
    );
    let ours = table.get(-32050);
    assert_eq!((ours.description, ours.category), ("Of the server.", Category::ServerError));
    assert_eq!((ours.retry, table.get(-32700).retry), (Retry::Idempotent, Retry::Unstated));
    let bounds: Vec<_> = table.ranges.iter().map(|range| range.bounds.clone()).collect();
    let numbers = |low, high| Bounds::Numbers(low, high);
    assert_eq!(bounds, [numbers(-32099, -32051), numbers(-32050, -32040), numbers(-32039, -32000)]);
    assert!(matches!(table.get(i64::MIN).origin, Origin::Protocol));
}

#[test]
fn what_yaml_takes_for_text_needs_no_quotes() {
    for key in [
        "08P01",
        "3D000",
        "1.2.3",
        "0x",
        "1e",
        "E1000",
        "-",
        "--",
        "a-b",
        "InvalidKey.NotFound",
        "été",
        "a b",
        "2023-11-28",
        "200-299",
        "4XX",
        ".",
        "+",
        "nul",
        "yes!",
    ] {
        let checked = check(&format!("vendor: acme\ncode_type: text\ncodes:\n  {key}: {{ name: A }}\n"));
        let read = checked.table().map(|table| table.codes[0].code.to_string());
        assert_eq!(read.ok().as_deref(), Some(key), "{}", checked.problems());
    }
}

#[test]
fn an_alias_may_last() {
    let table = table(
        "vendor: acme\nprotocol: other\ncodes: { 16: { name: BadSig, aliases: [OldSig, { name: BadVers, lasting: true }, { name: Sig }, { name: BadSum, variant: true }] } }",
    );
    let alias = |name: &str, lasting, variant| Alias { name: name.to_owned(), lasting, variant };
    assert_eq!(
        table.codes[0].aliases,
        [
            alias("OldSig", false, false),
            alias("BadVers", true, false),
            alias("Sig", false, false),
            alias("BadSum", true, true)
        ]
    );
}

#[test]
fn a_text_spec_extends_another() {
    let base = "
vendor: base
code_type: text
codes:
  gone: { description: Base says gone., http: 410, retry: never }
  a.b: { reason: Base Phrase }
  a*: { description: Base of a., retry: always }
  b*: { remedy: Base of b. }
";
    let table = table_extending(
        base,
        "
vendor: acme
code_type: text
extends: base.yaml
codes:
  gone: {}
  a.*: { remedy: Ours. }
  b.c*: { category: client_error }
",
    );
    let gone = table.get("gone").entry().unwrap();
    let description = Category::ClientError.description();
    assert_eq!((gone.description.as_str(), gone.retry), (description, Retry::Never), "another cause");
    assert_eq!((gone.category, &gone.http[..]), (Category::ClientError, &[][..]));
    let inherited = table.get("a.b").entry().unwrap();
    assert_eq!((inherited.name.as_str(), inherited.documented), ("BasePhrase", false));
    assert_eq!((inherited.remedy.as_deref(), inherited.retry), (Some("Ours."), Retry::Always));
    let other = table.get("b.cd");
    assert_eq!((other.category, other.remedy), (Category::ClientError, Some("Base of b.")));
}
