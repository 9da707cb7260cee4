use crate::run::{ACME, project, read, run};
use jsonschema::Validator;
use serde_json::{Map, Value};

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&run(&project(), "schema").out).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// A spec as an editor sees it: every key a text.
fn json(value: serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match value {
        Yaml::Mapping(map) => {
            let pair = |(key, value)| match key {
                Yaml::String(key) => (key, json(value)),
                key => (serde_json::to_string(&key).unwrap(), json(value)),
            };
            Value::Object(map.into_iter().map(pair).collect::<Map<_, _>>())
        }
        Yaml::Sequence(list) => list.into_iter().map(json).collect(),
        other => serde_json::to_value(other).unwrap(),
    }
}

fn parse(spec: &str) -> Value {
    json(serde_yaml::from_str(spec).unwrap())
}

#[test]
fn the_committed_schema_is_what_the_command_prints() {
    assert_eq!(run(&project(), "schema").out, read(&project().join("specs/schema.json")));
}

#[test]
fn every_bundled_spec_is_valid() {
    let validator = validator();
    let specs = project().join("specs");
    let mut count = 0;
    for entry in std::fs::read_dir(specs).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let errors: Vec<String> =
                validator.iter_errors(&parse(&read(&path))).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {errors:?}", path.display());
            count += 1;
        }
    }
    assert!(count > 30);
}

#[test]
fn slips_are_not_valid() {
    let validator = validator();
    assert!(validator.is_valid(&parse(ACME)));
    for (from, to) in [
        ("vendor: acme", "vendor: Acme"),
        ("vendor: acme", "vender: acme"),
        ("reason: OK", "reasons: OK"),
        ("retry: idempotent", "retry: sometimes"),
        ("  5XX:", "  5xx:"),
        ("  200:", "  0200:"),
        ("https://acme.example/declines", "ftp://acme.example/declines"),
        ("tags: [card, declined]", "tags: card"),
    ] {
        let slip = ACME.replace(from, to);
        assert_ne!(slip, ACME);
        assert!(!validator.is_valid(&parse(&slip)), "{to}");
    }
}

#[test]
fn keys_are_those_of_the_code_type() {
    let validator = validator();
    let is_valid = |code_type: &str, key: &str| {
        validator.is_valid(&parse(&format!("vendor: acme\n{code_type}codes:\n  {key}\n")))
    };
    for (code_type, right, wrong) in [
        (
            "",
            &["404: { reason: Gone }", "4XX: { remedy: Ask }"][..],
            &["-1121: { reason: A }", "gone: {}"][..],
        ),
        ("code_type: u16\n", &["200-299: {}"], &["1..=2: {}", "08*: {}"]),
        (
            "code_type: i32\n",
            &["-1121: { http: 400 }", "-9..=-1: {}"],
            &["4XX: {}", "gone: {}", "1..=2: { reason: A }"],
        ),
        (
            "code_type: text\n",
            &["gone: { http: [404, 410] }", "\"08000\": {}", "4XX: { reason: A }"],
            &["08*: { reason: A }", "gone: { http: 99 }"],
        ),
        (
            "code_type: text\n",
            &["08*: { remedy: Ask }", "default: { remedy: Ask }"],
            &["default: { reason: A }"],
        ),
        (
            "",
            &[
                "200: { aliases: [Old, { name: Also, lasting: true }] }",
                "200: { aliases: [{ name: Also, variant: true }] }",
            ],
            &[
                "200: { aliases: [{ lasting: true }] }",
                "200: { aliases: [{ name: Also, variant: yes please }] }",
            ],
        ),
        ("pointer: /error/code\n", &["200: {}"], &[]),
    ] {
        for key in right {
            assert!(is_valid(code_type, key), "{code_type}{key}");
        }
        for key in wrong {
            assert!(!is_valid(code_type, key), "{code_type}{key}");
        }
    }
    assert!(!is_valid("pointer: error.code\n", "200: {}"));
}
