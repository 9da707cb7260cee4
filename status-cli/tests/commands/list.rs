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
        let row = format!("{} ", table["id"].as_str().unwrap());
        assert!(out.lines().any(|line| line.starts_with(&row)), "{id}");
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
