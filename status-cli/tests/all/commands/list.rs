use crate::run::{ACME, Run, fed, folder, project, run};
use serde_json::Value;
use status_core::vendors;

#[test]
fn every_bundled_table_is_listed() {
    let Run { code, out, .. } = run(&project(), "list");
    assert_eq!(code, Some(0));
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    let value: Value = serde_json::from_str(&run(&project(), "list --format json").out).unwrap();
    let tables = value["tables"].as_array().unwrap();
    assert_eq!(tables.len(), vendors::ALL.len());
    for table in tables {
        let id = format!("{}/{}", table["vendor"].as_str().unwrap(), table["table"].as_str().unwrap());
        let known = vendors::find(&id).unwrap_or_else(|| panic!("{id}"));
        assert_eq!(table["count"].as_u64(), Some(known.codes().len() as u64), "{id}");
        assert_eq!(table["title"].as_str(), Some(known.vendor.title), "{id}");
        assert_eq!(table["protocol"].as_str(), Some(known.vendor.protocol.as_str()), "{id}");
        let pointer = known.vendor.pointer.map_or(Value::Null, Value::from);
        assert_eq!(table["pointer"], pointer, "{id}");
        let row = out.lines().find(|line| line.split(' ').next() == table["id"].as_str()).expect(&id);
        let cells: Vec<&str> = row.split_whitespace().collect();
        let count = table["count"].to_string();
        let expected = [table["protocol"].as_str().unwrap(), table["code_type"].as_str().unwrap(), &count];
        assert_eq!(cells[1..4], expected, "{id}");
    }
}

#[test]
fn the_codes_of_a_table_are_listed_with_its_ranges() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let table = "\
CODE     PHRASE             RETRY       DESCRIPTION
200      OK                 never       The payment was made.
402      Payment Required   never       The card was declined.
429      Too Many Requests  always      The limit of requests was reached.
500-599                     idempotent  Acme made a mistake.
";
    let listed = run(folder.path(), "list acme.yaml");
    assert_eq!(listed, Run { code: Some(0), out: table.to_owned(), err: String::new() });
    assert_eq!(fed(folder.path(), "list -", ACME.as_bytes()), listed);
    let json = run(folder.path(), "list acme.yaml --format json").out;
    let value: Value = serde_json::from_str(&json).unwrap();
    let codes: Vec<u64> =
        value["codes"].as_array().unwrap().iter().map(|code| code["code"].as_u64().unwrap()).collect();
    assert_eq!(codes, [200, 402, 429]);
    assert_eq!(value["enum"], "AcmeStatus");
}

#[test]
fn codes_of_other_types_are_listed_with_the_statuses_they_come_with() {
    let texts = "\
vendor: acme
table: cards
code_type: text
codes:
  card_declined: { description: The bank said no., http: [402, 409], retry: never }
  \"08000\": { name: NoConnection, description: No connection. }
  a_code_longer_than_a_third_of_the_width: { description: A long one., name: Long }
  08*: { description: Something about the connection. }
";
    let numbers = "\
vendor: acme
table: orders
code_type: i32
codes:
  -1121: { reason: BAD_SYMBOL, description: No such symbol. }
  7: { name: Seven, description: Seven. }
  -1199..=-1100: { description: Something about the request. }
";
    let folder = folder(&[("texts.yaml", texts), ("numbers.yaml", numbers)]);
    let listed = "\
CODE                                     HTTP     RETRY     DESCRIPTION
08000                                             unstated  No connection.
a_code_longer_than_a_third_of_the_width           unstated  A long one.
card_declined                            402 409  never     The bank said no.
08*                                                         Something about the
                                                            connection.
";
    assert_eq!(run(folder.path(), "list texts.yaml").out, listed);
    let listed = "\
CODE           PHRASE      RETRY     DESCRIPTION
-1121          BAD_SYMBOL  unstated  No such symbol.
7              Seven       unstated  Seven.
-1199..=-1100                        Something about the request.
";
    assert_eq!(run(folder.path(), "list numbers.yaml").out, listed);
    let json: Value = serde_json::from_str(&run(folder.path(), "list texts.yaml --format json").out).unwrap();
    assert_eq!(
        (json["code_type"].as_str(), json["codes"][2]["code"].as_str()),
        (Some("text"), Some("card_declined"))
    );
    assert_eq!(json["codes"][2]["http"], serde_json::json!([402, 409]));
    let json: Value =
        serde_json::from_str(&run(folder.path(), "list numbers.yaml --format json").out).unwrap();
    assert_eq!((json["code_type"].as_str(), json["codes"][0]["code"].as_i64()), (Some("i32"), Some(-1121)));
}
